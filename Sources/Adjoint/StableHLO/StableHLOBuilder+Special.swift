// Special functions: the algorithms of Sources/CAdjointKernels/special.c, with every branch computed and one selected. In Double
// for both element types, and rounded once.

import AdjointTensors

extension StableHLOBuilder {
  /// Σ cᵢ xⁱ
  private func series(_ x: StableHLOValue, _ coefficients: [Double]) -> StableHLOValue {
    coefficients.dropLast().reversed().reduce(StableHLOValue(coefficients[coefficients.count - 1])) {
      add(multiply($0, x), StableHLOValue($1))
    }
  }

  // ── the inverse of erf ──

  /// √π/2 exp(x²)
  private func erfInversePower(_ x: StableHLOValue) -> StableHLOValue {
    // The square with what rounding takes of it, from halves whose products are exact.
    let square = multiply(x, x), high = half(x), rest = subtract(x, high)
    let twice = multiply(multiply(2, high), rest)
    let low = add(add(subtract(multiply(high, high), square), twice), multiply(rest, rest))
    return multiply(multiply(0.8862269254527580, unary("exponential", square)), add(1, low))
  }

  /// The x ≥ 0 whose erf is |y|, by AS 241 and a step of Newton's method; ∞ at 1, NaN outside.
  private func erfInverseSize(_ y: StableHLOValue) -> StableHLOValue {
    let size = unary("abs", y), rest = subtract(1, size), q = multiply(0.5, size)
    let r = subtract(0.180625, multiply(q, q))
    let near = multiply(q, divide(series(r, Wichura.a), series(r, Wichura.b)))
    let inside = select(compare(.greater, rest, 0), rest, 1)
    let root = unary("sqrt", unary("negate", unary("log", multiply(0.5, inside))))
    let s = subtract(root, 1.6), t = subtract(root, 5)
    let far = select(
      compare(.lessOrEqual, root, 5), divide(series(s, Wichura.c), series(s, Wichura.d)),
      divide(series(t, Wichura.e), series(t, Wichura.f)))
    let half = StableHLOValue(0.5.squareRoot()), first = multiply(half, far)
    let better = add(first, multiply(subtract(erfc(first), rest), erfInversePower(first)))
    let x = select(compare(.lessOrEqual, q, 0.425), multiply(half, near), better)
    return select(
      compare(.greater, rest, 0), x,
      select(compare(.equal, rest, 0), StableHLOValue(.infinity), StableHLOValue(.nan)))
  }

  /// The x whose erf is y.
  func erfInverse(_ y: StableHLOValue) -> StableHLOValue {
    inDouble(y) { y in
      let x = erfInverseSize(y)
      return select(compare(.less, y, 0), unary("negate", x), select(compare(.equal, y, 0), y, x))
    }
  }

  /// √π/2 exp(x²), where erf x = y.
  func erfInverseSlope(_ y: StableHLOValue) -> StableHLOValue {
    inDouble(y) { y in
      let x = erfInverseSize(y), isInfinite = compare(.equal, x, StableHLOValue(.infinity))
      let power = select(isInfinite, x, erfInversePower(select(isInfinite, 0, x)))
      // x is off by a rounding, which 2 x times as large shows in the power: erfc tells how far.
      let error = multiply(subtract(erfc(x), subtract(1, unary("abs", y))), power)
      let better = multiply(power, add(1, multiply(multiply(2, x), error)))
      return select(and(compare(.greaterOrEqual, x, 0.5), compare(.less, x, StableHLOValue(.infinity))), better, power)
    }
  }

  // ── the gamma function's relatives ──

  /// The distance from the nearest whole number, exactly; NaN for an infinity.
  private func fraction(_ x: StableHLOValue) -> StableHLOValue { subtract(x, unary("round_nearest_even", x)) }

  /// log Γ(x) − ((x − 1/2) log x − x + log(2π)/2) for x ≥ 10.
  private func stirlingRest(_ x: StableHLOValue) -> StableHLOValue {
    divide(series(divide(1, multiply(x, x)), stirling), x)
  }

  /// log Γ(x) for x > 0: between 1 and 2 (x − 1)(x − 2) times a polynomial, other small ones by Γ(x + 1) = x Γ(x), large ones
  /// by Stirling's formula.
  private func logGammaOfPositive(_ x: StableHLOValue) -> StableHLOValue {
    let far = add(
      add(subtract(multiply(subtract(x, 0.5), unary("log", x)), x), 0.9189385332046727), stirlingRest(maximum(x, 10)))
    // Down to 1...2, with the product of what was passed.
    let isBelow = compare(.less, x, 1)
    var y = select(isBelow, add(x, 1), x), factor = constant(1, x.shape)
    for _ in 0..<8 {
      let isAbove = compare(.greater, y, 2)
      y = select(isAbove, subtract(y, 1), y)
      factor = select(isAbove, multiply(factor, y), factor)
    }
    let inner = multiply(multiply(subtract(y, 1), subtract(y, 2)), series(subtract(y, 1.5), logGammaCoefficients))
    let passed = unary("log", select(isBelow, x, factor))
    let near = add(inner, select(isBelow, unary("negate", passed), passed))
    let large = select(compare(.equal, x, StableHLOValue(.infinity)), x, far)
    return select(compare(.less, x, 10), near, large)
  }

