// The operations that a kernel is told by a constant. An element-wise operation is one line here, and all else about it
// follows: its constant (UnaryKernel.exp in Swift), its cases in the kernels, its value for one number, and its name in
// messages.
#ifndef ADJOINT_OPERATIONS_H
#define ADJOINT_OPERATIONS_H

#include <stdint.h>

// Swift reads such an enumeration as one of its own.
#define ADJ_CLOSED __attribute__((enum_extensibility(closed)))

// ── element-wise, of one operand: X(name, value, kind, derivative) ──────────────────────────────────────────────────
// The value is an expression in the operand v. The derivative is one in v (OF_X) or in the value w (OF_Y), by which a
// cotangent is multiplied where it is not 0; 0 gives exactly 0. OF_U: the pullback itself, in the cotangent c.
// F(name) is a function of the element type: for vectors one of kernels/functions.h, for one number one of libm or
// scalars.c. C(x) is a constant. LIBM_1(name, v) and LIBM_2(name, a, b) are libm's functions for each element, for an
// operation without a vector formula; EACH_1 and EACH_2 are the same for functions of double of special.h.

#define ADJ_UNARY(X)                                                                                                   \
  X(negate,     -v,                     OF_U, -c)                                                                      \
  X(exp,        F(exp)(v),              OF_Y, w)                                                                       \
  /* NaN below 0, as the value is; 1 / x alone would hide that. */                                                     \
  X(log,        F(log)(v),              OF_X, (v == C(0) ? C(INFINITY) : (v < C(0) ? C(NAN) : C(1) / v)))              \
  X(log1p,      F(log1p)(v),            OF_X, (v < C(-1) ? C(NAN) : C(1) / (C(1) + v)))                                \
  X(expm1,      F(expm1)(v),            OF_X, F(exp)(v))                                                               \
  X(sqrt,       F(sqrt)(v),             OF_Y, (w == C(0) ? C(INFINITY) : C(0.5) / w))                                  \
  X(abs,        F(fabs)(v),             OF_X, F(sign)(v))                                                              \
  X(sin,        F(sin)(v),              OF_X, F(cos)(v))                                                               \
  X(cos,        F(cos)(v),              OF_X, -F(sin)(v))                                                              \
  X(tanh,       F(tanh)(v),             OF_X, F(tanh_derivative)(v))                                                   \
  X(erf,        F(erf)(v),              OF_X, F(erf_derivative)(v))                                                    \
  X(erfc,       F(erfc)(v),             OF_X, -F(erf_derivative)(v))                                                   \
  X(sigmoid,    F(sigmoid)(v),          OF_X, F(sigmoid_derivative)(v))                                                \
  X(softplus,   F(softplus)(v),         OF_X, F(sigmoid)(v))                                                           \
  X(relu,       (v <= C(0) ? C(0) : v), OF_X, F(step)(v))                                                              \
  X(silu,       F(silu)(v),             OF_X, F(silu_derivative)(v))                                                   \
  X(gelu,       F(gelu)(v),             OF_X, F(gelu_derivative)(v))                                                   \
  X(geluTanh,   F(gelu_tanh)(v),        OF_X, F(gelu_tanh_derivative)(v))                                              \
  X(square,     v * v,                  OF_X, C(2) * v)                                                                \
  X(reciprocal, C(1) / v,               OF_Y, -(w * w))                                                                \
  X(rsqrt, F(rsqrt)(v), OF_Y, C(-0.5) * w * w * w)                                                                     \
  X(cbrt, F(cbrt)(v), OF_Y, C(1) / (C(3) * w * w))                                                                     \
  X(exp2, F(exp2)(v), OF_Y, C(0.69314718055994530942) * w)                                                             \
  X(log2, F(log2)(v), OF_X, (v == C(0) ? C(INFINITY) : (v < C(0) ? C(NAN) : C(1.44269504088896340736) / v)))           \
  X(log10, F(log10)(v), OF_X, (v == C(0) ? C(INFINITY) : (v < C(0) ? C(NAN) : C(0.43429448190325182765) / v)))         \
  X(tan, F(tan)(v), OF_Y, C(1) + w * w)                                                                                \
  X(asin, F(asin)(v), OF_X, C(1) / F(sqrt)((C(1) - v) * (C(1) + v)))                                                   \
  X(acos, F(acos)(v), OF_X, C(-1) / F(sqrt)((C(1) - v) * (C(1) + v)))                                                  \
  X(atan, F(atan)(v), OF_X, C(1) / (C(1) + v * v))                                                                     \
  X(sinh, F(sinh)(v), OF_X, F(cosh)(v))                                                                                \
  X(cosh, F(cosh)(v), OF_X, F(sinh)(v))                                                                                \
  X(asinh, F(asinh)(v), OF_X, C(1) / F(hypot)(v, C(1)))                                                                \
  X(acosh, F(acosh)(v), OF_X, C(1) / (F(sqrt)(v - C(1)) * F(sqrt)(v + C(1))))                                          \
  X(atanh, F(atanh)(v), OF_X, (F(fabs)(v) > C(1) ? C(NAN) : C(1) / ((C(1) - v) * (C(1) + v))))                         \
  X(erfInverse, EACH_1(adj_erf_inverse, v), OF_X, EACH_1(adj_erf_inverse_slope, v))                                    \
  /* The derivative of erfInverse. */                                                                                  \
  X(erfInverseSlope, EACH_1(adj_erf_inverse_slope, v), OF_X, EACH_1(adj_erf_inverse_curve, v))                         \
  X(logGamma, EACH_1(adj_log_gamma, v), OF_X, EACH_1(adj_digamma, v))                                                  \
  X(digamma, EACH_1(adj_digamma, v), OF_X, EACH_1(adj_trigamma, v))                                                    \
  X(logSigmoid, -F(softplus)(-v), OF_X, F(sigmoid)(-v))                                                                \
  X(mish, F(mish)(v), OF_X, F(mish_derivative)(v))                                                                     \
  X(softsign, F(softsign)(v), OF_X, C(1) / ((C(1) + F(fabs)(v)) * (C(1) + F(fabs)(v))))                                \
  X(logit, F(logit)(v), OF_X, F(logit_derivative)(v))                                                                  \
  X(relu6, (v <= C(0) ? C(0) : (v >= C(6) ? C(6) : v)), OF_X, F(inside)(v, C(0), C(6)))                                \
  X(hardSigmoid, F(hard_sigmoid)(v), OF_X, F(inside)(v, C(-3), C(3)) / C(6))                                           \
  X(hardSwish, F(hard_swish)(v), OF_X, F(hard_swish_derivative)(v))                                                    \
  X(floor, F(floor)(v), OF_U, C(0))                                                                                    \
  X(ceil, F(ceil)(v), OF_U, C(0))                                                                                      \
  /* Halves away from 0. */                                                                                            \
  X(round, F(round)(v), OF_U, C(0))                                                                                    \
  X(trunc, F(trunc)(v), OF_U, C(0))                                                                                    \
  /* 1 or 0. */                                                                                                        \
  X(isNaN, (v != v ? C(1) : C(0)), OF_U, C(0))                                                                         \
  X(isFinite, (F(fabs)(v) < C(INFINITY) ? C(1) : C(0)), OF_U, C(0))                                                    \
  X(isInfinite, (F(fabs)(v) == C(INFINITY) ? C(1) : C(0)), OF_U, C(0))                                                 \
  /* -1, 0 or 1; NaN for NaN. */                                                                                       \
  X(sign,       F(sign)(v),             OF_U, C(0))                                                                    \
  /* 1 where x > 0, else 0; NaN for NaN. */                                                                            \
  X(step,       F(step)(v),             OF_U, C(0))

