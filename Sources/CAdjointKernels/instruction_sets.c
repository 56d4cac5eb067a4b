// Which table of kernels is in use: that of the best instruction set the machine has, chosen when first needed.
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

const adj_kernels *adj_table(adj_type type) {
  const adj_kernels *table = atomic_load_explicit(&current, memory_order_relaxed);
  if (__builtin_expect(!table, 0)) table = choose();
  return table + type;
}

int32_t adj_isa(void) {
  const adj_kernels *table = adj_table(ADJ_FLOAT);
  int32_t isa = 0;
  while (tables[isa] != table) isa++;
  return isa;
}

bool adj_set_isa(int32_t isa) {
  if (isa < 0 || isa > adj_isa_best()) return false;
  atomic_store(&current, tables[isa]);
  return true;
}
