/// A list of numbers, each with the earlier numbers it was computed from and its derivative by them.
final class ScalarTape {
  private struct Entry {
    var value: Double
    var operands: [(index: Int, derivative: Double)]
  }

  private var entries: [Entry] = []

  func variable(_ value: Double) -> ScalarVariable { append(value, []) }

  fileprivate func append(_ value: Double, _ operands: [(Int, Double)]) -> ScalarVariable {
    entries.append(Entry(value: value, operands: operands.map { (index: $0.0, derivative: $0.1) }))
    return ScalarVariable(tape: self, index: entries.count - 1)
  }

  fileprivate func value(_ index: Int) -> Double { entries[index].value }

  /// The derivatives of a number by every number before it: one walk back through the list.
  func gradients(of y: ScalarVariable) -> (ScalarVariable) -> Double {
    var cotangents = [Double](repeating: 0, count: y.index + 1)
    cotangents[y.index] = 1
    for index in stride(from: y.index, through: 0, by: -1) where cotangents[index] != 0 {
      for operand in entries[index].operands {
        // Added, not assigned: a number may be used more than once.
        cotangents[operand.index] += cotangents[index] * operand.derivative
      }
    }
    return { $0.index < cotangents.count ? cotangents[$0.index] : 0 }
  }
}

/// A number on a tape.
struct ScalarVariable {
  fileprivate let tape: ScalarTape
  fileprivate let index: Int

  var value: Double { tape.value(index) }

  static func + (a: ScalarVariable, b: ScalarVariable) -> ScalarVariable {
    a.tape.append(a.value + b.value, [(a.index, 1), (b.index, 1)])
  }

  static func * (a: ScalarVariable, b: ScalarVariable) -> ScalarVariable {
    a.tape.append(a.value * b.value, [(a.index, b.value), (b.index, a.value)])
  }

  static func - (a: ScalarVariable, b: ScalarVariable) -> ScalarVariable {
    a.tape.append(a.value - b.value, [(a.index, 1), (b.index, -1)])
  }

  static func / (a: ScalarVariable, b: ScalarVariable) -> ScalarVariable {
    let y = a.value / b.value
    return a.tape.append(y, [(a.index, 1 / b.value), (b.index, -y / b.value)])
  }
}

/// A function of one number, from its value and its derivative there.
private func apply(_ x: ScalarVariable, _ value: Double, _ derivative: Double) -> ScalarVariable {
  x.tape.append(value, [(x.index, derivative)])
}

func tanh(_ x: ScalarVariable) -> ScalarVariable {
  let y = hyperbolicTangent(x.value)
  return apply(x, y, 1 - y * y)
}

func exp(_ x: ScalarVariable) -> ScalarVariable {
  let y = exponential(x.value)
  return apply(x, y, y)
}

func log(_ x: ScalarVariable) -> ScalarVariable { apply(x, logarithm(x.value), 1 / x.value) }
