// Powers as programs call them: of tensors and variables alike, for the reason that NumericNames.swift gives. A
// number is a generic parameter of its own, or an Int: an operand of type X.Scalar could not be told by its type.

/// xʸ, broadcast; 1 where y is 0, NaN for a negative base with a fractional exponent.
@inlinable public func pow<X: TensorOperand>(_ x: X, _ y: X) -> X {
  x.applying(with: y, { pow($0, $1) }, recording: { pow($0, $1) })
}

/// xʸ with one exponent for all, rounded to the element type.
@inlinable public func pow<X: TensorOperand, N: TensorScalar>(_ x: X, _ y: N) -> X {
  x.applying({ pow($0, X.Scalar(y)) }, recording: { pow($0, X.Scalar(y)) })
}

/// xʸ with one base for all, rounded to the element type.
@inlinable public func pow<N: TensorScalar, X: TensorOperand>(_ x: N, _ y: X) -> X {
  y.applying({ pow(X.Scalar(x), $0) }, recording: { pow(X.Scalar(x), $0) })
}

/// xⁿ for a whole exponent, of every base: 1 for n = 0, and a negative base is no exception.
@inlinable public func pow<X: TensorOperand>(_ x: X, _ n: Int) -> X {
  x.applying({ pow($0, n) }, recording: { pow($0, n) })
}

/// nʸ with one base for all.
@inlinable public func pow<X: TensorOperand>(_ n: Int, _ y: X) -> X { pow(X.Scalar(n), y) }

/// xʸ, broadcast; the tensor is a constant.
public func pow(_ x: Variable<Double>, _ y: Tensor<Double>) -> Variable<Double> { Power()(x, Variable(y)) }
/// xʸ, broadcast; the tensor is a constant.
public func pow(_ x: Tensor<Double>, _ y: Variable<Double>) -> Variable<Double> { Power()(Variable(x), y) }
/// xʸ, broadcast; the tensor is a constant.
public func pow(_ x: Variable<Float>, _ y: Tensor<Float>) -> Variable<Float> { Power()(x, Variable(y)) }
/// xʸ, broadcast; the tensor is a constant.
public func pow(_ x: Tensor<Float>, _ y: Variable<Float>) -> Variable<Float> { Power()(Variable(x), y) }
