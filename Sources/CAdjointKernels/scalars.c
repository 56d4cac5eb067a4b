// The element-wise functions of one number, with the same limits as the vector kernels have: the formulas of operations.h
// over functions of double. Of a float they are computed in double and rounded once: right to half a unit in the last
// place, or nearly.
#include "CAdjointKernels.h"
#include <math.h>

#define HALF_SQRT_2 0.70710678118654752440
#define HALF_SQRT_2_LOW -4.833646656726457e-17  // what the double nearest to it lacks
#define GELU_SCALE 0.79788456080286535588  // sqrt(2 / pi)

static double sigmoid(double x) {
  double e = exp(-fabs(x));
  return (x >= 0 ? 1 : e) / (1 + e);
}

// factor * sigmoid(x), where the product may be normal though the sigmoid is not.
static double sigmoid_times(double x, double factor) {
  if (!(x < -600)) return factor * sigmoid(x);
  double h = exp(x / 2);
  return factor * h * h;
}

// x Phi(x), Phi the distribution function of the normal distribution.
static double gelu(double x) {
  if (x < -50) return 0;
  double z = x * -HALF_SQRT_2, phi = 0.5 * erfc(z);
  if (x < -2) {
    // Rounding z shows in the tail, where a small change d of z changes erfc(z) by about -2 z d of itself.
    double lost = fma(x, -HALF_SQRT_2, -z) + x * -HALF_SQRT_2_LOW;
    phi -= phi * (2 * z * lost);
  }
  return x * phi;
}

static double softplus(double x) { return (x > 0 ? x : 0) + log1p(exp(-fabs(x))); }
static double silu(double x) { return x < -1000 ? 0 : sigmoid_times(x, x); }
static double gelu_tanh(double x) {
  return x < -50 ? 0 : sigmoid_times(2 * GELU_SCALE * (x * (1 + 0.044715 * (x * x))), x);
}
static double sign(double x) { return x > 0 ? 1 : (x < 0 ? -1 : (x == 0 ? 0 : x)); }
static double step(double x) { return x > 0 ? 1 : (x <= 0 ? 0 : x); }

#define F(name) name
#define LIBM_1(name, a) name(a)
#define C(x) ((double)(x))

double adj_unary_scalar(adj_unary op, double v) {
#define CASE(name, value, kind, derivative)                                                                            \
  case adj_unary_##name: return value;
  switch (op) { ADJ_UNARY(CASE) }
#undef CASE
}