  private func logGammaInDouble(_ x: StableHLOValue) -> StableHLOValue {
    let isNegative = compare(.lessOrEqual, x, 0), size = select(isNegative, unary("negate", x), x)
    let gamma = logGammaOfPositive(select(compare(.equal, size, 0), 1, size))
    // |Γ(x) Γ(−x)| = π / |x sin πx|
    let sine = unary("abs", unary("sine", multiply(StableHLOValue(.pi), fraction(size))))
    let mirrored = subtract(unary("log", divide(StableHLOValue(.pi), multiply(size, sine))), gamma)
    let isPole = or(
      compare(.equal, fraction(size), 0), compare(.equal, size, StableHLOValue(.infinity)))
    return select(isNegative, select(isPole, StableHLOValue(.infinity), mirrored), gamma)
  }

  /// log |Γ(x)|
  func logGamma(_ x: StableHLOValue) -> StableHLOValue { inDouble(x, logGammaInDouble) }

  /// x where it is above 0, else 1 − x, and 1 at poles, where nothing is to be computed; whether it was mirrored; the distance
  /// from the nearest whole number.
  private func mirrored(_ x: StableHLOValue)
    -> (x: StableHLOValue, isMirrored: StableHLOValue, fraction: StableHLOValue)
  {
    let isMirrored = compare(.lessOrEqual, x, 0)
    return (select(isMirrored, subtract(1, x), x), isMirrored, fraction(x))
  }

  private func cotangent(_ fraction: StableHLOValue) -> StableHLOValue {
    let angle = multiply(StableHLOValue(.pi), fraction)
    return divide(unary("cosine", angle), unary("sine", angle))
  }

  private func nan(atPoles value: StableHLOValue, _ fraction: StableHLOValue) -> StableHLOValue {
    // Not a number where the fraction is none.
    select(compare(.greater, unary("abs", fraction), 0), value, StableHLOValue(.nan))
  }

  private func digammaInDouble(_ x: StableHLOValue) -> StableHLOValue {
    let (x, isMirrored, fraction) = mirrored(x)
    let inverse = divide(1, x), square = multiply(inverse, inverse)
    let correction = add(multiply(0.5, inverse), multiply(square, series(square, Maddock.far)))
    let far = subtract(unary("log", x), correction)
    let isBelow = compare(.less, x, 1)
    var y = select(isBelow, add(x, 1), x), steps = select(isBelow, unary("negate", inverse), constant(0, x.shape))
    for _ in 0..<8 {
      let isAbove = compare(.greater, y, 2)
      y = select(isAbove, subtract(y, 1), y)
      steps = select(isAbove, add(steps, divide(1, y)), steps)
    }
    let distance = Maddock.root.reduce(y) { subtract($0, StableHLOValue($1)) }
    let ratio = divide(series(subtract(y, 1), Maddock.p), series(subtract(y, 1), Maddock.q))
    let near = add(steps, add(multiply(distance, StableHLOValue(Maddock.scale)), multiply(distance, ratio)))
    let value = select(
      compare(.equal, x, StableHLOValue(.infinity)), x, select(compare(.greaterOrEqual, x, 10), far, near))
    let turned = subtract(value, multiply(StableHLOValue(.pi), cotangent(fraction)))
    return select(isMirrored, nan(atPoles: turned, fraction), value)
  }

  /// The derivative of log Γ.
  func digamma(_ x: StableHLOValue) -> StableHLOValue { inDouble(x, digammaInDouble) }

  /// n! w⁻⁽ⁿ⁺¹⁾
  private func powerTerm(_ n: Int, _ w: StableHLOValue) -> StableHLOValue {
    if n == 1 { return divide(divide(1, w), w) }
    if n <= 10 {
      let factorial = (1...n).reduce(1.0) { $0 * Double($1) }
      return multiply(StableHLOValue(factorial), binary("power", w, StableHLOValue(Double(-n - 1))))
    }
    let logarithm: Double = AdjointTensors.logGamma(Tensor<Double>(Double(n + 1))).scalar
    return unary(
      "exponential", subtract(StableHLOValue(logarithm), multiply(StableHLOValue(Double(n + 1)), unary("log", w))))
  }

