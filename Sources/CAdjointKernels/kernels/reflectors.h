// Householder reflectors I - tau v v^T: making one, applying many as products of blocks (I - V T V^T; Schreiber and Van
// Loan 1989), and the QR factorisation. The vectors v lie in rows, v = 1 at its first place, with zeros before it.

#define REFLECTORS 32  // applied together

ALWAYS REAL F(dot)(const REAL *x, const REAL *y, size_t n) {
  V s[4] = {C(0), C(0), C(0), C(0)};
  size_t i = 0;
  for (; n - i >= 4 * LANES; i += 4 * LANES)
    UNROLL for (size_t j = 0; j < 4; j++) s[j] = F(fma)(F(load)(x + i + j * LANES), F(load)(y + i + j * LANES), s[j]);
  for (; i < n; i += LANES) s[0] = F(fma)(F(load_upto)(x + i, n - i), F(load_upto)(y + i, n - i), s[0]);
  return F(lanes_sum)((s[0] + s[1]) + (s[2] + s[3]));
}

// y += a x
ALWAYS void F(add_multiple)(REAL a, const REAL *x, REAL *y, size_t n) {
  V f = C(a);
  size_t i = 0;
  for (; n - i >= LANES; i += LANES) F(store)(y + i, F(fma)(f, F(load)(x + i), F(load)(y + i)));
  if (i < n) F(store_part)(y + i, n - i, F(fma)(f, F(load_part)(x + i, n - i), F(load_part)(y + i, n - i)));
}

ALWAYS void F(multiply_row)(REAL a, REAL *x, size_t n) {
  for (size_t i = 0; i < n; i += LANES) F(store_upto)(x + i, n - i, C(a) * F(load_upto)(x + i, n - i));
}

static REAL F(largest)(const REAL *x, size_t n) {
  V top = C(0);
  for (size_t i = 0; i < n; i += LANES) top = F(larger)(F(fabs)(F(load_upto)(x + i, n - i)), top);
  return F(lanes_max)(top);
}

// x, n > 0 elements, becomes the v of the reflector that takes x to beta e_1; returns tau, 0 where x is one already.
// Squares neither overflow nor vanish: an x far from 1 is measured in a power of 2.
static REAL F(reflect)(REAL *x, size_t n, REAL *beta) {
  REAL top = F(largest)(x + 1, n - 1), all = LIBM(fmax)(top, LIBM(fabs)(x[0]));
  *beta = x[0];
  if (top == 0) {
    x[0] = 1;
    return 0;
  }
  int exponent = 0;
  const int wide = REAL_BITS == 32 ? 20 : 200;
  LIBM(frexp)(all, &exponent);
  if (exponent < wide && exponent > -wide) exponent = 0;
  if (exponent != 0) {
    REAL half = LIBM(ldexp)(1, -exponent / 2), other = LIBM(ldexp)(1, -exponent - -exponent / 2);
    F(multiply_row)(half, x, n);
    F(multiply_row)(other, x, n);
  }
  REAL norm = LIBM(sqrt)(x[0] * x[0] + F(dot)(x + 1, x + 1, n - 1));
  REAL end = x[0] > 0 ? -norm : norm, tau = (end - x[0]) / end;
  F(multiply_row)(1 / (x[0] - end), x + 1, n - 1);
  x[0] = 1;
  *beta = LIBM(ldexp)(end, exponent);
  return tau;
}

// The T of `count` reflectors, [REFLECTORS, REFLECTORS] upper triangular: H_1 H_2 ... = I - V T V^T.
static void F(reflector_triangle)(
    size_t count, size_t length, const REAL *v, size_t stride, const REAL *tau, REAL *gram, REAL *t) {
  F(product)(false, true, count, count, length, v, stride, v, stride, gram, REFLECTORS, PUT_STORE, 0, count);
  memset(t, 0, REFLECTORS * REFLECTORS * sizeof(REAL));
  for (size_t j = 0; j < count; j++) {
    t[j * REFLECTORS + j] = tau[j];
    for (size_t i = 0; i < j; i++) {
      REAL sum = 0;
      for (size_t l = i; l < j; l++) sum += t[i * REFLECTORS + l] * gram[l * REFLECTORS + j];
      t[i * REFLECTORS + j] = -tau[j] * sum;
    }
  }
}

// Room for apply_block on this many columns.
#define BLOCK_ROOM(columns) (2 * REFLECTORS * REFLECTORS + 2 * REFLECTORS * (columns))

