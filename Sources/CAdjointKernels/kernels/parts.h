// The kernels of one element type, in the order in which they build on each other. REAL is the type, REAL_BITS its
// size, F(name) gives a function's name for it.
#define V F(vec)    // a vector of REAL
#define I F(ivec)   // integers of the same size, or the lanes of a comparison (0 or -1)
#define LANES ((size_t)(VECTOR_BYTES / sizeof(REAL)))
#define C(x) ((V)(REAL)(x))  // a constant in every lane

#if REAL_BITS == 32
#define LIBM(name) name##f
#else
#define LIBM(name) name
#endif

#include "vector.h"
#include "functions.h"
#include "elementwise.h"
#include "movement.h"
#include "binary.h"
#include "reductions.h"
#include "scans.h"
#include "order.h"
#include "normalization.h"
#include "softmax.h"
#include "cross_entropy.h"
#include "matmul.h"
#include "triangular.h"
#include "reflectors.h"
#include "rotations.h"
#include "symmetric_eigen.h"
#include "singular_values.h"

#undef V
#undef I
#undef LANES
#undef C
#undef LIBM
#undef ROWS_TOGETHER
