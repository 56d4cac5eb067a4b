// The elementary functions on vectors: argument reduction and a polynomial or rational fit for every lane, with the
// limits at zero, infinity and NaN, and gradual underflow. They need no table and, but for huge arguments and pow in
// double, no library, so that they inline into the kernels. The coefficients are near-minimax fits (interpolation at
// Chebyshev nodes).

#if REAL_BITS == 32
#define INT int32_t
#define UINT uint32_t
#define MANTISSA 23
#define BIAS 127
#define MAGIC 12582912.0f  // 1.5 * 2^23: adding it rounds to an integer, left in the low bits
#define LN2_HI 0.693115234375
#define LN2_LO 3.1946184945309415e-05
#define EXP_LOW -120.0
#define EXP_HIGH 89.0
#define EXP_NORMAL -87.0
#define TINY FLT_MIN
#else
#define INT int64_t
#define UINT uint64_t
#define MANTISSA 52
#define BIAS 1023
#define MAGIC 6755399441055744.0
#define LN2_HI 0.6931471805582987
#define LN2_LO 1.6465949582897082e-12
#define EXP_LOW -760.0
#define EXP_HIGH 710.0
#define EXP_NORMAL -708.0
#define TINY DBL_MIN
#endif
#define U F(uvec)
typedef UINT U __attribute__((ext_vector_type(VECTOR_BYTES / sizeof(REAL))));

// A function of libm, lane by lane: what an operation is computed by until it has a vector formula here.
#define LIBM_1(name, a)                                                                                                \
  ({                                                                                                                   \
    V result_;                                                                                                         \
    for (size_t lane_ = 0; lane_ < LANES; lane_++) result_[lane_] = LIBM(name)((a)[lane_]);                            \
    result_;                                                                                                           \
  })
#define LIBM_2(name, a, b)                                                                                             \
  ({                                                                                                                   \
    V result_;                                                                                                         \
    for (size_t lane_ = 0; lane_ < LANES; lane_++) result_[lane_] = LIBM(name)((a)[lane_], (b)[lane_]);                \
    result_;                                                                                                           \
  })

// p * 2^n for whole n, rounded once, also where the result is subnormal; n in about +-2 * BIAS.
ALWAYS V F(scale)(V p, V n) {
#if ADJ_LEVEL == 2 && REAL_BITS == 32
  return (V)_mm512_scalef_ps((__m512)p, (__m512)n);
#elif ADJ_LEVEL == 2
  return (V)_mm512_scalef_pd((__m512d)p, (__m512d)n);
#else
  // In two steps, which are n's halves. The sum has n in its low bits; the shifts lose what MAGIC has above them.
  U all = (U)(n + C(MAGIC)), half = all >> 1, one = (U)C(1);
  return p * (V)((half << MANTISSA) + one) * (V)(((all - half) << MANTISSA) + one);
#endif
}

// The same for p near 1: the first step is a sum of exponents.
ALWAYS V F(scale_near_one)(V p, V n) {
#if ADJ_LEVEL == 2
  return F(scale)(p, n);
#else
  U all = (U)(n + C(MAGIC)), half = all >> 1;
  return (V)((U)p + (half << MANTISSA)) * (V)(((all - half) << MANTISSA) + (U)C(1));
#endif
}

// |x| with the sign of s.
ALWAYS V F(with_sign)(V x, V s) {
  U sign = (U)C(-0.0);
  return (V)(((U)x & ~sign) | ((U)s & sign));
}

// x without the lower half of its digits: the product of two such numbers is exact.
ALWAYS V F(upper_half)(V x) { return (V)((U)x & ~(U)(((UINT)1 << ((MANTISSA + 2) / 2)) - 1)); }

