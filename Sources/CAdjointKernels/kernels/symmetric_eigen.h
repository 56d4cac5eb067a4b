// Eigenvalues and eigenvectors of a symmetric matrix: reduced to a tridiagonal one by blocks of reflectors (Dongarra,
// Sorensen and Hammarling 1989), which is diagonalised by implicit QL (Bowdler, Martin, Reinsch and Wilkinson 1968). The
// tridiagonal matrix is held in double for both element types.

// y = A x for the symmetric A whose upper triangle is given.
static void F(symmetric_vector)(size_t n, const REAL *a, size_t stride, const REAL *x, REAL *y) {
  enum { TOGETHER = 4 };
  for (size_t i = 0; i < n; i++) y[i] = 0;
  size_t r = 0;
  for (; r + TOGETHER <= n; r += TOGETHER) {
    const REAL *row[TOGETHER];
    V f[TOGETHER], sums[TOGETHER];
    REAL corner[TOGETHER] = {0};
    for (size_t i = 0; i < TOGETHER; i++) {
      row[i] = a + (r + i) * stride;
      f[i] = C(x[r + i]);
      sums[i] = C(0);
      for (size_t j = 0; j < TOGETHER; j++)
        corner[i] += (j >= i ? row[i][r + j] : row[j][r + i]) * x[r + j];
    }
    size_t c = r + TOGETHER;
    for (; c < n; c += LANES) {
      size_t left = n - c;
      V u = F(load_upto)(x + c, left), v = F(load_upto)(y + c, left);
      UNROLL for (size_t i = 0; i < TOGETHER; i++) {
        V e = F(load_upto)(row[i] + c, left);
        sums[i] = F(fma)(e, u, sums[i]);
        v = F(fma)(e, f[i], v);
      }
      F(store_upto)(y + c, left, v);
    }
    for (size_t i = 0; i < TOGETHER; i++) y[r + i] += corner[i] + F(lanes_sum)(sums[i]);
  }
  for (; r < n; r++) {
    for (size_t c = r; c < n; c++) {
      y[r] += a[r * stride + c] * x[c];
      if (c > r) y[c] += a[r * stride + c] * x[r];
    }
  }
}

// The upper triangle of c -= v^T w + w^T v, for the rows of v and w that come one after another in vw and wv, [2 count,
// n] each; blocks on the diagonal are written whole.
static void F(subtract_symmetric)(
    size_t n, size_t count, const REAL *vw, const REAL *wv, size_t stride, REAL *c, size_t stride_c) {
  if (n <= 64) {
    F(product)(true, false, n, n, 2 * count, vw, stride, wv, stride, c, stride_c, PUT_SUBTRACT, 0, n);
    return;
  }
  size_t half = (n / 2 + 15) / 16 * 16;
  F(subtract_symmetric)(half, count, vw, wv, stride, c, stride_c);
  F(product)(true, false, half, n - half, 2 * count, vw, stride, wv + half, stride, c + half, stride_c, PUT_SUBTRACT, 0,
             half);
  F(subtract_symmetric)(n - half, count, vw + half, wv + half, stride, c + half * stride_c + half, stride_c);
}

