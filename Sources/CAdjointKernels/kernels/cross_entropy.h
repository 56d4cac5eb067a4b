// Cross-entropies over rows of logits, with class labels or with target distributions. For a maximum m and the rest of
// the sum of e^(z - m) beside it (see softmax.h), the loss of class k is (m - z[k]) + log1p(rest).

// The sum of t[k] * ((m - z[k]) + lost) over a row; t NULL stands for ones. A zero t contributes nothing.
ALWAYS REAL F(weighted_loss)(const REAL *z, const REAL *t, REAL max, REAL lost_, size_t classes) {
  enum { STEPS = 32 };
  V top = C(max), lost = C(lost_), total = C(0);
  for (size_t i = 0; i < classes;) {
    V sum = C(0);
    for (size_t end = classes - i > STEPS * LANES ? i + STEPS * LANES : classes; i < end; i += LANES) {
      size_t left = classes - i;
      V loss = (top - F(load_upto)(z + i, left)) + lost;
      if (t) {
        V weight = F(load_upto)(t + i, left);
        loss = weight == C(0) ? C(0) : weight * loss;
      } else if (left < LANES) loss = F(first_lanes)(left) ? loss : C(0);
      sum += loss;
    }
    total += sum;
  }
  return F(lanes_sum)(total);
}

static void F(cross_entropy)(
    const void *z_, const int64_t *labels, bool has_ignored, int64_t ignored, double smoothing, size_t rows,
    size_t classes, void *losses_) {
  const REAL *z = z_;
  REAL *losses = losses_;
  // A block of rows at a time: first the distance of the label from the maximum and the rest of each row, then the
  // logarithms of the block together.
  enum { SOME = 64 };
  REAL rest[SOME], distance[SOME], top[SOME];
  for (size_t first = 0; first < rows; first += SOME) {
    size_t some = rows - first < SOME ? rows - first : SOME;
    for (size_t r = 0; r < some; r++) {
      const REAL *row = z + (first + r) * classes;
      int64_t label = labels[first + r];
      if (has_ignored && label == ignored) {
        rest[r] = distance[r] = top[r] = 0;
        continue;
      }
      rest[r] = F(row_parts)(row, classes, top + r, NULL);
      distance[r] = top[r] - row[label];
    }
    for (size_t r = 0; r < some; r += LANES) {
      V lost = F(log1p)(F(load_upto)(rest + r, some - r));
      F(store_upto)(rest + r, some - r, lost);
      F(store_upto)(losses + first + r, some - r, F(load_upto)(distance + r, some - r) + lost);
    }
    if (smoothing != 0)
      for (size_t r = 0; r < some; r++) {
        if (has_ignored && labels[first + r] == ignored) continue;
        REAL all = F(weighted_loss)(z + (first + r) * classes, NULL, top[r], rest[r], classes);
        REAL *loss = losses + first + r;
        REAL own = smoothing == 1 ? 0 : (REAL)(1 - smoothing) * *loss;
        *loss = own + (REAL)(smoothing / (double)classes) * all;
      }
  }
}

// The first place where z is max; classes if nowhere.
ALWAYS size_t F(find)(const REAL *z, REAL max, size_t classes) {
  V top = C(max);
  size_t i = 0;
  for (; classes - i >= LANES; i += LANES)
    if (F(any_lane)(F(load)(z + i) == top)) break;
  while (i < classes && z[i] != max) i++;
  return i;
}

ALWAYS REAL F(label_short_row)(
    const size_t vectors, const REAL *z, size_t classes, size_t label, REAL c, REAL *dz, REAL *max) {
  V e[2], top, rest;
  F(short_row)(vectors, z, classes, e, &top, &rest);
  V inverse = C(1) / (C(1) + rest);
  UNROLL for (size_t j = 0; j < vectors; j++) {
    V p = e[j] * inverse, own = C(z[label]) == top ? -(rest * inverse) : p - C(1);
    F(store_upto)(dz + j * LANES, classes - j * LANES, C(c) * (F(lane_is)(label - j * LANES) ? own : p));
  }
  *max = top[0];
  return rest[0];
}

// dz = c * (p - t) for one row and a plain label; returns the row's rest and gives its maximum.
ALWAYS REAL F(label_row)(const REAL *z, size_t classes, size_t label, REAL c, REAL *dz, REAL *max) {
  if (classes <= LANES) return F(label_short_row)(1, z, classes, label, c, dz, max);
  if (classes <= SHORT_ROW) return F(label_short_row)(2, z, classes, label, c, dz, max);
  REAL rest = F(row_parts)(z, classes, max, dz), inverse = (REAL)1 / ((REAL)1 + rest);
  REAL at_label = dz[label] * inverse;
  F(scale_row)(dz, C(c * inverse), classes);
  dz[label] = z[label] == *max ? c * -(rest * inverse) : c * (at_label - 1);
  return rest;
}

