// Functions of one number: the derivative is a number too. Those of Float are disfavoured: a literal is a Double, and the
// type checker looks at the closure once.

/// The derivative f′(x) of a function of one number with one element as result.
///
/// ```swift
/// let slope = gradient(at: 3.0) { x in x * x * sin(x) }   // a Double
/// ```
///
/// A result with another number of elements stops the program. The number is a constant for an enclosing transform: give
/// a variable where it shall be differentiated again.
public func gradient(at x: Double, of f: (Variable<Double>) throws -> Variable<Double>) rethrows -> Double {
  try gradient(at: Tensor(x), of: f).scalar
}

/// The value f(x) and the derivative f′(x) of a function of one number with one element as result.
public func valueWithGradient(at x: Double, of f: (Variable<Double>) throws -> Variable<Double>) rethrows
  -> (value: Double, gradient: Double)
{
  let (value, gradient) = try valueWithGradient(at: Tensor(x), of: f)
  return (value.scalar, gradient.scalar)
}

/// The gradient at a vector of numbers: what an array literal is where nothing says another element type.
public func gradient(at x: [Double], of f: (Variable<Double>) throws -> Variable<Double>) rethrows -> Tensor<Double> {
  try gradient(at: Tensor(x), of: f)
}

/// The value and the gradient at a vector of numbers.
public func valueWithGradient(at x: [Double], of f: (Variable<Double>) throws -> Variable<Double>) rethrows
  -> (value: Tensor<Double>, gradient: Tensor<Double>)
{ try valueWithGradient(at: Tensor(x), of: f) }

/// The derivative f′(x) of a function of one `Float` with one element as result.
@_disfavoredOverload
public func gradient(at x: Float, of f: (Variable<Float>) throws -> Variable<Float>) rethrows -> Float {
  try gradient(at: Tensor(x), of: f).scalar
}

/// The value f(x) and the derivative f′(x) of a function of one `Float` with one element as result.
@_disfavoredOverload
public func valueWithGradient(at x: Float, of f: (Variable<Float>) throws -> Variable<Float>) rethrows
  -> (value: Float, gradient: Float)
{
  let (value, gradient) = try valueWithGradient(at: Tensor(x), of: f)
  return (value.scalar, gradient.scalar)
}
