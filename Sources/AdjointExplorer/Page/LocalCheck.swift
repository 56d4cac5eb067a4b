/// The vector-Jacobian product of one entry against finite differences at the entry's own operands.
struct LocalCheck: Equatable {
  enum Verdict: String {
    case passed, failed
    /// Nothing was compared; the note says why.
    case skipped
  }

  let verdict: Verdict
  /// The largest relative error, and what it may be at most.
  let error: Double
  let bar: Double
  /// What was compared, or why nothing was.
  let note: String

  private static func skipped(_ reason: String) -> LocalCheck {
    LocalCheck(verdict: .skipped, error: 0, bar: 0, note: reason)
  }

  /// Compares ⟨pullback(u), v⟩ with the derivative of ⟨u, y⟩ along v, for directions v of every operand and a u that
  /// touches every element of y.
  ///
  /// All in double precision. A subgradient at a kink lies between the slopes on its two sides, so the error is the distance to that interval.
  static func of<S>(_ row: Trace<S>.Row, in trace: Trace<S>) -> LocalCheck {
    guard let local = LocalProgram(row, of: trace) else {
      return skipped("it has no rule of its own")
    }
    guard local.isFinite else { return skipped("an operand or the value is not finite") }
    let u = direction(of: local.output.shape, number: 1)
    let pullback = local.pullback(u)
    if pullback.isEmpty || local.output.scalarCount == 0 { return skipped("its rule gives its operands nothing") }
    var (worst, bar, count) = (0.0, Comparison.tolerance, 0)
    for (position, cotangent) in pullback {
      for v in directions(of: cotangent.shape) {
        let comparison = Comparison(local: local, cotangent: cotangent, u: u, position: position)
        // Relative steps, so that the logarithm of a small probability stays in its range.
        let size = local.operands[position].map { $0 == 0 ? 1 : Swift.abs($0) }
        let (error, allowed) = comparison.confirmed(along: size * v)
        count += 1
        if error.isNaN || error / allowed > worst / bar { (worst, bar) = (error, allowed) }
      }
    }
    return LocalCheck(
      verdict: worst <= bar ? .passed : .failed, error: worst, bar: bar,
      note: "along \(count) direction\(count == 1 ? "" : "s")")
  }

  /// Every coordinate of a small operand; three directions through all elements of a large one.
  private static func directions(of shape: Shape) -> [Tensor<Double>] {
    let count = shape.elementCount
    if count > 16 { return (2...4).map { direction(of: shape, number: $0) } }
    return (0..<count).map { i in
      Tensor(shape: shape, scalars: (0..<count).map { $0 == i ? 1 : 0 })
    }
  }

  /// A fixed tensor with elements between 1/2 and 3/2 in magnitude, signs mixed.
  private static func direction(of shape: Shape, number: UInt64) -> Tensor<Double> {
    var generator = SeededGenerator(seed: number)
    return Tensor(
      shape: shape,
      scalars: (0..<shape.elementCount).map { _ in
        Double.random(in: 0.5..<1.5, using: &generator) * (Bool.random(using: &generator) ? 1 : -1)
      })
  }
}

/// The derivative of ⟨u, y⟩ by one operand, told by the rule and by differences.
private struct Comparison {
  let local: LocalProgram
  /// What the rule says.
  let cotangent: Tensor<Double>
  let u: Tensor<Double>
  let position: Int

  static let tolerance = 1e-6
  private static let step = 1e-6

  /// The error along a direction, once it is confirmed. Several kinks crossed at once can hide one another's slopes: a
  /// direction that fails is halved until a single coordinate fails, or none does.
  func confirmed(along v: Tensor<Double>) -> (error: Double, bar: Double) {
    let result = error(along: v)
    if result.error <= result.bar { return result }
    let touched = v.scalars.indices.filter { v.scalars[$0] != 0 }
    if touched.count == 1 { return result }
    let middle = touched[touched.count / 2]
    for isFirst in [true, false] {
      let half = v.scalars.enumerated().map { ($0.offset < middle) == isFirst ? $0.element : 0 }
      let found = confirmed(along: Tensor(shape: v.shape, scalars: half))
      if !(found.error <= found.bar) { return found }
    }
    return (0, result.bar)
  }

  private func error(along v: Tensor<Double>) -> (error: Double, bar: Double) {
    let x = local.operands[position]
    let h = Comparison.step
    let ahead = local.value(replacing: position, by: x + h * v)
    let behind = local.value(replacing: position, by: x - h * v)
    let forward = (u * (ahead - local.output)).sum().scalar / h
    let backward = (u * (local.output - behind)).sum().scalar / h
    let told = (cotangent * v).sum().scalar
    let difference = Swift.abs((forward + backward) / 2 - told)
    let scale = Swift.max(TensorStatistics(cotangent * v).norm, Swift.abs(forward), Swift.abs(backward))
    if scale == 0 { return (0, Comparison.tolerance) }
    // What rounding of y alone does to a difference quotient.
    let noise = 8 * Double.ulpOfOne * abs(u * local.output).sum().scalar / h
    let bar = Comparison.tolerance + noise / scale
    if difference / scale <= bar || difference.isNaN { return (difference / scale, bar) }
    return (Swift.max(0, difference - Swift.abs(forward - backward) / 2) / scale, bar)
  }
}
