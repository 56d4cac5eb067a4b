// From a graph of element-wise values to the steps that compute it a block at a time.

import AdjointTensors

/// Element-wise values, each a source or computed from earlier ones.
struct BlockBuilder {
  /// Where a value comes from.
  enum Source: Hashable {
    /// An entry's value or a constant, as entries name them, with an element for each place.
    case operand(Int32)
    /// The cotangent that reached an entry.
    case cotangent(Int)
    /// One number for all places.
    case number(Number)
  }

  /// A number that is known before the first block: computed as tensors of rank 0 are.
  indirect enum Number: Hashable {
    case literal(Double)
    case constant(Int32)
    case unary(UnaryKernel, Number)
    case binary(BinaryKernel, Number, Number)
  }

  /// Where a value goes.
  enum Target: Hashable {
    case value(Int)
    case cotangent(Int)

    /// The entry whose value or cotangent it is.
    var index: Int {
      switch self {
      case .value(let index), .cotangent(let index): index
      }
    }
  }

  /// A value of the graph.
  struct Node: Hashable { let index: Int32 }

  private enum Kind {
    case source(Source)
    case step(BlockProgram.Step)
  }
  private var nodes: [Kind] = []
  private var known: [Source: Node] = [:]
  private var targets: [(target: Target, node: Node)] = []
  private var summand: Node?

  mutating func source(_ source: Source) -> Node {
    if let node = known[source] { return node }
    nodes.append(.source(source))
    known[source] = Node(index: Int32(nodes.count - 1))
    return known[source]!
  }

  private mutating func step(_ step: BlockProgram.Step) -> Node {
    nodes.append(.step(step))
    return Node(index: Int32(nodes.count - 1))
  }

  /// The number that a node is; nil for any other.
  private func number(_ node: Node) -> Number? {
    if case .source(.number(let number)) = nodes[Int(node.index)] { return number }
    return nil
  }

  /// The node with an element for each place: some kernels take nothing else.
  private mutating func elements(_ node: Node) -> Node {
    switch nodes[Int(node.index)] {
    case .source(.operand), .step: return node
    case .source(.number), .source(.cotangent):
      let one = source(.number(.literal(1)))
      return step(.binary(.multiply, node.index, one.index))
    }
  }

  mutating func unary(_ kernel: UnaryKernel, _ x: Node) -> Node {
    if let x = number(x) { return source(.number(.unary(kernel, x))) }
    let x = elements(x)
    return step(.unary(kernel, x.index))
  }

  /// The cotangent of a unary operation's operand. What the derivative does not read may be any value.
  mutating func pullback(_ kernel: UnaryKernel, _ u: Node, input x: Node, output y: Node) -> Node {
    let x = elements(x), y = elements(y)
    return step(.pullback(kernel, u.index, input: x.index, output: y.index))
  }

  mutating func binary(_ kernel: BinaryKernel, _ a: Node, _ b: Node) -> Node {
    if let a = number(a), let b = number(b) { return source(.number(.binary(kernel, a, b))) }
    // A product with 1 is the other factor.
    if kernel == .annihilate, number(b) == .literal(1) { return a }
    return step(.binary(kernel, a.index, b.index))
  }

  mutating func select(_ a: Node, _ b: Node, where mask: Node) -> Node {
    let mask = elements(mask)
    return step(.select(a.index, b.index, where: mask.index))
  }

  mutating func keep(_ node: Node, as target: Target) { targets.append((target, node)) }

  /// Asks for the total of a node's elements.
  mutating func add(up node: Node) { summand = elements(node) }

  // ── the program ──

  /// The steps that the targets need, and what stands at their places.
  struct Program {
    var steps: BlockProgram
    var sources: [Source]
    /// The targets that get each result.
    var results: [[Target]]
    /// Targets that are a source itself.
    var shared: [(target: Target, source: Int)]
  }

  func program() -> Program {
    var isNeeded = [Bool](repeating: false, count: nodes.count), lastUse = [Int](repeating: -1, count: nodes.count)
    var targets: [Int: [Target]] = [:]
    func operands(_ step: BlockProgram.Step) -> [Int] { [Int(step.a), Int(step.b), Int(step.c)] }
    for (target, node) in self.targets {
      targets[Int(node.index), default: []].append(target)
      isNeeded[Int(node.index)] = true
    }
    if let summand {
      isNeeded[Int(summand.index)] = true
      lastUse[Int(summand.index)] = nodes.count
    }
    for i in nodes.indices.reversed() where isNeeded[i] {
      guard case .step(let step) = nodes[i] else { continue }
      for operand in operands(step) {
        isNeeded[operand] = true
        lastUse[operand] = Swift.max(lastUse[operand], i)
      }
    }

    var place = [Int32](repeating: -1, count: nodes.count), sources: [Source] = [], results: [[Target]] = []
    var shared: [(target: Target, source: Int)] = []
    for i in nodes.indices where isNeeded[i] {
      guard case .source(let source) = nodes[i] else { continue }
      place[i] = Int32(sources.count)
      for target in targets[i] ?? [] { shared.append((target, sources.count)) }
      sources.append(source)
    }
    for i in nodes.indices where isNeeded[i] {
      guard case .step = nodes[i], let list = targets[i] else { continue }
      place[i] = Int32(sources.count + results.count)
      results.append(list)
    }
    let firstRegister = Int32(sources.count + results.count)
    var registers: Int32 = 0, free: [Int32] = [], dying = [[Int32]](repeating: [], count: nodes.count + 1)
    var steps: [BlockProgram.Step] = []
    for i in nodes.indices where isNeeded[i] {
      guard case .step(var step) = nodes[i] else { continue }
      (step.a, step.b, step.c) = (place[Int(step.a)], place[Int(step.b)], place[Int(step.c)])
      // What is read here for the last time may be written over: the kernels read an element before they write it.
      free += dying[i]
      if place[i] < 0 {
        if free.isEmpty {
          free.append(firstRegister + registers)
          registers += 1
        }
        place[i] = free.removeLast()
        dying[lastUse[i]].append(place[i])
      }
      step.to = place[i]
      steps.append(step)
    }
    return Program(
      steps: BlockProgram(
        steps: steps, sourceCount: sources.count, resultCount: results.count, registerCount: Int(registers),
        summand: summand.map { place[Int($0.index)] }),
      sources: sources, results: results, shared: shared)
  }
}
