import Foundation

/// A page that shows a recorded program at work: its graph, and every step of its evaluation and of its backward pass with
/// the numbers. One HTML file, which needs neither a network nor a server.
///
/// ```swift
/// try TapeExplorer(tape, of: loss).write(to: url)
/// ```
///
/// A second tape can stand beside the first: before and after a step of training, or the right rule and a wrong one.
/// Entries are paired by their number, as far as both have them; the page says where one has none.
///
/// Tensors are embedded in full as long as the page stays small. Beyond that they are sampled, and the page says so;
/// statistics are always those of the whole tensor.
public struct TapeExplorer<Scalar: TensorScalar>: Sendable {
  let title: String
  let sides: [(label: String, trace: Trace<Scalar>)]
  /// The title of a page without one.
  static var untitled: String { "A tape" }

  /// A page of one tape.
  ///
  /// - Parameters:
  ///   - tape: the tape.
  ///   - y: a one-element variable of it, where the backward pass starts.
  ///   - title: the page's title.
  public init(_ tape: Tape<Scalar>, of y: Variable<Scalar>, title: String = "A tape") {
    self.init(tape.trace(of: y), title: title)
  }

  /// A page of what a closure records, on a tape of its own: how a model gets onto a page in one line.
  ///
  /// ```swift
  /// TapeExplorer { tape in crossEntropy(logits: model.recorded(on: tape)(x), labels: labels) }
  /// ```
  ///
  /// - Parameters:
  ///   - title: the page's title.
  ///   - record: gives the one-element variable that the backward pass starts from. One that the tape did not record stops
  ///     the program.
  public init(title: String = "A tape", recording record: (Tape<Scalar>) throws -> Variable<Scalar>) rethrows {
    let tape = Tape<Scalar>()
    let y = try record(tape)
    self.init(tape, of: y, title: title)
  }

  /// A page of a trace, which may have been started with any seed.
  public init(_ trace: Trace<Scalar>, title: String = "A tape") {
    self.title = title
    sides = [("", trace)]
  }

  /// A page of two traces side by side, each with a label.
  public init(
    _ first: (label: String, trace: Trace<Scalar>), beside second: (label: String, trace: Trace<Scalar>),
    title: String = "Two tapes"
  ) {
    self.title = title
    sides = [
      (SafeText.shown(first.label) ?? "first", first.trace), (SafeText.shown(second.label) ?? "second", second.trace)
    ]
  }

  /// The page.
  public var html: String {
    PageAssets.page(
      title: SafeText.shown(title) ?? TapeExplorer.untitled,
      document: PageDocument(title: title, sides: sides).json.text)
  }

  /// Writes the page to a file, replacing what was there in one step. A symbolic link stays; the file that it names is
  /// written.
  ///
  /// - Throws: ``FileWritingError`` where the folder is not there, what is there is no file or may not be replaced, or
  ///   writing fails. An earlier file is left as it was.
  public func write(to url: URL) throws {
    try writeFile(html, to: url)
  }
}
