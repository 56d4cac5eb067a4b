// What a primitive declares, and how the tape calls it. An author writes `forward` and `pullback` once, generically; the
// requirements that start with an underscore have default bodies per arity, which the compiler specialises for each
// element type where the conformance is declared. That is what keeps generic code off the tape's paths.

/// An operation that the tape can record: a value computed from tensors, and its vector-Jacobian product.
///
/// Conform to one of the refinements: ``ElementwisePrimitive``, ``UnaryPrimitive``, ``BinaryPrimitive``,
/// ``ElementwiseBinaryPrimitive`` or ``VariadicPrimitive``. Attributes (an axis, a shape) are stored properties. A
/// primitive of any module is recorded, differentiated to any order, listed and checked like a built-in one
/// (Docs/AddingAPrimitive.md).
public protocol Primitive: Sendable {
  /// Name, formula, formula of the vector-Jacobian product, and source.
  static var card: PrimitiveCard { get }

  /// Which values the pullback reads, beyond shapes; the others need not be kept until the backward pass. All, unless
  /// declared.
  static var saved: SavedValues { get }

  /// Operands to check the primitive on: at least one, with every attribute that matters in use.
  static var samples: [Sample] { get }

  func _backward(_ walk: Walk, _: Float.Type)
  func _backward(_ walk: Walk, _: Double.Type)
  /// The operation on operands in order: recorded, or just computed on constants.
  func _apply<S>(to operands: [Variable<S>]) -> Variable<S>
}

/// The values that a primitive's pullback reads.
public struct SavedValues: OptionSet, Sendable {
  /// One bit for each value.
  public let rawValue: Int
  /// The set of the values whose bits are set.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The left or only operand.
  public static let left = SavedValues(rawValue: 1)
  /// The right operand.
  public static let right = SavedValues(rawValue: 2)
  /// The primitive's own value.
  public static let output = SavedValues(rawValue: 4)
  /// Every operand.
  public static let operands: SavedValues = [.left, .right]
  /// Every operand and the output.
  public static let all: SavedValues = [.operands, .output]
  /// None: shapes are always there.
  public static let shapes: SavedValues = []
}

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

extension Primitive {
  /// Every operand and the output.
  public static var saved: SavedValues { .all }

  /// The attributes as they print: `axis: 1`.
  public var attributes: [(name: String, value: String)] {
    Mirror(reflecting: self).children.compactMap { child in child.label.map { ($0, "\(child.value)") } }
  }

  /// The name of the primitive.
  public var name: String { Self.card.name }

  /// The name with the attributes: `softmax(axis: 1)`.
  public var label: String {
    let list = attributes.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    return list.isEmpty ? name : "\(name)(\(list))"
  }
}

// ── one operand ─────────────────────────────────────────────────────────────────────────────────────────────────

/// A primitive of one operand.
///
/// ```swift
/// struct Softmax: UnaryPrimitive {
///   var axis: Int
///   func forward<S>(_ z: Tensor<S>) -> Tensor<S> { … }
///   func pullback<S>(_ u: Variable<S>, input z: Variable<S>, output y: Variable<S>) -> Variable<S> {
///     y * (u - sum(u * y, axes: [axis], keepingAxes: true))
///   }
/// }
/// ```
public protocol UnaryPrimitive: Primitive {
  /// The value.
  func forward<S>(_ x: Tensor<S>) -> Tensor<S>
  /// Jᵀu: the cotangent of the operand, from the cotangent `u` of the output; of the operand's shape.
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S>

  func _record(_ x: Variable<Float>) -> Variable<Float>
  func _record(_ x: Variable<Double>) -> Variable<Double>
}

extension UnaryPrimitive {
  /// Applies the primitive: recorded if the operand is.
  public func callAsFunction<S>(_ x: Variable<S>) -> Variable<S> {
    if S.self == Double.self { return Variable(same: _record(Variable<Double>(same: x))) }
    return Variable(same: _record(Variable<Float>(same: x)))
  }

