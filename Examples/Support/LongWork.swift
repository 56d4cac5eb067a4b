import AdjointNN
import Foundation
import Synchronization

/// Work of many parts that may take more than some seconds: it shows on the standard error stream how far it is, how fast
/// it goes and how long it still takes, and Ctrl-C ends it between two parts, so that what was found is still told. A
/// second Ctrl-C ends the program at once.
///
/// Parts may be reported from several threads.
public final class LongWork: Sendable {
  private struct State {
    var done = 0
    var line = ProgressLine.standardError
  }

  private let name: String
  private let total: Int
  private let unit: String
  private let state = Mutex(State())
  private static let interrupted = Atomic(false)

  /// Work of `total` parts; the unit is what they are called, such as `"programs"`.
  public init(_ name: String, of total: Int, _ unit: String) {
    self.name = name
    self.total = total
    self.unit = unit
    LongWork.interrupted.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in
      LongWork.interrupted.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  /// Whether the user asked it to end: then finish the part, tell what there is, and exit with ``interruptedStatus``.
  public var isInterrupted: Bool { LongWork.interrupted.load(ordering: .relaxed) }

  /// The exit status of a program that ended so: that of one that SIGINT ends, in a shell.
  public static let interruptedStatus: Int32 = 130

  /// Says that parts are done.
  public func finished(_ parts: Int = 1) {
    state.withLock { state in
      state.done += parts
      state.line.work(name, done: state.done, of: total, unit: unit)
    }
  }
}
