extension Tensor {
  /// The same numbers in another element type, rounded to it.
  @inlinable
  package func converted<Other: TensorScalar>(to _: Other.Type = Other.self) -> Tensor<Other> {
    Tensor<Other>(self)
  }
}
