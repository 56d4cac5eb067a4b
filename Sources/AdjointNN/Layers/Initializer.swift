/// How the weights of a layer start: a distribution whose width follows from how many numbers meet in a neuron.
///
/// With fanIn inputs and fanOut outputs of a layer:
public enum Initializer: Sendable, Hashable {
  /// All 0.
  case zeros
  /// All 1.
  case ones
  /// Normal with a standard deviation of one's own.
  case normal(standardDeviation: Double)
  /// Uniform in ±√(6 / (fanIn + fanOut)): keeps the variance of signals and gradients through linear and tanh layers.
  /// X. Glorot, Y. Bengio, Understanding the difficulty of training deep feedforward neural networks, 2010, eq. 16.
  case glorotUniform
  /// Normal with variance 2 / (fanIn + fanOut). The same paper, eq. 12.
  case glorotNormal
  /// Uniform in ±√(6 / fanIn): keeps the variance of signals through layers of ReLU. K. He et al., Delving deep into
  /// rectifiers, 2015, eq. 10.
  case heUniform
  /// Normal with variance 2 / fanIn. The same paper.
  case heNormal
  /// Uniform in ±1/√fanIn. Y. LeCun et al., Efficient BackProp, 1998; PyTorch's default for linear layers.
  case lecunUniform
  /// A random matrix with orthonormal rows or columns, whichever are fewer, times a gain. A. Saxe et al., Exact
  /// solutions to the nonlinear dynamics of learning in deep linear neural networks, 2013.
  case orthogonal(gain: Double)

  /// Another name of ``glorotUniform``.
  public static let xavierUniform = glorotUniform
  /// Another name of ``glorotNormal``.
  public static let xavierNormal = glorotNormal
  /// Another name of ``heUniform``.
  public static let kaimingUniform = heUniform
  /// Another name of ``heNormal``.
  public static let kaimingNormal = heNormal

  /// A tensor of the shape, drawn from the generator.
  public func tensor<S: TensorScalar, G: RandomNumberGenerator>(
    _ shape: Shape, fanIn: Int, fanOut: Int, using generator: inout G
  ) -> Tensor<S> {
    func uniform(_ bound: Double) -> Tensor<S> {
      bound > 0
        ? Tensor(randomUniform: shape, in: S(-bound)..<S(bound), using: &generator) : Tensor(repeating: 0, shape: shape)
    }
    func normal(_ variance: Double) -> Tensor<S> {
      Tensor(randomNormal: shape, standardDeviation: S(variance.squareRoot()), using: &generator)
    }
    let fanIn = Double(Swift.max(1, fanIn)), fans = fanIn + Double(fanOut)
    switch self {
    case .zeros: return Tensor(repeating: 0, shape: shape)
    case .ones: return Tensor(repeating: 1, shape: shape)
    case .normal(let standardDeviation):
      if !(standardDeviation >= 0 && standardDeviation.isFinite) {
        fail("Initializer", "standard deviation \(standardDeviation)", "it is a finite number, at least 0")
      }
      return normal(standardDeviation * standardDeviation)
    case .glorotUniform: return uniform((6 / fans).squareRoot())
    case .glorotNormal: return normal(2 / fans)
    case .heUniform: return uniform((6 / fanIn).squareRoot())
    case .heNormal: return normal(2 / fanIn)
    case .lecunUniform: return uniform((1 / fanIn).squareRoot())
    case .orthogonal(let gain): return Initializer.orthogonal(shape, gain, using: &generator)
    }
  }

  /// As the last, from the generator of `withSeed`.
  func tensor<S: TensorScalar>(_ shape: Shape, fanIn: Int, fanOut: Int) -> Tensor<S> {
    var generator = CurrentGenerator()
    return tensor(shape, fanIn: fanIn, fanOut: fanOut, using: &generator)
  }

  /// Gram and Schmidt's method, each projection done twice, on the rows or columns of a random normal matrix.
  private static func orthogonal<S: TensorScalar, G: RandomNumberGenerator>(
    _ shape: Shape, _ gain: Double, using generator: inout G
  ) -> Tensor<S> {
    guard shape.rank >= 2, shape.elementCount > 0 else {
      fail("orthogonal", "shape \(shape)", "an orthogonal matrix has at least two axes")
    }
    let width = shape[shape.rank - 1], height = shape.elementCount / width
    let count = Swift.min(width, height), length = Swift.max(width, height)
    var vectors: [[Double]] = []
    for _ in 0..<count {
      var vector = Tensor<Double>(randomNormal: [length], using: &generator).scalars
      for earlier in vectors + vectors {
        let overlap = zip(vector, earlier).reduce(0) { $0 + $1.0 * $1.1 }
        for i in vector.indices { vector[i] -= overlap * earlier[i] }
      }
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      vectors.append(vector.map { $0 / length })
    }
    let scalars = (0..<height * width).map { place in
      let (row, column) = (place / width, place % width)
      return S(gain * (height <= width ? vectors[row][column] : vectors[column][row]))
    }
    return Tensor(shape: shape, scalars: scalars)
  }
}
