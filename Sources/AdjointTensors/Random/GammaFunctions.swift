// The incomplete gamma function as samples of the gamma distribution need it.

import CAdjointKernels

/// The derivative of order k of the distribution function P(a, z) by the concentration a, over the density; broadcast.
package func gammaShape<S>(_ order: Int, _ a: Tensor<S>, _ z: Tensor<S>) -> Tensor<S> {
  eachNumber([a, z]) { adj_gamma_shape(Double(order), $0[0], $0[1]) }
}

/// What has the same probability below it under the concentration a as z has under a₀; equal shapes.
package func gammaTransport<S>(_ a: Tensor<S>, _ z: Tensor<S>, from a0: Tensor<S>) -> Tensor<S> {
  eachNumber([a, z, a0]) { adj_gamma_transport($0[0], $0[1], $0[2]) }
}

/// A function of numbers, element by element and broadcast.
private func eachNumber<S>(_ operands: [Tensor<S>], _ function: (SIMD4<Double>) -> Double) -> Tensor<S> {
  let shape = operands.dropFirst().reduce(operands[0].shape) { shape, x in
    guard let both = shape.broadcast(with: x.shape) else {
      fail("gamma", "shapes \(operands.map(\.shape)) do not broadcast", "extents must be equal, or one of them 1")
    }
    return both
  }
  let type = S._elementType, raw = operands.map { $0.raw.isNumber ? $0.raw : $0.broadcast(to: shape).raw }
  return Tensor(
    raw: RawTensor(shape: shape, type) { base in
      parallel(shape.elementCount, grain: 64) { range in
        for i in range {
          var numbers = SIMD4<Double>()
          for place in raw.indices {
            numbers[place] = raw[place].isNumber ? raw[place].number : raw[place].number(at: i, type)
          }
          if type == .double {
            base.storeBytes(of: function(numbers), toByteOffset: i * 8, as: Double.self)
          } else {
            base.storeBytes(of: Float(function(numbers)), toByteOffset: i * 4, as: Float.self)
          }
        }
      }
    })
}
