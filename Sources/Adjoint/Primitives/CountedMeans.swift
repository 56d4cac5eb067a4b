// A mean over the rows that count does not show how many these were. Whoever puts the losses of parts together has to
// know.

import Synchronization

/// The means in a loss that leave rows out, and how many rows each of them counted.
///
/// The mean over a whole is not the mean of the means over its parts, if different numbers of rows count in these.
///
/// ```swift
/// let means = CountedMeans()
/// let loss = means.noting { crossEntropy(logits: z, labels: [2, -1, 0], ignoring: -1) }
/// means.counts   // [2]
/// ```
///
/// While means are noted, one over nothing is 0, not NaN: it adds nothing.
public final class CountedMeans: Sendable {
  @TaskLocal private static var current: CountedMeans?

  private struct State {
    var counts: [Int] = []
    var last: (tape: ObjectIdentifier, index: Int32)?
  }
  private let state = Mutex(State())
  private let factors: [Double]

  /// Means that are to be multiplied by these factors, in the order in which they are taken; by 1 beyond.
  public init(multipliedBy factors: [Double] = []) { self.factors = factors }

  /// How many rows each mean counted, in the order in which they were taken.
  public var counts: [Int] { state.withLock { $0.counts } }

  /// Calls the closure and notes the means that are taken in it.
  public func noting<R>(_ body: () throws -> R) rethrows -> R {
    try CountedMeans.$current.withValue(self, operation: body)
  }

  /// Whether a loss is the one mean that was noted, and not something made of it.
  public func isOnly<S>(_ loss: Variable<S>) -> Bool {
    state.withLock { state in
      if state.counts == [0] { return !loss.isRecorded && loss.scalarCount == 1 && loss.scalar == 0 }
      guard state.counts.count == 1, let last = state.last, let core = loss.core else { return false }
      return last == (ObjectIdentifier(core), loss.index)
    }
  }

  /// A mean over so many rows, noted by whoever wants to know.
  static func noted<S>(_ mean: Variable<S>, over count: Int) -> Variable<S> {
    guard let current else { return mean }
    let place = current.state.withLock { state in
      state.counts.append(count)
      return state.counts.count - 1
    }
    if count == 0 { return Variable(0) }
    let factor = place < current.factors.count ? current.factors[place] : 1
    let result = factor == 1 ? mean : mean * Variable(S(factor))
    let last = result.core.map { (tape: ObjectIdentifier($0), index: result.index) }
    current.state.withLock { $0.last = last }
    return result
  }
}
