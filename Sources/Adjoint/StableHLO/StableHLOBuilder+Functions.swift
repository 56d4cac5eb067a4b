// Functions that StableHLO has not, or not as precisely as the kernels here: each engine gets the same operations, whatever it
// makes of its own.

extension StableHLOBuilder {
  /// u d where u is not 0, else 0.
  public func annihilate(_ u: StableHLOValue, _ d: StableHLOValue) -> StableHLOValue {
    select(compare(.equal, u, 0), 0, multiply(u, d))
  }

  /// u v where neither is 0, else 0.
  func annihilateBoth(_ u: StableHLOValue, _ v: StableHLOValue) -> StableHLOValue {
    select(or(compare(.equal, u, 0), compare(.equal, v, 0)), 0, multiply(u, v))
  }

  /// e⁻|x|
  private func decay(_ x: StableHLOValue) -> StableHLOValue { unary("exponential", unary("negate", unary("abs", x))) }

  /// 1 / (1 + e⁻ˣ), precise in both tails.
  public func sigmoid(_ x: StableHLOValue) -> StableHLOValue {
    let e = decay(x)
    return divide(select(compare(.greaterOrEqual, x, 0), 1, e), add(1, e))
  }

  /// log(1 + eˣ), without overflow.
  public func softplus(_ x: StableHLOValue) -> StableHLOValue {
    add(maximum(x, 0), unary("log_plus_one", decay(x)))
  }

  /// x y, 0 where y is: no ∞ · 0 in a tail.
  private func tailProduct(_ x: StableHLOValue, _ y: StableHLOValue) -> StableHLOValue { annihilate(y, x) }

  /// x sigmoid x
  func silu(_ x: StableHLOValue) -> StableHLOValue { tailProduct(x, sigmoid(x)) }

  /// x sigmoid(2 g), which is x/2 (1 + tanh g).
  func geluTanh(_ x: StableHLOValue) -> StableHLOValue {
    let cube = multiply(x, multiply(x, x))
    return tailProduct(x, sigmoid(multiply(1.5957691216057308, add(x, multiply(0.044715, cube)))))
  }

  /// 1 where x > 0, else 0; NaN for NaN.
  func step(_ x: StableHLOValue) -> StableHLOValue { select(compare(.greater, x, 0), 1, select(isNaN(x), x, 0)) }

