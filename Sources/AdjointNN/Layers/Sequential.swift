/// Layers one after another.
///
/// ```swift
/// let model = Sequential {
///   Linear<Float>(64, 128)
///   Activation<Float>(relu)
///   Linear<Float>(128, 10)
/// }
/// ```
///
/// The parameters are named by the layers' numbers: `0.weight`, `0.bias`, `2.weight`, … An `if` in the closure is one of
/// these layers, which may be absent and then changes nothing; a `for` is one, too. Several layers in them are numbered
/// there: `1.0.weight`, `1.1.weight`.
public struct Sequential<Body: Layer>: Layer {
  /// The element type of the layers' parameters.
  public typealias Scalar = Body.Scalar
  /// The layers: a ``Chain``, or the layer itself if there is only one.
  public var body: Body

  /// The layers that the closure lists.
  public init(@LayerBuilder _ body: () -> Body) { self.body = body() }

  /// The output of the last layer, each applied to the output of the one before.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    Body.self is any LayerChain.Type ? body(x) : inLayer(0, Body.self) { body(x) }
  }
}

/// Two layers, one after the other: what ``Sequential`` is built of.
public struct Chain<First: Layer, Second: Layer>: Layer where First.Scalar == Second.Scalar {
  /// The element type of both layers' parameters.
  public typealias Scalar = First.Scalar
  /// The layer that is applied to the input.
  public var first: First
  /// The layer that is applied to the first one's output.
  public var second: Second
  /// How many layers `first` is.
  let position: Int

  init(first: First, second: Second) {
    self.first = first
    self.second = second
    position = (first as? any LayerChain)?.count ?? 1
  }

  /// second(first(x))
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    let hidden = position > 1 ? first(x) : inLayer(0, First.self) { first(x) }
    return inLayer(position, Second.self) { second(hidden) }
  }
}

/// A module whose layers have their numbers for names.
protocol NumbersLayers: Module {}
extension Sequential: NumbersLayers {}
extension Residual: NumbersLayers {}

/// A module whose one part stands at its own place: its name is left out.
protocol StandsForPart: Module {}
extension OptionalLayer: StandsForPart {}
extension EitherLayer: StandsForPart {}
extension RepeatedLayer: StandsForPart {}

/// Layers that are numbered one by one in such a module.
protocol LayerChain: Layer {
  /// How many they are.
  var count: Int { get }
}
extension Chain: LayerChain {
  var count: Int { position + 1 }
}

/// What makes a layer of the layers that the closure of ``Sequential`` or ``Residual`` lists.
@resultBuilder
public enum LayerBuilder {
  /// The first layer.
  public static func buildPartialBlock<L: Layer>(first: L) -> L { first }
  /// The layers so far and the next one.
  public static func buildPartialBlock<A: Layer, B: Layer>(accumulated: A, next: B) -> Chain<A, B>
  where A.Scalar == B.Scalar { Chain(first: accumulated, second: next) }
  /// What an `if` without `else` holds: a layer, or none.
  public static func buildOptional<L: Layer>(_ layer: L?) -> OptionalLayer<L> { OptionalLayer(layer) }
  /// What an `if` without `else` holds: layers, or none.
  public static func buildOptional<A: Layer, B: Layer>(_ layers: Chain<A, B>?) -> OptionalLayer<Sequential<Chain<A, B>>>
  where A.Scalar == B.Scalar { OptionalLayer(layers.map(numbered)) }
  /// The layer after an `if` that has an `else`.
  public static func buildEither<A: Layer, B: Layer>(first: A) -> EitherLayer<A, B> { EitherLayer(first) }
  /// The layers after an `if` that has an `else`.
  public static func buildEither<A: Layer, B: Layer, C: Layer>(
    first: Chain<A, B>
  ) -> EitherLayer<Sequential<Chain<A, B>>, C> { EitherLayer(numbered(first)) }
  /// The layer after its `else`.
  public static func buildEither<A: Layer, B: Layer>(second: B) -> EitherLayer<A, B> { EitherLayer(second) }
  /// The layers after its `else`.
  public static func buildEither<A: Layer, B: Layer, C: Layer>(
    second: Chain<B, C>
  ) -> EitherLayer<A, Sequential<Chain<B, C>>> { EitherLayer(numbered(second)) }
  /// The layers that a `for` made, one after another.
  public static func buildArray<L: Layer>(_ layers: [L]) -> RepeatedLayer<L> { RepeatedLayer(layers) }
  /// The groups of layers that a `for` made, one after another.
  public static func buildArray<A: Layer, B: Layer>(_ layers: [Chain<A, B>]) -> RepeatedLayer<Sequential<Chain<A, B>>> {
    RepeatedLayer(layers.map(numbered))
  }