// e^r - 1 for |r| <= log(2) / 2, without the leading r: (e^r - 1 - r) / r^2.
ALWAYS V F(exp_tail)(V r) {
#if REAL_BITS == 32
  V q = C(0.0013926283929909395);
  q = F(fma)(q, r, C(0.0083632593801224260));
  q = F(fma)(q, r, C(0.041666554013753704));
  q = F(fma)(q, r, C(0.16666576506635626));
  return F(fma)(q, r, C(0.5));
#else
  // Three independent parts, so that short rows do not wait for one long chain.
  V r2 = r * r, r4 = r2 * r2;
  V low = F(fma)(F(fma)(r, C(0.0083333333333300265168), C(0.041666666666623668644)), r2,
                 F(fma)(r, C(0.16666666666666667463), C(0.50000000000000010359)));
  V middle = F(fma)(F(fma)(r, C(2.7557268186664480318e-6), C(0.000024801520940521364747)), r2,
                    F(fma)(r, C(0.00019841269863229763332), C(0.0013888888917442771194)));
  V high = F(fma)(r, C(2.5100515333382707576e-8), C(2.7620257282985723392e-7));
  return F(fma)(F(fma)(high, r4, middle), r4, low);
#endif
}

// x = n log(2) + r.
ALWAYS V F(exp_reduce)(V x, V *n) {
  *n = F(fma)(x, C(1.44269504088896340736), C(MAGIC)) - C(MAGIC);
  V r = F(fma)(*n, C(-LN2_HI), x);
  return F(fma)(*n, C(-LN2_LO), r);
}

// e^x = p * 2^n with p near 1; x is first limited to where e^x is neither all lost nor infinite.
ALWAYS V F(exp_parts)(V x, V *n) {
  x = F(larger)(C(EXP_LOW), x);
  x = F(smaller)(C(EXP_HIGH), x);
  V r = F(exp_reduce)(x, n);
  return F(fma)(F(exp_tail)(r), r * r, r) + C(1);
}

ALWAYS V F(exp)(V x) {
  V n, p = F(exp_parts)(x, &n);
  return F(scale_near_one)(p, n);
}

// Whether exp_normal gives e^x in all lanes, and sooner than exp.
ALWAYS bool F(is_exp_normal)(V x) { return ADJ_LEVEL < 2 && !F(any_lane)(~(x >= C(EXP_NORMAL))); }

// e^x for x <= 0 where the result is normal, or x is NaN.
ALWAYS V F(exp_normal)(V x) {
  V n, r = F(exp_reduce)(x, &n), p = F(fma)(F(exp_tail)(r), r * r, r) + C(1);
  return p * (V)(((U)(n + C(MAGIC)) << MANTISSA) + (U)C(1));
}

// The same with a small addend: e^(x + low).
ALWAYS V F(exp_parts_sum)(V x, V low, V *n) {
  x = F(larger)(C(EXP_LOW), x);
  x = F(smaller)(C(EXP_HIGH), x);
  V r = F(exp_reduce)(x, n) + low;
  return F(fma)(F(exp_tail)(r), r * r, r) + C(1);
}

// With n = 0 the result is e^r - 1 itself; else 2^n (e^r - 1) + (2^n - 1), which could cancel, so that r is carried
// to twice the precision.
ALWAYS V F(expm1)(V x) {
  V limited = F(smaller)(C(EXP_HIGH), F(larger)(C(-50), x));
  V n = F(fma)(limited, C(1.44269504088896340736), C(MAGIC)) - C(MAGIC);
  V first = F(fma)(n, C(-LN2_HI), limited);
  V r = F(fma)(n, C(-LN2_LO), first), low = F(fma)(n, C(-LN2_LO), first - r);
  V tail = F(fma)(F(exp_tail)(r), r * r, low);
  V s = F(scale)(C(0.5), n);  // half of 2^n, which could overflow
  V y = F(fma)(s, tail, F(fma)(s, r, s - C(0.5)));
  return n == C(0) ? r + tail : y + y;
}

