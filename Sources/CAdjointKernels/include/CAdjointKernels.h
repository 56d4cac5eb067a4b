// The numeric kernels under Adjoint's tensors, in C so that one source can be compiled for several instruction sets.
//
// Every kernel takes untyped pointers to contiguous memory, does its work on the calling thread, and touches only the
// range it was given: the caller splits large work over threads. A result never depends on where a range was split, bit
// for bit. Kernels never allocate what they return. Pointers may be equal (in place) only where a comment says so;
// otherwise they must not overlap.
#ifndef CADJOINTKERNELS_H
#define CADJOINTKERNELS_H

#include "operations.h"
#include "special.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

typedef int32_t adj_type;
enum { ADJ_FLOAT = 0, ADJ_DOUBLE = 1 };

// ── instruction sets ────────────────────────────────────────────────────────────────────────────────────────────────

enum { ADJ_ISA_BASELINE = 0, ADJ_ISA_AVX2 = 1, ADJ_ISA_AVX512 = 2 };
/// The instruction set in use; chosen at first use, the best that the machine has. The environment variable
/// ADJOINT_ISA (baseline, avx2, avx512) lowers it.
int32_t adj_isa(void);
/// The best instruction set this machine has.
int32_t adj_isa_best(void);
/// Chooses an instruction set; returns false, and changes nothing, if the machine does not have it. For tests.
bool adj_set_isa(int32_t isa);

// ── memory ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/// A block of at least `bytes`, aligned to 64 bytes, contents undefined. Blocks freed before are reused (a pool for the
/// process, thread-safe, bounded): fresh pages cost more than most arithmetic.
void *_Nullable adj_block_allocate(size_t bytes);
/// Gives a block back; `bytes` as asked for.
void adj_block_free(void *_Nullable block, size_t bytes);
/// The bytes that the pool keeps at most: half of the machine's memory, unless another bound was set.
size_t adj_pool_bound(void);
/// Sets it, and gives back what is beyond it.
void adj_pool_set_bound(size_t bytes);
/// The bytes that the pool keeps now, without the few small blocks that each thread keeps for itself.
size_t adj_pool_kept(void);
/// Gives all that the pool and the calling thread keep back to the system.
void adj_pool_empty(void);

// ── where it happened ───────────────────────────────────────────────────────────────────────────────────────────────

/// Writes where the calling thread's frames leave the library and Swift's own code: `at file:line`, or without debug
/// information `in function`. False, and an empty text, where nothing is known.
bool adj_callers_place(char *place, size_t capacity);

/// A part of a model that the calling thread is in: a layer, by its number and the type, or a scope, by its name. What the
/// pointers lead to must live until the thread leaves it.
typedef struct {
  int32_t number;
  const void *_Nullable type;
  const char *_Nullable name;
} adj_part;
void adj_enter_part(adj_part part);
void adj_leave_part(void);
/// The parts that the calling thread is in, outermost first; beyond 32 they are not kept.
int32_t adj_part_count(void);
adj_part adj_part_at(int32_t index);

// ── threads ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/// The processors this process may use: its affinity where the system has one.
int32_t adj_available_processors(void);
/// Calls work(context, piece) for every piece below `pieces`, on several threads; returns when all are done.
void adj_parallel(size_t pieces, void *_Nullable context, void (*work)(void *_Nullable context, size_t piece));

/// The calling thread's own pointer, NULL at first.
void *_Nullable adj_thread_object(void);
/// Sets it; `release` (the same for every thread) is called with it when the thread ends.
void adj_set_thread_object(void *_Nullable object, void (*release)(void *_Nullable object));

