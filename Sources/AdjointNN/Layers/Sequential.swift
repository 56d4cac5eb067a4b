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
/// The parameters are named by the layers' numbers: `0.weight`, `0.bias`, `2.weight`, …
public struct Sequential<Body: Layer>: Layer {
  /// The element type of the layers' parameters.
  public typealias Scalar = Body.Scalar
  /// The layers: a ``Chain``, or the layer itself if there is only one.
  public var body: Body

  /// The layers that the closure lists.
  public init(@LayerBuilder _ body: () -> Body) { self.body = body() }

  /// The output of the last layer, each applied to the output of the one before.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { body(x) }
}

/// Two layers, one after the other: what ``Sequential`` is built of.
public struct Chain<First: Layer, Second: Layer>: Layer where First.Scalar == Second.Scalar {
  /// The element type of both layers' parameters.
  public typealias Scalar = First.Scalar
  /// The layer that is applied to the input.
  public var first: First
  /// The layer that is applied to the first one's output.
  public var second: Second

  /// second(first(x))
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { second(first(x)) }
}

/// A module whose layers have their numbers for names.
protocol NumbersLayers: Module {}
extension Sequential: NumbersLayers {}
extension Residual: NumbersLayers {}

/// Layers that are numbered one by one in such a module.
protocol LayerChain: Layer {}
extension Chain: LayerChain {}

/// What makes a layer of the layers that the closure of ``Sequential`` or ``Residual`` lists.
@resultBuilder
public enum LayerBuilder {
  /// The first layer.
  public static func buildPartialBlock<L: Layer>(first: L) -> L { first }
  /// The layers so far and the next one.
  public static func buildPartialBlock<A: Layer, B: Layer>(accumulated: A, next: B) -> Chain<A, B>
  where A.Scalar == B.Scalar { Chain(first: accumulated, second: next) }
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
