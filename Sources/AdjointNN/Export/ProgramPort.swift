/// What an argument or a result of a program is to whoever runs it elsewhere: its name and its role.
///
/// ```swift
/// try program.write(
///   to: folder, name: "step", inputs: [.batch("x"), .batch("labels"), .parameter("weight")],
///   outputs: [.value("loss"), .update("weight")])
/// ```
public struct ProgramPort: Sendable, Hashable {
  /// What is done with it at each step.
  public enum Role: Sendable, Hashable {
    /// An input that is new for each step, consecutive rows of the data; their axis can be split among devices.
    case batch(axis: Int)
    /// An input that is new for each step, one row of the data: a learning rate.
    case step
    /// An input that the model is made of.
    case parameter
    /// An input that is kept from step to step and is no part of the model: what an optimizer remembers, a random key.
    case state
    /// An input that stays as it is.
    case constant
    /// An output to look at.
    case value
    /// An output that is the parameter or state of its name at the next step.
    case update
  }

  /// The name, by which files hold it.
  public let name: String
  /// The role.
  public let role: Role

  /// A port of a role.
  public init(_ name: String, _ role: Role) {
    self.name = name
    self.role = role
  }

  /// An input of new rows for each step.
  public static func batch(_ name: String, axis: Int = 0) -> ProgramPort { .init(name, .batch(axis: axis)) }
  /// An input of one new value for each step.
  public static func step(_ name: String) -> ProgramPort { .init(name, .step) }
  /// An input that the model is made of.
  public static func parameter(_ name: String) -> ProgramPort { .init(name, .parameter) }
  /// An input that is kept from step to step beside the model.
  public static func state(_ name: String) -> ProgramPort { .init(name, .state) }
  /// An input that stays as it is.
  public static func constant(_ name: String) -> ProgramPort { .init(name, .constant) }
  /// An output to look at.
  public static func value(_ name: String) -> ProgramPort { .init(name, .value) }
  /// An output that is a parameter or state at the next step.
  public static func update(_ name: String) -> ProgramPort { .init(name, .update) }

  var isInput: Bool { role != .value && role != .update }
}

extension ProgramPort.Role {
  /// The name in a manifest, and the axis of a batch.
  var written: (name: String, axis: Int?) {
    switch self {
    case .batch(let axis): ("batch", axis)
    case .step: ("step", nil)
    case .parameter: ("parameter", nil)
    case .state: ("state", nil)
    case .constant: ("constant", nil)
    case .value: ("value", nil)
    case .update: ("update", nil)
    }
  }
}
