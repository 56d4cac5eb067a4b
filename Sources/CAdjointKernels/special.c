// Special functions of one double. Sources: for erf's inverse, M. Wichura, Algorithm AS 241, 1988; for digamma between 1
// and 2, the rational function of Boost's digamma.hpp (J. Maddock, 2006); for Hurwitz's zeta function, by which the
// polygammas are computed, Euler's and Maclaurin's formula (DLMF 25.11.28); for log B, D. Didonato and A. Morris,
// Algorithm 708, 1992; for the incomplete gamma function, its series and continued fraction (DLMF 8.11.4, 8.9.2).
#include "include/special.h"
#include <float.h>
#include <math.h>
#include <stdbool.h>

#pragma STDC FP_CONTRACT OFF

#define PI 3.14159265358979323846
#define COUNT(list) (int)(sizeof(list) / sizeof(*(list)))

// The sum of coefficients[i] x^i.
static double polynomial(double x, const double *coefficients, int count) {
  double y = coefficients[count - 1];
  for (int i = count - 2; i >= 0; i--) y = y * x + coefficients[i];
  return y;
}
#define POLYNOMIAL(x, list) polynomial(x, list, COUNT(list))

// ── the inverse of erf ──────────────────────────────────────────────────────────────────────────────────────────────

// sqrt(pi) / 2 e^(x^2)
static double erf_inverse_power(double x) {
  double square = x * x, low = fma(x, x, -square);
  return 0.88622692545275801365 * exp(square) * (1 + low);
}

double adj_erf_inverse(double y) {
  // The quantile of the normal distribution at (1 + y) / 2, over the root of 2.
  static const double a[] = {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                             1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                             3.3430575583588128105e4, 2.5090809287301226727e3};
  static const double b[] = {1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
                             2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
                             5.2264952788528545610e3};
  static const double c[] = {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
                             3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
                             2.27238449892691845833e-2, 7.74545014278341407640e-4};
  static const double d[] = {1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
                             1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
                             1.05075007164441684324e-9};
  static const double e[] = {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
                             2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                             2.71155556874348757815e-5, 2.01033439929228813265e-7};
  static const double f[] = {1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
                             7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
                             2.04426310338993978564e-15};
  const double half_root = 0.70710678118654752440;
  double q = y / 2, rest = 1 - fabs(y);
  if (!(rest >= 0)) return NAN;
  if (rest == 0) return copysign(INFINITY, y);
  if (fabs(q) <= 0.425) {
    double r = 0.180625 - q * q;
    return half_root * q * (POLYNOMIAL(r, a) / POLYNOMIAL(r, b));
  }
  double r = sqrt(-log(rest / 2));
  double x = r <= 5 ? POLYNOMIAL(r - 1.6, c) / POLYNOMIAL(r - 1.6, d) : POLYNOMIAL(r - 5, e) / POLYNOMIAL(r - 5, f);
  x *= half_root;
  // A step of Newton's method.
  return copysign(x + (erfc(x) - rest) * erf_inverse_power(x), y);
}

double adj_erf_inverse_slope(double y) {
  double x = fabs(adj_erf_inverse(y)), power = isinf(x) ? x : erf_inverse_power(x);
  if (!(x >= 0.5 && x < INFINITY)) return power;
  // x is off by a rounding, which 2 x times as large shows in the power: erfc tells how far.
  return power * (1 + 2 * x * (erfc(x) - (1 - fabs(y))) * power);
}

double adj_erf_inverse_curve(double y) {
  double slope = adj_erf_inverse_slope(y);
  return 2 * adj_erf_inverse(y) * slope * slope;
}

// ── the gamma function's relatives ──────────────────────────────────────────────────────────────────────────────────

double adj_log_gamma(double x) {
  int sign;
  return lgamma_r(x, &sign);
}

// The fraction of x, between -1/2 and 1/2, exactly; NaN for an infinity.
static double fraction(double x) { return x - rint(x); }

