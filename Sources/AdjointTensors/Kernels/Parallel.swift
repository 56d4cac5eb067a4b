// Large kernels are split over cores. Every kernel gives the same bits wherever a range is split, so the number of
// threads never shows in a result.

import CAdjointKernels
import Synchronization

/// The number of threads that large tensor operations are split over.
public enum Threads {
  private static let setting = Atomic<Int>(0)

  /// The count in force; at first the number of processors this process may run on. Setting it to 1 keeps all work on
  /// the calling thread; a count below 1 restores the default. Results are the same whatever it is.
  public static var count: Int {
    get {
      let chosen = setting.load(ordering: .relaxed)
      return chosen > 0 ? chosen : available
    }
    set { setting.store(newValue, ordering: .relaxed) }
  }

  private static let available = Swift.max(1, Int(adj_available_processors()))
}

/// Calls `body` on ranges that cover `0..<count`: at once, or on several threads in pieces of at least `grain`.
@inline(__always)
package func parallel(_ count: Int, grain: Int, _ body: (Range<Int>) -> Void) {
  if count < 2 * grain || Threads.count == 1 { return body(0..<count) }
  parallelPieces(count, grain: grain, body)
}

@inline(never)
private func parallelPieces(_ count: Int, grain: Int, _ body: (Range<Int>) -> Void) {
  let pieces = Swift.min(Threads.count, count / Swift.max(1, grain))
  withoutActuallyEscaping(body) { body in
    var work = (body: body, count: count, pieces: pieces)
    withUnsafeMutablePointer(to: &work) { context in
      adj_parallel(pieces, context) { context, piece in
        let work = context!.assumingMemoryBound(to: (body: (Range<Int>) -> Void, count: Int, pieces: Int).self).pointee
        work.body(work.count * piece / work.pieces..<work.count * (piece + 1) / work.pieces)
      }
    }
  }
}