// ── kernels ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/// The kernels of one element type, compiled for one instruction set.
typedef struct {
  // ── element-wise ──────────────────────────────────────────────────────────────────────────────────────────────────

  /// y = op(x). In place allowed (y == x).
  void (*unary)(adj_unary op, const void *x, void *y, size_t count);
  /// dx = u[i * stride_u] * op'(x) where u is not zero, and exactly 0 where u is zero; the stride is 0 or 1. y = op(x)
  /// as computed. dx may equal u where its stride is 1.
  void (*unary_pullback)(
      adj_unary op, const void *u, size_t stride_u, const void *x, const void *y, void *dx, size_t count);

  /// out[i] = a[i * stride_a] op b[i * stride_b]; strides are 0 or 1. out may equal a or b where that stride is 1.
  void (*binary)(
      adj_binary op, const void *a, size_t stride_a, const void *b, size_t stride_b, void *out, size_t count);
  /// The same over `rank` (0...8) dimensions with strides in elements (0 on a broadcast axis); out is contiguous and
  /// does not overlap. Dimensions arrive already merged where they can be.
  void (*binary_strided)(
      adj_binary op, int32_t rank, const int64_t *extents, const void *a, const int64_t *strides_a, const void *b,
      const int64_t *strides_b, void *out);
  /// out = mask != 0 ? a : b; strides 0 or 1 each.
  void (*select)(
      const void *mask, size_t stride_mask, const void *a, size_t stride_a, const void *b, size_t stride_b, void *out,
      size_t count);

  /// Every element = *value.
  void (*fill)(const void *value, void *out, size_t count);
  /// y[i] += u[i * stride_u] * d[i * stride_d] where u is not zero; strides 0 or 1. The product is rounded by itself.
  void (*add_product)(const void *u, size_t stride_u, const void *d, size_t stride_d, void *y, size_t count);

  // ── movement ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /// out (contiguous) = the elements of x walked with these extents and strides (in elements, 0 and negative allowed).
  /// Transposition (the last two strides swapped) is blocked.
  void (*copy_strided)(int32_t rank, const int64_t *extents, const void *x, const int64_t *strides, void *out);
  /// Writes contiguous x into out at strides.
  void (*copy_to_strided)(int32_t rank, const int64_t *extents, const void *x, void *out, const int64_t *strides);
  /// out[o, i, j] = x[o, indices[i], j], o < outer, i < count, j < inner; x has `extent` at the middle axis.
  void (*gather)(
      const void *x, const int64_t *indices, size_t outer, size_t extent, size_t count, size_t inner, void *out);
  /// out[o, indices[i], j] += x[o, i, j], first ≤ j < first + width.
  void (*scatter_add)(
      const void *x, const int64_t *indices, size_t outer, size_t extent, size_t count, size_t inner, size_t first,
      size_t width, void *out);

  // ── reductions: x is [outer, extent, inner] contiguous, out is [outer, inner] ─────────────────────────────────────

  void (*reduce)(adj_reduction op, const void *x, size_t outer, size_t extent, size_t inner, void *out);
  /// The sum of `count` numbers that come in parts, by the same tree as reduce: begin, add each part (1024 elements),
  /// end with the last (1024 at most). The state is ADJ_SUM_STATE bytes, aligned to 64.
  void (*sum_begin)(void *state);
  void (*sum_add)(void *state, const void *x, size_t count);
  void (*sum_end)(void *state, const void *x, size_t count, void *out);
  /// The products that are 0, subnormal, infinite or NaN once more, mantissas and exponents apart: out holds them.
  void (*mend_products)(const void *x, size_t outer, size_t extent, size_t inner, void *out);
  /// out[outer, inner] = the first index at which x equals y, or, where y is NaN, is NaN. There is one.
  void (*first_index)(const void *x, const void *y, size_t outer, size_t extent, size_t inner, int64_t *out);
  /// Whether no element is infinite or NaN.
  bool (*is_finite)(const void *x, size_t count);
  /// The shares of max and min: dx = u / (number of ties) where x equals y, else 0; 0 where u is 0; NaN where y is.
  void (*extremum_pullback)(
      const void *u, const void *x, const void *y, size_t outer, size_t extent, size_t inner, void *dx);
  /// mean = sum / extent, sum_of_squares = sum (x - mean)^2, two passes. Either result may be NULL.
  void (*moments)(
      const void *x, size_t outer, size_t extent, size_t inner, void *_Nullable mean, void *_Nullable sum_of_squares);

  // ── running results along the middle axis of [outer, extent, inner], of the same shape ────────────────────────────

  /// The sums of all elements so far, or, reversed, of those from there on; the error grows as log(extent).
  void (*running_sum)(const void *x, size_t outer, size_t extent, size_t inner, bool reversed, void *y);
  /// The products so far, right wherever they are representable.
  void (*running_product)(const void *x, size_t outer, size_t extent, size_t inner, void *y);
  /// y[e] = a[e] y[e - 1] + u[e], or with e + 1, reversed; a y of 0 makes the product 0.
  void (*recurrence)(
      const void *a, const void *u, size_t outer, size_t extent, size_t inner, bool reversed, void *y);
  void (*running_power_sum)(adj_power_sums what, const void *x, size_t outer, size_t extent, size_t inner, void *y);

  // ── order in rows [rows, count], count below 2^31 ─────────────────────────────────────────────────────────────────

  /// The order of each row, stable, NaN last; scratch has adj_order_scratch(count) bytes.
  void (*order)(const void *x, size_t rows, size_t count, bool descending, void *scratch, int64_t *indices);
  /// The index of the largest (or smallest) element so far, the first of equals; the first NaN from there on.
  void (*running_extremum)(const void *x, size_t rows, size_t count, bool largest, int64_t *indices);

  // ── normalisation of rows [rows, count] ───────────────────────────────────────────────────────────────────────────

  /// y = (x - mean x) / sqrt(variance x + epsilon), the variance dividing by the count. Nothing for a count of 0.
  void (*normalize)(const void *x, size_t rows, size_t count, double epsilon, void *y);
  /// dx = (u - mean u - y * mean(u * y)) / sqrt(variance x + epsilon).
  void (*normalize_pullback)(const void *u, const void *x, size_t rows, size_t count, double epsilon, void *dx);

  // ── softmax family over the middle axis of [outer, extent, inner] ─────────────────────────────────────────────────

  void (*softmax)(adj_softmax mode, const void *x, size_t outer, size_t extent, size_t inner, void *y);
  /// out[outer, inner] = max + log1p(rest): -inf for an empty or all -inf row, +inf with a +inf, NaN with a NaN.
  void (*log_sum_exp)(const void *x, size_t outer, size_t extent, size_t inner, void *out);
  /// dx = y * (u - sum(u * y)). dx may equal u.
  void (*softmax_pullback)(const void *u, const void *y, size_t outer, size_t extent, size_t inner, void *dx);
  /// dx = u - exp(y) * sum(u). dx may equal u.
  void (*log_softmax_pullback)(const void *u, const void *y, size_t outer, size_t extent, size_t inner, void *dx);

  // ── cross-entropies over rows [rows, classes] ─────────────────────────────────────────────────────────────────────
  // With m the row's maximum (one of them left out of the sum) and rest = sum of exp(z - m) over the others, the loss
  // of class k is (m - z[k]) + log1p(rest): right to full precision when a prediction is confident. A label equal to
  // `ignored` (if has_ignored) gives loss 0 and gradient exactly 0 whatever the row holds. smoothing e mixes
  // (1 - e) * loss[label] + e / classes * sum of loss[k] (the second term left out when e is 0).

  void (*cross_entropy)(
      const void *z, const int64_t *_Nullable labels, bool has_ignored, int64_t ignored, double smoothing, size_t rows,
      size_t classes, void *losses);
  /// dz[r, k] = u[r * stride_u] * (p - t), t the (smoothed) one-hot row, p its softmax; where k is the maximum the
  /// difference is taken as (sum of the other t) * p[k] - t[k] * (sum of the other p). Exactly 0 where u is 0.
  void (*cross_entropy_pullback)(
      const void *u, size_t stride_u, const void *z, const int64_t *_Nullable labels, bool has_ignored, int64_t ignored,
      double smoothing, size_t rows, size_t classes, void *dz);
  /// The losses (without smoothing), and the gradient of *scale times their sum, each row read once.
  void (*cross_entropy_with_gradient)(
      const void *scale, const void *z, const int64_t *_Nullable labels, bool has_ignored, int64_t ignored, size_t rows,
      size_t classes, void *losses, void *dz);
  /// losses[r] = sum of t[k] * loss[k], a zero t contributing 0.
  void (*cross_entropy_soft)(const void *z, const void *t, size_t rows, size_t classes, void *losses);
  /// dz = u * ((sum of t) * p - t), the maximum's entry as above.
  void (*cross_entropy_soft_pullback)(
      const void *u, size_t stride_u, const void *z, const void *t, size_t rows, size_t classes, void *dz);

  // ── matrix product ────────────────────────────────────────────────────────────────────────────────────────────────

  /// Rows row_begin ..< row_end of C = op(A) op(B), C[m, n] row-major; A is [m, k], or [k, m] if transposed; B is
  /// [k, n], or [n, k] if transposed; all contiguous. With accumulate, added to C. Any row range gives the same bits.
  void (*matmul)(
      bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const void *a, const void *b, void *c,
      bool accumulate, size_t row_begin, size_t row_end);

  // ── factorisations of one matrix, row-major and contiguous ────────────────────────────────────────────────────────
  // Those that return an int32_t return ADJ_DONE, or say why there is no answer.

  /// b = op(T)^-1 b in place; b is [n, k]. T is the lower or the upper triangle of t, [n, n], transposed or not, with
  /// ones in place of its diagonal if unit; nothing else of t is read. Divides by what is on the diagonal, 0 too.
  void (*triangular_solve)(
      bool upper, bool transposed, bool unit, size_t n, size_t k, const void *t, size_t stride, void *b);
  /// l = the lower factor of (a + a^T) / 2, zeros above. The index of the first pivot that is not above 0, and then
  /// nothing is promised about l, or -1 if there is none.
  int64_t (*cholesky)(size_t n, const void *a, void *l);
  /// P a = L U in place, L below the diagonal with ones on it: row i was exchanged with row pivots[i], for rising i. The
  /// index of the first pivot that is 0 or NaN (elimination goes on without it), or -1; *sign is P's determinant.
  int64_t (*lu)(size_t n, void *a, int64_t *pivots, double *sign);
  /// a = q r, a [m, n], q [m, min] with orthonormal columns, r [min, n] with a diagonal of at least 0. All NaN where a
  /// is not finite.
  int32_t (*qr)(size_t m, size_t n, const void *a, void *q, void *r);
  /// values (n, ascending) and vectors (columns, [n, n], or NULL) of (a + a^T) / 2; in each vector the largest
  /// component, the first of equals, is positive. All NaN where a is not finite.
  int32_t (*eigen_symmetric)(size_t n, const void *a, void *values, void *_Nullable vectors);
  /// a = u diag(s) v^T, a [m, n], u [m, min], s descending, v [n, min]; in each column of u the largest component, the
  /// first of equals, is positive. u and v may both be NULL. All NaN where a is not finite.
  int32_t (*svd)(size_t m, size_t n, const void *a, void *_Nullable u, void *s, void *_Nullable v);
} adj_kernels;

/// The size of the state of a sum in parts.
enum { ADJ_SUM_STATE = 4096 };

/// What a factorisation returns.
enum { ADJ_DONE = 0, ADJ_NOT_CONVERGED = 1, ADJ_NO_MEMORY = 2 };

/// The kernels of an element type for the instruction set in use.
const adj_kernels *adj_table(adj_type type);

/// The bytes that ordering rows of so many elements needs.
static inline size_t adj_order_scratch(size_t count) { return count * 32; }

// ── numbers: libm's functions without an import in Swift ───────────────────────────────────────────────────────────

/// op(x) of one number.
double adj_unary_scalar(adj_unary op, double x);

/// Whether two stretches of memory are equal.
static inline bool adj_same_bytes(const void *a, const void *b, size_t count) {
  return __builtin_memcmp(a, b, count) == 0;
}

/// The square root as one instruction, NaN below 0, with no report in errno: what a compiler can put into a vector.
static inline double adj_sqrt(double x) { return __builtin_elementwise_sqrt(x); }
static inline float adj_sqrt_float(float x) { return __builtin_elementwise_sqrt(x); }

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif
#endif
