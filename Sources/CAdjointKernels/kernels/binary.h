// Functions of two tensors, element by element, with either broadcast.

ALWAYS V F(binary_value)(adj_binary op, V a, V b) {
#define CASE(name, symbol, value)                                                                                      \
  case adj_binary_##name: return value;
  switch (op) { ADJ_BINARY(CASE) }
#undef CASE
}

// x^y for an exponent that the compiler knows.
ALWAYS void F(powers_of)(const REAL *x, REAL y, REAL *out, size_t count) {
#define BODY(GET, PUT) PUT(out, F(simple_power)(GET(x), C(y)));
  FOR_VECTORS(count, BODY);
#undef BODY
}

// x^y for one of the simple exponents; false, and nothing written, for another.
static bool F(simple_powers)(const REAL *x, REAL y, REAL *out, size_t count) {
#define CASE(exponent)                                                                                                 \
  if (y == (REAL)(exponent)) {                                                                                         \
    F(powers_of)(x, (REAL)(exponent), out, count);                                                                     \
    return true;                                                                                                       \
  }
  CASE(2) CASE(1) CASE(0) CASE(0.5) CASE(-1) CASE(3) CASE(4) CASE(-2)
#undef CASE
  return false;
}

ALWAYS void F(binary_range)(
    adj_binary op, const REAL *a, size_t stride_a, const REAL *b, size_t stride_b, REAL *out, size_t count) {
  if (count == 0) return;
  if (stride_a == 0 && stride_b == 0) {
    V v = F(binary_value)(op, C(*a), C(*b));
    REAL value = v[0];
    F(fill)(&value, out, count);
  } else if (stride_a == 0) {
    V v = C(*a);
#define BODY(GET, PUT) PUT(out, F(binary_value)(op, v, GET(b)));
    FOR_VECTORS(count, BODY);
#undef BODY
  } else if (stride_b == 0) {
    if (op == adj_binary_pow && F(simple_powers)(a, *b, out, count)) return;
    V v = C(*b);
#define BODY(GET, PUT) PUT(out, F(binary_value)(op, GET(a), v));
    FOR_VECTORS(count, BODY);
#undef BODY
  } else {
#define BODY(GET, PUT) PUT(out, F(binary_value)(op, GET(a), GET(b)));
    FOR_VECTORS(count, BODY);
#undef BODY
  }
}

static void F(binary_of_op)(
    adj_binary op, const REAL *a, size_t stride_a, const REAL *b, size_t stride_b, REAL *out, size_t count) {
#define CASE(name, symbol, value)                                                                                      \
  case adj_binary_##name: F(binary_range)(adj_binary_##name, a, stride_a, b, stride_b, out, count); break;
  switch (op) { ADJ_BINARY(CASE) }
#undef CASE
}

static void F(binary)(
    adj_binary op, const void *a_, size_t stride_a, const void *b_, size_t stride_b, void *out_, size_t count) {
  const REAL *a = a_, *b = b_;
  REAL *out = out_;
  if (a == out || b == out || !F(is_streamed)(out, count)) {
    F(binary_of_op)(op, a, stride_a, b, stride_b, out, count);
    return;
  }
  _Alignas(64) REAL block[STREAM_BLOCK];
  for (size_t i = 0; i < count; i += STREAM_BLOCK) {
    size_t some = count - i < STREAM_BLOCK ? count - i : STREAM_BLOCK;
    F(binary_of_op)(op, a + i * stride_a, stride_a, b + i * stride_b, stride_b, block, some);
    F(stream)(out + i, block, some);
  }
  F(end_stream)();
}

// Elements that a block of gathered operands holds.
#define BLOCK 512

static void F(binary_strided_walk)(
    adj_binary op, int32_t rank, const int64_t *n, const REAL *a, const int64_t *sa, const REAL *b,
    const int64_t *sb, REAL *out, const int64_t *so) {
  if (rank == 1) {
    if ((sa[0] == 0 || sa[0] == 1) && (sb[0] == 0 || sb[0] == 1)) {
      F(binary)(op, a, (size_t)sa[0], b, (size_t)sb[0], out, (size_t)n[0]);
      return;
    }
    REAL block_a[BLOCK], block_b[BLOCK];
    for (int64_t i = 0; i < n[0]; i += BLOCK) {
      int64_t count = n[0] - i < BLOCK ? n[0] - i : BLOCK;
      F(copy_row)(a + i * sa[0], sa[0], block_a, 1, count);
      F(copy_row)(b + i * sb[0], sb[0], block_b, 1, count);
      F(binary)(op, block_a, 1, block_b, 1, out + i, (size_t)count);
    }
    return;
  }
  bool by_rows = (sa[rank - 1] == 0 || sa[rank - 1] == 1) && (sb[rank - 1] == 0 || sb[rank - 1] == 1);
  if (rank == 2 && n[1] <= (by_rows ? BLOCK / 16 : BLOCK / 4)) {
    // Short rows: several at once, the operands copied where they are not contiguous.
    REAL block_a[BLOCK], block_b[BLOCK];
    int64_t rows = BLOCK / n[1];
    int64_t strides[2] = {n[1], 1};
    bool copy_a = sa[1] != 1 || sa[0] != n[1], copy_b = sb[1] != 1 || sb[0] != n[1];
    for (int64_t i = 0; i < n[0]; i += rows) {
      int64_t some[2] = {n[0] - i < rows ? n[0] - i : rows, n[1]};
      // A row repeated, or the like, stays in its block from one turn to the next.
      if (copy_a && (i == 0 || sa[0] != 0)) F(copy_plane)(a + i * sa[0], sa, block_a, strides, some);
      if (copy_b && (i == 0 || sb[0] != 0)) F(copy_plane)(b + i * sb[0], sb, block_b, strides, some);
      F(binary)(op, copy_a ? block_a : a + i * sa[0], 1, copy_b ? block_b : b + i * sb[0], 1, out + i * n[1],
                (size_t)(some[0] * n[1]));
    }
    return;
  }
  for (int64_t i = 0; i < n[0]; i++)
    F(binary_strided_walk)(op, rank - 1, n + 1, a + i * sa[0], sa + 1, b + i * sb[0], sb + 1, out + i * so[0], so + 1);
}

static void F(binary_strided)(
    adj_binary op, int32_t rank, const int64_t *extents, const void *a, const int64_t *strides_a, const void *b,
    const int64_t *strides_b, void *out) {
  if (rank == 0) {
    F(binary)(op, a, 1, b, 1, out, 1);
    return;
  }
  int64_t contiguous[16];
  if (F(contiguous_strides)(rank, extents, contiguous))
    F(binary_strided_walk)(op, rank, extents, a, strides_a, b, strides_b, out, contiguous);
}
#undef BLOCK
