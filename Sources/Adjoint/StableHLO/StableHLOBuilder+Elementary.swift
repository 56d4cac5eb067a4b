// Elementary functions that StableHLO has not: from the operations that every engine has, by formulas that keep the digits of
// small results, the limits at infinity and those of the kernels' edges.

extension StableHLOBuilder {
  // ── roots, powers and logarithms ──

  /// 1/√x, ∞ at both zeros.
  func reciprocalRoot(_ x: StableHLOValue) -> StableHLOValue {
    divide(1, unary("sqrt", select(compare(.equal, x, 0), 0, x)))
  }

  /// xⁿ of a whole exponent of any size.
  func integerPower(_ x: StableHLOValue, _ n: Int) -> StableHLOValue {
    if n.magnitude < UInt(1) << (significandBits - 1) { return power(x, StableHLOValue(Double(n))) }
    // The element type rounds such an exponent to an even one.
    let size = inDouble(x) { power(unary("abs", $0), StableHLOValue(Double(n))) }
    return n % 2 == 0 ? size : multiply(size, select(compare(.less, x, 0), -1, 1))
  }

  /// log(x / (1 − x))
  func logit(_ x: StableHLOValue) -> StableHLOValue {
    let close = unary("log_plus_one", divide(subtract(multiply(2, x), 1), subtract(1, x)))
    let far = subtract(unary("log", x), unary("log_plus_one", unary("negate", x)))
    return select(compare(.lessOrEqual, unary("abs", subtract(x, 0.5)), 0.25), close, far)
  }

  // ── of two numbers ──

