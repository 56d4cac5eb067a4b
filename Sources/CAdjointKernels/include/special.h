// Special functions of double, one number at a time: what kernels call lane by lane, and Swift for each element. Nothing
// here keeps a state. Errors are those measured against mpmath; poles and limits as Docs/Conventions.md says.
#ifndef ADJOINT_SPECIAL_H
#define ADJOINT_SPECIAL_H

#pragma clang assume_nonnull begin

/// The x with erf(x) = y, to 3 units in the last place; its derivative, and the derivative of that.
double adj_erf_inverse(double y);
double adj_erf_inverse_slope(double y);
double adj_erf_inverse_curve(double y);

/// log|Gamma(x)|; +inf at 0, -1, ...
double adj_log_gamma(double x);
/// Its derivative; NaN at 0, -1, ...
double adj_digamma(double x);
double adj_trigamma(double x);
/// The n-th derivative of digamma, n a whole number of at least 0; NaN at 0, -1, ...
double adj_polygamma(double n, double x);
/// log B(a, b) = log Gamma(a) + log Gamma(b) - log Gamma(a + b) for a, b > 0, without the cancellation of large ones.
double adj_log_beta(double a, double b);

/// The n-th derivative of sin(pi x) / (pi x).
double adj_sinc(double n, double x);
/// a - b floor(a / b): the sign is b's.
double adj_remainder(double a, double b);

/// The k-th derivative by a of the regularised lower incomplete gamma function P(a, z), over its derivative by z; k >= 0.
double adj_gamma_shape(double k, double a, double z);
/// The z with P(a, z) = P(a0, z0).
double adj_gamma_transport(double a, double z0, double a0);

#pragma clang assume_nonnull end

#endif
