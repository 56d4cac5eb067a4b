// How a primitive says what it is outside this library: as operations of StableHLO, or as other primitives.

import AdjointTensors

/// A primitive that leaves the process: it says how it is written in StableHLO.
///
/// One line beside the pullback is enough where StableHLO has the operation; else the builder puts it together.
///
/// ```swift
/// extension Swish: StableHLOLowering {
///   var stableHLO: StableHLOForm { StableHLOForm { b, x in b.multiply(x[0], b.sigmoid(x[0])) } }
/// }
/// ```
///
/// A primitive that other primitives can express conforms to ``Decomposable`` instead.
public protocol StableHLOLowering: Primitive {
  /// How the value is written.
  var stableHLO: StableHLOForm { get }
}

/// A primitive that can be recorded as other primitives: what translates a program takes these in its place.
///
/// ```swift
/// extension Swish: Decomposable {
///   func decomposed<S>(_ x: [Variable<S>]) -> Variable<S> { x[0] * sigmoid(x[0]) }
/// }
/// ```
public protocol Decomposable: Primitive {
  /// The value that `forward` gives, from other primitives.
  func decomposed<S>(_ operands: [Variable<S>]) -> Variable<S>
}

/// What a primitive is in StableHLO: from a builder and the operands to the value.
public struct StableHLOForm {
  let write: (_ b: StableHLOBuilder, _ x: [StableHLOValue]) -> StableHLOValue

  /// A value that a builder puts together. It has the shape of what `forward` gives.
  public init(_ write: @escaping (_ b: StableHLOBuilder, _ x: [StableHLOValue]) -> StableHLOValue) {
    self.write = write
  }

  /// One element-wise operation of StableHLO by its name, of one operand or, broadcast, of two: `.operation("tanh")`.
  public static func operation(_ name: String) -> StableHLOForm {
    StableHLOForm { b, x in x.count == 1 ? b.unary(name, x[0]) : b.binary(name, x[0], x[1]) }
  }

  /// One operand reduced along axes: `.reduction(.maximum, axes: [1])`.
  public static func reduction(_ reduction: StableHLOBuilder.Reduction, axes: [Int], keepingAxes: Bool = false)
    -> StableHLOForm
  { StableHLOForm { b, x in b.reduce(reduction, x[0], axes: axes, keepingAxes: keepingAxes) } }
}

/// Why a program cannot leave as StableHLO.
public enum StableHLOError: Error, Sendable, CustomStringConvertible {
  /// The primitive of a step says neither how it is written nor what it is made of. The reason is given where it is known.
  case noLowering(primitive: String, step: Int, reason: String?)
  /// The closure read numbers of its arguments, or of what is computed from them, while the program was recorded: what it
  /// recorded may be another program at other numbers.
  case dependsOnData(reading: String)

  /// The primitive, the step and the remedy, in one line.
  public var description: String {
    switch self {
    case .noLowering(let primitive, let step, let reason):
      "\(primitive), at step \(step), has no lowering to StableHLO: "
        + (reason ?? "conform it to StableHLOLowering, or to Decomposable where other primitives can express it")
    case .dependsOnData(let reading):
      "the numbers of \(reading) were read while the program was recorded, and what followed may depend on them; compute with "
        + "variables (maximum, sign, select where a variable says), or record it with Program(at:checkingAt:), which compares two recordings"
    }
  }
}
