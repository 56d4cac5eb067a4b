// The numeric kernels under Adjoint's tensors, in C so that one source can be compiled for several instruction sets.
//
// Every kernel takes an element type and untyped pointers to contiguous memory, does its work on the calling thread, and
// touches only the range it was given: the caller splits large work over threads. A result never depends on where a
// range was split, bit for bit. Kernels never allocate what they return. Pointers may be equal (in place) only where
// a comment says so; otherwise they must not overlap.
#ifndef CADJOINTKERNELS_H
#define CADJOINTKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int32_t adj_type;
enum { ADJ_FLOAT = 0, ADJ_DOUBLE = 1 };

// ── instruction sets ────────────────────────────────────────────────────────────────────────────────────────────

enum { ADJ_ISA_BASELINE = 0, ADJ_ISA_AVX2 = 1, ADJ_ISA_AVX512 = 2 };
/// The instruction set in use; chosen at first use, the best that the machine has. The environment variable
/// ADJOINT_ISA (baseline, avx2, avx512) lowers it.
int32_t adj_isa(void);
/// The best instruction set this machine has.
int32_t adj_isa_best(void);
/// Chooses an instruction set; returns false, and changes nothing, if the machine does not have it. For tests.
bool adj_set_isa(int32_t isa);

// ── memory ──────────────────────────────────────────────────────────────────────────────────────────────────────

/// A block of at least `bytes`, aligned to 64 bytes, contents undefined. Blocks freed before are reused (a pool for the
/// process, thread-safe, bounded): fresh pages cost more than most arithmetic.
void *adj_block_allocate(size_t bytes);
/// Gives a block back; `bytes` as asked for.
void adj_block_free(void *block, size_t bytes);
/// The most bytes the pool keeps; 0 keeps none and releases all. Returns the bound before.
size_t adj_pool_set_limit(size_t bytes);
/// Bytes that the pool keeps now.
size_t adj_pool_bytes(void);

// ── threads ─────────────────────────────────────────────────────────────────────────────────────────────────────

/// The processors this process may use: its affinity where the system has one.
int32_t adj_available_processors(void);
/// Calls work(context, piece) for every piece below `pieces`, on several threads; returns when all are done.
void adj_parallel(size_t pieces, void *context, void (*work)(void *context, size_t piece));

/// The calling thread's own pointer, NULL at first.
void *adj_thread_object(void);
/// Sets it; `release` (the same for every thread) is called with it when the thread ends.
void adj_set_thread_object(void *object, void (*release)(void *object));

// ── element-wise ────────────────────────────────────────────────────────────────────────────────────────────────

typedef int32_t adj_unary_op;
enum {
  ADJ_NEGATE = 0, ADJ_EXP, ADJ_LOG, ADJ_LOG1P, ADJ_EXPM1, ADJ_SQRT, ADJ_ABS, ADJ_SIN, ADJ_COS, ADJ_TANH, ADJ_ERF,
  ADJ_ERFC,  // 1 - erf, to full relative precision in the tail
  ADJ_SIGMOID, ADJ_SOFTPLUS, ADJ_RELU, ADJ_SILU, ADJ_GELU, ADJ_GELU_TANH, ADJ_SQUARE, ADJ_RECIPROCAL,
  ADJ_SIGN,  // -1, 0, 1; NaN for NaN
  ADJ_STEP,  // 1 where x > 0, else 0; NaN for NaN
  ADJ_UNARY_COUNT
};
/// y = op(x). In place allowed (y == x).
void adj_unary(adj_type type, adj_unary_op op, const void *x, void *y, size_t count);
/// dx = u[i * stride_u] * op'(x) where u is not zero, and exactly 0 where u is zero; the stride is 0 or 1. y = op(x) as
/// computed. dx may equal u where its stride is 1. SIGN and STEP have derivative 0.
void adj_unary_pullback(
    adj_type type, adj_unary_op op, const void *u, size_t stride_u, const void *x, const void *y, void *dx,
    size_t count);

typedef int32_t adj_binary_op;
enum {
  ADJ_ADD = 0, ADJ_SUBTRACT, ADJ_MULTIPLY, ADJ_DIVIDE, ADJ_POW,
  ADJ_MAXIMUM, ADJ_MINIMUM,   // NaN if either is
  ADJ_ANNIHILATE,             // a == 0 ? 0 : a * b: a cotangent times a derivative
  ADJ_ANNIHILATE_BOTH,        // a == 0 or b == 0 ? 0 : a * b: a product of two cotangents
  ADJ_XLOGY,                  // a == 0 ? 0 (NaN if b is) : a * log(b)
  ADJ_LESS, ADJ_LESS_EQUAL, ADJ_GREATER, ADJ_GREATER_EQUAL, ADJ_EQUAL, ADJ_NOT_EQUAL,  // 1 or 0
  ADJ_BINARY_COUNT
};
/// out[i] = a[i * stride_a] op b[i * stride_b]; strides are 0 or 1. out may equal a or b where that stride is 1.
void adj_binary(
    adj_type type, adj_binary_op op, const void *a, size_t stride_a, const void *b, size_t stride_b, void *out,
    size_t count);
