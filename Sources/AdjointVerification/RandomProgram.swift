// Programs that nobody wrote: random compositions of registered primitives, to check what no sample thought of.

/// A program of random primitives, shapes and uses of its own results.
///
/// The primitives are those of a registry, at operands near their samples', so that every program stays where its
/// primitives are defined. Values are used more than once, broadcast, gathered and reshaped to fit; parts run inside a
/// nested gradient or a checkpoint. The same seed gives the same program.
///
/// ```swift
/// let report = RandomProgram(seed: 7).check(order: 2, Double.self)
/// #expect(report.passed, "\(report)")
/// ```
public struct RandomProgram: Sendable {
  enum Operand: Sendable {
    case value(Int)
    case constant(Tensor<Double>)
  }

  /// What a step does with its primitive.
  enum Use: Sendable {
    case apply
    /// Its gradient with respect to the first operand.
    case gradient
    case checkpoint
  }

  struct Step: Sendable {
    var use = Use.apply
    var primitive: any Primitive
    var operands: [Operand]
  }

  /// The first values.
  var inputs: [Tensor<Double>]
  /// Each gives one more value.
  var steps: [Step] = []
  /// The values whose sines are summed up as the result.
  var outputs: [Int] = []

  // ── running ──

  /// The inputs that the program was made with.
  public var inputValues: [Tensor<Double>] { inputs }

  /// The program's result, one number.
  public func callAsFunction<S>(_ x: [Variable<S>]) -> Variable<S> {
    var values = x
    for step in steps {
      let operands = step.operands.map { operand -> Variable<S> in
        switch operand {
        case .value(let index): values[index]
        case .constant(let tensor): Variable(tensor.converted())
        }
      }
      let primitive = step.primitive
      switch step.use {
      case .apply: values.append(primitive(operands))
      case .checkpoint:
        values.append(checkpoint(operands[0]) { primitive([$0] + operands.dropFirst()) })
      case .gradient:
        values.append(gradient(at: operands[0]) { sum(sin(primitive([$0] + operands.dropFirst()))) })
      }
    }
    return outputs.reduce(Variable<S>(0)) { $0 + sum(sin(values[$1])) }
  }

  /// Checks its gradient at its inputs.
  @_specialize(where S == Float)
  @_specialize(where S == Double)
  public func check<S: TensorScalar>(order: Int = 1, seed: UInt64 = 0, _: S.Type) -> GradientReport {
    checkGradient(at: inputs.map { $0.converted(to: S.self) }, order: order, seed: seed) { self($0) }
  }

  /// The primitives in it.
  public var primitives: [String] { steps.map(\.primitive.name) }
}

// ── writing one ─────────────────────────────────────────────────────────────────────────────────────────────────

extension RandomProgram {
  /// A program of about `length` registered primitives, with what makes their operands fit between them.
  public init(seed: UInt64, length: Int = 5, registry: PrimitiveRegistry = .standard) {
    var writer = RandomProgramWriter(seed: seed)
    let usable = registry.filter { !$0.isCheckpoint && !$0.samples.isEmpty }
    for _ in 0..<length { writer.add(usable[writer.number(below: usable.count)]) }
    self = writer.finished
  }
}

