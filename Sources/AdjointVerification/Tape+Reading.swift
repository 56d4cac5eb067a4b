// A tape read as data: its entries and scopes. What traces, pages and checkers are made of.

/// One entry of a tape.
public struct TapeEntry<Scalar: TensorScalar>: Sendable {
  /// Where an operand comes from.
  public enum Operand: Sendable {
    /// The value of another entry, by its index.
    case entry(Int)
    /// A constant, which is not an entry.
    case constant(Tensor<Scalar>)
  }

  /// Its place on the tape, from 0.
  public let index: Int
  /// Nil for a variable that nothing computed.
  public let primitive: (any Primitive)?
  /// Where its operands come from, in order.
  public let operands: [Operand]
  /// Its value.
  public let value: Tensor<Scalar>
  /// The name it was given; nil without one.
  public let name: String?
  /// The scopes it was recorded in, outermost first.
  public let scopes: [String]
}

extension TapeEntry {
  /// The entry's primitive, with its attributes, on other operands: recorded where they are. They may be of the other
  /// element type, but for a checkpoint, whose entries hold constants of its own. That, another count of operands, and a
  /// variable that nothing computed stop the program.
  public func applying<S>(to operands: [Variable<S>]) -> Variable<S> {
    guard let primitive else {
      fail("applying(to:)", "entry \(index) is a variable", "only a primitive can be applied")
    }
    if operands.count != self.operands.count {
      fail(
        "applying(to:)", "\(operands.count) operands for \(primitive.name)",
        "entry \(index) has \(self.operands.count) operands")
    }
    if primitive.checkpointedProgram != nil && S.self != Scalar.self {
      fail("applying(to:)", "a checkpoint of \(Scalar.self) on \(S.self)", "give it operands of its own element type")
    }
    return primitive(operands)
  }
}

/// A part of a tape recorded by ``Tape/scope(_:_:)``.
public struct TapeScope: Sendable {
  /// The name it was given.
  public let name: String
  /// The entries recorded in it.
  public let entries: Range<Int>
  /// The number of scopes around it.
  public let depth: Int

  /// A part of a tape, for one who draws it in parts of his own.
  public init(name: String, entries: Range<Int>, depth: Int) {
    self.name = name
    self.entries = entries
    self.depth = depth
  }
}

extension Tape {
  /// The entries recorded so far, in order.
  public var entries: [TapeEntry<Scalar>] { (0..<count).map(entry) }

  /// One entry. Where the tape does not keep all values, one whose value it has forgotten stops the program.
  public func entry(_ index: Int) -> TapeEntry<Scalar> {
    if index < 0 || index >= count { fail("entry", "entry \(index)", "this tape has the entries 0..<\(count)") }
    return TapeEntry(
      index: index, primitive: core.primitive(at: index),
      operands: core.operands(at: index).map {
        $0 >= 0 ? .entry(Int($0)) : .constant(Tensor(raw: kept(core.operandValue($0), of: index, "entry")))
      },
      value: Tensor(raw: kept(core.value(at: index), of: index, "entry")), name: core.name(at: index),
      scopes: core.scopes(at: index))
  }

  /// The scopes, in the order in which they were opened; an inner one follows the one around it.
  public var scopes: [TapeScope] { core.scopes.map { TapeScope(name: $0.name, entries: $0.range, depth: $0.depth) } }

  /// The bytes of the values and constants that the tape keeps, memory shared by several counted once.
  public var retainedBytes: Int {
    let core = core
    let all = (0..<count).map { core.values.base[$0] } + (0..<core.constants.count).map { core.constants.base[$0] }
    let storages = all.compactMap(\.storage).filter(\.hasElements)
    return Dictionary(storages.map { ($0.elementsOwner, $0.count * core.type.size) }, uniquingKeysWith: Swift.max)
      .values.reduce(0, +)
  }

  /// Whether a variable is recorded on this tape.
  public func contains(_ variable: Variable<Scalar>) -> Bool { variable.core === core }

  /// The variable that an entry computed.
  public func variable(ofEntry index: Int) -> Variable<Scalar> {
    if index < 0 || index >= count { fail("variable(ofEntry:)", "entry \(index)", "this tape has \(count) entries") }
    _ = kept(core.value(at: index), of: index, "variable(ofEntry:)")
    return core.variable(at: index)
  }

  /// A value of an entry, or of a constant operand of it, if the tape has it still.
  private func kept(_ value: RawTensor, of index: Int, _ operation: String) -> RawTensor {
    if value.isShapeOnly {
      let primitive = core.primitive(at: index)?.name ?? "a variable"
      let name = core.name(at: index).map { "“\($0)”" } ?? primitive
      fail(
        operation, "a value of shape \(value.shape) of entry \(index) (\(name)) was not kept",
        "record on a tape that keeps all values: Tape(keepingAllValues: true)")
    }
    return value
  }
}
