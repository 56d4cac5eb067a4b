/// A block of a transformer that reads one sequence: x + attention(norm(x)), then x + feed forward(norm(x)).
///
/// The normalisation comes first, which trains without a warm-up: R. Xiong et al., On layer normalization in the transformer
/// architecture, 2020. PyTorch's `TransformerEncoderLayer` with `norm_first=True`; with `isCausal` a block of GPT.
///
/// Shapes: input and output [batch, length, features].
public struct TransformerEncoderBlock<Scalar: TensorScalar>: Layer {
  /// Before the attention.
  public var attentionNorm: LayerNorm<Scalar>
  /// Attention of the sequence to itself.
  public var attention: MultiHeadAttention<Scalar>
  /// Before the layers that treat each element by itself.
  public var feedForwardNorm: LayerNorm<Scalar>
  /// The layers that treat each element by itself.
  public var feedForward: FeedForward<Scalar>
  /// On each sum's second term.
  public let dropout: Dropout<Scalar>

  /// Random weights. Heads that do not divide the features stop the program.
  ///
  /// - Parameters:
  ///   - features: the width of the sequence.
  ///   - heads: of the attention.
  ///   - hidden: the width between the two layers that treat each element by itself.
  ///   - dropout: the probability with which elements are dropped in training: after the attention, after the activation,
  ///     and after the second layer.
  ///   - isCausal: whether an element looks only at itself and those before it.
  ///   - activation: between the two layers.
  public init(
    _ features: Int, heads: Int, hidden: Int, dropout: Double = 0, isCausal: Bool = false,
    activation: Activation<Scalar> = Activation(relu)
  ) {
    attentionNorm = LayerNorm(features)
    attention = MultiHeadAttention(features, heads: heads, isCausal: isCausal)
    feedForwardNorm = LayerNorm(features)
    feedForward = FeedForward(features, hidden: hidden, dropout: dropout, activation: activation)
    self.dropout = Dropout(dropout)
  }

  /// The block's output, of x's shape.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    let y = x + dropout(attention(attentionNorm(x)))
    return y + dropout(feedForward(feedForwardNorm(y)))
  }

  /// The block's output where the mask, broadcast to [batch, heads, length, length], is 1 where an element may look.
  public func callAsFunction(_ x: Variable<Scalar>, mask: Tensor<Scalar>) -> Variable<Scalar> {
    let normal = attentionNorm(x)
    let y = x + dropout(attention(normal, to: normal, mask: mask))
    return y + dropout(feedForward(feedForwardNorm(y)))
  }
}

/// A block of a transformer that writes one sequence while it reads another, the memory: causal attention to itself,
/// attention to the memory, and layers that treat each element by itself, each added to its input.
///
/// The normalisations come first; the memory is taken as it is. PyTorch's `TransformerDecoderLayer` with `norm_first=True`
/// and a causal mask.
///
/// Shapes: input and output [batch, length, features], memory [batch, memory length, features].
public struct TransformerDecoderBlock<Scalar: TensorScalar>: Module {
  /// Before the attention to the sequence itself.
  public var attentionNorm: LayerNorm<Scalar>
  /// Causal attention of the sequence to itself.
  public var attention: MultiHeadAttention<Scalar>
  /// Before the attention to the memory.
  public var memoryNorm: LayerNorm<Scalar>
  /// Attention to the memory.
  public var memoryAttention: MultiHeadAttention<Scalar>
  /// Before the layers that treat each element by itself.
  public var feedForwardNorm: LayerNorm<Scalar>
  /// The layers that treat each element by itself.
  public var feedForward: FeedForward<Scalar>
  /// On each sum's second term.
  public let dropout: Dropout<Scalar>

  /// Random weights; the parameters are those of ``TransformerEncoderBlock``. Heads that do not divide the features stop
  /// the program.
  public init(
    _ features: Int, heads: Int, hidden: Int, dropout: Double = 0, activation: Activation<Scalar> = Activation(relu)
  ) {
    attentionNorm = LayerNorm(features)
    attention = MultiHeadAttention(features, heads: heads, isCausal: true)
    memoryNorm = LayerNorm(features)
    memoryAttention = MultiHeadAttention(features, heads: heads)
    feedForwardNorm = LayerNorm(features)
    feedForward = FeedForward(features, hidden: hidden, dropout: dropout, activation: activation)
    self.dropout = Dropout(dropout)
  }

  /// The block's output, of x's shape. The mask says what of the memory may be looked at, broadcast to [batch, heads, length,
  /// memory length].
  public func callAsFunction(_ x: Variable<Scalar>, memory: Variable<Scalar>, mask: Tensor<Scalar>? = nil)
    -> Variable<Scalar>
  {
    let y = x + dropout(attention(attentionNorm(x)))
    let z = y + dropout(memoryAttention(memoryNorm(y), to: memory, mask: mask))
    return z + dropout(feedForward(feedForwardNorm(z)))
  }
}

/// Two linear layers with an activation between them, which treat each element of a sequence by itself:
/// f(x W₁ + b₁) W₂ + b₂. A. Vaswani et al., Attention is all you need, 2017, eq. 2.
public struct FeedForward<Scalar: TensorScalar>: Layer {
  /// W₁ with b₁: [features, hidden]
  public var first: Linear<Scalar>
  /// W₂ with b₂: [hidden, features]
  public var second: Linear<Scalar>
  /// The function f.
  public let activation: Activation<Scalar>
  /// After the activation.
  public let dropout: Dropout<Scalar>

  /// Random weights; the biases start at zero.
  public init(
    _ features: Int, hidden: Int, dropout: Double = 0, activation: Activation<Scalar> = Activation(relu)
  ) {
    first = Linear(features, hidden)
    second = Linear(hidden, features)
    self.activation = activation
    self.dropout = Dropout(dropout)
  }

  /// The output, of x's shape […, features].
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> { second(dropout(activation(first(x)))) }
}
