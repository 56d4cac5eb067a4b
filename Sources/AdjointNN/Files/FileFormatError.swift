/// What is wrong with a file of numbers: its format, the part of it, and the problem.
public struct FileFormatError: Error, Equatable, CustomStringConvertible {
  /// `safetensors`, `npy`, `npz`, `IDX` or `CSV`.
  public let format: String
  /// The tensor or entry; nil where the file as a whole is wrong.
  public let key: String?
  /// What is wrong with it, in words.
  public let problem: String

  /// An error in a file of a format, and in a part of it where one is to blame.
  public init(format: String, key: String? = nil, problem: String) {
    self.format = format
    self.key = key
    self.problem = problem
  }

  /// The format, the part and the problem in one line.
  public var description: String { "\(format)" + (key.map { ", “\($0)”" } ?? "") + ": \(problem)" }
}

/// A text of a file in quotes, for a message: its beginning, and its line ends and the like as their codes.
func inQuotes(_ text: String) -> String {
  let shown = text.unicodeScalars.prefix(40).map { scalar in
    scalar.value < 0x20 && scalar != "\t" ? "\\u{\(String(scalar.value, radix: 16))}" : "\(scalar)"
  }
  return "“\(shown.joined())\(text.unicodeScalars.count > 40 ? "…" : "")”"
}

/// Some of the names that are there, for a message about one that is not.
func namesThere(_ names: [String]) -> String {
  if names.isEmpty { return "there are none" }
  let more = names.count > 8 ? " and \(names.count - 8) more" : ""
  return "there are \(names.prefix(8).map(inQuotes).joined(separator: ", "))\(more)"
}

extension String {
  /// What tells names of files apart: strings that look alike may be equal and have other bytes.
  var nameBytes: [UInt8] { Array(utf8) }
}
