import Foundation

// The functions of the language that compute.

extension FormulaRun {
  static func elementwise(_ name: String, _ list: [Tensor<Double>]) -> Tensor<Double>? {
    guard let x = list.first else { return nil }
    if list.count == 1 {
      switch name {
      case "negate": return -x
      case "exp": return exp(x)
      case "log": return log(x)
      case "log1p": return log1p(x)
      case "expm1": return expm1(x)
      case "log2": return log2(x)
      case "log10": return log10(x)
      case "sqrt": return sqrt(x)
      case "cbrt": return cbrt(x)
      case "abs": return abs(x)
      case "sign": return (x .> 0) - (x .< 0)
      case "sin": return sin(x)
      case "cos": return cos(x)
      case "tan": return tan(x)
      case "asin": return asin(x)
      case "acos": return acos(x)
      case "atan": return atan(x)
      case "sinh": return sinh(x)
      case "cosh": return cosh(x)
      case "tanh": return tanh(x)
      case "asinh": return asinh(x)
      case "acosh": return acosh(x)
      case "atanh": return atanh(x)
      case "erf": return erf(x)
      case "erfc": return erfc(x)
      case "erfInverse": return erfInverse(x)
      case "sigmoid": return sigmoid(x)
      case "softplus": return softplus(x)
      case "normal": return 0.5 * erfc(x * -(0.5.squareRoot()))
      case "normalDensity": return exp(-0.5 * x * x) * (1 / (2 * Double.pi).squareRoot())
      case "logGamma": return logGamma(x)
      case "gamma": return exp(logGamma(x))
      case "digamma": return digamma(x)
      case "floor": return floor(x)
      case "ceil": return ceil(x)
      case "round": return round(x)
      case "trunc": return trunc(x)
      case "logCosh":
        return each(x) {
          Swift.abs($0) < 1 ? log1p(2 * pow(sinh($0 / 2), 2)) : Swift.abs($0) + log1p(exp(-2 * Swift.abs($0))) - M_LN2
        }
      default: return nil
      }
    }
    guard list.count == 2 else { return nil }
    let b = list[1]
    switch name {
    case "add": return x + b
    case "subtract": return x - b
    case "multiply": return x * b
    case "divide": return x / b
    case "power": return pow(x, b)
    case "max": return maximum(x, b)
    case "min": return minimum(x, b)
    case "less": return x .< b
    case "greater": return x .> b
    case "lessOrEqual": return x .<= b
    case "greaterOrEqual": return x .>= b
    case "equal": return x .== b
    case "notEqual": return 1 - (x .== b)
    case "cotangentProduct": return select(Tensor(0), x * b, where: (x .== 0) + 0 * b.shape.zeros)
    case "pairProduct": return select(Tensor(0), x * b, where: maximum(x .== 0, b .== 0))
    case "atan2": return atan2(x, b)
    case "logAddExp": return logAddExp(x, b)
    case "logBeta": return logBeta(x, b)
    case "polygamma": return x.scalar == 0 ? digamma(b) : polygamma(Int(x.scalar), b)
    case "sinc": return each(b) { sinc($0, Int(x.scalar)) }
    default: return nil
    }
  }

  private static func each(_ x: Tensor<Double>, _ f: (Double) -> Double) -> Tensor<Double> {
    Tensor(shape: x.shape, scalars: x.scalars.map(f))
  }

  /// The n-th derivative of sin(πx)/(πx), as the integral of (πt)ⁿ cos(πxt + nπ/2) over 0...1.
  private static func sinc(_ x: Double, _ n: Int) -> Double {
    let panels = 8 + Int(Swift.abs(x)) * 2
    // Gauss and Legendre's five points in each panel.
    let nodes = [0, 0.5384693101056831, -0.5384693101056831, 0.906179845938664, -0.906179845938664]
    let weights = [
      0.5688888888888889, 0.47862867049936647, 0.47862867049936647, 0.23692688505618908, 0.23692688505618908
    ]
    var total = 0.0
    for panel in 0..<panels * 4 {
      for (node, weight) in zip(nodes, weights) {
        let t = (Double(panel) + 0.5 + node / 2) / Double(panels * 4)
        total += weight / 2 * pow(.pi * t, Double(n)) * cos(.pi * x * t + Double(n) * .pi / 2)
      }
    }
    return total / Double(panels * 4)
  }