private struct RandomProgramWriter {
  private var generator: SeededGenerator
  private var program = RandomProgram(inputs: [])
  private var shapes: [Shape] = []

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    for _ in 0...number(below: 2) { addInput(RandomProgramWriter.inputShapes[number(below: 6)]) }
  }

  private static let inputShapes: [Shape] = [[], [3], [2, 3], [1, 4], [3, 1], [2, 2, 2]]

  mutating func number(below bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

  private mutating func addInput(_ shape: Shape) {
    program.inputs.append(Tensor(randomNormal: shape, using: &generator))
    shapes.append(shape)
  }

  private mutating func add(
    _ primitive: any Primitive, _ operands: [RandomProgram.Operand], use: RandomProgram.Use = .apply
  )
    -> Int
  {
    program.steps.append(.init(use: use, primitive: primitive, operands: operands))
    let tensors = operands.map { operand in
      switch operand {
      case .value(let index): Tensor<Double>(repeating: 1, shape: shapes[index])
      case .constant(let tensor): tensor
      }
    }
    let result = use == .gradient ? tensors[0] : primitive(tensors.map { Variable($0) }).value
    shapes.append(result.shape)
    return shapes.count - 1
  }

  /// One registered primitive at random values of the program.
  mutating func add(_ entry: PrimitiveRegistry.Entry) {
    let sample = entry.samples[number(below: entry.samples.count)]
    let primitive = sample.primitive
    let isElementwise = type(of: primitive).isElementwise
    var operands: [RandomProgram.Operand] = []
    let shape = shapes[number(below: shapes.count)]
    for (position, center) in sample.operands.enumerated() {
      if !sample.differentiable[position] {
        operands.append(.constant(center))
      } else if isElementwise && center.scalarCount > 0 {
        let target = position == 0 ? shape : broadcastable(to: shape)
        let number = center.scalars[self.number(below: center.scalarCount)]
        operands.append(.value(value(near: Tensor(number), shape: target)))
      } else {
        operands.append(.value(value(near: center, shape: center.shape)))
      }
    }
    let uses: [RandomProgram.Use] = [.apply, .apply, .apply, .apply, .apply, .checkpoint, .gradient]
    _ = add(primitive, operands, use: sample.differentiable[0] ? uses[number(below: uses.count)] : .apply)
  }

  /// A shape that broadcasts to another: the same, with an axis of extent 1, without leading axes, or a scalar.
  private mutating func broadcastable(to shape: Shape) -> Shape {
    switch number(below: 4) {
    case 0: return []
    case 1: return Shape(Array(shape.dropFirst()))
    case 2 where shape.rank > 0:
      var thinner = shape
      thinner[number(below: shape.rank)] = 1
      return thinner
    default: return shape
    }
  }

  /// A value of the program, brought to a shape and held near a sample's operand: c + a |c| tanh v.
  private mutating func value(near center: Tensor<Double>, shape: Shape) -> Int {
    let fitted = fit(number(below: shapes.count), to: shape)
    let bounded = add(FittingPrimitives.tanh, [.value(fitted)])
    let share = [0.05, 0.2, 0.5][number(below: 3)]
    // No operand changes its sign, and with it the domain that it lies in.
    let sizes = center.map { $0 == 0 ? 0.3 * share : Swift.abs($0) * share }
    let scaled = add(FittingPrimitives.multiply, [.constant(sizes), .value(bounded)])
    return add(FittingPrimitives.add, [.constant(center), .value(scaled)])
  }

  /// A value with the given shape, by gathering from another's elements.
  private mutating func fit(_ index: Int, to shape: Shape) -> Int {
    if shapes[index] == shape { return index }
    let count = shapes[index].elementCount
    if count == 0 {
      addConstantFreeInput(shape)
      return shapes.count - 1
    }
    let flat = shapes[index].rank == 1 ? index : add(FittingPrimitives.reshape(to: [count]), [.value(index)])
    let indices = (0..<shape.elementCount).map { _ in number(below: count) }
    let gathered = add(FittingPrimitives.gather(indices), [.value(flat)])
    return shape.rank == 1 ? gathered : add(FittingPrimitives.reshape(to: shape), [.value(gathered)])
  }

  /// A value that depends on the first input, where one without elements has nothing to gather from.
  private mutating func addConstantFreeInput(_ shape: Shape) {
    let total = add(FittingPrimitives.sum(axes: shapes[0].allAxes), [.value(0)])
    _ = shape.rank == 0 ? total : add(FittingPrimitives.broadcast(to: shape), [.value(total)])
  }

  /// The program, with every value that nothing else uses as an output.
  var finished: RandomProgram {
    var result = program
    var isUsed = [Bool](repeating: false, count: shapes.count)
    for step in program.steps {
      for case .value(let index) in step.operands { isUsed[index] = true }
    }
    result.outputs = shapes.indices.filter { !isUsed[$0] }
    return result
  }
}
