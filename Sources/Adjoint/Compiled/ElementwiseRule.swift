// An element-wise primitive's value and pullback as steps of a block program.

import AdjointTensors

/// What a stretch knows of one of its entries.
struct ElementwiseRule {
  let operation: BlockOperation
  /// The operands, as entries name them.
  let operands: [Int32]
  /// What the pullback of each operand is made of; nil for one that is not recorded.
  private let pullbacks: [Pullback?]

  var isTotal: Bool {
    switch operation {
    case .sum, .mean: true
    default: false
    }
  }
  var isView: Bool { if case .view = operation { true } else { false } }

  /// A recorded pullback, in terms of the cotangent, the operands and the output.
  private enum Pullback {
    /// The kernel's own, with what its derivative reads.
    case kernel(UnaryKernel, SavedValues)
    /// The cotangent itself.
    case identity
    /// The cotangent of a mean: over the number of elements.
    case share(Double)
    /// Nothing goes back.
    case none
    /// Steps over places: 0 is the cotangent, then the operands, the output, and the steps' own results.
    case steps([TracedStep], result: Int)
  }

  /// An operation of a pullback that was asked once.
  private struct TracedStep {
    var operation: BlockOperation?
    var operands: [Int]
    var number = 0.0
  }

  /// The rule of an entry; nil if it is not element-wise over one count.
  init?(_ core: TapeCore, _ index: Int) {
    let entry = core.entries.base[index], shape = core.values.base[index].shape
    guard let primitive = core.primitive(entry), let operation = primitive.operationOnBlocks else { return nil }
    self.operation = operation
    operands = core.operands(of: entry)
    let shapes = operands.map { core.operandValue($0).shape }
    switch operation {
    case .sum, .mean:
      // Over all elements, and some.
      guard shape.elementCount == 1, shapes[0].rank > 0, shapes[0].elementCount > 0, operands[0] >= 0 else {
        return nil
      }
      if shapes[0].elementCount == 1 { return nil }
    case .view:
      guard shape.rank > 0, shapes[0].rank > 0, shape.elementCount > 0 else { return nil }
    default:
      guard shape.rank > 0, shape.elementCount > 0 else { return nil }
      for (operand, other) in zip(operands, shapes) where other != shape && !(operand < 0 && other.rank == 0) {
        return nil
      }
    }
    var pullbacks: [Pullback?] = []
    for (position, operand) in operands.enumerated() {
      if operand < 0 {
        pullbacks.append(nil)
      } else if let pullback = ElementwiseRule.pullback(of: primitive, operation, position, shapes, core.type) {
        pullbacks.append(pullback)
      } else {
        return nil
      }
    }
    self.pullbacks = pullbacks
  }

  /// The value, from the operands'.
  func value(_ x: [BlockBuilder.Node], _ builder: inout BlockBuilder) -> BlockBuilder.Node {
    ElementwiseRule.value(operation, x, &builder)
  }

  private static func value(_ operation: BlockOperation, _ x: [BlockBuilder.Node], _ builder: inout BlockBuilder)
    -> BlockBuilder.Node
  {
    switch operation {
    case .unary(let kernel): builder.unary(kernel, x[0])
    case .binary(let kernel): builder.binary(kernel, x[0], x[1])
    case .select: builder.select(x[0], x[1], where: x[2])
    // What is added up is the operand.
    case .view, .sum, .mean: x[0]
    }
  }

