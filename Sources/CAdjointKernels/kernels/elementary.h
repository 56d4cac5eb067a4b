// More elementary functions on vectors, from those of functions.h, which includes this. What has no formula for both
// element types is written for double; a float goes through it and is rounded once.

#define CALLED static __attribute__((noinline, unused))

// A function of one double or two of special.h, lane by lane.
#define EACH_1(function, a)                                                                                            \
  ({                                                                                                                   \
    V result_;                                                                                                         \
    for (size_t lane_ = 0; lane_ < LANES; lane_++) result_[lane_] = (REAL)function((double)(a)[lane_]);                \
    result_;                                                                                                           \
  })
#define EACH_2(function, a, b)                                                                                         \
  ({                                                                                                                   \
    V result_;                                                                                                         \
    for (size_t lane_ = 0; lane_ < LANES; lane_++)                                                                     \
      result_[lane_] = (REAL)function((double)(a)[lane_], (double)(b)[lane_]);                                         \
    result_;                                                                                                           \
  })

ALWAYS V F(floor)(V x) { return __builtin_elementwise_floor(x); }
ALWAYS V F(ceil)(V x) { return __builtin_elementwise_ceil(x); }
ALWAYS V F(trunc)(V x) { return __builtin_elementwise_trunc(x); }
// Halves away from 0: the number below 1/2 is added, so that what is just below a half does not reach the next one.
ALWAYS V F(round)(V x) {
  V below_half = (V)((U)C(0.5) - 1);
  return F(trunc)(x + F(with_sign)(below_half, x));
}

// (x + 3) / 6 between the kinks of hardSigmoid, and x times that.
ALWAYS V F(hard_sigmoid)(V x) { return x <= C(-3) ? C(0) : (x >= C(3) ? C(1) : (x + C(3)) / C(6)); }
ALWAYS V F(hard_swish)(V x) { return x <= C(-3) ? C(0) : (x >= C(3) ? x : x * ((x + C(3)) / C(6))); }
ALWAYS V F(hard_swish_derivative)(V x) {
  return x <= C(-3) ? C(0) : (x >= C(3) ? C(1) : (x + x + C(3)) / C(6));
}
// 1 between the bounds, else 0, at the bounds too: the slope of least norm.
ALWAYS V F(inside)(V x, V low, V high) { return ((x > low) & (x < high)) ? C(1) : (x == x ? C(0) : x); }

ALWAYS V F(softsign)(V x) {
  V a = F(fabs)(x);
  return a == C(INFINITY) ? F(with_sign)(C(1), x) : x / (C(1) + a);
}

// x tanh(log(1 + e^x)): tanh is e (e + 2) / (e (e + 2) + 2) with e = e^x, or the same in e^-x.
ALWAYS V F(mish)(V x) {
  V e = F(exp)(-F(fabs)(x));
  V left = e * (e + C(2)), right = C(1) + (e + e), tail = e * e;
  return x >= C(0) ? x * (right / (right + (tail + tail))) : F(larger)(C(4 * EXP_LOW), x) * (left / (left + C(2)));
}
ALWAYS V F(mish_derivative)(V x) {
  V limited = F(smaller)(C(-4 * EXP_LOW), F(larger)(C(4 * EXP_LOW), x));
  V e = F(exp)(-F(fabs)(limited)), square = e * e;
  V left = e * (e + C(2)), below = left + C(2);
  V right = C(1) + (e + e), above = right + (square + square);
  V negative = left / below + (C(4) * limited) * (e * (C(1) + e) / (below * below));
  V positive = right / above + (C(4) * limited) * (square * (C(1) + e) / (above * above));
  return limited >= C(0) ? positive : negative;
}

// log(x / (1 - x)); between 1/4 and 3/4 as log1p, where the quotient is near 1.
ALWAYS V F(logit)(V x) {
  V rest = C(1) - x;
  I middle = F(fabs)(x - C(0.5)) <= C(0.25);
  return middle ? F(log1p)((x + x - C(1)) / rest) : F(log)(x) - F(log1p)(-x);
}
ALWAYS V F(logit_derivative)(V x) { return ((x < C(0)) | (x > C(1))) ? C(NAN) : C(1) / (x * (C(1) - x)); }

