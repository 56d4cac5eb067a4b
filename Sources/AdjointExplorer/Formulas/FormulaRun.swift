import Foundation

/// A formula run at tensors: what the tests compare with a primitive's code.
struct FormulaRun {
  let formulas: CardFormulas
  let operands: [Tensor<Double>]
  let valueShape: Shape
  var value: Tensor<Double>?
  var cotangent: Tensor<Double>?
  /// The operand that a pullback is for, or a sum over the operands is at.
  var position = 0

  private enum Result {
    case tensor(Tensor<Double>)
    case text(String)
  }

  /// The axes that Σ, mean and the like run over: what the attributes name, else the last one.
  private func axes(_ x: Tensor<Double>, _ letter: String = "k") -> [Int] {
    if x.rank == 0 { return [] }
    switch letter {
    case "r": return Array(0..<x.rank - 1)
    case "i": return [x.rank - 2]
    default: break
    }
    switch (formulas.attributes["axes"], formulas.attributes["axis"]) {
    case (.list(let axes), _): return axes
    case (_, .number(let axis)): return [Int(axis)]
    default: return [x.rank - 1]
    }
  }

  /// y or u with the axes, of extent 1, that a reduction took away.
  private func spread(_ t: Tensor<Double>) -> Tensor<Double> {
    guard let x = operands.first, t.rank < x.rank else { return t }
    var kept = Array(x.shape)
    if let reduced: [Int] = reducedAxes, t.rank + reduced.count == x.rank {
      for axis in reduced { kept[axis] = 1 }
    } else if Array(t.shape) == Array(x.shape.prefix(t.rank)) {
      for axis in t.rank..<x.rank { kept[axis] = 1 }
    } else {
      return t
    }
    return kept.reduce(1, *) == t.scalarCount ? t.reshaped(to: Shape(kept)) : t
  }

  private var reducedAxes: [Int]? {
    switch (formulas.attributes["axes"], formulas.attributes["axis"]) {
    case (.list(let axes), _): axes
    case (_, .number(let axis)): [Int(axis)]
    default: nil
    }
  }

  /// A result in the shape that it is for: repeated where it is smaller, summed where an operand was broadcast.
  func fitted(_ t: Tensor<Double>, to shape: Shape) -> Tensor<Double> {
    if t.shape == shape { return t }
    if t.scalarCount == shape.elementCount { return t.reshaped(to: shape) }
    var result = t
    if result.rank > shape.rank { result = result.sum(axes: Array(0..<result.rank - shape.rank)) }
    let offset = shape.rank - result.rank
    let repeated = (0..<result.rank).filter { shape[$0 + offset] == 1 && result.shape[$0] > 1 }
    if !repeated.isEmpty { result = result.sum(axes: repeated, keepingAxes: true) }
    return result.broadcast(to: shape)
  }

  func tensor(_ tree: FormulaExpression) throws(FormulaError) -> Tensor<Double> {
    guard case .tensor(let result) = try run(tree) else {
      throw FormulaError(reason: "a word in the place of a number")
    }
    return result
  }

  private func run(_ tree: FormulaExpression) throws(FormulaError) -> Result {
    switch tree {
    case .number(let x): return .tensor(Tensor(x))
    case .symbol(let text): return .text(text)
    case .operand(let position): return .tensor(operands[position])
    case .thisOperand: return .tensor(operands[position])
    case .allOperands: throw FormulaError(reason: "x… stands outside of a function")
    case .value:
      guard let value else { throw FormulaError(reason: "y stands in its own formula") }
      return .tensor(spread(value))
    case .cotangent:
      guard let cotangent else { throw FormulaError(reason: "u stands in the formula of y") }
      return .tensor(spread(cotangent))
    case .attribute("sources"): return .tensor(formulas.sources!)
    case .attribute("targets"): return .tensor(formulas.targets[position])
    case .attribute(let name):
      switch formulas.attributes[name] {
      case .number(let x): return .tensor(Tensor(x))
      case .list(let list): return .tensor(Tensor(list.map { Double($0) }))
      case .text(let text): return .text(text)
      case nil: throw FormulaError(reason: "there is no attribute “\(name)”")
      }
    case .call(let name, let arguments): return .tensor(try call(name, arguments))
    }
  }

