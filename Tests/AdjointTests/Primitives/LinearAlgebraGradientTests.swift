// Gradients of the functions of linear algebra as a user calls them: against reference numbers, against differences to
// second order, in batches, with constants on one side, and as programs.

import Adjoint
import Testing

/// A function of linear algebra of any number of variables, in Double and in Float.
private struct NamedFunction: Sendable, CustomTestStringConvertible {
  let name: String
  let shapes: [Shape]
  let double: @Sendable ([Variable<Double>]) -> Variable<Double>
  let float: @Sendable ([Variable<Float>]) -> Variable<Float>
  var testDescription: String { name }

  /// Well-conditioned operands: random, with more on the diagonals of square matrices.
  func operands<S: TensorScalar>(_: S.Type) -> [Tensor<S>] {
    var generator = SeededGenerator(seed: 5)
    return shapes.map { shape in
      var x = Tensor<S>(randomUniform: shape, in: -1..<1, using: &generator)
      if shape.rank > 1 && shape[shape.rank - 1] == shape[shape.rank - 2] {
        x = x + Tensor<S>.identity(shape[shape.rank - 1]) * Tensor((0..<shape[shape.rank - 1]).map { S(3 + $0) })
      }
      return x
    }
  }
}

/// All results of a function as one vector, so that each has a cotangent.
private func joined<S>(_ parts: Variable<S>...) -> Variable<S> {
  concatenate(parts.map { $0.reshaped(to: [-1]) })
}

private func evaluate<S>(_ name: String, _ x: [Variable<S>]) -> Variable<S> {
  switch name {
  case "dot": dot(x[0], x[1])
  case "dot along an axis": dot(x[0], x[1], axis: 0)
  case "outer": outer(x[0], x[1])
  case "kron": kron(x[0], x[1])
  case "tensordot": tensordot(x[0], x[1], axes: ([2, 0], [1, 2]))
  case "trace": trace(x[0])
  case "einsum, three operands": einsum("bi,ij,bj->b", x[0], x[1], x[2])
  case "einsum, diagonals and sums": einsum("iij,kj->i", x[0], x[1])
  case "einsum, ellipses": einsum("...ij,kj...->...ik", x[0], x[1])
  case "solve, a vector": solve(x[0], x[1])
  case "solve, batches": solve(x[0], x[1])
  case "triangularSolve": triangularSolve(x[0], x[1], upper: true, transposed: true)
  case "inverse": inverse(x[0])
  case "determinant": determinant(x[0])
  case "logAbsDeterminant": logAbsDeterminant(x[0])
  case "cholesky": cholesky(matmul(x[0], x[0].permuted(to: [0, 2, 1])))
  case "a Gaussian process":
    {
      let l = cholesky(matmul(x[0], x[0].transposed()) + 0.1 * Tensor<S>.identity(3))
      let half = triangularSolve(l, x[1])
      return -0.5 * sum(half * half) - 0.5 * logAbsDeterminant(matmul(l, l.transposed()))
    }()
  case "qr, tall", "qr, wide":
    {
      let (q, r) = qr(x[0])
      return joined(q, r)
    }()
  case "svd, tall", "svd, wide", "svd, batches":
    {
      let (u, s, vt) = svd(x[0])
      return joined(u, s, vt)
    }()
  case "singularValues": singularValues(x[0])
  case "eigenSymmetric":
    {
      let (values, vectors) = eigenSymmetric(x[0])
      return joined(values, vectors)
    }()
  case "eigenvaluesSymmetric": eigenvaluesSymmetric(x[0])
  case "pseudoInverse, tall", "pseudoInverse, wide": pseudoInverse(x[0])
  case "leastSquares, tall": leastSquares(x[0], x[1])
  case "leastSquares, wide": leastSquares(x[0], x[1])
  case "matrixExponential": matrixExponential(0.3 * x[0])
  case "matrixPower 3": matrixPower(x[0], 3)
  case "matrixPower -2": matrixPower(x[0], -2)
  default: fatalError("no function \(name)")
  }
}

