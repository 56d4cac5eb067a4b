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
/// A property that hides variables where they would never be trained (in a dictionary, a tuple, a class, an existential)
/// stops the program at every use of the model, with the property's name. What a closure captures cannot be seen: it is
/// a constant. A `let` cannot be changed: to train a model that has a parameter in a `let` stops the program. To share
/// (tie) a parameter, use one property twice in `callAsFunction`. To keep a part as it is, wrap it in ``Frozen``. What
/// changes without a gradient, such as a running mean, is a ``LayerState``.
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
  /// The parameters and states that a walk may change.
  enum Changes {
    case none
    /// Those that are not frozen.
    case trained
    case all
  }

  private var path: [String] = []
  private var frozenDepth = 0
  /// The outermost `let` on the way to the current parameter: the module's type, and the property's name.
  private var constant: (module: String, property: String)?
  private let changes: Changes
  private let operation: String?

  /// - Parameters:
  ///   - changes: what the walk may change; where that is in a `let`, it stops the program.
  ///   - operation: what takes numbers from the parameters, or gives them others; it stops the program where a parameter
  ///     is recorded, for its gradient would be cut.
  init(changing changes: Changes = .none, numbersFor operation: String? = nil) {
    self.changes = changes
    self.operation = operation
  }

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

  fileprivate final func visit(parameter variable: inout Variable<Scalar>) {
    stopIfConstant()
    if variable.isRecorded, let operation {
      fail(
        operation, "the parameter “\(name)” is recorded for a gradient, which its numbers alone would not have",
        "use `variables` to compute with the parameters, `map` or arithmetic to change them, and "
          + "`map { stopGradient($0) }` for a model of constants")
    }
    parameter(&variable)
  }

  final func visit(state: inout LayerState<Scalar>) {
    stopIfConstant()
    self.state(&state)
  }

  private func stopIfConstant() {
    guard let constant, changes == .all || changes == .trained && !isFrozen else { return }
    fail(
      constant.module, "its property “\(constant.property)” is a `let`, and “\(name)” in it would have to change",
      "declare it with `var`, or, if it is to stay as it is, as a Tensor or Frozen")
  }

  fileprivate final func descend(_ field: StructLayout.Field, of module: String, _ body: () -> Void) {
    if !field.isConstant || constant != nil { return descend(field.name, body) }
    constant = (module, field.name)
    descend(field.name, body)
    constant = nil
  }

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
    walk.withScalar(&self, of: Scalar.self) { walk.visit(parameter: &$0) }
  }
}

extension Array: ModuleField where Element: ModuleField {
  public mutating func _walk<S: TensorScalar>(_ walk: FieldWalk<S>) {
    for index in indices { walk.descend("\(index)") { self[index]._walk(walk) } }
  }
}

/// An array whose length is part of its type.
@available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *)
extension InlineArray: ModuleField where Element: ModuleField {
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
    let layout = StructLayout.of(Self.self, walk.name)
    if layout.hasSuspects { layout.stopIfVariablesAreHidden(in: self) }
    withUnsafeMutablePointer(to: &self) { address in
      for field in layout.fields {
        walk.descend(field, of: layout.module) { field.walk(UnsafeMutableRawPointer(address), walk) }
      }
    }
    walk.leave()
  }
}
