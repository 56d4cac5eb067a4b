import AdjointNN
import Foundation
import Testing

private struct Weights<Scalar: TensorScalar>: Module {
  var w: Variable<Scalar>
  var b: Variable<Scalar>
  init(_ w: [Scalar], _ b: Scalar = 1) {
    self.w = Variable(Tensor(w))
    self.b = Variable(b)
  }
  var bits: [String] {
    tensors.flatMap(\.value.scalars).map { "\($0.sign) \($0.exponentBitPattern) \($0.significandBitPattern)" }
  }
}

private struct Partly: Module {
  typealias Scalar = Double
  var body = Frozen(Linear<Double>(weight: [[1, 2]]))
  var head = Linear<Double>(weight: [[3, 4]])
}

/// Gradients in all corners of a number type.
private func gradients<S: TensorScalar>() -> [Weights<S>] {
  [
    Weights([0.3, -0.0, S.leastNonzeroMagnitude, S.greatestFiniteMagnitude], 1),
    Weights([-0.1, 0, -S.leastNormalMagnitude, S.infinity], 2),
    Weights([S.pi, -1, 5, -S.infinity], S.nan),
    Weights([0.1, 3, S.greatestFiniteMagnitude.squareRoot(), 1], 1)
  ]
}

/// A state saved and read back in each format.
private func copies<C: Codable>(_ state: C) throws -> [(name: String, copy: C)] {
  let json = try JSONDecoder().decode(C.self, from: JSONEncoder().encode(state))
  let xml = try PropertyListDecoder().decode(C.self, from: plist(.xml).encode(state))
  let binary = try PropertyListDecoder().decode(C.self, from: plist(.binary).encode(state))
  return [("JSON", json), ("XML", xml), ("binary", binary)]
}

private func plist(_ format: PropertyListSerialization.PropertyListFormat) -> PropertyListEncoder {
  let encoder = PropertyListEncoder()
  encoder.outputFormat = format
  return encoder
}

/// Runs an optimizer through all corners, saved and read back before each step or not.
private func expectSameRun<S, R>(_ make: (Weights<S>) -> RuleOptimizer<S, R>) throws {
  for format in 0..<3 {
    var whole = Weights<S>([1, -2, 0.5, 0]), stopped = whole
    var optimizer = make(whole), saved = optimizer
    for gradient in gradients() as [Weights<S>] {
      let (name, copy) = try copies(saved)[format]
      saved = copy
      optimizer.update(&whole, along: gradient)
      saved.update(&stopped, along: gradient)
      #expect(stopped.bits == whole.bits, "\(R.self), \(S.self), \(name), step \(saved.step)")
    }
  }
}

private func expectSameRuns<S: TensorScalar>(_: S.Type) throws {
  try expectSameRun { SGD<S>(for: $0, learningRate: 0.1) }
  try expectSameRun { SGD<S>(for: $0, learningRate: 0.1, momentum: 0.9, nesterov: true, clipping: .norm(1e30)) }
  try expectSameRun { Adam<S>(for: $0, learningRate: .oneCycle(maximum: 0.1, over: 4), weightDecay: 0.1) }
  try expectSameRun { AdamW<S>(for: $0, learningRate: .cosine(from: 0.1, to: 0, over: 3), clipping: .value(1e30)) }
  try expectSameRun { RMSProp<S>(for: $0, learningRate: .warmUp(updates: 2, then: 0.1)) }
  try expectSameRun { Adagrad<S>(for: $0, learningRate: .step(from: 0.1, factor: 0.5, every: 1)) }
  try expectSameRun { Lion<S>(for: $0) }
}

/// Adam for parameters [3] and [] after an update, as JSON with a part replaced.
private func damaged(_ key: String, _ value: Any?) throws -> Adam<Double> {
  var model = Weights<Double>([1, 2, 3]), optimizer = Adam(for: model)
  optimizer.update(&model, along: model)
  return try read(optimizer, as: Adam<Double>.self) { $0[key] = value }
}

