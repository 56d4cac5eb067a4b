// The singular value decomposition: reduced to an upper bidiagonal matrix by blocks of reflectors (Dongarra, Sorensen and
// Hammarling 1989), which is diagonalised by implicit QR steps, with a shift of zero where small values would lose
// digits (Golub and Kahan 1965; Demmel and Kahan 1990). The bidiagonal matrix is held in double for both element types.

// a, [m, n] with m >= n, is used up; d and e are the bidiagonal matrix. Left reflector i is in row i of u, [n, m], and
// begins at column i; right reflector i in row i of v, [n, n], and begins at column i + 1. panels: REFLECTORS (m + n).
static void F(bidiagonalize)(
    size_t m, size_t n, REAL *a, double *d, double *e, REAL *u, REAL *tau_u, REAL *v, REAL *tau_v, REAL *panels) {
  for (size_t first = 0; first < n; first += REFLECTORS) {
    size_t count = n - first < REFLECTORS ? n - first : REFLECTORS;
    REAL *x = panels, *y = panels + REFLECTORS * m;
    for (size_t p = 0; p < count; p++) {
      size_t i = first + p, rows = m - i, columns = n - i - 1;
      REAL *ui = u + i * m, *vi = v + i * n, *xp = x + p * m, *yp = y + p * n;
      memset(ui, 0, i * sizeof(REAL));
      memset(vi, 0, n * sizeof(REAL));
      for (size_t r = i; r < m; r++) ui[r] = a[r * n + i];
      for (size_t q = 0; q < p; q++) {
        F(add_multiple)(-y[q * n + i], u + (first + q) * m + i, ui + i, rows);
        F(add_multiple)(-v[(first + q) * n + i], x + q * m + i, ui + i, rows);
      }
      REAL beta;
      tau_u[i] = F(reflect)(ui + i, rows, &beta);
      d[i] = beta;
      memset(yp, 0, (i + 1) * sizeof(REAL));
      memset(xp, 0, (i + 1) * sizeof(REAL));
      if (columns == 0) {
        tau_v[i] = 0;
        memset(xp, 0, m * sizeof(REAL));
        continue;
      }
      REAL *yi = yp + i + 1;
      F(vector_matrix)(ui + i, a + i * n + i + 1, rows, n, columns, yi, PUT_STORE);
      for (size_t q = 0; q < p; q++) {
        REAL uu = F(dot)(u + (first + q) * m + i, ui + i, rows), xu = F(dot)(x + q * m + i, ui + i, rows);
        F(add_multiple)(-uu, y + q * n + i + 1, yi, columns);
        F(add_multiple)(-xu, v + (first + q) * n + i + 1, yi, columns);
      }
      F(multiply_row)(tau_u[i], yi, columns);

      REAL *row = vi + i + 1;
      memcpy(row, a + i * n + i + 1, columns * sizeof(REAL));
      for (size_t q = 0; q <= p; q++) {
        F(add_multiple)(-u[(first + q) * m + i], y + q * n + i + 1, row, columns);
        if (q < p) F(add_multiple)(-x[q * m + i], v + (first + q) * n + i + 1, row, columns);
      }
      tau_v[i] = F(reflect)(row, columns, &beta);
      e[i] = beta;
      REAL *xi = xp + i + 1;
      size_t below = m - i - 1;
      F(matrix_vector)(a + (i + 1) * n + i + 1, n, row, below, columns, xi, PUT_STORE);
      for (size_t q = 0; q <= p; q++) {
        F(add_multiple)(-F(dot)(y + q * n + i + 1, row, columns), u + (first + q) * m + i + 1, xi, below);
        if (q < p)
          F(add_multiple)(-F(dot)(v + (first + q) * n + i + 1, row, columns), x + q * m + i + 1, xi, below);
      }
      F(multiply_row)(tau_v[i], xi, below);
    }
    size_t next = first + count;
    if (next < n) {
      REAL *rest = a + next * n + next;
      F(product)(true, false, m - next, n - next, count, u + first * m + next, m, y + next, n, rest, n, PUT_SUBTRACT, 0,
                 m - next);
      F(product)(true, false, m - next, n - next, count, x + next, m, v + first * n + next, n, rest, n, PUT_SUBTRACT, 0,
                 m - next);
    }
  }
}