  static func special(
    _ name: String, _ list: [Tensor<Double>], _ attributes: [String: FormulaAttribute]
  ) -> Tensor<Double>? {
    switch name {
    case "gammaShape", "gammaSlope":
      let k = Int(list[0].scalar)
      let pairs = zip(list[1].scalars, list[2].scalars)
      return Tensor(
        shape: list[1].shape, scalars: pairs.map { name == "gammaShape" ? gammaShape(k, $0, $1) : bell(k, $0, $1) })
    case "gammaSample":
      let numbers = list[0].scalars.indices.map { i in
        let a = list[0].scalars[i], c = list[2].scalars[i], b = list[1].scalars[i]
        let wanted = gammaShape(0, c, b) * gammaDensity(c, b)
        var y = b
        for _ in 0..<100 {
          let step = (gammaShape(0, a, y) * gammaDensity(a, y) - wanted) / gammaDensity(a, y)
          y = Swift.max(y - step, y / 8)
          if Swift.abs(step) < 1e-15 * y { break }
        }
        return y
      }
      return Tensor(shape: list[0].shape, scalars: numbers)
    case "uniform":
      let shape = Shape(list[1].scalars.map { Int($0) }), stream = UInt32(list[2].scalar)
      let key = list[0].scalars.map { UInt32($0) }
      let numbers = (0..<shape.elementCount).map { i in
        let (x, y) = threefry((key[0], key[1]), (UInt32(i), stream))
        return (Double(x >> 5) * 0x1p26 + Double(y >> 6)) * 0x1p-53
      }
      return Tensor(shape: shape, scalars: numbers)
    case "target":
      let z = list[0], classes = z.shape[1]
      guard case .list(let labels) = attributes["labels"] else { return nil }
      var (smoothing, ignored) = (0.0, nil as Int?)
      if case .number(let x) = attributes["smoothing"] { smoothing = x }
      if case .number(let x) = attributes["ignored"] { ignored = Int(x) }
      let rows = labels.flatMap { label in
        (0..<classes).map { k in
          label == ignored ? 0 : (k == label ? 1 - smoothing : 0) + smoothing / Double(classes)
        }
      }
      return Tensor(shape: z.shape, scalars: rows)
    default: return nil
    }
  }

  private static func gammaDensity(_ a: Double, _ x: Double) -> Double { exp((a - 1) * log(x) - x - lgamma(a)) }

  /// ∂ᵏP(a, x)/∂aᵏ over the density: the series of P, its terms differentiated.
  private static func gammaShape(_ k: Int, _ a: Double, _ x: Double) -> Double {
    var term = x / a, total = 0.0
    for n in 0..<500 {
      total += term * bell(k, a + Double(n) + 1, x)
      term *= x / (a + Double(n) + 1)
      if Double(n) > x && term < 1e-18 * Swift.abs(total) { break }
    }
    return total
  }

  /// The k-th derivative of xᵃ/Γ(a) by a, over xᵃ/Γ(a): Bell's polynomial of the derivatives of its logarithm.
  private static func bell(_ k: Int, _ a: Double, _ x: Double) -> Double {
    func scalar(_ t: Tensor<Double>) -> Double { t.scalar }
    let slopes = (0..<k).map { i in
      i == 0 ? log(x) - scalar(digamma(Tensor(a))) : -scalar(polygamma(i, Tensor(a)))
    }
    var list = [1.0]
    for m in 0..<k {
      var (sum, binomial) = (0.0, 1.0)
      for i in 0...m {
        sum += binomial * list[m - i] * slopes[i]
        binomial *= Double(m - i) / Double(i + 1)
      }
      list.append(sum)
    }
    return list[k]
  }

  /// Threefry-2×32 with 20 rounds.
  private static func threefry(_ key: (UInt32, UInt32), _ counter: (UInt32, UInt32)) -> (UInt32, UInt32) {
    let keys = [key.0, key.1, key.0 ^ key.1 ^ 0x1BD1_1BDA], rotations: [[UInt32]] = [[13, 15, 26, 6], [17, 29, 16, 24]]
    var x = counter.0 &+ keys[0], y = counter.1 &+ keys[1]
    for round in 0..<5 {
      for turn in rotations[round % 2] {
        x = x &+ y
        y = (y << turn | y >> (32 - turn)) ^ x
      }
      x = x &+ keys[(round + 1) % 3]
      y = y &+ keys[(round + 2) % 3] &+ UInt32(round + 1)
    }
    return (x, y)
  }
}

extension Shape {
  fileprivate var zeros: Tensor<Double> { Tensor(repeating: 0, shape: self) }
}
