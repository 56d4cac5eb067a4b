import Adjoint
import AdjointCore
import Foundation
import StableHLOCases
import Testing

@Suite("The text of StableHLO") struct StableHLOTextTests {
  @Test("Every primitive is written as the listing has it")
  func listing() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Primitives.mlir")
    #expect(try compareListing(.standard, with: file) == nil)
  }

  @Test("Every primitive is written, in both element types, or stands in the list of those that are not, with a reason")
  func complete() {
    #expect(unaccountedSamples(.standard) { stableHLORefusals[ObjectIdentifier($0)] != nil } == [])
  }

  @Test("Whatever adds to zeros has zeros of its own: an interpreter may write into what it adds to")
  func scatters() throws {
    let text = try Program(at: Tensor<Double>([1, 2, 3])) { x in
      let slope = gradient(at: x) { x in sum(pow(x.gathering([0, 0, 2], axis: 0), 3)) }
      return slope + gradient(at: slope) { x in sum(pow(x.gathering([1, 1, 2], axis: 0), 3)) }
    }.stableHLO()
    let targets = text.matches(of: /"stablehlo.scatter"\((%\d+),/).map { String($0.output.1) }
    #expect(targets.count == 2 && Set(targets).count == 2)
    for target in targets { #expect(text.matches(of: try Regex("\(target)\\b")).count == 2) }
  }

  @Test("What a primitive is made of gives its value on every sample")
  func decompositions() { #expect(differingDecompositions(.standard) == []) }

  @Test("Value, gradient and update of a step are one function of the inputs")
  func step() throws {
    let program = Program(at: [Tensor<Float>([[1, 2]]), Tensor<Float>([[1], [2]])]) { v in
      let (loss, g) = valueWithGradient(at: v[1]) { w in mean(pow(matmul(v[0], w), 2)) }
      return [loss, v[1] - 0.1 * g]
    }
    let text = try program.stableHLO()
    #expect(
      text.contains(
        "func.func public @main(%arg0: tensor<1x2xf32>, %arg1: tensor<2x1xf32>) -> (tensor<f32>, tensor<2x1xf32>)"))
    #expect(text.contains("stablehlo.dot_general"))
  }

  @Test("A constant keeps its bits: numbers as bits, tensors as bytes, nothing as nothing")
  func constants() throws {
    let text = try Program(at: Tensor<Double>([1, 2])) { x in
      sum(x * Tensor([-0.0, .infinity])) + 0.1 + sum(concatenate([x, Variable(Tensor(shape: [0], scalars: []))]))
    }.stableHLO()
    #expect(text.contains("dense<\"0x0000000000000080000000000000F07F\"> : tensor<2xf64>"))
    #expect(text.contains("dense<0x3FB999999999999A> : tensor<f64>"))
    #expect(text.contains("dense<> : tensor<0xf64>"))
  }

  @Test("A constant above the limit is an argument after the inputs")
  func largeConstants() throws {
    let weights = Tensor<Float>((0..<1000).map { Float($0) })
    let module = try Program(at: Tensor<Float>([1])) { x in sum(x * weights) }.stableHLOModule(constantsUpTo: 100)
    #expect(module.constantArguments == [0])
    #expect(module.text.contains("@main(%arg0: tensor<1xf32>, %arg1: tensor<1000xf32>)"))
    #expect(module.text.utf8.count < 1000)
  }

  @Test("A checkpoint is written out in its place")
  func checkpoints() throws {
    let plain = Program(at: Tensor<Double>([1, 2])) { x in sum(tanh(x) * x) }
    let kept = Program(at: Tensor<Double>([1, 2])) { x in checkpoint(x) { y in sum(tanh(y) * y) } }
    #expect(try kept.stableHLO() == plain.stableHLO())
  }

  @Test(
    "A primitive of the user's that says neither how it is written nor what it is made of is refused by name and step")
  func opaque() {
    let program = Program(at: Tensor<Double>([1, 2])) { x in sum(Opaque()(tanh(x))) }
    #expect(throws: StableHLOError.self) { try program.stableHLO() }
    do {
      _ = try program.stableHLO()
    } catch {
      #expect(
        "\(error)" == "opaque, at step 2, has no lowering to StableHLO: conform it to StableHLOLowering, or to "
          + "Decomposable where other primitives can express it")
    }
  }

  @Test("A primitive of the user's takes part by a line, or by what it is made of")
  func users() throws {
    let x: Tensor<Float> = [0.3, -1.2]
    let line = try Program(at: x) { Doubled()($0) }.stableHLO()
    #expect(line.contains("stablehlo.add %arg0, %arg0 : tensor<2xf32>"))
    let parts = try Program(at: x) { Smooth()($0) }.stableHLO()
    #expect(parts == (try Program(at: x) { $0 * sigmoid($0) }.stableHLO()))
  }
}

private struct Opaque: UnaryPrimitive {
  static let card = PrimitiveCard("opaque", formula: "y = x", pullback: "u", source: "this test")
  static let samples = [Sample(Opaque(), [1, 2])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { u }
}

private struct Doubled: UnaryPrimitive, StableHLOLowering {
  static let card = PrimitiveCard("doubled", formula: "y = 2 x", pullback: "2 u", source: "this test")
  static let samples = [Sample(Doubled(), [1, 2])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { 2 * x }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> { 2 * u }
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.add(x[0], x[0]) } }
}

private struct Smooth: UnaryPrimitive, Decomposable {
  static let card = PrimitiveCard("smooth", formula: "y = x sigmoid x", pullback: "…", source: "this test")
  static let samples = [Sample(Smooth(), [1, 2])]
  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { silu(x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    gradient(at: x) { sum(u * silu($0)) }
  }
  func decomposed<S>(_ x: [Variable<S>]) -> Variable<S> { x[0] * sigmoid(x[0]) }
}
