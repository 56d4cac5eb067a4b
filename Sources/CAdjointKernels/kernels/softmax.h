// Softmax, log-softmax and log-sum-exp over the middle axis of [outer, extent, inner], and their pullbacks. Every
// exponential is taken relative to the row's maximum; the maximum itself (one of it, if tied) is left out of the sum,
// so that log1p of the rest keeps what a sum near 1 would lose.

// The largest element, NaN left aside, and -inf if there is none; and the smallest.
ALWAYS REAL F(row_max)(const REAL *x, size_t count, REAL *min) {
  enum { TOGETHER = 4 };
  V top[TOGETHER], low[TOGETHER];
  UNROLL for (size_t j = 0; j < TOGETHER; j++) top[j] = C(-INFINITY), low[j] = C(INFINITY);
  size_t i = 0;
  for (; count - i >= TOGETHER * LANES; i += TOGETHER * LANES)
    UNROLL for (size_t j = 0; j < TOGETHER; j++) {
      V v = F(load)(x + i + j * LANES);
      top[j] = F(larger)(v, top[j]);
      low[j] = F(smaller)(v, low[j]);
    }
  for (; i < count; i += LANES) {
    I inside = F(first_lanes)(count - i);
    V v = F(load_upto)(x + i, count - i);
    top[0] = F(larger)(inside ? v : top[0], top[0]);
    low[0] = F(smaller)(inside ? v : low[0], low[0]);
  }
  *min = F(lanes_min)(F(smaller)(F(smaller)(low[0], low[1]), F(smaller)(low[2], low[3])));
  return F(lanes_max)(F(larger)(F(larger)(top[0], top[1]), F(larger)(top[2], top[3])));
}

// The sum of e^(x - max) without one of the maxima; stores every e^(x - max) in y. is_normal: none is subnormal.
ALWAYS REAL F(row_rest)(
    const bool is_normal, const bool is_stored, const REAL *x, REAL max, size_t count, REAL *y) {
  enum { STEPS = 32 };
  V top = C(max), total = C(0);
  I ties = (I)C(0);
  size_t i = 0;
  while (i < count) {
    // Blocks, so that long rows do not gather rounding errors in one running sum.
    V s0 = C(0), s1 = C(0);
    size_t end = count - i > STEPS * LANES ? i + STEPS * LANES : count;
#define STEP(s, at)                                                                                                    \
  {                                                                                                                    \
    V v = F(load)(x + (at));                                                                                           \
    I equal = v == top;                                                                                                \
    V e = is_normal ? F(exp_normal)(v - top) : F(exp)(v - top);                                                        \
    if (is_stored) F(store)(y + (at), e);                                                                              \
    ties += equal;                                                                                                     \
    s += equal ? C(0) : e;                                                                                             \
  }
    for (; end - i >= 2 * LANES; i += 2 * LANES) {
      STEP(s0, i)
      STEP(s1, i + LANES)
    }
    if (end - i >= LANES) {
      STEP(s0, i)
      i += LANES;
    }
#undef STEP
    if (end > i) {
      size_t left = end - i;
      I inside = F(first_lanes)(left);
      V v = F(load_part)(x + i, left);
      I equal = (v == top) & inside;
      V e = F(exp)(v - top);
      if (is_stored) F(store_part)(y + i, left, e);
      ties += equal;
      s1 += (inside & ~equal) ? e : C(0);
      i = end;
    }
    total += s0 + s1;
  }
  if (!(max - max == 0)) return (REAL)NAN;
  return (REAL)(F(count_lanes)(ties) - 1) + F(lanes_sum)(total);
}

// Rows of up to SHORT_ROW elements stay in registers.
#define SHORT_ROW ((ADJ_LEVEL == 2 ? 1 : 2) * LANES)

// A row that fits `vectors` vectors (at most two): e = e^(x - max), and in every lane the maximum and the rest.
ALWAYS void F(short_row)(const size_t vectors, const REAL *x, size_t count, V *e, V *max, V *rest) {
  V v[2], top = C(-INFINITY), sum = C(0);
  // The last vector may be there in part.
  size_t last = vectors - 1, left = count - last * LANES;
  I inside = F(first_lanes)(left);
  UNROLL for (size_t j = 0; j < last; j++) v[j] = F(load)(x + j * LANES);
  v[last] = F(load_upto)(x + last * LANES, left);
  v[last] = inside ? v[last] : C(-INFINITY);
  UNROLL for (size_t j = 0; j < vectors; j++) top = F(larger)(v[j], top);
  top = F(spread_max)(top);
  // Beyond the row nothing may underflow: that takes time.
  v[last] = inside ? v[last] : top;
  I ties = inside + 1;  // what the lanes beyond it will count too much
  bool is_normal = F(is_exp_normal)((vectors == 1 ? v[0] : F(smaller)(v[0], v[1])) - top);
  UNROLL for (size_t j = 0; j < vectors; j++) {
    I equal = v[j] == top;
    e[j] = is_normal ? F(exp_normal)(v[j] - top) : F(exp)(v[j] - top);
    sum += equal ? C(0) : e[j];
    ties += equal;
  }
  *max = top;
  *rest = top - top == C(0) ? F(spread_sum)(sum) + C((REAL)(F(count_lanes)(ties) - 1)) : C(NAN);
}

