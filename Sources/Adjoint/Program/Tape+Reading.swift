// A tape read as data: its entries, its scopes, and the backward pass step by step. What traces, pages and checkers are
// made of.

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
    if primitive is Checkpoint && S.self != Scalar.self {
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
}

/// One step of a backward pass: the pullback of an entry.
public struct PullbackStep<Scalar: TensorScalar>: Sendable {
  /// What an operand receives in this step.
  public struct Contribution: Sendable {
    /// The operand's position in the entry, from 0.
    public let position: Int
    /// The operand's own entry.
    public let entry: Int
    /// What it receives.
    public let value: Tensor<Scalar>
  }

  /// The index of the entry.
  public let entry: Int
  /// The cotangent of the entry, complete: all its uses have contributed.
  public let cotangent: Tensor<Scalar>
  /// What its operands receive, one for each that needs a cotangent.
  public let contributions: [Contribution]
}

extension Tape {
  /// The entries recorded so far, in order.
  public var entries: [TapeEntry<Scalar>] { (0..<count).map(entry) }

  /// One entry. Where the tape does not keep all values, one whose value it has forgotten stops the program.
  public func entry(_ index: Int) -> TapeEntry<Scalar> {
    if index < 0 || index >= count { fail("entry", "entry \(index)", "this tape has the entries 0..<\(count)") }
    let entry = core.entries.base[index]
    return TapeEntry(
      index: index, primitive: core.primitive(entry),
      operands: core.operands(of: entry).map {
        $0 >= 0 ? .entry(Int($0)) : .constant(Tensor(raw: kept(core.operandValue($0), of: index, "entry")))
      },
      value: Tensor(raw: kept(core.values.base[index], of: index, "entry")), name: core.names[Int32(index)],
      scopes: core.scopes.filter { $0.range.contains(index) }.map(\.name))
  }

  /// The scopes, in the order in which they were opened; an inner one follows the one around it.
  public var scopes: [TapeScope] { core.scopes.map { TapeScope(name: $0.name, entries: $0.range, depth: $0.depth) } }

  /// Whether a variable is recorded on this tape.
  public func contains(_ variable: Variable<Scalar>) -> Bool { variable.core === core }

  /// The variable that an entry computed.
  public func variable(ofEntry index: Int) -> Variable<Scalar> {
    if index < 0 || index >= count { fail("variable(ofEntry:)", "entry \(index)", "this tape has \(count) entries") }
    return Variable(
      raw: kept(core.values.base[index], of: index, "variable(ofEntry:)"), core: core, index: Int32(index))
  }

  /// A value of an entry, or of a constant operand of it, if the tape has it still.
  private func kept(_ value: RawTensor, of index: Int, _ operation: String) -> RawTensor {
    if value.isShapeOnly {
      let primitive = core.primitive(core.entries.base[index])?.name ?? "a variable"
      let name = core.names[Int32(index)].map { "“\($0)”" } ?? primitive
      fail(
        operation, "a value of shape \(value.shape) of entry \(index) (\(name)) was not kept",
        "record on a tape that keeps all values: Tape(keepingAllValues: true)")
    }
    return value
  }

  /// Records what the closure does under a name that traces, pages and reports show. Scopes nest.
  public func scope<R>(_ name: String, _ body: () throws -> R) rethrows -> R {
    let place = core.scopes.count
    core.scopes.append(ScopeRecord(name: name, range: count..<count, depth: core.openScopes.count))
    core.openScopes.append(place)
    defer {
      core.openScopes.removeLast()
      core.scopes[place].range = core.scopes[place].range.lowerBound..<count
    }
    return try body()
  }

  /// The backward pass from a variable, step by step: what ``gradients(of:seed:keeping:)`` does, told.
  public func pullbackSteps(of y: Variable<Scalar>, seed: Tensor<Scalar>? = nil) -> [PullbackStep<Scalar>] {
    let u = seedVariable(for: y, seed, "pullbackSteps(of:)")
    guard y.core === core else { return [] }
    var steps: [PullbackStep<Scalar>] = []
    var contributions: [PullbackStep<Scalar>.Contribution] = []
    var pending: (entry: Int, cotangent: Tensor<Scalar>)?
    func close() {
      if let (entry, cotangent) = pending {
        steps.append(PullbackStep(entry: entry, cotangent: cotangent, contributions: contributions))
      }
      (pending, contributions) = (nil, [])
    }
    let walk = Walk(core, from: Int(y.index), to: 0, targets: nil, isRecording: false)
    walk.seed(Int(y.index), u)
    walk.observer = Walk.Observer(
      start: { entry, cotangent in
        close()
        pending = (entry, Tensor(raw: cotangent))
      },
      contribution: { position, place, value in
        contributions.append(.init(position: position, entry: Int(place), value: Tensor(raw: value)))
      })
    walk.run(down: 0)
    close()
    return steps
  }
}
