extension Tensor {
  /// The same numbers in another element type, rounded to it.
  func converted<Other: TensorScalar>(to _: Other.Type = Other.self) -> Tensor<Other> {
    if let same = self as? Tensor<Other> { return same }
    return Tensor<Other>(shape: shape, scalars: withUnsafeScalars { $0.map { Other(Double($0)) } })
  }

  /// The elements as numbers of the wider type.
  var doubles: [Double] { withUnsafeScalars { $0.map { Double($0) } } }
}
