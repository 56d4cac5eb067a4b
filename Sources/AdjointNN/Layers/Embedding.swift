/// A learned vector for each of a number of tokens.
///
/// Tied to an output layer, `matmul(h, embedding.table.transposed())` gives logits of the same parameters.
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
}
