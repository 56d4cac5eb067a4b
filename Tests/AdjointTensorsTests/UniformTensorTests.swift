// One number at every place takes no memory, and nothing else about it differs from the same numbers written out.

import Testing

@testable import AdjointTensors

@Suite("A tensor of one number at every place")
struct UniformTensorTests {
  /// The same numbers, written out.
  private func written<S>(_ x: Tensor<S>) -> Tensor<S> { Tensor(shape: x.shape, scalars: x.scalars) }

  private func bits<S: TensorScalar>(_ x: Tensor<S>) -> [UInt64] { x.scalars.map { Double($0).bitPattern } }

  @Test("takes no memory, whatever its shape, until its elements are looked at")
  func memory() {
    let x = Tensor<Double>(repeating: 0.1, shape: [1 << 25, 1 << 25])
    #expect(x.raw.isUniform && x.scalarCount == 1 << 50)
    let cube: Shape = [1 << 24, 1 << 25, 2]
    let y = (2 * exp(x.reshaped(to: cube)) + x.reshaped(to: cube) / x.reshaped(to: cube)).raw
    #expect(y.isUniform && y.number == 2 * exp(Tensor<Double>([0.1])).scalar + 1)
    #expect(x.transposed().slice(axis: 0, 5..<9).raw.isUniform && Tensor(3.0).broadcast(to: [1000, 1000]).raw.isUniform)
    // A small one is written out at once.
    #expect(!Tensor<Double>(repeating: 1, shape: [3]).raw.isUniform)
  }

  @Test("has the bits of the same numbers written out, in every operation")
  func sameBits() {
    check(Double.self)
    check(Float.self)
  }

  private func check<S: TensorScalar>(_: S.Type) {
    let shape: Shape = [6, 7, 8]
    let full = Tensor<S>(shape: shape, scalars: (0..<336).map { S($0 % 11) / 8 - 0.5 })
    let row = Tensor<S>(shape: [8], scalars: (0..<8).map { S($0) - 3.25 })
    let column = Tensor<S>(shape: [7, 1], scalars: (0..<7).map { S($0) / 3 })
    for number: S in [0.7, 1, 0, -2.5, .infinity, .nan] {
      let x = Tensor<S>(repeating: number, shape: shape), w = written(x)
      #expect(x.raw.isUniform && !w.raw.isUniform)
      func same(_ what: String, _ f: (Tensor<S>) -> Tensor<S>) {
        #expect(f(x).shape == f(w).shape && bits(f(x)) == bits(f(w)), "\(what) of \(number)")
      }
      let functions: [(Tensor<S>) -> Tensor<S>] = [
        { exp($0) }, { log($0) }, { log1p($0) }, { expm1($0) }, { sqrt($0) }, { abs($0) }, { sin($0) }, { cos($0) },
        { tanh($0) }, { erf($0) }, { erfc($0) }, { sigmoid($0) }, { softplus($0) }, { relu($0) }, { silu($0) },
        { gelu($0) }, { geluTanh($0) }, { -$0 }, { sign($0) }, { step($0) }
      ]
      for (place, f) in functions.enumerated() { same("function \(place)", f) }
      let operators: [(Tensor<S>, Tensor<S>) -> Tensor<S>] = [
        { $0 + $1 }, { $0 - $1 }, { $0 * $1 }, { $0 / $1 }, { pow($0, $1) }, { maximum($0, $1) }, { minimum($0, $1) },
        { annihilate($0, $1) }, { xLogY($0, $1) }, { $0 .< $1 }, { $0 .>= $1 }, { $0 .== $1 }, { $0 .!= $1 }
      ]
      for (place, f) in operators.enumerated() {
        for other in [full, row, column, Tensor(1.5), Tensor([2]), Tensor(repeating: 0.3, shape: [7, 8]), x, w] {
          same("operator \(place) with \(other.shape)") { f($0, other) }
          same("operator \(place) of \(other.shape)") { f(other, $0) }
        }
      }
      same("select 0") { select($0, full, where: full .> 0) }
      same("select 1") { select(full, $0, where: full .> 0) }
      same("select 2") { select(full, row, where: $0) }
      same("sum") { sum($0) }
      same("sum of rows") { sum($0, axes: [1], keepingAxes: true) }
      same("mean") { mean($0, axes: [0, 2]) }
      same("max") { max($0, axis: 1) }
      same("variance") { variance($0, axis: 1) }
      same("product") { product($0, axis: 2) }
      same("softmax") { softmax($0, axis: 1) }
      same("logSumExp") { logSumExp($0) }
      same("norm") { norm($0) }
      same("matmul") { matmul($0, Tensor(repeating: 0.25, shape: [8, 40])) }
      same("transposed") { $0.transposed() }
      same("slice") { $0.slice(axis: 1, 2..<6) }
      same("reshaped") { $0.reshaped(to: [-1, 16]) }
      same("gathering") { $0.gathering([5, 0, 5], axis: 0) }
      same("padded") { $0.padded(axis: 1, start: 2, extent: 12) }
      same("scattered") { $0.scatterAdding([1, 1, 0, 3, 2, 1], axis: 0, extent: 4) }
      same("concatenate") { concatenate([$0, full], axis: 2) }
      same("stack") { stack([full, $0], axis: 1) }
      #expect("\(x)" == "\(w)" && (number.isNaN || x == w) && x.hashValue == w.hashValue)
      var changed = x
      changed[0, 0, 1] = 9
      #expect(changed[0, 0, 1] == 9 && bits(changed)[0] == bits(x)[0] && x.raw.isUniform)
    }
  }
}
