// A training that could not go on at the last batch of its first epoch does not begin.

import Foundation

/// A layer that cannot be trained on a single sample of [samples, features]: it takes statistics over the samples.
protocol TakesBatchStatistics {}

/// Whether the smaller last batch of an epoch is left out. Says so where it is on its own account, and stops the program
/// where no batch would be large enough.
func checkedLastBatch<M: Module>(of model: M, _ count: Int, _ batchSize: Int, _ isDropped: Bool?) -> Bool {
  if batchSize < 1 { fail("fit", "batches of \(batchSize)", "a batch has at least one sample") }
  if let isDropped {
    if isDropped && count < batchSize {
      fail("fit", "\(count) samples in batches of \(batchSize), the last one left out", "make batchSize smaller")
    }
    return isDropped
  }
  guard count % batchSize == 1 || batchSize == 1, let layer = model.batchStatisticsLayer else { return false }
  if count == 1 || batchSize == 1 {
    fail(
      "fit", "batches of one sample, of which \(layer) takes the variance",
      "make them larger, or say droppingLast: false where a sample has several places, as an image has")
  }
  let line =
    "fit: the last of \(count) samples is left out of each epoch: \(layer) takes the variance of a batch, and this one "
    + "would be alone in batches of \(batchSize); droppingLast: false keeps it\n"
  FileHandle.standardError.write(Data(line.utf8))
  return true
}

extension Module {
  /// The name and type of a layer that cannot be trained on a single sample; nil if there is none.
  fileprivate var batchStatisticsLayer: String? { visited(by: FindBatchStatistics()).found }
}

private struct FindBatchStatistics<Scalar: TensorScalar>: FieldVisitor {
  private(set) var found: String?
  mutating func enter(_ type: any Module.Type, _ address: UnsafeMutableRawPointer, at place: borrowing FieldPlace) {
    guard found == nil, type is any TakesBatchStatistics.Type else { return }
    found = place.name.isEmpty ? "\(type)" : "\(type) “\(place.name)”"
  }
}
