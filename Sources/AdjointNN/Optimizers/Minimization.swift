// What the methods for small problems share: a model as one vector, and the report of a search for a minimum.

/// How a search for a minimum ended.
public struct MinimizationReport: Sendable {
  /// The number of steps taken.
  public let steps: Int
  /// The loss at the end.
  public let loss: Double
  /// The largest absolute element of the gradient at the end.
  public let largestSlope: Double
  /// Whether that is within the tolerance. If not, no step lowered the loss any more, or the steps ran out.
  public let converged: Bool
}

/// A loss as a function of all trained parameters in one vector.
///
/// The loss is computed as in use of the model, not as in training: a search needs a function that does not change.
struct FlatLoss<M: Module> {
  private let model: M
  private let shapes: [Shape]
  private let loss: (M) -> Variable<M.Scalar>

  init(_ model: M, _ loss: @escaping (M) -> Variable<M.Scalar>) {
    model.stopIfRecorded("minimize(_:loss:)")
    self.model = model
    self.loss = loss
    shapes = model.variables.map(\.shape)
  }

  /// The model's own parameters.
  var start: [Double] { model.variables.flatMap { $0.value.scalars.map(Double.init) } }

  func valueWithGradient(_ x: [Double]) -> (value: Double, gradient: [Double]) {
    let result = Adjoint.valueWithGradient(at: tensor(x), of: at)
    return (Double(result.value.scalar), result.gradient.scalars.map(Double.init))
  }

  func hessian(_ x: [Double]) -> [Double] { Adjoint.hessian(at: tensor(x), of: at).scalars.map(Double.init) }

  func model(at x: [Double]) -> M { model.replacing(parts(Variable(tensor(x)))).withoutSlots() }

  private func tensor(_ x: [Double]) -> Tensor<M.Scalar> { Tensor(x.map(M.Scalar.init)) }

  private func at(_ x: Variable<M.Scalar>) -> Variable<M.Scalar> {
    let value = loss(model.replacing(parts(x)))
    if !value.isRecorded { warnOfUnusedModel(shapes.count) }
    return value
  }

  private func parts(_ x: Variable<M.Scalar>) -> [Variable<M.Scalar>] {
    var start = 0
    return shapes.map { shape in
      let count = shape.elementCount
      defer { start += count }
      return x.slice(axis: 0, start..<start + count).reshaped(to: shape)
    }
  }
}

func dot(_ a: [Double], _ b: [Double]) -> Double {
  var total = 0.0
  for i in a.indices { total += a[i] * b[i] }
  return total
}

/// x + t d
func moved(_ x: [Double], _ t: Double, _ d: [Double]) -> [Double] { x.indices.map { x[$0] + t * d[$0] } }

func largest(_ x: [Double]) -> Double { x.reduce(0) { Swift.max($0, Swift.abs($1)) } }
