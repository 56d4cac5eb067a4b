// Where a zero silenced an infinite derivative. A cotangent that is exactly zero annihilates: right for what was not
// selected, and wrong where zero times infinity has another limit, as in logSumExp(log p) at p = 0. Docs/Conventions.md.

/// An entry at which a cotangent of exactly zero met an infinite derivative, though the result depends on the element.
///
/// What arrived below is 0; the true derivative is not. A branch that was not selected is no such entry: there the zero
/// is true.
public struct SilencedDerivative: Sendable, Codable {
  /// The entry's place on the tape.
  public let entry: Int
  /// The primitive's name.
  public let primitive: String
  /// The formula of its vector-Jacobian product.
  public let pullback: String
  /// The entry's own name, if it has one.
  public let name: String?
  /// The scopes it was recorded in, outermost first.
  public let scopes: [String]
  /// What the operands span, in order.
  public let operands: [NonFiniteOrigin.Extent]
  /// How many elements of operands have an infinite derivative there and got 0.
  public let count: Int
}

extension SilencedDerivative: CustomStringConvertible {
  /// The entry, its rule, and its operands.
  public var description: String {
    let label = name.map { " “\($0)”" } ?? ""
    let place = scopes.isEmpty ? "" : " in " + scopes.joined(separator: "/")
    let spans = operands.map { "\($0)" }.joined(separator: "; ")
    return
      "entry \(entry)\(label)\(place), \(primitive), whose rule is \(pullback), gave 0 to \(count) elements at which its "
      + "derivative is infinite, though the result depends on them (operands: \(spans))"
  }
}

extension Tape {
  /// The element-wise entries at which a cotangent of exactly zero met an infinite derivative, and the result depends on
  /// the element all the same; empty where there is none. The gradient below such an entry is finite and wrong.
  ///
  /// ```swift
  /// let loss = logSumExp(log(p))     // at p = [0, 0.3, 0.7]: the gradient of p₀ is 0, and should be 1
  /// for silenced in tape.silencedDerivatives(below: loss) { print(silenced) }
  /// ```
  ///
  /// Whether the result depends on such elements is found out by moving them a little and replaying what was recorded in
  /// double precision: where the quotient of the changes tends to 0 with the step, as for a branch that was not selected,
  /// the zero is right. Values that a tape was told not to keep are not looked at.
  public func silencedDerivatives(below y: Variable<Scalar>, seed: Tensor<Scalar>? = nil) -> [SilencedDerivative] {
    guard y.core === core else { return [] }
    let u = seed ?? Tensor(repeating: 1, shape: y.shape)
    return SilencedSearch(core, output: Int(y.index), seed: u).found
  }
}

extension Linearization {
  /// The same for what was recorded here.
  func silencedDerivatives(_ u: Tensor<S>) -> [SilencedDerivative] {
    isConnected ? SilencedSearch(core, output: Int(output.index), seed: u, lowest: inputs.lowerBound).found : []
  }
}

private struct SilencedSearch<S: TensorScalar> {
  /// An entry with derivatives that a zero silenced: its operands in the shape of its value, and which elements of them.
  private struct Candidate {
    var entry: Int
    var operands: [Tensor<Double>]
    var isSilenced: [[Bool]]
  }

  let core: TapeCore
  let output: Int
  let seed: Tensor<S>
  let lowest: Int
  private(set) var found: [SilencedDerivative] = []

  init(_ core: TapeCore, output: Int, seed: Tensor<S>, lowest: Int = 0) {
    self.core = core
    self.output = output
    self.seed = seed
    self.lowest = lowest
    var zeros: [(entry: Int, cotangent: RawTensor)] = []
    let walk = Walk(core, from: output, to: lowest, targets: nil, isRecording: false)
    walk.seed(output, Variable(seed))
    walk.onEntry = { index, cotangent in
      guard type(of: core.primitive(at: index)!).isElementwise else { return }
      if Tensor<S>(raw: cotangent).withUnsafeScalars({ $0.contains(0) }) { zeros.append((index, cotangent)) }
    }
    walk.onContribution = { _, _, _ in }
    walk.run(down: lowest)
    let candidates = zeros.reversed().compactMap { candidate($0.entry, Tensor(raw: $0.cotangent)) }
    if candidates.isEmpty { return }
    found = candidates.filter { dependsOn([$0]) }.map(described)
    // Two factors that are 0 hide each other: √x √x.
    if found.isEmpty && candidates.count > 1 && dependsOn(candidates) { found = candidates.map(described) }
  }

