// What holds for the rule of every primitive in the registry, whatever its formula.

import Adjoint
import Foundation
import Testing

/// A sample of a primitive as a test argument.
struct PrimitiveSample: Sendable, CustomTestStringConvertible {
  let sample: Sample
  let name: String
  var testDescription: String { name }

  static let all: [PrimitiveSample] = PrimitiveRegistry.standard.flatMap { entry in
    entry.samples.enumerated().map { PrimitiveSample(sample: $1, name: "\(entry.card.name), sample \($0)") }
  }

  /// The output, and the cotangents of the differentiable operands.
  struct Result<S: TensorScalar> {
    var output: Tensor<S>
    var cotangents: [Tensor<S>]
  }

  /// The rule as a backward pass runs it: with kernels, and on plain numbers for rank 0.
  func computed<S>(_ operands: [Tensor<S>], _ seed: (Shape) -> Tensor<S>) -> Result<S> {
    let tape = Tape<S>()
    let variables = zip(operands, sample.differentiable).map { $1 ? tape.variable($0) : Variable($0) }
    let y = sample.primitive(variables)
    let gradients = tape.gradients(of: y, seed: seed(y.shape))
    return Result(output: y.value, cotangents: variables.filter(\.isRecorded).map { gradients[$0] })
  }

  /// The rule as a recorded pass runs it, whose entries can be differentiated again.
  func recorded<S>(_ operands: [Tensor<S>], _ seed: (Shape) -> Tensor<S>) -> Result<S> {
    var result = Result(output: Tensor<S>(0), cotangents: [])
    let inputs = zip(operands, sample.differentiable).filter(\.1).map(\.0)
    _ = gradient(at: inputs) { inputs in
      let inner = valueWithGradient(at: inputs) { inputs in
        var next = inputs.makeIterator()
        let variables = zip(operands, sample.differentiable).map { $1 ? next.next()! : Variable($0) }
        let y = sample.primitive(variables)
        result.output = y.value
        return sum(Variable(seed(y.shape)) ⊙ y)
      }
      result.cotangents = inner.gradient.map(\.value)
      return inner.gradient.reduce(Variable(0)) { $0 + sum($1) }
    }
    return result
  }

  func operands<S: TensorScalar>(_: S.Type) -> [Tensor<S>] {
    sample.operands.map { Tensor(shape: $0.shape, scalars: $0.scalars.map { S($0) }) }
  }
}

/// Numbers between −1 and 1 that repeat for a seed.
private func seed<S: TensorScalar>(_ number: UInt64, _: S.Type) -> (Shape) -> Tensor<S> {
  { shape in
    var generator = SeededGenerator(seed: number)
    return Tensor(randomUniform: shape, in: -1..<1, using: &generator)
  }
}