#define CONSTANT(name, ...) adj_unary_##name,
typedef enum ADJ_CLOSED adj_unary : int32_t { ADJ_UNARY(CONSTANT) } adj_unary;
#undef CONSTANT

static inline const char *_Nonnull adj_unary_name(adj_unary op) {
#define CASE(name, value, kind, derivative) case adj_unary_##name: return #name;
  switch (op) { ADJ_UNARY(CASE) }
#undef CASE
}

// ── element-wise, of two operands a and b: X(name, name in messages, value) ─────────────────────────────────────────

#define ADJ_BINARY(X)                                                                                                  \
  X(add,            "+",       a + b)                                                                                  \
  X(subtract,       "-",       a - b)                                                                                  \
  X(multiply,       "*",       a * b)                                                                                  \
  X(divide,         "/",       a / b)                                                                                  \
  X(pow,            "pow",     F(pow)(a, b))                                                                           \
  /* NaN if either is. */                                                                                              \
  X(maximum,        "maximum", ((a > b) | (a != a)) ? a : b)                                                           \
  X(minimum,        "minimum", ((a < b) | (a != a)) ? a : b)                                                           \
  /* A cotangent times a derivative. */                                                                                \
  X(annihilate,     "⊙",       a == C(0) ? C(0) : a * b)                                                               \
  /* A product of two cotangents. */                                                                                   \
  X(annihilateBoth, "⊛",       ((a == C(0)) | (b == C(0))) ? C(0) : a * b)                                             \
  X(atan2,          "atan2",   F(atan2)(a, b))                                                                         \
  X(hypot,          "hypot",   F(hypot)(a, b))                                                                         \
  /* a / hypot(a, b), 0 at the origin. */                                                                              \
  X(cosine,         "direction cosine", F(cosine)(a, b))                                                               \
  X(logAddExp,      "logAddExp", F(log_add_exp)(a, b))                                                                 \
  /* Its derivative: e^a / (e^a + e^b). */                                                                             \
  X(powerShare,     "power share", F(power_share)(a, b))                                                               \
  X(leakyRelu,      "leakyRelu", F(leaky_relu)(a, b))                                                                  \
  X(leakyReluSlope, "leakyRelu slope", F(leaky_relu_slope)(a, b))                                                      \
  X(elu,            "elu",     F(elu)(a, b))                                                                           \
  X(eluSlope,       "elu slope", F(elu_slope)(a, b))                                                                   \
  /* With the sign of b. */                                                                                            \
  X(remainder,      "remainder", EACH_2(adj_remainder, a, b))                                                          \
  X(logBeta,        "logBeta", EACH_2(adj_log_beta, a, b))                                                             \
  /* The a-th derivative at b. */                                                                                      \
  X(polygamma,      "polygamma", EACH_2(adj_polygamma, a, b))                                                          \
  X(sinc,           "sinc",    EACH_2(adj_sinc, a, b))                                                                 \
  /* 0 log 0 = 0. */                                                                                                   \
  X(xLogY,          "xLogY",   ((a == C(0)) & (b == b)) ? C(0) : a * F(log)(b))                                        \
  /* 1 or 0. */                                                                                                        \
  X(less,           ".<",      a < b ? C(1) : C(0))                                                                    \
  X(lessOrEqual,    ".<=",     a <= b ? C(1) : C(0))                                                                   \
  X(greater,        ".>",      a > b ? C(1) : C(0))                                                                    \
  X(greaterOrEqual, ".>=",     a >= b ? C(1) : C(0))                                                                   \
  X(equal,          ".==",     a == b ? C(1) : C(0))                                                                   \
  X(notEqual,       ".!=",     a != b ? C(1) : C(0))

