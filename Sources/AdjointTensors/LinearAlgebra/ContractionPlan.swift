// The order in which a product of many tensors is contracted, pair by pair.

/// How the order of contractions is chosen.
public enum ContractionOrder: Sendable {
  /// The cheapest of all for up to 8 operands, by greed beyond.
  case automatic
  /// The pair next whose result saves the most elements: fast to find for any number of operands.
  case greedy
  /// The cheapest of all orders, found in 3ⁿ steps for n operands; more than 14 stop the program.
  case optimal
  /// As the operands stand.
  case leftToRight
}

/// The pairwise contractions that `einsum` carries out for an equation and shapes, with their costs.
///
/// ```swift
/// print(ContractionPlan("ij,jk,kl->il", [2, 100], [100, 100], [100, 3]))
/// ```
public struct ContractionPlan: Sendable {
  /// One contraction. Operands are numbered as given; results are numbered on from there.
  public struct Step: Sendable, Equatable {
    /// The number of the left operand.
    public let left: Int
    /// The number of the right operand.
    public let right: Int
    /// The shape of the result.
    public let shape: Shape
    /// The number of multiply-adds.
    public let cost: Double
    /// The indices of both operands and of the result.
    let labels: (left: [Int], right: [Int], result: [Int])

    /// Whether operands, shapes and costs are equal.
    public static func == (a: Step, b: Step) -> Bool {
      a.left == b.left && a.right == b.right && a.shape == b.shape && a.cost == b.cost
    }
  }

  /// The contractions in order; one fewer than there are operands.
  public let steps: [Step]
  /// The number of multiply-adds of all steps.
  public var cost: Double { steps.reduce(0) { $0 + $1.cost } }

  let equation: EinsumEquation
  private let count: Int

  /// The plan for operands of these shapes. An equation that does not parse, or does not fit them, stops the program.
  public init(_ equation: String, _ shapes: Shape..., order: ContractionOrder = .automatic) {
    self.init(EinsumEquation(equation, shapes), order: order)
  }

  package init(_ equation: EinsumEquation, order: ContractionOrder) {
    self.equation = equation
    count = equation.operands.count
    let network = Network(equation)
    let isOptimal: Bool
    switch order {
    case .automatic: isOptimal = count <= 8
    case .greedy, .leftToRight: isOptimal = false
    case .optimal:
      if count > 14 { fail("einsum", "the optimal order of \(count) operands", "ask for at most 14, or for .greedy") }
      isOptimal = true
    }
    let pairs =
      order == .leftToRight ? network.leftToRight() : (isOptimal && count > 2 ? network.cheapest() : network.greedy())
    steps = network.steps(pairs)
  }
}

extension ContractionPlan: CustomStringConvertible {
  /// One line a step: the operands' numbers and indices, the result's, its shape, the cost.
  public var description: String {
    func name(_ labels: [Int]) -> String { labels.map(EinsumEquation.name).joined() }
    let lines = steps.enumerated().map { index, step in
      "\(count + index) = \(step.left) · \(step.right): \(name(step.labels.left)),\(name(step.labels.right))->"
        + "\(name(step.labels.result)) \(step.shape), \(Int(exactly: step.cost.rounded()) ?? .max) multiply-adds"
    }
    return lines.isEmpty ? "no contraction" : lines.joined(separator: "\n")
  }
}

/// The operands as sets of labels. Sets of operands are bits of an integer.
private struct Network {
  let operands: [Set<Int>]
  let result: Set<Int>
  let extents: [Int: Int]
  private let ordered: [[Int]]
  private let resultOrder: [Int]

  init(_ equation: EinsumEquation) {
    operands = equation.operands.map { Set($0.compactMap { $0 }) }
    result = Set(equation.result)
    extents = equation.extents
    ordered = equation.operands.map { labels in
      var seen: Set<Int> = []
      return labels.compactMap { $0 }.filter { seen.insert($0).inserted }
    }
    resultOrder = equation.result
  }

  func size(_ labels: Set<Int>) -> Double { labels.reduce(1) { $0 * Double(extents[$1]!) } }