// c = (I - V op(T) V^T) c, c [length, columns]; transposed applies the reflectors first to last, else last to first.
static void F(apply_block)(
    bool transposed, size_t count, size_t length, const REAL *v, size_t stride, const REAL *tau, REAL *c,
    size_t stride_c, size_t columns, REAL *room) {
  if (columns == 0) return;
  REAL *gram = room, *t = gram + REFLECTORS * REFLECTORS, *w = t + REFLECTORS * REFLECTORS;
  REAL *tw = w + REFLECTORS * columns;
  F(reflector_triangle)(count, length, v, stride, tau, gram, t);
  F(product)(false, false, count, columns, length, v, stride, c, stride_c, w, columns, PUT_STORE, 0, count);
  F(product)(transposed, false, count, columns, count, t, REFLECTORS, w, columns, tw, columns, PUT_STORE, 0, count);
  F(product)(true, false, length, columns, count, v, stride, tw, columns, c, stride_c, PUT_SUBTRACT, 0, length);
}

// c = H_1 H_2 ... H_count c, c [length, columns]; reflector i is in row i of v and leaves the first i elements alone.
// identity: c is the identity's first columns, of which reflector i changes only those from i on.
static void F(apply_reflectors)(
    size_t count, size_t length, const REAL *v, size_t stride, const REAL *tau, REAL *c, size_t stride_c,
    size_t columns, bool identity, REAL *room) {
  for (size_t i = (count + REFLECTORS - 1) / REFLECTORS * REFLECTORS; i > 0;) {
    i -= REFLECTORS;
    size_t some = count - i < REFLECTORS ? count - i : REFLECTORS, from = identity ? i : 0;
    if (from >= columns) continue;
    F(apply_block)(false, some, length - i, v + i * stride + i, stride, tau + i, c + i * stride_c + from, stride_c,
                   columns - from, room);
  }
}

static void F(set_identity)(size_t rows, size_t columns, REAL *c) {
  memset(c, 0, rows * columns * sizeof(REAL));
  for (size_t i = 0; i < rows && i < columns; i++) c[i * columns + i] = 1;
}

// a becomes R, above and on its diagonal; the reflectors go to v, [min(m, n), m].
static void F(reflect_columns)(size_t m, size_t n, REAL *a, REAL *v, REAL *tau, REAL *room) {
  size_t k = m < n ? m : n;
  for (size_t j = 0; j < k; j += REFLECTORS) {
    size_t count = k - j < REFLECTORS ? k - j : REFLECTORS, length = m - j;
    REAL *panel = v + j * m;  // column j + p in row p
    for (size_t p = 0; p < count; p++) memset(panel + p * m, 0, j * sizeof(REAL));
    F(transpose)(a + j * n + j, n, length, count, panel + j, m);
    for (size_t p = 0; p < count; p++) {
      REAL *row = panel + p * m + j, beta;
      tau[j + p] = F(reflect)(row + p, length - p, &beta);
      if (tau[j + p] != 0)
        for (size_t q = p + 1; q < count; q++) {
          REAL *other = panel + q * m + j + p;
          F(add_multiple)(-tau[j + p] * F(dot)(row + p, other, length - p), row + p, other, length - p);
        }
      for (size_t i = 0; i < p; i++) {
        a[(j + i) * n + j + p] = row[i];
        row[i] = 0;
      }
      a[(j + p) * n + j + p] = beta;
    }
    F(apply_block)(true, count, length, panel + j, m, tau + j, a + j * n + j + count, n, n - j - count, room);
  }
}

static void F(fill_nan)(size_t count, REAL *x) {
  for (size_t i = 0; i < count; i++) x[i] = (REAL)NAN;
}

static int32_t F(qr)(size_t m, size_t n, const void *a_, void *q_, void *r_) {
  const REAL *a = a_;
  REAL *q = q_, *r = r_;
  size_t k = m < n ? m : n;
  if (k == 0) return ADJ_DONE;
  if (!F(is_finite)(a, m * n)) {
    F(fill_nan)(m * k, q);
    F(fill_nan)(k * n, r);
    return ADJ_DONE;
  }
  size_t bytes = (m * n + k * m + k + BLOCK_ROOM(n)) * sizeof(REAL);
  REAL *copy = adj_block_allocate(bytes);
  if (!copy) return ADJ_NO_MEMORY;
  REAL *v = copy + m * n, *tau = v + k * m, *room = tau + k;
  memcpy(copy, a, m * n * sizeof(REAL));
  F(reflect_columns)(m, n, copy, v, tau, room);
  F(set_identity)(m, k, q);
  F(apply_reflectors)(k, m, v, m, tau, q, k, k, true, room);
  for (size_t i = 0; i < k; i++) {
    memset(r + i * n, 0, i * sizeof(REAL));
    memcpy(r + i * n + i, copy + i * n + i, (n - i) * sizeof(REAL));
    if (r[i * n + i] < 0) {
      F(multiply_row)(-1, r + i * n + i, n - i);
      for (size_t j = 0; j < m; j++) q[j * k + i] = -q[j * k + i];
    }
  }
  adj_block_free(copy, bytes);
  return ADJ_DONE;
}
