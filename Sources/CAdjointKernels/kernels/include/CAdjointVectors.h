// The kernels of CAdjointKernels.h for every instruction set. They are called through its table alone, so this module
// declares nothing.
#ifndef CADJOINTVECTORS_H
#define CADJOINTVECTORS_H
#endif
