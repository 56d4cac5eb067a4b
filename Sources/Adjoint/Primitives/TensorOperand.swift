/// A tensor or a variable: what a function takes that computes with the one and records the other.
public protocol TensorOperand<Scalar> {
  /// The element type.
  associatedtype Scalar: TensorScalar
  /// The value of a function that is given for each kind: `compute` of a tensor, `record` of a variable.
  func applying(
    _ compute: (Tensor<Scalar>) -> Tensor<Scalar>, recording record: (Variable<Scalar>) -> Variable<Scalar>
  ) -> Self
  /// The same for a function of two operands of one kind.
  func applying(
    with other: Self, _ compute: (Tensor<Scalar>, Tensor<Scalar>) -> Tensor<Scalar>,
    recording record: (Variable<Scalar>, Variable<Scalar>) -> Variable<Scalar>
  ) -> Self
}

extension Tensor: TensorOperand {
  /// What `compute` gives.
  @inlinable public func applying(
    _ compute: (Tensor) -> Tensor, recording record: (Variable<Scalar>) -> Variable<Scalar>
  ) -> Tensor {
    compute(self)
  }

  /// What `compute` gives.
  @inlinable public func applying(
    with other: Tensor, _ compute: (Tensor, Tensor) -> Tensor,
    recording record: (Variable<Scalar>, Variable<Scalar>) -> Variable<Scalar>
  ) -> Tensor {
    compute(self, other)
  }
}

extension Variable: TensorOperand {
  /// What `record` gives.
  @inlinable public func applying(
    _ compute: (Tensor<Scalar>) -> Tensor<Scalar>, recording record: (Variable) -> Variable
  ) -> Variable {
    record(self)
  }

  /// What `record` gives.
  @inlinable public func applying(
    with other: Variable, _ compute: (Tensor<Scalar>, Tensor<Scalar>) -> Tensor<Scalar>,
    recording record: (Variable, Variable) -> Variable
  ) -> Variable {
    record(self, other)
  }
}