  private func call(_ name: String, _ arguments: [FormulaExpression]) throws(FormulaError) -> Tensor<Double> {
    switch name {
    case "where":
      let test = try tensor(arguments[0])
      if test.scalarCount == 1 { return try tensor(arguments[test.scalar != 0 ? 1 : 2]) }
      return select(try tensor(arguments[1]), try tensor(arguments[2]), where: test)
    case "equal", "notEqual":
      if case (.text(let a), .text(let b)) = (try run(arguments[0]), try run(arguments[1])) {
        return Tensor((a == b) == (name == "equal") ? 1 : 0)
      }
    case "add", "subtract":
      // The identity has the shape of the matrix beside it.
      for (place, argument) in arguments.enumerated() where argument == .call("identity", []) {
        let matrix = try tensor(arguments[1 - place]), one = Tensor<Double>.identity(matrix.shape[matrix.rank - 1])
        return name == "add" ? one + matrix : place == 0 ? one - matrix : matrix - one
      }
    case "count":
      let x = operands[0]
      return Tensor(Double(axes(x).reduce(1) { $0 * x.shape[$1] }))
    case "ulp": return Tensor(Double.ulpOfOne)
    case "element":
      if arguments[0] == .attribute("targets") { return formulas.targets[position] }
      return Tensor(try tensor(arguments[0]).scalars[position])
    case "sumOfOperands":
      var total: Tensor<Double>?, copy = self
      for place in operands.indices {
        copy.position = place
        let part = try copy.tensor(arguments[0])
        total = total.map { $0 + part } ?? part
      }
      return total ?? Tensor(0)
    case "shapeOf":
      let shape = arguments[0] == .value ? valueShape : try tensor(arguments[0]).shape
      return Tensor(shape.map { Double($0) })
    default: break
    }
    var list: [Tensor<Double>] = [], words: [String] = []
    for argument in arguments {
      switch argument {
      case .allOperands: list += operands
      case .call("replaced", let inner):
        var others = operands
        others[position] = try tensor(inner[1])
        list += others
      default:
        switch try run(argument) {
        case .tensor(let t): list.append(t)
        case .text(let text): words.append(text)
        }
      }
    }
    if let result = FormulaRun.elementwise(name, list) { return result }
    if let result = FormulaRun.matrix(name, list, words) { return result }
    if let result = FormulaRun.special(name, list, formulas.attributes) { return result }
    let x = list[0]
    let along = { axes(x, words.last ?? "k") }
    switch name {
    case "sum": return x.sum(axes: along(), keepingAxes: true)
    case "mean": return x.mean(axes: along(), keepingAxes: true)
    case "product": return product(x, axes: along(), keepingAxes: true)
    case "variance": return variance(x, axes: along(), keepingAxes: true)
    case "maxAlong": return max(x, axes: along(), keepingAxes: true)
    case "minAlong": return min(x, axes: along(), keepingAxes: true)
    case "softmax": return x.rank == 0 ? Tensor(1) : softmax(x, axis: along()[0])
    case "logSoftmax": return x.rank == 0 ? Tensor(0) : logSoftmax(x, axis: along()[0])
    case "logSumExp": return x.rank == 0 ? x : logSumExp(x, axes: along(), keepingAxes: true)
    case "productOfOthers": return productOfOthers(x, along()[0])
    case "runningProduct": return scanned(x, along()[0]) { $0 * $1 }
    case "runningLogSumExp":
      return scanned(x, along()[0]) { Swift.max($0, $1) + Foundation.log1p(Foundation.exp(-Swift.abs($0 - $1))) }
    case "runningSum": return FormulaRun.recurrence(Tensor(1), x, along()[0], reversed: list[1].scalar != 0)
    case "recurrence": return FormulaRun.recurrence(x, list[1], axes(list[1])[0], reversed: list[2].scalar != 0)
    case "before":
      return FormulaRun.before(x, along()[0], reversed: list[1].scalar != 0, beyond: list[2].scalar)
    default: break
    }
    if let result = FormulaRun.moved(name, list, words) { return result }
    throw FormulaError(reason: "“\(name)” is no function that runs here")
  }

  private func scanned(_ x: Tensor<Double>, _ axis: Int, _ next: (Double, Double) -> Double) -> Tensor<Double> {
    FormulaRun.along(x, axis) { line in
      var line = line
      for i in line.indices.dropFirst() { line[i] = next(line[i - 1], line[i]) }
      return line
    }
  }

  private func productOfOthers(_ x: Tensor<Double>, _ axis: Int) -> Tensor<Double> {
    FormulaRun.along(x, axis) { line in
      line.indices.map { i in line.indices.reduce(1) { $1 == i ? $0 : $0 * line[$1] } }
    }
  }
}