  private static func numbered<A: Layer, B: Layer>(_ layers: Chain<A, B>) -> Sequential<Chain<A, B>> {
    Sequential { layers }
  }
}

/// A layer that may be absent, and then is the identity: an `if` in the closure of ``Sequential``.
public struct OptionalLayer<Wrapped: Layer>: Layer {
  /// The element type of the layer's parameters.
  public typealias Scalar = Wrapped.Scalar
  /// The layer; nil for none.
  public var layer: Wrapped?

  /// The layer, or none.
  public init(_ layer: Wrapped?) { self.layer = layer }
  /// The layer's output, or x itself.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { layer?(x) ?? x }
}

/// One of two layers: an `if` with an `else` in the closure of ``Sequential``.
public struct EitherLayer<First: Layer, Second: Layer>: Layer where First.Scalar == Second.Scalar {
  /// The element type of both layers' parameters.
  public typealias Scalar = First.Scalar
  /// The first, if that is chosen.
  public var first: First?
  /// The second, if that is chosen.
  public var second: Second?

  /// The first.
  public init(_ layer: First) { first = layer }
  /// The second.
  public init(_ layer: Second) { second = layer }
  /// The output of the layer that is there.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { first?(x) ?? second?(x) ?? x }
}

/// Layers of one type, one after another; of none, the identity: a `for` in the closure of ``Sequential``.
public struct RepeatedLayer<Element: Layer>: Layer {
  /// The element type of the layers' parameters.
  public typealias Scalar = Element.Scalar
  /// The layers, the first to be applied first.
  public var layers: [Element]

  /// The layers in the order in which they are applied.
  public init(_ layers: [Element]) { self.layers = layers }
  /// The output of the last layer, each applied to the output of the one before.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    var y = x
    for (number, layer) in layers.enumerated() { y = inLayer(number, Element.self) { layer(y) } }
    return y
  }
}

/// A function as a layer: `Activation<Float>(relu)`.
public struct Activation<Scalar: TensorScalar>: Layer {
  private let function: (Variable<Scalar>) -> Variable<Scalar>

  /// A layer of no parameters that applies the function.
  public init(_ function: @escaping (Variable<Scalar>) -> Variable<Scalar>) { self.function = function }

  /// f(x)
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { function(x) }
}

/// Each sample as one row: [n, …] → [n, features].
public struct Flatten<Scalar: TensorScalar>: Layer {
  /// A layer of no parameters.
  public init() {}
  /// x as a matrix [n, features]; a scalar stops the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    if x.rank == 0 { fail("Flatten", "a scalar", "the first axis counts the samples") }
    return x.reshaped(to: [x.shape[0], x.scalarCount / Swift.max(1, x.shape[0])])
  }
}

/// x + f(x): a layer that learns what to add. K. He et al., Deep residual learning, 2015.
public struct Residual<Body: Layer>: Layer {
  /// The element type of the layer's parameters.
  public typealias Scalar = Body.Scalar
  /// The layer f.
  public var body: Body

  /// x + f(x) of a layer f.
  public init(_ body: Body) { self.body = body }
  /// x + f(x), f being the layers that the closure lists.
  public init(@LayerBuilder _ body: () -> Body) { self.body = body() }

  /// x + f(x). An f that changes the shape stops the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    let y = body(x)
    checkShapes("Residual", x, y)
    return x + y
  }
}
