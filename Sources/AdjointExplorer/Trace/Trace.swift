/// A recorded program with its backward pass, entry by entry: what a page, a graph and a printed trace are made of.
///
/// ```swift
/// let trace = tape.trace(of: loss)
/// print(trace)
/// for row in trace.backward { print(row.index, row.cotangent!) }
/// ```
public struct Trace<Scalar: TensorScalar>: Sendable {
  /// What one entry gives one of its operands in its step of the backward pass.
  public struct Contribution: Sendable {
    /// The entry whose pullback gives it.
    public let source: Int
    /// The operand's position in that entry, from 0.
    public let position: Int
    /// The operand's own entry.
    public let target: Int
    /// The contribution, of the operand's shape.
    public let value: Tensor<Scalar>
    /// The target's cotangent once this is added: the sum of the contributions so far.
    public let total: Tensor<Scalar>
    /// Which of the target's contributions this is, from 1.
    public let ordinal: Int
  }

  /// An entry of the tape and what the backward pass brings to it.
  public struct Row: Sendable {
    /// The entry as the tape holds it.
    public let entry: TapeEntry<Scalar>
    /// The entries that read its value, in order; one that reads it twice is there twice.
    public let uses: [Int]
    /// ∂y/∂value, complete; nil where y does not depend on the entry.
    public let cotangent: Tensor<Scalar>?
    /// What it is given, in order of arrival; the cotangent is their sum.
    public let received: [Contribution]
    /// What its pullback gives its operands.
    public let given: [Contribution]

    /// The entry's number.
    public var index: Int { entry.index }
  }

  /// The entries up to the one that was asked for, in order.
  public let rows: [Row]
  /// The scopes that begin among them.
  public let scopes: [TapeScope]

  /// The entry that the backward pass starts from.
  public var output: Row { rows[rows.count - 1] }

  /// The rows in the order of the evaluation.
  public var forward: [Row] { rows }

  /// The rows that the backward pass reaches, in its order.
  public var backward: [Row] { rows.reversed().filter { $0.cotangent != nil } }
}

extension Tape {
  /// The program that computed a variable, and its backward pass, as data and as text.
  ///
  /// - Parameters:
  ///   - y: a variable of this tape. A constant, or a variable of another tape, stops the program.
  ///   - seed: the cotangent of y, of y's shape. Without it y must have one element.
  public func trace(of y: Variable<Scalar>, seed: Tensor<Scalar>? = nil) -> Trace<Scalar> {
    guard let last = y.entryIndex else {
      fail("trace(of:)", "a constant of shape \(y.shape)", "ask for a variable that a tape recorded")
    }
    if !contains(y) {
      fail("trace(of:)", "a variable of another tape (shape \(y.shape))", "ask the tape that recorded it")
    }
    let start = seed ?? Tensor(repeating: 1, shape: y.shape)
    return Trace(
      entries: (0...last).map(entry), steps: pullbackSteps(of: y, seed: seed), start: start,
      scopes: scopes.filter { $0.entries.lowerBound <= last })
  }
}

extension Trace {
  init(
    entries: [TapeEntry<Scalar>], steps: [PullbackStep<Scalar>], start: Tensor<Scalar>, scopes: [TapeScope]
  ) {
    var uses = [[Int]](repeating: [], count: entries.count)
    for entry in entries {
      for case .entry(let operand) in entry.operands { uses[operand].append(entry.index) }
    }
    var cotangents = [Tensor<Scalar>?](repeating: nil, count: entries.count)
    var received = [[Contribution]](repeating: [], count: entries.count)
    var given = received
    cotangents[entries.count - 1] = start
    for step in steps {
      cotangents[step.entry] = step.cotangent
      for part in step.contributions {
        let total = cotangents[part.entry].map { $0 + part.value } ?? part.value
        let contribution = Contribution(
          source: step.entry, position: part.position, target: part.entry, value: part.value, total: total,
          ordinal: received[part.entry].count + 1)
        cotangents[part.entry] = total
        received[part.entry].append(contribution)
        given[step.entry].append(contribution)
      }
    }
    rows = entries.map {
      Row(
        entry: $0, uses: uses[$0.index], cotangent: cotangents[$0.index], received: received[$0.index],
        given: given[$0.index])
    }
    self.scopes = scopes
  }
}