double adj_digamma(double x) {
  static const double p[] = {0.25479851061131551,   -0.32555031186804491,  -0.65031853770896507,
                             -0.28919126444774784, -0.045251321448739056, -0.0020713321167745952};
  static const double q[] = {1, 2.0767117023730469, 1.4606242909763515, 0.43593529692665969, 0.054151797245674225,
                             0.0021284987017821144, -0.55789841321675513e-6};
  static const double far[] = {1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12};
  // The positive zero in three parts.
  const double root1 = 1569415565.0 / 1073741824, root2 = 381566830.0 / 1073741824 / 1073741824;
  const double root3 = 0.9016312093258695918615325266959189453125e-19, scale = 0.99558162689208984;
  if (x != x || x == INFINITY) return x;
  double sum = 0;
  if (x <= 0) {
    double r = fraction(x);
    if (!(r != 0) || r != r) return NAN;
    sum = -PI / tan(PI * r);
    x = 1 - x;
  }
  if (x >= 10) {
    double square = 1 / (x * x);
    return sum + (log(x) - (0.5 / x + square * POLYNOMIAL(square, far)));
  }
  if (x < 1) {
    sum -= 1 / x;
    x += 1;
  }
  double steps = 0;
  while (x > 2) {
    x -= 1;
    steps += 1 / x;
  }
  double distance = ((x - root1) - root2) - root3;
  double ratio = POLYNOMIAL(x - 1, p) / POLYNOMIAL(x - 1, q);
  return sum + (steps + (distance * scale + distance * ratio));
}

double adj_trigamma(double x) { return adj_polygamma(1, x); }

// n! w^-(n + 1)
static double power_term(double n, double w) {
  static const double factorials[] = {1, 1, 2, 6, 24, 120, 720, 5040, 40320, 362880, 3628800};
  if (n < COUNT(factorials)) {
    if (n == 1) return 1 / w / w;
    return factorials[(int)n] * pow(w, -(n + 1));
  }
  return exp(adj_log_gamma(n + 1) - (n + 1) * log(w));
}

double adj_polygamma(double n, double x) {
  if (n == 0) return adj_digamma(x);
  if (x != x) return x;
  if (x == INFINITY) return 0;
  bool is_odd = fmod(n, 2) != 0;
  if (x <= 0) {
    // (-1)^n psi(n, 1 - x) - pi^(n + 1) times the n-th derivative of the cotangent, a polynomial in it.
    double r = fraction(x), c = 1 / tan(PI * r);
    enum { LARGEST = 100 };
    if (!(r != 0) || r != r || n > LARGEST) return NAN;
    double polynomial_of[LARGEST + 2] = {0, 1}, power = PI;
    for (int k = 0; k < (int)n; k++) {
      double next[LARGEST + 2] = {0};
      for (int i = 1; i <= k + 1; i++) {
        next[i - 1] -= i * polynomial_of[i];
        next[i + 1] -= i * polynomial_of[i];
      }
      for (int i = 0; i <= k + 2; i++) polynomial_of[i] = next[i];
      power *= PI;
    }
    double mirrored = adj_polygamma(n, 1 - x);
    return (is_odd ? -mirrored : mirrored) - power * polynomial(c, polynomial_of, (int)n + 2);
  }
  // (-1)^(n + 1) n! times the sum of (x + k)^-(n + 1): the first terms, and Euler's and Maclaurin's formula for the rest.
  static const double bernoulli[] = {
      1.0 / 12,            -1.0 / 720,
      1.0 / 30240,         -1.0 / 1209600,
      1.0 / 47900160,      -691.0 / 1307674368000.0,
      1.0 / 74724249600.0, -3617.0 / 10670622842880000.0,
      43867.0 / 5109094217170944000.0};
  double s = n + 1, from = 10 + 2 * s, count = x < from ? ceil(from - x) : 0, w = x + count;
  double rest = 0, rising = s / w, square = w * w;
  for (int k = 0; k < COUNT(bernoulli); k++) {
    rest += bernoulli[k] * rising;
    rising *= (s + 2 * k + 1) * (s + 2 * k + 2) / square;
  }
  double sum = power_term(n, w) * (w / n + (0.5 + rest));
  for (double k = count - 1; k >= 0; k--) sum += power_term(n, x + k);
  return is_odd ? sum : -sum;
}

// log Gamma(x) - ((x - 1/2) log x - x + log(2 pi) / 2) for x >= 10.
static double stirling_rest(double x) {
  static const double coefficients[] = {1.0 / 12,   -1.0 / 360,       1.0 / 1260, -1.0 / 1680,
                                        1.0 / 1188, -691.0 / 360360, 1.0 / 156};
  return POLYNOMIAL(1 / (x * x), coefficients) / x;
}

double adj_log_beta(double a, double b) {
  double p = fmin(a, b), q = fmax(a, b), sum = p + q;
  if (!(a > 0) || !(b > 0)) return NAN;
  if (q == INFINITY) return -INFINITY;
  if (q < 10) return adj_log_gamma(p) + (adj_log_gamma(q) - adj_log_gamma(sum));
  double rest = stirling_rest(q) - stirling_rest(sum), share = p / sum;
  if (p < 10) return adj_log_gamma(p) + (rest + (p - p * log(sum)) + (q - 0.5) * log1p(-share));
  return -0.5 * log(q) + 0.91893853320467274178 + (stirling_rest(p) + rest) + (p - 0.5) * log(share) + q * log1p(-share);
}

