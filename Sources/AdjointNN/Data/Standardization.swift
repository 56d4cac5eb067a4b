/// A shift and a scale for each column: (x − mean) / standard deviation.
///
/// Made from the training data and applied to both: `let scaling = Standardization(train.inputs)`. A column that does not
/// vary is only shifted, whatever its number. Squares of numbers far from 1 do not overflow or vanish on the way.
public struct Standardization<Scalar: TensorScalar>: Codable, Sendable {
  /// The mean of each column: the shape of one row.
  public let mean: Tensor<Scalar>
  /// The standard deviation of each column, 1 where the column does not vary: the shape of one row.
  public let standardDeviation: Tensor<Scalar>

  /// The statistics over the first axis; the deviation divides by the number of rows.
  public init(_ x: Tensor<Scalar>) {
    if x.rank == 0 || x.shape[0] == 0 { fail("Standardization", "data of shape \(x.shape)", "give at least one row") }
    // Distances from the first row, in units of a power of two: 0, and not a rounding error, where nothing varies.
    let unit = powersOfTwo(near: abs(x).max(axis: 0))
    let scaled = x / unit
    let first = scaled.slice(axis: 0, 0..<1), distance = scaled - first
    mean = (first.reshaped(to: unit.shape) + distance.mean(axis: 0)) * unit
    let deviation = sqrt(distance.variance(axis: 0)) * unit
    standardDeviation = select(Tensor(1), deviation, where: deviation .== 0)
  }

  /// (x − mean) / standard deviation, for rows of the shape the statistics are of.
  public func callAsFunction(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    // Where the deviation is large, quarters: a difference of the largest numbers would overflow.
    let part = select(Tensor(0.25), Tensor(1), where: standardDeviation .> Tensor(0x1p64))
    return (x * part - mean * part) / (standardDeviation * part)
  }
}
