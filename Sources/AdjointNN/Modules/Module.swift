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
}

/// What a module's properties may be for their variables to be found: a variable, a ``LayerState``, a module, or an
/// array or an optional of these.
///
/// It is for constraints of generic modules. A type of one's own that is to be part of a model is a ``Module``: to
/// conform another one to this alone makes no parameters of its variables.
public protocol ModuleField: SendableMetatype {}
