// Where a NaN came from. The tape is data, so nothing is watched while it is recorded: it is read afterwards, when
// something is not finite, and costs nothing when nothing is.

/// An entry that produced an infinity or a NaN, in its value or in its pullback, from operands that had none.
public struct NonFiniteOrigin: Sendable, Codable {
  /// A direction of evaluation.
  public enum Pass: String, Sendable, Codable {
    /// The evaluation: the value is not finite.
    case forward
    /// The backward pass: a cotangent is not finite.
    case backward
  }

  /// What was produced.
  public enum Kind: String, Sendable, Codable {
    /// From finite operands.
    case infinity
    /// From operands without a NaN: finite ones, or infinities as in ∞ − ∞.
    case nan = "NaN"
  }

  /// What a tensor's elements span.
  public struct Extent: Sendable, Codable, CustomStringConvertible {
    /// The tensor's shape.
    public let shape: Shape
    /// The smallest and the largest finite element; nil where there is none.
    public let finite: ClosedRange<Double>?
    /// How many elements are infinite.
    public let infinities: Int
    /// How many elements are NaN.
    public let nans: Int

    init<S>(_ tensor: Tensor<S>) {
      let numbers = tensor.doubles, usable = numbers.filter(\.isFinite)
      shape = tensor.shape
      finite = usable.min().map { $0...usable.max()! }
      nans = numbers.reduce(0) { $0 + ($1.isNaN ? 1 : 0) }
      infinities = numbers.count - usable.count - nans
    }

    /// The shape, the finite range, and the count of the others.
    public var description: String {
      let span = finite.map { "\(formatted($0.lowerBound)) to \(formatted($0.upperBound))" } ?? "nothing finite"
      let extra = (infinities > 0 ? ", \(infinities) infinite" : "") + (nans > 0 ? ", \(nans) NaN" : "")
      return "\(shape) \(span)\(extra)"
    }
  }

  /// The pass in which it arose.
  public let pass: Pass
  /// Whether it is an infinity or a NaN.
  public let kind: Kind
  /// The entry's place on the tape.
  public let entry: Int
  /// Nil for a variable that nothing computed.
  public let primitive: String?
  /// The formula of the value, or of the pullback in the backward pass.
  public let formula: String
  /// The entry's own name, if it has one.
  public let name: String?
  /// The scopes it was recorded in, outermost first.
  public let scopes: [String]
  /// What the operands span, in order.
  public let operands: [Extent]
  /// The entry's value; in the backward pass, the cotangent that it gave to an operand.
  public let result: Extent
  /// In the backward pass, the cotangent that reached the entry.
  public let cotangent: Extent?
  /// How many entries only passed a number on that was not finite.
  public internal(set) var passedOn = 0
}

extension NonFiniteOrigin: CustomStringConvertible {
  /// What was not finite, where, and from which operands.
  public var description: String {
    let label = name.map { " “\($0)”" } ?? ""
    let place = scopes.isEmpty ? "" : " in " + scopes.joined(separator: "/")
    let what = primitive.map { ", \($0): \(formula)" } ?? ", a variable that was given it"
    var lines = ["\(kind.rawValue) first in the \(pass.rawValue) pass, at entry \(entry)\(label)\(place)\(what)"]
    lines += operands.enumerated().map { "  operand \($0): \($1)" }
    if let cotangent { lines.append("  cotangent: \(cotangent)") }
    lines.append("  gave \(result)")
    if passedOn > 0 { lines.append("  \(passedOn) more entries passed it on") }
    return lines.joined(separator: "\n")
  }
}

extension Tape {
  /// Where the numbers that are not finite come from: the first entry, up to a variable, whose value was infinite or NaN
  /// though its operands were not; and the first whose pullback gave such a cotangent. Empty where all is finite.
  ///
  /// ```swift
  /// let tape = Tape<Float>()
  /// …
  /// for origin in tape.nonFiniteOrigins(below: loss) { print(origin) }
  /// ```
  ///
  /// Values that a tape was told not to keep are not looked at.
  public func nonFiniteOrigins(below y: Variable<Scalar>, seed: Tensor<Scalar>? = nil) -> [NonFiniteOrigin] {
    guard y.core === core else { return [] }
    var origins = forwardOrigins(through: Int(y.index))
    // Where the forward pass went wrong, what follows from it in the backward pass is no origin.
    if origins.isEmpty { origins = backwardOrigins(of: y, seed: seed) }
    return origins
  }

  /// The first origin of each kind.
  private func forwardOrigins(through last: Int) -> [NonFiniteOrigin] {
    var origins: [NonFiniteOrigin] = []
    var passedOn = 0
    for index in 0...last {
      guard let result = extent(Int32(index)), result.infinities + result.nans > 0 else { continue }
      let places = core.operands(at: index)
      let operands = places.compactMap(extent)
      if places.count != operands.count { continue }
      guard let kind = NonFiniteOrigin.kind(of: result, from: operands) else {
        passedOn += 1
        continue
      }
      if origins.contains(where: { $0.kind == kind }) { continue }
      origins.append(origin(.forward, kind, index, operands, result, cotangent: nil))
    }
    if !origins.isEmpty { origins[0].passedOn = passedOn }
    return origins
  }

  private func backwardOrigins(of y: Variable<Scalar>, seed: Tensor<Scalar>?) -> [NonFiniteOrigin] {
    var origins: [NonFiniteOrigin] = []
    var passedOn = 0
    for step in pullbackSteps(of: y, seed: seed) {
      let cotangent = NonFiniteOrigin.Extent(step.cotangent)
      let contributions = step.contributions.map { NonFiniteOrigin.Extent($0.value) }
      guard let bad = contributions.first(where: { $0.infinities + $0.nans > 0 }) else { continue }
      let operands = core.operands(at: step.entry).compactMap(extent)
      guard let kind = NonFiniteOrigin.kind(of: bad, from: operands + [cotangent]) else {
        passedOn += 1
        continue
      }
      if origins.contains(where: { $0.kind == kind }) { continue }
      origins.append(origin(.backward, kind, step.entry, operands, bad, cotangent: cotangent))
    }
    if !origins.isEmpty { origins[0].passedOn = passedOn }
    return origins
  }

  private func origin(
    _ pass: NonFiniteOrigin.Pass, _ kind: NonFiniteOrigin.Kind, _ index: Int, _ operands: [NonFiniteOrigin.Extent],
    _ result: NonFiniteOrigin.Extent, cotangent: NonFiniteOrigin.Extent?
  ) -> NonFiniteOrigin {
    let card = core.primitive(at: index).map { type(of: $0).card }
    return NonFiniteOrigin(
      pass: pass, kind: kind, entry: index, primitive: card?.name,
      formula: (pass == .forward ? card?.formula : card?.pullback) ?? "", name: core.name(at: index),
      scopes: core.scopes(at: index), operands: operands, result: result,
      cotangent: cotangent)
  }

  /// What an operand spans; nil where its value was not kept.
  private func extent(_ place: Int32) -> NonFiniteOrigin.Extent? {
    let raw = core.operandValue(place)
    if raw.isShapeOnly { return nil }
    return NonFiniteOrigin.Extent(Tensor<Scalar>(raw: raw))
  }
}

extension NonFiniteOrigin {
  /// What a result shows that its operands do not; nil where they do.
  fileprivate static func kind(of result: Extent, from operands: [Extent]) -> Kind? {
    let nans = operands.contains { $0.nans > 0 }, infinities = operands.contains { $0.infinities > 0 }
    if result.nans > 0 && !nans { return .nan }
    return result.infinities > 0 && !nans && !infinities ? .infinity : nil
  }
}
