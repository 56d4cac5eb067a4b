// Reductions over the middle axis of [outer, extent, inner]. Sums are pairwise: blocks of a fixed length, whose sums
// are added in a binary tree, so that the error does not grow with the extent.

typedef enum { F(SUM_VALUES), F(SUM_SQUARED), F(SUM_PRODUCTS), F(SUM_DISTANCES), F(SUM_DEVIATIONS) } F(sum_kind);
#define KIND F(sum_kind)

// What is summed: x, x^2, x y, x - center or (x - center)^2.
ALWAYS V F(sum_add)(KIND kind, V total, V x, V y, V center) {
  if (kind == F(SUM_VALUES)) return total + x;
  if (kind == F(SUM_SQUARED)) return F(fma)(x, x, total);
  if (kind == F(SUM_PRODUCTS)) return F(fma)(x, y, total);
  V d = x - center;
  if (kind == F(SUM_DISTANCES)) return total + d;
  return F(fma)(d, d, total);
}

// A binary tree of partial sums, added to from the left: level k holds the sum of 2^k blocks.
typedef struct {
  V levels[48];
  size_t blocks;
} F(tree);

ALWAYS void F(tree_add)(F(tree) * tree, V sum) {
  size_t blocks = tree->blocks++, level = 0;
  for (; blocks & 1; blocks >>= 1, level++) sum = tree->levels[level] + sum;
  tree->levels[level] = sum;
}

ALWAYS V F(tree_total)(const F(tree) * tree) {
  V sum = C(0);
  size_t level = 0;
  for (size_t blocks = tree->blocks; blocks; blocks >>= 1, level++)
    if (blocks & 1) sum = sum + tree->levels[level];
  return sum;
}

// Adds whole leaves of the tree, and returns how many elements they were.
ALWAYS size_t F(sum_leaves)(
    KIND kind, const REAL *x, const REAL *y, V center, size_t count, F(tree) * tree) {
  enum { STEPS = 16 };
  V zero = C(0);
  size_t i = 0;
#define AT(j) F(load)(x + i + (j)*LANES), (kind == F(SUM_PRODUCTS) ? F(load)(y + i + (j)*LANES) : zero), center
  while (count - i >= 4 * STEPS * LANES) {
    V s0 = zero, s1 = zero, s2 = zero, s3 = zero;
    for (size_t step = 0; step < STEPS; step++, i += 4 * LANES) {
      s0 = F(sum_add)(kind, s0, AT(0));
      s1 = F(sum_add)(kind, s1, AT(1));
      s2 = F(sum_add)(kind, s2, AT(2));
      s3 = F(sum_add)(kind, s3, AT(3));
    }
    F(tree_add)(tree, (s0 + s1) + (s2 + s3));
  }
  return i;
}

// The tree's total and that of what is left, less than a leaf.
ALWAYS REAL F(sum_rest)(KIND kind, const REAL *x, const REAL *y, V center, size_t count, const F(tree) * tree) {
  V zero = C(0), s0 = zero, s1 = zero;
  size_t i = 0;
  for (; count - i >= 2 * LANES; i += 2 * LANES) {
    s0 = F(sum_add)(kind, s0, AT(0));
    s1 = F(sum_add)(kind, s1, AT(1));
  }
  if (count - i >= LANES) {
    s0 = F(sum_add)(kind, s0, AT(0));
    i += LANES;
  }
#undef AT
  if (count > i) {
    size_t left = count - i;
    V last = F(load_part)(x + i, left);
    if (kind == F(SUM_DISTANCES) || kind == F(SUM_DEVIATIONS)) last = F(first_lanes)(left) ? last : center;
    s1 = F(sum_add)(kind, s1, last, kind == F(SUM_PRODUCTS) ? F(load_part)(y + i, left) : zero, center);
  }
  V total = s0 + s1;
  if (tree->blocks) total = F(tree_total)(tree) + total;
  return F(lanes_sum)(total);
}

ALWAYS REAL F(sum_range)(KIND kind, const REAL *x, const REAL *y, REAL center, size_t count) {
  F(tree) tree;
  tree.blocks = 0;
  size_t i = F(sum_leaves)(kind, x, y, C(center), count, &tree);
  return F(sum_rest)(kind, x + i, y + i, C(center), count - i, &tree);
}

