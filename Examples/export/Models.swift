import AdjointNN

/// 64 pixels, 32 hidden units, 10 digits.
struct Classifier<Scalar: TensorScalar>: Module {
  var hidden = Linear<Scalar>(64, 32)
  var output = Linear<Scalar>(32, 10)

  func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { output(relu(hidden(x))) }
}

/// One block of a transformer, with dropout by a key.
struct Block<Scalar: TensorScalar>: Module {
  var attentionNorm: LayerNorm<Scalar>
  var attention: MultiHeadAttention<Scalar>
  var networkNorm: LayerNorm<Scalar>
  var up: Linear<Scalar>
  var down: Linear<Scalar>

  init(_ features: Int, heads: Int) {
    attentionNorm = LayerNorm(features)
    attention = MultiHeadAttention(features, heads: heads, isCausal: true)
    networkNorm = LayerNorm(features)
    up = Linear(features, 2 * features)
    down = Linear(2 * features, features)
  }

  func callAsFunction(_ x: Variable<Scalar>, key: Variable<Scalar>, stream: UInt32) -> Variable<Scalar> {
    let h = x + dropout(attention(attentionNorm(x)), probability: 0.1, key: key, stream: stream)
    return h + dropout(down(gelu(up(networkNorm(h)))), probability: 0.1, key: key, stream: stream + 1)
  }
}

/// A decoder-only transformer whose tokens are data: numbers in a tensor, looked up by a product with their one-hot rows.
struct Transformer<Scalar: TensorScalar>: Module {
  var tokens: Variable<Scalar>
  var positions: Variable<Scalar>
  var blocks: [Block<Scalar>]
  var norm: LayerNorm<Scalar>
  var head: Linear<Scalar>

  init(vocabulary: Int, length: Int, features: Int, heads: Int, layers: Int) {
    tokens = Embedding(vocabulary, features, initializer: .normal(standardDeviation: 0.1)).table
    positions = Embedding(length, features, initializer: .normal(standardDeviation: 0.1)).table
    blocks = (0..<layers).map { _ in Block(features, heads: heads) }
    norm = LayerNorm(features)
    head = Linear(features, vocabulary)
  }

  /// Texts [texts, length] → logits [texts, length, vocabulary].
  func callAsFunction(_ texts: Variable<Scalar>, key: Variable<Scalar>) -> Variable<Scalar> {
    var x = matmul(oneHot(texts, classes: tokens.shape[0]), tokens) + positions
    for (place, block) in blocks.enumerated() { x = block(x, key: key, stream: UInt32(2 * place)) }
    return head(norm(x))
  }
}