// The exponent and the mantissa less 1, x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)], for positive normal x.
ALWAYS V F(log_split)(V x, V *k) {
  const U base = (U)C(0.70710678118654752440);
  U shifted = (U)x - base + ((U)(UINT)BIAS << MANTISSA);
  // The biased exponent, read as a number through the low bits of 2^MANTISSA.
  V power = C((REAL)((UINT)1 << MANTISSA));
  *k = (V)((shifted >> MANTISSA) | (U)power) - (power + C(BIAS));
  U mantissa = (shifted & (((UINT)1 << MANTISSA) - 1)) + base;
  return (V)mantissa - C(1);
}

// log(1 + f), plus k log(2), plus a small correction, for f as log_split gives it.
ALWAYS V F(log_core)(V f, V k, V correction) {
  V s = f / (C(2) + f), z = s * s;
#if REAL_BITS == 32
  V p = C(0.23331614471843499);
  p = F(fma)(p, z, C(0.28550778633191965));
  p = F(fma)(p, z, C(0.40000122211810650));
  p = F(fma)(p, z, C(0.66666666554042012));
#else
  V p = C(0.14617807153417324964);
  p = F(fma)(p, z, C(0.15331611722055007885));
  p = F(fma)(p, z, C(0.18182892432536871201));
  p = F(fma)(p, z, C(0.22222211089379496214));
  p = F(fma)(p, z, C(0.28571428626253837606));
  p = F(fma)(p, z, C(0.39999999999898890514));
  p = F(fma)(p, z, C(0.66666666666666697077));
#endif
  // log(1 + f) = f - s (f - z p); the last steps carry the half square apart, so that f stays exact.
  V rest = F(fma)(k, C(LN2_LO), correction) - s * (f - z * p);
  return F(fma)(k, C(LN2_HI), f + rest);
}

ALWAYS V F(log)(V x) {
  I subnormal = x < C(TINY);
  V scaled = subnormal ? x * C((REAL)((UINT)1 << MANTISSA)) : x;
  V k, f = F(log_split)(scaled, &k);
  k = subnormal ? k - C(MANTISSA) : k;
  V y = F(log_core)(f, k, C(0));
  y = x < C(INFINITY) ? y : x;                // infinity and NaN are their own
  y = x == C(0) ? C(-INFINITY) : y;
  return x < C(0) ? C(NAN) : y;
}

ALWAYS V F(log1p)(V x) {
  V u = C(1) + x;
  V k, f = F(log_split)(u, &k);
  // What rounding 1 + x lost.
  V lost = u >= C(2) ? C(1) - (u - x) : x - (u - C(1));
  V correction = lost / u;
  I near = F(fabs)(x) < C(0.29);
  f = near ? x : f;
  k = near ? C(0) : k;
  correction = near ? C(0) : correction;
  V y = F(log_core)(f, k, correction);
  y = x < C(INFINITY) ? y : x;
  y = x == C(-1) ? C(-INFINITY) : y;
  y = x == C(0) ? x : y;
  return x < C(-1) ? C(NAN) : y;
}

ALWAYS V F(sigmoid)(V x) {
  V e = F(exp)(-F(fabs)(x));
  return (x >= C(0) ? C(1) : e) / (C(1) + e);
}

// sigmoid(x) * factor, where the product may be normal though the sigmoid is not.
ALWAYS V F(sigmoid_times)(V x, V factor) {
  V n, p = F(exp_parts)(-F(fabs)(x), &n);
  V share = factor / (C(1) + F(scale)(p, n));
  return x >= C(0) ? share : F(scale)(p * share, n);
}

ALWAYS V F(softplus)(V x) { return (x > C(0) ? x : C(0)) + F(log1p)(F(exp)(-F(fabs)(x))); }

ALWAYS V F(tanh)(V x) {
  V a = F(fabs)(x);
  a = F(smaller)(C(40), a);
  V e = F(expm1)(a * C(-2));
  return F(with_sign)(-e / (C(2) + e), x);
}

ALWAYS V F(silu)(V x) { return F(sigmoid_times)(x, F(larger)(C(2 * EXP_LOW), x)); }