// max(a, b) + log1p(e^-|a - b|); equal infinities have no difference.
ALWAYS V F(log_add_exp)(V a, V b) {
  V largest = F(larger_or_nan)(a, b);
  V gap = a == b ? C(0) : F(fabs)(a - b);
  return largest + F(log1p)(F(exp)(-gap));
}
// e^a / (e^a + e^b), the derivative of that: 0 where both are -inf, 1/2 where both are +inf.
ALWAYS V F(power_share)(V a, V b) {
  V y = a == b ? C(0.5) : F(sigmoid)(a - b);
  return ((a == b) & (a == C(-INFINITY))) ? C(0) : y;
}

// The element of least norm between two slopes.
ALWAYS V F(least_slope)(V a, V b) {
  V low = F(smaller)(a, b), high = F(larger)(a, b);
  return low > C(0) ? low : (high < C(0) ? high : C(0));
}
ALWAYS V F(leaky_relu)(V x, V slope) { return x > C(0) ? x : (((slope == C(0)) & (x == x)) ? C(0) : slope * x); }
ALWAYS V F(leaky_relu_slope)(V x, V slope) {
  V kink = F(least_slope)(slope, C(1));
  return x > C(0) ? C(1) : (x < C(0) ? slope : (x == C(0) ? kink : x));
}
ALWAYS V F(elu)(V x, V alpha) { return x > C(0) ? x : alpha * F(expm1)(x); }
ALWAYS V F(elu_slope)(V x, V alpha) {
  V kink = F(least_slope)(alpha, C(1));
  return x > C(0) ? C(1) : (x == C(0) ? kink : alpha * F(exp)(x));
}

#if REAL_BITS == 32

#define BY_DOUBLE_1(name)                                                                                              \
  ALWAYS V F(name)(V x) {                                                                                              \
    F(wide) w = __builtin_convertvector(x, F(wide));                                                                   \
    vec_d h[2];                                                                                                        \
    __builtin_memcpy(h, &w, sizeof h);                                                                                 \
    h[0] = name##_d(h[0]);                                                                                             \
    h[1] = name##_d(h[1]);                                                                                             \
    __builtin_memcpy(&w, h, sizeof h);                                                                                 \
    return __builtin_convertvector(w, V);                                                                              \
  }
#define BY_DOUBLE_2(name)                                                                                              \
  ALWAYS V F(name)(V x, V y) {                                                                                         \
    F(wide) w = __builtin_convertvector(x, F(wide)), v = __builtin_convertvector(y, F(wide));                          \
    vec_d h[2], g[2];                                                                                                  \
    __builtin_memcpy(h, &w, sizeof h);                                                                                 \
    __builtin_memcpy(g, &v, sizeof g);                                                                                 \
    h[0] = name##_d(h[0], g[0]);                                                                                       \
    h[1] = name##_d(h[1], g[1]);                                                                                       \
    __builtin_memcpy(&w, h, sizeof h);                                                                                 \
    return __builtin_convertvector(w, V);                                                                              \
  }
BY_DOUBLE_1(rsqrt) BY_DOUBLE_1(cbrt) BY_DOUBLE_1(exp2) BY_DOUBLE_1(log2) BY_DOUBLE_1(log10) BY_DOUBLE_1(tan)
BY_DOUBLE_1(asin) BY_DOUBLE_1(acos) BY_DOUBLE_1(atan) BY_DOUBLE_1(sinh) BY_DOUBLE_1(cosh)
BY_DOUBLE_1(asinh) BY_DOUBLE_1(acosh) BY_DOUBLE_1(atanh)
BY_DOUBLE_2(atan2) BY_DOUBLE_2(hypot) BY_DOUBLE_2(cosine)
#undef BY_DOUBLE_1
#undef BY_DOUBLE_2

#else

// The sum turns -0 into 0.
ALWAYS V F(rsqrt)(V x) { return C(1) / F(sqrt)(x + C(0)); }

// e^(log|x| / 3) to half of the digits, so that its square is exact, and a step of third order (FreeBSD's s_cbrt.c).
CALLED V F(cbrt)(V x) {
  V a = F(fabs)(x), t = F(upper_half)(F(exp)(F(log)(a) * C(1.0 / 3)));
  V r = a / (t * t);
  t = t + t * ((r - t) / (t + t + r));
  return ((a == C(0)) | ~(a < C(INFINITY))) ? x : F(with_sign)(t, x);
}

