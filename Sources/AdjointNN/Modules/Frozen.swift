/// A part of a model that is not trained.
///
/// ```swift
/// struct FineTuned: Module {
///   var body: Frozen<Encoder>
///   var head = Linear<Float>(128, 10)
/// }
/// model.body.isFrozen = false   // now it is
/// ```
///
/// While frozen, its parameters enter the loss as constants, nothing is computed for their gradient, and no optimizer
/// touches them. Their names are those of the part itself.
@dynamicMemberLookup
public struct Frozen<Wrapped: ModuleField> {
  /// The part itself.
  public var wrapped: Wrapped
  /// Whether it is kept as it is.
  public var isFrozen = true

  /// The part, not trained until ``isFrozen`` is set to false.
  public init(_ wrapped: Wrapped) { self.wrapped = wrapped }

  /// A property of the part, as if it were not wrapped: `model.body.weight`.
  public subscript<Member>(dynamicMember member: WritableKeyPath<Wrapped, Member>) -> Member {
    get { wrapped[keyPath: member] }
    set { wrapped[keyPath: member] = newValue }
  }
}

extension Frozen: Module where Wrapped: Module {
  /// The element type of the part's parameters.
  public typealias Scalar = Wrapped.Scalar
}

extension Frozen: Layer where Wrapped: Layer {
  /// The part's own output.
  public func callAsFunction(_ x: Variable<Wrapped.Scalar>) -> Variable<Wrapped.Scalar> { wrapped(x) }
}