  /// The n-th derivative of digamma: the first terms of its series, and Euler's and Maclaurin's formula for the rest.
  func polygamma(_ n: Int, _ x: StableHLOValue) -> StableHLOValue {
    if n == 0 { return digamma(x) }
    return inDouble(x) { whole in
      let (x, isMirrored, fraction) = mirrored(whole), s = Double(n + 1), start = 10 + 2 * s
      let terms = Int(start)
      let isNear = compare(.less, x, StableHLOValue(start))
      let count = select(isNear, unary("ceil", subtract(StableHLOValue(start), x)), 0), w = add(x, count)
      var rest = constant(0, w.shape), rising = divide(StableHLOValue(s), w)
      let square = multiply(w, w)
      for (k, bernoulli) in bernoulli.enumerated() {
        rest = add(rest, multiply(StableHLOValue(bernoulli), rising))
        rising = divide(multiply(rising, StableHLOValue((s + Double(2 * k) + 1) * (s + Double(2 * k) + 2))), square)
      }
      var sum = multiply(powerTerm(n, w), add(divide(w, StableHLOValue(Double(n))), add(0.5, rest)))
      for k in (0..<terms).reversed() {
        let term = powerTerm(n, add(x, StableHLOValue(Double(k))))
        sum = select(compare(.less, StableHLOValue(Double(k)), count), add(sum, term), sum)
      }
      let isOdd = n % 2 == 1, value = isOdd ? sum : unary("negate", sum)
      let limit = select(compare(.equal, x, StableHLOValue(.infinity)), 0, value)
      // (−1)ⁿ ψ⁽ⁿ⁾(1 − x) − πⁿ⁺¹ times the n-th derivative of the cotangent, a polynomial in it.
      var cotangents: [Double] = [0, 1], power = Double.pi
      for _ in 0..<n {
        var next = [Double](repeating: 0, count: cotangents.count + 1)
        for i in 1..<cotangents.count {
          next[i - 1] -= Double(i) * cotangents[i]
          next[i + 1] -= Double(i) * cotangents[i]
        }
        cotangents = next
        power *= .pi
      }
      let turned = subtract(
        isOdd ? unary("negate", limit) : limit, multiply(StableHLOValue(power), series(cotangent(fraction), cotangents))
      )
      return select(isMirrored, nan(atPoles: turned, fraction), limit)
    }
  }