private func read<A: Encodable, B: Decodable>(
  _ optimizer: A, as _: B.Type, changing change: (inout [String: Any]) -> Void = { _ in }
) throws -> B {
  var state = try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(optimizer)) as? [String: Any])
  change(&state)
  return try JSONDecoder().decode(B.self, from: JSONSerialization.data(withJSONObject: state))
}

private func expectError(_ words: String..., reading: () throws -> Any) {
  do {
    let result = try reading()
    Issue.record("read as \(result), which should say \(words)")
  } catch {
    for word in words { #expect("\(error)".contains(word), "\(error)") }
  }
}

@Suite("The state of an optimizer") struct StateTests {
  private let model = Weights<Double>([1, 2, 3])

  @Test("A run saved before every step goes on bit for bit, whatever its state holds, in JSON and property lists")
  func resuming() throws {
    try expectSameRuns(Float.self)
    try expectSameRuns(Double.self)
  }

  @Test("A model with frozen parts, and momentum that is set later, resume as well")
  func partly() throws {
    var model = Partly(), optimizer = SGD(for: model, learningRate: 0.1)
    func step(_ model: inout Partly, _ optimizer: inout SGD<Double>) {
      optimizer.update(&model, along: gradient(at: model) { sum($0.body([[1], [2]]) * $0.head([[3], [1]])) })
    }
    step(&model, &optimizer)
    optimizer.rule.momentum = 0.9
    var again = try read(optimizer, as: SGD<Double>.self), other = model
    model.body.isFrozen = false
    other.body.isFrozen = false
    for _ in 0..<3 {
      step(&model, &optimizer)
      step(&other, &again)
      again = try read(again, as: SGD<Double>.self)
    }
    #expect(zip(model.tensors, other.tensors).allSatisfy { $0.value == $1.value })
    optimizer.rule.momentum = 0
    _ = try read(optimizer, as: SGD<Double>.self)
  }

  @Test("Another rule or another number type is refused by its name")
  func others() {
    func expectOwn<A: Optimizer<Double>>(_ optimizer: A) {
      func expect<B: Optimizer<Double>>(_: B.Type) {
        if A.self == B.self {
          #expect(throws: Never.self) { _ = try read(optimizer, as: B.self) }
        } else {
          expectError("kind", "Rule") { try read(optimizer, as: B.self) }
        }
      }
      expect(SGD<Double>.self)
      expect(Adam<Double>.self)
      expect(AdamW<Double>.self)
      expect(RMSProp<Double>.self)
      expect(Adagrad<Double>.self)
      expect(Lion<Double>.self)
    }
    expectOwn(SGD(for: model, learningRate: 0.1))
    expectOwn(Adam(for: model))
    expectOwn(AdamW(for: model))
    expectOwn(RMSProp(for: model))
    expectOwn(Adagrad(for: model))
    expectOwn(Lion(for: model))
    expectError("Float", "Double") { try read(Adam(for: model), as: Adam<Float>.self) }
    expectError("Float", "Double") { try read(SGD(for: Weights<Float>([1]), learningRate: 1), as: SGD<Double>.self) }
  }

  @Test("Memory of another count or shape, missing or too much, is refused with the parameter's name")
  func memory() {
    let w: [String: Any] = ["shape": [3], "scalars": [1, 2, 3]], b: [String: Any] = ["shape": [], "scalars": [1]]
    for key in ["first", "second"] {
      #expect(throws: Never.self) { try damaged(key, [w, b]) }
      expectError(key, "0 for 2") { try damaged(key, []) }
      expectError(key, "3 for 2") { try damaged(key, [w, b, b]) }
      expectError(key, "no moment", "“w”") { try damaged(key, [NSNull(), b]) }
      expectError(key, "[3]", "“b”") { try damaged(key, [w, w]) }
      expectError("2 scalars", "[3]") { try damaged(key, [["shape": [3], "scalars": [1, 2]], b]) }
      expectError("scalar 1") { try damaged(key, [["shape": [3], "scalars": [1, "2", 3]], b]) }
      expectError("scalar 1") { try damaged(key, [["shape": [3], "scalars": [1, "nan(0x0)", 3]], b]) }
      expectError(key) { try damaged(key, nil) }
    }
    expectError("first", "has none") {
      try read(SGD(for: model, learningRate: 0.1), as: SGD<Double>.self) { $0["first"] = [w, b] }
    }
    expectError("second", "has none") {
      var model = model, optimizer = RMSProp(for: model)
      optimizer.update(&model, along: model)
      return try read(optimizer, as: RMSProp<Double>.self) { $0["second"] = [w, b] }
    }
  }

  @Test("A number of steps that is none, and counts that do not fit, are refused")
  func counts() {
    for step in [-1, 2.5, 1e300] as [Any] { expectError("step") { try damaged("step", step) } }
    expectError("step") { try damaged("step", Int.max) }
    expectError("isUpdated", "0 steps") { try damaged("step", 0) }
    expectError("shapes") { try damaged("shapes", [[3]]) }
    expectError("[3]", "[4]") { try damaged("shapes", [[4], []]) }
    expectError("shapes") { try damaged("names", ["w"]) }
    expectError("isUpdated") { try damaged("isUpdated", [true]) }
  }

  @Test("Settings out of their range are refused when they are read")
  func settings() {
    expectError("weight decay") { try damaged("weightDecay", -0.1) }
    expectError("clipping") { try damaged("clipping", ["norm": ["_0": -1]]) }
    expectError("learning rate") { try damaged("learningRate", ["constant": ["_0": -1]]) }
    expectError("every") { try damaged("learningRate", ["step": ["from": 1, "factor": 1, "every": 0]]) }
    expectError("beta2") { try damaged("rule", ["beta1": 0.9, "beta2": 1, "epsilon": 1e-8]) }
  }

  @Test("A state that was read does not fit a model of other names or shapes: nothing is written")
  func otherModel() async {
    expectMessage(
      "update(_:along:): a model with the parameter “x”, made for “w”; make a new optimizer",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        struct Other: Module {
          typealias Scalar = Double
          var x = Variable<Double>([1, 2, 3]), b = Variable<Double>(1)
        }
        var optimizer = try read(Adam(for: Weights<Double>([1, 2, 3])), as: Adam<Double>.self)
        var other = Other()
        optimizer.update(&other, along: other)
      })
    expectMessage(
      "update(_:along:): a gradient of shape [2] for “w” of shape [3]",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var model = Weights<Double>([1, 2, 3]), optimizer = Adam(for: model)
        optimizer.update(&model, along: Weights([1, 2]))
      })
  }

  @Test("A gradient with fewer parameters stops the program with their number")
  func fewer() async {
    expectMessage(
      "update(_:along:): a gradient with 1 parameter instead of 2",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        struct List: Module {
          typealias Scalar = Double
          var list: [Variable<Double>]
        }
        var model = List(list: [Variable([1]), Variable([2])]), optimizer = SGD(for: model, learningRate: 0.1)
        optimizer.update(&model, along: List(list: [Variable([1])]))
      })
  }

  @Test("A part that was frozen while the gradient was taken stops the program, and is not lost")
  func frozenInBetween() async {
    expectMessage(
      "update(_:along:): “body.weight” is frozen in the gradient, not in the model",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var model = Partly(), optimizer = SGD(for: model, learningRate: 0.1)
        let slope = gradient(at: model) { sum($0.head([[1]])) + sum($0.body([[2]])) }
        model.body.isFrozen = false
        optimizer.update(&model, along: slope)
      })
  }

  @Test("A step along a recorded gradient stops the program: the tape would not know of it")
  func recorded() async {
    expectMessage(
      "update(_:along:): the parameter “weight” is recorded for a gradient",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = gradient(at: Linear<Double>(weight: [[0.5]])) { model in
          var inner = model, optimizer = SGD(for: model, learningRate: 0.1)
          optimizer.update(&inner, along: gradient(at: model) { sum($0([[1]])) })
          return sum(inner([[1]]))
        }
      })
  }
}
