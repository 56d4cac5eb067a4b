/// A matrix that has no answer, from the forms of functions that tell: `try cholesky(checking: a)`,
/// `try solve(checking: a, b)`, `try inverse(checking: a)`.
///
/// `batch` holds the matrix's indices on the leading axes; it is empty where there are none. Where several matrices of a
/// batch have no answer, the first is named.
public enum MatrixError: Error, Equatable {
  /// Elimination met a pivot, counted from 0, that is not above 0.
  case notPositiveDefinite(batch: [Int], pivot: Int)
  /// Elimination met a column without a pivot.
  case singular(batch: [Int])
}

extension MatrixError: CustomStringConvertible {
  /// One line: the functions that say so, the matrix, and what is wrong with it.
  public var description: String {
    func matrix(_ batch: [Int]) -> String { batch.isEmpty ? "the matrix" : "matrix \(batch) of the batch" }
    return switch self {
    case .notPositiveDefinite(let batch, let pivot):
      "cholesky: \(matrix(batch)) is not positive definite: pivot \(pivot) is not above 0"
    case .singular(let batch): "solve, inverse: \(matrix(batch)) is singular"
    }
  }
}
