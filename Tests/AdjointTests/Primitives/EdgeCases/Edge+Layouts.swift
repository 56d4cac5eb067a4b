// One row of a table is checked in many places of many shapes: along each axis, among ordinary neighbours that must not
// notice, in the middle of a vector register and in its tail.

import Adjoint

extension Edge {
  /// A function along an axis, at the numbers of one line; other lines hold ordinary numbers and keep their results.
  ///
  /// - Parameters:
  ///   - value: along the line, or one number where the function reduces it.
  ///   - seed: the cotangent along the line; ones unless given.
  func line(
    _ numbers: [Double], value: [Double]? = nil, gradient: [Double], seed: [Double]? = nil,
    _ f: (_ x: Variable<S>, _ axis: Int) -> Variable<S>
  ) {
    let n = numbers.count
    let ordinary = (0..<n).map { [0.3, -0.2, 1.1, 0.7][$0 % 4] }
    let alone = gradientAndValue(ordinary, [n], 0, seed, f)
    for (outer, inner) in [(1, 1), (3, 1), (1, 3), (2, 9), (1, 20), (5, 4)] {
      let shape: Shape =
        outer * inner == 1 ? [n] : inner == 1 ? [outer, n] : outer == 1 ? [n, inner] : [outer, n, inner]
      let axis = outer == 1 ? 0 : 1
      let special = (outer / 2, inner / 2)
      var x: [Double] = []
      for o in 0..<outer {
        for k in 0..<n { for i in 0..<inner { x.append((o, i) == special ? numbers[k] : ordinary[k]) } }
      }
      let result = gradientAndValue(x, shape, axis, seed, f)
      for o in 0..<outer {
        for i in 0..<inner {
          func along(_ t: [S]) -> [S] {
            t.count == outer * inner ? [t[o * inner + i]] : (0..<n).map { t[(o * n + $0) * inner + i] }
          }
          let isSpecial = (o, i) == special, place = "of line (\(o), \(i)) of \(shape)"
          if !isSpecial {
            equal("value \(place)", along(result.value), alone.value, absolute: 4 * S.ulpOfOne)
            equal("gradient \(place)", along(result.gradient), alone.gradient, absolute: 4 * S.ulpOfOne)
            continue
          }
          if let value { equal("value \(place)", along(result.value), value.map { S($0) }) }
          equal("gradient \(place)", along(result.gradient), gradient.map { S($0) })
        }
      }
    }
    function("the line alone", at: [vector(numbers)], value: value, gradients: [gradient], seed: seed) { f($0[0], -1) }
  }

  private func gradientAndValue(
    _ x: [Double], _ shape: Shape, _ axis: Int, _ seed: [Double]?, _ f: (Variable<S>, Int) -> Variable<S>
  ) -> (value: [S], gradient: [S]) {
    let x = Tensor(shape: shape, scalars: x.map { S($0) })
    let (value, pullback) = valueWithPullback(at: x) { f($0, axis) }
    var u = Tensor<S>(repeating: 1, shape: value.shape)
    if let seed {
      let along = Shape((0..<shape.rank).map { $0 == axis ? seed.count : 1 })
      u = Tensor(shape: along, scalars: seed.map { S($0) }).broadcast(to: value.shape)
    }
    return (value.scalars, pullback(u).scalars)
  }

  /// A loss of rows at the logits of one row: alone, as the only row, among ordinary rows, and in a large batch.
  func row(
    _ logits: [Double], loss: Double, gradient: [Double], _ f: (_ z: Variable<S>, _ rows: Int) -> Variable<S>
  ) {
    let n = logits.count
    function("one sample", at: [vector(logits)], value: [loss], gradients: [gradient]) { f($0[0], 1) }
    for (rows, special) in [(1, 0), (3, 1), (70, 66)] {
      let ordinary = (0..<n).map { [0.3, 0.2, 1.1, 0.7][$0 % 4] }
      let z = (0..<rows).flatMap { $0 == special ? logits : ordinary }.map { S($0) }
      let (value, pullback) = valueWithPullback(at: Tensor(shape: [rows, n], scalars: z)) { f($0, rows) }
      let g = pullback(Tensor(repeating: 1, shape: value.shape))
      equal("loss of row \(special) of \(rows)", [value.scalars[special]], [S(loss)])
      equal("gradient of row \(special) of \(rows)", g.slice(axis: 0, special..<special + 1), gradient)
      let others = (0..<rows).filter { $0 != special }
      let rest = value.gathering(others, axis: 0).scalars + g.gathering(others, axis: 0).scalars
      if rest.contains(where: { !$0.isFinite }) { note("row \(special) of \(rows) spoils other rows") }
    }
  }

  /// An element-wise function: of each number alone, of all as a vector, and at places of longer vectors.
  func elements(_ x: [Double], value: [Double], gradient: [Double], _ f: (Variable<S>) -> Variable<S>) {
    for place in x.indices {
      function("\(x[place])", at: [Tensor(S(x[place]))], value: [value[place]], gradients: [[gradient[place]]]) {
        f($0[0])
      }
    }
    function("the vector", at: [vector(x)], value: value, gradients: [gradient]) { f($0[0]) }
    let many = 19, repeats = (many + x.count - 1) / x.count
    func cycled(_ numbers: [Double]) -> [Double] { (0..<repeats).flatMap { _ in numbers } }
    function("many", at: [vector(cycled(x))], value: cycled(value), gradients: [cycled(gradient)]) { f($0[0]) }
  }

  /// An element-wise function of two operands: of each pair alone, and of all as vectors.
  func pairs(
    _ a: [Double], _ b: [Double], value: [Double], left: [Double], right: [Double],
    _ f: (Variable<S>, Variable<S>) -> Variable<S>
  ) {
    for k in a.indices {
      function(
        "(\(a[k]), \(b[k]))", at: [Tensor(S(a[k])), Tensor(S(b[k]))], value: [value[k]],
        gradients: [[left[k]], [right[k]]]
      ) { f($0[0], $0[1]) }
    }
    func cycled(_ numbers: [Double], _ times: Int) -> [Double] { (0..<times).flatMap { _ in numbers } }
    for times in [1, 19] {
      function(
        "\(times * a.count) pairs", at: [vector(cycled(a, times)), vector(cycled(b, times))],
        value: cycled(value, times),
        gradients: [cycled(left, times), cycled(right, times)]
      ) { f($0[0], $0[1]) }
    }
  }

  func vector(_ numbers: [Double]) -> Tensor<S> { Tensor(numbers.map { S($0) }) }

  /// Target probabilities for every row of the logits.
  func targets(_ row: [Double], for z: Variable<S>) -> Variable<S> { Variable(vector(row).broadcast(to: z.shape)) }

  /// A symmetric matrix at a vector: a Hessian.
  func hessian(at x: [Double], is want: [[Double]], ulps: S = 8, _ f: (Variable<S>) -> Variable<S>) {
    let got = Adjoint.hessian(at: vector(x), of: f)
    equal("Hessian at \(x)", got.scalars, want.flatMap { $0 }.map { S($0) }, ulps: ulps, absolute: S.ulpOfOne)
    for (i, row) in want.enumerated() {
      for (j, number) in row.enumerated() where number == 0 && got[i, j] != 0 {
        note("Hessian (\(i), \(j)) is \(got[i, j])")
      }
    }
  }
}

/// diag(p) − p pᵀ
func covariance(_ p: [Double]) -> [[Double]] {
  p.indices.map { i in p.indices.map { j in (i == j ? p[i] : 0) - p[i] * p[j] } }
}