// The same sum of values that come in parts: each but the last is of whole leaves.
static void F(sum_begin)(void *state) { ((F(tree) *)state)->blocks = 0; }
static void F(sum_add_part)(void *state, const void *x, size_t count) {
  F(sum_leaves)(F(SUM_VALUES), x, x, C(0), count, state);
}
static void F(sum_end)(void *state, const void *x_, size_t count, void *out) {
  const REAL *x = x_;
  size_t i = F(sum_leaves)(F(SUM_VALUES), x, x, C(0), count, state);
  *(REAL *)out = F(sum_rest)(F(SUM_VALUES), x + i, x + i, C(0), count - i, state);
}

// The same for up to LANES neighbouring columns at once: row e of them is at x + e * inner.
ALWAYS V F(sum_columns)(
    KIND kind, const REAL *x, const REAL *y, V center, size_t extent, size_t inner, size_t columns) {
  enum { STEPS = 32 };
#define AT(row)                                                                                                        \
  F(load_upto)(x + (row)*inner, columns), kind == F(SUM_PRODUCTS) ? F(load_upto)(y + (row)*inner, columns) : zero
  F(tree) tree;
  tree.blocks = 0;
  size_t e = 0;
  V zero = C(0);
  for (; extent - e >= STEPS; e += STEPS) {
    V s0 = zero, s1 = zero;
    for (size_t step = 0; step < STEPS; step += 2) {
      s0 = F(sum_add)(kind, s0, AT(e + step), center);
      s1 = F(sum_add)(kind, s1, AT(e + step + 1), center);
    }
    F(tree_add)(&tree, s0 + s1);
  }
  V sum = zero;
  for (; e < extent; e++) sum = F(sum_add)(kind, sum, AT(e), center);
#undef AT
  if (tree.blocks) sum = F(tree_total)(&tree) + sum;
  return sum;
}

ALWAYS void F(sum_axis)(
    KIND kind, const REAL *x, const REAL *center, size_t outer, size_t extent, size_t inner, REAL *out) {
  if (inner == 1) {
    for (size_t o = 0; o < outer; o++)
      out[o] = F(sum_range)(kind, x + o * extent, x, center ? center[o] : 0, extent);
    return;
  }
  for (size_t o = 0; o < outer; o++, x += extent * inner, out += inner)
    for (size_t j = 0; j < inner; j += LANES) {
      size_t left = inner - j;
      V c = center ? F(load_upto)(center + o * inner + j, left) : C(0);
      V sum;
      // The common case apart, so that its loads need no test.
      if (left >= LANES) sum = F(sum_columns)(kind, x + j, x, c, extent, inner, LANES);
      else sum = F(sum_columns)(kind, x + j, x, c, extent, inner, left);
      F(store_upto)(out + j, left, sum);
    }
}

ALWAYS V F(extreme)(adj_reduction op, V total, V x) {
  if (op == adj_reduction_product) return total * x;
  if (op == adj_reduction_max) return F(larger_or_nan)(x, total);
  return F(smaller_or_nan)(x, total);
}

ALWAYS void F(fold_axis)(adj_reduction op, const REAL *x, size_t outer, size_t extent, size_t inner, REAL *out) {
  V start = op == adj_reduction_product ? C(1) : (op == adj_reduction_max ? C(-INFINITY) : C(INFINITY));
  for (size_t o = 0; o < outer; o++, x += extent * inner, out += inner) {
    if (inner == 1) {
      V t0 = start, t1 = start, t2 = start, t3 = start;
      size_t i = 0;
      for (; extent - i >= 4 * LANES; i += 4 * LANES) {
        t0 = F(extreme)(op, t0, F(load)(x + i));
        t1 = F(extreme)(op, t1, F(load)(x + i + LANES));
        t2 = F(extreme)(op, t2, F(load)(x + i + 2 * LANES));
        t3 = F(extreme)(op, t3, F(load)(x + i + 3 * LANES));
      }
      for (; extent - i >= LANES; i += LANES) t0 = F(extreme)(op, t0, F(load)(x + i));
      if (extent > i) {
        size_t left = extent - i;
        V last = F(load_part)(x + i, left);
        t1 = F(extreme)(op, t1, F(first_lanes)(left) ? last : start);
      }
      t0 = F(extreme)(op, F(extreme)(op, t0, t1), F(extreme)(op, t2, t3));
      *out = op == adj_reduction_product ? F(lanes_product)(t0)
             : op == adj_reduction_max   ? F(lanes_larger_or_nan)(t0)
                               : F(lanes_smaller_or_nan)(t0);
    } else
      for (size_t j = 0; j < inner; j += LANES) {
        size_t left = inner - j;
        V total = start;
        for (size_t e = 0; e < extent; e++) total = F(extreme)(op, total, F(load_upto)(x + e * inner + j, left));
        F(store_upto)(out + j, left, total);
      }
  }
}

