/// A hyperparameter outside of its range.
///
/// A program that sets one stops; where one is read back from a file, decoding throws.
public struct InvalidHyperparameter: Error, Sendable, CustomStringConvertible {
  /// What it is the value of: `beta2`, `learning rate`.
  public let name: String
  /// The value, in words.
  public let value: String
  /// What is right, in words: `it lies in 0..<1`.
  public let range: String

  /// A value that a hyperparameter cannot have.
  public init(_ name: String, _ value: some CustomStringConvertible, range: String) {
    self.name = name
    self.value = value.description
    self.range = range
  }

  /// The name, the value and what is right.
  public var description: String { "\(name) \(value); \(range)" }

  /// Throws if a size (a rate, a decay, an ε) is negative, infinite or NaN.
  static func check(size value: Double, _ name: String) throws(InvalidHyperparameter) {
    if !(value >= 0 && value.isFinite) {
      throw InvalidHyperparameter(name, value, range: "it is a finite number, at least 0")
    }
  }

  /// Throws if a share of something that is kept (a momentum, a β) is not in 0..<1.
  static func check(share value: Double, _ name: String) throws(InvalidHyperparameter) {
    if !(0..<1).contains(value) { throw InvalidHyperparameter(name, value, range: "it lies in 0..<1") }
  }

  /// Throws if a count is below its least value.
  static func check(count value: Int, atLeast least: Int, _ name: String) throws(InvalidHyperparameter) {
    if value < least { throw InvalidHyperparameter(name, value, range: "it is at least \(least)") }
  }
}

/// Stops the program where the check throws.
func stopIfInvalid(_ operation: String, _ check: () throws(InvalidHyperparameter) -> Void) {
  do { try check() } catch { fail(operation, "\(error.name) \(error.value)", error.range) }
}
