// Timing, and the lines that are printed.

import Adjoint

/// What is printed as JSON, with its keys in order.
enum JSON: CustomStringConvertible {
  case number(Double)
  case integer(Int)
  case text(String)
  case object([(String, JSON)])
  case null

  var description: String {
    switch self {
    case .number(let x): x.isFinite ? "\(x)" : "null"
    case .integer(let n): "\(n)"
    case .text(let text): "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
    case .object(let fields): "{" + fields.map { "\(JSON.text($0)): \($1)" }.joined(separator: ", ") + "}"
    case .null: "null"
    }
  }
}

/// Seconds per call.
struct Timing {
  var median: Double
  var minimum: Double
  /// How many groups of calls were timed, and the calls in each.
  var runs: Int
  var inner: Int

  init(_ times: [Double], inner: Int = 1) {
    let sorted = times.sorted(), middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    minimum = sorted[0]
    runs = sorted.count
    self.inner = inner
  }
}

/// How a run was asked for.
struct Options {
  var threads = 1
  /// Smaller sizes and short timing: does everything run, and are the checksums right?
  var quick = false
  /// Only these sizes.
  var sizes: [String]?
  /// How long each line is measured, for a profiler to watch; nil for the peers' times.
  var seconds: Double?
}

/// One workload being run: measures, and prints its lines.
struct Bench {
  let workload: String
  let options: Options

  private static let largeSizes: Set<String> = [
    "1024x32768", "f32-1024", "f32-2048", "f64-1024", "f64-2048", "10000000",
    "cholesky-1000", "solve-1000", "qr-1000", "eigh-1000", "svd-1000"
  ]

  /// Whether a size is to be measured.
  func wants(_ size: String) -> Bool {
    if let sizes = options.sizes { return sizes.contains(size) }
    return !options.quick || !Bench.largeSizes.contains(size)
  }

  private static let shortestGroup = 0.001
  private static let mostRuns = 60
  private static let slow = 1.0

  /// Repeats a call for about `budget` seconds, at least five times (three for calls over a second), after warming up.
  /// Calls under a millisecond are timed in groups.
  func measure(budget: Double = 0.4, _ call: () -> Void) -> Timing {
    let budget = options.seconds ?? (options.quick ? budget / 20 : budget)
    let mostRuns = options.seconds == nil ? Bench.mostRuns : Int.max
    var estimate = seconds(call)
    var times = estimate > Bench.slow ? [estimate] : []
    let warm = now() + (estimate < Bench.slow ? 0.1 * budget : 0)
    while now() < warm { estimate = min(estimate, seconds(call)) }
    let inner = max(1, Int((Bench.shortestGroup / max(estimate, 1e-9)).rounded(.up)))
    let fewest = estimate > Bench.slow ? 3 : 5
    let start = now()
    repeat {
      times.append(seconds { for _ in 0..<inner { call() } } / Double(inner))
    } while times.count < mostRuns && (now() - start < budget || times.count < fewest)
    return Timing(times, inner: inner)
  }

  /// Prints a result.
  func report(
    size: String, peer: String = "adjoint", _ timing: Timing, rate: (String, Double)? = nil,
    extra: [(String, JSON)] = [], check: [(String, JSON)] = []
  ) {
    var fields: [(String, JSON)] = timing.inner > 1 ? [("inner", .integer(timing.inner))] : []
    if let rate { fields.append((rate.0, .number(rate.1))) }
    fields += extra
    if !check.isEmpty { fields.append(("check", .object(check))) }
    printLine(
      JSON.object([
        ("workload", .text(workload)), ("size", .text(size)), ("peer", .text(peer)),
        ("threads", .integer(options.threads)), ("median_s", .number(timing.median)),
        ("min_s", .number(timing.minimum)), ("runs", .integer(timing.runs)), ("extra", .object(fields))
      ]).description)
  }
}

extension Bench {
  /// Measures and prints a call and its compiled form, with the checksums of each one's result. The rate is what a second
  /// of the call is multiplied by.
  func reportBoth<R>(
    size: String, rate: (String, Double)? = nil, extra: [(String, JSON)] = [], plain: () -> R, compiled: () -> R,
    check: (R) -> [(String, JSON)]
  ) {
    func line(_ peer: String, _ run: () -> R) {
      _ = run()
      let result = run(), timing = measure { consume(run()) }
      report(
        size: size, peer: peer, timing, rate: rate.map { ($0.0, timing.median * $0.1) }, extra: extra,
        check: check(result))
    }
    line("adjoint", plain)
    line("adjoint_compiled", compiled)
  }
}

/// A line for a workload that failed.
func failureLine(_ workload: String, threads: Int, _ problem: String) -> String {
  JSON.object([
    ("workload", .text(workload)), ("size", .text("")), ("peer", .text("adjoint")), ("threads", .integer(threads)),
    ("median_s", .null), ("min_s", .null), ("runs", .integer(0)), ("extra", .object([("error", .text(problem))]))
  ]).description
}

/// Takes the result of a call that is timed. The library's calls are not optimised away: their bodies are in its module.
@inline(never) func consume<T>(_ value: T) {}