  // Where the element type is known, nothing is to be compared.
  @inline(__always)
  func callAsFunction(_ x: Variable<Float>) -> Variable<Float> { _record(x) }
  @inline(__always)
  func callAsFunction(_ x: Variable<Double>) -> Variable<Double> { _record(x) }

  public func _apply<S>(to operands: [Variable<S>]) -> Variable<S> { self(operands[0]) }
  public func _record(_ x: Variable<Float>) -> Variable<Float> { recordUnary(x) }
  public func _record(_ x: Variable<Double>) -> Variable<Double> { recordUnary(x) }
  public func _backward(_ walk: Walk, _: Float.Type) { backwardUnary(walk, Float.self) }
  public func _backward(_ walk: Walk, _: Double.Type) { backwardUnary(walk, Double.self) }

  @inline(__always)
  func recordUnary<S>(_ x: Variable<S>) -> Variable<S> {
    if x.raw.isScalar {
      let y = forward(Tensor<S>(plain: x.raw.number))
      // A sum of a scalar is a scalar, but a broadcast of one is not.
      if y.raw.isScalar {
        guard let core = x.core else { return Variable(plain: y.raw.number) }
        let index = core.append(core.rule(self, arity: 1), x.index, 0, number: y.raw.number)
        return Variable(plain: y.raw.number, core: core, index: index)
      }
    }
    let y = forward(x.value)
    guard let core = x.core else { return Variable(raw: y.raw) }
    if Self.saved.contains(.left) { core.keep(x.index, x.raw) }
    let index = core.append(core.rule(self, arity: 1), x.index, 0, y.raw, keeping: Self.saved.contains(.output))
    return Variable(raw: y.raw, core: core, index: index)
  }

  @inline(__always)
  func backwardUnary<S: TensorScalar>(_ walk: Walk, _: S.Type) {
    if walk.isPlain1 {
      let u = Variable<S>(plain: walk.plainCotangent), x = Variable<S>(plain: walk.plainA)
      walk.addPlain(walk.entry.a, pullback(u, input: x, output: Variable<S>(plain: walk.plainOutput)))
    } else if walk.isRecording {
      let x: Variable<S> = walk.operand(0)
      walk.add(0, pullback(walk.cotangent(), input: x, output: walk.output()))
    } else {
      // Constants: told so here, the compiler leaves out what concerns a tape.
      let x = Variable<S>(raw: walk.rawA), y = Variable<S>(raw: walk.rawOutput)
      walk.addConstant(0, walk.entry.a, pullback(Variable(raw: walk.takeCotangent()), input: x, output: y))
    }
  }
}

/// An element-wise primitive of one operand, which states its derivative alone.
///
/// The pullback is u ⊙ f′(x): the derivative where u is not zero, exactly 0 where it is, so that an infinite
/// derivative in a branch that was not selected does not become NaN.
public protocol ElementwisePrimitive: UnaryPrimitive {
  /// f′ at the input x, where the output is y; of their shape.
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S>
}

extension ElementwisePrimitive {
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u ⊙ derivative(at: x, output: y)
  }
}

// ── two operands ────────────────────────────────────────────────────────────────────────────────────────────────

/// A primitive of two operands. Each has a pullback of its own, called only where that operand is recorded.
public protocol BinaryPrimitive: Primitive {
  /// The value.
  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S>
  /// The cotangent of the left operand, of its shape.
  func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S>
  /// The cotangent of the right operand, of its shape.
  func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S>

  func _record(_ a: Variable<Float>, _ b: Variable<Float>) -> Variable<Float>
  func _record(_ a: Variable<Double>, _ b: Variable<Double>) -> Variable<Double>
}

extension BinaryPrimitive {
  /// Applies the primitive: recorded if an operand is.
  public func callAsFunction<S>(_ a: Variable<S>, _ b: Variable<S>) -> Variable<S> {
    if S.self == Double.self {
      return Variable(same: _record(Variable<Double>(same: a), Variable<Double>(same: b)))
    }
    return Variable(same: _record(Variable<Float>(same: a), Variable<Float>(same: b)))
  }

