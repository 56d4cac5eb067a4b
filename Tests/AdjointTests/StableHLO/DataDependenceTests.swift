import Adjoint
import Testing

/// A program whose closure looked at numbers is that of these numbers: it does not leave the process.
@Suite("What a closure reads while it is recorded") struct DataDependenceTests {
  private let x: Tensor<Double> = [0.5, -1, 2]

  /// What the numbers were of that the program's recording read, as its export says; nil where it leaves.
  private func reading(_ f: (Variable<Double>) -> Variable<Double>) -> String? {
    do throws(StableHLOError) {
      _ = try Program(at: x, of: f).stableHLO()
      return nil
    } catch .dependsOnData(let reading) {
      return reading
    } catch {
      return "\(error)"
    }
  }

  @Test("A branch on a number is refused, with the name of the step whose number it was")
  func branch() {
    #expect(reading { x in sum(tanh(x)).scalar > 0 ? exp(x) : x } == "sum(axes: [0], keepingAxes: false)")
    #expect(reading { x in x.value.scalars[0] > 0 ? exp(x) : x } == "input 0")
    #expect(
      reading { x in sum(x * x).named("energy").scalar > 0 ? exp(x) : x }
        == "sum(axes: [0], keepingAxes: false) “energy”")
    let message =
      "the numbers of tanh were read while the program was recorded, and what followed may depend on them; compute with "
      + "variables (maximum, sign, select where a variable says), or record it with Program(at:checkingAt:), which compares "
      + "two recordings"
    #expect("\(StableHLOError.dependsOnData(reading: "tanh"))" == message)
  }

  @Test("So are masks, indices and constants made of numbers, and stopGradient, which makes a constant")
  func constants() {
    #expect(reading { x in select(x, -x, where: x .> 0) } == "input 0")
    #expect(reading { x in x * Variable(exp(x).value) } == "exp")
    #expect(reading { x in x * stopGradient(sin(x)) } == "sin")
    #expect(reading { x in x.gathering(x.argsort().scalars, axis: 0) } == "input 0")
  }

  @Test("Reading within a gradient, a gradient of numbers, a checkpoint, a program and its gradient is noted too")
  func nested() {
    #expect(reading { x in gradient(at: x) { x in sum(x * x).scalar > 0 ? sum(exp(x)) : sum(x) } } != nil)
    #expect(
      reading { x in
        let slope: Tensor<Double> = gradient(at: Tensor<Double>([1, 2, 3])) { w in sum(w * w * x) }
        return x * Variable(slope)
      } != nil)
    #expect(
      reading { x in
        x * valueWithGradient(at: Tensor<Double>([1, 2, 3])) { w in sum(w * w * x) }.value
      } != nil)
    let scaled = Program(at: x) { x in
      x * valueWithGradient(at: Tensor<Double>([1, 2, 3])) { w in sum(w * w * x) }.value
    }
    #expect(scaled(x) == 14.5 * x)
    #expect(reading { x in checkpoint(x) { y in y.value.scalars[0] > 0 ? exp(y) : y } } != nil)
    #expect(reading { x in checkpoint(x) { y in checkpoint(y) { z in exp(z).scalars(0) > 0 ? exp(z) : z } } } != nil)
    let open = Program(at: x) { x in sum(x).scalar > 0 ? sum(exp(x)) : sum(x) }
    #expect(reading { x in open(x) * x } == "sum(axes: [0], keepingAxes: false)")
    #expect(throws: StableHLOError.self) { try open.withGradient().stableHLO() }
    #expect(open.reading == "sum(axes: [0], keepingAxes: false)")
  }

  @Test("Numbers that depend on no input may be read, and what reads none leaves")
  func independent() {
    #expect(reading { x in x * Variable(exp(Variable<Double>([1, 2, 3])).value) } == nil)
    #expect(reading { x in x * Variable(gradient(at: Tensor<Double>([1, 2, 3])) { w in sum(w * w) }) } == nil)
    #expect(reading { x in checkpoint(x) { tanh($0) * $0 } + gradient(at: x) { sum(exp($0)) } } == nil)
    #expect(reading { x in select(x, -x, where: relu(sign(x))) } == nil)
    #expect(reading { x in batched(over: x) { x in x * x } + x.sorted() + cumulativeMax(x) + quantile(x, 0.3) } == nil)
  }

  @Test("What a reading makes no difference to leaves after it was compared with a second recording")
  func compared() throws {
    func f(_ x: Variable<Double>) -> Variable<Double> {
      precondition(x.value.scalars.allSatisfy(\.isFinite))
      return exp(x)
    }
    #expect(reading(f) == "input 0")
    #expect(try Program(at: x, checkingAt: -x, of: f).stableHLO() == Program(at: x) { exp($0) }.stableHLO())
  }

  @Test("A program that read numbers runs as before: what it made of them is constant")
  func runs() {
    let program = Program(at: x) { x in select(x, -x, where: x .> 0) }
    #expect(program(x) == [0.5, 1, 2])
    #expect(program(-x) == [-0.5, -1, -2])
  }
}

extension Variable {
  fileprivate func scalars(_ place: Int) -> Scalar { value.scalars[place] }
}
