// Running results along the middle axis of [outer, extent, inner], forward or from the end. Sums and products are put
// together in a binary tree whose leaves are short runs, so that errors grow as the logarithm of the extent does.

#define RUN 32  // the length of a leaf

// Element e of a row that is walked from its end if reversed.
#define PLACE(e) ((reversed ? extent - 1 - (e) : (e)) * inner)

// y = before + the running sums of the elements from ..< from + count; their sum.
static REAL F(running_sum_tree)(
    const REAL *x, REAL *y, size_t extent, size_t inner, bool reversed, size_t from, size_t count, REAL before) {
  if (count <= RUN) {
    REAL sum = 0;
    for (size_t e = from; e < from + count; e++) {
      sum += x[PLACE(e)];
      y[PLACE(e)] = before + sum;
    }
    return sum;
  }
  size_t half = RUN;
  while (2 * half < count) half *= 2;
  REAL left = F(running_sum_tree)(x, y, extent, inner, reversed, from, half, before);
  return left + F(running_sum_tree)(x, y, extent, inner, reversed, from + half, count - half, before + left);
}

static void F(running_sum)(const void *x_, size_t outer, size_t extent, size_t inner, bool reversed, void *y_) {
  const REAL *x = x_;
  REAL *y = y_;
  for (size_t o = 0; o < outer; o++)
    for (size_t i = 0; i < inner; i++) {
      size_t offset = o * extent * inner + i;
      F(running_sum_tree)(x + offset, y + offset, extent, inner, reversed, 0, extent, 0);
    }
}

// A product as mantissa and exponent, so that it is right wherever it is representable.
typedef struct {
  REAL mantissa;
  int64_t exponent;
} F(factor);

static F(factor) F(factor_times)(F(factor) a, F(factor) b) {
  int exponent = 0;
  REAL mantissa = LIBM(frexp)(a.mantissa * b.mantissa, &exponent);
  return (F(factor)){mantissa, a.exponent + b.exponent + exponent};
}

static REAL F(factor_value)(F(factor) a) {
  int64_t e = a.exponent < -100000 ? -100000 : (a.exponent > 100000 ? 100000 : a.exponent);
  return LIBM(ldexp)(a.mantissa, (int)e);
}

static F(factor) F(running_product_tree)(
    const REAL *x, REAL *y, size_t extent, size_t inner, size_t from, size_t count, F(factor) before) {
  const bool reversed = false;
  F(factor) product = {1, 0};
  if (count <= RUN) {
    for (size_t e = from; e < from + count; e++) {
      int exponent = 0;
      REAL mantissa = LIBM(frexp)(x[PLACE(e)], &exponent);
      product = F(factor_times)(product, (F(factor)){mantissa, exponent});
      y[PLACE(e)] = F(factor_value)(F(factor_times)(before, product));
    }
    return product;
  }
  size_t half = RUN;
  while (2 * half < count) half *= 2;
  F(factor) left = F(running_product_tree)(x, y, extent, inner, from, half, before);
  return F(factor_times)(
      left, F(running_product_tree)(x, y, extent, inner, from + half, count - half, F(factor_times)(before, left)));
}

static void F(running_product)(const void *x_, size_t outer, size_t extent, size_t inner, void *y_) {
  const REAL *x = x_;
  REAL *y = y_;
  for (size_t o = 0; o < outer; o++)
    for (size_t i = 0; i < inner; i++) {
      size_t offset = o * extent * inner + i;
      F(running_product_tree)(x + offset, y + offset, extent, inner, 0, extent, (F(factor)){1, 0});
    }
}

// y[e] = a[e] y[e - 1] + u[e]; a product with a y that is 0 is 0.
static void F(recurrence)(
    const void *a_, const void *u_, size_t outer, size_t extent, size_t inner, bool reversed, void *y_) {
  for (size_t o = 0; o < outer; o++)
    for (size_t i = 0; i < inner; i++) {
      size_t offset = o * extent * inner + i;
      const REAL *a = (const REAL *)a_ + offset, *u = (const REAL *)u_ + offset;
      REAL *y = (REAL *)y_ + offset, last = 0;
      for (size_t e = 0; e < extent; e++) {
        last = last == 0 ? u[PLACE(e)] : a[PLACE(e)] * last + u[PLACE(e)];
        y[PLACE(e)] = last;
      }
    }
}

// A sum of powers as e^largest (1 + rest); of nothing, largest is -inf.
typedef struct {
  REAL largest, rest;
} F(power_sum);

static F(power_sum) F(power_sum_add)(F(power_sum) a, F(power_sum) b) {
  if (!(a.largest >= b.largest)) {
    F(power_sum) c = a;
    a = b;
    b = c;
  }
  // Equal infinities have no difference; what has a NaN is NaN.
  REAL share = a.largest == b.largest ? 1 : LIBM(exp)(b.largest - a.largest);
  return (F(power_sum)){a.largest, a.rest + (share + share * b.rest)};
}

static void F(power_sum_put)(adj_power_sums what, F(power_sum) before, REAL x, F(power_sum) sum, REAL *y) {
  if (what == adj_power_sums_logarithm) {
    *y = sum.largest + LIBM(log1p)(sum.largest == -INFINITY ? 0 * sum.rest : sum.rest);
    return;
  }
  // e^x and all before it, measured in the larger.
  bool is_share = what == adj_power_sums_share;
  if (x == -INFINITY && before.largest == -INFINITY) {
    *y = is_share ? 0 : 1;
    return;
  }
  REAL largest = x > before.largest ? x : before.largest;
  REAL own = x == largest ? 1 : LIBM(exp)(x - largest);
  REAL others = (before.largest == largest ? 1 : LIBM(exp)(before.largest - largest)) * (1 + before.rest);
  *y = (is_share ? own : others) / (own + others);
}

static F(power_sum) F(power_sum_tree)(
    adj_power_sums what, const REAL *x, REAL *y, size_t extent, size_t inner, size_t from, size_t count,
    F(power_sum) before) {
  const bool reversed = false;
  if (count <= RUN) {
    F(power_sum) sum = {-INFINITY, 0};
    for (size_t e = from; e < from + count; e++) {
      REAL v = x[PLACE(e)];
      F(power_sum) earlier = F(power_sum_add)(before, sum);
      sum = F(power_sum_add)(sum, (F(power_sum)){v, 0});
      F(power_sum_put)(what, earlier, v, F(power_sum_add)(before, sum), y + PLACE(e));
    }
    return sum;
  }
  size_t half = RUN;
  while (2 * half < count) half *= 2;
  F(power_sum) left = F(power_sum_tree)(what, x, y, extent, inner, from, half, before);
  F(power_sum) next = F(power_sum_add)(before, left);
  return F(power_sum_add)(left, F(power_sum_tree)(what, x, y, extent, inner, from + half, count - half, next));
}

static void F(running_power_sum)(
    adj_power_sums what, const void *x_, size_t outer, size_t extent, size_t inner, void *y_) {
  const REAL *x = x_;
  REAL *y = y_;
  for (size_t o = 0; o < outer; o++)
    for (size_t i = 0; i < inner; i++) {
      size_t offset = o * extent * inner + i;
      F(power_sum_tree)(what, x + offset, y + offset, extent, inner, 0, extent, (F(power_sum)){-INFINITY, 0});
    }
}
#undef PLACE
#undef RUN
