// Normalising rows: y = (x - m) / sqrt(v + epsilon), where m and v are a row's mean and variance, and its pullback. A
// mean is taken twice, of the distances from the first element and of those from the mean that this gives, and held as
// two numbers: it is then right to its last digit however far from 0 the row lies.

typedef struct {
  REAL high, low;
} F(center);

ALWAYS V F(distance)(V x, F(center) center) { return (x - C(center.high)) - C(center.low); }

// The mean of a row of one element or more, but for the rounding errors of the distances from the first.
ALWAYS F(center) F(row_center)(const REAL *x, size_t count, double share) {
  REAL first = x[0], rest = F(sum_range)(F(SUM_DISTANCES), x, x, first, count) * (REAL)share;
  REAL sum = first + rest, added = sum - first;
  return (F(center)){sum, (first - (sum - added)) + (rest - added)};
}

// The sums over a row of the distances d from its center and of d^2, and beside a second row u of its distances e and
// of d e: in the lanes of vectors, and in all.
typedef struct {
  V d, dd, e, de;
} F(lane_sums);
typedef struct {
  REAL d, dd, e, de;
} F(row_sums);

ALWAYS void F(sums_add)(F(lane_sums) * sums, V d, V e, bool has_e) {
  sums->d += d;
  sums->dd = F(fma)(d, d, sums->dd);
  if (!has_e) return;
  sums->e += e;
  sums->de = F(fma)(d, e, sums->de);
}

// The sum of the blocks and of what came after them.
ALWAYS REAL F(sum_after)(const F(tree) * blocks, V last) {
  return F(lanes_sum)(blocks->blocks ? F(tree_total)(blocks) + last : last);
}

ALWAYS F(row_sums) F(distance_sums)(
    const REAL *x, F(center) center_x, const REAL *u, F(center) center_u, size_t count) {
  enum { STEPS = 32 };
  F(tree) d, dd, e, de;
  d.blocks = dd.blocks = e.blocks = de.blocks = 0;
  F(lane_sums) s0, s1, none = {C(0), C(0), C(0), C(0)};
  for (size_t i = 0;;) {
    s0 = s1 = none;
    size_t end = count - i > STEPS * LANES ? i + STEPS * LANES : count;
#define AT(at) F(distance)(F(load)(x + (at)), center_x), u ? F(distance)(F(load)(u + (at)), center_u) : C(0), u
    for (; end - i >= 2 * LANES; i += 2 * LANES) {
      F(sums_add)(&s0, AT(i));
      F(sums_add)(&s1, AT(i + LANES));
    }
    if (end - i >= LANES) {
      F(sums_add)(&s0, AT(i));
      i += LANES;
    }
#undef AT
    if (end > i) {
      size_t left = end - i;
      I inside = F(first_lanes)(left);
      V last = F(distance)(F(load_part)(x + i, left), center_x);
      V other = u ? F(distance)(F(load_part)(u + i, left), center_u) : C(0);
      F(sums_add)(&s1, inside ? last : C(0), inside ? other : C(0), u);
      i = end;
    }
    s0 = (F(lane_sums)){s0.d + s1.d, s0.dd + s1.dd, s0.e + s1.e, s0.de + s1.de};
    if (i == count) break;
    F(tree_add)(&d, s0.d);
    F(tree_add)(&dd, s0.dd);
    if (!u) continue;
    F(tree_add)(&e, s0.e);
    F(tree_add)(&de, s0.de);
  }
  return (F(row_sums)){
      F(sum_after)(&d, s0.d), F(sum_after)(&dd, s0.dd), F(sum_after)(&e, s0.e), F(sum_after)(&de, s0.de)};
}

// 1 / sqrt(v + epsilon), the sums taken about a center a little beside the mean; share is 1 / count.
ALWAYS REAL F(inverse_deviation)(F(row_sums) sums, double share, double epsilon) {
  REAL squares = sums.dd - sums.d * (sums.d * (REAL)share);
  return (REAL)(1 / sqrt((double)squares * share + epsilon));
}

// Whether the squares and products of these sums are far from the ends of the range. NaN is not.
ALWAYS bool F(is_ordinary)(F(row_sums) sums, double share, double epsilon) {
  double squares = (double)sums.dd * share, low = REAL_BITS == 32 ? 0x1p-40 : 0x1p-300;
  return squares + epsilon >= low && squares <= 1 / (low * low) && sums.de - sums.de == 0;
}