// x^2 = the result + low.
ALWAYS V F(square_parts)(V x, V *low) {
#if ADJ_LEVEL > 0 || defined(__aarch64__)
  V high = x * x;
  *low = F(fma)(x, x, -high);
#else
  V upper = F(upper_half)(x), high = upper * upper;
  *low = (x - upper) * (x + upper);
#endif
  return high;
}

// a b = the result + low.
ALWAYS V F(product_parts)(V a, V b, V *low) {
  V high = a * b;
#if ADJ_LEVEL > 0 || defined(__aarch64__)
  *low = F(fma)(a, b, -high);
#else
  V a1 = F(upper_half)(a), a2 = a - a1, b1 = F(upper_half)(b), b2 = b - b1;
  *low = ((a1 * b1 - high) + (a1 * b2 + a2 * b1)) + a2 * b2;
#endif
  return high;
}

// The sum of coefficients[i] x^i, i <= degree, in two chains; all of it unrolled.
ALWAYS V F(polynomial)(V x, const double *coefficients, int degree) {
  V square = x * x, even = C(coefficients[degree & ~1]), odd = C(coefficients[(degree - 1) | 1]);
  UNROLL for (int i = (degree & ~1) - 2; i >= 0; i -= 2) even = F(fma)(even, square, C(coefficients[i]));
  UNROLL for (int i = ((degree - 1) | 1) - 2; i >= 1; i -= 2) odd = F(fma)(odd, square, C(coefficients[i]));
  return F(fma)(odd, x, even);
}

// The upper tail of the normal distribution, Phi(-a), is e^(-a^2 / 2) times this, for a >= 0: a polynomial in
// (a - c) / (a + c), over a + c.
ALWAYS V F(normal_tail_ratio)(V a) {
#if REAL_BITS == 32
  static const double coefficients[] = {
      0.755285130623,    -0.607896659091,   0.387137367999,    -0.186521281403,   0.0603975330878,  -0.00754526826572,
      -0.00348931727612, 0.00164521929736,  0.000171054611587, -0.000231798678342, -5.15565932986e-5};
  V c = C(4);
  const int degree = 10;
#else
  static const double coefficients[] = {
      0.76919304975006295804,    -0.66538250289005669366,   0.49530561596997658874,    -0.31353315667130517141,
      0.16502036617037502528,    -0.069118638706294679525,  0.020795066800091459633,   -0.0029933767706492681155,
      -0.00079786940073924878713, 0.00054489906503732301149, -0.000059375713816471311811, -0.00004976281037790303534,
      0.000016681160364586645435, 3.9808712856669724865e-6,  -2.7691457822822778648e-6, -3.3651220434990695011e-7,
      4.3298370374156094057e-7,  4.2091833338869145819e-8,  -6.5848868400797397181e-8, -9.1445020812891738596e-9,
      7.6672361072026533149e-9,  1.6891057665153780829e-9,  -1.8073212078146043403e-10};
  V c = C(5);
  const int degree = 22;
#endif
  V sum = a + c;
  // (a - c) / (a + c), without what rounding a - c would lose of a small a.
  V t = F(fma)(a / sum, C(2), C(-1));
  // One chain: the terms alternate, and two sums of half of them would cancel.
  V y = C(coefficients[degree]);
  UNROLL for (int i = degree - 1; i >= 0; i--) y = F(fma)(y, t, C(coefficients[i]));
  return y / sum;
}

