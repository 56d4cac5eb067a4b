// The elementary functions on vectors: argument reduction and a polynomial or rational fit for every lane, with the
// limits at zero, infinity and NaN, and gradual underflow. They need no table, no branch and no library, so that they
// inline into the kernels. The coefficients are near-minimax fits (interpolation at Chebyshev nodes).

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
#define TINY DBL_MIN
#endif
#define U F(uvec)
typedef UINT U __attribute__((ext_vector_type(VECTOR_BYTES / sizeof(REAL))));

// p * 2^n for whole n, rounded once, also where the result is subnormal; n in about +-2 * BIAS.
ALWAYS V F(scale)(V p, V n) {
#if ADJ_LEVEL == 2 && REAL_BITS == 32
  return (V)_mm512_scalef_ps((__m512)p, (__m512)n);
#elif ADJ_LEVEL == 2
  return (V)_mm512_scalef_pd((__m512d)p, (__m512d)n);
#else
  U k = (U)(n + C(MAGIC)) - (U)C(MAGIC);
  U half = (U)((I)k >> 1);
  V first = (V)((half + BIAS) << MANTISSA), second = (V)((k - half + BIAS) << MANTISSA);
  return p * first * second;
#endif
}

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
                    F(fma)(r, C(0.00019841269863229763332), C(0.0013888888917942771194)));
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
  return F(scale)(p, n);
}

ALWAYS V F(expm1)(V x) {
  V limited = F(smaller)(C(EXP_HIGH), F(larger)(C(-50), x));
  V n, r = F(exp_reduce)(limited, &n);
  V q = F(fma)(F(exp_tail)(r), r * r, r);
  V s = F(scale)(C(0.5), n);  // half of 2^n, which could overflow
  V y = F(fma)(s, q, s - C(0.5));
  return n == C(0) ? q : y + y;
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
  I near = F(abs)(x) < C(0.29);
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
  V e = F(exp)(-F(abs)(x));
  return (x >= C(0) ? C(1) : e) / (C(1) + e);
}

// sigmoid(x) * factor, where the product may be normal though the sigmoid is not.
ALWAYS V F(sigmoid_times)(V x, V factor) {
  V n, p = F(exp_parts)(-F(abs)(x), &n);
  V share = factor / (C(1) + F(scale)(p, n));
  return x >= C(0) ? share : F(scale)(p * share, n);
}

ALWAYS V F(softplus)(V x) { return (x > C(0) ? x : C(0)) + F(log1p)(F(exp)(-F(abs)(x))); }

ALWAYS V F(tanh)(V x) {
  V a = F(abs)(x);
  a = F(smaller)(C(40), a);
  V e = F(expm1)(a * C(-2));
  V y = -e / (C(2) + e);
  y = (V)(((U)y & ~(U)C(-0.0)) | ((U)x & (U)C(-0.0)));
  return y;
}

ALWAYS V F(silu)(V x) { return F(sigmoid_times)(x, F(larger)(C(2 * EXP_LOW), x)); }

// A library function, lane by lane.
#define BY_LANES(name)                                                                                                 \
  ALWAYS V F(name)(V x) {                                                                                              \
    V y;                                                                                                               \
    for (size_t i = 0; i < LANES; i++) y[i] = LIBM(name)(x[i]);                                                        \
    return y;                                                                                                          \
  }
BY_LANES(sin)
BY_LANES(cos)
BY_LANES(erf)
BY_LANES(erfc)
#undef BY_LANES

ALWAYS V F(pow)(V x, V y) {
  V z;
  for (size_t i = 0; i < LANES; i++) z[i] = LIBM(pow)(x[i], y[i]);
  return z;
}

// The distribution function of the normal distribution times x.
ALWAYS V F(gelu)(V x) {
  V limited = F(larger)(C(-50), x);
  V y = limited * (C(0.5) * F(erfc)(limited * C(-0.70710678118654752440)));
  return y;
}

// sqrt(2 / pi) (x + 0.044715 x^3), twice: the argument of the sigmoid in the approximate gelu.
ALWAYS V F(gelu_tanh_argument)(V x) {
  return x * F(fma)(x * x, C(2 * 0.79788456080286535588 * 0.044715), C(2 * 0.79788456080286535588));
}

ALWAYS V F(gelu_tanh)(V x) {
  V limited = F(larger)(C(-50), x);
  return F(sigmoid_times)(F(gelu_tanh_argument)(limited), limited);
}

ALWAYS V F(sign)(V x) { return x > C(0) ? C(1) : (x < C(0) ? C(-1) : (x == C(0) ? C(0) : x)); }
ALWAYS V F(step)(V x) { return x > C(0) ? C(1) : (x <= C(0) ? C(0) : x); }

// ── derivatives ─────────────────────────────────────────────────────────────────────────────────────────────────

// 1 - tanh(x)^2 = 4 s(2x) s(-2x), precise in the tails.
ALWAYS V F(tanh_derivative)(V x) {
  V e = F(exp)(F(abs)(x) * C(-2));
  V d = C(1) + e;
  return (C(4) * e) / (d * d);
}

ALWAYS V F(sigmoid_derivative)(V x) {
  V e = F(exp)(-F(abs)(x));
  V d = C(1) + e;
  return e / (d * d);
}

// d/dx of x s(x): s (1 + x (1 - s)); 0 and 1 at the infinities.
ALWAYS V F(silu_derivative)(V x) {
  V limited = F(smaller)(C(-2 * EXP_LOW), F(larger)(C(2 * EXP_LOW), x));
  V a = F(abs)(limited);
  V n, p = F(exp_parts)(-a, &n);
  V e = F(scale)(p, n), d = C(1) + e;
  // For x >= 0: (1 + e + x e) / d^2; for x < 0: e (1 + e + x) / d^2.
  V positive = F(fma)(a, e, d) / (d * d);
  V negative = F(scale)(p * ((d + limited) / (d * d)), n);
  return limited >= C(0) ? positive : negative;
}

ALWAYS V F(erf_derivative)(V x) { return C(1.12837916709551257390) * F(exp)(-(x * x)); }

ALWAYS V F(gelu_derivative)(V x) {
  V limited = F(smaller)(C(50), F(larger)(C(-50), x));
  V density = C(0.39894228040143267794) * F(exp)(limited * limited * C(-0.5));
  return F(fma)(limited, density, C(0.5) * F(erfc)(limited * C(-0.70710678118654752440)));
}

ALWAYS V F(gelu_tanh_derivative)(V x) {
  V limited = F(smaller)(C(50), F(larger)(C(-50), x));
  V g = F(gelu_tanh_argument)(limited);
  V slope = F(fma)(limited * limited, C(6 * 0.79788456080286535588 * 0.044715), C(2 * 0.79788456080286535588));
  V e = F(exp)(-F(abs)(g)), d = C(1) + e;
  // s + x g' s (1 - s), with s (1 - s) = e / d^2 on both sides.
  return (limited >= C(0) ? C(1) : e) / d + limited * slope * (e / (d * d));
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
#undef TINY