// The power of two that brings what is largest of the row and sqrt(epsilon) near 1; 1 where that is 0 or not finite.
static REAL F(row_scale)(const REAL *x, size_t count, double epsilon) {
  V largest = C(0);
  for (size_t i = 0; i < count; i += LANES)
    largest = F(larger_or_nan)(largest, F(fabs)(F(load_upto)(x + i, count - i)));
  double top = F(lanes_larger_or_nan)(largest);
  if (sqrt(epsilon) > top) top = sqrt(epsilon);
  if (!(top > 0 && top < INFINITY)) return 1;
  int exponent = ilogb(top), limit = REAL_BITS == 32 ? 126 : 1022;
  return (REAL)ldexp(1, exponent > limit ? -limit : exponent < -limit ? limit : -exponent);
}

static void F(scaled_row)(const REAL *x, size_t count, REAL scale, REAL *y) {
  for (size_t i = 0; i < count; i += LANES)
    F(store_upto)(y + i, count - i, F(load_upto)(x + i, count - i) * C(scale));
}

static void F(normalize)(const void *x_, size_t rows, size_t count, double epsilon, void *y_) {
  const REAL *x = x_;
  REAL *y = y_;
  if (count == 0) return;
  double share = 1 / (double)count;
  for (size_t r = 0; r < rows; r++, x += count, y += count) {
    const REAL *row = x;
    double added = epsilon;
    F(center) center = F(row_center)(row, count, share);
    F(row_sums) sums = F(distance_sums)(row, center, NULL, center, count);
    if (!F(is_ordinary)(sums, share, epsilon)) {
      // The same of the scaled row, which lies where the result will.
      REAL scale = F(row_scale)(x, count, epsilon);
      F(scaled_row)(x, count, scale, y);
      row = y;
      added = epsilon * scale * scale;
      center = F(row_center)(row, count, share);
      sums = F(distance_sums)(row, center, NULL, center, count);
    }
    center.low += sums.d * (REAL)share;
    V inverse = C(F(inverse_deviation)(sums, share, added));
    for (size_t i = 0; i < count; i += LANES) {
      size_t left = count - i;
      F(store_upto)(y + i, left, F(distance)(F(load_upto)(row + i, left), center) * inverse);
    }
  }
}

static void F(normalize_pullback)(
    const void *u_, const void *x_, size_t rows, size_t count, double epsilon, void *dx_) {
  const REAL *u = u_, *x = x_;
  REAL *dx = dx_;
  if (count == 0) return;
  double share = 1 / (double)count;
  for (size_t r = 0; r < rows; r++, u += count, x += count, dx += count) {
    const REAL *row = x;
    double added = epsilon;
    REAL scale = 1;
    F(center) center_x = F(row_center)(row, count, share), center_u = F(row_center)(u, count, share);
    F(row_sums) sums = F(distance_sums)(row, center_x, u, center_u, count);
    if (!F(is_ordinary)(sums, share, epsilon)) {
      scale = F(row_scale)(x, count, epsilon);
      F(scaled_row)(x, count, scale, dx);
      row = dx;
      added = epsilon * scale * scale;
      center_x = F(row_center)(row, count, share);
      sums = F(distance_sums)(row, center_x, u, center_u, count);
    }
    REAL more_d = sums.d * (REAL)share, more_e = sums.e * (REAL)share;
    center_x.low += more_d;
    center_u.low += more_e;
    REAL inverse = F(inverse_deviation)(sums, share, added);
    // y mean(u y) is d times this.
    V factor = C((sums.de - sums.d * more_e) * (REAL)share * inverse * inverse), slope = C(inverse);
    // The slope in the row is that in the scaled row times the scale.
    if (scale != 1) slope = C(inverse * scale);
    for (size_t i = 0; i < count; i += LANES) {
      size_t left = count - i;
      V d = F(distance)(F(load_upto)(row + i, left), center_x), e = F(distance)(F(load_upto)(u + i, left), center_u);
      F(store_upto)(dx + i, left, (e - d * factor) * slope);
    }
  }
}