  /// Pulls back 1 where the cotangent is 0, to see which derivatives were silenced.
  private func candidate(_ index: Int, _ cotangent: Tensor<S>) -> Candidate? {
    let places = core.operands(at: index), primitive = core.primitive(at: index)!
    let values = places.map(core.operandValue)
    if values.contains(where: \.isShapeOnly) { return nil }
    let shape = core.value(at: index).shape
    let ones = cotangent.broadcast(to: shape).scalars.map { $0 == 0 ? S(1) : 0 }
    let operands = values.map { Tensor<S>(raw: $0).broadcast(to: shape) }
    let derivatives = withNewTape(S.self) { core in
      Linearization(operands.map { Variable($0) }, on: core, isNested: true, isRecording: false) {
        primitive($0)
      }.pullbacks(Variable(Tensor(shape: shape, scalars: ones))).map { $0.value.doubles }
    }
    let isSilenced = zip(places, derivatives).map { place, d in
      d.map { place >= Int32(lowest) && $0.isInfinite }
    }
    guard isSilenced.contains(where: { $0.contains(true) }) else { return nil }
    return Candidate(
      entry: index, operands: operands.map { $0.converted(to: Double.self) }, isSilenced: isSilenced)
  }

  private func described(_ candidate: Candidate) -> SilencedDerivative {
    let card = type(of: core.primitive(at: candidate.entry)!).card
    return SilencedDerivative(
      entry: candidate.entry, primitive: card.name, pullback: card.pullback, name: core.name(at: candidate.entry),
      scopes: core.scopes(at: candidate.entry),
      operands: core.operands(at: candidate.entry).map {
        NonFiniteOrigin.Extent(Tensor<S>(raw: core.operandValue($0)))
      },
      count: candidate.isSilenced.reduce(0) { $0 + $1.reduce(0) { $0 + ($1 ? 1 : 0) } })
  }

  /// Whether the result moves with the silenced elements, to either side, by a share of the step that does not vanish.
  private func dependsOn(_ candidates: [Candidate]) -> Bool {
    func value(_ step: Double) -> Double? {
      var moved: [Int: [Tensor<Double>]] = [:]
      for candidate in candidates {
        moved[candidate.entry] = zip(candidate.operands, candidate.isSilenced).map { x, isSilenced in
          let largest = x.doubles.reduce(0) { $1.isFinite ? Swift.max($0, Swift.abs($1)) : $0 }
          let h = step * (largest == 0 ? 1 : largest)
          return Tensor(shape: x.shape, scalars: zip(x.doubles, isSilenced).map { $1 ? $0 + h : $0 })
        }
      }
      return replayed(moved)
    }
    guard let still = value(0) else { return false }
    return [1.0, -1].contains { sign in
      guard let far = value(sign * 0x1p-20), let near = value(sign * 0x1p-26) else { return false }
      let coarse = Swift.abs(far - still) / 0x1p-20, fine = Swift.abs(near - still) / 0x1p-26
      // By a 64th of the step, what depends on it at second order, or not at all, has lost most of its slope.
      return coarse.isFinite && fine.isFinite && coarse > 0 && fine > 0.25 * coarse
    }
  }

  /// ⟨seed, output⟩ with other operands at some entries; nil where a value was not kept.
  private func replayed(_ moved: [Int: [Tensor<Double>]]) -> Double? {
    var values: [Variable<Double>] = []
    values.reserveCapacity(output + 1)
    for place in 0...output {
      guard let primitive = core.primitive(at: place) else {
        guard let value = exact(core.value(at: place)) else { return nil }
        values.append(value)
        continue
      }
      var arguments: [Variable<Double>] = []
      if let other = moved[place] {
        arguments = other.map { Variable($0) }
      } else {
        for operand in core.operands(at: place) {
          guard let value = operand >= 0 ? values[Int(operand)] : exact(core.operandValue(operand)) else { return nil }
          arguments.append(value)
        }
      }
      values.append(primitive(arguments))
    }
    return zip(seed.doubles, values[output].value.doubles).reduce(0) { $1.0 == 0 ? $0 : $0 + $1.0 * $1.1 }
  }

  private func exact(_ raw: RawTensor) -> Variable<Double>? {
    raw.isShapeOnly ? nil : Variable(Tensor<S>(raw: raw).converted(to: Double.self))
  }
}
