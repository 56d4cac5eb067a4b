import AdjointNN

/// One block of a transformer: attention to what came before, then a small network at each place, both with their input
/// added and normalised beforehand.
struct Block: Layer {
  var attentionNorm: LayerNorm<Float>
  var attention: MultiHeadAttention<Float>
  var networkNorm: LayerNorm<Float>
  var up: Linear<Float>
  var down: Linear<Float>

  init(_ features: Int, heads: Int) {
    attentionNorm = LayerNorm(features)
    attention = MultiHeadAttention(features, heads: heads, isCausal: true)
    networkNorm = LayerNorm(features)
    up = Linear(features, 4 * features)
    down = Linear(4 * features, features)
  }

  func callAsFunction(_ x: Variable<Float>) -> Variable<Float> { run(x).output }

  /// The output and the attention weights, [batch, heads, length, length].
  func run(_ x: Variable<Float>) -> (output: Variable<Float>, weights: Variable<Float>) {
    let normal = attentionNorm(x)
    let (seen, weights) = attention.attend(normal, to: normal)
    let h = x + seen
    return (h + down(gelu(up(networkNorm(h)))), weights)
  }
}

/// A decoder-only transformer: for each place in a text, logits of the next token.
struct Transformer: Module {
  var tokens: Embedding<Float>
  var positions: Variable<Float>
  var blocks: [Block]
  var norm: LayerNorm<Float>
  var head: Linear<Float>

  init(vocabulary: Int, length: Int, features: Int, heads: Int, layers: Int) {
    tokens = Embedding(vocabulary, features, initializer: .normal(standardDeviation: 0.1))
    positions = Embedding<Float>(length, features, initializer: .normal(standardDeviation: 0.1)).table
    blocks = (0..<layers).map { _ in Block(features, heads: heads) }
    norm = LayerNorm(features)
    head = Linear(features, vocabulary)
  }

  /// Texts of one length → [texts, length, vocabulary].
  func callAsFunction(_ texts: [[Int]]) -> Variable<Float> { run(texts).logits }

  /// The logits, and the attention weights of each block.
  func run(_ texts: [[Int]]) -> (logits: Variable<Float>, weights: [Tensor<Float>]) {
    var x = tokens(texts) + positions.slice(axis: 0, 0..<texts[0].count)
    var weights: [Tensor<Float>] = []
    for block in blocks {
      let (y, seen) = block.run(x)
      x = y
      weights.append(seen.value)
    }
    return (head(norm(x)), weights)
  }
}
