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

// out[i * stride_out + j] = x[i + j * stride_x]: whole squares of vectors, then the edges in small ones.
static void F(copy_transposed)(
    const REAL *x, int64_t stride_x, REAL *out, int64_t stride_out, int64_t rows, int64_t columns) {
  const int64_t side = (int64_t)LANES;
  int64_t i = 0;
  for (; i + side <= rows; i += side) {
    int64_t j = 0;
    for (; j + side <= columns; j += side) {
      V v[LANES];
      UNROLL for (size_t l = 0; l < LANES; l++) v[l] = F(load)(x + i + (j + (int64_t)l) * stride_x);
      F(transpose_square)(v);
      UNROLL for (size_t l = 0; l < LANES; l++) F(store)(out + (i + (int64_t)l) * stride_out + j, v[l]);
    }
    for (; j < columns; j++)
      for (int64_t l = i; l < i + side; l++) out[l * stride_out + j] = x[l + j * stride_x];
  }
  for (; i < rows; i++)
    for (int64_t j = 0; j < columns; j++) out[i * stride_out + j] = x[i + j * stride_x];
}

// out[i, j] = x[i, j] over two axes.
static void F(copy_plane)(
    const REAL *x, const int64_t *sx, REAL *out, const int64_t *so, const int64_t *n) {
  if (sx[0] == 1 && so[1] == 1 && n[0] > 1 && sx[1] > 1) F(copy_transposed)(x, sx[1], out, so[0], n[0], n[1]);
  else if (sx[1] == 1 && so[0] == 1 && n[1] > 1 && so[1] > 1) F(copy_transposed)(x, sx[0], out, so[1], n[1], n[0]);
  else
    for (int64_t i = 0; i < n[0]; i++) F(copy_row)(x + i * sx[0], sx[1], out + i * so[0], so[1], n[1]);
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
    const void *x_, const int64_t *indices, size_t outer, size_t extent, size_t count, size_t inner, size_t first,
    size_t width, void *out_) {
  const REAL *x = (const REAL *)x_ + first;
  REAL *out = (REAL *)out_ + first;
  for (size_t o = 0; o < outer; o++, x += count * inner, out += extent * inner) {
    if (inner == 1)
      for (size_t i = 0; i < count; i++) out[indices[i]] += x[i];
    else
      for (size_t i = 0; i < count; i++) F(accumulate)(out + (size_t)indices[i] * inner, x + i * inner, width);
  }
}
