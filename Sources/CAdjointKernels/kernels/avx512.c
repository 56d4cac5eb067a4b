// The kernels compiled for machines with AVX-512 (F, VL, DQ, BW).
#if defined(__x86_64__)
#include "../table.h"
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,avx2,fma"))), apply_to = function)
#define ADJ_LEVEL 2
#define ADJ_TABLE adj_kernels_avx512
#include "instance.h"
#pragma clang attribute pop
#endif
