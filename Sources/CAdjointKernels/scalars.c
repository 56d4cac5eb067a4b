// The element-wise functions of one number, with the same limits as the vector kernels have.
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

double adj_unary_scalar(adj_unary_op op, double x) {
  switch (op) {
    case ADJ_NEGATE: return -x;
    case ADJ_EXP: return exp(x);
    case ADJ_LOG: return log(x);
    case ADJ_LOG1P: return log1p(x);
    case ADJ_EXPM1: return expm1(x);
    case ADJ_SQRT: return sqrt(x);
    case ADJ_ABS: return fabs(x);
    case ADJ_SIN: return sin(x);
    case ADJ_COS: return cos(x);
    case ADJ_TANH: return tanh(x);
    case ADJ_ERF: return erf(x);
    case ADJ_ERFC: return erfc(x);
    case ADJ_SIGMOID: return sigmoid(x);
    case ADJ_SOFTPLUS: return (x > 0 ? x : 0) + log1p(exp(-fabs(x)));
    case ADJ_RELU: return x <= 0 ? 0 : x;
    case ADJ_SILU: return x < -1000 ? 0 : sigmoid_times(x, x);
    case ADJ_GELU: return gelu(x);
    case ADJ_GELU_TANH: return x < -50 ? 0 : sigmoid_times(2 * GELU_SCALE * (x * (1 + 0.044715 * (x * x))), x);
    case ADJ_SQUARE: return x * x;
    case ADJ_RECIPROCAL: return 1 / x;
    case ADJ_SIGN: return x > 0 ? 1 : (x < 0 ? -1 : (x == 0 ? 0 : x));
    case ADJ_STEP: return x > 0 ? 1 : (x <= 0 ? 0 : x);
    default: return x;
  }
}

// In double and rounded once: right to half a unit in the last place, or nearly.
float adj_unary_scalar_float(adj_unary_op op, float x) { return (float)adj_unary_scalar(op, (double)x); }

double adj_pow(double x, double y) { return pow(x, y); }
float adj_pow_float(float x, float y) { return powf(x, y); }
