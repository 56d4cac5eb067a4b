// Triangular systems, the Cholesky factorisation and that by Gauss with row exchanges. Each halves its matrix until a
// small block is left, so that nearly all of the work is done by matrix products.

#define SMALL_TRIANGLE 32

// T is read as it lies, or transposed: element (i, j) of op(T).
ALWAYS REAL F(element)(const REAL *t, size_t stride, bool transposed, size_t i, size_t j) {
  return transposed ? t[j * stride + i] : t[i * stride + j];
}

// A few columns of b at a time, whose sums stay in registers.
ALWAYS void F(solve_columns)(
    const size_t vectors, bool forward, bool transposed, bool unit, size_t n, const REAL *t, size_t stride_t, REAL *b,
    size_t stride_b, size_t columns) {
  for (size_t step = 0; step < n; step++) {
    size_t i = forward ? step : n - 1 - step;
    size_t from = forward ? 0 : i + 1, to = forward ? i : n;
    V sums[4];
    UNROLL for (size_t v = 0; v < vectors; v++)
      sums[v] = columns > v * LANES ? F(load_upto)(b + i * stride_b + v * LANES, columns - v * LANES) : C(0);
    for (size_t j = from; j < to; j++) {
      V x = C(-F(element)(t, stride_t, transposed, i, j));
      UNROLL for (size_t v = 0; v < vectors; v++)
        if (columns > v * LANES)
          sums[v] = F(fma)(x, F(load_upto)(b + j * stride_b + v * LANES, columns - v * LANES), sums[v]);
    }
    V divisor = C(unit ? (REAL)1 : t[i * stride_t + i]);
    UNROLL for (size_t v = 0; v < vectors; v++)
      if (columns > v * LANES)
        F(store_upto)(b + i * stride_b + v * LANES, columns - v * LANES, unit ? sums[v] : sums[v] / divisor);
  }
}

static void F(solve_small)(
    bool forward, bool transposed, bool unit, size_t n, size_t k, const REAL *t, size_t stride_t, REAL *b,
    size_t stride_b) {
  size_t c = 0;
  for (; k - c >= 4 * LANES; c += 4 * LANES)
    F(solve_columns)(4, forward, transposed, unit, n, t, stride_t, b + c, stride_b, 4 * LANES);
  for (; c < k; c += LANES)
    F(solve_columns)(1, forward, transposed, unit, n, t, stride_t, b + c, stride_b, k - c < LANES ? k - c : LANES);
}

// forward: op(T) is lower, and the first unknowns are found first.
static void F(solve_blocks)(
    bool forward, bool transposed, bool unit, size_t n, size_t k, const REAL *t, size_t stride_t, REAL *b,
    size_t stride_b) {
  if (n <= SMALL_TRIANGLE) {
    F(solve_small)(forward, transposed, unit, n, k, t, stride_t, b, stride_b);
    return;
  }
  size_t half = (n / 2 + LANES - 1) / LANES * LANES, rest = n - half;
  const REAL *lower = t + half * stride_t, *upper = t + half, *last = lower + half;
  REAL *below = b + half * stride_b;
  if (forward) {
    F(solve_blocks)(forward, transposed, unit, half, k, t, stride_t, b, stride_b);
    F(product)(transposed, false, rest, k, half, transposed ? upper : lower, stride_t, b, stride_b, below, stride_b,
               PUT_SUBTRACT, 0, rest);
    F(solve_blocks)(forward, transposed, unit, rest, k, last, stride_t, below, stride_b);
  } else {
    F(solve_blocks)(forward, transposed, unit, rest, k, last, stride_t, below, stride_b);
    F(product)(transposed, false, half, k, rest, transposed ? lower : upper, stride_t, below, stride_b, b, stride_b,
               PUT_SUBTRACT, 0, half);
    F(solve_blocks)(forward, transposed, unit, half, k, t, stride_t, b, stride_b);
  }
}

static void F(triangular_solve)(
    bool upper, bool transposed, bool unit, size_t n, size_t k, const void *t, size_t stride, void *b) {
  if (n > 0 && k > 0) F(solve_blocks)(upper == transposed, transposed, unit, n, k, t, stride, b, k);
}

