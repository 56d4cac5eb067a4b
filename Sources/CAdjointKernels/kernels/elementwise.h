// Functions of one tensor, element by element, and their pullbacks. The last elements go through the same vector code
// as the others, padded, so that a value does not depend on its place.

// BODY(GET, PUT, ...) for every vector of `count` elements: GET(p) loads, and PUT(p, v) stores, the vector's place in p.
#define FOR_VECTORS(count, BODY, ...)                                                                                  \
  do {                                                                                                                 \
    size_t i = 0;                                                                                                      \
    for (; i + LANES <= (count); i += LANES) {                                                                         \
      BODY(GET_WHOLE, PUT_WHOLE __VA_OPT__(, ) __VA_ARGS__)                                                            \
    }                                                                                                                  \
    size_t left = (count) - i;                                                                                         \
    if (left) {                                                                                                        \
      BODY(GET_PART, PUT_PART __VA_OPT__(, ) __VA_ARGS__)                                                              \
    }                                                                                                                  \
  } while (0)
#define GET_WHOLE(p) F(load)((p) + i)
#define PUT_WHOLE(p, v) F(store)((p) + i, v)
#define GET_PART(p) F(load_part)((p) + i, left)
#define PUT_PART(p, v) F(store_part)((p) + i, left, v)

static void F(fill)(const void *value_, void *out_, size_t count) {
  REAL value = *(const REAL *)value_, *out = out_;
  for (size_t i = 0; i < count; i++) out[i] = value;
}

static void F(unary_range)(adj_unary op, const REAL *x, REAL *y, size_t count) {
#define VALUE(GET, PUT, value)                                                                                         \
  V v = GET(x);                                                                                                        \
  PUT(y, value);
#define CASE(name, value, kind, derivative)                                                                            \
  case adj_unary_##name: FOR_VECTORS(count, VALUE, value); break;
  switch (op) { ADJ_UNARY(CASE) }
#undef CASE
#undef VALUE
}

static void F(unary)(adj_unary op, const void *x_, void *y_, size_t count) {
  const REAL *x = x_;
  REAL *y = y_;
  if (x == y || !F(is_streamed)(y, count)) {
    F(unary_range)(op, x, y, count);
    return;
  }
  _Alignas(64) REAL block[STREAM_BLOCK];
  for (size_t i = 0; i < count; i += STREAM_BLOCK) {
    size_t some = count - i < STREAM_BLOCK ? count - i : STREAM_BLOCK;
    F(unary_range)(op, x + i, block, some);
    F(stream)(y + i, block, some);
  }
  F(end_stream)();
}

static void F(unary_pullback_range)(
    adj_unary op, const REAL *u, const REAL *x, const REAL *y, REAL *dx, size_t count) {
  // A zero cotangent gives 0 whatever the derivative is.
#define OF_X(GET, PUT, derivative)                                                                                     \
  V c = GET(u), v = GET(x);                                                                                            \
  PUT(dx, (c == C(0) ? C(0) : c * (derivative)));
#define OF_Y(GET, PUT, derivative)                                                                                     \
  V c = GET(u), w = GET(y);                                                                                            \
  PUT(dx, (c == C(0) ? C(0) : c * (derivative)));
#define OF_U(GET, PUT, pullback)                                                                                       \
  V c = GET(u);                                                                                                        \
  (void)c;                                                                                                             \
  PUT(dx, pullback);
#define CASE(name, value, kind, derivative)                                                                            \
  case adj_unary_##name: FOR_VECTORS(count, kind, derivative); break;
  switch (op) { ADJ_UNARY(CASE) }
#undef CASE
#undef OF_X
#undef OF_Y
#undef OF_U
}

// stride_u is 0 for one cotangent that all elements share, else 1.
static void F(unary_pullback)(
    adj_unary op, const void *u_, size_t stride_u, const void *x_, const void *y_, void *dx_, size_t count) {
  const REAL *u = u_, *x = x_, *y = y_;
  REAL *dx = dx_;
  bool is_streamed = u != dx && F(is_streamed)(dx, count);
  if (stride_u && !is_streamed) {
    F(unary_pullback_range)(op, u, x, y, dx, count);
    return;
  }
  _Alignas(64) REAL result[STREAM_BLOCK], shared[STREAM_BLOCK];
  if (!stride_u) F(fill)(u, shared, count < STREAM_BLOCK ? count : STREAM_BLOCK);
  for (size_t i = 0; i < count; i += STREAM_BLOCK) {
    size_t some = count - i < STREAM_BLOCK ? count - i : STREAM_BLOCK;
    F(unary_pullback_range)(op, stride_u ? u + i : shared, x + i, y + i, is_streamed ? result : dx + i, some);
    if (is_streamed) F(stream)(dx + i, result, some);
  }
  if (is_streamed) F(end_stream)();
}

// y += u where u is not zero, times d: a cotangent's contribution, added in one pass.
static void F(add_product)(
    const void *u_, size_t stride_u, const void *d_, size_t stride_d, void *y_, size_t count) {
  const REAL *u = u_, *d = d_;
  REAL *y = y_;
  if (count == 0) return;
  V same_u = C(*u), same_d = C(*d);
#define BODY(GET, PUT)                                                                                                 \
  V c = stride_u ? GET(u) : same_u, w = stride_d ? GET(d) : same_d;                                                    \
  V product = c == C(0) ? C(0) : c * w;                                                                                \
  PUT(y, GET(y) + product);
  FOR_VECTORS(count, BODY);
#undef BODY
}

static void F(select)(
    const void *mask_, size_t stride_mask, const void *a_, size_t stride_a, const void *b_, size_t stride_b, void *out_,
    size_t count) {
  const REAL *mask = mask_, *a = a_, *b = b_;
  REAL *out = out_;
  if (count == 0) return;
  V mask0 = C(*mask), a0 = C(*a), b0 = C(*b);
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    V m = stride_mask ? F(load_upto)(mask + i, left) : mask0;
    V v = stride_a ? F(load_upto)(a + i, left) : a0;
    V w = stride_b ? F(load_upto)(b + i, left) : b0;
    F(store_upto)(out + i, left, m != C(0) ? v : w);
  }
}

// y += x
static void F(accumulate)(REAL *y, const REAL *x, size_t count) {
  for (size_t i = 0; i < count; i += LANES) {
    size_t left = count - i;
    F(store_upto)(y + i, left, F(load_upto)(y + i, left) + F(load_upto)(x + i, left));
  }
}
