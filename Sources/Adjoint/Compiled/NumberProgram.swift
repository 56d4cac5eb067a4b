// A frozen recording of numbers alone: a list of steps over places that hold a number each, without tensors, shapes and
// references. Its steps are what the primitives state, on numbers, so the bits are those of the tape.

import AdjointTensors

/// What a primitive's rule is asked about plain numbers.
struct NumberQuery {
  enum Question { case value, left, right }
  var question: Question
  var u = 0.0
  var a: Double
  var b = 0.0
  var y = 0.0
}

/// A primitive's value, or the pullback of one of its operands, at numbers. The entry says which attributes it has.
typealias NumberRule = (TapeCore, Entry, NumberQuery) -> Double

extension TapeCore {
  @inline(__always) func number<P: UnaryPrimitive>(unary _: P.Type, _ entry: Entry, _ query: NumberQuery) -> Double {
    type == .double
      ? number(unary: P.self, Double.self, entry, query) : number(unary: P.self, Float.self, entry, query)
  }

  @inline(__always) func number<P: BinaryPrimitive>(binary _: P.Type, _ entry: Entry, _ query: NumberQuery) -> Double {
    type == .double
      ? number(binary: P.self, Double.self, entry, query) : number(binary: P.self, Float.self, entry, query)
  }

  @inline(__always) private func number<P: UnaryPrimitive, S: TensorScalar>(
    unary _: P.Type, _: S.Type, _ entry: Entry, _ query: NumberQuery
  ) -> Double {
    let primitive = primitive(entry, P.self)
    if query.question == .value { return primitive.forward(Tensor<S>(plain: query.a)).raw.number }
    let x = Variable<S>(plain: query.a), y = Variable<S>(plain: query.y)
    return total(primitive.pullback(Variable(plain: query.u), input: x, output: y))
  }

  @inline(__always) private func number<P: BinaryPrimitive, S: TensorScalar>(
    binary _: P.Type, _: S.Type, _ entry: Entry, _ query: NumberQuery
  ) -> Double {
    let primitive = primitive(entry, P.self)
    if query.question == .value {
      return primitive.forward(Tensor<S>(plain: query.a), Tensor<S>(plain: query.b)).raw.number
    }
    let a = Variable<S>(plain: query.a), b = Variable<S>(plain: query.b)
    let u = Variable<S>(plain: query.u), y = Variable<S>(plain: query.y)
    return query.question == .left
      ? total(primitive.pullback(u, toLeft: a, b, output: y)) : total(primitive.pullback(u, toRight: a, b, output: y))
  }

  /// A cotangent of a number, which a rule may give in any shape that a number broadcasts to.
  @inline(__always) private func total<S>(_ u: Variable<S>) -> Double {
    u.raw.isScalar ? u.raw.number : RawTensor.sum(u.value.raw, to: Shape(), type).number
  }
}

/// A recording in which every value is a number.
final class NumberProgram {
  private struct Step {
    let rule: Unmanaged<Rule>
    let entry: Entry
    /// Where the result and the operands stand; of one operand the first again.
    let place: Int
    let a: Int
    let b: Int
    let hasTwo: Bool
  }

  private let steps: [Step]
  private let inputCount: Int
  private let count: Int
  private let output: Int
  /// Values of entries, then constants.
  private let values: UnsafeMutablePointer<Double>
  /// Cotangents of entries, and of the constants, where they are not read.
  private let cotangents: UnsafeMutablePointer<Double>
  private let isReached: UnsafeMutablePointer<Bool>
  private let placeCount: Int

  /// The program of what a tape holds; nil where it holds anything but numbers, or a rule for any number of operands.
  init?(_ core: TapeCore, output: Int32, inputCount: Int) {
    let count = core.entries.count, constants = core.constants.count
    guard (0..<count).allSatisfy({ core.values.base[$0].isScalar }),
      (0..<constants).allSatisfy({ core.constants.base[$0].isScalar })
    else { return nil }
    var steps: [Step] = []
    for place in 0..<count {
      let entry = core.entries.base[place]
      if entry.isLeaf { continue }
      let rule = core.rule(entry.rule)
      if core.arity(entry.rule) > 2 { return nil }
      func position(_ operand: Int32) -> Int { operand >= 0 ? Int(operand) : count + Int(-1 - operand) }
      let hasTwo = core.arity(entry.rule) == 2, a = position(entry.a)
      steps.append(
        Step(rule: rule, entry: entry, place: place, a: a, b: hasTwo ? position(entry.b) : a, hasTwo: hasTwo))
    }
    self.steps = steps
    self.inputCount = inputCount
    self.count = count
    self.output = Int(output)
    placeCount = count + constants
    values = .allocate(capacity: placeCount)
    cotangents = .allocate(capacity: placeCount)
    isReached = .allocate(capacity: placeCount)
    for place in 0..<count { values[place] = core.values.base[place].number }
    for place in 0..<constants { values[count + place] = core.constants.base[place].number }
  }

  deinit {
    values.deallocate()
    cotangents.deallocate()
    isReached.deallocate()
  }

  /// The value and the derivatives at other inputs, on the tape of which it was made.
  func run(_ core: TapeCore, _ input: (Int) -> RawTensor) -> (value: RawTensor, gradient: [RawTensor]) {
    // Read once: each would be read again after every call.
    let values = values, cotangents = cotangents, isReached = isReached, count = count, type = core.type
    func add(_ u: Double, _ place: Int) {
      cotangents[place] = isReached[place] ? type.rounded(cotangents[place] + u) : u
      isReached[place] = true
    }
    for place in 0..<inputCount { values[place] = input(place).number }
    steps.withUnsafeBufferPointer { steps in
      guard let first = steps.baseAddress else { return }
      for index in 0..<steps.count {
        let step = first + index
        let query = NumberQuery(question: .value, a: values[step.pointee.a], b: values[step.pointee.b])
        values[step.pointee.place] = step.pointee.rule._withUnsafeGuaranteedRef {
          $0.number(core, step.pointee.entry, query)
        }
      }
      isReached.initialize(repeating: false, count: placeCount)
      add(1, output)
      var step = first + steps.count
      while step > first {
        step -= 1
        let place = step.pointee.place, a = step.pointee.a, b = step.pointee.b
        if !isReached[place] { continue }
        var query = NumberQuery(question: .left, u: cotangents[place], a: values[a], b: values[b], y: values[place])
        step.pointee.rule._withUnsafeGuaranteedRef { rule in
          if a < count { add(rule.number(core, step.pointee.entry, query), a) }
          if !step.pointee.hasTwo || b >= count { return }
          query.question = .right
          add(rule.number(core, step.pointee.entry, query), b)
        }
      }
    }
    let gradient = (0..<inputCount).map { RawTensor(number: isReached[$0] ? cotangents[$0] : 0) }
    return (RawTensor(number: values[output]), gradient)
  }
}
