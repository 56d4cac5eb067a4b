/// A model or a part of one: a struct of variables and other modules.
///
/// ```swift
/// struct Classifier: Module {
///   var hidden = Linear<Float>(64, 128)
///   var output = Linear<Float>(128, 10)
///
///   func callAsFunction(_ x: Variable<Float>) -> Variable<Float> {
///     output(relu(hidden(x)))
///   }
/// }
/// ```
///
/// That is all there is to write. A model is a value: a copy is independent, and a gradient is a `Classifier` too, with
/// the derivative of the loss in the place of each parameter. The parameters are the stored properties of type
/// `Variable`, found in modules, arrays and optionals, to any depth; their names are the properties' names joined by
/// dots: `hidden.weight`, `blocks.0.attention.query.weight`.
///
/// A property that hides variables where they would never be trained (in a dictionary, a class, an existential) stops
/// the program at the first use of the model, with the property's name. To share (tie) a parameter, use one property
/// twice in `callAsFunction`. To keep a part as it is, wrap it in ``Frozen``. What changes without a gradient, such as a
/// running mean, is a ``LayerState``.
public protocol Module<Scalar>: ModuleField {
  /// The element type of all parameters: `Float`, unless the module is generic over `Scalar` or declares
  /// `typealias Scalar = Double`.
  associatedtype Scalar: TensorScalar = Float
}

/// A module of one variable: what ``Sequential`` and ``Residual`` are made of.
public protocol Layer<Scalar>: Module {
  /// The output for an input, recorded if the parameters or the input are.
  func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar>

  /// A walk as part number `number` of a ``Sequential``; returns the number of the next part.
  mutating func _walk<S: TensorScalar>(_ walk: FieldWalk<S>, as number: Int) -> Int
}

/// What a module's properties may be for their variables to be found: a variable, a ``LayerState``, a module, or an
/// array or an optional of these.
public protocol ModuleField: SendableMetatype {
  mutating func _walk<S: TensorScalar>(_ walk: FieldWalk<S>)
}

/// A walk over the parameters and states of a module, in the order of their declaration.
public class FieldWalk<Scalar: TensorScalar> {
  private var path: [String] = []
  private var frozenDepth = 0

  init() {}

  /// The dotted name of the current parameter or state.
  final var name: String { path.joined(separator: ".") }

  /// Whether the current parameter is not to be trained.
  final var isFrozen: Bool { frozenDepth > 0 }

  /// What is done at each parameter.
  func parameter(_ variable: inout Variable<Scalar>) {}
  /// What is done at each state.
  func state(_ state: inout LayerState<Scalar>) {}
  /// Called before and after the properties of a module.
  func enter(_ type: any Module.Type) {}
  func leave() {}

  final func descend(_ component: String, _ body: () -> Void) {
    path.append(component)
    body()
    path.removeLast()
  }

  final func descend(frozen: Bool, _ body: () -> Void) {
    frozenDepth += frozen ? 1 : 0
    body()
    frozenDepth -= frozen ? 1 : 0
  }

  /// The same value as this walk's element type; of another element type it stops the program.
  final func withScalar<T, Value, Same>(_ value: inout Value, of _: T.Type, _ body: (inout Same) -> Void) {
    guard T.self == Scalar.self else {
      fail(
        "Module", "“\(name)” has elements of type \(T.self), the model's are \(Scalar.self)",
        "use one element type, and declare `typealias Scalar = \(T.self)` in a module of it")
    }
    withUnsafeMutablePointer(to: &value) { $0.withMemoryRebound(to: Same.self, capacity: 1) { body(&$0.pointee) } }
  }
}

extension Variable: ModuleField {
  public mutating func _walk<S: TensorScalar>(_ walk: FieldWalk<S>) {
    walk.withScalar(&self, of: Scalar.self) { walk.parameter(&$0) }
  }
}

extension Array: ModuleField where Element: ModuleField {
  public mutating func _walk<S: TensorScalar>(_ walk: FieldWalk<S>) {
    for index in indices { walk.descend("\(index)") { self[index]._walk(walk) } }
  }
}

extension Optional: ModuleField where Wrapped: ModuleField {
  public mutating func _walk<S: TensorScalar>(_ walk: FieldWalk<S>) { self?._walk(walk) }
}

extension Module {
  public mutating func _walk<S: TensorScalar>(_ walk: FieldWalk<S>) {
    walk.enter(Self.self)
    withUnsafeMutablePointer(to: &self) { address in
      for field in StructLayout.of(address).fields {
        walk.descend(field.name) { field.walk(UnsafeMutableRawPointer(address), walk) }
      }
    }
    walk.leave()
  }
}