// ── sin(pi x) / (pi x) and its derivatives ──────────────────────────────────────────────────────────────────────────

double adj_sinc(double n, double x) {
  if (x != x) return x;
  if (isinf(x)) return 0;
  double a = fabs(x), z = PI * a, value;
  if (z < 1 + n / 2) {
    // The terms (-1)^k z^m / m! / (m + n + 1) with m = 2 k - n.
    int m = (int)fmod(n, 2);
    double term = m == 1 ? z : 1, sum = 0;
    bool is_negative = fmod(n + m, 4) != 0;
    for (;; m += 2) {
      double part = term / (m + n + 1);
      sum += is_negative ? -part : part;
      if (part <= DBL_EPSILON / 4 * fabs(sum) || part == 0) break;
      term *= z * z / ((m + 1.0) * (m + 2.0));
      is_negative = !is_negative;
    }
    value = sum;
  } else {
    // sin and cos of pi x by the nearest half, then z f(k) = sin(z + k pi / 2) - k f(k - 1).
    double turn = a - 2 * floor(a / 2), halves = rint(2 * turn), r = PI * (turn - halves / 2);
    double s = sin(r), c = cos(r), cycle[4] = {s, c, -s, -c};
    int quarter = (int)halves & 3;
    value = cycle[quarter] / z;
    for (int k = 1; k <= (int)n; k++) value = (cycle[(quarter + k) & 3] - k * value) / z;
  }
  double scale = n == 0 ? 1 : pow(PI, n);
  return (x < 0 && fmod(n, 2) != 0 ? -scale : scale) * value;
}

double adj_remainder(double a, double b) {
  double r = fmod(a, b);
  if (r == 0) return copysign(0, b);
  return (r < 0) != (b < 0) ? r + b : r;
}

// ── the incomplete gamma function, and its derivatives by the parameter ─────────────────────────────────────────────
// Numbers here are Taylor polynomials in a step e of the parameter: v[0] + v[1] e + ... + v[order] e^order.

enum { TERMS = 9 };

typedef struct {
  double v[TERMS];
} taylor;

static taylor taylor_product(taylor a, taylor b, int order) {
  taylor y;
  for (int i = 0; i <= order; i++) {
    y.v[i] = 0;
    for (int j = 0; j <= i; j++) y.v[i] += a.v[j] * b.v[i - j];
  }
  return y;
}

static taylor taylor_reciprocal(taylor a, int order) {
  taylor y;
  y.v[0] = 1 / a.v[0];
  for (int i = 1; i <= order; i++) {
    double sum = 0;
    for (int j = 1; j <= i; j++) sum += a.v[j] * y.v[i - j];
    y.v[i] = -sum * y.v[0];
  }
  return y;
}

// z^e Gamma(a) / Gamma(a + e)
static taylor gamma_ratio(double log_z, double a, int order) {
  double exponent[TERMS];
  double factorial = 1;
  for (int j = 1; j <= order; j++) {
    factorial *= j;
    exponent[j] = ((j == 1 ? log_z : 0) - adj_polygamma(j - 1, a)) / factorial;
  }
  taylor y;
  y.v[0] = 1;
  for (int i = 1; i <= order; i++) {
    y.v[i] = 0;
    for (int j = 1; j <= i; j++) y.v[i] += j * exponent[j] * y.v[i - j] / i;
  }
  return y;
}

// P(a + e, z) over the density at (a, z): the terms z^(n + 1 + e) Gamma(a) / Gamma(a + e + n + 1).
static taylor lower_series(double a, double z, int order) {
  taylor term = gamma_ratio(log(z), a + 1, order), sum;
  for (int j = 0; j <= order; j++) sum.v[j] = term.v[j] *= z / a;
  for (double n = 1;; n++) {
    bool is_done = z < a + n;
    for (int j = 0; j <= order; j++) {
      term.v[j] = (z * term.v[j] - (j > 0 ? term.v[j - 1] : 0)) / (a + n);
      sum.v[j] += term.v[j];
      if (!(fabs(term.v[j]) <= DBL_EPSILON / 8 * fabs(sum.v[j]))) is_done = false;
    }
    if (is_done || n > 1e7) return sum;
  }
}