// The maximum and the rest of a row: the sum of e^(x - max) without one of the maxima, NaN if any element is NaN or the
// maximum is infinite. Stores every e^(x - max) if y is given.
static __attribute__((noinline)) REAL F(row_parts)(const REAL *x, size_t count, REAL *max, REAL *y) {
  if (count <= SHORT_ROW) {
    V e[2], top, rest;
    if (count <= LANES) F(short_row)(1, x, count, e, &top, &rest);
    else F(short_row)(2, x, count, e, &top, &rest);
    if (y) for (size_t i = 0; i < count; i += LANES) F(store_upto)(y + i, count - i, e[i / LANES]);
    *max = top[0];
    return rest[0];
  }
  REAL min;
  *max = F(row_max)(x, count, &min);
  if (F(is_exp_normal)(C(min - *max)))
    return y ? F(row_rest)(true, true, x, *max, count, y) : F(row_rest)(true, false, x, *max, count, y);
  return y ? F(row_rest)(false, true, x, *max, count, y) : F(row_rest)(false, false, x, *max, count, y);
}

ALWAYS bool F(row_has_nan)(const REAL *x, size_t count, size_t stride) {
  bool nan = false;
  for (size_t i = 0; i < count; i++) nan |= x[i * stride] != x[i * stride];
  return nan;
}

// The limits of the gradient of log-sum-exp where the maximum is infinite.
static void F(log_sum_exp_gradient_limit)(const REAL *x, REAL max, size_t count, size_t stride, REAL *y) {
  bool nan = F(row_has_nan)(x, count, stride);
  size_t tied = 0;
  for (size_t i = 0; i < count; i++) tied += x[i * stride] == max;
  for (size_t i = 0; i < count; i++)
    y[i * stride] = nan ? (REAL)NAN : (max > 0 && x[i * stride] == max ? (REAL)1 / (REAL)tied : (REAL)0);
}

ALWAYS void F(scale_row)(REAL *y, V factor, size_t count) {
  size_t i = 0;
  for (; count - i >= 4 * LANES; i += 4 * LANES)
    UNROLL for (size_t j = 0; j < 4 * LANES; j += LANES) F(store)(y + i + j, F(load)(y + i + j) * factor);
  for (; i < count; i += LANES) F(store_upto)(y + i, count - i, F(load_upto)(y + i, count - i) * factor);
}

ALWAYS void F(softmax_short_row)(const size_t vectors, const REAL *x, size_t count, REAL *y) {
  V e[2], top, rest;
  F(short_row)(vectors, x, count, e, &top, &rest);
  V factor = C(1) / (C(1) + rest);
  UNROLL for (size_t j = 0; j < vectors; j++) F(store_upto)(y + j * LANES, count - j * LANES, e[j] * factor);
}

static void F(softmax_rows)(adj_softmax mode, const REAL *x, size_t rows, size_t count, REAL *y) {
  for (size_t r = 0; r < rows; r++, x += count, y += count) {
    if (count <= SHORT_ROW && mode == adj_softmax_softmax) {
      if (count <= LANES) F(softmax_short_row)(1, x, count, y);
      else F(softmax_short_row)(2, x, count, y);
      continue;
    }
    REAL max, rest = F(row_parts)(x, count, &max, y);
    if (mode == adj_softmax_logSumExpGradient && !(max - max == 0)) F(log_sum_exp_gradient_limit)(x, max, count, 1, y);
    else F(scale_row)(y, C((REAL)1 / ((REAL)1 + rest)), count);
  }
}

// Rows of which the maxima and the logarithms are taken together.
#define ROWS_TOGETHER 32

