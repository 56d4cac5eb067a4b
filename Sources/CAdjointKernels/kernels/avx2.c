// The kernels compiled for machines with AVX2 and FMA.
#if defined(__x86_64__)
#include "../table.h"
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define ADJ_LEVEL 1
#define ADJ_TABLE adj_kernels_avx2
#include "instance.h"
#pragma clang attribute pop
#endif
