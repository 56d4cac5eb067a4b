// The public functions: each goes to the kernel compiled for the instruction set in use, chosen when first needed.
#include "table.h"
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#if defined(__x86_64__)
#include <cpuid.h>
#endif

static const adj_kernels *const tables[] = {
    adj_kernels_baseline,
#if defined(__x86_64__)
    adj_kernels_avx2,
    adj_kernels_avx512,
#endif
};

static _Atomic(const adj_kernels *) current;

int32_t adj_isa_best(void) {
#if defined(__x86_64__)
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return ADJ_ISA_BASELINE;
  const unsigned fma = 1u << 12, osxsave = 1u << 27;
  if (!(c & fma) || !(c & osxsave)) return ADJ_ISA_BASELINE;
  // Which registers the system saves: 2 and 4 the halves of the 256-bit ones, 0xe0 those of AVX-512.
  unsigned saved, high;
  __asm__("xgetbv" : "=a"(saved), "=d"(high) : "c"(0));
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return ADJ_ISA_BASELINE;
  const unsigned avx2 = 1u << 5;
  const unsigned avx512 = 1u << 16 | 1u << 17 | 1u << 30 | 1u << 31;  // F, DQ, BW, VL
  if ((saved & 0x6) != 0x6 || !(b & avx2)) return ADJ_ISA_BASELINE;
  if ((saved & 0xe0) == 0xe0 && (b & avx512) == avx512) return ADJ_ISA_AVX512;
  return ADJ_ISA_AVX2;
#else
  return ADJ_ISA_BASELINE;
#endif
}

static const adj_kernels *choose(void) {
  int32_t isa = adj_isa_best();
  const char *name = getenv("ADJOINT_ISA");
  if (name) {
    int32_t wanted = isa;
    if (!strcmp(name, "baseline")) wanted = ADJ_ISA_BASELINE;
    if (!strcmp(name, "avx2")) wanted = ADJ_ISA_AVX2;
    if (wanted < isa) isa = wanted;
  }
  // Threads that arrive here together store the same pointer.
  const adj_kernels *unset = NULL;
  atomic_compare_exchange_strong(&current, &unset, tables[isa]);
  return atomic_load(&current);
}

static inline const adj_kernels *kernels(adj_type type) {
  const adj_kernels *table = atomic_load_explicit(&current, memory_order_relaxed);
  if (__builtin_expect(!table, 0)) table = choose();
  return table + type;
}

int32_t adj_isa(void) {
  const adj_kernels *table = kernels(ADJ_FLOAT);
  int32_t isa = 0;
  while (tables[isa] != table) isa++;
  return isa;
}

bool adj_set_isa(int32_t isa) {
  if (isa < 0 || isa > adj_isa_best()) return false;
  atomic_store(&current, tables[isa]);
  return true;
}

void adj_unary(adj_type type, adj_unary_op op, const void *x, void *y, size_t count) {
  kernels(type)->unary(op, x, y, count);
}

void adj_unary_pullback(
    adj_type type, adj_unary_op op, const void *u, size_t stride_u, const void *x, const void *y, void *dx,
    size_t count) {
  kernels(type)->unary_pullback(op, u, stride_u, x, y, dx, count);
}

void adj_binary(
    adj_type type, adj_binary_op op, const void *a, size_t stride_a, const void *b, size_t stride_b, void *out,
    size_t count) {
  kernels(type)->binary(op, a, stride_a, b, stride_b, out, count);
}

void adj_binary_strided(
    adj_type type, adj_binary_op op, int32_t rank, const int64_t *extents, const void *a, const int64_t *strides_a,
    const void *b, const int64_t *strides_b, void *out) {
  kernels(type)->binary_strided(op, rank, extents, a, strides_a, b, strides_b, out);
}

void adj_select(
    adj_type type, const void *mask, size_t stride_mask, const void *a, size_t stride_a, const void *b, size_t stride_b,
    void *out, size_t count) {
  kernels(type)->select(mask, stride_mask, a, stride_a, b, stride_b, out, count);
}

void adj_fill(adj_type type, const void *value, void *out, size_t count) { kernels(type)->fill(value, out, count); }

void adj_add_product(
    adj_type type, const void *u, size_t stride_u, const void *d, size_t stride_d, void *y, size_t count) {
  kernels(type)->add_product(u, stride_u, d, stride_d, y, count);
}

void adj_copy_strided(
    adj_type type, int32_t rank, const int64_t *extents, const void *x, const int64_t *strides, void *out) {
  kernels(type)->copy_strided(rank, extents, x, strides, out);
}

void adj_copy_to_strided(
    adj_type type, int32_t rank, const int64_t *extents, const void *x, void *out, const int64_t *strides) {
  kernels(type)->copy_to_strided(rank, extents, x, out, strides);
}

