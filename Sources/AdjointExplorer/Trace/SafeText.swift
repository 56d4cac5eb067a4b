/// Names as they were given by a program or its data, made safe to show.
enum SafeText {
  /// The text on one line, at most `limit` characters long, with what was left out told.
  static func clipped(_ text: String, to limit: Int = 200) -> String {
    // Cut by Unicode scalars first: one character may be made of thousands of them.
    let plain = PlotText.plain(String(String.UnicodeScalarView(text.unicodeScalars.prefix(4 * limit))))
    if plain.count <= limit && text.unicodeScalars.count <= 4 * limit { return plain }
    return "\(plain.prefix(limit))… (\(text.count) characters)"
  }
}