// The upper triangle of a, [n, n], is used up; d and e are the tridiagonal matrix. Reflector i goes to row i of v, [n, n],
// and begins at column i + 1. panels: 3 REFLECTORS n elements.
static void F(tridiagonalize)(size_t n, REAL *a, double *d, double *e, REAL *v, REAL *tau, REAL *panels) {
  for (size_t first = 0; first < n; first += REFLECTORS) {
    size_t count = n - first < REFLECTORS ? n - first : REFLECTORS;
    // v, w, v: so that [v w] and [w v] both lie together.
    REAL *pv = panels, *pw = panels + count * n, *pu = panels + 2 * count * n;
    for (size_t p = 0; p < count; p++) {
      size_t i = first + p, length = n - i - 1;
      REAL *row = a + i * n, *own = pv + p * n, *w = pw + p * n;
      memset(v + i * n, 0, n * sizeof(REAL));
      for (size_t q = 0; q < p; q++) {
        F(add_multiple)(-pw[q * n + i], pv + q * n + i, row + i, n - i);
        F(add_multiple)(-pv[q * n + i], pw + q * n + i, row + i, n - i);
      }
      d[i] = row[i];
      if (length == 0) {
        tau[i] = 0;
        memset(own, 0, n * sizeof(REAL));
        memset(w, 0, n * sizeof(REAL));
        continue;
      }
      REAL beta;
      tau[i] = F(reflect)(row + i + 1, length, &beta);
      e[i] = beta;
      memset(own, 0, (i + 1) * sizeof(REAL));
      memcpy(own + i + 1, row + i + 1, length * sizeof(REAL));
      memcpy(v + i * n, own, n * sizeof(REAL));
      const REAL *x = own + i + 1;
      REAL *y = w + i + 1;
      memset(w, 0, (i + 1) * sizeof(REAL));
      F(symmetric_vector)(length, a + (i + 1) * n + i + 1, n, x, y);
      for (size_t q = 0; q < p; q++) {
        const REAL *vq = pv + q * n + i + 1, *wq = pw + q * n + i + 1;
        REAL vx = F(dot)(vq, x, length), wx = F(dot)(wq, x, length);
        F(add_multiple)(-wx, vq, y, length);
        F(add_multiple)(-vx, wq, y, length);
      }
      F(multiply_row)(tau[i], y, length);
      F(add_multiple)(-tau[i] / 2 * F(dot)(x, y, length), x, y, length);
    }
    size_t next = first + count;
    if (next < n) {
      memcpy(pu, pv, count * n * sizeof(REAL));
      F(subtract_symmetric)(n - next, count, pv + next, pw + next, n, a + next * n + next, n);
    }
  }
}

// The eigenvalues of the tridiagonal matrix into d, its rotations to `rotated` (NULL: not wanted). False if it takes too
// many steps.
static bool F(diagonalize)(size_t n, double *d, double *e, F(rotated) *rotated) {
  const double eps2 = DBL_EPSILON * DBL_EPSILON / 4;
  size_t budget = 60 * n + 100;
  for (size_t low = 0; low + 1 < n;) {
    // The unreduced block that begins at `low`.
    size_t high = low;
    while (high + 1 < n && e[high] * e[high] > eps2 * fabs(d[high]) * fabs(d[high + 1]) + DBL_MIN) high++;
    if (high == low) {
      low++;
      continue;
    }
    // From its smaller end on; counted from there, place k of the block is at `start` + k * `step`.
    bool reversed = fabs(d[high]) < fabs(d[low]);
    size_t count = high - low, start = reversed ? high : low;
    ptrdiff_t step = reversed ? -1 : 1;
#define D(k) d[(ptrdiff_t)start + (ptrdiff_t)(k) * step]
#define E(k) e[reversed ? high - 1 - (k) : low + (k)]
    // Steps until the block splits.
    for (bool whole = true; whole;) {
      if (budget-- == 0) return false;
      double g = (D(1) - D(0)) / (2 * E(0)), r = hypot(g, 1);
      g = D(count) - D(0) + E(0) / (g + copysign(r, g));
      double s = 1, c = 1, p = 0;
      size_t place = rotated ? F(begin_sweep)(rotated, reversed ? low : high, count, -step) : 0;
      size_t k = count;
      for (; k-- > 0; place++) {
        double f = s * E(k), b = c * E(k), square = f * f + g * g;
        r = square > 1e-280 ? sqrt(square) : hypot(f, g);
        if (k + 1 < count) E(k + 1) = r;
        if (r == 0) break;
        s = f / r, c = g / r;
        g = D(k + 1) - p;
        r = (D(k) - g) * s + 2 * c * b;
        p = s * r;
        D(k + 1) = g + p;
        g = c * r - b;
        if (rotated) rotated->c[place] = (REAL)c, rotated->s[place] = (REAL)s;
      }
      if (r == 0 && k < count) {
        D(k + 1) -= p;
        // What is left of the sweep turns nothing.
        for (size_t left = 0; rotated && left <= k; left++, place++) rotated->c[place] = 1, rotated->s[place] = 0;
      } else {
        D(0) -= p;
        E(0) = g;
      }
      for (k = 0; k < count && whole; k++)
        whole = E(k) * E(k) > eps2 * fabs(D(k)) * fabs(D(k + 1)) + DBL_MIN;
    }
#undef D
#undef E
  }
  return true;
}