CALLED V F(exp2)(V x) {
  V limited = F(smaller)(C(1030), F(larger)(C(-1100), x));
  V n = (limited + C(MAGIC)) - C(MAGIC), r = (limited - n) * C(0.69314718055994530942);
  return F(scale_near_one)(F(fma)(F(exp_tail)(r), r * r, r) + C(1), n);
}

// k high + log(1 + f) c with x = 2^k (1 + f); log(1 + f) and c as sums of two parts (FreeBSD's e_log2.c).
ALWAYS V F(log_times)(V x, V c, V c_low, V per_power, V per_power_low) {
  I subnormal = x < C(TINY);
  V scaled = subnormal ? x * C((REAL)((UINT)1 << MANTISSA)) : x;
  V k, f = F(log_split)(scaled, &k);
  k = subnormal ? k - C(MANTISSA) : k;
  V s = f / (C(2) + f), z = s * s;
  V p = C(0.14617807153417324964);
  p = F(fma)(p, z, C(0.15331611722055007885));
  p = F(fma)(p, z, C(0.18182892432536871201));
  p = F(fma)(p, z, C(0.22222211089379496214));
  p = F(fma)(p, z, C(0.28571428626253837606));
  p = F(fma)(p, z, C(0.39999999999898890514));
  p = F(fma)(p, z, C(0.66666666666666697077));
  V half = C(0.5) * f * f;
  V high = F(upper_half)(f - half), low = ((f - high) - half) + s * (half + z * p);
  V value = high * c, whole = k * per_power, sum = whole + value;
  V rest = F(fma)(k, per_power_low, F(fma)(low + high, c_low, low * c)) + ((whole - sum) + value);
  V y = sum + rest;
  y = x < C(INFINITY) ? y : x;
  y = x == C(0) ? C(-INFINITY) : y;
  return x < C(0) ? C(NAN) : y;
}
// 1 / log(2) and 1 / log(10) with half of the digits, and what they lack; log10(2) with 38 bits, and what it lacks.
CALLED V F(log2)(V x) {
  return F(log_times)(x, C(0x1.715476p+0), C(0x1.4ae0bf85ddf44p-26), C(1), C(0));
}
CALLED V F(log10)(V x) {
  return F(log_times)(x, C(0x1.bcb7b1p-2), C(0x1.49b9438ca9aaep-28), C(0x1.34413509fp-2), C(0x1.e7fbcc47c4acdp-40));
}

// As in sin_or_cos, both at once.
CALLED V F(tan)(V x) {
  I large = ~(F(fabs)(x) < C(SIN_LIMIT));
  V limited = large ? C(0) : x;
  V n = F(fma)(limited, C(0.63661977236758134308), C(MAGIC)) - C(MAGIC);
  V r = F(fma)(n, C(-PI_2_FIRST), limited);
  // The last two parts as a sum with what rounding loses: close to a pole r has few digits left.
  V second = n * C(PI_2_SECOND), low = r - second, part = low - r;
  V lost = (r - (low - part)) - (second + part);
  r = low + (lost - n * C(PI_2_THIRD));
  V s, c;
  F(sin_cos_parts)(r, &s, &c);
  U odd = ((U)(n + C(MAGIC)) & 1) << (REAL_BITS - 1);
  V y = (I)odd < (I)(U)0 ? -c / s : s / c;
  y = limited == C(0) ? limited : y;
  if (__builtin_expect(F(any_lane)(large), 0))
    for (size_t i = 0; i < LANES; i++)
      if (large[i]) y[i] = LIBM(tan)(x[i]);
  return y;
}