static void F(log_softmax_rows)(const REAL *x, size_t rows, size_t count, REAL *y) {
  // One at a time if they are long, so that a row is still in the cache when it is written.
  size_t together = count <= 256 ? ROWS_TOGETHER : 1;
  REAL top[ROWS_TOGETHER], lost[ROWS_TOGETHER];
  for (size_t first = 0; first < rows; first += together) {
    size_t some = rows - first < together ? rows - first : together;
    for (size_t r = 0; r < some; r++) lost[r] = F(row_parts)(x + r * count, count, top + r, NULL);
    for (size_t r = 0; r < some; r += LANES)
      F(store_upto)(lost + r, some - r, F(log1p)(F(load_upto)(lost + r, some - r)));
    for (size_t r = 0; r < some; r++, x += count, y += count) {
      V max = C(top[r]), rest = C(lost[r]);
      for (size_t i = 0; i < count; i += LANES)
        F(store_upto)(y + i, count - i, (F(load_upto)(x + i, count - i) - max) - rest);
    }
  }
}

static void F(log_sum_exp_rows)(const REAL *x, size_t rows, size_t count, REAL *out) {
  REAL top[ROWS_TOGETHER], rest[ROWS_TOGETHER];
  for (size_t first = 0; first < rows; first += ROWS_TOGETHER, x += ROWS_TOGETHER * count, out += ROWS_TOGETHER) {
    size_t some = rows - first < ROWS_TOGETHER ? rows - first : ROWS_TOGETHER;
    for (size_t r = 0; r < some; r++) rest[r] = F(row_parts)(x + r * count, count, top + r, NULL);
    for (size_t r = 0; r < some; r += LANES)
      F(store_upto)(out + r, some - r, F(load_upto)(top + r, some - r) + F(log1p)(F(load_upto)(rest + r, some - r)));
    for (size_t r = 0; r < some; r++)
      if (!(top[r] - top[r] == 0)) out[r] = F(row_has_nan)(x + r * count, count, 1) ? (REAL)NAN : top[r];
  }
}

// The rest of the sum of e^(x - max), of up to LANES neighbouring columns; see row_rest.
ALWAYS V F(columns_rest)(
    const bool is_normal, const REAL *x, V top, size_t extent, size_t inner, size_t columns, REAL *y) {
  V total = C(0), ties = C(-1);
  enum { STEPS = 32 };
  for (size_t e = 0; e < extent;) {
    V sum = C(0);
    for (size_t end = extent - e > STEPS ? e + STEPS : extent; e < end; e++) {
      V v = F(load_upto)(x + e * inner, columns);
      I equal = v == top;
      V p = is_normal ? F(exp_normal)(v - top) : F(exp)(v - top);
      if (y) F(store_upto)(y + e * inner, columns, p);
      ties += equal ? C(1) : C(0);
      sum += equal ? C(0) : p;
    }
    total += sum;
  }
  return top - top == C(0) ? ties + total : C(NAN);
}

// The maxima and the rests of up to LANES neighbouring columns; see row_parts.
static __attribute__((noinline)) void F(columns_parts)(
    const REAL *x, size_t extent, size_t inner, size_t columns, REAL *y, V *max, V *rest) {
  V top = C(-INFINITY), low = C(INFINITY);
  for (size_t e = 0; e < extent; e++) {
    V v = F(load_upto)(x + e * inner, columns);
    top = F(larger)(v, top);
    low = F(smaller)(v, low);
  }
  *max = top;
  if (F(is_exp_normal)(low - top)) *rest = F(columns_rest)(true, x, top, extent, inner, columns, y);
  else *rest = F(columns_rest)(false, x, top, extent, inner, columns, y);
}

static void F(softmax_columns)(
    adj_softmax mode, const REAL *x, size_t extent, size_t inner, size_t columns, REAL *y) {
  V top, rest;
  F(columns_parts)(x, extent, inner, columns, mode == adj_softmax_logSoftmax ? NULL : y, &top, &rest);
  if (mode == adj_softmax_logSoftmax) {
    V lost = F(log1p)(rest);
    for (size_t e = 0; e < extent; e++)
      F(store_upto)(y + e * inner, columns, (F(load_upto)(x + e * inner, columns) - top) - lost);
    return;
  }
  V factor = C(1) / (C(1) + rest);
  for (size_t e = 0; e < extent; e++)
    F(store_upto)(y + e * inner, columns, F(load_upto)(y + e * inner, columns) * factor);
  if (mode == adj_softmax_logSumExpGradient)
    for (size_t l = 0; l < columns && l < LANES; l++)
      if (!(top[l] - top[l] == 0)) F(log_sum_exp_gradient_limit)(x + l, top[l], extent, inner, y + l);
}