// The power of 2 that brings the largest element near 1.
static int F(scale_of)(const REAL *a, size_t count) {
  int exponent = 0;
  REAL top = F(largest)(a, count);
  if (top > 0) LIBM(frexp)(top, &exponent);
  return exponent;
}

static void F(scale_by_power)(REAL *a, size_t count, int exponent) {
  // Twice, as the factor alone may be out of range.
  F(multiply_row)(LIBM(ldexp)(1, exponent / 2), a, count);
  F(multiply_row)(LIBM(ldexp)(1, exponent - exponent / 2), a, count);
}

static int32_t F(eigen_symmetric)(size_t n, const void *a_, void *values_, void *vectors_) {
  const REAL *a = a_;
  REAL *values = values_, *vectors = vectors_;
  if (n == 0) return ADJ_DONE;
  if (!F(is_finite)(a, n * n)) {
    F(fill_nan)(n, values);
    if (vectors) F(fill_nan)(n * n, vectors);
    return ADJ_DONE;
  }
  size_t room = 2 * n * n + 4 * n + 3 * REFLECTORS * n + BLOCK_ROOM(n) + (vectors ? ROTATED_ROOM(n, n) : 0);
  size_t bytes = 2 * n * sizeof(double) + 2 * n * sizeof(size_t) + room * sizeof(REAL);
  double *d = adj_block_allocate(bytes);
  if (!d) return ADJ_NO_MEMORY;
  double *e = d + n;
  size_t *order = (size_t *)(e + n), *other = order + n;
  REAL *rotations = (REAL *)(other + n);
  REAL *copy = rotations + (vectors ? ROTATED_ROOM(n, n) : 0), *v = copy + n * n, *tau = v + n * n, *signs = tau + n;
  REAL *top = signs + n, *panels = top + n, *blocks = panels + 3 * REFLECTORS * n;

  F(symmetric_part)(n, a, copy);
  int exponent = F(scale_of)(copy, n * n);
  F(scale_by_power)(copy, n * n, -exponent);
  F(tridiagonalize)(n, copy, d, e, v, tau, panels);
  F(rotated) rotated = {0};
  if (vectors) {
    F(set_identity)(n, n, copy);
    if (n > 1)
      F(apply_reflectors)(n - 1, n - 1, v + 1, n, tau, copy + n + 1, n, n - 1, true, blocks);
    rotated = F(rotated_in)(rotations, n, n);
    F(group_rows)(copy, n, n, rotated.matrix);
  }
  bool converged = F(diagonalize)(n, d, e, vectors ? &rotated : NULL);
  F(sorted_order)(d, n, false, order, other);
  for (size_t i = 0; i < n; i++) values[i] = (REAL)ldexp(d[order[i]], exponent);
  if (vectors) {
    F(apply_rotations)(&rotated);
    F(ungroup_rows)(rotated.matrix, n, n, copy);
    F(column_signs)(copy, n, n, top, signs);
    // The signs of the columns where they come from.
    for (size_t j = 0; j < n; j++) top[j] = signs[order[j]];
    F(pick_columns)(copy, n, n, order, top, vectors);
  }
  adj_block_free(d, bytes);
  return converged ? ADJ_DONE : ADJ_NOT_CONVERGED;
}