// 1 - P, likewise: z times the continued fraction of Gamma(a + e, z), by the method of Lentz.
static taylor upper_fraction(double a, double z, int order) {
  taylor b = {{z + 1 - a, -1}}, d = taylor_reciprocal(b, order), h = d, c = b;
  for (double i = 1; i < 1e7; i++) {
    taylor numerator = {{-i * (i - a), i}};
    b.v[0] += 2;
    taylor down = taylor_product(numerator, d, order), up = b;
    if (i > 1) up = taylor_product(numerator, taylor_reciprocal(c, order), order);
    for (int j = 0; j <= order; j++) {
      down.v[j] += b.v[j];
      if (i > 1) up.v[j] += b.v[j];
    }
    d = taylor_reciprocal(down, order);
    c = up;
    taylor ratio = taylor_product(c, d, order);
    h = taylor_product(h, ratio, order);
    bool is_done = fabs(ratio.v[0] - 1) <= DBL_EPSILON;
    for (int j = 1; j <= order; j++)
      if (!(fabs(ratio.v[j] * h.v[0]) <= DBL_EPSILON * fabs(h.v[j]))) is_done = false;
    if (is_done) break;
  }
  taylor y = taylor_product(h, gamma_ratio(log(z), a, order), order);
  for (int j = 0; j <= order; j++) y.v[j] *= z;
  return y;
}

// Where the series has terms of one sign in its first derivative, nearly.
static bool is_lower(double a, double z) { return z < 2 || z <= a + 0.5; }

static double log_density(double a, double z) { return (a - 1) * log(z) - z - adj_log_gamma(a); }

// dz/da at a fixed P, for large a: Cornish's and Fisher's expansion z = a + w sqrt(a) + (w^2 - 1) / 3 + ..., w fixed.
static double large_slope(double a, double z) {
  double root = sqrt(a), first = (z - a) / root, w = first;
  for (int i = 0; i < 8; i++) {
    double w2 = w * w;
    w = first - (w2 - 1) / (3 * root) - w * (w2 - 7) / (36 * a) + (w2 * (3 * w2 + 7) - 16) / (810 * a * root);
  }
  double w2 = w * w;
  return 1 + w / (2 * root) - w * (w2 - 7) / (72 * a * root) + (w2 * (3 * w2 + 7) - 16) / (810 * a * a);
}

double adj_gamma_shape(double k, double a, double z) {
  if (!(a > 0) || !(z >= 0) || isinf(a) || isinf(z) || !(k < TERMS)) return NAN;
  if (z == 0) return 0;
  int order = (int)k;
  // Far out in the tails the expansion does not hold.
  if (order == 1 && a > 1e6 && fabs(z - a) < 12 * sqrt(a)) return -large_slope(a, z);
  double factorial = 1;
  for (int j = 2; j <= order; j++) factorial *= j;
  if (is_lower(a, z)) return factorial * lower_series(a, z, order).v[order];
  double upper = factorial * upper_fraction(a, z, order).v[order];
  return order == 0 ? exp(-log_density(a, z)) - upper : -upper;
}

// log P and log(1 - P).
static void log_tails(double a, double z, double *lower, double *upper) {
  double density = log_density(a, z);
  if (is_lower(a, z)) {
    *lower = density + log(lower_series(a, z, 0).v[0]);
    *upper = *lower < 0 ? log1p(-exp(*lower)) : -INFINITY;
  } else {
    *upper = density + log(upper_fraction(a, z, 0).v[0]);
    *lower = *upper < 0 ? log1p(-exp(*upper)) : -INFINITY;
  }
}

double adj_gamma_transport(double a, double z0, double a0) {
  if (a == a0) return z0;
  if (!(a > 0) || !(a0 > 0) || !(z0 >= 0) || isinf(a) || isinf(z0)) return NAN;
  if (z0 == 0) return 0;
  double lower, upper;
  log_tails(a0, z0, &lower, &upper);
  bool by_lower = lower < upper;
  double target = by_lower ? lower : upper;
  // Newton's method for the smaller tail in log z, where its logarithm is concave: it converges from anywhere.
  double first = -adj_gamma_shape(1, a0, z0) * (a - a0) / z0;
  double z = z0 * exp(fmin(3, fmax(-3, first)));
  for (int i = 0; i < 500; i++) {
    if (z == 0) return z;
    log_tails(a, z, &lower, &upper);
    double value = by_lower ? lower : upper;
    double slope = z * exp(log_density(a, z) - value);
    double step = (by_lower ? target - value : value - target) / slope;
    if (!(fabs(step) <= 3)) step = (by_lower ? target > value : value > target) ? 3 : -3;
    z *= exp(step);
    if (fabs(step) < DBL_EPSILON) break;
  }
  return z;
}