#define CONSTANT(name, ...) adj_binary_##name,
typedef enum ADJ_CLOSED adj_binary : int32_t { ADJ_BINARY(CONSTANT) } adj_binary;
#undef CONSTANT

static inline const char *_Nonnull adj_binary_name(adj_binary op) {
#define CASE(name, symbol, value) case adj_binary_##name: return symbol;
  switch (op) { ADJ_BINARY(CASE) }
#undef CASE
}

// ── along an axis ───────────────────────────────────────────────────────────────────────────────────────────────────

typedef enum ADJ_CLOSED adj_reduction : int32_t {
  adj_reduction_sum,      // 0 when extent is 0; pairwise in blocks: the error does not grow with the extent
  adj_reduction_product,  // 1 when extent is 0; right wherever it is representable
  adj_reduction_max,      // NaN if any is; -inf when extent is 0
  adj_reduction_min,      // NaN if any is; +inf when extent is 0
  adj_reduction_sumOfSquares,
} adj_reduction;

typedef enum ADJ_CLOSED adj_softmax : int32_t {
  adj_softmax_softmax,            // NaN for a row with +inf, NaN, or nothing but -inf
  adj_softmax_logSoftmax,         // x - log sum exp(x), as (x - max) - log1p(rest)
  adj_softmax_logSumExpGradient,  // softmax with the limits of log-sum-exp: -inf alone give 0; +inf share evenly
} adj_softmax;

typedef enum ADJ_CLOSED adj_power_sums : int32_t {
  adj_power_sums_logarithm,  // log sum exp of the elements so far
  adj_power_sums_share,      // e^x over that sum; 0 where the sum is 0
  adj_power_sums_others,     // 1 less the share, from the elements before
} adj_power_sums;

#endif