// c, s with c f + s g = r and c g = s f.
ALWAYS void F(rotation)(double f, double g, double *c, double *s, double *r) {
  double square = f * f + g * g;
  *r = square > 1e-280 && square < 1e280 ? sqrt(square) : hypot(f, g);
  if (*r == 0) {
    *c = 1, *s = 0;
    return;
  }
  *c = f / *r, *s = g / *r;
}

// The smaller singular value of [f g; 0 h].
static double F(smaller_singular)(double f, double g, double h) {
  f = fabs(f), g = fabs(g), h = fabs(h);
  double low = fmin(f, h), high = fmax(f, h);
  if (low == 0) return 0;
  double sum = 1 + low / high, difference = (high - low) / high;
  if (g < high) {
    double ratio = g / high * (g / high);
    return low * (2 / (sqrt(sum * sum + ratio) + sqrt(difference * difference + ratio)));
  }
  double ratio = high / g;
  if (ratio == 0) return low * high / g;
  sum *= ratio, difference *= ratio;
  return 2 * (low * (1 / (sqrt(1 + sum * sum) + sqrt(1 + difference * difference)))) * ratio;
}

// The singular values (not sorted, with signs) into d, the rotations of the columns of U and V to `left` and `right`
// (NULL: not wanted). False if it takes too many steps.
static bool F(diagonalize_bidiagonal)(size_t n, double *d, double *e, F(rotated) *left, F(rotated) *right) {
  const double eps = DBL_EPSILON / 2, tolerance = 16 * DBL_EPSILON;
  double largest = 0, least = fabs(d[0]), mu = least;
  for (size_t i = 0; i < n; i++) {
    largest = fmax(largest, fabs(d[i]));
    if (i + 1 < n) largest = fmax(largest, fabs(e[i]));
    if (i > 0 && least > 0) {
      mu = fabs(d[i]) * (mu / (mu + fabs(e[i - 1])));
      least = fmin(least, mu);
    }
  }
  double negligible = fmax(tolerance * least / sqrt((double)n), 6 * (double)n * (double)n * DBL_MIN);
  size_t budget = 60 * n + 100, old_low = 0, old_high = 0;
  bool reversed = false;
  for (size_t high = n - 1; high > 0;) {
    // The unreduced block low ... high.
    size_t low = high;
    double top = fabs(d[high]);
    while (low > 0 && fabs(e[low - 1]) > negligible) {
      low--;
      top = fmax(top, fmax(fabs(d[low]), fabs(e[low])));
    }
    if (low > 0) e[low - 1] = 0;
    if (low == high) {
      high--;
      continue;
    }
    if (budget-- == 0) return false;
    // Steps chase from the larger end to the smaller; counted from there, place k is at `start` + k * `step`.
    if (low != old_low || high > old_high || old_high == 0) reversed = fabs(d[low]) < fabs(d[high]);
    old_low = low, old_high = high;
    size_t count = high - low, start = reversed ? high : low;
    ptrdiff_t step = reversed ? -1 : 1;
#define D(k) d[(ptrdiff_t)start + (ptrdiff_t)(k) * step]
#define E(k) e[reversed ? high - 1 - (k) : low + (k)]
    if (fabs(E(count - 1)) <= tolerance * fabs(D(count))) {
      E(count - 1) = 0;
      continue;
    }
    double smallest = fabs(D(0));
    mu = smallest;
    bool split = false;
    for (size_t k = 0; k < count && !split; k++) {
      if (fabs(E(k)) <= tolerance * mu) {
        E(k) = 0;
        split = true;
      } else {
        mu = fabs(D(k + 1)) * (mu / (mu + fabs(E(k))));
        smallest = fmin(smallest, mu);
      }
    }
    if (split) continue;
    double shift = 0, head = fabs(D(0));
    if ((double)n * tolerance * (smallest / top) > fmax(eps, 0.01 * tolerance)) {
      shift = F(smaller_singular)(D(count - 1), E(count - 1), D(count));
      if (head > 0 && shift / head * (shift / head) < eps) shift = 0;
    }
    // Counted backwards the block is the transpose, and left and right change places.
    F(rotated) *first = reversed ? left : right, *second = reversed ? right : left;
    size_t place = first ? F(begin_sweep)(first, start, count, step) : 0;
    size_t other = second ? F(begin_sweep)(second, start, count, step) : 0;
    double c = 1, s = 0, c2 = 1, s2 = 0, r;
    if (shift == 0) {
      for (size_t k = 0; k < count; k++) {
        F(rotation)(D(k) * c, E(k), &c, &s, &r);
        if (k > 0) E(k - 1) = s2 * r;
        F(rotation)(c2 * r, D(k + 1) * s, &c2, &s2, &D(k));
        if (first) first->c[place + k] = (REAL)c, first->s[place + k] = (REAL)s;
        if (second) second->c[other + k] = (REAL)c2, second->s[other + k] = (REAL)s2;
      }
      double end = D(count) * c;
      D(count) = end * c2;
      E(count - 1) = end * s2;
    } else {
      double f = (head - shift) * (copysign(1, D(0)) + shift / D(0)), g = E(0);
      for (size_t k = 0; k < count; k++) {
        F(rotation)(f, g, &c, &s, &r);
        if (k > 0) E(k - 1) = r;
        f = c * D(k) + s * E(k);
        E(k) = c * E(k) - s * D(k);
        g = s * D(k + 1);
        D(k + 1) *= c;
        F(rotation)(f, g, &c2, &s2, &D(k));
        f = c2 * E(k) + s2 * D(k + 1);
        D(k + 1) = c2 * D(k + 1) - s2 * E(k);
        if (k + 1 < count) {
          g = s2 * E(k + 1);
          E(k + 1) *= c2;
        }
        if (first) first->c[place + k] = (REAL)c, first->s[place + k] = (REAL)s;
        if (second) second->c[other + k] = (REAL)c2, second->s[other + k] = (REAL)s2;
      }
      E(count - 1) = f;
    }
    if (fabs(E(count - 1)) <= negligible) E(count - 1) = 0;
#undef D
#undef E
  }
  return true;
}

