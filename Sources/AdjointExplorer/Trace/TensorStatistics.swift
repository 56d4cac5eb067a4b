/// What is said of a tensor that is too large to print.
///
/// Minimum, maximum, mean and norm are those of the finite elements; NaN where there are none.
public struct TensorStatistics: Sendable, Equatable {
  /// The number of elements.
  public let count: Int
  /// The smallest finite element.
  public let minimum: Double
  /// The largest finite element.
  public let maximum: Double
  /// The mean of the finite elements.
  public let mean: Double
  /// The Euclidean norm √Σx².
  public let norm: Double
  /// The number of elements that are NaN or infinite.
  public let nonFiniteCount: Int
  /// The number of elements that are exactly 0.
  public let zeroCount: Int

  /// The statistics of a tensor.
  public init<S>(_ tensor: Tensor<S>) {
    var (low, high) = (Double.infinity, -Double.infinity)
    var (sum, finite, zeros) = (0.0, 0, 0)
    tensor.withUnsafeScalars { scalars in
      for x in scalars where x.isFinite {
        let x = Double(x)
        (low, high) = (Swift.min(low, x), Swift.max(high, x))
        sum += x
        finite += 1
        if x == 0 { zeros += 1 }
      }
    }
    count = tensor.scalarCount
    nonFiniteCount = count - finite
    zeroCount = zeros
    (minimum, maximum) = finite > 0 ? (low, high) : (.nan, .nan)
    mean = finite > 0 ? sum / Double(finite) : .nan
    norm = finite > 0 ? TensorStatistics.norm(tensor, largest: Swift.max(-low, high)) : .nan
  }

  /// Scaled by the largest magnitude, so that squares neither overflow nor vanish.
  private static func norm<S>(_ tensor: Tensor<S>, largest: Double) -> Double {
    if largest == 0 { return 0 }
    let squares = tensor.withUnsafeScalars { scalars in
      scalars.reduce(into: 0.0) { sum, x in
        if x.isFinite {
          let ratio = Double(x) / largest
          sum += ratio * ratio
        }
      }
    }
    return largest * squares.squareRoot()
  }

  /// The largest magnitude of a finite element; 0 where there is none.
  public var largestMagnitude: Double { minimum.isNaN ? 0 : Swift.max(Swift.abs(minimum), Swift.abs(maximum)) }
}