@Suite("Every primitive of the registry") struct RegistryTests {
  /// Declared means tested: what the sources declare at the beginning of a line is compared with what is registered.
  @Test("is all that the library declares: none is missing")
  func complete() throws {
    let sources = URL(filePath: #filePath).appending(path: "../../../../Sources/Adjoint").standardized
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var declared: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?m)^(?:public )?struct (\w+): [^{\n]*Primitive\b/) {
        declared.insert("\(match.1)")
      }
    }
    let registered = Set(PrimitiveRegistry.standard.map { "\($0.type)" })
    #expect(declared.count > 60 && declared == registered, "\(declared.symmetricDifference(registered).sorted())")
  }

  @Test("has a card without gaps, a name of its own, and a sample")
  func cards() {
    for entry in PrimitiveRegistry.standard {
      let card = entry.card
      #expect(![card.name, card.formula, card.pullback, card.source].contains(""), "\(card)")
      #expect(!entry.samples.isEmpty, "\(card.name)")
    }
    #expect(Set(PrimitiveRegistry.standard.map(\.card.name)).count == PrimitiveRegistry.standard.count)
  }

  @Test("gives each operand a cotangent of its shape, by kernels and recorded the same", arguments: PrimitiveSample.all)
  func bothWays(_ sample: PrimitiveSample) {
    let operands = sample.operands(Double.self), u = seed(1, Double.self)
    let computed = sample.computed(operands, u), recorded = sample.recorded(operands, u)
    #expect(computed.output == recorded.output)
    let shapes = zip(operands, sample.sample.differentiable).filter(\.1).map(\.0.shape)
    #expect(computed.cotangents.map(\.shape) == shapes && recorded.cotangents.map(\.shape) == shapes)
    for (a, b) in zip(computed.cotangents, recorded.cotangents) {
      #expect(a.isApproximatelyEqual(to: b, absoluteTolerance: 1e-14, relativeTolerance: 1e-13))
    }
  }

  @Test("is the same rule in Float", arguments: PrimitiveSample.all)
  func float(_ sample: PrimitiveSample) {
    let double = sample.computed(sample.operands(Double.self), seed(1, Double.self))
    let float = sample.computed(sample.operands(Float.self)) { shape in
      let u = seed(1, Double.self)(shape)
      return Tensor(shape: shape, scalars: u.scalars.map { Float($0) })
    }
    for (a, b) in zip([float.output] + float.cotangents, [double.output] + double.cotangents) {
      let widened = Tensor(shape: a.shape, scalars: a.scalars.map { Double($0) })
      #expect(widened.isApproximatelyEqual(to: b, absoluteTolerance: 4e-6, relativeTolerance: 4e-6))
    }
  }

  @Test("is linear in the cotangent", arguments: PrimitiveSample.all)
  func linearity(_ sample: PrimitiveSample) {
    let operands = sample.operands(Double.self), u = seed(1, Double.self), v = seed(2, Double.self)
    let first = sample.computed(operands, u).cotangents, second = sample.computed(operands, v).cotangents
    let both = sample.computed(operands) { 3 * u($0) - 2 * v($0) }.cotangents
    for ((a, b), sum) in zip(zip(first, second), both) {
      #expect(sum.isApproximatelyEqual(to: 3 * a - 2 * b, absoluteTolerance: 1e-13, relativeTolerance: 1e-12))
    }
  }

  @Test("pulls a zero cotangent back to zero", arguments: PrimitiveSample.all)
  func zero(_ sample: PrimitiveSample) {
    let operands = sample.operands(Double.self)
    for result in [
      sample.computed(operands) { Tensor(repeating: 0, shape: $0) },
      sample.recorded(operands) { Tensor(repeating: 0, shape: $0) }
    ] {
      for cotangent in result.cotangents { #expect(cotangent == Tensor(repeating: 0, shape: cotangent.shape)) }
    }
  }

  /// The rule of the engine behind select: a branch that was not taken adds exactly 0.
  @Test(
    "of the element-wise ones, annihilates a zero cotangent at poles, infinities and NaN too",
    arguments: PrimitiveSample.all.filter {
      $0.sample.primitive is any ElementwisePrimitive || $0.sample.primitive is any ElementwiseBinaryPrimitive
        || $0.sample.primitive is BinaryCrossEntropy
    })
  func annihilation(_ sample: PrimitiveSample) {
    func check<S: TensorScalar>(_: S.Type) {
      let numbers: [S] = [0, -1, 1, .infinity, -.infinity, .nan, .greatestFiniteMagnitude, -0.0]
      let grid = Tensor(numbers).reshaped(to: [1, 8]).broadcast(to: [8, 8])
      let hostile = [grid, grid.transposed()].prefix(sample.sample.operands.count)
      let zeros = { (shape: Shape) in Tensor<S>(repeating: 0, shape: shape) }
      for result in [sample.computed(Array(hostile), zeros), sample.recorded(Array(hostile), zeros)] {
        for cotangent in result.cotangents { #expect(cotangent == Tensor(repeating: 0, shape: [8, 8]), "\(S.self)") }
      }
      // As numbers, which take a path of their own.
      for place in 0..<64 {
        let operands = hostile.map { Tensor($0.scalars[place]) }
        for cotangent in sample.computed(operands, zeros).cotangents {
          #expect(cotangent == Tensor(0), "\(S.self), \(operands)")
        }
      }
    }
    check(Double.self)
    check(Float.self)
  }
}
