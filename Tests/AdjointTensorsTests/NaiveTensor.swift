// What tensors are checked against: the same operations, element by element, by index arithmetic that could not be plainer.

import AdjointTensors

/// Every index of a shape, in row-major order.
func indices(of shape: [Int]) -> [[Int]] {
  shape.reduce([[]]) { prefixes, extent in prefixes.flatMap { prefix in (0..<extent).map { prefix + [$0] } } }
}

/// NumPy's rule, written down a second time.
func naiveBroadcast(_ a: [Int], _ b: [Int]) -> [Int]? {
  let rank = max(a.count, b.count)
  let a = [Int](repeating: 1, count: rank - a.count) + a, b = [Int](repeating: 1, count: rank - b.count) + b
  var result: [Int] = []
  for (x, y) in zip(a, b) {
    if x == y || y == 1 { result.append(x) } else if x == 1 { result.append(y) } else { return nil }
  }
  return result
}

extension Tensor {
  var extents: [Int] { Array(shape) }

  /// The element at an index of a larger shape that this tensor broadcasts to.
  func element(broadcastTo index: [Int]) -> Scalar {
    let own = index.suffix(rank)
    let flat = zip(own, extents).reduce(0) { $0 * $1.1 + ($1.1 == 1 ? 0 : $1.0) }
    return withUnsafeScalars { $0[flat] }
  }

  /// A tensor whose elements are a function of their index.
  static func naive(_ extents: [Int], _ element: ([Int]) -> Scalar) -> Tensor {
    Tensor(shape: Shape(extents), scalars: indices(of: extents).map(element))
  }

  /// 0, 1, 2, … in row-major order, for tests of movement.
  static func counting(_ extents: [Int]) -> Tensor {
    Tensor(shape: Shape(extents), scalars: (0..<extents.reduce(1, *)).map { Scalar($0) })
  }

  /// Random numbers, the same for the same seed.
  static func random(_ extents: [Int], seed: UInt64 = 1) -> Tensor {
    var generator = SeededGenerator(seed: seed)
    return Tensor(randomNormal: Shape(extents), using: &generator)
  }
}

/// Element by element with broadcasting.
func naiveBinary<S>(_ a: Tensor<S>, _ b: Tensor<S>, _ operation: (S, S) -> S) -> Tensor<S>? {
  naiveBroadcast(a.extents, b.extents).map { shape in
    Tensor.naive(shape) { operation(a.element(broadcastTo: $0), b.element(broadcastTo: $0)) }
  }
}

/// The elements of each group that a reduction puts together.
func naiveGroups<S>(_ x: Tensor<S>, axes: [Int], keepingAxes: Bool) -> (shape: [Int], groups: [[S]]) {
  let kept = (0..<x.rank).filter { !axes.contains($0) }
  let shape = (0..<x.rank).compactMap { axes.contains($0) ? (keepingAxes ? 1 : nil) : x.extents[$0] }
  let outer = indices(of: kept.map { x.extents[$0] }), inner = indices(of: axes.map { x.extents[$0] })
  let groups = outer.map { o in
    inner.map { i -> S in
      var index = [Int](repeating: 0, count: x.rank)
      for (place, axis) in kept.enumerated() { index[axis] = o[place] }
      for (place, axis) in axes.enumerated() { index[axis] = i[place] }
      return x.element(broadcastTo: index)
    }
  }
  return (shape, groups)
}
