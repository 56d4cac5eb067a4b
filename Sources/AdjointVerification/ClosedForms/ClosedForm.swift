// The documents' formulas as code that computes: each is evaluated through the tape and against its closed form.

/// One formula of a document, with a check that computes both of its sides.
///
/// ```swift
/// for form in ClosedForm.catalogue {
///   let outcome = form.check()
///   print(form.number, outcome.error, outcome.verdict)
/// }
/// ```
///
/// A check computes values, gradients and Jacobians on the tape in double precision, and compares them with the formula
/// evaluated plainly, or with numbers known beforehand. Where the print is wrong, a guard shows by how much.
public struct ClosedForm: Sendable, Identifiable, CustomStringConvertible {
  /// What is to be said about a formula as it is printed.
  public enum Finding: String, Sendable, Hashable, CaseIterable {
    /// True as printed.
    case correct
    /// True once a slip of notation is mended: an index used twice, a bracket without its partner.
    case notation
    /// The formula stands; what is said around it is loose.
    case wording
    /// False as printed.
    case misprint
  }

  /// The number in the catalogue: `CF-09`.
  public let number: String
  /// Where the formula stands.
  public let document: Document
  /// The place in the document: an equation's number, or words.
  public let equation: String
  /// The formula, corrected where the print is wrong.
  public let statement: String
  /// What is printed instead; nil where the print is right.
  public let printed: String?
  /// What is wrong or loose about the print; nil where nothing is.
  public let remark: String?
  /// Whether the print is right.
  public let finding: Finding
  /// The bound for errors, unless a part of the check states its own.
  public let tolerance: Double

  private let examine: (@Sendable (inout Check) -> Void)?

  /// The form's number.
  public var id: String { number }

  /// The form's number and statement.
  public var description: String { "\(number): \(statement)" }

  /// Whether there is something to compute: a wrong cross-reference has no numbers.
  public var isCheckable: Bool { examine != nil }

  /// A formula with its check.
  ///
  /// - Parameters:
  ///   - number: the number in the catalogue.
  ///   - document: where the formula stands.
  ///   - equation: the place in the document.
  ///   - statement: the formula, corrected where the print is wrong.
  ///   - finding: whether the print is right.
  ///   - printed: what the document prints, where that is not the statement.
  ///   - remark: what is wrong or loose about it.
  ///   - tolerance: the bound for errors; 0 asks for equality.
  ///   - examine: computes both sides; nil where nothing can be computed.
  public init(
    _ number: String, _ document: Document, _ equation: String, _ statement: String, finding: Finding = .correct,
    printed: String? = nil, remark: String? = nil, tolerance: Double = 1e-15,
    examine: (@Sendable (inout Check) -> Void)?
  ) {
    self.number = number
    self.document = document
    self.equation = equation
    self.statement = statement
    self.printed = printed
    self.remark = remark
    self.finding = finding
    self.tolerance = tolerance
    self.examine = examine
  }

  /// Computes both sides and compares them.
  public func check() -> Outcome {
    guard let examine else { return Outcome(finding, nil) }
    var check = Check(tolerance: tolerance)
    examine(&check)
    return Outcome(finding, check)
  }

  /// Every formula, in the order of the documents.
  public static let catalogue: [ClosedForm] =
    wichmann + softmaxFunctionNotes + gultepe + tian + studyNote + consequences
}

extension ClosedForm {
  /// A source of formulas.
  public enum Document: String, Sendable, Hashable, CaseIterable {
    /// A document of the catalogue, by its author or title.
    case wichmann, softmaxFunctionNotes, gultepe, tian, studyNote
    /// Formulas that follow from the documents and stand in none of them.
    case consequences

    /// The title as printed.
    public var title: String {
      switch self {
      case .wichmann: "Softmax function"
      case .softmaxFunctionNotes: "The Softmax Function"
      case .gultepe: "Softmax function derivative"
      case .tian: "Softmax"
      case .studyNote: "softmax function (study note)"
      case .consequences: "Further closed forms"
      }
    }

    /// The author; nil where the document names none.
    public var author: String? {
      switch self {
      case .wichmann: "Kristian Wichmann"
      case .gultepe: "Eren Gultepe"
      case .tian: "Zhiliang Tian"
      case .softmaxFunctionNotes, .studyNote, .consequences: nil
      }
    }

    /// The year, where the document gives it.
    public var year: Int? {
      switch self {
      case .wichmann: 2017
      case .tian: 2016
      default: nil
      }
    }

    /// The short form in tables.
    public var letter: Character {
      switch self {
      case .wichmann: "W"
      case .softmaxFunctionNotes: "N"
      case .gultepe: "G"
      case .tian: "T"
      case .studyNote: "K"
      case .consequences: "C"
      }
    }
  }
}