  /// log Γ(a) + log Γ(b) − log Γ(a + b), without the cancellation of large arguments; NaN unless both are above 0.
  func logBeta(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue {
    let own = element
    element = .f64
    defer { element = own }
    let a = convert(named(a), to: .f64), b = convert(named(b), to: .f64)
    let p = minimum(a, b), q = maximum(a, b), all = add(p, q), share = divide(p, all)
    let isValid = compare(.greater, p, 0), isLimit = compare(.equal, q, StableHLOValue(.infinity))
    let small = logGammaInDouble(select(isValid, p, 1))
    let near = add(small, subtract(logGammaInDouble(q), logGammaInDouble(all)))
    let large = maximum(q, 10), total = maximum(all, 10)
    let rest = subtract(stirlingRest(large), stirlingRest(total)),
      logRest = unary("log_plus_one", unary("negate", share))
    let middle = add(rest, subtract(p, multiply(p, unary("log", all))))
    let mixed = add(small, add(middle, multiply(subtract(q, 0.5), logRest)))
    let roots = add(multiply(-0.5, unary("log", q)), 0.9189385332046728)
    let shares = add(multiply(subtract(p, 0.5), unary("log", share)), multiply(q, logRest))
    let far = add(add(roots, add(stirlingRest(maximum(p, 10)), rest)), shares)
    let y = select(compare(.less, q, 10), near, select(compare(.less, p, 10), mixed, far))
    return convert(
      select(isValid, select(isLimit, StableHLOValue(-.infinity), y), StableHLOValue(.nan)), to: own)
  }

  // ── sin(πx) / (πx) ──

  /// The n-th derivative of sin(πx) / (πx): near 0 by its series, further out from sine and cosine.
  func sinc(_ n: Int, _ x: StableHLOValue) -> StableHLOValue {
    inDouble(x) { x in
      let size = unary("abs", x), isInfinite = compare(.equal, size, StableHLOValue(.infinity))
      let a = select(isInfinite, 1, size), z = multiply(StableHLOValue(.pi), a), bound = 1 + Double(n) / 2
      let isNear = compare(.less, z, StableHLOValue(bound))
      // The terms (−1)ᵏ zᵐ / m! / (m + n + 1) with m = 2 k − n, until they are below any digit at the bound.
      var m = n % 2, power = m == 1 ? z : constant(1, z.shape), near = constant(0, z.shape)
      var sign = (n + m) % 4 == 0 ? 1.0 : -1.0, size0 = 1.0
      let square = multiply(z, z)
      while size0 > 1e-20 {
        near = add(near, multiply(StableHLOValue(sign / Double(m + n + 1)), power))
        power = divide(multiply(power, square), StableHLOValue(Double((m + 1) * (m + 2))))
        size0 *= bound * bound / Double((m + 1) * (m + 2))
        sign = -sign
        m += 2
      }
      // Sine and cosine of πx by the nearest half, then z f(k) = sin(z + kπ/2) − k f(k − 1).
      let turn = subtract(a, multiply(2, unary("floor", multiply(0.5, a))))
      let halves = unary("round_nearest_even", multiply(2, turn))
      let r = multiply(StableHLOValue(.pi), subtract(turn, multiply(0.5, halves)))
      let s = unary("sine", r), c = unary("cosine", r)
      let cycle = [s, c, unary("negate", s), unary("negate", c)]
      /// sin(z + kπ/2)
      func turned(_ k: Int) -> StableHLOValue {
        (0..<4).reduce(cycle[k & 3]) { value, quarter in
          quarter == 0
            ? value : select(compare(.equal, halves, StableHLOValue(Double(quarter))), cycle[(quarter + k) & 3], value)
        }
      }
      let divisor = select(isNear, 1, z)
      var far = divide(turned(0), divisor)
      for k in 1..<Swift.max(1, n + 1) {
        far = divide(subtract(turned(k), multiply(StableHLOValue(Double(k)), far)), divisor)
      }
      let scale = (0..<n).reduce(1.0) { y, _ in y * .pi }
      let value = multiply(StableHLOValue(scale), select(isNear, near, far))
      let signed = n % 2 == 1 ? select(compare(.less, x, 0), unary("negate", value), value) : value
      return select(isInfinite, 0, signed)
    }
  }
}

/// log Γ(x) / ((x − 1)(x − 2)) by powers of x − 3/2 for x in 1...2: interpolated at the 21 Chebyshev points in 60 digits, and
/// then within 5.1e-17 of the function there.
private let logGammaCoefficients: [Double] = [
  0.4831289505409809, -0.14595989591430594, 0.06291140107456485, -0.03130848750105327, 0.01679709863121395,
  -0.009425622444829649, 0.005446457842219553, -0.0032120742206072908, 0.0019229162321227923, -0.001164411377219605,
  0.0007115202752051298, -0.00043803516132580534, 0.00027130273545114005, -0.0001685717945035172,
  0.00010541715222185904, -6.793733027397047e-05, 4.281642862794779e-05, -2.148770252062576e-05,
  1.3584275459130943e-05, -1.8527803997032962e-05, 1.1820969445467145e-05
]

/// Of Stirling's series, B₂ₖ / (2k (2k − 1)).
private let stirling: [Double] = [
  1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0, 1 / 156.0
]

/// Bernoulli's numbers B₂ₖ / (2k)!
private let bernoulli: [Double] = [
  1 / 12.0, -1 / 720.0, 1 / 30240.0, -1 / 1_209_600.0, 1 / 47_900_160.0, -691 / 1_307_674_368_000.0,
  1 / 74_724_249_600.0, -3617 / 10_670_622_842_880_000.0, 43867 / 5_109_094_217_170_944_000.0
]

/// J. Maddock, Boost's digamma.hpp, 2006, between 1 and 2; the positive zero in three parts.
private enum Maddock {
  static let p: [Double] = [
    0.25479851061131551, -0.32555031186804491, -0.65031853770896507, -0.28919126444774784, -0.045251321448739056,
    -0.0020713321167745952
  ]
  static let q: [Double] = [
    1, 2.0767117023730469, 1.4606242909763515, 0.43593529692665969, 0.054151797245674225, 0.0021284987017821144,
    -0.55789841321675513e-6
  ]
  static let far: [Double] = [1 / 12.0, -1 / 120.0, 1 / 252.0, -1 / 240.0, 1 / 132.0, -691 / 32760.0, 1 / 12.0]
  static let root: [Double] = [
    1_569_415_565.0 / 1_073_741_824, 381_566_830.0 / 1_073_741_824 / 1_073_741_824,
    0.9016312093258695918615325266959189453125e-19
  ]
  static let scale = 0.99558162689208984
}

/// M. Wichura, Algorithm AS 241, 1988.
private enum Wichura {
  static let a: [Double] = [
    3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
    4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3
  ]
  static let b: [Double] = [
    1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
    3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3
  ]
  static let c: [Double] = [
    1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
    1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
  ]
  static let d: [Double] = [
    1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
    1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9
  ]
  static let e: [Double] = [
    6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
    2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
  ]
  static let f: [Double] = [
    1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4,
    1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15
  ]
}
