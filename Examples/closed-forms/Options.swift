import Adjoint

/// What the command line asks for.
struct Options {
  static let usage = """
    usage: closed-forms [CF-NN …] [--markdown FILE] [--figure FILE.svg]
      CF-NN            show everything that these forms measure, instead of the table
      --markdown FILE  write the table and the errata of the documents as Markdown
      --figure FILE    write figure 1 of Wichmann, the softmax of 1 to 8, as SVG
    The exit status is 1 if a form fails or a file cannot be written, 2 for a wrong argument.
    """

  struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var numbers: Set<String> = []
  private(set) var markdown: String?
  private(set) var figure: String?
  private(set) var wantsHelp = false

  init(_ arguments: [String]) throws(Mistake) {
    let known = Set(ClosedForm.catalogue.map(\.number))
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--help", "-h": wantsHelp = true
      case "--markdown": markdown = try Options.file(after: argument, &rest)
      case "--figure": figure = try Options.file(after: argument, &rest)
      case let number where known.contains(number): numbers.insert(number)
      default: throw Mistake(description: "closed-forms: unknown argument \(argument)")
      }
    }
  }

  private static func file(after option: String, _ rest: inout ArraySlice<String>) throws(Mistake) -> String {
    guard let path = rest.popFirst() else { throw Mistake(description: "closed-forms: \(option) needs a file name") }
    return path
  }
}
