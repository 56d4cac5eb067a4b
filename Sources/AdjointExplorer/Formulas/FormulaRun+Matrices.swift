// The functions of the language for matrices, in the last two axes of a tensor.

extension FormulaRun {
  static func matrix(_ name: String, _ list: [Tensor<Double>], _ words: [String]) -> Tensor<Double>? {
    guard let a = list.first else { return nil }
    switch name {
    case "matmul": return matmul(a, list[1])
    case "transpose": return transposed(a)
    // Of axes, the permutation back.
    case "inverse": return a.rank < 2 ? nil : inverse(a)
    case "pseudoInverse": return pseudoInverse(a)
    case "determinant": return lifted(determinant(a))
    case "logAbsDeterminant": return lifted(logAbsDeterminant(a))
    case "chol": return cholesky(a)
    case "expm": return matrixExponential(a)
    case "expmSlope":
      let n = a.shape[a.rank - 1]
      return quadrant(matrixExponential(blocks([[a, list[1]], [0 * a, a]])), 0, 1, n)
    case "blocks":
      let shape = list.first { $0.rank >= 2 }!.shape
      let parts = list.map { $0.rank < 2 ? $0.broadcast(to: shape) : $0 }
      return blocks([[parts[0], parts[1]], [parts[2], parts[3]]])
    case "quadrant":
      return quadrant(a, Int(list[1].scalar), Int(list[2].scalar), a.shape[a.rank - 1] / 2)
    case "tril": return a.lowerTriangle(offset: list.count > 1 ? Int(list[1].scalar) : 0)
    case "triu": return a.upperTriangle(offset: list.count > 1 ? Int(list[1].scalar) : 0)
    case "triangle":
      let strict = list[1].scalar != 0 ? a.upperTriangle(offset: 1) : a.lowerTriangle(offset: -1)
      let diagonal = a - a.upperTriangle(offset: 1) - a.lowerTriangle(offset: -1)
      return strict + (words.first == "whole" ? 1 : words.first == "halved" ? 0.5 : 0) * diagonal
    case "rows": return a.slice(axis: a.rank - 2, Int(list[1].scalar)..<Int(list[2].scalar))
    case "cofactor": return cofactors(list)
    case "packedLU": return packedLU(a)
    default: return nil
    }
  }

  private static func transposed(_ a: Tensor<Double>) -> Tensor<Double> {
    a.permuted(to: Array(0..<a.rank - 2) + [a.rank - 1, a.rank - 2])
  }

  /// One number for each matrix, as a matrix of one.
  private static func lifted(_ t: Tensor<Double>) -> Tensor<Double> { t.reshaped(to: Shape(Array(t.shape) + [1, 1])) }

  private static func blocks(_ parts: [[Tensor<Double>]]) -> Tensor<Double> {
    let rank = parts[0][0].rank
    return concatenate(parts.map { concatenate($0, axis: rank - 1) }, axis: rank - 2)
  }

  private static func quadrant(_ a: Tensor<Double>, _ i: Int, _ j: Int, _ n: Int) -> Tensor<Double> {
    a.slice(axis: a.rank - 2, i * n..<(i + 1) * n).slice(axis: a.rank - 1, j * n..<(j + 1) * n)
  }

  /// Each matrix of a batch by itself.
  private static func each(
    _ list: [Tensor<Double>], _ rows: Int, _ f: ([[[Double]]]) -> [[Double]]
  ) -> Tensor<Double> {
    let a = list[0], n = a.shape[a.rank - 1], m = a.shape[a.rank - 2]
    var scalars: [Double] = []
    for place in 0..<a.scalarCount / (m * n) {
      let matrices = list.map { t in
        (0..<m).map { i in (0..<n).map { t.scalars[(place * m + i) * n + $0] } }
      }
      scalars += f(matrices).flatMap { $0 }
    }
    return Tensor(shape: Shape(Array(a.shape.dropLast(2)) + [rows, n]), scalars: scalars)
  }

  /// The derivative of the determinant in each element, along directions: by expansion along the first row, which is the
  /// matrix's own or that of a direction.
  private static func cofactors(_ list: [Tensor<Double>]) -> Tensor<Double> {
    func minor(_ a: [[Double]], _ i: Int, _ j: Int) -> [[Double]] {
      a.enumerated().filter { $0.offset != i }.map { row in
        row.element.enumerated().filter { $0.offset != j }.map(\.element)
      }
    }
    func mixed(_ a: [[Double]], _ directions: [[[Double]]]) -> Double {
      if a.count < directions.count { return 0 }
      guard let row = a.first else { return 1 }
      var total = 0.0
      for j in row.indices {
        let others = directions.map { minor($0, 0, j) }
        var part = row[j] * mixed(minor(a, 0, j), others)
        for k in directions.indices {
          var rest = others
          rest.remove(at: k)
          part += directions[k][0][j] * mixed(minor(a, 0, j), rest)
        }
        total += j % 2 == 0 ? part : -part
      }
      return total
    }
    return each(list, list[0].shape[list[0].rank - 2]) { matrices in
      matrices[0].indices.map { i in
        matrices[0].indices.map { j in
          let value = mixed(minor(matrices[0], i, j), matrices.dropFirst().map { minor($0, i, j) })
          return (i + j) % 2 == 0 ? value : -value
        }
      }
    }
  }

  /// The factors by elimination with the largest pivot of each column, the rows exchanged, and the matrix itself.
  private static func packedLU(_ a: Tensor<Double>) -> Tensor<Double> {
    let n = a.shape[a.rank - 1]
    return each([a], 2 * n + 1) { matrices in
      var lu = matrices[0], exchanged: [Double] = []
      for k in 0..<n {
        let pivot = (k..<n).max { (Swift.abs(lu[$0][k]), -$0) < (Swift.abs(lu[$1][k]), -$1) }!
        lu.swapAt(k, pivot)
        exchanged.append(Double(pivot))
        for i in k + 1..<Swift.max(n, k + 1) {
          lu[i][k] /= lu[k][k]
          for j in k + 1..<Swift.max(n, k + 1) { lu[i][j] -= lu[i][k] * lu[k][j] }
        }
      }
      return lu + [exchanged] + matrices[0]
    }
  }
}
