// What the methods for small problems share: a model as one vector, and the report of a search for a minimum.

/// How a search for a minimum ended.
public struct MinimizationReport: Sendable {
  /// What a search stopped at.
  public enum Outcome: String, Sendable, Codable {
    /// A minimum: loss and slope are finite, the slope is within the tolerance (or the whole step to the lowest point is
    /// below the precision of the parameters), and the loss does not curve down. A curvature of 0 is not ruled out: a
    /// flat loss is lowest everywhere.
    case minimum
    /// The slope is within the tolerance, but the loss curves down: a saddle or a maximum.
    case negativeCurvature
    /// The slope is within the tolerance and nothing curves down, but in the direction without curvature the loss falls:
    /// x³ at 0.
    case inflection
    /// All steps were made.
    case stepLimit
    /// The slope exceeds the tolerance, but no step lowers the loss any more: its last digits are reached, or a kink.
    case noDescent
    /// The loss falls to −∞. The model is at the last place with a finite loss.
    case unbounded
    /// The loss, its slope or its curvature is NaN or infinite where the search stands.
    case notFinite
  }

  /// The number of steps taken.
  public let steps: Int
  /// The loss at the end.
  public let loss: Double
  /// The largest absolute element of the gradient at the end; NaN if one is.
  public let largestSlope: Double
  /// What the search stopped at.
  public let outcome: Outcome
  /// Whether that is a minimum.
  public var converged: Bool { outcome == .minimum }
}

/// A place with the loss and its slope there.
struct Place {
  let x: [Double]
  let value: Double
  let slope: [Double]

  var largestSlope: Double { largest(slope) }
  var isFinite: Bool { value.isFinite && largestSlope.isFinite && largest(x).isFinite }
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
  var start: Place { place(model.variables.flatMap { $0.value.scalars.map(Double.init) }) }

  /// The distance from 1 to the next number of the parameters' type.
  var precision: Double { Double(M.Scalar.ulpOfOne) }

  /// Loss and slope where the parameters are x, rounded to their type.
  func place(_ x: [Double]) -> Place {
    let x = tensor(x)
    let (value, gradient) = Adjoint.valueWithGradient(at: x, of: at)
    return Place(x: numbers(x), value: Double(value.scalar), slope: numbers(gradient))
  }

  /// The loss alone.
  func value(_ x: [Double]) -> Double { Double(at(Variable(tensor(x))).scalar) }

  func hessian(_ x: [Double]) -> [Double] { x.isEmpty ? [] : numbers(Adjoint.hessian(at: tensor(x), of: at)) }

  /// H v
  func hessianProduct(_ x: [Double], _ v: [Double]) -> [Double] {
    numbers(hessianVectorProduct(at: tensor(x), along: tensor(v), of: at))
  }

  func model(at x: [Double]) -> M { model.changed(by: Replace(parts(Variable(tensor(x))), states: .settled(nil))) }

  private func tensor(_ x: [Double]) -> Tensor<M.Scalar> { Tensor(x.map(M.Scalar.init)) }

  private func numbers(_ x: Tensor<M.Scalar>) -> [Double] { x.scalars.map(Double.init) }

  private func at(_ x: Variable<M.Scalar>) -> Variable<M.Scalar> {
    let value = loss(model.replacing(parts(x)))
    if x.isRecorded && !value.isRecorded { warnOfUnusedModel(shapes.count) }
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

func length(_ x: [Double]) -> Double { dot(x, x).squareRoot() }

/// x + t d
func moved(_ x: [Double], _ t: Double, _ d: [Double]) -> [Double] { x.indices.map { x[$0] + t * d[$0] } }

/// The largest absolute element; NaN if one is.
func largest(_ x: [Double]) -> Double {
  var result = 0.0
  for element in x where !(Swift.abs(element) <= result) {
    if element.isNaN { return .nan }
    result = Swift.abs(element)
  }
  return result
}