private let functions: [NamedFunction] = [
  ("dot", [[3], [3]]), ("dot along an axis", [[3, 2], [3, 1]]), ("outer", [[3], [2]]), ("kron", [[2, 3], [2, 2]]),
  ("tensordot", [[2, 3, 4], [3, 4, 2]]), ("trace", [[2, 3, 3]]), ("einsum, three operands", [[2, 3], [3, 4], [2, 4]]),
  ("einsum, diagonals and sums", [[3, 3, 2], [4, 2]]), ("einsum, ellipses", [[2, 3, 4], [5, 4, 2]]),
  ("solve, a vector", [[3, 3], [3]]), ("solve, batches", [[2, 1, 3, 3], [4, 3, 2]]),
  ("triangularSolve", [[3, 3], [2, 3, 2]]), ("inverse", [[2, 3, 3]]), ("determinant", [[2, 3, 3]]),
  ("logAbsDeterminant", [[2, 3, 3]]), ("cholesky", [[2, 3, 3]]), ("a Gaussian process", [[3, 3], [3]]),
  ("qr, tall", [[5, 3]]), ("qr, wide", [[2, 3, 5]]), ("svd, tall", [[5, 3]]), ("svd, wide", [[3, 5]]),
  ("svd, batches", [[2, 3, 3]]), ("singularValues", [[4, 3]]), ("eigenSymmetric", [[2, 3, 3]]),
  ("eigenvaluesSymmetric", [[4, 4]]), ("pseudoInverse, tall", [[4, 2]]), ("pseudoInverse, wide", [[2, 2, 4]]),
  ("leastSquares, tall", [[5, 2], [5]]), ("leastSquares, wide", [[2, 5], [2, 3]]), ("matrixExponential", [[2, 3, 3]]),
  ("matrixPower 3", [[3, 3]]), ("matrixPower -2", [[3, 3]])
].map { name, shapes in
  NamedFunction(name: name, shapes: shapes, double: { evaluate(name, $0) }, float: { evaluate(name, $0) })
}

@Suite("Gradients of linear algebra") struct LinearAlgebraGradientTests {
  @Test("agree with differences, to second order, in Double and Float", arguments: functions)
  fileprivate func differences(_ function: NamedFunction) {
    let double = checkGradient(at: function.operands(Double.self), order: 2, of: function.double)
    #expect(double.passed, "\(double)")
    let float = checkGradient(at: function.operands(Float.self), order: 2, of: function.float)
    #expect(float.passed, "\(float)")
  }

  @Test("and values agree with numbers of 160 digits", arguments: 0..<LinearAlgebraReference.all.count)
  func references(_ index: Int) {
    let reference = LinearAlgebraReference.all[index]
    let x = Tensor<Double>(shape: [reference.rows, reference.columns], scalars: reference.x)
    func apply(_ x: Variable<Double>) -> Variable<Double> {
      let y: Variable<Double>
      switch reference.function {
      case "qr":
        let (q, r) = qr(x)
        y = joined(q, r)
      case "svd":
        let (u, s, vt) = svd(x)
        y = joined(u, s, vt)
      case "eigenSymmetric":
        let (values, vectors) = eigenSymmetric(x)
        y = joined(values, vectors)
      case "cholesky": y = cholesky(x)
      case "inverse": y = inverse(x)
      case "determinant": y = determinant(x)
      case "logAbsDeterminant": y = logAbsDeterminant(x)
      case "pseudoInverse": y = pseudoInverse(x)
      case "matrixExponential": y = matrixExponential(x)
      default: fatalError(reference.function)
      }
      return y.reshaped(to: [-1])
    }
    let (value, pullback) = valueWithPullback(at: x, of: apply)
    func expect(_ got: [Double], _ want: [Double], _ what: String) {
      let scale = want.reduce(1) { Swift.max($0, abs($1)) }
      for (a, b) in zip(got, want) {
        #expect(abs(a - b) <= 2e-13 * scale, "\(reference.function) \(what): \(a), exactly \(b)")
      }
      #expect(got.count == want.count)
    }
    expect(value.scalars, reference.output, "value")
    expect(pullback(Tensor(reference.cotangent)).scalars, reference.gradient, "gradient")
  }