// a, [m, n] with m >= n, is used up; u is [m, n], v [n, n].
static bool F(svd_tall)(size_t m, size_t n, REAL *a, REAL *u, REAL *s, REAL *v, int exponent, double *d, REAL *room) {
  double *e = d + n;
  size_t *order = (size_t *)(e + n), *other = order + n;
  REAL *left = room, *right = left + (u ? ROTATED_ROOM(m, n) : 0), *ru = right + (u ? ROTATED_ROOM(n, n) : 0);
  REAL *rv = ru + n * m, *tau_u = rv + n * n, *tau_v = tau_u + n, *signs = tau_v + n, *top = signs + n;
  REAL *panels = top + n, *blocks = panels + REFLECTORS * (m + n), *turned = blocks + BLOCK_ROOM(n);
  F(bidiagonalize)(m, n, a, d, e, ru, tau_u, rv, tau_v, panels);
  F(rotated) rotated_u = {0}, rotated_v = {0};
  if (u) {
    F(set_identity)(m, n, a);
    F(apply_reflectors)(n, m, ru, m, tau_u, a, n, n, true, blocks);
    rotated_u = F(rotated_in)(left, m, n);
    F(group_rows)(a, m, n, rotated_u.matrix);
    F(set_identity)(n, n, turned);
    if (n > 1) F(apply_reflectors)(n - 1, n - 1, rv + 1, n, tau_v, turned + n + 1, n, n - 1, true, blocks);
    rotated_v = F(rotated_in)(right, n, n);
    F(group_rows)(turned, n, n, rotated_v.matrix);
  }
  bool converged = F(diagonalize_bidiagonal)(n, d, e, u ? &rotated_u : NULL, u ? &rotated_v : NULL);
  // A negative value is its column of V's.
  for (size_t i = 0; i < n; i++) {
    e[i] = d[i] < 0 ? -1 : 1;
    d[i] = fabs(d[i]);
  }
  F(sorted_order)(d, n, true, order, other);
  for (size_t i = 0; i < n; i++) s[i] = (REAL)ldexp(d[order[i]], exponent);
  if (u) {
    F(apply_rotations)(&rotated_u);
    F(apply_rotations)(&rotated_v);
    F(ungroup_rows)(rotated_u.matrix, m, n, a);
    F(column_signs)(a, m, n, top, signs);
    for (size_t j = 0; j < n; j++) top[j] = signs[order[j]];
    F(pick_columns)(a, m, n, order, top, u);
    for (size_t j = 0; j < n; j++) top[j] *= (REAL)e[order[j]];
    F(ungroup_rows)(rotated_v.matrix, n, n, turned);
    F(pick_columns)(turned, n, n, order, top, v);
  }
  return converged;
}

