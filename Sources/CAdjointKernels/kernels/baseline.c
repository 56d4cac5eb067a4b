// The kernels compiled for the instruction set that every machine of the architecture has: SSE2, or NEON.
#define ADJ_LEVEL 0
#define ADJ_TABLE adj_kernels_baseline
#include "instance.h"
