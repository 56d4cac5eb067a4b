// A walk over the parameters and states of a model: what it does at each, and where it is.

/// What is done at the parameters and states of a model, one after another in the order of their declaration.
///
/// A visitor is a value and a walk makes no objects and no names, so that a step of training can afford several.
protocol FieldVisitor<Scalar> {
  associatedtype Scalar: TensorScalar

  /// What it may change; where that is in a `let`, it stops the program.
  var changes: FieldChanges { get }
  /// What takes numbers from the parameters, or gives them others, nil for nothing: it stops the program where a parameter
  /// is recorded, for its gradient would be cut.
  var operation: String? { get }

  mutating func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace)
  mutating func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace)
  /// Called before and after the properties of a module of a type, at an address.
  mutating func enter(_ type: any Module.Type, _ address: UnsafeMutableRawPointer, at place: borrowing FieldPlace)
  mutating func leave()
}

/// The parameters and states that a visitor may change.
enum FieldChanges {
  case none
  /// Those that are not frozen.
  case trained
  case all
}

extension FieldVisitor {
  var changes: FieldChanges { .none }
  var operation: String? { nil }
  mutating func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {}
  mutating func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace) {}
  mutating func enter(_ type: any Module.Type, _ address: UnsafeMutableRawPointer, at place: borrowing FieldPlace) {}
  mutating func leave() {}
}

/// Where a walk is in a model: the last of a list on the call stack, from which the name is made when it is asked for.
struct FieldPlace: ~Copyable {
  private let component: String
  private let outer: UnsafePointer<FieldPlace>?
  /// Whether it is not to be trained.
  let isFrozen: Bool
  /// The outermost `let` on the way to it.
  let constant: Constant?

  /// A property that Swift does not let anybody change.
  struct Constant {
    let module: String
    let property: String
  }

  /// The model itself.
  init() { self.init("", in: nil, isFrozen: false, constant: nil) }

  private init(_ component: String, in outer: UnsafePointer<FieldPlace>?, isFrozen: Bool, constant: Constant?) {
    self.component = component
    self.outer = outer
    self.isFrozen = isFrozen
    self.constant = constant
  }

  /// The names of the properties and the numbers of the elements on the way to it, joined by dots; empty for the model.
  var name: String {
    guard let before = outer?.pointee.name, !before.isEmpty else { return component }
    return component.isEmpty ? before : before + "." + component
  }

  /// The name; where it is the expected one, no other is made.
  func name(expecting expected: String) -> String { isNamed(expected.utf8[...]) ? expected : name }

  private func isNamed(_ name: Substring.UTF8View) -> Bool {
    guard let outer else { return name.isEmpty }
    if component.isEmpty { return outer.pointee.isNamed(name) }
    guard name.suffix(component.utf8.count).elementsEqual(component.utf8) else { return false }
    var before = name.dropLast(component.utf8.count)
    if before.isEmpty { return outer.pointee.isNamed(before) }
    return before.popLast() == UInt8(ascii: ".") && !before.isEmpty && outer.pointee.isNamed(before)
  }

  /// Goes to a part of what is here.
  func descend(_ component: String, constant: Constant? = nil, _ body: (borrowing FieldPlace) -> Void) {
    withUnsafePointer(to: self) { here in
      body(FieldPlace(component, in: here, isFrozen: isFrozen, constant: self.constant ?? constant))
    }
  }

  /// Goes into what is frozen, or not, under the same name.
  func descend(frozen: Bool, _ body: (borrowing FieldPlace) -> Void) {
    withUnsafePointer(to: self) { here in
      body(FieldPlace("", in: here, isFrozen: isFrozen || frozen, constant: constant))
    }
  }

  /// Stops the program where something in a `let` would have to change.
  func stopIfConstant(_ changes: FieldChanges) {
    guard let constant, changes == .all || changes == .trained && !isFrozen else { return }
    fail(
      constant.module, "its property “\(constant.property)” is a `let`, and “\(name)” in it would have to change",
      "declare it with `var`, or, if it is to stay as it is, as a Tensor or Frozen")
  }

  /// Stops the program where another element type is than the model's.
  func stopIfDifferent(_ type: any TensorScalar.Type, of model: any TensorScalar.Type) {
    if type == model { return }
    fail(
      "Module", "“\(name)” has elements of type \(type), the model's are \(model)",
      "use one element type, and declare `typealias Scalar = \(type)` in a module of it")
  }
}