static void F(softmax)(adj_softmax mode, const void *x_, size_t outer, size_t extent, size_t inner, void *y_) {
  const REAL *x = x_;
  REAL *y = y_;
  if (extent == 0) return;
  if (inner == 1) {
    if (mode == adj_softmax_logSoftmax) F(log_softmax_rows)(x, outer, extent, y);
    else F(softmax_rows)(mode, x, outer, extent, y);
    return;
  }
  for (size_t o = 0; o < outer; o++, x += extent * inner, y += extent * inner)
    for (size_t j = 0; j < inner; j += LANES) F(softmax_columns)(mode, x + j, extent, inner, inner - j, y + j);
}

static void F(log_sum_exp)(const void *x_, size_t outer, size_t extent, size_t inner, void *out_) {
  const REAL *x = x_;
  REAL *out = out_;
  if (inner == 1) {
    F(log_sum_exp_rows)(x, outer, extent, out);
    return;
  }
  for (size_t o = 0; o < outer; o++, x += extent * inner, out += inner)
    for (size_t j = 0; j < inner; j += LANES) {
      V top, rest;
      F(columns_parts)(x + j, extent, inner, inner - j, NULL, &top, &rest);
      F(store_upto)(out + j, inner - j, top + F(log1p)(rest));
      for (size_t l = 0; l < inner - j && l < LANES; l++)
        if (!(top[l] - top[l] == 0)) out[j + l] = F(row_has_nan)(x + j + l, extent, inner) ? (REAL)NAN : top[l];
    }
}

// Where every cotangent of a column is zero: the columns j to j + LANES of a matrix of `extent` rows.
static I F(is_silent)(const REAL *u, size_t extent, size_t inner, size_t left) {
  I silent = C(0) == C(0);
  for (size_t e = 0; e < extent; e++) silent &= F(load_upto)(u + e * inner, left) == C(0);
  return silent;
}

// A row whose cotangents are all zero gets zeros, though its values, and so the mean, may be NaN.
static void F(softmax_pullback)(const void *u_, const void *y_, size_t outer, size_t extent, size_t inner, void *dx_) {
  const REAL *u = u_, *y = y_;
  REAL *dx = dx_;
  for (size_t o = 0; o < outer; o++, u += extent * inner, y += extent * inner, dx += extent * inner) {
    if (inner == 1) {
      V mean = C(F(sum_range)(F(SUM_PRODUCTS), u, y, 0, extent));
      if (mean[0] != mean[0] && F(is_silent)(u, extent, 1, 1)[0]) {
        for (size_t i = 0; i < extent; i++) dx[i] = 0;
        continue;
      }
      for (size_t i = 0; i < extent; i += LANES) {
        size_t left = extent - i;
        F(store_upto)(dx + i, left, F(load_upto)(y + i, left) * (F(load_upto)(u + i, left) - mean));
      }
    } else
      for (size_t j = 0; j < inner; j += LANES) {
        size_t left = inner - j;
        V mean = F(sum_columns)(F(SUM_PRODUCTS), u + j, y + j, C(0), extent, inner, left);
        I silent = mean != mean;
        if (F(any_lane)(silent)) silent &= F(is_silent)(u + j, extent, inner, left);
        for (size_t e = 0; e < extent; e++) {
          size_t at = e * inner + j;
          V slope = F(load_upto)(y + at, left) * (F(load_upto)(u + at, left) - mean);
          F(store_upto)(dx + at, left, silent ? C(0) : slope);
        }
      }
  }
}

// exp(y) times the sum of a row's cotangents: 0 where that is, though y may be NaN.
ALWAYS V F(share)(V sum, V y) { return sum == C(0) ? C(0) : F(exp)(y) * sum; }

static void F(log_softmax_pullback)(
    const void *u_, const void *y_, size_t outer, size_t extent, size_t inner, void *dx_) {
  const REAL *u = u_, *y = y_;
  REAL *dx = dx_;
  for (size_t o = 0; o < outer; o++, u += extent * inner, y += extent * inner, dx += extent * inner) {
    if (inner == 1) {
      V sum = C(F(sum_range)(F(SUM_VALUES), u, u, 0, extent));
      for (size_t i = 0; i < extent; i += LANES) {
        size_t left = extent - i;
        F(store_upto)(dx + i, left, F(load_upto)(u + i, left) - F(share)(sum, F(load_upto)(y + i, left)));
      }
    } else
      for (size_t j = 0; j < inner; j += LANES) {
        size_t left = inner - j;
        V sum = F(sum_columns)(F(SUM_VALUES), u + j, u, C(0), extent, inner, left);
        for (size_t e = 0; e < extent; e++) {
          size_t at = e * inner + j;
          F(store_upto)(dx + at, left, F(load_upto)(u + at, left) - F(share)(sum, F(load_upto)(y + at, left)));
        }
      }
  }
}
