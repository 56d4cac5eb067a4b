/// A cell that is applied to the elements of a sequence one after another, each time with the state it left behind.
public protocol RecurrentCell<Scalar>: Module {
  /// What the cell hands on; its first variable is its output, [batch, units].
  associatedtype State
  /// The state before the first element of each of `batch` sequences.
  func initialState(batch: Int) -> State
  /// The state after one more element of each sequence, x [batch, inputs].
  func callAsFunction(_ x: Variable<Scalar>, _ state: State) -> State
  /// The output [batch, units] that a state holds.
  func output(_ state: State) -> Variable<Scalar>
}

/// A cell run over sequences: [batch, length, inputs] → [batch, length, units].
public struct Recurrent<Cell: RecurrentCell>: Layer {
  /// The element type of the cell's parameters.
  public typealias Scalar = Cell.Scalar
  /// The cell, one for all elements: its parameters are shared by them.
  public var cell: Cell

  /// The cell run over sequences, from its initial state.
  public init(_ cell: Cell) { self.cell = cell }

  /// The outputs after each element, from the cell's initial state.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    self(x, from: cell.initialState(batch: x.rank > 0 ? x.shape[0] : 0)).outputs
  }

  /// The outputs after each element, [batch, length, units], and the state after the last, from a given state: a sequence
  /// can be read in pieces. Other shapes, and sequences of no element, stop the program.
  public func callAsFunction(_ x: Variable<Scalar>, from state: Cell.State) -> (
    outputs: Variable<Scalar>, last: Cell.State
  ) {
    if x.rank != 3 || x.shape[1] == 0 {
      fail("Recurrent", "an input of shape \(x.shape)", "it is [batch, length, inputs], length at least 1")
    }
    var state = state
    let outputs = (0..<x.shape[1]).map { time in
      state = cell(x.slice(axis: 1, time..<time + 1).squeezingShape(at: 1), state)
      return cell.output(state)
    }
    return (stack(outputs, axis: 1), state)
  }
}

/// Two cells run over sequences in both directions: [batch, length, inputs] → [batch, length, 2 units], at each place the
/// output of the cell that came from the front, then that of the cell that came from the end.
///
/// PyTorch's `bidirectional=True`. M. Schuster, K. Paliwal, Bidirectional recurrent neural networks, 1997.
public struct Bidirectional<Cell: RecurrentCell>: Layer {
  /// The element type of the cells' parameters.
  public typealias Scalar = Cell.Scalar
  /// The cell that reads from the front.
  public var forward: Cell
  /// The cell that reads from the end.
  public var backward: Cell

  /// The cells run over sequences, from their initial states.
  public init(_ forward: Cell, _ backward: Cell) {
    self.forward = forward
    self.backward = backward
  }

  /// The outputs at each element. Other ranks, and sequences of no element, stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    let ahead = Recurrent(forward)(x)
    let back = Recurrent(backward)(x.flipped(axis: 1)).flipped(axis: 1)
    return concatenate([ahead, back], axis: 2)
  }
}

/// Cells of one kind one above another, each run over the outputs of the one below: PyTorch's `num_layers`.
///
/// Shapes: [batch, length, inputs of the first] → [batch, length, units of the last].
public struct StackedRecurrent<Cell: RecurrentCell>: Layer {
  /// The element type of the cells' parameters.
  public typealias Scalar = Cell.Scalar
  /// The cells, the lowest first.
  public var cells: [Cell]

  /// The cells run over sequences, from their initial states. No cell stops the program.
  public init(_ cells: [Cell]) {
    if cells.isEmpty { fail("StackedRecurrent", "no cell", "there is one at least") }
    self.cells = cells
  }

  /// The outputs of the highest cell. Other ranks, and sequences of no element, stop the program.
  public func callAsFunction(_ x: Variable<Scalar>) -> Variable<Scalar> {
    cells.reduce(x) { Recurrent($1)($0) }
  }

  /// The outputs of the highest cell, and the states of all after the last element, from given states, one for each cell.
  public func callAsFunction(_ x: Variable<Scalar>, from states: [Cell.State]) -> (
    outputs: Variable<Scalar>, last: [Cell.State]
  ) {
    if states.count != cells.count {
      fail("StackedRecurrent", "\(states.count) states for \(cells.count) cells", "give one for each")
    }
    var outputs = x
    let last = zip(cells, states).map { cell, state in
      let (next, last) = Recurrent(cell)(outputs, from: state)
      outputs = next
      return last
    }
    return (outputs, last)
  }
}

/// h ← tanh(x W + h U + b). J. Elman, Finding structure in time, 1990.
public struct RNNCell<Scalar: TensorScalar>: RecurrentCell {
  /// W with b: [inputs, units]
  public var input: Linear<Scalar>
  /// U: [units, units]
  public var recurrent: Linear<Scalar>

  /// Random weights: W by Glorot and Bengio, U orthogonal; the bias starts at zero.
  public init(_ inputs: Int, _ units: Int) {
    input = Linear(inputs, units)
    recurrent = Linear(units, units, bias: false, initializer: .orthogonal(gain: 1))
  }

