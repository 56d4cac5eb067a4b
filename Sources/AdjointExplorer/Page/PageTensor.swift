/// How much of each tensor a page holds, so that the whole stays small.
struct PageBudget {
  /// A tensor with more elements is sampled.
  let tensorLimit: Int
  /// The same for variables, constants and the output, which come first.
  let inputLimit: Int
  /// A Jacobian with more elements is left out.
  let jacobianLimit: Int

  /// About two megabytes of numbers, at some eighteen characters for one in double precision.
  private static let numbers = 110_000
  /// The largest program that a page runs again.
  static let mostRunEntries = 6000, mostRunNumbers = 110_000
  private static let limits = [4096, 1024, 400, 144, 64, 25, 9, 4, 1]

  /// The largest limits with which the tensors fit, `inputSizes` before the others.
  init(inputSizes: [Int], otherSizes: [Int], entryCount: Int) {
    func total(_ sizes: [Int], _ limit: Int) -> Int { sizes.reduce(0) { $0 + Swift.min($1, limit) } }
    // Two thirds at most, so that something is left for what is computed.
    let input = PageBudget.limits.first { total(inputSizes, $0) <= PageBudget.numbers * 2 / 3 } ?? 1
    let left = PageBudget.numbers - total(inputSizes, input)
    inputLimit = input
    tensorLimit = PageBudget.limits.first { $0 <= 1024 && total(otherSizes, $0) <= left } ?? 1
    jacobianLimit = entryCount <= 40 ? 256 : entryCount <= 200 ? 100 : entryCount <= 1500 ? 16 : 0
  }
}

extension JSON {
  /// A tensor for the page: shape (`s`) and numbers (`x`). Where it is sampled, the rows (`r`) and columns (`c`) that are
  /// there, of the tensor seen as a matrix of its last axis, and the statistics of the whole (`t`).
  static func tensor<S>(_ tensor: Tensor<S>, limit: Int) -> JSON {
    if tensor.scalarCount <= limit {
      return .object([("s", .list(tensor.shape)), ("x", .array(tensor.scalars.map { JSON($0) }))])
    }
    let columnCount = tensor.rank == 0 ? 1 : tensor.shape[tensor.rank - 1]
    let (rows, columns) = sample(rowCount: tensor.scalarCount / columnCount, columnCount: columnCount, limit: limit)
    let numbers = tensor.withUnsafeScalars { scalars in
      rows.flatMap { row in columns.map { JSON(scalars[row * columnCount + $0]) } }
    }
    let all = TensorStatistics(tensor)
    return .object([
      ("s", .list(tensor.shape)), ("x", .array(numbers)), ("r", .list(rows)), ("c", .list(columns)),
      (
        "t",
        .array([
          .number(all.minimum), .number(all.maximum), .number(all.mean), .number(all.norm),
          .integer(all.nonFiniteCount),
          .integer(all.zeroCount)
        ])
      )
    ])
  }

  /// Evenly spaced rows and columns, at most `limit` crossings.
  private static func sample(rowCount: Int, columnCount: Int, limit: Int) -> (rows: [Int], columns: [Int]) {
    let side = Swift.max(1, Int(Double(limit).squareRoot()))
    let rows = Swift.min(rowCount, Swift.max(side, limit / Swift.max(1, columnCount)))
    let columns = Swift.min(columnCount, Swift.max(1, limit / rows))
    func spread(_ count: Int, over extent: Int) -> [Int] {
      (0..<count).map { count == 1 ? 0 : $0 * (extent - 1) / (count - 1) }
    }
    return (spread(rows, over: rowCount), spread(columns, over: columnCount))
  }
}