// The angle of (x, y): atan(n / d) for the smaller and the larger coordinate, beyond tan(pi / 8) from pi / 4 on. The
// rational function is that of S. Moshier's Cephes (atan.c).
CALLED V F(atan2)(V y, V x) {
  static const double above[] = {-6.485021904942025371773e1, -1.228866684490136173410e2, -7.500855792314704667340e1,
                                 -1.615753718733365076637e1, -8.750608600031904122785e-1};
  static const double below[] = {1.945506571482613964425e2, 4.853903996359136964868e2, 4.328810604912902668951e2,
                                 1.650270098316988542046e2, 2.485846490142306297962e1, 1};
  V a = F(fabs)(y), b = F(fabs)(x);
  I is_steep = a > b;
  V n = is_steep ? b : a, d = is_steep ? a : b;
  I infinite = n == C(INFINITY), huge = d > C(1e300);
  n = infinite ? C(1) : (huge ? n * C(0.25) : n);
  d = (infinite | (d == C(0))) ? C(1) : (huge ? d * C(0.25) : d);
  I far = n > d * C(0.41421356237309504880);
  V t = far ? (n - d) / (n + d) : n / d, z = t * t;
  V angle = t + t * (z * F(polynomial)(z, above, 4) / F(polynomial)(z, below, 5));
  angle = far ? (angle + C(3.0616169978683829431e-17)) + C(0.78539816339744830962) : angle;
  angle = is_steep ? C(1.57079632679489661923) - (angle - C(6.1232339957367658861e-17)) : angle;
  angle = x < C(0) ? C(3.14159265358979323846) - (angle - C(1.2246467991473531772e-16)) : angle;
  return ((x != x) | (y != y)) ? x + y : F(with_sign)(angle, y);
}
ALWAYS V F(atan)(V x) { return F(atan2)(x, C(1)); }
ALWAYS V F(asin)(V x) { return F(atan2)(x, F(sqrt)((C(1) - x) * (C(1) + x))); }
ALWAYS V F(acos)(V x) { return F(atan2)(F(sqrt)((C(1) - x) * (C(1) + x)), x); }

// With e = e^|x| - 1; beyond 700 as e^(|x| / 2), squared, which overflows only where the result does.
CALLED V F(sinh)(V x) {
  V a = F(fabs)(x), e = F(expm1)(F(smaller)(C(710), a)), half = F(exp)(a * C(0.5));
  V near = C(0.5) * (e + e / (e + C(1)));
  return F(with_sign)(a > C(700) ? (C(0.5) * half) * half : near, x);
}
CALLED V F(cosh)(V x) {
  V a = F(fabs)(x), e = F(exp)(F(smaller)(C(709), a)), half = F(exp)(a * C(0.5));
  return a > C(700) ? (C(0.5) * half) * half : C(0.5) * e + C(0.5) / e;
}

CALLED V F(asinh)(V x) {
  V a = F(fabs)(x), square = a * a;
  I far = a > C(0x1p28);
  V y = F(log1p)(far ? a : a + square / (C(1) + F(sqrt)(C(1) + square)));
  return F(with_sign)(far ? F(log)(a) + C(0.69314718055994530942) : y, x);
}
CALLED V F(acosh)(V x) {
  V t = x - C(1);
  I far = x > C(0x1p28);
  V y = F(log1p)(far ? C(0) : t + F(sqrt)(t + t + t * t));
  y = far ? F(log)(x) + C(0.69314718055994530942) : y;
  return x < C(1) ? C(NAN) : y;
}
CALLED V F(atanh)(V x) {
  V a = F(fabs)(x), twice = a + a;
  V y = C(0.5) * F(log1p)(a < C(0.5) ? twice + twice * a / (C(1) - a) : twice / (C(1) - a));
  return F(with_sign)(y, x);
}

// sqrt(a^2 + b^2), measured in the larger.
ALWAYS V F(hypot)(V a, V b) {
  a = F(fabs)(a);
  b = F(fabs)(b);
  I swapped = b > a;
  V m = swapped ? b : a, n = swapped ? a : b, r = n / m;
  V y = m * F(sqrt)(C(1) + r * r);
  y = m == C(0) ? n + m : y;
  return ((a == C(INFINITY)) | (b == C(INFINITY))) ? C(INFINITY) : y;
}
// a / sqrt(a^2 + b^2), the cosine of the direction (a, b): 0 at the origin; infinite coordinates count 1, others 0.
CALLED V F(cosine)(V a, V b) {
  I infinite_a = F(fabs)(a) == C(INFINITY), infinite_b = F(fabs)(b) == C(INFINITY), any = infinite_a | infinite_b;
  a = any ? (infinite_a ? F(with_sign)(C(1), a) : a * C(0)) : a;
  b = any ? (infinite_b ? C(1) : b * C(0)) : b;
  V p = F(fabs)(a), q = F(fabs)(b);
  V m = q > p ? q : p;
  V r = a / m, s = b / m;
  // NaN stays.
  return m == C(0) ? p + q : r / F(sqrt)(r * r + s * s);
}

#endif
