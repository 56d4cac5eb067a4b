// Products made of broadcasting and of the matrix product. How each is made stands in AdjointTensors, once for tensors and
// variables; their pullbacks are those of the parts.

import AdjointTensors

extension Variable: ProductOperand {
  package func total(along axes: [Int]) -> Variable { axes.isEmpty ? self : sum(axes: axes) }
  package static func product(_ a: Variable, _ b: Variable) -> Variable { a * b }
  package static func matrixProduct(_ a: Variable, _ b: Variable) -> Variable { matmul(a, b) }
}

/// The inner product Σ aᵢ bᵢ of two vectors of one length; other shapes stop the program.
public func dot<S>(_ a: Variable<S>, _ b: Variable<S>) -> Variable<S> { .dot(a, b) }
/// The inner product with a constant.
public func dot<S>(_ a: Variable<S>, _ b: Tensor<S>) -> Variable<S> { .dot(a, Variable(b)) }
/// The inner product with a constant.
public func dot<S>(_ a: Tensor<S>, _ b: Variable<S>) -> Variable<S> { .dot(Variable(a), b) }

/// The inner products Σ a b along an axis of the shape that the operands broadcast to; the axis is removed.
public func dot<S>(_ a: Variable<S>, _ b: Variable<S>, axis: Int) -> Variable<S> { .dot(a, b, axis: axis) }
/// The inner products with a constant.
public func dot<S>(_ a: Variable<S>, _ b: Tensor<S>, axis: Int) -> Variable<S> { .dot(a, Variable(b), axis: axis) }
/// The inner products with a constant.
public func dot<S>(_ a: Tensor<S>, _ b: Variable<S>, axis: Int) -> Variable<S> { .dot(Variable(a), b, axis: axis) }

/// The outer product yᵢⱼ = aᵢ bⱼ of two vectors; other ranks stop the program.
public func outer<S>(_ a: Variable<S>, _ b: Variable<S>) -> Variable<S> { .outer(a, b) }
/// The outer product with a constant.
public func outer<S>(_ a: Variable<S>, _ b: Tensor<S>) -> Variable<S> { .outer(a, Variable(b)) }
/// The outer product with a constant.
public func outer<S>(_ a: Tensor<S>, _ b: Variable<S>) -> Variable<S> { .outer(Variable(a), b) }

/// Kronecker's product of two matrices: every element of a times the whole of b, [m, n] and [p, q] giving [m p, n q].
public func kron<S>(_ a: Variable<S>, _ b: Variable<S>) -> Variable<S> { .kron(a, b) }
/// Kronecker's product with a constant.
public func kron<S>(_ a: Variable<S>, _ b: Tensor<S>) -> Variable<S> { .kron(a, Variable(b)) }
/// Kronecker's product with a constant.
public func kron<S>(_ a: Tensor<S>, _ b: Variable<S>) -> Variable<S> { .kron(Variable(a), b) }

/// The sum of products over the last axes of a and the first axes of b, as many as `axes` says.
public func tensordot<S>(_ a: Variable<S>, _ b: Variable<S>, axes: Int) -> Variable<S> { .tensordot(a, b, axes: axes) }
/// The sum of products with a constant.
public func tensordot<S>(_ a: Variable<S>, _ b: Tensor<S>, axes: Int) -> Variable<S> {
  .tensordot(a, Variable(b), axes: axes)
}
/// The sum of products with a constant.
public func tensordot<S>(_ a: Tensor<S>, _ b: Variable<S>, axes: Int) -> Variable<S> {
  .tensordot(Variable(a), b, axes: axes)
}

/// The sum of products over pairs of axes: those of a first, then those of b. The axes that are left stay in order, a's
/// before b's. Extents that differ and axes named twice stop the program.
public func tensordot<S>(_ a: Variable<S>, _ b: Variable<S>, axes: ([Int], [Int])) -> Variable<S> {
  .tensordot(a, b, axes: axes)
}
/// The sum of products over pairs of axes with a constant.
public func tensordot<S>(_ a: Variable<S>, _ b: Tensor<S>, axes: ([Int], [Int])) -> Variable<S> {
  .tensordot(a, Variable(b), axes: axes)
}
/// The sum of products over pairs of axes with a constant.
public func tensordot<S>(_ a: Tensor<S>, _ b: Variable<S>, axes: ([Int], [Int])) -> Variable<S> {
  .tensordot(Variable(a), b, axes: axes)
}

/// The trace Σ xᵢᵢ over the last two axes, which need not be equal; axes before them are a batch.
public func trace<S>(_ x: Variable<S>) -> Variable<S> { x.traced() }