  /// The cotangent of an operand; nil where nothing goes back.
  func pullback(
    _ u: BlockBuilder.Node, to position: Int, _ x: [BlockBuilder.Node], _ y: BlockBuilder.Node,
    _ builder: inout BlockBuilder
  ) -> BlockBuilder.Node? {
    switch pullbacks[position] {
    case nil, .some(.none): return nil
    case .identity: return u
    case .share(let count): return builder.binary(.divide, u, builder.source(.number(.literal(count))))
    case .kernel(let kernel, let saved):
      return builder.pullback(
        kernel, u, input: saved.contains(.left) || !saved.contains(.output) ? x[0] : y,
        output: saved.contains(.output) ? y : x[0])
    case .steps(let steps, let result):
      var nodes = [u] + x + [y]
      for step in steps {
        if let operation = step.operation {
          nodes.append(ElementwiseRule.value(operation, step.operands.map { nodes[$0] }, &builder))
        } else {
          nodes.append(builder.source(.number(.literal(step.number))))
        }
      }
      return nodes[result]
    }
  }

  // ── asking a rule ──

  private static func pullback(
    of primitive: any Primitive, _ operation: BlockOperation, _ position: Int, _ shapes: [Shape], _ type: ElementType
  ) -> Pullback? {
    switch operation {
    case .view, .sum: return .identity
    case .mean: return .share(Double(shapes[0].elementCount))
    default: break
    }
    if let primitive = primitive as? any ElementwisePrimitive {
      func kernel<P: ElementwisePrimitive>(_: P) -> Pullback? { P.kernel.map { .kernel($0, P.saved) } }
      return kernel(primitive)
    }
    return type == .double
      ? traced(primitive, position, shapes, Double.self) : traced(primitive, position, shapes, Float.self)
  }

  /// Records the pullback at two elements, and reads off what it is made of.
  private static func traced<S: TensorScalar>(
    _ primitive: any Primitive, _ position: Int, _ shapes: [Shape], _: S.Type
  ) -> Pullback? {
    withNewTape(S.self) { core in
      func leaf(_ rank: Int) -> Variable<S> {
        core.leaf(rank == 0 ? Tensor(S(1)) : Tensor([S(1), S(1)]))
      }
      core.keepsConstants = true
      let u = leaf(1), x = shapes.map { leaf($0.rank) }, y = leaf(1)
      guard let pulled = primitive.cotangent(u, to: position, of: x, output: y) else { return Pullback.none }
      if pulled.core === core && pulled.index == u.index { return .identity }
      guard pulled.core === core, pulled.shape == u.shape else { return nil }
      var steps: [TracedStep] = [], place: [Int32: Int] = [:], constants: [Int32: Int] = [:]
      let first = x.count + 2
      for index in 0..<first { place[Int32(index)] = index }
      for index in first..<core.entries.count {
        let entry = core.entries.base[index]
        guard let step = core.primitive(entry), let operation = step.operationOnBlocks else { return nil }
        var operands: [Int] = []
        for operand in core.operands(of: entry) {
          if operand >= 0 {
            operands.append(place[operand]!)
          } else {
            let constant = core.operandValue(operand)
            guard constant.isScalar else { return nil }
            if constants[operand] == nil {
              steps.append(TracedStep(operation: nil, operands: [], number: constant.number))
              constants[operand] = first + steps.count - 1
            }
            operands.append(constants[operand]!)
          }
        }
        switch operation {
        case .unary, .binary, .select: break
        default: return nil
        }
        steps.append(TracedStep(operation: operation, operands: operands))
        place[Int32(index)] = first + steps.count - 1
      }
      return .steps(steps, result: place[pulled.index]!)
    }
  }
}

extension Primitive {
  /// The cotangent of an operand as a plain pass computes it: of an element-wise primitive, u ⊙ its derivative.
  fileprivate func cotangent<S>(
    _ u: Variable<S>, to position: Int, of operands: [Variable<S>], output y: Variable<S>
  ) -> Variable<S>? {
    guard let primitive = self as? any ElementwiseBinaryPrimitive else {
      return pullback(u, to: position, of: operands, output: y)
    }
    let d =
      position == 0
      ? primitive.derivative(byLeft: operands[0], operands[1], output: y)
      : primitive.derivative(byRight: operands[0], operands[1], output: y)
    return u ⊙ d
  }
}
