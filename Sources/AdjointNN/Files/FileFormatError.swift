/// What is wrong with a file of numbers: its format, the part of it, and the problem.
public struct FileFormatError: Error, Equatable, CustomStringConvertible {
  /// `safetensors`, `npy`, `npz` or `IDX`.
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