// to[j * stride_to + i] = from[i * stride_from + j], i < rows, j < columns.
static void F(transpose)(
    const REAL *from, size_t stride_from, size_t rows, size_t columns, REAL *to, size_t stride_to) {
  for (size_t i = 0; i < rows; i += LANES)
    for (size_t j = 0; j < columns; j += LANES) {
      size_t some = rows - i < LANES ? rows - i : LANES, wide = columns - j;
      V v[LANES];
      for (size_t p = 0; p < LANES; p++)
        v[p] = p < some ? F(load_upto)(from + (i + p) * stride_from + j, wide) : C(0);
      F(transpose_square)(v);
      for (size_t q = 0; q < LANES && q < wide; q++) F(store_upto)(to + (j + q) * stride_to + i, rows - i, v[q]);
    }
}

// b = b L^-T, b [rows, n].
static void F(solve_from_right)(size_t n, const REAL *l, size_t stride_l, REAL *b, size_t stride_b, size_t rows) {
  if (n > SMALL_TRIANGLE) {
    size_t half = (n / 2 + LANES - 1) / LANES * LANES;
    F(solve_from_right)(half, l, stride_l, b, stride_b, rows);
    F(product)(false, true, rows, n - half, half, b, stride_b, l + half * stride_l, stride_l, b + half, stride_b,
               PUT_SUBTRACT, 0, rows);
    F(solve_from_right)(n - half, l + half * stride_l + half, stride_l, b + half, stride_b, rows);
    return;
  }
  enum { WIDE = 64 };
  REAL columns[SMALL_TRIANGLE * WIDE];
  for (size_t i = 0; i < rows; i += WIDE) {
    size_t some = rows - i < WIDE ? rows - i : WIDE;
    F(transpose)(b + i * stride_b, stride_b, some, n, columns, WIDE);
    F(solve_small)(true, false, false, n, some, l, stride_l, columns, WIDE);
    F(transpose)(columns, WIDE, n, some, b + i * stride_b, stride_b);
  }
}

// The lower triangle of c -= a a^T, a [n, k]; blocks on the diagonal are written whole.
static void F(subtract_square)(size_t n, size_t k, const REAL *a, size_t stride_a, REAL *c, size_t stride_c) {
  if (n <= 64) {
    F(product)(false, true, n, n, k, a, stride_a, a, stride_a, c, stride_c, PUT_SUBTRACT, 0, n);
    return;
  }
  size_t half = (n / 2 + 15) / 16 * 16;
  F(subtract_square)(half, k, a, stride_a, c, stride_c);
  F(product)(false, true, n - half, half, k, a + half * stride_a, stride_a, a, stride_a, c + half * stride_c, stride_c,
             PUT_SUBTRACT, 0, n - half);
  F(subtract_square)(n - half, k, a + half * stride_a, stride_a, c + half * stride_c + half, stride_c);
}

static int64_t F(cholesky_blocks)(size_t n, REAL *a, size_t stride) {
  if (n > SMALL_TRIANGLE) {
    size_t half = (n / 2 + LANES - 1) / LANES * LANES;
    int64_t bad = F(cholesky_blocks)(half, a, stride);
    if (bad >= 0) return bad;
    REAL *below = a + half * stride;
    F(solve_from_right)(half, a, stride, below, stride, n - half);
    F(subtract_square)(n - half, half, below, stride, below + half, stride);
    bad = F(cholesky_blocks)(n - half, below + half, stride);
    return bad >= 0 ? bad + (int64_t)half : -1;
  }
  // Column by column: the rows below lie together in a column of the transpose.
  REAL columns[SMALL_TRIANGLE * SMALL_TRIANGLE];
  F(transpose)(a, stride, n, n, columns, SMALL_TRIANGLE);
  for (size_t j = 0; j < n; j++) {
    REAL *column = columns + j * SMALL_TRIANGLE;
    REAL pivot = column[j];
    if (!(pivot > 0)) return (int64_t)j;
    REAL root = LIBM(sqrt)(pivot);
    column[j] = root;
    for (size_t i = j + 1; i < n; i++) column[i] /= root;
    for (size_t q = j + 1; q < n; q++) {
      REAL *other = columns + q * SMALL_TRIANGLE, x = column[q];
      for (size_t i = q / LANES * LANES; i < n; i += LANES)
        F(store_upto)(other + i, n - i, F(fma)(C(-x), F(load_upto)(column + i, n - i), F(load_upto)(other + i, n - i)));
    }
  }
  F(transpose)(columns, SMALL_TRIANGLE, n, n, a, stride);
  return -1;
}

