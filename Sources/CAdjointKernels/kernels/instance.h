// Every kernel for one instruction set, in float and in double: what the files kernels_*.c compile. They define
// ADJ_LEVEL (0 baseline, 1 AVX2, 2 AVX-512) and ADJ_TABLE (the name of the table to fill).
#include "../table.h"

// Fused multiply-adds appear only where the source asks for one, so that the same formula in two places rounds alike.
#pragma STDC FP_CONTRACT OFF

#if ADJ_LEVEL == 2
#define VECTOR_BYTES 64
#elif ADJ_LEVEL == 1
#define VECTOR_BYTES 32
#else
#define VECTOR_BYTES 16
#endif

// Before a loop whose bounds are constants.
#define UNROLL _Pragma("clang loop unroll(full)")
#define ALWAYS static inline __attribute__((always_inline, unused))

// What becomes of a matrix product's sums: they are stored, or added to what is there, or subtracted from it.
typedef enum { PUT_STORE, PUT_ADD, PUT_SUBTRACT } adj_put;

// Double first: a few functions of float are computed in double.
#define REAL double
#define REAL_BITS 64
#define F(name) name##_d
#include "parts.h"
#undef REAL
#undef REAL_BITS
#undef F

#define REAL float
#define REAL_BITS 32
#define F(name) name##_f
#include "parts.h"
#undef REAL
#undef REAL_BITS
#undef F

#define ENTRIES(S)                                                                                                     \
  {                                                                                                                    \
    .unary = unary_##S, .unary_pullback = unary_pullback_##S, .binary = binary_##S,                                    \
    .binary_strided = binary_strided_##S, .select = select_##S, .fill = fill_##S, .add_product = add_product_##S,      \
    .copy_strided = copy_strided_##S, .copy_to_strided = copy_to_strided_##S, .gather = gather_##S,                    \
    .scatter_add = scatter_add_##S, .reduce = reduce_##S, .sum_begin = sum_begin_##S,                                  \
    .sum_add = sum_add_part_##S, .sum_end = sum_end_##S, .mend_products = mend_products_##S,                           \
    .first_index = first_index_##S, .is_finite = is_finite_##S, .extremum_pullback = extremum_pullback_##S,            \
    .moments = moments_##S, .normalize = normalize_##S, .normalize_pullback = normalize_pullback_##S,                  \
    .softmax = softmax_##S, .log_sum_exp = log_sum_exp_##S,                                                            \
    .softmax_pullback = softmax_pullback_##S, .log_softmax_pullback = log_softmax_pullback_##S,                        \
    .cross_entropy = cross_entropy_##S, .cross_entropy_pullback = cross_entropy_pullback_##S,                          \
    .cross_entropy_with_gradient = cross_entropy_with_gradient_##S,                                                    \
    .cross_entropy_soft = cross_entropy_soft_##S, .cross_entropy_soft_pullback = cross_entropy_soft_pullback_##S,      \
    .matmul = matmul_##S, .triangular_solve = triangular_solve_##S, .cholesky = cholesky_##S, .lu = lu_##S,            \
    .qr = qr_##S, .eigen_symmetric = eigen_symmetric_##S, .svd = svd_##S,                                              \
  }

const adj_kernels ADJ_TABLE[2] = {[ADJ_FLOAT] = ENTRIES(f), [ADJ_DOUBLE] = ENTRIES(d)};
