// What a primitive states. An author writes the value and the pullback once, generically, and is asked for nothing else:
// how entries are made, how cotangents are multiplied, summed and handed on is the engine's business.

/// An operation that the tape can record: a value computed from tensors, and its vector-Jacobian product.
///
/// A primitive of any number of operands states these requirements as they are. One of one or two operands conforms to
/// ``UnaryPrimitive`` or ``BinaryPrimitive``, which name them; an element-wise one to ``ElementwisePrimitive`` or
/// ``ElementwiseBinaryPrimitive``, and states derivatives alone. Attributes (an axis, a shape) are stored properties. A
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

  /// The value.
  func forward<S>(_ operands: [Tensor<S>]) -> Tensor<S>

  /// The cotangent of one operand, from the cotangent `u` of the output; nil where it is zero for every input on purpose
  /// (a mask). It has the operand's shape, or one that the operand broadcasts to: the engine sums over the rest.
  func pullback<S>(_ u: Variable<S>, to operand: Int, of operands: [Variable<S>], output y: Variable<S>) -> Variable<S>?

  /// The cotangents of the operands that are `needed`, together: the pullback of each, unless declared. For rules that
  /// share most of their work.
  func pullbacks<S>(_ u: Variable<S>, of operands: [Variable<S>], needed: [Bool], output y: Variable<S>)
    -> [Variable<S>?]

  /// The value, with what the pullback would otherwise compute again; nil where attributes say that there is nothing of
  /// the kind.
  ///
  /// It is asked for where ``saved`` has `.residual` and an operand is recorded. ``pullbacks(_:of:needed:residual:)`` then takes the pullback's place in
  /// passes that are not recorded themselves; both say the same.
  func forwardWithResidual<S>(_ operands: [Tensor<S>]) -> (value: Tensor<S>, residual: Tensor<S>)?

  /// The cotangents of the operands that are `needed`, from what ``forwardWithResidual(_:)`` kept, which may be written
  /// over.
  func pullbacks<S>(_ u: Tensor<S>, of operands: [Tensor<S>], needed: [Bool], residual: consuming Tensor<S>)
    -> [Tensor<S>?]
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
  /// What ``Primitive/forwardWithResidual(_:)`` keeps.
  public static let residual = SavedValues(rawValue: 8)
  /// None: shapes are always there.
  public static let shapes: SavedValues = []
}

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
  /// Jᵀu: the cotangent of the operand, from the cotangent `u` of the output.
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S>
  /// The value with a residual, as ``Primitive/forwardWithResidual(_:)`` for one operand.
  func forwardWithResidual<S>(_ x: Tensor<S>) -> (value: Tensor<S>, residual: Tensor<S>)?
  /// The cotangent of the operand from the residual, which may be written over.
  func pullback<S>(_ u: Tensor<S>, input x: Tensor<S>, residual: consuming Tensor<S>) -> Tensor<S>
}

/// A primitive of two operands. Each has a pullback of its own, called only where that operand is recorded.
public protocol BinaryPrimitive: Primitive {
  /// The value.
  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S>
  /// The cotangent of the left operand.
  func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S>
  /// The cotangent of the right operand.
  func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S>
}

/// An element-wise primitive of one operand, which states its derivative alone.
///
/// The pullback is u ⊙ f′(x): the derivative where u is not zero, exactly 0 where it is, so that an infinite
/// derivative in a branch that was not selected does not become NaN.
public protocol ElementwisePrimitive: UnaryPrimitive {
  /// f′ at the input x, where the output is y; of their shape, or one number for all.
  func derivative<S>(at x: Variable<S>, output y: Variable<S>) -> Variable<S>
  /// The kernel that computes u ⊙ f′ in one pass, where the library has one: none, unless declared.
  static var kernel: UnaryKernel? { get }
}

/// An element-wise primitive of two operands that broadcast by NumPy's rules, which states its partial derivatives: the
/// pullbacks are u ⊙ ∂y/∂a and u ⊙ ∂y/∂b, summed where an operand was broadcast.
public protocol ElementwiseBinaryPrimitive: BinaryPrimitive {
  /// ∂y/∂a, of the output's shape or one that broadcasts to it.
  func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S>
  /// ∂y/∂b, likewise.
  func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S>
}