void adj_gather(
    adj_type type, const void *x, const int64_t *indices, size_t outer, size_t extent, size_t count, size_t inner,
    void *out) {
  kernels(type)->gather(x, indices, outer, extent, count, inner, out);
}

void adj_scatter_add(
    adj_type type, const void *x, const int64_t *indices, size_t outer, size_t extent, size_t count, size_t inner,
    void *out) {
  kernels(type)->scatter_add(x, indices, outer, extent, count, inner, out);
}

void adj_reduce(adj_type type, adj_reduce_op op, const void *x, size_t outer, size_t extent, size_t inner, void *out) {
  kernels(type)->reduce(op, x, outer, extent, inner, out);
}

void adj_mend_products(adj_type type, const void *x, size_t outer, size_t extent, size_t inner, void *out) {
  kernels(type)->mend_products(x, outer, extent, inner, out);
}

void adj_first_index(
    adj_type type, const void *x, const void *y, size_t outer, size_t extent, size_t inner, int64_t *out) {
  kernels(type)->first_index(x, y, outer, extent, inner, out);
}

bool adj_is_finite(adj_type type, const void *x, size_t count) { return kernels(type)->is_finite(x, count); }

void adj_extremum_pullback(
    adj_type type, const void *u, const void *x, const void *y, size_t outer, size_t extent, size_t inner, void *dx) {
  kernels(type)->extremum_pullback(u, x, y, outer, extent, inner, dx);
}

void adj_moments(
    adj_type type, const void *x, size_t outer, size_t extent, size_t inner, void *mean, void *sum_of_squares) {
  kernels(type)->moments(x, outer, extent, inner, mean, sum_of_squares);
}

void adj_normalize(adj_type type, const void *x, size_t rows, size_t count, double epsilon, void *y) {
  kernels(type)->normalize(x, rows, count, epsilon, y);
}

void adj_normalize_pullback(
    adj_type type, const void *u, const void *x, size_t rows, size_t count, double epsilon, void *dx) {
  kernels(type)->normalize_pullback(u, x, rows, count, epsilon, dx);
}

void adj_softmax(
    adj_type type, adj_softmax_mode mode, const void *x, size_t outer, size_t extent, size_t inner, void *y) {
  kernels(type)->softmax(mode, x, outer, extent, inner, y);
}

void adj_log_sum_exp(adj_type type, const void *x, size_t outer, size_t extent, size_t inner, void *out) {
  kernels(type)->log_sum_exp(x, outer, extent, inner, out);
}

void adj_softmax_pullback(
    adj_type type, const void *u, const void *y, size_t outer, size_t extent, size_t inner, void *dx) {
  kernels(type)->softmax_pullback(u, y, outer, extent, inner, dx);
}

void adj_log_softmax_pullback(
    adj_type type, const void *u, const void *y, size_t outer, size_t extent, size_t inner, void *dx) {
  kernels(type)->log_softmax_pullback(u, y, outer, extent, inner, dx);
}

void adj_cross_entropy(
    adj_type type, const void *z, const int64_t *labels, bool has_ignored, int64_t ignored, double smoothing,
    size_t rows, size_t classes, void *losses) {
  kernels(type)->cross_entropy(z, labels, has_ignored, ignored, smoothing, rows, classes, losses);
}

void adj_cross_entropy_pullback(
    adj_type type, const void *u, size_t stride_u, const void *z, const int64_t *labels, bool has_ignored,
    int64_t ignored, double smoothing, size_t rows, size_t classes, void *dz) {
  kernels(type)->cross_entropy_pullback(u, stride_u, z, labels, has_ignored, ignored, smoothing, rows, classes, dz);
}

void adj_cross_entropy_with_gradient(
    adj_type type, const void *scale, const void *z, const int64_t *labels, bool has_ignored, int64_t ignored,
    size_t rows, size_t classes, void *losses, void *dz) {
  kernels(type)->cross_entropy_with_gradient(scale, z, labels, has_ignored, ignored, rows, classes, losses, dz);
}

void adj_cross_entropy_soft(
    adj_type type, const void *z, const void *t, size_t rows, size_t classes, void *losses) {
  kernels(type)->cross_entropy_soft(z, t, rows, classes, losses);
}

void adj_cross_entropy_soft_pullback(
    adj_type type, const void *u, size_t stride_u, const void *z, const void *t, size_t rows, size_t classes,
    void *dz) {
  kernels(type)->cross_entropy_soft_pullback(u, stride_u, z, t, rows, classes, dz);
}

void adj_matmul(
    adj_type type, bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const void *a, const void *b,
    void *c, bool accumulate, size_t row_begin, size_t row_end) {
  kernels(type)->matmul(transpose_a, transpose_b, m, n, k, a, b, c, accumulate, row_begin, row_end);
}
