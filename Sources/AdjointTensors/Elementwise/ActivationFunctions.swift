// Activation functions of tensors, element by element.

import CAdjointKernels

/// −log(1 + e⁻ˣ), precise in both tails.
@inlinable public func logSigmoid<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.logSigmoid, x) }

/// x tanh(softplus x).
@inlinable public func mish<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.mish, x) }

/// x / (1 + |x|).
@inlinable public func softsign<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.softsign, x) }

/// x above 0, slope · x below.
public func leakyRelu<S>(_ x: Tensor<S>, slope: S = 0.01) -> Tensor<S> { binary(.leakyRelu, x, Tensor(slope)) }

/// The derivative of `leakyRelu`; at 0 the element of least norm between the two slopes.
package func leakyReluSlope<S>(_ x: Tensor<S>, slope: S) -> Tensor<S> { binary(.leakyReluSlope, x, Tensor(slope)) }

/// x above 0, α (eˣ − 1) below.
public func elu<S>(_ x: Tensor<S>, alpha: S = 1) -> Tensor<S> { binary(.elu, x, Tensor(alpha)) }

/// The derivative of `elu`; at 0 the element of least norm between the two slopes.
package func eluSlope<S>(_ x: Tensor<S>, alpha: S) -> Tensor<S> { binary(.eluSlope, x, Tensor(alpha)) }

/// 1.0507… elu(x, alpha: 1.6733…), which keeps means and variances through layers (Klambauer et al., 2017).
public func selu<S>(_ x: Tensor<S>) -> Tensor<S> {
  S(SeluConstants.scale) * elu(x, alpha: S(SeluConstants.alpha))
}

/// The constants of `selu`.
package enum SeluConstants {
  package static let scale = 1.0507009873554805, alpha = 1.6732632423543772
}

/// x held within −1...1.
public func hardTanh<S>(_ x: Tensor<S>) -> Tensor<S> { clamp(x, -1...1) }

/// x held within 0...6.
@inlinable public func relu6<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.relu6, x) }

/// (x + 3) / 6 held within 0...1.
@inlinable public func hardSigmoid<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.hardSigmoid, x) }

/// x hardSigmoid(x).
@inlinable public func hardSwish<S>(_ x: Tensor<S>) -> Tensor<S> { unary(.hardSwish, x) }
