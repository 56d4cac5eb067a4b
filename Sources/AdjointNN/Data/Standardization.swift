/// A shift and a scale for each column: (x − mean) / standard deviation.
///
/// Made from the training data and applied to both: `let scaling = Standardization(train.inputs)`. A column without
/// variation is only shifted.
public struct Standardization<Scalar: TensorScalar>: Codable, Sendable {
  /// The mean of each column: the shape of one row.
  public let mean: Tensor<Scalar>
  /// The standard deviation of each column, 1 where the column does not vary: the shape of one row.
  public let standardDeviation: Tensor<Scalar>

  /// The statistics over the first axis; the deviation divides by the number of rows.
  public init(_ x: Tensor<Scalar>) {
    if x.rank == 0 || x.shape[0] == 0 { fail("Standardization", "data of shape \(x.shape)", "give at least one row") }
    mean = x.mean(axis: 0)
    let deviation = sqrt(x.variance(axis: 0))
    standardDeviation = select(deviation, Tensor(1), where: deviation .> 0)
  }

  /// (x − mean) / standard deviation, for rows of the shape the statistics are of.
  public func callAsFunction(_ x: Tensor<Scalar>) -> Tensor<Scalar> { (x - mean) / standardDeviation }
}
