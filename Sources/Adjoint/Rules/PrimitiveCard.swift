// What a primitive declares about itself beyond its rule: its place in the literature, and what it is to be checked on.

/// A primitive's place in the literature: what a registry lists.
public struct PrimitiveCard: Sendable {
  /// The name in traces and messages.
  public let name: String
  /// The value, in terms of the operands x (a, b for two), for instance `y = tanh x`.
  public let formula: String
  /// The cotangents of the operands, in terms of the cotangent u of y.
  public let pullback: String
  /// Where the formula comes from.
  public let source: String

  /// A card with all four entries.
  public init(_ name: String, formula: String, pullback: String, source: String) {
    self.name = name
    self.formula = formula
    self.pullback = pullback
    self.source = source
  }
}

/// Operands, and the primitive with its attributes, to check a primitive on.
public struct Sample: Sendable {
  /// The primitive, with its attributes.
  public let primitive: any Primitive
  /// The operands, in order.
  public let operands: [Tensor<Double>]
  /// Which operands have a derivative to check; the others (a mask, labels) are constants.
  public let differentiable: [Bool]

  /// A sample of the operands listed; those whose positions are in `constantOperands` have no derivative.
  public init(_ primitive: any Primitive, _ operands: Tensor<Double>..., constantOperands: Set<Int> = []) {
    self.init(primitive, operands: operands, constantOperands: constantOperands)
  }

  /// A sample of a list of operands; those whose positions are in `constantOperands` have no derivative.
  public init(_ primitive: any Primitive, operands: [Tensor<Double>], constantOperands: Set<Int> = []) {
    self.primitive = primitive
    self.operands = operands
    differentiable = operands.indices.map { !constantOperands.contains($0) }
  }
}

extension Sample: CustomStringConvertible {
  /// The primitive with its attributes, and the shapes of the operands.
  public var description: String {
    "\(primitive.label) at \(operands.map { "\($0.shape)" }.joined(separator: ", "))"
  }
}
