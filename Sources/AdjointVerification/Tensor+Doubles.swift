extension Tensor {
  /// The elements as numbers of the wider type.
  var doubles: [Double] { withUnsafeScalars { $0.map { Double($0) } } }
}