ALWAYS V F(erf)(V x) {
#if REAL_BITS == 32
  static const double coefficients[] = {1.12837916698,    -0.376126366576,  0.112837186601,
                                        -0.0268574592672, 0.00517670764274, -0.000734893058309};
  const int degree = 5;
#else
  static const double coefficients[] = {
      1.128379167095512573,      -0.37612638903183703017,   0.11283791670950589681,   -0.026866170643516099117,
      0.005223977596212891404,   -0.00085483239817939343842, 0.00012055139954657011264, -0.000014918046220845440502,
      1.628002129733571966e-6,   -1.3916404409140412387e-7};
  const int degree = 9;
#endif
  V a = F(smaller)(C(10), F(fabs)(x));
  V low, square = F(square_parts)(a, &low);
  V near = x * F(polynomial)(square + low, coefficients, degree);
  V n, p = F(exp_parts_sum)(-square, -low, &n);
  V far = C(1) - F(scale)(p * (C(2) * F(normal_tail_ratio)(a * C(1.41421356237309504880))), n);
  far = F(with_sign)(far, x);
  return a < C(0.6) ? near : far;
}

// 1 - erf(x): on the left and near 0 the difference loses nothing.
ALWAYS V F(erfc)(V x) {
  V a = F(smaller)(C(30), F(fabs)(x));
  V low, square = F(square_parts)(a, &low);
  V n, p = F(exp_parts_sum)(-square, -low, &n);
  V tail = F(scale)(p * (C(2) * F(normal_tail_ratio)(a * C(1.41421356237309504880))), n);
  return x > C(0.5) ? tail : C(1) - F(erf)(x);
}

// x Phi(x), Phi the distribution function of the normal distribution.
ALWAYS V F(gelu)(V x) {
  V a = F(smaller)(C(50), F(fabs)(x));
  V low, square = F(square_parts)(a, &low);
  V n, p = F(exp_parts_sum)(square * C(-0.5), low * C(-0.5), &n);
  V lost = F(scale)(p * (a * F(normal_tail_ratio)(a)), n);  // |x| Phi(-|x|)
  return x < C(0) ? -lost : x - lost;
}

// sqrt(2 / pi) (x + 0.044715 x^3), twice: the argument of the sigmoid in the approximate gelu, as a sum of two parts,
// since its error is that of the result where the result is small.
ALWAYS V F(gelu_tanh_argument)(V x, V *low) {
#if REAL_BITS == 32
#define LINEAR 1.5957691669464111
#define LINEAR_LOW -4.534068042105272e-08
#define CUBIC 0.07135481387376785
#define CUBIC_LOW 2.3988323959931355e-09
#else
#define LINEAR 1.5957691216057308
#define LINEAR_LOW -9.96930880911092e-17
#define CUBIC 0.07135481627260025
#define CUBIC_LOW -6.175149918155315e-19
#endif
  V square_low, square = F(square_parts)(x, &square_low);
  V cubic_low, cubic = F(product_parts)(square, C(CUBIC), &cubic_low);
  cubic_low = F(fma)(square_low, C(CUBIC), F(fma)(square, C(CUBIC_LOW), cubic_low));
  V sum = C(LINEAR) + cubic, part = sum - C(LINEAR);
  V sum_low = (C(LINEAR) - (sum - part)) + (cubic - part) + (cubic_low + C(LINEAR_LOW));
  V product = F(product_parts)(x, sum, low);
  *low = F(fma)(x, sum_low, *low);
  return product;
}

ALWAYS V F(gelu_tanh)(V x) {
  V limited = F(larger)(C(-30), x), a = F(smaller)(C(30), F(fabs)(limited));
  V low, g = F(gelu_tanh_argument)(a, &low);
  V n, p = F(exp_parts_sum)(-g, -low, &n);
  V share = limited / (C(1) + F(scale)(p, n));
  return x >= C(0) ? share : F(scale)(p * share, n);
}