ALWAYS double F(split_exponent_of_normal)(double x, int64_t *exponent) {
  uint64_t bits;
  __builtin_memcpy(&bits, &x, sizeof bits);
  *exponent = (int64_t)(bits >> 52 & 0x7ff) - 1023;
  bits = (bits & ~((uint64_t)0x7ff << 52)) | (uint64_t)1023 << 52;
  __builtin_memcpy(&x, &bits, sizeof x);
  return x;
}

// x = the result * 2^exponent with 1 <= |result| < 2; zero, infinity and NaN are their own.
ALWAYS double F(split_exponent)(double x, int64_t *exponent) {
  uint64_t bits;
  __builtin_memcpy(&bits, &x, sizeof bits);
  int64_t biased = (int64_t)(bits >> 52 & 0x7ff);
  *exponent = 0;
  if (__builtin_expect(biased == 0 || biased == 0x7ff, 0)) {
    if (x == 0 || biased == 0x7ff) return x;
    double scaled = F(split_exponent_of_normal)(x * 0x1p54, exponent);
    *exponent -= 54;
    return scaled;
  }
  return F(split_exponent_of_normal)(x, exponent);
}

// Products that left the range of normal numbers, though all factors together may not: each factor's mantissa and
// exponent apart.
static void F(mend_products)(const void *x_, size_t outer, size_t extent, size_t inner, void *out_) {
  const REAL *x = x_;
  REAL *out = out_;
  for (size_t o = 0; o < outer; o++, x += extent * inner, out += inner)
    for (size_t j = 0; j < inner; j++) {
      if (isnormal(out[j])) continue;
      double mantissa = 1;
      int64_t exponent = 0;
      for (size_t e = 0; e < extent; e++) {
        int64_t one, both = 0;
        mantissa *= F(split_exponent)((double)x[e * inner + j], &one);
        if (e % 512 == 511) mantissa = F(split_exponent)(mantissa, &both);
        exponent += one + both;
      }
      exponent = exponent > 10000 ? 10000 : (exponent < -10000 ? -10000 : exponent);
      out[j] = (REAL)ldexp(mantissa, (int)exponent);
    }
}

// The first place in a row at which it equals y, or is NaN as y is.
ALWAYS I F(is_same)(V x, V y) { return (x == y) | ((x != x) & (y != y)); }

ALWAYS int64_t F(first_lane)(I mask) {
  size_t lane = 0;
  while (!mask[lane]) lane++;
  return (int64_t)lane;
}

ALWAYS int64_t F(first_in_row)(const REAL *x, V y, size_t extent) {
  size_t i = 0;
  // Four vectors at once, until one of them has it.
  for (; extent - i >= 4 * LANES; i += 4 * LANES) {
    I low = F(is_same)(F(load)(x + i), y) | F(is_same)(F(load)(x + i + LANES), y);
    I high = F(is_same)(F(load)(x + i + 2 * LANES), y) | F(is_same)(F(load)(x + i + 3 * LANES), y);
    if (F(any_lane)(low | high)) break;
  }
  for (; i < extent; i += LANES) {
    size_t left = extent - i;
    I found = F(is_same)(F(load_upto)(x + i, left), y);
    if (left < LANES) found &= F(first_lanes)(left);
    if (F(any_lane)(found)) return (int64_t)i + F(first_lane)(found);
  }
  return 0;
}

static void F(first_index)(
    const void *x_, const void *y_, size_t outer, size_t extent, size_t inner, int64_t *out) {
  const REAL *x = x_, *y = y_;
  for (size_t o = 0; o < outer; o++, x += extent * inner, y += inner, out += inner) {
    if (inner == 1) {
      *out = F(first_in_row)(x, C(*y), extent);
      continue;
    }
    for (size_t j = 0; j < inner; j += LANES) {
      size_t left = inner - j;
      V top = F(load_upto)(y + j, left);
      size_t columns = left < LANES ? left : LANES;
      I open = F(first_lanes)(columns), place = open - open, row = place;
      for (size_t e = 0; e < extent && F(any_lane)(open); e++, row += 1) {
        I found = open & F(is_same)(F(load_upto)(x + e * inner + j, left), top);
        place = found ? row : place;
        open &= ~found;
      }
      for (size_t lane = 0; lane < columns; lane++) out[j + lane] = place[lane];
    }
  }
}

