/// Names as they were given by a program or its data, made safe to show.
enum SafeText {
  /// The text on one line, at most `limit` characters long, with what was left out told.
  static func clipped(_ text: String, to limit: Int = 200) -> String {
    // Cut by Unicode scalars first: one character may be made of thousands of them.
    let plain = PlotText.plain(String(String.UnicodeScalarView(text.unicodeScalars.prefix(4 * limit))))
    if plain.count <= limit && text.unicodeScalars.count <= 4 * limit { return plain }
    return "\(plain.prefix(limit))… (\(text.count) characters)"
  }

  /// The text as ``clipped(_:to:)`` gives it; nil where there is nothing in it that one could see.
  static func shown(_ text: String, to limit: Int = 200) -> String? {
    let result = clipped(text, to: limit)
    return result.unicodeScalars.contains(where: isVisible) ? result : nil
  }

  /// A scope's name, or words for one that has none.
  static func scope(_ name: String, to limit: Int = 200) -> String { shown(name, to: limit) ?? "unnamed scope" }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .surrogate: return false
    // The braille pattern without a dot.
    default: return scalar != "\u{2800}"
    }
  }
}
