/// A learned vector for each of a number of tokens.
///
/// ``logits(_:)`` is the output layer that is tied to it, of the same parameters.
public struct Embedding<Scalar: TensorScalar>: Module {
  /// [tokens, features]
  public var table: Variable<Scalar>

  /// A random table of a vector of `features` numbers for each of the tokens `0..<tokens`.
  public init(_ tokens: Int, _ features: Int, initializer: Initializer = .normal(standardDeviation: 0.02)) {
    table = Variable(initializer.tensor([tokens, features], fanIn: tokens, fanOut: features))
  }

  /// The vectors of tokens: [tokens.count, features]. A token out of range stops the program.
  public func callAsFunction(_ tokens: [Int]) -> Variable<Scalar> {
    for (place, token) in tokens.enumerated() where token < 0 || token >= table.shape[0] {
      fail("Embedding", "token \(token) at place \(place)", "tokens lie in 0..<\(table.shape[0])")
    }
    return table.gathering(tokens, axis: 0)
  }

  /// The vectors of sequences of equal length: [sequences, length, features].
  public func callAsFunction(_ sequences: [[Int]]) -> Variable<Scalar> {
    let length = sequences.first?.count ?? 0
    for (place, sequence) in sequences.enumerated() where sequence.count != length {
      fail(
        "Embedding", "sequence \(place) of length \(sequence.count), the first of \(length)", "pad them to one length")
    }
    return self(sequences.flatMap { $0 }).reshaped(to: [sequences.count, length, table.shape[1]])
  }

  /// The logits h Eᵀ of the tokens, E being the table: […, tokens] for h […, features]. The output layer that shares the
  /// parameters of the input. O. Press, L. Wolf, Using the output embedding to improve language models, 2016.
  ///
  /// Another width stops the program.
  public func logits(_ h: Variable<Scalar>) -> Variable<Scalar> {
    if h.rank == 0 || h.shape[h.rank - 1] != table.shape[1] {
      fail(
        "Embedding", "hidden features of shape \(h.shape)", "the last extent must be \(table.shape[1]), the features")
    }
    return Matmul(transposeRight: true)(h, table)
  }
}
