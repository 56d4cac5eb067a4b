/// A bound on gradients: a finite number above 0. Another one stops the program that makes an optimizer with it.
public enum GradientClipping: Codable, Sendable, Hashable {
  /// Every element is held within ±bound.
  case value(Double)
  /// All gradients together are scaled to this Euclidean norm where they exceed it. R. Pascanu et al., On the difficulty
  /// of training recurrent neural networks, 2013.
  case norm(Double)

  func validate() throws(InvalidHyperparameter) {
    let (kind, bound) =
      switch self {
      case .value(let bound): ("value", bound)
      case .norm(let bound): ("norm", bound)
      }
    if !(bound > 0 && bound.isFinite) {
      throw InvalidHyperparameter(
        "a clipping bound .\(kind)", bound, range: "a bound is finite and above 0; clipping nil is none")
    }
  }

  /// Bounds the gradients of all parameters together; those of frozen ones are nil.
  func clip<S>(_ gradients: inout [TakenParameter<S>]) {
    func change(_ f: (Tensor<S>) -> Tensor<S>) {
      for i in gradients.indices { gradients[i].tensor = gradients[i].tensor.map(f) }
    }
    func norm() -> Double {
      let norms = gradients.compactMap { $0.tensor.map { Double(AdjointTensors.norm($0).scalar) } }
      return AdjointTensors.norm(Tensor<Double>(norms)).scalar
    }
    switch self {
    case .value(let bound): change { clamp($0, S(-bound)...S(bound)) }
    case .norm(let bound):
      var total = norm()
      if total == .infinity {
        // Finite gradients whose norm is beyond the largest number: the norm of a fraction.
        change { $0 * 0x1p-64 }
        total = norm()
      } else if !(total > bound) {
        return
      }
      change { $0 * S(bound / total) }
    }
  }
}
