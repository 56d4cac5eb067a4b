/// A tensor that stays in its file: rows along the first axis are read when they are asked for. So a model learns from
/// data that are larger than memory.
///
/// `NPY.open`, `NPZ.open`, `IDX.open` and ``Safetensors/open(_:)`` open one. Its rows are numbered, and numbers are
/// ``Samples``, which `fit` puts into batches:
///
/// ```swift
/// let images: TensorFile<Float> = try IDX.open(url)
/// try fit(&model, to: Array(0..<images.count), with: &adam, epochs: 5, batchSize: 64) { model, rows in
///   crossEntropy(logits: model(try images.rows(at: rows)), labels: rows.map { labels[$0] })
/// }
/// ```
///
/// A file that is replaced meanwhile, as every writer here does it, does not change what is read.
public struct TensorFile<Scalar: TensorScalar>: Sendable {
  private let layout: NumberLayout
  private let numbers: ByteSource

  /// The numbers are known to be as many as the shape has.
  init(_ layout: NumberLayout, _ numbers: ByteSource) throws(FileFormatError) {
    if layout.shape.rank == 0 { throw numbers.error("a single number has no rows; read it whole") }
    self.layout = layout
    self.numbers = numbers
  }

  /// The shape of the whole tensor, [rows, …].
  public var shape: Shape { layout.shape }

  /// The number of rows.
  public var count: Int { shape[0] }

  /// Consecutive rows: what `slice(axis: 0, range)` is of the whole tensor. A range beyond the last row stops the program;
  /// a file that cannot be read on throws.
  public func rows(_ range: Range<Int>) throws(FileFormatError) -> Tensor<Scalar> { try rows([range]) }

  /// The rows at these places, in this order, repeats allowed. Neighbours are read together. A place out of range stops
  /// the program; a file that cannot be read on throws.
  public func rows(at indices: [Int]) throws(FileFormatError) -> Tensor<Scalar> {
    var runs: [Range<Int>] = []
    for index in indices {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return try rows(runs)
  }

  private func rows(_ runs: [Range<Int>]) throws(FileFormatError) -> Tensor<Scalar> {
    for run in runs where run.lowerBound < 0 || run.upperBound > count {
      fail("rows", "rows \(run) of shape \(shape)", "a row lies in 0..<\(count)")
    }
    var result = layout
    result.shape[0] = runs.reduce(0) { $0 + $1.count }
    let width = shape.elementCount / max(count, 1), size = width * layout.format.size
    var tensor = Tensor<Scalar>(repeating: 0, shape: result.shape)
    let outcome: Result<Void, FileFormatError> = tensor.withUnsafeMutableScalars { target in
      Result { () throws(FileFormatError) in
        var done = 0
        for run in runs {
          var bytes = numbers.part(run.lowerBound * size..<run.upperBound * size)
          try layout.fill(.init(rebasing: target[done..<done + run.count * width]), from: &bytes)
          done += run.count * width
        }
      }
    }
    try outcome.get()
    return tensor
  }
}
