// A failing program made small, and printed as code.

extension RandomProgram {
  /// The smallest program found that still fails a check like this one.
  public func shrunk(while fails: (RandomProgram) -> Bool) -> RandomProgram {
    var best = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for candidate in best.smaller where fails(candidate) {
        best = candidate
        isSmaller = true
        break
      }
    }
    return best
  }

  /// Programs with less in them, the smallest first: one value as the only output; a step replaced by an input.
  private var smaller: [RandomProgram] {
    var candidates: [RandomProgram] = []
    let count = inputs.count + steps.count
    for index in 0..<count where outputs != [index] {
      var candidate = self
      candidate.outputs = [index]
      candidates.append(candidate.pruned)
    }
    let values = allValues
    for step in steps.indices.reversed() {
      var candidate = self
      candidate.cut(step, values[inputs.count + step])
      candidates.append(candidate.pruned)
    }
    for step in steps.indices where steps[step].use != .apply {
      var candidate = self
      candidate.steps[step].use = .apply
      candidates.append(candidate)
    }
    let size = { (program: RandomProgram) in program.steps.count * 4 + program.inputs.count }
    return candidates.filter { size($0) < size(self) || $0.steps.count == steps.count }.sorted { size($0) < size($1) }
      .filter { !$0.outputs.isEmpty && !$0.inputs.isEmpty && $0.weight < weight }
  }

  /// What shrinking reduces.
  private var weight: Int {
    steps.reduce(0) { $0 + ($1.use == .apply ? 4 : 5) } + inputs.count + outputs.count
  }

  private var allValues: [Tensor<Double>] {
    var values = inputs
    for step in steps.indices {
      var prefix = self
      prefix.steps = [steps[step]]
      values.append(prefix.value(of: steps[step], values))
    }
    return values
  }

  private func value(of step: Step, _ values: [Tensor<Double>]) -> Tensor<Double> {
    let operands = step.operands.map { operand -> Variable<Double> in
      switch operand {
      case .value(let index): Variable(values[index])
      case .constant(let tensor): Variable(tensor)
      }
    }
    if step.use == .gradient {
      return gradient(at: operands[0]) { sum(sin(step.primitive([$0] + operands.dropFirst()))) }.value
    }
    return step.primitive(operands).value
  }

  /// Makes a step's value an input.
  private mutating func cut(_ step: Int, _ value: Tensor<Double>) {
    let old = inputs.count + step, place = inputs.count
    inputs.append(value)
    steps.remove(at: step)
    // Inputs come first: the new one moves the values before it up by one.
    let moved = { (index: Int) in index == old ? place : (index >= place && index < old ? index + 1 : index) }
    renumber(moved)
  }

  private mutating func renumber(_ moved: (Int) -> Int) {
    for step in steps.indices {
      steps[step].operands = steps[step].operands.map { operand in
        if case .value(let index) = operand { return .value(moved(index)) }
        return operand
      }
    }
    outputs = outputs.map(moved)
  }

  /// Without what no output needs.
  private var pruned: RandomProgram {
    var isNeeded = [Bool](repeating: false, count: inputs.count + steps.count)
    for index in outputs { isNeeded[index] = true }
    for step in steps.indices.reversed() where isNeeded[inputs.count + step] {
      for case .value(let index) in steps[step].operands { isNeeded[index] = true }
    }
    var places: [Int] = [], next = 0
    for needed in isNeeded {
      places.append(next)
      if needed { next += 1 }
    }
    var result = self
    result.inputs = inputs.indices.filter { isNeeded[$0] }.map { inputs[$0] }
    result.steps = steps.indices.filter { isNeeded[inputs.count + $0] }.map { steps[$0] }
    result.renumber { places[$0] }
    return result
  }
}

extension RandomProgram: CustomStringConvertible {
  /// The program as Swift code, to be pasted into a test of this package.
  public var description: String {
    var lines: [String] = []
    for (index, input) in inputs.enumerated() {
      lines.append("let x\(index): Tensor<Double> = \(RandomProgram.code(input))")
    }
    lines.append("let report = checkGradient(at: [\(inputs.indices.map { "x\($0)" }.joined(separator: ", "))]) { x in")
    for index in inputs.indices { lines.append("  let v\(index) = x[\(index)]") }
    for (number, step) in steps.enumerated() {
      let names = step.operands.map { operand in
        switch operand {
        case .value(let index): "v\(index)"
        case .constant(let tensor): "Variable(\(RandomProgram.code(tensor)))"
        }
      }
      let attributes = Mirror(reflecting: step.primitive).children
        .map { "\($0.label ?? "_"): \(String(reflecting: $0.value))" }.joined(separator: ", ")
      let primitive = "\(type(of: step.primitive))(\(attributes))"
      func call(_ operands: [String]) -> String {
        let list = operands.joined(separator: ", ")
        return !(step.primitive is any UnaryPrimitive || step.primitive is any BinaryPrimitive)
          ? "\(primitive)([\(list)])" : "\(primitive)(\(list))"
      }
      let inner = call(["$0"] + names.dropFirst())
      let code: String
      switch step.use {
      case .apply: code = call(names)
      case .checkpoint: code = "checkpoint(\(names[0])) { \(inner) }"
      case .gradient: code = "gradient(at: \(names[0])) { sum(sin(\(inner))) }"
      }
      lines.append("  let v\(inputs.count + number) = \(code)")
    }
    lines.append("  return \(outputs.map { "sum(sin(v\($0)))" }.joined(separator: " + "))")
    lines.append("}")
    return lines.joined(separator: "\n")
  }

  /// A tensor as an expression.
  private static func code(_ tensor: Tensor<Double>) -> String {
    tensor.rank == 0 ? "Tensor(\(tensor.scalar))" : "Tensor(shape: \(tensor.shape), scalars: \(tensor.scalars))"
  }
}
