import AdjointTensors
import Testing

@Suite("How tensors print") struct DescriptionTests {
  @Test("Numbers to six digits, without what says nothing")
  func numbers() {
    let cases: [(Double, String)] = [
      (0, "0"), (-0.0, "0"), (1, "1"), (-3, "-3"), (0.5, "0.5"), (1.0 / 3, "0.333333"), (2.0 / 3, "0.666667"),
      (1_234_567, "1234567"), (123_456.7, "123457"), (12_345_678, "1.23457e7"), (1e-4, "0.0001"), (1e-5, "1e-5"),
      (1.5e-7, "1.5e-7"), (-1e300, "-1e300"), (.leastNonzeroMagnitude, "4.94066e-324"), (2.5e-300 * 1e-10, "2.5e-310"),
      (1.797e308, "1.797e308"), (.infinity, "inf"), (-.infinity, "-inf"),
      (.nan, "nan"),
      (0.999_999_9, "1"), (99.999_99, "100"), (9.999_999e9, "1e10"), (100, "100"), (1e6, "1000000"), (1e7, "1e7")
    ]
    for (number, text) in cases { #expect(Tensor(number).description == text, "\(number)") }
    #expect(Tensor<Float>(0.1).description == "0.1")
    #expect(Tensor<Float>(16_777_216).description == "1.67772e7")
  }

  @Test("Columns are aligned, rows stand below each other")
  func layout() {
    let x: Tensor<Double> = [[1, -20.5], [300, 4]]
    #expect(x.description == "[[    1, -20.5],\n [  300,     4]]")
    #expect(Tensor<Float>([1, 2, 3]).description == "[1, 2, 3]")
    let cube: Tensor<Float> = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
    #expect(cube.description == "[[[1, 2],\n  [3, 4]],\n [[5, 6],\n  [7, 8]]]")
    #expect(Tensor<Float>(shape: [2, 0], scalars: []).description == "[] (shape [2, 0])")
    #expect("\(Tensor<Double>([[1.5]]))" == "[[1.5]]")
    #expect(String(reflecting: Tensor<Float>([1, 2])) == "Tensor<Float>[2] [1, 2]")
  }

  @Test("Beyond a thousand elements the middle is left out")
  func abridged() {
    #expect(!Tensor<Float>.counting([1000]).description.contains("…"))
    #expect(Tensor<Float>.counting([1001]).description == "[   0,    1,    2, …,  998,  999, 1000]")
    let lines = Tensor<Float>.counting([100, 100]).description.split(separator: "\n")
    #expect(lines.count == 7 && lines[3] == " …," && lines[0] == "[[   0,    1,    2, …,   97,   98,   99],")
    #expect(lines[6] == " [9900, 9901, 9902, …, 9997, 9998, 9999]]")
    // Short axes stay whole.
    #expect(Tensor<Float>.counting([2, 600]).description.split(separator: "\n").count == 2)
  }
}