  // Where the element type is known, nothing is to be compared.
  @inline(__always)
  func callAsFunction(_ a: Variable<Float>, _ b: Variable<Float>) -> Variable<Float> { _record(a, b) }
  @inline(__always)
  func callAsFunction(_ a: Variable<Double>, _ b: Variable<Double>) -> Variable<Double> { _record(a, b) }

  public func _apply<S>(to operands: [Variable<S>]) -> Variable<S> { self(operands[0], operands[1]) }
  public func _record(_ a: Variable<Float>, _ b: Variable<Float>) -> Variable<Float> { recordBinary(a, b) }
  public func _record(_ a: Variable<Double>, _ b: Variable<Double>) -> Variable<Double> { recordBinary(a, b) }
  public func _backward(_ walk: Walk, _: Float.Type) { backwardBinary(walk, Float.self) }
  public func _backward(_ walk: Walk, _: Double.Type) { backwardBinary(walk, Double.self) }

  @inline(__always)
  func recordBinary<S>(_ a: Variable<S>, _ b: Variable<S>) -> Variable<S> {
    if a.raw.isScalar && b.raw.isScalar {
      let y = forward(Tensor<S>(plain: a.raw.number), Tensor<S>(plain: b.raw.number))
      if y.raw.isScalar {
        guard let core = commonCore(a.core, b.core) else { return Variable(plain: y.raw.number) }
        let left = core.operand(a, of: name, [a, b]), right = core.operand(b, of: name, [a, b])
        let index = core.append(core.rule(self, arity: 2), left, right, number: y.raw.number)
        return Variable(plain: y.raw.number, core: core, index: index)
      }
    }
    let y = forward(a.value, b.value)
    guard let core = commonCore(a.core, b.core) else { return Variable(raw: y.raw) }
    let left = core.operand(a, keeping: Self.saved.contains(.left), of: name, [a, b])
    let right = core.operand(b, keeping: Self.saved.contains(.right), of: name, [a, b])
    let index = core.append(core.rule(self, arity: 2), left, right, y.raw, keeping: Self.saved.contains(.output))
    return Variable(raw: y.raw, core: core, index: index)
  }

  @inline(__always)
  func backwardBinary<S: TensorScalar>(_ walk: Walk, _: S.Type, undoingBroadcast: Bool = false) {
    if walk.isPlain2 {
      let u = Variable<S>(plain: walk.plainCotangent), y = Variable<S>(plain: walk.plainOutput)
      let a = Variable<S>(plain: walk.plainA), b = Variable<S>(plain: walk.plainB)
      if walk.needs(walk.entry.a) { walk.addPlain(walk.entry.a, pullback(u, toLeft: a, b, output: y)) }
      if walk.needs(walk.entry.b) { walk.addPlain(walk.entry.b, pullback(u, toRight: a, b, output: y)) }
    } else if walk.isRecording {
      let a: Variable<S> = walk.operand(0), b: Variable<S> = walk.operand(1)
      let u: Variable<S> = walk.cotangent(), y: Variable<S> = walk.output()
      if walk.needs(walk.entry.a) {
        let cotangent = pullback(u, toLeft: a, b, output: y)
        walk.add(0, undoingBroadcast ? cotangent.summed(to: a.shape) : cotangent)
      }
      if walk.needs(walk.entry.b) {
        let cotangent = pullback(u, toRight: a, b, output: y)
        walk.add(1, undoingBroadcast ? cotangent.summed(to: b.shape) : cotangent)
      }
    } else {
      let a = Variable<S>(raw: walk.rawA), b = Variable<S>(raw: walk.rawB), y = Variable<S>(raw: walk.rawOutput)
      let u = Variable<S>(raw: walk.takeCotangent())
      if walk.needs(walk.entry.a) {
        let cotangent = pullback(u, toLeft: a, b, output: y)
        walk.addConstant(0, walk.entry.a, undoingBroadcast ? cotangent.summed(to: a.shape) : cotangent)
      }
      if walk.needs(walk.entry.b) {
        let cotangent = pullback(u, toRight: a, b, output: y)
        walk.addConstant(1, walk.entry.b, undoingBroadcast ? cotangent.summed(to: b.shape) : cotangent)
      }
    }
  }
}

