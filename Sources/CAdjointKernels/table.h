// The table of kernels that one instruction set provides: an entry per public function that is compiled for each of
// them. The public functions look an entry up in the table in use and call it.
#ifndef ADJOINT_TABLE_H
#define ADJOINT_TABLE_H

#include "CAdjointKernels.h"
#include <float.h>
#include <math.h>
#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

// The kernels of one element type.
typedef struct {
  void (*unary)(adj_unary_op, const void *x, void *y, size_t count);
  void (*unary_pullback)(
      adj_unary_op, const void *u, size_t stride_u, const void *x, const void *y, void *dx, size_t count);
  void (*binary)(
      adj_binary_op, const void *a, size_t stride_a, const void *b, size_t stride_b, void *out, size_t count);
  void (*binary_strided)(
      adj_binary_op, int32_t rank, const int64_t *extents, const void *a, const int64_t *strides_a, const void *b,
      const int64_t *strides_b, void *out);
  void (*select)(
      const void *mask, size_t stride_mask, const void *a, size_t stride_a, const void *b, size_t stride_b, void *out,
      size_t count);
  void (*fill)(const void *value, void *out, size_t count);
  void (*add_product)(const void *u, size_t stride_u, const void *d, size_t stride_d, void *y, size_t count);
  void (*copy_strided)(int32_t rank, const int64_t *extents, const void *x, const int64_t *strides, void *out);
  void (*copy_to_strided)(int32_t rank, const int64_t *extents, const void *x, void *out, const int64_t *strides);
  void (*gather)(
      const void *x, const int64_t *indices, size_t outer, size_t extent, size_t count, size_t inner, void *out);
  void (*scatter_add)(
      const void *x, const int64_t *indices, size_t outer, size_t extent, size_t count, size_t inner, void *out);
  void (*reduce)(adj_reduce_op, const void *x, size_t outer, size_t extent, size_t inner, void *out);
  void (*mend_products)(const void *x, size_t outer, size_t extent, size_t inner, void *out);
  void (*first_index)(const void *x, const void *y, size_t outer, size_t extent, size_t inner, int64_t *out);
  bool (*is_finite)(const void *x, size_t count);
  void (*extremum_pullback)(
      const void *u, const void *x, const void *y, size_t outer, size_t extent, size_t inner, void *dx);
  void (*moments)(const void *x, size_t outer, size_t extent, size_t inner, void *mean, void *sum_of_squares);
  void (*normalize)(const void *x, size_t rows, size_t count, double epsilon, void *y);
  void (*normalize_pullback)(
      const void *u, const void *x, size_t rows, size_t count, double epsilon, void *dx);
  void (*softmax)(adj_softmax_mode, const void *x, size_t outer, size_t extent, size_t inner, void *y);
  void (*log_sum_exp)(const void *x, size_t outer, size_t extent, size_t inner, void *out);
  void (*softmax_pullback)(const void *u, const void *y, size_t outer, size_t extent, size_t inner, void *dx);
  void (*log_softmax_pullback)(const void *u, const void *y, size_t outer, size_t extent, size_t inner, void *dx);
  void (*cross_entropy)(
      const void *z, const int64_t *labels, bool has_ignored, int64_t ignored, double smoothing, size_t rows,
      size_t classes, void *losses);
  void (*cross_entropy_pullback)(
      const void *u, size_t stride_u, const void *z, const int64_t *labels, bool has_ignored, int64_t ignored,
      double smoothing, size_t rows, size_t classes, void *dz);
  void (*cross_entropy_with_gradient)(
      const void *scale, const void *z, const int64_t *labels, bool has_ignored, int64_t ignored, size_t rows,
      size_t classes, void *losses, void *dz);
  void (*cross_entropy_soft)(const void *z, const void *t, size_t rows, size_t classes, void *losses);
  void (*cross_entropy_soft_pullback)(
      const void *u, size_t stride_u, const void *z, const void *t, size_t rows, size_t classes, void *dz);
  void (*matmul)(
      bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const void *a, const void *b, void *c,
      bool accumulate, size_t row_begin, size_t row_end);
} adj_kernels;

// Indexed by adj_type.
extern const adj_kernels adj_kernels_baseline[2];
#if defined(__x86_64__)
extern const adj_kernels adj_kernels_avx2[2];
extern const adj_kernels adj_kernels_avx512[2];
#endif

#endif