static bool F(is_finite)(const void *x_, size_t count) {
  const REAL *x = x_;
  V sum = C(0);
  // x - x is NaN where x is not finite, and so is every sum with it.
  for (size_t i = 0; i < count; i += LANES) {
    V v = F(load_upto)(x + i, count - i);
    sum += v - v;
  }
  return !F(any_lane)(sum != sum);
}

static void F(reduce)(adj_reduction op, const void *x, size_t outer, size_t extent, size_t inner, void *out) {
  switch (op) {
    case adj_reduction_sum: F(sum_axis)(F(SUM_VALUES), x, NULL, outer, extent, inner, out); break;
    case adj_reduction_sumOfSquares: F(sum_axis)(F(SUM_SQUARED), x, NULL, outer, extent, inner, out); break;
    case adj_reduction_product:
      F(fold_axis)(adj_reduction_product, x, outer, extent, inner, out);
      F(mend_products)(x, outer, extent, inner, out);
      break;
    case adj_reduction_max: F(fold_axis)(adj_reduction_max, x, outer, extent, inner, out); break;
    case adj_reduction_min: F(fold_axis)(adj_reduction_min, x, outer, extent, inner, out); break;
    default: break;
  }
}

static void F(extremum_pullback)(
    const void *u_, const void *x_, const void *y_, size_t outer, size_t extent, size_t inner, void *dx_) {
  const REAL *u = u_, *x = x_, *y = y_;
  REAL *dx = dx_;
  for (size_t o = 0; o < outer; o++, x += extent * inner, dx += extent * inner, u += inner, y += inner) {
    if (inner == 1) {
      V top = C(*y);
      I ties = top != top;  // all lanes 0, or -1 when the value is NaN
      I nan = ties;
      ties = ties & 0;
      for (size_t i = 0; i < extent; i += LANES) {
        size_t left = extent - i;
        I equal = F(load_upto)(x + i, left) == top;
        ties += left >= LANES ? equal : (equal & F(first_lanes)(left));
      }
      V share = nan ? C(NAN) : C(*u / (REAL)F(count_lanes)(ties));
      V others = nan ? C(NAN) : C(0);
      if (*u == 0) share = others = C(0);
      for (size_t i = 0; i < extent; i += LANES) {
        size_t left = extent - i;
        F(store_upto)(dx + i, left, F(load_upto)(x + i, left) == top ? share : others);
      }
    } else
      for (size_t j = 0; j < inner; j += LANES) {
        size_t left = inner - j;
        V top = F(load_upto)(y + j, left), c = F(load_upto)(u + j, left), ties = C(0);
        for (size_t e = 0; e < extent; e++)
          ties += F(load_upto)(x + e * inner + j, left) == top ? C(1) : C(0);
        V others = ((top != top) & (c != C(0))) ? C(NAN) : C(0);
        V share = c == C(0) ? C(0) : c / ties;
        share = top != top ? others : share;
        for (size_t e = 0; e < extent; e++)
          F(store_upto)(dx + e * inner + j, left,
                        F(load_upto)(x + e * inner + j, left) == top ? share : others);
      }
  }
}

static void F(moments)(
    const void *x_, size_t outer, size_t extent, size_t inner, void *mean_, void *sum_of_squares_) {
  const REAL *x = x_;
  REAL *mean = mean_, *sum_of_squares = sum_of_squares_;
  if (inner == 1) {
    for (size_t o = 0; o < outer; o++, x += extent) {
      REAL m = F(sum_range)(F(SUM_VALUES), x, x, 0, extent) / (REAL)extent;
      if (mean) mean[o] = m;
      if (sum_of_squares) sum_of_squares[o] = F(sum_range)(F(SUM_DEVIATIONS), x, x, m, extent);
    }
    return;
  }
  for (size_t o = 0; o < outer; o++, x += extent * inner)
    for (size_t j = 0; j < inner; j += LANES) {
      size_t left = inner - j;
      V m = F(sum_columns)(F(SUM_VALUES), x + j, x, C(0), extent, inner, left) / C((REAL)extent);
      if (mean) F(store_upto)(mean + o * inner + j, left, m);
      if (sum_of_squares)
        F(store_upto)(sum_of_squares + o * inner + j, left,
                      F(sum_columns)(F(SUM_DEVIATIONS), x + j, x, m, extent, inner, left));
    }
}
#undef KIND
