// The tables of kernels, one for each instruction set that there are kernels for, and what their sources include.
#ifndef ADJOINT_TABLE_H
#define ADJOINT_TABLE_H

#include "include/CAdjointKernels.h"
#include <float.h>
#include <math.h>
#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Indexed by adj_type.
extern const adj_kernels adj_kernels_baseline[2];
#if defined(__x86_64__)
extern const adj_kernels adj_kernels_avx2[2];
extern const adj_kernels adj_kernels_avx512[2];
#endif

#endif
