import Foundation

/// A line that tells how training, or other long work, goes: rewritten in place in a terminal, one line an epoch or every
/// ten seconds elsewhere.
///
/// ```text
/// epoch  3/30  loss 0.1827  test accuracy 0.9528  31204 samples/s  left 0:04
/// ```
public struct ProgressLine {
  private let isTerminal: Bool
  private let write: (String) -> Void
  private let now: () -> Double
  private let started: Double
  private var shownAt = -1.0
  private var widest = 0

  /// A line written by a closure. `now` gives seconds from any start.
  public init(isTerminal: Bool, now: @escaping () -> Double, write: @escaping (String) -> Void) {
    self.isTerminal = isTerminal
    self.write = write
    self.now = now
    started = now()
  }

  /// A line on the standard error stream.
  public static var standardError: ProgressLine {
    let clock = ContinuousClock(), start = clock.now
    return ProgressLine(
      isTerminal: isatty(STDERR_FILENO) == 1,
      now: {
        let (seconds, attoseconds) = (clock.now - start).components
        return Double(seconds) + Double(attoseconds) * 1e-18
      },
      write: { FileHandle.standardError.write(Data($0.utf8)) })
  }

  /// Within an epoch: shown in a terminal only, at most ten times a second.
  mutating func batch(_ text: String, samplesDone: Int, samplesLeft: Int) {
    guard isTerminal, now() - shownAt >= 0.1 else { return }
    show(text, samplesDone, samplesLeft, end: "")
  }

  /// At the end of an epoch; `isLast` leaves the line standing.
  mutating func epoch(_ text: String, samplesDone: Int, samplesLeft: Int, isLast: Bool) {
    show(text, samplesDone, samplesLeft, end: isTerminal && !isLast ? "" : "\n")
  }

  /// Of work of many parts, each time that some are done: shown ten times a second in a terminal, and every ten seconds
  /// elsewhere. The last of a work that was shown leaves the line standing; work of less than a second is not shown.
  ///
  /// ```text
  /// random programs 31200/1000000  3120 programs/s  left 5:11
  /// ```
  public mutating func work(_ text: String, done: Int, of total: Int, unit: String) {
    let isLast = done >= total, isShown = shownAt >= 0
    let wait = isShown ? (isTerminal ? 0.1 : 10) : (isTerminal ? 1 : 10)
    guard isLast ? isShown : now() - (isShown ? shownAt : started) >= wait else { return }
    show("\(text) \(done)/\(total)", done, total - done, unit: unit, end: isTerminal && !isLast ? "" : "\n")
  }

  private mutating func show(_ text: String, _ done: Int, _ left: Int, unit: String = "samples", end: String) {
    shownAt = now()
    let elapsed = shownAt - started
    var line = text
    if elapsed > 0 && done > 0 {
      let rate = Double(done) / elapsed
      line += "  " + (rate >= 10 ? rate.rounded().formatted0 : String(format: "%.2g", rate)) + " \(unit)/s"
      if left > 0 { line += "  left " + ProgressLine.clock(Double(left) / rate) }
    }
    if isTerminal {
      widest = Swift.max(widest, line.count)
      line = "\r" + line.padded(widest)
    }
    write(line + end)
  }

  /// Seconds as 0:07, 12:34 or 1:02:03.
  static func clock(_ seconds: Double) -> String {
    guard seconds < 1e9 else { return "?" }
    let total = Int(seconds.rounded(.up))
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    let (hours, minutes) = (total / 3600, total / 60 % 60)
    return (hours > 0 ? "\(hours):\(two(minutes))" : "\(minutes)") + ":" + two(total % 60)
  }
}

extension Double {
  /// Without a fraction.
  fileprivate var formatted0: String { self < 1e15 ? "\(Int64(self))" : "\(self)" }

  /// With four digits after the point.
  var short: String { String(format: "%.4f", self) }
}
