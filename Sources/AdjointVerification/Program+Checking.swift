// A recording held against another: is it a program for other inputs too?

extension Program {
  /// Records a function twice, at x and at other numbers of the same shapes, and throws where what is recorded depends
  /// on the data: a branch on a value, a mask or an index taken from one, a random draw.
  ///
  /// - Throws: ``ProgramError/dependsOnData(step:difference:)``, which names the first step that differs, or what the
  ///   closure throws.
  public init<S>(at x: Tensor<S>, checkingAt other: Tensor<S>, of f: (Variable<S>) throws -> Variable<S>) throws {
    try self.init(at: [x], checkingAt: [other]) { [try f($0[0])] }
  }

  /// The same for a list of tensors and a list of results.
  public init<S>(
    at x: [Tensor<S>], checkingAt other: [Tensor<S>], of f: ([Variable<S>]) throws -> [Variable<S>]
  ) throws {
    if x.map(\.shape) != other.map(\.shape) {
      fail("Program", "inputs of shapes \(x.map(\.shape)) and \(other.map(\.shape))", "check at the same shapes")
    }
    self = try Program(at: x, of: f)
    if let difference = firstDifference(from: try Program(at: other, of: f)) { throw difference }
    // What was read makes no difference.
    reading = nil
  }
}

/// Why a recording is not a program for other inputs.
public enum ProgramError: Error, Sendable, CustomStringConvertible {
  /// Two recordings at different numbers differ at a step.
  case dependsOnData(step: Int, difference: String)

  /// The step and what differs, in one line.
  public var description: String {
    switch self {
    case .dependsOnData(let step, let difference):
      "what is recorded depends on the data: at step \(step), \(difference); compute masks and choices from variables"
        + " (select, maximum, relu), or record anew where the numbers change"
    }
  }
}