/// An element-wise primitive of two operands that broadcast by NumPy's rules.
///
/// Its pullbacks see operands as they are and may return cotangents of the output's shape: the sum that undoes a
/// broadcast is taken here, once for all primitives.
public protocol ElementwiseBinaryPrimitive: BinaryPrimitive {}

extension ElementwiseBinaryPrimitive {
  public func _backward(_ walk: Walk, _: Float.Type) { backwardBinary(walk, Float.self, undoingBroadcast: true) }
  public func _backward(_ walk: Walk, _: Double.Type) { backwardBinary(walk, Double.self, undoingBroadcast: true) }
}

// ── any number of operands ──────────────────────────────────────────────────────────────────────────────────────

/// A primitive of any number of operands.
public protocol VariadicPrimitive: Primitive {
  /// The value.
  func forward<S>(_ operands: [Tensor<S>]) -> Tensor<S>
  /// The cotangent of one operand, of its shape; nil where it is zero for every input on purpose (a mask).
  func pullback<S>(_ u: Variable<S>, to operand: Int, of operands: [Variable<S>], output y: Variable<S>) -> Variable<S>?
}

extension VariadicPrimitive {
  /// Applies the primitive: recorded if an operand is.
  public func callAsFunction<S>(_ operands: [Variable<S>]) -> Variable<S> {
    let y = forward(operands.map(\.value))
    guard let core = operands.reduce(nil, { commonCore($0, $1.core) }) else { return Variable(raw: y.raw) }
    let places = operands.map { core.operand($0, keeping: Self.saved.contains(.operands), of: name, operands) }
    let index = core.append(self, operands: places, y.raw, keeping: Self.saved.contains(.output))
    return Variable(raw: y.raw, core: core, index: index)
  }

  public func _apply<S>(to operands: [Variable<S>]) -> Variable<S> { self(operands) }
  public func _backward(_ walk: Walk, _: Float.Type) { backwardVariadic(walk, Float.self) }
  public func _backward(_ walk: Walk, _: Double.Type) { backwardVariadic(walk, Double.self) }

  @inline(__always)
  private func backwardVariadic<S: TensorScalar>(_ walk: Walk, _: S.Type) {
    let places = walk.core.operands(of: walk.entry)
    let operands: [Variable<S>] = places.map { walk.variable($0) }
    let u: Variable<S> = walk.cotangent(), y: Variable<S> = walk.output()
    for (position, place) in places.enumerated() where walk.needs(place) {
      if let cotangent = pullback(u, to: position, of: operands, output: y) { walk.add(position, at: place, cotangent) }
    }
  }
}

extension Variable {
  /// Whether it is the constant 1 of rank 0.
  @inline(__always)
  var isOne: Bool { raw.isScalar && raw.number == 1 && core == nil }

  /// The same variable, told its element type; for code that has compared the types.
  @inline(__always)
  init<Other>(same other: Variable<Other>) { self.init(raw: other.raw, core: other.core, index: other.index) }

  /// A constant of rank 0, from a number that already fits the element type.
  @inline(__always)
  init(plain number: Double) { self.init(raw: RawTensor(number: number)) }

  /// A recorded variable of rank 0.
  @inline(__always)
  init(plain number: Double, core: TapeCore, index: Int32) {
    self.init(raw: RawTensor(number: number), core: core, index: index)
  }
}

extension Tensor {
  @inline(__always)
  init(plain number: Double) { self.init(raw: RawTensor(number: number)) }
}
