extension Tensor {
  /// The same numbers in another element type, rounded to it.
  @inlinable
  package func converted<Other: TensorScalar>(to _: Other.Type = Other.self) -> Tensor<Other> {
    if let same = self as? Tensor<Other> { return same }
    return Tensor<Other>(shape: shape, scalars: withUnsafeScalars { $0.map { Other(Double($0)) } })
  }
}