static int32_t F(svd)(size_t m, size_t n, const void *a_, void *u_, void *s_, void *v_) {
  const REAL *a = a_;
  REAL *u = u_, *s = s_, *v = v_;
  size_t tall = m < n ? n : m, k = m < n ? m : n;
  if (k == 0) return ADJ_DONE;
  if (!F(is_finite)(a, m * n)) {
    F(fill_nan)(k, s);
    if (u) F(fill_nan)(m * k, u);
    if (u) F(fill_nan)(n * k, v);
    return ADJ_DONE;
  }
  // A much taller matrix is first made square.
  bool is_reduced = tall > k + k / 2;
  size_t rows = is_reduced ? k : tall;
  size_t room = (u ? ROTATED_ROOM(rows, k) + ROTATED_ROOM(k, k) : 0) + k * rows + 2 * k * k + 4 * k +
                REFLECTORS * (rows + k) + BLOCK_ROOM(k);
  size_t bytes = 2 * k * (sizeof(double) + sizeof(size_t)) +
                 (room + 2 * tall * k + (is_reduced ? k + 2 * k * k : 0)) * sizeof(REAL);
  double *d = adj_block_allocate(bytes);
  if (!d) return ADJ_NO_MEMORY;
  REAL *work = (REAL *)(d + 2 * k) + 2 * k * sizeof(size_t) / sizeof(REAL);
  REAL *copy = work + room, *reflectors = copy + tall * k, *tau = reflectors + tall * k, *r = tau + k, *small = r + k * k;

  if (m < n) F(transpose)(a, n, m, n, copy, k);
  else memcpy(copy, a, m * n * sizeof(REAL));
  int exponent = F(scale_of)(copy, tall * k);
  F(scale_by_power)(copy, tall * k, -exponent);
  // The transpose's left vectors are the right ones.
  REAL *left = m < n ? v : u, *right = m < n ? u : v;
  bool converged;
  if (is_reduced) {
    F(reflect_columns)(tall, k, copy, reflectors, tau, work);
    for (size_t i = 0; i < k; i++) {
      memset(r + i * k, 0, i * sizeof(REAL));
      memcpy(r + i * k + i, copy + i * k + i, (k - i) * sizeof(REAL));
    }
    converged = F(svd_tall)(k, k, r, u ? small : NULL, s, right, exponent, d, work);
    if (u) {
      memset(left, 0, tall * k * sizeof(REAL));
      memcpy(left, small, k * k * sizeof(REAL));
      F(apply_reflectors)(k, tall, reflectors, tall, tau, left, k, k, false, work);
    }
  } else {
    converged = F(svd_tall)(tall, k, copy, left, s, right, exponent, d, work);
  }
  if (u && (is_reduced || m < n)) {
    // Signs by u's columns.
    REAL *signs = work, *top = work + k;
    F(column_signs)(u, m, k, top, signs);
    for (size_t i = 0; i < m; i++)
      for (size_t j = 0; j < k; j++) u[i * k + j] *= signs[j];
    for (size_t i = 0; i < n; i++)
      for (size_t j = 0; j < k; j++) v[i * k + j] *= signs[j];
  }
  adj_block_free(d, bytes);
  return converged ? ADJ_DONE : ADJ_NOT_CONVERGED;
}
#undef REFLECTORS
#undef GROUP
