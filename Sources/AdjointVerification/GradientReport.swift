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
  /// The end of a check.
  public enum Verdict: String, Sendable, Codable {
    /// Everything agrees.
    case passed
    /// Something disagrees beyond its error bar, or an oracle found a fault.
    case failed
    /// The error bar is too wide to say anything, or the function has no finite value at the point.
    case inconclusive
  }

  /// An analytic number beside a numeric one.
  public struct Comparison: Sendable, Codable {
    /// What a comparison comes to.
    public enum Outcome: String, Sendable, Codable {
      /// The two are within the bar.
      case agrees
      /// The two are farther apart than the bar.
      case disagrees
      /// The function has a kink here, and the gradient is one of its subgradients.
      case kink
      /// The bar is too wide to refute a wrong slope: wider than a thousandth of the slopes in `Double`, than a quarter in
      /// `Float`. Or one of the numbers is not finite.
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
    /// What the comparison comes to.
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
    /// Which oracle found it.
    public var oracle: Oracle
    /// 1 for the gradient, 2 for the gradient of the gradient.
    public var order: Int
    /// What was found, in words.
    public var detail: String
  }

  /// What a check compares beside finite differences.
  public enum Oracle: String, Sendable, Codable {
    /// Two calls give the same, bit for bit.
    case determinism = "twice the same call"
    /// A cotangent has its operand's shape.
    case shape = "shape of a cotangent"
    /// A cotangent of zero is pulled back to zero.
    case zeroCotangent = "a cotangent of zero"
    /// Jᵀ(w + w₂) = Jᵀw + Jᵀw₂
    case linearity = "linearity of the pullback"
    /// ⟨w, J v⟩ = ⟨Jᵀw, v⟩
    case forwardMode = "forward mode"
    /// The recorded backward pass gives what the plain one gives.
    case recordedPullback = "the pullback when it is recorded"
    /// The Hessian equals its transpose.
    case symmetry = "symmetry of the Hessian"
    /// The derivative is finite where differences are.
    case finiteness = "a finite derivative"
    /// The value agrees with the recording replayed in `Double`.
    case precision = "the value in double precision"
    /// At a kink the gradient lies between the slopes on both sides.
    case subgradient = "the slopes beside a kink"
    /// No cotangent of zero met an infinite derivative on whose element the function depends.
    case silencedDerivative = "a derivative that a zero silenced"
    /// The function depends on its input in no way that is not recorded.
    case dependence = "what the tape does not know"
  }

  /// The rule at fault.
  public struct Fault: Sendable, Codable {
    /// The entry's number on the tape.
    public var entry: Int
    /// The primitive's name.
    public var primitive: String
    /// Its attributes, as they print.
    public var attributes: String
    /// The entry's own name, if it has one.
    public var name: String?
    /// The scopes it was recorded in, outermost first.
    public var scopes: [String]
    /// The formula of its value.
    public var formula: String
    /// The formula of its vector-Jacobian product.
    public var pullback: String
    /// The order at which the rule is wrong.
    public var order: Int
    /// What it gave and what it should have given.
    public var detail: String
  }

  /// The element type of the function's inputs.
  public internal(set) var elementType: String
  /// The highest order that was checked.
  public internal(set) var order: Int
  /// The end of the check.
  public internal(set) var verdict: Verdict = .passed
  /// Analytic numbers beside numeric ones.
  public internal(set) var comparisons: [Comparison] = []
  /// What the other oracles found; empty if nothing.
  public internal(set) var findings: [Finding] = []
  /// The first wrong rule on the tape; nil where none was found.
  public internal(set) var fault: Fault?
  /// What else a reader should know.
  public internal(set) var notes: [String] = []
  /// How often the function was evaluated.
  public internal(set) var evaluations = 0
  /// How often its recording was replayed: for `Float` in double precision, and where the first differences left a doubt,
  /// at further steps. The search for what is wrong is not counted.
  public internal(set) var replays = 0

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
  /// The report as a short table.
  public var description: String {
    var lines = [
      "gradient check \(verdict.rawValue): \(elementType), order \(order), \(evaluations) evaluations, \(replays) replays"
    ]
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
