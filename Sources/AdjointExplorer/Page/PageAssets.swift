/// The page's markup, style and scripts. They stand in the code as text, one file each, so that a program that writes a page
/// needs no file beside it.
enum PageAssets {
  private static let scripts = [
    modelScript, formulaScript, whatIfScript, layoutScript, graphScript, tensorScript, panelScript, quizScript,
    timelineScript, tableScript, savingScript, appScript
  ]

  /// The page with its data. `document` is JSON that is safe inside a script element, see ``JSON/text``.
  static func page(title: String, document: String) -> String {
    let script = "\"use strict\";\n(() => {\n\(scripts.joined(separator: "\n\n"))\n})();"
    // The parts that hold names come last, so that nothing in them is taken for a place.
    return
      markup
      .replacing("{{style}}", with: style, maxReplacements: 1)
      .replacing("{{script}}", with: script, maxReplacements: 1)
      .replacing("{{title}}", with: PlotText.escaped(title).replacing("{{", with: "{ {"), maxReplacements: 1)
      .replacing("{{data}}", with: document, maxReplacements: 1)
  }
}
