/// Horizontal bars made of Unicode blocks, for terminals and plain-text documents.
///
/// One line per value: the label, a bar in steps of an eighth of a character, and the value. Bars of negative values
/// grow to the left of a common zero, in half characters. A value that is not finite has no bar. Control characters in
/// labels become spaces, so that no text can steer the terminal.
///
/// ```swift
/// print(TerminalBars(title: "softmax of 1…8", labels: (1...8).map(String.init), values: softmax))
/// ```
public struct TerminalBars: Sendable, Hashable, CustomStringConvertible {
  /// A line above the bars; an empty string leaves it out.
  public var title: String
  /// The names of the values; values beyond the last name have none.
  public var labels: [String]
  /// The values.
  public var values: [Double]
  /// The characters that the longest bars may take together (at least 4, at most 400).
  public var width: Int

  /// Makes bars of values.
  public init(title: String = "", labels: [String] = [], values: [Double], width: Int = 40) {
    self.title = title
    self.labels = labels
    self.values = values
    self.width = width
  }

  /// The bars as text, one line each, without a final line break.
  public var description: String {
    let finite = values.filter(\.isFinite).map { min(max($0, -1e290), 1e290) }
    let highest = max(finite.max() ?? 0, 0)
    let lowest = min(finite.min() ?? 0, 0)
    let extent = highest - lowest > 0 ? highest - lowest : 1
    let room = min(max(width, 4), 400)
    // In halves, so that both sides of zero have the same unit.
    let leftRoom = lowest < 0 ? max(1, Int((-lowest / extent * Double(room)).rounded(.up))) : 0
    let names = values.indices.map { PlotText.plain($0 < labels.count ? labels[$0] : "") }
    let nameWidth = names.map(TerminalBars.width).max() ?? 0
    let lines = zip(names, values).map { name, value in
      let indent = String(repeating: " ", count: nameWidth - TerminalBars.width(name)) + name
      let length = value.isFinite ? min(max(value, -1e290), 1e290) / extent * Double(room) : 0
      let left = length < 0 ? TerminalBars.leftBar(-length) : ""
      let right = length > 0 ? TerminalBars.rightBar(length) : ""
      let parts = [
        indent + (nameWidth > 0 ? " " : ""), String(repeating: " ", count: max(0, leftRoom - left.count)), left, right,
        String(repeating: " ", count: max(0, room - leftRoom - right.count) + 1), PlotNumber.compact(value)
      ]
      return parts.joined()
    }
    return ((title.isEmpty ? [] : [PlotText.plain(title)]) + lines).joined(separator: "\n")
  }

  /// A bar to the right; anything above zero shows at least its thinnest part.
  private static func rightBar(_ length: Double) -> String {
    let eighths = max(1, Int((length * 8).rounded()))
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + part
  }

  private static func leftBar(_ length: Double) -> String {
    let halves = max(1, Int((length * 2).rounded()))
    return (halves.isMultiple(of: 2) ? "" : "▐") + String(repeating: "█", count: halves / 2)
  }

  /// Columns in a terminal: two for the wide characters of East Asian scripts and for most emoji.
  private static func width(_ text: String) -> Int {
    text.reduce(0) { sum, character in
      let code = character.unicodeScalars.first?.value ?? 0
      let isWide =
        (0x1100...0x115f).contains(code) || (0x2e80...0xa4cf).contains(code)
        || (0xac00...0xd7a3).contains(code) || (0xf900...0xfaff).contains(code) || (0xfe30...0xfe6f).contains(code)
        || (0xff00...0xff60).contains(code) || (0x1f300...0x1faff).contains(code)
      return sum + (isWide ? 2 : 1)
    }
  }
}
