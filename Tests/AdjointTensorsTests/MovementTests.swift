import AdjointTensors
import Testing

@Suite("Movement of elements") struct MovementTests {
  static let extents: [[Int]] = [[], [5], [2, 3], [3, 1, 4], [2, 3, 4], [2, 1, 3, 2], [33, 17], [0, 3], [2, 2, 2, 2, 2]]

  @Test("Slices along every axis", arguments: extents)
  func slices(_ extents: [Int]) {
    let x = Tensor<Float>.counting(extents)
    for axis in extents.indices {
      for start in 0...extents[axis] {
        for end in start...extents[axis] where extents[axis] < 6 || (end - start) % 5 == 1 {
          var shape = extents
          shape[axis] = end - start
          let want = Tensor<Float>.naive(shape) { index in
            var index = index
            index[axis] += start
            return x.element(broadcastTo: index)
          }
          #expect(x.slice(axis: axis, start..<end) == want)
          #expect(x.slice(axis: axis - x.rank, start..<end) == want)
          let padded = want.padded(axis: axis, start: start, extent: extents[axis])
          #expect(padded == Tensor.naive(extents) { start..<end ~= $0[axis] ? x.element(broadcastTo: $0) : 0 })
        }
      }
    }
  }

  @Test("Gathered and scattered slices", arguments: extents)
  func gathering(_ extents: [Int]) {
    let x = Tensor<Double>.counting(extents)
    for axis in extents.indices where extents[axis] > 0 {
      let n = extents[axis]
      for chosen in [[], [n - 1], [0, n - 1, 0, n / 2], Array((0..<n).reversed())] {
        var shape = extents
        shape[axis] = chosen.count
        let want = Tensor<Double>.naive(shape) { index in
          var index = index
          index[axis] = chosen[index[axis]]
          return x.element(broadcastTo: index)
        }
        #expect(x.gathering(chosen, axis: axis) == want)
        let scattered = Tensor<Double>.naive(extents) { index in
          chosen.indices.filter { chosen[$0] == index[axis] }.reduce(0) { total, place in
            var index = index
            index[axis] = place
            return total + want.element(broadcastTo: index)
          }
        }
        #expect(want.scatterAdding(chosen, axis: axis, extent: n) == scattered)
      }
    }
  }

  @Test("Every permutation of the axes", arguments: extents)
  func permutations(_ extents: [Int]) {
    let x = Tensor<Float>.counting(extents)
    for order in permutations(of: Array(extents.indices)) {
      let want = Tensor<Float>.naive(order.map { extents[$0] }) { index in
        var source = index
        for (place, axis) in order.enumerated() { source[axis] = index[place] }
        return x.element(broadcastTo: source)
      }
      #expect(x.permuted(to: order) == want)
      #expect(x.permuted(to: order.map { $0 - extents.count }) == want)
    }
  }

  private func permutations(of axes: [Int]) -> [[Int]] {
    if axes.isEmpty { return [[]] }
    return axes.indices.flatMap { place in
      permutations(of: Array(axes[..<place] + axes[(place + 1)...])).map { [axes[place]] + $0 }
    }
  }

  @Test("Large transposes, which go by blocks")
  func transposes() {
    for (m, n) in [(1, 1000), (1000, 1), (64, 64), (65, 127), (300, 200)] {
      let x = Tensor<Float>.counting([m, n]), y = x.transposed()
      let scalars = y.scalars
      #expect(scalars.indices.allSatisfy { scalars[$0] == Float($0 % m * n + $0 / m) })
      #expect(y.transposed() == x)
      #expect(y.shape == [n, m] && y[n - 1, 0] == x[0, n - 1] && y[n / 2, m / 3] == x[m / 3, n / 2])
    }
  }

  @Test("Joins along every axis", arguments: extents.filter { !$0.isEmpty })
  func joins(_ extents: [Int]) {
    for axis in extents.indices {
      let parts = [2, 0, 1, 3].map { extent in
        var shape = extents
        shape[axis] = extent
        return Tensor<Float>.random(shape, seed: UInt64(extent + 1))
      }
      let joined = concatenate(parts, axis: axis)
      var start = 0
      for part in parts {
        #expect(joined.slice(axis: axis, start..<start + part.extents[axis]) == part)
        start += part.extents[axis]
      }
      #expect(joined.extents[axis] == 6 && concatenate(parts, axis: axis - extents.count) == joined)
    }
  }

  @Test("Stacks along every new axis", arguments: extents.filter { $0.count < 5 })
  func stacks(_ extents: [Int]) {
    let parts = (1...3).map { Tensor<Double>.random(extents, seed: $0) }
    for axis in 0...extents.count {
      let stacked = stack(parts, axis: axis)
      #expect(stacked.extents == Array(extents[..<axis]) + [3] + Array(extents[axis...]))
      for (place, part) in parts.enumerated() {
        #expect(stacked.slice(axis: axis, place..<place + 1).squeezingShape(at: axis) == part)
      }
      #expect(stack(parts, axis: axis - extents.count - 1) == stacked)
    }
  }

  @Test("Shapes: inferred extents, axes of one")
  func shapes() {
    let x = Tensor<Float>.counting([2, 3, 4])
    #expect(x.reshaped(to: [-1, 6]).shape == [4, 6] && x.reshaped(to: [24, -1]).shape == [24, 1])
    #expect(x.reshaped(to: [4, 6]).scalars == x.scalars)
    #expect(x.expandingShape(at: 1).shape == [2, 1, 3, 4] && x.expandingShape(at: -1).shape == [2, 3, 4, 1])
    let ones = x.reshaped(to: [1, 2, 1, 3, 4, 1])
    #expect(ones.squeezingShape() == x && ones.squeezingShape(at: 2).shape == [1, 2, 3, 4, 1])
    #expect(ones.squeezingShape(at: -1).shape == [1, 2, 1, 3, 4])
    #expect(x.broadcast(to: [5, 2, 3, 4]).slice(axis: 0, 3..<4).squeezingShape() == x)
  }
}