  /// aᵇ, 1 where b is 0.
  func power(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue {
    select(compare(.equal, b, 0), 1, binary("power", a, b))
  }

  /// a log b, 0 where a is 0 and b no NaN.
  func xLogY(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue {
    select(and(compare(.equal, a, 0), compare(.equal, b, b)), 0, multiply(a, unary("log", b)))
  }

  // ── the error function, by the polynomials of S. Moshier, Cephes, ndtr.c ──

  /// Evaluates in f64 and rounds once: in f32 the polynomials, and e to the square, lose digits.
  func inDouble(_ x: StableHLOValue, _ f: (StableHLOValue) -> StableHLOValue) -> StableHLOValue {
    if element == .f64 { return f(x) }
    element = .f64
    defer { element = .f32 }
    return convert(f(convert(x, to: .f64)), to: .f32)
  }

  private func polynomial(_ x: StableHLOValue, _ coefficients: [Double]) -> StableHLOValue {
    coefficients.dropFirst().reduce(StableHLOValue(coefficients[0])) { add(multiply($0, x), StableHLOValue($1)) }
  }

  private func erfNearZero(_ x: StableHLOValue) -> StableHLOValue {
    let square = multiply(x, x)
    return multiply(x, divide(polynomial(square, Cephes.t), polynomial(square, Cephes.u)))
  }

  /// erfc a for a ≥ 1.
  private func erfcFar(_ a: StableHLOValue) -> StableHLOValue {
    let a = select(compare(.greater, a, 28), 28, a)
    let near = divide(polynomial(a, Cephes.p), polynomial(a, Cephes.q))
    let far = divide(polynomial(a, Cephes.r), polynomial(a, Cephes.s))
    return multiply(
      unary("exponential", unary("negate", multiply(a, a))), select(compare(.less, a, 8), near, far))
  }

  private func erfcAnywhere(_ x: StableHLOValue) -> StableHLOValue {
    let a = unary("abs", x), far = erfcFar(a)
    return select(
      compare(.lessOrEqual, a, 1), subtract(1, erfNearZero(x)),
      select(compare(.less, x, 0), subtract(2, far), far))
  }

  /// The error function.
  public func erf(_ x: StableHLOValue) -> StableHLOValue {
    inDouble(x) { x in
      let a = unary("abs", x)
      return select(
        compare(.lessOrEqual, a, 1), erfNearZero(x), multiply(unary("sign", x), subtract(1, erfcFar(a))))
    }
  }

  /// The complementary error function, with the digits of its tail.
  public func erfc(_ x: StableHLOValue) -> StableHLOValue { inDouble(x) { erfcAnywhere($0) } }

  /// x/2 erfc(−x/√2), so that the negative tail keeps its digits.
  func gelu(_ x: StableHLOValue) -> StableHLOValue {
    inDouble(x) { x in
      let y = multiply(multiply(0.5, x), erfcAnywhere(multiply(x, -0.7071067811865476)))
      return select(compare(.less, x, -40), unary("negate", constant(0)), y)
    }
  }

  // ── statistics ──

  private func count(_ x: StableHLOValue, _ axes: [Int]) -> Double { Double(axes.reduce(1) { $0 * x.shape[$1] }) }

  /// Σ x / n along axes.
  public func mean(_ x: StableHLOValue, axes: [Int], keepingAxes: Bool = false) -> StableHLOValue {
    divide(sum(x, axes: axes, keepingAxes: keepingAxes), StableHLOValue(count(x, axes)))
  }

  /// x − mean x
  func centred(_ x: StableHLOValue, axes: [Int]) -> StableHLOValue {
    subtract(x, mean(x, axes: axes, keepingAxes: true))
  }

  /// Σ (x − mean)² / (n − c) along axes, in two passes.
  public func variance(_ x: StableHLOValue, axes: [Int], keepingAxes: Bool = false, correction: Int = 0)
    -> StableHLOValue
  {
    let d = centred(x, axes: axes)
    return divide(
      sum(multiply(d, d), axes: axes, keepingAxes: keepingAxes), StableHLOValue(count(x, axes) - Double(correction)))
  }

  /// √variance, in units of the largest deviation, so that no square leaves the range.
  func standardDeviation(_ x: StableHLOValue, axes: [Int], keepingAxes: Bool, correction: Int) -> StableHLOValue {
    let d = centred(x, axes: axes)
    let largest = reduce(.maximum, unary("abs", d), axes: axes, keepingAxes: true)
    let unit = select(
      and(compare(.greater, largest, 0), compare(.less, largest, StableHLOValue(.infinity))), largest, 1)
    let scaled = divide(d, unit)
    let squares = sum(multiply(scaled, scaled), axes: axes, keepingAxes: true)
    let root = unary("sqrt", divide(squares, StableHLOValue(count(x, axes) - Double(correction))))
    let y = multiply(root, unit)
    return keepingAxes ? y : reshape(y, x.shape.removing(axes: axes, keeping: false))
  }

  /// (Σ|x|ᵖ)^(1/p) along axes, in units of the largest element where powers leave the range.
  func norm(_ x: StableHLOValue, order: Double, axes: [Int], keepingAxes: Bool) -> StableHLOValue {
    let size = unary("abs", x)
    if order == 1 { return sum(size, axes: axes, keepingAxes: keepingAxes) }
    let largest = reduce(.maximum, size, axes: axes, keepingAxes: keepingAxes, from: 0)
    if order == .infinity { return largest }
    let kept = reshape(largest, x.shape.removing(axes: axes, keeping: true)), share = divide(size, kept)
    if order != 2 {
      let powers = sum(
        binary("power", select(isNaN(share), 0, share), StableHLOValue(order)), axes: axes, keepingAxes: keepingAxes)
      let scaled = multiply(largest, binary("power", powers, StableHLOValue(1 / order)))
      let isUnit = or(compare(.equal, largest, 0), compare(.equal, largest, StableHLOValue(.infinity)))
      return select(or(isUnit, isNaN(largest)), largest, scaled)
    }
    let (low, high) = element == .f64 ? (1e-290, 1e300) : (1e-35, 1e35)
    let squares = sum(multiply(x, x), axes: axes, keepingAxes: keepingAxes)
    let scaled = multiply(largest, unary("sqrt", sum(multiply(share, share), axes: axes, keepingAxes: keepingAxes)))
    let isOrdinary = or(
      and(compare(.greaterOrEqual, squares, StableHLOValue(low)), compare(.lessOrEqual, squares, StableHLOValue(high))),
      isNaN(squares))
    let isUnit = or(compare(.equal, largest, 0), compare(.equal, largest, StableHLOValue(.infinity)))
    return select(isOrdinary, unary("sqrt", squares), select(isUnit, largest, scaled))
  }

  /// x summed over the axes that broadcasting from a shape adds or stretches.
  func sum(_ x: StableHLOValue, to shape: Shape) -> StableHLOValue {
    let added = x.shape.rank - shape.rank
    let axes = x.shape.indices.filter { $0 < added || shape[$0 - added] == 1 && x.shape[$0] != 1 }
    return reshape(sum(x, axes: axes), shape)
  }

  /// Each element's share of the extremum along axes.
  func extremumShares(_ x: StableHLOValue, largest: Bool, axes: [Int]) -> StableHLOValue {
    let extremum = reduce(largest ? .maximum : .minimum, x, axes: axes, keepingAxes: true)
    let isExtremum = select(compare(.equal, x, extremum), 1, constant(0, x.shape))
    let shares = divide(isExtremum, sum(isExtremum, axes: axes, keepingAxes: true))
    return select(isNaN(extremum), extremum, shares)
  }
}

private enum Cephes {
  static let p = [
    2.46196981473530512524E-10, 5.64189564831068821977E-1, 7.46321056442269912687E0, 4.86371970985681366614E1,
    1.96520832956077098242E2, 5.26445194995477358631E2, 9.34528527171957607540E2, 1.02755188689515710272E3,
    5.57535335369399327526E2
  ]
  static let q = [
    1, 1.32281951154744992508E1, 8.67072140885989742329E1, 3.54937778887819891062E2, 9.75708501743205489753E2,
    1.82390916687909736289E3, 2.24633760818710981792E3, 1.65666309194161350182E3, 5.57535340817727675546E2
  ]
  static let r = [
    5.64189583547755073984E-1, 1.27536670759978104416E0, 5.01905042251180477414E0, 6.16021097993053585195E0,
    7.40974269950448939160E0, 2.97886665372100240670E0
  ]
  static let s = [
    1, 2.26052863220117276590E0, 9.39603524938001434673E0, 1.20489539808096656605E1, 1.70814450747565897222E1,
    9.60896809063285878198E0, 3.36907645100081516050E0
  ]
  static let t = [
    9.60497373987051638749E0, 9.00260197203842689217E1, 2.23200534594684319226E3, 7.00332514112805075473E3,
    5.55923013010394962768E4
  ]
  static let u = [
    1, 3.35617141647503099647E1, 5.21357949780152679795E2, 4.59432382970980127987E3, 2.26290000613890934246E4,
    4.92673942608635921086E4
  ]
}