  /// What the contraction of some operands leaves: labels that the others or the result need.
  func left(of some: [Int]) -> Set<Int> {
    var own: Set<Int> = [], needed = result
    for (index, operand) in operands.enumerated() {
      if some.contains(index) { own.formUnion(operand) } else { needed.formUnion(operand) }
    }
    return own.intersection(needed)
  }

  typealias Pair = (left: Int, right: Int)

  func leftToRight() -> [Pair] {
    operands.count < 2 ? [] : (1..<operands.count).map { ($0 == 1 ? 0 : operands.count + $0 - 2, $0) }
  }

  /// The pair next whose result is smallest against its operands.
  func greedy() -> [Pair] {
    var open = operands.indices.map { (number: $0, members: [$0], labels: left(of: [$0])) }
    var pairs: [Pair] = []
    while open.count > 1 {
      var best = (i: 0, j: 1, gain: Double.infinity, cost: Double.infinity)
      for j in 1..<open.count {
        for i in 0..<j {
          let result = left(of: open[i].members + open[j].members)
          let gain = size(result) - size(open[i].labels) - size(open[j].labels)
          let cost = size(open[i].labels.union(open[j].labels))
          if gain < best.gain || (gain == best.gain && cost < best.cost) { best = (i, j, gain, cost) }
        }
      }
      let (a, b) = (open[best.i], open[best.j])
      pairs.append((a.number, b.number))
      open.remove(at: best.j)
      open.remove(at: best.i)
      let members = a.members + b.members
      open.append((operands.count + pairs.count - 1, members, left(of: members)))
    }
    return pairs
  }

  /// The cheapest order: for every set of operands the cheapest way to make it of two parts.
  func cheapest() -> [Pair] {
    let n = operands.count, all = (1 << n) - 1
    var labels = [Set<Int>](repeating: [], count: all + 1)
    for some in 1...all { labels[some] = left(of: (0..<n).filter { some >> $0 & 1 == 1 }) }
    var cost = [Double](repeating: .infinity, count: all + 1), part = [Int](repeating: 0, count: all + 1)
    for i in 0..<n { cost[1 << i] = 0 }
    // Subsets have smaller numbers.
    for some in 1...all where some & (some - 1) != 0 {
      let lowest = some & -some
      var half = (some - 1) & some
      while half > 0 {
        if half & lowest != 0 {
          let other = some ^ half
          let total = cost[half] + cost[other] + size(labels[half].union(labels[other]))
          if total < cost[some] {
            cost[some] = total
            part[some] = half
          }
        }
        half = (half - 1) & some
      }
    }
    // From the whole down to the parts, then read backwards.
    var sets = [all], order: [Int] = []
    while let some = sets.popLast() {
      if some & (some - 1) == 0 { continue }
      order.append(some)
      sets.append(part[some])
      sets.append(some ^ part[some])
    }
    var number: [Int: Int] = [:]
    for i in 0..<n { number[1 << i] = i }
    return order.reversed().enumerated().map { index, some in
      number[some] = n + index
      return (number[part[some]]!, number[some ^ part[some]]!)
    }
  }

  /// The pairs with labels, shapes and costs.
  func steps(_ pairs: [Pair]) -> [ContractionPlan.Step] {
    var labels = operands.indices.map { index in ordered[index].filter(left(of: [index]).contains) }
    var members = operands.indices.map { [$0] }
    return pairs.enumerated().map { index, pair in
      members.append(members[pair.left] + members[pair.right])
      let (a, b) = (labels[pair.left], labels[pair.right])
      let kept = left(of: members[members.count - 1])
      let shared = a.filter { kept.contains($0) && b.contains($0) }
      let result =
        shared + a.filter { kept.contains($0) && !b.contains($0) } + b.filter { kept.contains($0) && !a.contains($0) }
      labels.append(result)
      if result.count > Shape.maximumRank {
        fail(
          "einsum", "an intermediate result of \(result.count) axes",
          "a tensor has at most \(Shape.maximumRank) axes: contract in parts, or in another order")
      }
      let isLast = index == pairs.count - 1
      return ContractionPlan.Step(
        left: pair.left, right: pair.right, shape: Shape((isLast ? resultOrder : result).map { extents[$0]! }),
        cost: size(Set(a).union(b)), labels: (a, b, isLast ? resultOrder : result))
    }
  }
}