// The losses, and the gradient of scale times their sum, in one pass over each row.
static void F(cross_entropy_with_gradient)(
    const void *scale_, const void *z_, const int64_t *labels, bool has_ignored, int64_t ignored, size_t rows,
    size_t classes, void *losses_, void *dz_) {
  const REAL *z = z_;
  REAL scale = *(const REAL *)scale_, *losses = losses_, *dz = dz_;
  // The logarithms of a block of rows are taken together.
  enum { SOME = 64 };
  REAL rest[SOME], distance[SOME];
  for (size_t first = 0; first < rows; first += SOME) {
    size_t some = rows - first < SOME ? rows - first : SOME;
    for (size_t r = 0; r < some; r++, z += classes, dz += classes) {
      int64_t label = labels[first + r];
      if (has_ignored && label == ignored) {
        memset(dz, 0, classes * sizeof(REAL));
        rest[r] = distance[r] = 0;
        continue;
      }
      REAL top;
      rest[r] = F(label_row)(z, classes, (size_t)label, scale, dz, &top);
      distance[r] = top - z[label];
    }
    for (size_t r = 0; r < some; r += LANES)
      F(store_upto)(
          losses + first + r, some - r,
          F(load_upto)(distance + r, some - r) + F(log1p)(F(load_upto)(rest + r, some - r)));
  }
}

static void F(cross_entropy_pullback)(
    const void *u_, size_t stride_u, const void *z_, const int64_t *labels, bool has_ignored, int64_t ignored,
    double smoothing, size_t rows, size_t classes, void *dz_) {
  const REAL *u = u_, *z = z_;
  REAL *dz = dz_;
  REAL others = (REAL)(smoothing / (double)classes), target = (REAL)(1 - smoothing + smoothing / (double)classes);
  REAL without_target = (REAL)(smoothing * (double)(classes - 1) / (double)classes);
  REAL without_other = (REAL)(1 - smoothing / (double)classes);
  for (size_t r = 0; r < rows; r++, u += stride_u, z += classes, dz += classes) {
    REAL c = *u;
    size_t label = (size_t)labels[r];
    if (c == 0 || (has_ignored && labels[r] == ignored)) {
      memset(dz, 0, classes * sizeof(REAL));
      continue;
    }
    if (smoothing == 0) {
      REAL top;
      F(label_row)(z, classes, label, c, dz, &top);
      continue;
    }
    REAL max, rest = F(row_parts)(z, classes, &max, dz);
    REAL inverse = (REAL)1 / ((REAL)1 + rest), rest_share = rest * inverse;
    REAL at_label = dz[label] * inverse, z_label = z[label];
    V factor = C(inverse), cotangent = C(c), share = C(others);
    for (size_t i = 0; i < classes; i += LANES) {
      size_t left = classes - i;
      V p = F(load_upto)(dz + i, left) * factor;
      F(store_upto)(dz + i, left, cotangent * (p - share));
    }
    dz[label] = c * (at_label - target);
    size_t k = z_label == max ? label : F(find)(z, max, classes);
    if (k < classes) {
      REAL own = k == label ? target : others, other = k == label ? without_target : without_other;
      dz[k] = c * (other * inverse - own * rest_share);
    }
  }
}

static void F(cross_entropy_soft)(const void *z_, const void *t_, size_t rows, size_t classes, void *losses_) {
  const REAL *z = z_, *t = t_;
  REAL *losses = losses_;
  for (size_t r = 0; r < rows; r++, z += classes, t += classes) {
    REAL max, rest = F(row_parts)(z, classes, &max, NULL);
    REAL lost = F(log1p)(C(rest))[0];
    losses[r] = F(weighted_loss)(z, t, max, lost, classes);
  }
}

static void F(cross_entropy_soft_pullback)(
    const void *u_, size_t stride_u, const void *z_, const void *t_, size_t rows, size_t classes, void *dz_) {
  const REAL *u = u_, *z = z_, *t = t_;
  REAL *dz = dz_;
  for (size_t r = 0; r < rows; r++, u += stride_u, z += classes, t += classes, dz += classes) {
    REAL c = *u;
    if (c == 0) {
      memset(dz, 0, classes * sizeof(REAL));
      continue;
    }
    REAL max, rest = F(row_parts)(z, classes, &max, dz);
    REAL inverse = (REAL)1 / ((REAL)1 + rest);
    size_t k = F(find)(z, max, classes);
    // The sum of the targets but the maximum's, which is not the difference of two sums.
    REAL before = F(sum_range)(F(SUM_VALUES), t, t, 0, k);
    REAL after = k < classes ? F(sum_range)(F(SUM_VALUES), t + k + 1, t, 0, classes - k - 1) : 0;
    REAL other = before + after, sum = k < classes ? other + t[k] : other;
    V factor = C(inverse * sum), cotangent = C(c), zero = C(0);
    if (sum == 0) factor = zero;
    for (size_t i = 0; i < classes; i += LANES) {
      size_t left = classes - i;
      V p = sum == 0 ? zero : F(load_upto)(dz + i, left) * factor;
      F(store_upto)(dz + i, left, cotangent * (p - F(load_upto)(t + i, left)));
    }
    if (k < classes) {
      REAL a = other == 0 ? 0 : other * inverse, b = t[k] == 0 ? 0 : t[k] * (rest * inverse);
      dz[k] = c * (a - b);
    }
  }
}