// The symmetric part, whole.
static void F(symmetric_part)(size_t n, const REAL *a, REAL *to) {
  enum { TILE = 32 };
  for (size_t i0 = 0; i0 < n; i0 += TILE)
    for (size_t j0 = 0; j0 <= i0; j0 += TILE)
      for (size_t i = i0; i < n && i < i0 + TILE; i++)
        for (size_t j = j0; j <= i && j < j0 + TILE; j++)
          to[i * n + j] = to[j * n + i] =
              i == j ? a[i * n + i] : (REAL)0.5 * a[i * n + j] + (REAL)0.5 * a[j * n + i];
}

static int64_t F(cholesky)(size_t n, const void *a, void *l_) {
  REAL *l = l_;
  F(symmetric_part)(n, a, l);
  int64_t bad = F(cholesky_blocks)(n, l, n);
  for (size_t i = 0; i < n; i++) memset(l + i * n + i + 1, 0, (n - i - 1) * sizeof(REAL));
  return bad;
}

// Columns `first` ..< `end` of a matrix of n rows that is eliminated up to `first`.
static int64_t F(lu_columns)(size_t n, size_t first, size_t end, REAL *a, int64_t *pivots, double *sign) {
  if (end - first > 16) {
    size_t half = first + ((end - first) / 2 + 7) / 8 * 8;
    int64_t bad = F(lu_columns)(n, first, half, a, pivots, sign);
    REAL *right = a + first * n + half, *below = a + half * n;
    F(solve_blocks)(true, false, true, half - first, end - half, a + first * n + first, n, right, n);
    F(product)(false, false, n - half, end - half, half - first, below + first, n, right, n, below + half, n,
               PUT_SUBTRACT, 0, n - half);
    int64_t other = F(lu_columns)(n, half, end, a, pivots, sign);
    return bad >= 0 ? bad : other;
  }
  int64_t bad = -1;
  for (size_t j = first; j < end; j++) {
    size_t best = j;
    REAL largest = LIBM(fabs)(a[j * n + j]);
    for (size_t i = j + 1; i < n; i++) {
      REAL size = LIBM(fabs)(a[i * n + j]);
      if (size > largest) largest = size, best = i;
    }
    pivots[j] = (int64_t)best;
    if (best != j) {
      // Whole rows: what is left and right of these columns goes along.
      *sign = -*sign;
      for (size_t c = 0; c < n; c += LANES) {
        V x = F(load_upto)(a + j * n + c, n - c), y = F(load_upto)(a + best * n + c, n - c);
        F(store_upto)(a + j * n + c, n - c, y);
        F(store_upto)(a + best * n + c, n - c, x);
      }
    }
    REAL pivot = a[j * n + j];
    if (!(largest > 0)) {
      if (bad < 0) bad = (int64_t)j;
      continue;
    }
    const REAL *row = a + j * n;
    for (size_t i = j + 1; i < n; i++) {
      REAL *other = a + i * n, x = other[j] / pivot;
      other[j] = x;
      for (size_t c = j + 1; c < end; c += LANES)
        F(store_upto)(other + c, end - c, F(fma)(C(-x), F(load_upto)(row + c, end - c), F(load_upto)(other + c, end - c)));
    }
  }
  return bad;
}

static int64_t F(lu)(size_t n, void *a, int64_t *pivots, double *sign) {
  *sign = 1;
  return n > 0 ? F(lu_columns)(n, 0, n, a, pivots, sign) : -1;
}
#undef SMALL_TRIANGLE
