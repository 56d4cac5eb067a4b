// A function at every row of a tensor in one pass: the closure is recorded once, at one row's shape, and each step is then
// applied to all rows together.

import AdjointTensors

/// The closure's results at every row of axis 0, along a new axis 0: as a loop over the rows and `stack` would give them,
/// in one pass.
///
/// ```swift
/// let perSample = batched(over: samples) { sample in gradient(at: w) { w in loss(w, sample) } }
/// ```
///
/// The closure runs once, on a variable of a row's shape. Steps that do not depend on the row are computed once. A closure
/// that reads numbers of the row (`value`, `scalar`) stops the program, since it would read one row's for all; so does a
/// tensor of rank 0. What it captures, labels and random draws included, is the same for all rows. Of no rows the result is
/// empty. It nests with itself and with every transform.
public func batched<S>(over x: Tensor<S>, _ f: (Variable<S>) throws -> Variable<S>) rethrows -> Tensor<S> {
  try batched(over: Variable(x), f).value
}

/// The same at a variable: recorded where it is, or where the closure captures a recorded one.
public func batched<S>(over x: Variable<S>, _ f: (Variable<S>) throws -> Variable<S>) rethrows -> Variable<S> {
  try batched(over: [x]) { try f($0[0]) }
}

/// A function of two variables at corresponding rows.
public func batched<S>(
  over x: Tensor<S>, _ y: Tensor<S>, _ f: (Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> Tensor<S> { try batched(over: Variable(x), Variable(y), f).value }

/// A function of two variables at corresponding rows.
public func batched<S>(
  over x: Variable<S>, _ y: Variable<S>, _ f: (Variable<S>, Variable<S>) throws -> Variable<S>
) rethrows -> Variable<S> { try batched(over: [x, y]) { try f($0[0], $0[1]) } }

/// A compiled function at every row.
public func batched<S, E>(over x: Tensor<S>, _ f: Compiled<Variable<S>, S, E>) throws(E) -> Tensor<S> {
  try passing(E.self) { try batched(over: x) { x in try f(x) } }
}

private func batched<S>(over x: [Variable<S>], _ f: ([Variable<S>]) throws -> Variable<S>) rethrows -> Variable<S> {
  for one in x where one.rank == 0 {
    fail("batched(over:)", "a tensor of rank 0", "its rows are what the closure is called on; give it an axis")
  }
  let count = x[0].shape[0]
  for one in x where one.shape[0] != count {
    fail(
      "batched(over:)", "tensors of shapes \(x.map { "\($0.shape)" }.joined(separator: " and "))",
      "they have the same number of rows")
  }
  let enclosing = x.reduce(ThreadState.current.innermost(S._elementType)) { commonCore($0, $1.core) }
  return try withNewTape(S.self) { core in
    let captured = enclosing.map(CaptureList.init)
    core.capture = captured
    core.keepsConstants = true
    core.trace = Trace(
      refusing: (
        "batched(over:)", "the closure reads numbers of a row",
        "they would be one row's for all: use select and comparisons as primitives, or loop over the rows"
      ))
    defer { core.capture = nil }
    let rows = x.map { core.placeholder(ofShape: $0.shape.removing(axes: [0], keeping: false)) as Variable<S> }
    let y = try f(rows)
    var outer: [Rows<S>] = x.map { Rows($0, isBatched: true) }
    var inputs = rows.map { $0.index }
    for (place, local) in captured?.inputs ?? [] {
      outer.append(Rows(enclosing!.variable(place), isBatched: false))
      inputs.append(local)
    }
    if y.core !== core {
      // It does not depend on the row.
      return y.broadcast(to: y.shape.inserting(count, at: 0))
    }
    let program = Program(core, outputs: [(core, y.index, y.raw)], inputs: inputs)
    core.trace = nil
    return program.rows(outer, count: count)[0].all(count)
  }
}

extension TapeCore {
  /// An input of which only the shape is known; its entry holds zeros, to find the shapes of what is computed from it.
  func placeholder<S>(ofShape shape: Shape) -> Variable<S> {
    let index = leaf(Tensor<S>(repeating: 0, shape: shape)).index
    return Variable(raw: RawTensor(TensorStorage.shapeOnly(shape)), core: self, index: index)
  }

  /// An entry as a variable.
  fileprivate func variable<S>(_ index: Int32) -> Variable<S> {
    Variable(raw: values.base[Int(index)], core: self, index: index)
  }
}

/// A value for each row along a leading axis, or one for all.
struct Rows<S: TensorScalar> {
  let variable: Variable<S>
  let isBatched: Bool

  init(_ variable: Variable<S>, isBatched: Bool) {
    self.variable = variable
    self.isBatched = isBatched
  }

  /// The number of axes of one row's value.
  var rank: Int { variable.rank - (isBatched ? 1 : 0) }
  /// The shape of one row's value.
  var shape: Shape { isBatched ? variable.shape.removing(axes: [0], keeping: false) : variable.shape }

  /// Such that values of `rank` axes broadcast row by row: axes of extent 1 go between the rows' axis and the others.
  func aligned(toRank rank: Int) -> Variable<S> {
    if !isBatched || self.rank == rank { return variable }
    var shape = variable.shape
    for _ in self.rank..<rank { shape = shape.inserting(1, at: 1) }
    return variable.reshaped(to: shape)
  }

  /// One for each row.
  func all(_ count: Int) -> Variable<S> {
    isBatched ? variable : variable.broadcast(to: variable.shape.inserting(count, at: 0))
  }

  /// One row's value.
  func row(_ index: Int) -> Variable<S> { isBatched ? variable[index] : variable }
}

extension Program {
  /// The results for every row. What depends on no row is computed once.
  func rows<S>(_ x: [Rows<S>], count: Int) -> [Rows<S>] {
    RowProgram(self, x.map { $0.isBatched ? nil : $0.variable }).rows(x, count: count)
  }
}

/// A program whose steps that depend on no row are computed.
struct RowProgram<S: TensorScalar> {
  private let program: Program
  /// The values of those steps; nil for the others.
  private let fixed: [Variable<S>?]

  /// The program with the inputs that are one for all rows; nil for those that are not.
  @_specialize(where S == Float)
  @_specialize(where S == Double)
  init(_ program: Program, _ inputs: [Variable<S>?]) {
    self.program = program
    var fixed: [Variable<S>?] = []
    fixed.reserveCapacity(program.steps.count)
    var arguments = inputs.makeIterator()
    func value(_ operand: Program.Operand) -> Variable<S>? {
      switch operand {
      case .step(let place): fixed[place]
      case .constant(let place): Variable(program.constant(place))
      }
    }
    for step in program.steps {
      guard let primitive = step.primitive else {
        fixed.append(arguments.next()!)
        continue
      }
      let operands = step.operands.compactMap(value)
      fixed.append(operands.count == step.operands.count ? primitive(operands) : nil)
    }
    self.fixed = fixed
  }

  /// The results for every row of inputs.
  @_specialize(where S == Float)
  @_specialize(where S == Double)
  func rows(_ x: [Rows<S>], count: Int) -> [Rows<S>] {
    var values: [Rows<S>] = []
    values.reserveCapacity(program.steps.count)
    var arguments = x.makeIterator()
    func value(_ operand: Program.Operand) -> Rows<S> {
      switch operand {
      case .step(let place): values[place]
      case .constant(let place): Rows(Variable(program.constant(place)), isBatched: false)
      }
    }
    for (place, step) in program.steps.enumerated() {
      let argument = step.primitive == nil ? arguments.next()! : nil
      if let argument {
        values.append(argument)
      } else if let known = fixed[place] {
        values.append(Rows(known, isBatched: false))
      } else {
        values.append(Rows(step.primitive!.onRows(step.operands.map(value), count), isBatched: true))
      }
    }
    return program.outputs.map(value)
  }
}

extension Primitive {
  /// The primitive at every row, along a leading axis.
  func onRows<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> {
    func opened(_ rule: some RowwisePrimitive) -> Variable<S> { rule.rowwise(x, count) }
    switch self {
    case let rule as any RowwisePrimitive: return opened(rule)
    case is any ElementwisePrimitive: return self([x[0].variable])
    case is any ElementwiseBinaryPrimitive: return elementwise(x)
    default: return rowByRow(x, count)
    }
  }

  /// Operands that broadcast, at every row.
  func elementwise<S>(_ x: [Rows<S>]) -> Variable<S> {
    let rank = x.reduce(0) { Swift.max($0, $1.rank) }
    return self(x.map { $0.aligned(toRank: rank) })
  }

  /// One row after another: what a primitive without a rule for rows does.
  func rowByRow<S>(_ x: [Rows<S>], _ count: Int) -> Variable<S> {
    if count == 0 {
      // The shape of a result, from operands of the rows' shapes.
      let one = forward(x.map { Tensor<S>(repeating: 1, shape: $0.shape) })
      return Variable(Tensor(repeating: 0, shape: one.shape.inserting(0, at: 0)))
    }
    return stack((0..<count).map { row in self(x.map { $0.row(row) }) }, axis: 0)
  }
}
