import AdjointNN
import Testing

@Suite("Messages about a model") struct PlaceInAModelTests {
  private static func model() -> some Layer<Double> {
    Sequential {
      Linear<Double>(3, 4)
      Activation<Double>(tanh)
      Residual {
        Activation<Double>(tanh)
        Linear<Double>(5, 4)
      }
      for _ in 0..<2 { Linear<Double>(4, 4) }
    }
  }

  @Test("A mistake in a layer is told with its number and type, also within a layer of layers")
  func layers() async {
    expectMessage(
      "(layer 0, Linear; at ",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Self.model()(Tensor<Double>([[1, 2]]))
      })
    expectMessage(
      "(layer 2, Residual; layer 1, Linear; at ",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Self.model()(Tensor<Double>([[1, 2, 3]]))
      })
    expectMessage(
      "(layer 1, RepeatedLayer; layer 1, Linear; at ",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let layers = [Linear<Double>(4, 4), Linear(5, 4)]
        let model = Sequential {
          Linear<Double>(2, 4)
          for layer in layers { layer }
        }
        _ = model(Tensor<Double>([[1, 2]]))
      })
    expectMessage(
      "(layer 0, Linear; at ",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Sequential { Linear<Double>(3, 4) }(Tensor<Double>([[1, 2]]))
      })
  }

  @Test("What a layer ended well is not told of a later mistake")
  func afterwards() async {
    expectMessage(
      "do not broadcast; extents must be equal, or one of them 1 (at ",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let y = Sequential { Linear<Double>(2, 4) }(Tensor<Double>([[1, 2]]))
        _ = y + Tensor([1, 2, 3])
      })
  }

  @Test("A mistake in a scope is told with its name")
  func scopes() async {
    expectMessage(
      "(scope \"decoder\"; layer 0, Linear; at ",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let tape = Tape<Double>()
        let x = tape.scope("encoder") { tape.variable([[1, 2]]) }
        _ = tape.scope("decoder") { Sequential { Linear<Double>(3, 4) }(x) }
      })
  }

  @Test("Second derivatives of a model stop under their own names")
  func curvature() async {
    expectMessage(
      "hessian(at:of:): the value has shape [1, 2]; reduce it to one element (sum, mean)",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = hessian(at: Linear<Double>(2, 2)) { $0([[1, 2]]) }
      })
    expectMessage(
      "hessianVectorProduct: the value has shape [1, 2]; reduce it to one element (sum, mean)",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let model = Linear<Double>(2, 2)
        _ = hessianVectorProduct(at: model, along: model) { $0([[1, 2]]) }
      })
  }
}
