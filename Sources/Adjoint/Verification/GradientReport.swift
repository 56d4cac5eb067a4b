/// What a gradient check found: a verdict, the numbers behind it, and where a rule is wrong, which one.
///
/// It prints as a short table, and is data for tools.
///
/// ```swift
/// let report = checkGradient(at: x) { x in loss(x) }
/// #expect(report.passed, "\(report)")             // Swift Testing
/// XCTAssertTrue(report.passed, report.description)  // XCTest
/// ```
public struct GradientReport: Sendable, Codable {
  public enum Verdict: String, Sendable, Codable {
    case passed
    case failed
    /// The error bar is too wide to say anything, or the function has no finite value at the point.
    case inconclusive
  }

  /// An analytic number beside a numeric one.
  public struct Comparison: Sendable, Codable {
    public enum Outcome: String, Sendable, Codable {
      case agrees
      case disagrees
      /// The function has a kink here, and the gradient is one of its subgradients.
      case kink
      /// The bar is wider than a thousandth of what it should bound.
      case undecided
    }

    /// Which input was moved, from 0.
    public var input: Int
    /// The input's element; nil for a random direction.
    public var element: [Int]?
    /// 1 for the gradient, 2 for the gradient of the gradient.
    public var order: Int
    /// What differences were taken of.
    public var side: NumericSide
    /// What the gradient was computed in: for `Float`, the recording's gradient is checked in `Double` too.
    public var elementType: String
    /// ⟨Jᵀw, v⟩: what the tape says.
    public var analytic: Double
    /// What the ladder of differences says.
    public var numeric: Double
    /// How far apart the two may be: the ladder's error, and the rounding of the analytic side.
    public var bar: Double
    /// What errors are measured against: Σ |Jᵀw| |v|, or the largest term of it for the input.
    public var scale: Double
    /// The smallest step that counted.
    public var step: Double
    public var outcome: Outcome

    /// |analytic − numeric|
    public var error: Double { analytic == numeric ? 0 : Swift.abs(analytic - numeric) }
    /// The error relative to the larger of ``scale`` and the numbers themselves.
    public var relativeError: Double {
      if error == 0 { return 0 }
      let reference = Swift.max(scale, Swift.abs(analytic), Swift.abs(numeric))
      return error.isFinite && reference.isFinite ? error / reference : .infinity
    }
  }

  /// Something that an oracle other than differences found.
  public struct Finding: Sendable, Codable {
    public var oracle: Oracle
    public var order: Int
    public var detail: String
  }

  /// What a check compares beside finite differences.
  public enum Oracle: String, Sendable, Codable {
    case determinism = "twice the same call"
    case shape = "shape of a cotangent"
    case zeroCotangent = "a cotangent of zero"
    case linearity = "linearity of the pullback"
    case forwardMode = "forward mode"
    case recordedPullback = "the pullback when it is recorded"
    case symmetry = "symmetry of the Hessian"
    case finiteness = "a finite derivative"
    case precision = "the value in double precision"
    case dependence = "what the tape does not know"
  }

  /// The rule at fault.
  public struct Fault: Sendable, Codable {
    /// The entry's number on the tape.
    public var entry: Int
    public var primitive: String
    public var attributes: String
    /// The entry's own name, if it has one.
    public var name: String?
    public var scopes: [String]
    public var formula: String
    public var pullback: String
    /// The order at which the rule is wrong.
    public var order: Int
    /// What it gave and what it should have given.
    public var detail: String
  }

  public internal(set) var elementType: String
  public internal(set) var order: Int
  public internal(set) var verdict: Verdict = .passed
  public internal(set) var comparisons: [Comparison] = []
  public internal(set) var findings: [Finding] = []
  /// The first wrong rule on the tape; nil where none was found.
  public internal(set) var fault: Fault?
  /// What else a reader should know.
  public internal(set) var notes: [String] = []
  /// How often the function was evaluated, replays of its recording included; where something was wrong, without the
  /// search for it.
  public internal(set) var evaluations = 0

  /// Whether everything agrees.
  public var passed: Bool { verdict == .passed }

  /// The largest relative error of the comparisons that decide; 0 if there are none.
  public var maximumRelativeError: Double { deciding.map(\.relativeError).max() ?? 0 }

  /// Where the recording was differenced too, that side is sharper and decides.
  private var deciding: [Comparison] {
    let own = comparisons.filter { $0.elementType == elementType }, sharp = own.filter { $0.side == .recording }
    return sharp.isEmpty ? own : sharp
  }
}

// ── printing ────────────────────────────────────────────────────────────────────────────────────────────────────

extension GradientReport: CustomStringConvertible {
  public var description: String {
    var lines = ["gradient check \(verdict.rawValue): \(elementType), order \(order), \(evaluations) evaluations"]
    var table = TextTable(
      ["order", "input", "along", "gradient", "analytic", "numeric", "error", "bar", ""], left: [2, 3, 8])
    for row in comparisons {
      table.add([
        "\(row.order)", "\(row.input)", row.element.map { "element \($0)" } ?? "a direction",
        row.elementType, formatted(row.analytic), formatted(row.numeric), brief(row.error), brief(row.bar),
        GradientReport.mark(row)
      ])
    }
    if !comparisons.isEmpty { lines += table.lines.map { "  " + $0 } }
    for finding in findings { lines.append("  \(finding.oracle.rawValue), order \(finding.order): \(finding.detail)") }
    if let fault { lines += fault.lines.map { "  " + $0 } }
    lines += notes.map { "  note: " + $0 }
    return lines.joined(separator: "\n")
  }

  private static func mark(_ row: Comparison) -> String {
    let side = row.side == .recording ? " (recording)" : ""
    switch row.outcome {
    case .agrees: return "agrees" + side
    case .disagrees: return "DISAGREES" + side
    case .kink: return "kink" + side
    case .undecided: return "undecided" + side
    }
  }
}

extension GradientReport.Fault {
  var lines: [String] {
    let label = name.map { " “\($0)”" } ?? ""
    let place = scopes.isEmpty ? "" : " in " + scopes.joined(separator: "/")
    let arguments = attributes.isEmpty ? "" : "(\(attributes))"
    return [
      "at fault: entry \(entry)\(label)\(place), \(primitive)\(arguments): \(formula)",
      "  its rule at order \(order): \(pullback)", "  \(detail)"
    ]
  }
}

/// Columns of text, padded to one width each.
struct TextTable {
  private var rows: [[String]]
  private let left: Set<Int>

  init(_ header: [String], left: Set<Int>) {
    rows = [header]
    self.left = left
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  var lines: [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.indices.map { column in
        let gap = String(repeating: " ", count: widths[column] - row[column].count)
        return left.contains(column) ? row[column] + gap : gap + row[column]
      }
      var line = cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}

/// A number to two significant digits, for errors.
func brief(_ x: Double) -> String {
  if x == 0 || !x.isFinite { return formatted(x) }
  // Two digits are enough to round to, and rounding by a power of two would show a third.
  let text = formatted(x)
  guard let mark = text.firstIndex(of: "e") else { return Swift.abs(x) < 100 ? shortened(text) : text }
  return shortened(String(text[..<mark])) + text[mark...]
}

/// Decimal text cut to two significant digits, rounded up so that a bar does not look smaller than it is.
private func shortened(_ text: String) -> String {
  var digits = 0, result = ""
  for character in text {
    if character.isNumber, digits > 0 || character != "0" { digits += 1 }
    if digits > 2, result.contains(".") { break }
    result.append(digits > 2 && character.isNumber ? "0" : character)
  }
  return result
}