  /// √(a² + b²), ∞ where either is infinite.
  func hypotenuse(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue {
    let p = unary("abs", a), q = unary("abs", b), largest = maximum(p, q), share = divide(minimum(p, q), largest)
    let y = multiply(largest, unary("sqrt", add(1, multiply(share, share))))
    let isInfinite = or(compare(.equal, p, StableHLOValue(.infinity)), compare(.equal, q, StableHLOValue(.infinity)))
    return select(isInfinite, StableHLOValue(.infinity), select(compare(.equal, largest, 0), 0, y))
  }

  /// a / √(a² + b²), 0 at the origin; infinite coordinates count 1, beside them finite ones 0.
  func directionCosine(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue {
    func isInfinite(_ x: StableHLOValue) -> StableHLOValue {
      compare(.equal, unary("abs", x), StableHLOValue(.infinity))
    }
    let any = or(isInfinite(a), isInfinite(b))
    func limited(_ x: StableHLOValue) -> StableHLOValue {
      // A NaN times 0 is one still.
      select(any, select(isInfinite(x), unary("sign", x), multiply(x, 0)), x)
    }
    let a = limited(a), b = limited(b), largest = maximum(unary("abs", a), unary("abs", b))
    let r = divide(a, largest), s = divide(b, largest)
    let y = divide(r, unary("sqrt", add(multiply(r, r), multiply(s, s))))
    return select(compare(.equal, largest, 0), 0, y)
  }

  /// log(eᵃ + eᵇ)
  func logAddExp(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue {
    let gap = select(compare(.equal, a, b), 0, unary("abs", subtract(a, b)))
    return add(maximum(a, b), unary("log_plus_one", unary("exponential", unary("negate", gap))))
  }

  /// eᵃ / (eᵃ + eᵇ), 0 where both are −∞.
  func powerShare(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue {
    let isEqual = compare(.equal, a, b)
    let limit = select(compare(.equal, a, StableHLOValue(-.infinity)), 0, 0.5)
    return select(isEqual, limit, sigmoid(subtract(a, b)))
  }

  /// a − b ⌊a/b⌋ without rounding, the sign of b; NaN for b = 0.
  func flooredRemainder(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue {
    let r = binary("remainder", a, b)
    let differs = or(
      and(compare(.less, r, 0), compare(.greater, b, 0)), and(compare(.greater, r, 0), compare(.less, b, 0)))
    let zero = select(compare(.less, b, 0), StableHLOValue(-0.0), constant(0))
    return select(compare(.equal, r, 0), zero, select(differs, add(r, b), r))
  }

  /// The whole number next to x toward 0.
  func truncated(_ x: StableHLOValue) -> StableHLOValue {
    select(compare(.less, x, 0), unary("ceil", x), unary("floor", x))
  }

  // ── inverse trigonometric functions: the angles of points of the unit circle ──

  /// √(1 − x²), NaN outside −1...1.
  private func complement(_ x: StableHLOValue) -> StableHLOValue {
    unary("sqrt", multiply(subtract(1, x), add(1, x)))
  }

  func arcsine(_ x: StableHLOValue) -> StableHLOValue { binary("atan2", x, complement(x)) }
  func arccosine(_ x: StableHLOValue) -> StableHLOValue { binary("atan2", complement(x), x) }

  // ── hyperbolic functions, of |x| with the sign put back ──

  private func odd(_ x: StableHLOValue, _ f: (StableHLOValue) -> StableHLOValue) -> StableHLOValue {
    multiply(unary("sign", x), f(unary("abs", x)))
  }

  /// near below 20, and above, where e⁻ᵃ adds nothing to eᵃ, eᵃ/2 by the square of e to the half, which overflows later.
  private func halfOfPower(
    _ a: StableHLOValue, near: (_ a: StableHLOValue) -> StableHLOValue
  ) -> StableHLOValue {
    let root = unary("exponential", multiply(0.5, a))
    return select(compare(.less, a, 20), near(a), multiply(multiply(0.5, root), root))
  }

  func hyperbolicSine(_ x: StableHLOValue) -> StableHLOValue {
    odd(x) { a in
      halfOfPower(a) { a in
        let e = unary("exponential_minus_one", a)
        return multiply(0.5, add(e, divide(e, add(1, e))))
      }
    }
  }

  func hyperbolicCosine(_ x: StableHLOValue) -> StableHLOValue {
    halfOfPower(unary("abs", x)) { a in
      let e = unary("exponential", a)
      return multiply(0.5, add(e, divide(1, e)))
    }
  }

  /// near where squares stay in the range, and log 2x above, where the function differs from it by less than rounding.
  private func logOfTwice(_ x: StableHLOValue, near: StableHLOValue) -> StableHLOValue {
    select(compare(.greater, x, 1e9), add(unary("log", x), 0.6931471805599453), near)
  }

  func inverseHyperbolicSine(_ x: StableHLOValue) -> StableHLOValue {
    odd(x) { a in
      let square = multiply(a, a), root = unary("sqrt", add(square, 1))
      return logOfTwice(a, near: unary("log_plus_one", add(a, divide(square, add(1, root)))))
    }
  }

  func inverseHyperbolicCosine(_ x: StableHLOValue) -> StableHLOValue {
    let t = subtract(x, 1), root = unary("sqrt", multiply(t, add(x, 1)))
    let y = logOfTwice(x, near: unary("log_plus_one", add(t, root)))
    return select(compare(.less, x, 1), StableHLOValue(.nan), y)
  }

  func inverseHyperbolicTangent(_ x: StableHLOValue) -> StableHLOValue {
    odd(x) { a in multiply(0.5, unary("log_plus_one", divide(multiply(2, a), subtract(1, a)))) }
  }

  // ── activation functions ──

  /// x tanh(softplus x), by powers of e⁻|x|.
  func mish(_ x: StableHLOValue) -> StableHLOValue {
    let e = unary("exponential", unary("negate", unary("abs", x)))
    let left = multiply(e, add(e, 2)), right = add(1, multiply(2, e))
    let above = multiply(x, divide(right, add(right, multiply(2, multiply(e, e)))))
    let below = select(compare(.equal, e, 0), 0, multiply(x, divide(left, add(left, 2))))
    return select(compare(.greaterOrEqual, x, 0), above, below)
  }

  /// x / (1 + |x|), ±1 at infinity.
  func softsign(_ x: StableHLOValue) -> StableHLOValue {
    let size = unary("abs", x)
    return select(compare(.equal, size, StableHLOValue(.infinity)), unary("sign", x), divide(x, add(1, size)))
  }

  /// 0 up to −3, limit from 3 on, between them f((x + 3)/6).
  func ramp(
    _ x: StableHLOValue, limit: StableHLOValue, _ f: (StableHLOValue) -> StableHLOValue
  ) -> StableHLOValue {
    let inside = f(divide(add(x, 3), 6))
    return select(compare(.lessOrEqual, x, -3), 0, select(compare(.greaterOrEqual, x, 3), limit, inside))
  }

  /// 1 above 0, below the given slope, and at 0 what is least in size between the two.
  func slope(_ x: StableHLOValue, below: StableHLOValue, limit: Double) -> StableHLOValue {
    let kink = limit > 0 ? Swift.min(limit, 1) : 0
    return select(
      compare(.greater, x, 0), 1,
      select(compare(.less, x, 0), below, select(compare(.equal, x, 0), StableHLOValue(kink), x)))
  }
}