// sin(x), or sin(x + pi / 2): x = n pi / 2 + r, and a polynomial for the sine or the cosine of r by n. Arguments too
// large for the reduction go through libm.
ALWAYS V F(sin_or_cos)(V x, bool cosine) {
#define SIN_LIMIT 524288.0
#define PI_2_FIRST 1.5707963267341256       // 33 bits
#define PI_2_SECOND 6.077100506303966e-11   // 33 bits
#define PI_2_THIRD 2.0222662487959506e-21
#define PI_2_REST 6.077100506506192e-11     // second and third
  I large = ~(F(fabs)(x) < C(SIN_LIMIT));
  V limited = large ? C(0) : x;
#if REAL_BITS == 32
  // In double: a float near a multiple of pi / 2 leaves few of its digits.
  typedef double wide __attribute__((ext_vector_type(VECTOR_BYTES / 4)));
  wide w = __builtin_convertvector(limited, wide);
  wide turns = (w * (wide)0.63661977236758134308 + (wide)6755399441055744.0) - (wide)6755399441055744.0;
  w = (w - turns * (wide)PI_2_FIRST) - turns * (wide)PI_2_REST;
  V n = __builtin_convertvector(turns, V), r = __builtin_convertvector(w, V);
  static const double sine[] = {-0.166666646503, 0.00833274593638, -0.000195873870685};
  static const double cosines[] = {0.0416666646475, -0.00138883006969, 2.45474372102e-5};
  const int degree = 2;
#else
  V n = F(fma)(limited, C(0.63661977236758134308), C(MAGIC)) - C(MAGIC);
  V r = F(fma)(n, C(-PI_2_FIRST), limited);
  r = F(fma)(n, C(-PI_2_SECOND), r);
  r = F(fma)(n, C(-PI_2_THIRD), r);
  static const double sine[] = {-0.16666666666666664599,   0.0083333333333309245621, -0.00019841269836722417756,
                                2.7557316083816358586e-6, -2.5051127944014183704e-8, 1.591784852480803328e-10};
  static const double cosines[] = {0.041666666666666665373,   -0.0013888888888887382271, 0.000024801587298743069286,
                                   -2.7557317260008838149e-7, 2.0876143827993130074e-9,  -1.1382456778061163403e-11};
  const int degree = 5;
#endif
  U quarter = (U)(n + C(MAGIC));
  if (cosine) quarter = quarter + 1;
  V z = r * r;
  V s = F(fma)(F(polynomial)(z, sine, degree) * z, r, r);
  V half = z * C(0.5), top = C(1) - half;
  V c = F(fma)(F(polynomial)(z, cosines, degree), z * z, (C(1) - top) - half) + top;
  V y = (I)((quarter & 1) << (REAL_BITS - 1)) ? c : s;
  y = (V)((U)y ^ ((quarter & 2) << (REAL_BITS - 2)));
  if (__builtin_expect(F(any_lane)(large), 0))
    for (size_t i = 0; i < LANES; i++)
      if (large[i]) y[i] = cosine ? LIBM(cos)(x[i]) : LIBM(sin)(x[i]);
  return y;
}

ALWAYS V F(sin)(V x) { return F(sin_or_cos)(x, false); }
ALWAYS V F(cos)(V x) { return F(sin_or_cos)(x, true); }

// The powers that a few operations give, right to less than a unit in the last place and with pow's limits. A constant
// exponent leaves nothing of the choice.

ALWAYS I F(is_simple_power)(V y) {
  return (y == C(2)) | (y == C(1)) | (y == C(0)) | (y == C(0.5)) | (y == C(-1)) | (y == C(3)) | (y == C(4)) |
         (y == C(-2));
}

#if REAL_BITS == 32
// In double, and rounded once.
typedef double F(wide) __attribute__((ext_vector_type(VECTOR_BYTES / 4)));
#define IN_DOUBLE(x, value)                                                                                            \
  F(wide) w = __builtin_convertvector(x, F(wide));                                                                     \
  return __builtin_convertvector(value, V);
ALWAYS V F(cube)(V x) { IN_DOUBLE(x, w *w *w) }
ALWAYS V F(fourth)(V x) { IN_DOUBLE(x, (w * w) * (w * w)) }
ALWAYS V F(inverse_square)(V x) { IN_DOUBLE(x, (F(wide))1 / (w * w)) }
#undef IN_DOUBLE
#else
// A result and what its rounding lost; the result alone where that is no number, or would turn -0 around.
ALWAYS V F(corrected)(V high, V low) { return ((F(fabs)(high) < C(INFINITY)) & (high != C(0))) ? high + low : high; }