  /// h = 0: [batch, units]
  public func initialState(batch: Int) -> Variable<Scalar> { zeros([batch, recurrent.weight.shape[0]]) }
  /// tanh(x W + h U + b): [batch, units] for x [batch, inputs] and h [batch, units].
  public func callAsFunction(_ x: Variable<Scalar>, _ h: Variable<Scalar>) -> Variable<Scalar> {
    tanh(input(x) + recurrent(h))
  }
  /// h itself.
  public func output(_ h: Variable<Scalar>) -> Variable<Scalar> { h }
}

/// Long short-term memory: with gates i, f, o = sigmoid(x W + h U + b) and g = tanh(x W + h U + b), each with weights of
/// its own, c ← f c + i g and h ← o tanh c. S. Hochreiter, J. Schmidhuber, 1997; F. Gers et al., 2000.
public struct LSTMCell<Scalar: TensorScalar>: RecurrentCell {
  /// What the cell hands on: h and c.
  public struct State {
    /// h, the output: [batch, units]
    public var hidden: Variable<Scalar>
    /// c, the memory: [batch, units]
    public var cell: Variable<Scalar>

    /// The state of given h and c.
    public init(hidden: Variable<Scalar>, cell: Variable<Scalar>) {
      self.hidden = hidden
      self.cell = cell
    }
  }

  /// The four W side by side in the order i, f, g, o: [inputs, 4 units]
  public var input: Linear<Scalar>
  /// Likewise U: [units, 4 units]
  public var recurrent: Linear<Scalar>

  /// The biases of the forgetting gate start at 1, so that the memory lasts at first.
  public init(_ inputs: Int, _ units: Int) {
    input = Linear(inputs, 4 * units)
    recurrent = Linear(units, 4 * units, bias: false, initializer: .orthogonal(gain: 1))
    var bias = Tensor<Scalar>(repeating: 0, shape: [4 * units])
    bias.withUnsafeMutableScalars { bias in for i in units..<2 * units { bias[i] = 1 } }
    input.bias = Variable(bias)
  }

  /// h = 0 and c = 0, both [batch, units].
  public func initialState(batch: Int) -> State {
    let zero: Variable<Scalar> = zeros([batch, recurrent.weight.shape[0]])
    return State(hidden: zero, cell: zero)
  }

  /// c′ = f c + i g and h′ = o tanh c′ for x [batch, inputs].
  public func callAsFunction(_ x: Variable<Scalar>, _ state: State) -> State {
    let gates = parts(input(x) + recurrent(state.hidden), 4)
    let kept = sigmoid(gates[1]) * state.cell
    let cell = kept + sigmoid(gates[0]) * tanh(gates[2])
    return State(hidden: sigmoid(gates[3]) * tanh(cell), cell: cell)
  }
  /// h: [batch, units]
  public func output(_ state: State) -> Variable<Scalar> { state.hidden }
}

/// Gated recurrent unit: r, z = sigmoid(x W + h U + b), n = tanh(x W + b + r (h U + c)), h ← (1 − z) n + z h. K. Cho et
/// al., 2014, with the reset gate after the product, as PyTorch and cuDNN have it.
public struct GRUCell<Scalar: TensorScalar>: RecurrentCell {
  /// The three W with b side by side in the order r, z, n: [inputs, 3 units]
  public var input: Linear<Scalar>
  /// Likewise U, with c: [units, 3 units]
  public var recurrent: Linear<Scalar>

  /// Random weights: W by Glorot and Bengio, U orthogonal; the biases start at zero.
  public init(_ inputs: Int, _ units: Int) {
    input = Linear(inputs, 3 * units)
    recurrent = Linear(units, 3 * units, initializer: .orthogonal(gain: 1))
  }

  /// h = 0: [batch, units]
  public func initialState(batch: Int) -> Variable<Scalar> { zeros([batch, recurrent.weight.shape[0]]) }
  /// (1 − z) n + z h: [batch, units] for x [batch, inputs] and h [batch, units].
  public func callAsFunction(_ x: Variable<Scalar>, _ h: Variable<Scalar>) -> Variable<Scalar> {
    let fromInput = parts(input(x), 3), fromState = parts(recurrent(h), 3)
    let reset = sigmoid(fromInput[0] + fromState[0])
    let keep = sigmoid(fromInput[1] + fromState[1])
    let new = tanh(fromInput[2] + reset * fromState[2])
    return new + keep * (h - new)
  }
  /// h itself.
  public func output(_ h: Variable<Scalar>) -> Variable<Scalar> { h }
}

private func zeros<S: TensorScalar>(_ shape: Shape) -> Variable<S> { Variable(Tensor(repeating: 0, shape: shape)) }

/// Equal parts of the last axis.
private func parts<S>(_ x: Variable<S>, _ count: Int) -> [Variable<S>] {
  let width = x.shape[x.rank - 1] / count
  return (0..<count).map { x.slice(axis: -1, $0 * width..<($0 + 1) * width) }
}