  @Test("A constant on either side gives the gradient of the other")
  func constants() {
    let a = Tensor<Double>([[2, 1], [1, 3]]), b = Tensor<Double>([1, -2])
    func both(_ f: (Variable<Double>, Variable<Double>) -> Variable<Double>) -> (Tensor<Double>, Tensor<Double>) {
      gradient(at: a, b) { a, b in sum(f(a, b)) }
    }
    let pairs: [((Tensor<Double>, Tensor<Double>), Tensor<Double>, Tensor<Double>)] = [
      (both { solve($0, $1) }, gradient(at: a) { sum(solve($0, b)) }, gradient(at: b) { sum(solve(a, $0)) }),
      (
        both { triangularSolve($0, $1) }, gradient(at: a) { sum(triangularSolve($0, b)) },
        gradient(at: b) { sum(triangularSolve(a, $0)) }
      ),
      (
        both { leastSquares($0, $1) }, gradient(at: a) { sum(leastSquares($0, b)) },
        gradient(at: b) { sum(leastSquares(a, $0)) }
      ),
      (
        both { tensordot($0, $1, axes: 1) }, gradient(at: a) { sum(tensordot($0, b, axes: 1)) },
        gradient(at: b) { sum(tensordot(a, $0, axes: 1)) }
      ),
      (
        both { einsum("ij,j", $0, $1) }, gradient(at: a) { sum(einsum("ij,j", $0, b)) },
        gradient(at: b) { sum(einsum("ij,j", a, $0)) }
      ),
      (
        both { dot($0, $1, axis: 1) }, gradient(at: a) { sum(dot($0, b, axis: 1)) },
        gradient(at: b) { sum(dot(a, $0, axis: 1)) }
      )
    ]
    for (both, left, right) in pairs { #expect(both.0 == left && both.1 == right) }
  }

  @Test("A system's factorisation is one entry, which value, gradient and second derivative share")
  func oneFactorization() {
    let a = Tensor<Double>([[2, 1], [1, 3]]), b = Tensor<Double>([1, -2])
    let tape = Tape<Double>()
    let x = tape.variable(a), y = solve(x, Variable(b))
    let loss = sum(gradient(at: x) { x in sum(solve(x, b) * y) } * x)
    _ = tape.gradients(of: loss)
    // The outer solution's, and the inner one's.
    #expect(tape.entries.count { $0.primitive?.name == "lu" } == 2)
  }

  @Test("A recorded gradient is closed: it holds no numbers of its data")
  func programs() throws {
    let a = Tensor<Double>([[3, 1, 0.2], [1, 2, -0.3], [0.4, -0.5, 4]]),
      other = Tensor<Double>([[1, 0.2, 3], [0.1, 5, 1], [1, -2, 0.3]])
    let functions: [@Sendable (Variable<Double>) -> Variable<Double>] = [
      { sum(solve($0, Tensor<Double>([1, 2, 3]))) }, { sum(inverse($0)) }, { determinant($0) },
      { logAbsDeterminant($0) },
      { sum(qr($0).q) + sum(qr($0).r) }, { sum(svd($0).u * $0) }, { sum(singularValues($0)) },
      { sum(eigenSymmetric($0).vectors) }, { sum(eigenvaluesSymmetric($0)) }, { sum(pseudoInverse($0)) },
      { sum(matrixExponential($0)) }, { sum(cholesky(matmul($0, $0.transposed()))) }, { sum(triangularSolve($0, $0)) },
      { sum(einsum("ij,jk,ki->j", $0, $0, $0)) }
    ]
    for f in functions {
      let program = try Program(at: a, checkingAt: other) { x in gradient(at: x) { f($0) } }
      #expect(program(other) == gradient(at: other) { f($0) })
    }
  }
}