ALWAYS V F(cube)(V x) {
  V low, square = F(product_parts)(x, x, &low), cube_low, cube = F(product_parts)(square, x, &cube_low);
  return F(corrected)(cube, low * x + cube_low);
}

ALWAYS V F(fourth)(V x) {
  V low, square = F(product_parts)(x, x, &low), rest, fourth = F(product_parts)(square, square, &rest);
  return F(corrected)(fourth, low * (square + square) + rest);
}

ALWAYS V F(inverse_square)(V x) {
  V low, square = F(product_parts)(x, x, &low), inverse = C(1) / square;
  V rest, one = F(product_parts)(inverse, square, &rest);
  V y = inverse + inverse * (((C(1) - one) - rest) - inverse * low);
  V size = F(fabs)(x);
  I unsafe = ~((size > C(1e-140)) & (size < C(1e140)));
  // Out there the square, or what it lost, is not a normal number.
  if (__builtin_expect(F(any_lane)(unsafe), 0))
    for (size_t i = 0; i < LANES; i++)
      if (unsafe[i]) y[i] = pow(x[i], -2);
  return y;
}
#endif

// x^y for the exponents of is_simple_power.
ALWAYS V F(simple_power)(V x, V y) {
  V root = x == C(-INFINITY) ? C(INFINITY) : F(sqrt)(x + C(0));  // the sum turns -0 into 0
  V z = y == C(2) ? x * x : (y == C(1) ? x : (y == C(0) ? C(1) : root));
  z = y == C(-1) ? C(1) / x : z;
  z = y == C(3) ? F(cube)(x) : z;
  z = y == C(4) ? F(fourth)(x) : z;
  if (F(any_lane)(y == C(-2))) z = y == C(-2) ? F(inverse_square)(x) : z;
  return z;
}

// x^y = e^(y log |x|), with the sign of x for odd y; in double by libm, where the exponent is not simple.
ALWAYS V F(general_power)(V x, V y, I simple) {
  (void)simple;
#if REAL_BITS == 32
  // In double, where the logarithm's error is far below a float's.
  F(wide) base = __builtin_convertvector(F(fabs)(x), F(wide)), exponent = __builtin_convertvector(y, F(wide));
  vec_d b[2], e[2];
  __builtin_memcpy(b, &base, sizeof b);
  __builtin_memcpy(e, &exponent, sizeof e);
  b[0] = exp_d(e[0] * log_d(b[0]));
  b[1] = exp_d(e[1] * log_d(b[1]));
  __builtin_memcpy(&base, b, sizeof b);
  V z = __builtin_convertvector(base, V);
  V size = F(fabs)(y), half = size * C(0.5);
  // Adding 2^23 rounds to whole numbers; from there on all are whole, and from 2^24 on even.
  V two23 = C(8388608);
  I whole = (size >= two23) | ((size + two23) - two23 == size);
  I odd = whole & (size < C(16777216)) & ~((half >= two23) | ((half + two23) - two23 == half));
  z = odd ? F(with_sign)(z, x) : z;
  z = ((x < C(0)) & ~whole & (x > C(-INFINITY))) ? C(NAN) : z;
  I one = (x == C(1)) | ((x == C(-1)) & (size == C(INFINITY)));
  return one ? C(1) : z;
#else
  V z = x;
  for (size_t i = 0; i < LANES; i++)
    if (!simple[i]) z[i] = pow(x[i], y[i]);
  return z;
#endif
}

ALWAYS V F(pow)(V x, V y) {
  I simple = F(is_simple_power)(y);
  if (!F(any_lane)(~simple)) return F(simple_power)(x, y);
  V z = F(general_power)(x, y, simple);
  if (F(any_lane)(simple)) z = simple ? F(simple_power)(x, y) : z;
  return z;
}

