/// Scaled dot-product attention: softmax(q kᵀ / √d) v, and the weights it used.
///
/// Shapes: q […, n, d], k […, m, d], v […, m, e], output […, n, e], weights […, n, m]. Leading axes broadcast.
///
/// - Parameters:
///   - q: the queries […, n, d].
///   - k: the keys […, m, d].
///   - v: the values […, m, e].
///   - mask: 1 where a query may look, 0 where not; broadcast to […, n, m]. A query that may look nowhere gets 0.
///   - isCausal: whether query i looks at keys up to i alone; n and m are then equal.
///
/// A. Vaswani et al., Attention is all you need, 2017, eq. 1.
public func attention<S>(
  query q: Variable<S>, key k: Variable<S>, value v: Variable<S>, mask: Tensor<S>? = nil, isCausal: Bool = false
) -> (output: Variable<S>, weights: Variable<S>) {
  if q.rank < 2 || k.rank < 2 || v.rank < 2 || q.shape[q.rank - 1] != k.shape[k.rank - 1]
    || k.shape[k.rank - 2] != v.shape[v.rank - 2]
  {
    fail(
      "attention", "query \(q.shape), key \(k.shape), value \(v.shape)", "they are […, n, d], […, m, d] and […, m, e]")
  }
  let scale = 1 / S(q.shape[q.rank - 1]).squareRoot()
  var scores = Matmul(transposeRight: true)(q * scale, k)
  let queries = q.shape[q.rank - 2], keys = k.shape[k.rank - 2]
  if isCausal {
    if queries != keys {
      fail("attention", "\(queries) queries and \(keys) keys", "causal attention is of a sequence to itself")
    }
    scores = scores + causalMask(queries)
  }
  let weights = mask.map { softmax(scores, where: $0) } ?? softmax(scores)
  return (matmul(weights, v), weights)
}

/// 0 on and below the diagonal, −∞ above.
private func causalMask<S: TensorScalar>(_ count: Int) -> Tensor<S> {
  var mask = Tensor<S>(repeating: 0, shape: [count, count])
  mask.withUnsafeMutableScalars { mask in
    for row in 0..<count {
      for column in row + 1..<Swift.max(count, row + 1) { mask[row * count + column] = -.infinity }
    }
  }
  return mask
}

/// Attention of several heads, each to its own part of the features. The same paper, section 3.2.2.
///
/// Shapes: inputs and output [batch, length, features].
public struct MultiHeadAttention<Scalar: TensorScalar>: Layer {
  /// Maps the input to the queries of all heads: [features, features]
  public var query: Linear<Scalar>
  /// Maps the source to the keys of all heads: [features, features]
  public var key: Linear<Scalar>
  /// Maps the source to the values of all heads: [features, features]
  public var value: Linear<Scalar>
  /// Maps the heads' results side by side to the output: [features, features]
  public var output: Linear<Scalar>
  /// The number of heads; each attends with features / heads of the features.
  public let heads: Int
  /// Whether an element looks only at itself and those before it.
  public let isCausal: Bool

  /// Random weights. Heads that do not divide the features stop the program.
  public init(_ features: Int, heads: Int, isCausal: Bool = false, bias: Bool = true) {
    if heads < 1 || features % heads != 0 {
      fail("MultiHeadAttention", "\(features) features for \(heads) heads", "heads must divide the features")
    }
    query = Linear(features, features, bias: bias)
    key = Linear(features, features, bias: bias)
    value = Linear(features, features, bias: bias)
    output = Linear(features, features, bias: bias)
    self.heads = heads
    self.isCausal = isCausal
  }

  /// Attention of a sequence to itself.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { attend(x, to: x).output }

  /// Attention of `x` to `source`; the mask is broadcast to [batch, heads, length, source length].
  public func callAsFunction(_ x: Variable<Scalar>, to source: Variable<Scalar>, mask: Tensor<Scalar>? = nil)
    -> Variable<Scalar>
  { attend(x, to: source, mask: mask).output }

  /// Not available.
  @available(*, unavailable, message: "say it of the layer: MultiHeadAttention(8, heads: 2, isCausal: true)")
  public func callAsFunction(_ x: Variable<Scalar>, causal: Bool) -> Variable<Scalar> { fatalError() }

  /// The output, and the weights of each head: [batch, heads, length, source length].
  public func attend(_ x: Variable<Scalar>, to source: Variable<Scalar>, mask: Tensor<Scalar>? = nil)
    -> (output: Variable<Scalar>, weights: Variable<Scalar>)
  {
    for input in [x, source] where input.rank != 3 || input.shape[2] != query.weight.shape[0] {
      fail("MultiHeadAttention", "an input of shape \(input.shape)", "it is [batch, length, \(query.weight.shape[0])]")
    }
    let (mixed, weights) = attention(
      query: split(query(x)), key: split(key(source)), value: split(value(source)), mask: mask, isCausal: isCausal)
    return (output(mixed.permuted(to: [0, 2, 1, 3]).reshaped(to: x.shape)), weights)
  }

  /// [batch, length, features] → [batch, heads, length, features / heads]
  private func split(_ x: Variable<Scalar>) -> Variable<Scalar> {
    x.reshaped(to: [x.shape[0], x.shape[1], heads, x.shape[2] / heads]).permuted(to: [0, 2, 1, 3])
  }
}