/// The same over `rank` (0...8) dimensions with strides in elements (0 on a broadcast axis); out is contiguous and
/// does not overlap. Dimensions arrive already merged where they can be.
void adj_binary_strided(
    adj_type type, adj_binary_op op, int32_t rank, const int64_t *extents, const void *a, const int64_t *strides_a,
    const void *b, const int64_t *strides_b, void *out);
/// out = mask != 0 ? a : b; strides 0 or 1 each.
void adj_select(
    adj_type type, const void *mask, size_t stride_mask, const void *a, size_t stride_a, const void *b, size_t stride_b,
    void *out, size_t count);

/// Every element = *value.
void adj_fill(adj_type type, const void *value, void *out, size_t count);
/// y[i] += u[i * stride_u] * d[i * stride_d] where u is not zero; strides 0 or 1. The product is rounded by itself.
void adj_add_product(
    adj_type type, const void *u, size_t stride_u, const void *d, size_t stride_d, void *y, size_t count);

// ── movement ────────────────────────────────────────────────────────────────────────────────────────────────────

/// out (contiguous) = the elements of x walked with these extents and strides (in elements, 0 and negative allowed).
/// Transposition (the last two strides swapped) is blocked.
void adj_copy_strided(
    adj_type type, int32_t rank, const int64_t *extents, const void *x, const int64_t *strides, void *out);
/// Writes contiguous x into out at strides.
void adj_copy_to_strided(
    adj_type type, int32_t rank, const int64_t *extents, const void *x, void *out, const int64_t *strides);
/// out[o, i, j] = x[o, indices[i], j], o < outer, i < count, j < inner; x has `extent` at the middle axis.
void adj_gather(
    adj_type type, const void *x, const int64_t *indices, size_t outer, size_t extent, size_t count, size_t inner,
    void *out);
/// out[o, indices[i], j] += x[o, i, j].
void adj_scatter_add(
    adj_type type, const void *x, const int64_t *indices, size_t outer, size_t extent, size_t count, size_t inner,
    void *out);

// ── reductions: x is [outer, extent, inner] contiguous, out is [outer, inner] ───────────────────────────────────────

typedef int32_t adj_reduce_op;
enum {
  ADJ_SUM = 0,     // 0 when extent is 0; pairwise in blocks: the error does not grow with the extent
  ADJ_PRODUCT,     // 1 when extent is 0; right wherever it is representable
  ADJ_MAX,         // NaN if any is; -inf when extent is 0
  ADJ_MIN,         // NaN if any is; +inf when extent is 0
  ADJ_SUM_SQUARES,
};
void adj_reduce(adj_type type, adj_reduce_op op, const void *x, size_t outer, size_t extent, size_t inner, void *out);
/// The products that are 0, subnormal, infinite or NaN once more, mantissas and exponents apart: out holds them.
void adj_mend_products(adj_type type, const void *x, size_t outer, size_t extent, size_t inner, void *out);
/// out[outer, inner] = the first index at which x equals y, or, where y is NaN, is NaN. There is one.
void adj_first_index(
    adj_type type, const void *x, const void *y, size_t outer, size_t extent, size_t inner, int64_t *out);
/// Whether no element is infinite or NaN.
bool adj_is_finite(adj_type type, const void *x, size_t count);
/// The shares of max and min: dx = u / (number of ties) where x equals y, else 0; 0 where u is 0; NaN where y is.
void adj_extremum_pullback(
    adj_type type, const void *u, const void *x, const void *y, size_t outer, size_t extent, size_t inner, void *dx);
/// mean = sum / extent, sum_of_squares = sum (x - mean)^2, two passes. Either result may be NULL.
void adj_moments(
    adj_type type, const void *x, size_t outer, size_t extent, size_t inner, void *mean, void *sum_of_squares);

// ── normalisation of rows [rows, count] ──────────────────────────────────────────────────────────────────────────