ALWAYS V F(sign)(V x) { return x > C(0) ? C(1) : (x < C(0) ? C(-1) : (x == C(0) ? C(0) : x)); }
ALWAYS V F(step)(V x) { return x > C(0) ? C(1) : (x <= C(0) ? C(0) : x); }

// ── derivatives ─────────────────────────────────────────────────────────────────────────────────────────────────

ALWAYS V F(sigmoid_derivative)(V x) {
  V e = F(exp)(-F(fabs)(x));
  V d = C(1) + e;
  return e / (d * d);
}

// 1 - tanh(x)^2 = 4 e / (1 + e)^2 with e = e^(-2 |x|): no digit is lost far out, where tanh(x) rounds to 1.
ALWAYS V F(tanh_derivative)(V x) {
  V e = F(exp)(C(-2) * F(fabs)(x));
  V d = C(1) + e;
  return (C(4) * e) / (d * d);
}

// d/dx of x s(x): s (1 + x (1 - s)); 0 and 1 at the infinities.
ALWAYS V F(silu_derivative)(V x) {
  V limited = F(smaller)(C(-2 * EXP_LOW), F(larger)(C(2 * EXP_LOW), x));
  V a = F(fabs)(limited);
  V n, p = F(exp_parts)(-a, &n);
  V e = F(scale)(p, n), d = C(1) + e;
  // For x >= 0: (1 + e + x e) / d^2; for x < 0: e (1 + e + x) / d^2.
  V positive = F(fma)(a, e, d) / (d * d);
  V negative = F(scale)(p * ((d + limited) / (d * d)), n);
  return limited >= C(0) ? positive : negative;
}

// 2 / sqrt(pi) e^(-x^2).
ALWAYS V F(erf_derivative)(V x) {
  V a = F(smaller)(C(40), F(fabs)(x));
  V low, square = F(square_parts)(a, &low);
  V n, p = F(exp_parts_sum)(-square, -low, &n);
  return F(scale)(p * C(1.12837916709551257390), n);
}

// Phi(x) + x phi(x), whose sum with the same at -x is 1.
ALWAYS V F(gelu_derivative)(V x) {
  V a = F(smaller)(C(50), F(fabs)(x));
  V low, square = F(square_parts)(a, &low);
  V n, p = F(exp_parts_sum)(square * C(-0.5), low * C(-0.5), &n);
  V lost = F(scale)(p * F(fma)(a, C(-0.39894228040143267794), F(normal_tail_ratio)(a)), n);
  return x < C(0) ? lost : C(1) - lost;
}

ALWAYS V F(gelu_tanh_derivative)(V x) {
  V limited = F(smaller)(C(30), F(larger)(C(-30), x)), a = F(fabs)(limited);
  V low, g = F(gelu_tanh_argument)(a, &low);
  V slope = F(fma)(a * a, C(3 * CUBIC), C(LINEAR));
  V n, p = F(exp_parts_sum)(-g, -low, &n);
  V e = F(scale)(p, n), d = C(1) + e;
  // s + x g' s (1 - s), with s = 1 / d or e / d and s (1 - s) = e / d^2 on both sides.
  V positive = F(fma)(a * slope, e, d) / (d * d);
  V negative = F(scale)(p * (F(fma)(limited, slope, d) / (d * d)), n);
  return limited >= C(0) ? positive : negative;
}

#undef U
#undef INT
#undef UINT
#undef MANTISSA
#undef BIAS
#undef MAGIC
#undef LN2_HI
#undef LN2_LO
#undef EXP_LOW
#undef EXP_HIGH
#undef EXP_NORMAL
#undef TINY
#undef LINEAR
#undef LINEAR_LOW
#undef CUBIC
#undef CUBIC_LOW
#undef SIN_LIMIT
#undef PI_2_FIRST
#undef PI_2_SECOND
#undef PI_2_THIRD
#undef PI_2_REST
