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
// operation without a vector formula.

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

#endif
