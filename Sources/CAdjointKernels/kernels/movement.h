// Moving elements: copies between strides, gathering and scattering along an axis.

// One row (the last axis) of a strided copy.
ALWAYS void F(copy_row)(const REAL *x, int64_t stride_x, REAL *out, int64_t stride_out, int64_t count) {
  if (stride_x == 1 && stride_out == 1) memcpy(out, x, (size_t)count * sizeof(REAL));
  else if (stride_x == 0 && stride_out == 1) {
    REAL value = *x;
    for (int64_t i = 0; i < count; i++) out[i] = value;
  } else
    for (int64_t i = 0; i < count; i++) out[i * stride_out] = x[i * stride_x];
}

// out[i, j] = x[i, j] over two axes, in squares small enough for the first-level cache where neither side walks
// contiguously along the last one.
static void F(copy_plane)(
    const REAL *x, const int64_t *sx, REAL *out, const int64_t *so, const int64_t *n) {
  bool crossed = (sx[0] == 1 || so[0] == 1) && n[0] > 1 && n[1] > 1 && (sx[1] != 1 || so[1] != 1);
  if (!crossed) {
    for (int64_t i = 0; i < n[0]; i++) F(copy_row)(x + i * sx[0], sx[1], out + i * so[0], so[1], n[1]);
    return;
  }
  enum { SIDE = 16 };
  for (int64_t i0 = 0; i0 < n[0]; i0 += SIDE)
    for (int64_t j0 = 0; j0 < n[1]; j0 += SIDE) {
      int64_t i1 = i0 + SIDE < n[0] ? i0 + SIDE : n[0], j1 = j0 + SIDE < n[1] ? j0 + SIDE : n[1];
      for (int64_t i = i0; i < i1; i++)
        for (int64_t j = j0; j < j1; j++) out[i * so[0] + j * so[1]] = x[i * sx[0] + j * sx[1]];
    }
}

static void F(copy_walk)(
    int32_t rank, const int64_t *n, const REAL *x, const int64_t *sx, REAL *out, const int64_t *so) {
  if (rank == 0) *out = *x;
  else if (rank == 1) F(copy_row)(x, sx[0], out, so[0], n[0]);
  else if (rank == 2) F(copy_plane)(x, sx, out, so, n);
  else
    for (int64_t i = 0; i < n[0]; i++) F(copy_walk)(rank - 1, n + 1, x + i * sx[0], sx + 1, out + i * so[0], so + 1);
}

// The strides of contiguous memory; false if there is nothing to walk.
ALWAYS bool F(contiguous_strides)(int32_t rank, const int64_t *extents, int64_t *strides) {
  int64_t step = 1;
  for (int32_t d = rank - 1; d >= 0; d--) {
    strides[d] = step;
    step *= extents[d];
  }
  return step != 0;
}

static void F(copy_strided)(int32_t rank, const int64_t *extents, const void *x, const int64_t *strides, void *out) {
  int64_t contiguous[16];
  if (F(contiguous_strides)(rank, extents, contiguous)) F(copy_walk)(rank, extents, x, strides, out, contiguous);
}

static void F(copy_to_strided)(int32_t rank, const int64_t *extents, const void *x, void *out, const int64_t *strides) {
  int64_t contiguous[16];
  if (F(contiguous_strides)(rank, extents, contiguous)) F(copy_walk)(rank, extents, x, contiguous, out, strides);
}

static void F(gather)(
    const void *x_, const int64_t *indices, size_t outer, size_t extent, size_t count, size_t inner, void *out_) {
  const REAL *x = x_;
  REAL *out = out_;
  for (size_t o = 0; o < outer; o++, x += extent * inner, out += count * inner) {
    if (inner == 1)
      for (size_t i = 0; i < count; i++) out[i] = x[indices[i]];
    else
      for (size_t i = 0; i < count; i++)
        memcpy(out + i * inner, x + (size_t)indices[i] * inner, inner * sizeof(REAL));
  }
}

static void F(scatter_add)(
    const void *x_, const int64_t *indices, size_t outer, size_t extent, size_t count, size_t inner, void *out_) {
  const REAL *x = x_;
  REAL *out = out_;
  for (size_t o = 0; o < outer; o++, x += count * inner, out += extent * inner) {
    if (inner == 1)
      for (size_t i = 0; i < count; i++) out[indices[i]] += x[i];
    else
      for (size_t i = 0; i < count; i++) F(accumulate)(out + (size_t)indices[i] * inner, x + i * inner, inner);
  }
}
