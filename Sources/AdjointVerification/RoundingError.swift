// How far a recorded number may be from the exact one. This is what reverse mode was first used for: the adjoint of an
// entry says how much an error made there changes the result.

/// The element type's rounding, in terms of one operation.
extension TensorScalar {
  /// What one operation of a kernel may be wrong by, relative to its result: a few units in the last place.
  static var operationError: Double { 4 * Double(Self.ulpOfOne) }
}

extension Primitive {
  /// Whether each element of the output is computed from one element of each operand.
  static var isElementwise: Bool {
    self is any ElementwisePrimitive.Type || self is any ElementwiseBinaryPrimitive.Type
      || self == CotangentProduct.self || self == CotangentPair.self
  }
}

/// A backward pass that is watched: its cotangents, and what the rounding of every operation may add up to.
struct WatchedPullback<S: TensorScalar> {
  /// A cotangent that a rule gave in a wrong shape.
  struct Misshapen {
    var entry: Int
    var position: Int
    var shape: Shape
    var expected: Shape
  }

  /// The cotangents of the inputs; nil where nothing arrived.
  private(set) var cotangents: [Tensor<S>?] = []
  /// Σ |v̄ᵢ| |vᵢ| ε over the elements of all entries: a bound, to first order, of the rounding error of ⟨seed, output⟩.
  ///
  /// Source: S. Linnainmaa, Taylor expansion of the accumulated rounding error, 1976.
  private(set) var roundingError = 0.0
  private(set) var misshapen: [Misshapen] = []

  /// Walks from an entry down to the inputs, through what was computed from them, or through all.
  init(_ core: TapeCore, from output: Int, seed: Tensor<S>, to inputs: Range<Int>, throughAll: Bool = false) {
    let walk = Walk(
      core, from: output, to: inputs.lowerBound, targets: throughAll ? nil : inputs, isRecording: false)
    walk.seed(output, Variable(seed))
    var isElementwise = false
    // By type: asking a value for its conformances takes longer than a small entry's arithmetic.
    var elementwiseTypes: [ObjectIdentifier: Bool] = [:]
    var error = 0.0
    var shapes: [Misshapen] = []
    walk.onEntry = { index, cotangent in
      let type = type(of: core.primitive(at: index)!)
      let isKnown = elementwiseTypes[ObjectIdentifier(type)]
      isElementwise = isKnown ?? type.isElementwise
      if isKnown == nil { elementwiseTypes[ObjectIdentifier(type)] = isElementwise }
      error += WatchedPullback.magnitude(Tensor(raw: cotangent), Tensor(raw: core.value(at: index)))
    }
    walk.onContribution = { _, place, cotangent in
      // Within a sum or a product, larger numbers than the result may have been rounded.
      if isElementwise { return }
      error += WatchedPullback.magnitude(Tensor(raw: cotangent), Tensor(raw: core.value(at: Int(place))))
    }
    walk.onMisshapen = { [unowned walk] position, place, cotangent in
      shapes.append(
        Misshapen(
          entry: walk.current, position: position, shape: cotangent.shape, expected: core.value(at: Int(place)).shape))
    }
    walk.run(down: inputs.upperBound)
    cotangents = inputs.map { walk.result($0, as: S.self)?.value }
    roundingError = error * S.operationError
    misshapen = shapes
  }

  /// Σ |uᵢ vᵢ|, without the elements that are not finite.
  private static func magnitude(_ u: Tensor<S>, _ v: Tensor<S>) -> Double {
    u.withUnsafeScalars { u in
      v.withUnsafeScalars { v in
        var total = 0.0
        for i in u.indices {
          let product = Swift.abs(Double(u[i]) * Double(v[i]))
          if product.isFinite { total += product }
        }
        return total
      }
    }
  }
}
