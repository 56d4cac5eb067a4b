import Foundation

/// A lesson: its page in Docs/Backprop, the file of its program, and the program.
struct Lesson: Sendable {
  let page: String
  let source: String
  let run: @Sendable (Notebook) throws -> Void
}

/// The lessons in order, and what became of them.
final class Course {
  static let lessons = [
    Lesson(page: "01-one-multiplication", source: "OneMultiplication") { $0.oneMultiplication() },
    Lesson(page: "02-a-chain", source: "AChain") { $0.aChain() },
    Lesson(page: "03-fan-out", source: "FanOut") { $0.fanOut() },
    Lesson(page: "04-broadcasting", source: "Broadcasting") { $0.broadcasting() },
    Lesson(page: "05-softmax", source: "SoftmaxJacobian") { try $0.softmaxJacobian() },
    Lesson(page: "06-cross-entropy", source: "CrossEntropy") { $0.crossEntropies() },
    Lesson(page: "07-stability", source: "Stability") { try $0.stability() },
    Lesson(page: "08-second-derivatives", source: "Newton") { try $0.newton() },
    Lesson(page: "09-a-wrong-rule", source: "WrongRule") { try $0.wrongRule() },
    Lesson(page: "10-two-layers", source: "TwoLayers") { try $0.twoLayers() },
    Lesson(page: "11-a-scalar-engine", source: "ScalarEngine") { try $0.scalarEngine() }
  ]

  private let isQuick: Bool
  private let isDrawing: Bool
  private(set) var failures: [String] = []
  private(set) var claimCount = 0

  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let pages =
    sources.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Docs/Backprop")

  /// The text of a program of this course.
  static func source(_ name: String) throws -> String {
    try String(contentsOf: sources.appendingPathComponent("\(name).swift"), encoding: .utf8)
  }

  init(isQuick: Bool, isDrawing: Bool) {
    self.isQuick = isQuick
    self.isDrawing = isDrawing
  }

  func run(_ lesson: Lesson) throws {
    print("\n── \(lesson.page)")
    let pictures = Course.pages.appendingPathComponent("pictures")
    let notebook = Notebook(isQuick: isQuick, pictures: isDrawing ? pictures : nil)
    try lesson.run(notebook)
    failures += notebook.brokenClaims.map { "\(lesson.page): \($0)" }
    claimCount += notebook.claimCount
    if notebook.claimCount == 0 { failures.append("\(lesson.page): claims nothing") }
    try comparePage(of: lesson, with: notebook)
  }

  /// A page shows its program and what that prints: every block of code is in the source, every block of text in the
  /// output, every picture is drawn.
  private func comparePage(of lesson: Lesson, with notebook: Notebook) throws {
    let file = Course.pages.appendingPathComponent("\(lesson.page).md")
    guard let page = try? String(contentsOf: file, encoding: .utf8) else {
      failures.append("\(lesson.page): its page cannot be read")
      return
    }
    let source = Course.unindented(try Course.source(lesson.source))
    let output = Course.unindented(notebook.output)
    for (language, block) in Course.blocks(of: page) {
      let text = Course.unindented(block)
      switch language {
      case "swift" where !source.contains(text):
        failures.append("\(lesson.page): code that is not in its program:\n\(block)")
      case "text" where !output.contains(text):
        failures.append("\(lesson.page): text that is not its output:\n\(block)")
      case "swift", "text": break
      default: failures.append("\(lesson.page): a block of “\(language)”, which nothing checks")
      }
    }
    let shown = page.matches(of: /\]\(pictures\/([^)]+)\)/).map { String($0.1) }
    for picture in Set(shown).symmetricDifference(notebook.drawn) {
      failures.append("\(lesson.page): \(picture) is drawn and not shown, or shown and not drawn")
    }
    for picture in shown {
      let file = Course.pages.appendingPathComponent("pictures/\(picture)").path
      if !FileManager.default.fileExists(atPath: file) {
        failures.append("\(lesson.page): \(picture) is missing; run with --draw")
      }
    }
  }

  private static func blocks(of page: String) -> [(language: String, text: String)] {
    page.matches(of: /(?m)^```(\w*)\n([\s\S]*?)^```/).map { (String($0.1), String($0.2)) }
  }

  /// Lines without what they begin with, so that a block may stand anywhere in a program.
  private static func unindented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
      .filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}