/// y = (x - mean x) / sqrt(variance x + epsilon), the variance dividing by the count. Nothing for a count of 0.
void adj_normalize(adj_type type, const void *x, size_t rows, size_t count, double epsilon, void *y);
/// dx = (u - mean u - y * mean(u * y)) / sqrt(variance x + epsilon).
void adj_normalize_pullback(
    adj_type type, const void *u, const void *x, size_t rows, size_t count, double epsilon, void *dx);

// ── softmax family over the middle axis of [outer, extent, inner] ──────────────────────────────────────────────────

typedef int32_t adj_softmax_mode;
enum {
  ADJ_SOFTMAX = 0,          // NaN for a row with +inf, NaN, or nothing but -inf
  ADJ_LOG_SOFTMAX,          // x - log sum exp(x), as (x - max) - log1p(rest)
  ADJ_LOG_SUM_EXP_GRADIENT  // softmax with the limits of log-sum-exp: a row of -inf gives 0; +inf shares evenly
};
void adj_softmax(
    adj_type type, adj_softmax_mode mode, const void *x, size_t outer, size_t extent, size_t inner, void *y);
/// out[outer, inner] = max + log1p(rest): -inf for an empty or all -inf row, +inf with a +inf, NaN with a NaN.
void adj_log_sum_exp(adj_type type, const void *x, size_t outer, size_t extent, size_t inner, void *out);
/// dx = y * (u - sum(u * y)). dx may equal u.
void adj_softmax_pullback(
    adj_type type, const void *u, const void *y, size_t outer, size_t extent, size_t inner, void *dx);
/// dx = u - exp(y) * sum(u). dx may equal u.
void adj_log_softmax_pullback(
    adj_type type, const void *u, const void *y, size_t outer, size_t extent, size_t inner, void *dx);

// ── cross-entropies over rows [rows, classes] ───────────────────────────────────────────────────────────────────
// With m the row's maximum (one of them left out of the sum) and rest = sum of exp(z - m) over the others, the loss of
// class k is (m - z[k]) + log1p(rest): right to full precision when a prediction is confident. A label equal to
// `ignored` (if has_ignored) gives loss 0 and gradient exactly 0 whatever the row holds. smoothing e mixes
// (1 - e) * loss[label] + e / classes * sum of loss[k] (the second term left out when e is 0).

void adj_cross_entropy(
    adj_type type, const void *z, const int64_t *labels, bool has_ignored, int64_t ignored, double smoothing,
    size_t rows, size_t classes, void *losses);
/// dz[r, k] = u[r * stride_u] * (p - t), t the (smoothed) one-hot row, p its softmax; where k is the maximum the
/// difference is taken as (sum of the other t) * p[k] - t[k] * (sum of the other p). Exactly 0 where u is 0.
void adj_cross_entropy_pullback(
    adj_type type, const void *u, size_t stride_u, const void *z, const int64_t *labels, bool has_ignored,
    int64_t ignored, double smoothing, size_t rows, size_t classes, void *dz);
/// The losses (without smoothing), and the gradient of *scale times their sum, each row read once.
void adj_cross_entropy_with_gradient(
    adj_type type, const void *scale, const void *z, const int64_t *labels, bool has_ignored, int64_t ignored,
    size_t rows, size_t classes, void *losses, void *dz);
/// losses[r] = sum of t[k] * loss[k], a zero t contributing 0.
void adj_cross_entropy_soft(adj_type type, const void *z, const void *t, size_t rows, size_t classes, void *losses);
/// dz = u * ((sum of t) * p - t), the maximum's entry as above.
void adj_cross_entropy_soft_pullback(
    adj_type type, const void *u, size_t stride_u, const void *z, const void *t, size_t rows, size_t classes, void *dz);

// ── matrix product ──────────────────────────────────────────────────────────────────────────────────────────────

/// Rows row_begin ..< row_end of C = op(A) op(B), C[m, n] row-major; A is [m, k], or [k, m] if transposed; B is [k, n],
/// or [n, k] if transposed; all contiguous. With accumulate, added to C. Any row range gives the same bits.
void adj_matmul(
    adj_type type, bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const void *a, const void *b,
    void *c, bool accumulate, size_t row_begin, size_t row_end);

// ── scalars: libm's functions without an import in Swift ─────────────────────────────────────────────────────────────

double adj_unary_scalar(adj_unary_op op, double x);
float adj_unary_scalar_float(adj_unary_op op, float x);
double adj_pow(double x, double y);
float adj_pow_float(float x, float y);

/// The square root as one instruction, NaN below 0, with no report in errno: what a compiler can put into a vector.
static inline double adj_sqrt(double x) { return __builtin_elementwise_sqrt(x); }
static inline float adj_sqrt_float(float x) { return __builtin_elementwise_sqrt(x); }

#ifdef __cplusplus
}
#endif
#endif