// ── what follows from what was stated ───────────────────────────────────────────────────────────────────────────────

extension Primitive {
  /// Every operand and the output.
  public static var saved: SavedValues { .all }

  /// The pullback of each operand that is needed.
  public func pullbacks<S>(_ u: Variable<S>, of operands: [Variable<S>], needed: [Bool], output y: Variable<S>)
    -> [Variable<S>?]
  { operands.indices.map { needed[$0] ? pullback(u, to: $0, of: operands, output: y) : nil } }

  /// Nothing is kept beside the value.
  public func forwardWithResidual<S>(_ operands: [Tensor<S>]) -> (value: Tensor<S>, residual: Tensor<S>)? { nil }

  /// Without a residual it is not called.
  public func pullbacks<S>(_ u: Tensor<S>, of operands: [Tensor<S>], needed: [Bool], residual: consuming Tensor<S>)
    -> [Tensor<S>?]
  { fail(name, "a residual is kept and not used", "declare pullbacks(_:of:needed:residual:)") }

  /// The name of the primitive.
  public var name: String { Self.card.name }
}

extension UnaryPrimitive {
  /// Nothing is kept beside the value.
  public func forwardWithResidual<S>(_ x: Tensor<S>) -> (value: Tensor<S>, residual: Tensor<S>)? { nil }
  /// Without a residual it is not called.
  public func pullback<S>(_ u: Tensor<S>, input x: Tensor<S>, residual: consuming Tensor<S>) -> Tensor<S> {
    fail(name, "a residual is kept and not used", "declare pullback(_:input:residual:)")
  }
  /// The value with a residual at the one operand.
  public func forwardWithResidual<S>(_ operands: [Tensor<S>]) -> (value: Tensor<S>, residual: Tensor<S>)? {
    forwardWithResidual(operands[0])
  }
  /// The value at the one operand.
  public func forward<S>(_ operands: [Tensor<S>]) -> Tensor<S> { forward(operands[0]) }
  /// The cotangent of the one operand.
  public func pullback<S>(_ u: Variable<S>, to operand: Int, of operands: [Variable<S>], output y: Variable<S>)
    -> Variable<S>?
  { pullback(u, input: operands[0], output: y) }
}

extension BinaryPrimitive {
  /// The value at the two operands.
  public func forward<S>(_ operands: [Tensor<S>]) -> Tensor<S> { forward(operands[0], operands[1]) }
  /// The cotangent of the left operand or the right one.
  public func pullback<S>(_ u: Variable<S>, to operand: Int, of operands: [Variable<S>], output y: Variable<S>)
    -> Variable<S>?
  {
    operand == 0
      ? pullback(u, toLeft: operands[0], operands[1], output: y)
      : pullback(u, toRight: operands[0], operands[1], output: y)
  }
}

extension ElementwisePrimitive {
  /// None.
  public static var kernel: UnaryKernel? { nil }
  /// u ⊙ f′
  @inline(__always)
  public func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    u.product(derivative(at: x, output: y))
  }
}

extension ElementwiseBinaryPrimitive {
  /// u ⊙ ∂y/∂a
  @inline(__always)
  public func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  { u.times(derivative(byLeft: a, b, output: y)) }
  /// u ⊙ ∂y/∂b
  @inline(__always)
  public func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  { u.times(derivative(byRight: a, b, output: y)) }
}

extension Variable {
  /// This cotangent ⊙ d, which is itself where d is the constant 1.
  @inline(__always) fileprivate func times(_ d: Variable) -> Variable {
    d.raw.isScalar && d.raw.number == 1 && d.core == nil ? self : product(d)
  }

  /// This cotangent ⊙ d; of two numbers without a call.
  @inline(__always) fileprivate func product(_ d: Variable) -> Variable {
    core == nil && d.core == nil && raw.isScalar && d.raw.isScalar ? Variable(annihilate(value, d.value)) : self ⊙ d
  }
}
