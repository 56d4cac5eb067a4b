// A place in a computation where the cotangent is looked at or changed: the identity with a hook.

extension Variable {
  /// This variable, with a cotangent that the closure looks at on its way back: to print it, to count what is not finite.
  ///
  /// ```swift
  /// let slope = gradient(at: [1, 2]) { x in
  ///   let h = (x * x).onCotangent { u in print("∂loss/∂h", u) }
  ///   return sum(h * h)
  /// }
  /// ```
  ///
  /// The closure runs once in each reverse pass in which a cotangent comes back here; a constant has none. A Jacobian makes
  /// a pass for each element of its output then.
  public func onCotangent(_ look: @escaping @Sendable (Variable) -> Void) -> Variable {
    onCotangent { u in
      look(u)
      return u
    }
  }

  /// This variable, with the cotangent that the closure makes of the one that comes back: clipped, scaled, reversed.
  ///
  /// The closure's operations are recorded where the pass is, so that derivatives of the changed gradient are those of
  /// what the closure computes. A cotangent of another shape than it was given stops the program.
  public func onCotangent(_ change: @escaping @Sendable (Variable) -> Variable) -> Variable {
    if Scalar.self == Double.self {
      return OnCotangent(double: { Variable<Double>(same: change(Variable(same: $0))) }, float: { $0 })(self)
    }
    return OnCotangent(double: { $0 }, float: { Variable<Float>(same: change(Variable(same: $0))) })(self)
  }
}

/// y = x, whose cotangent passes through a closure
struct OnCotangent: UnaryPrimitive, CustomReflectable {
  let double: @Sendable (Variable<Double>) -> Variable<Double>
  let float: @Sendable (Variable<Float>) -> Variable<Float>
  var customMirror: Mirror { Mirror(self, children: []) }

  static let card = PrimitiveCard(
    "on cotangent", formula: "y = x", pullback: "in words: what the closure makes of u",
    source: "the identity, with a hook")
  static let saved = SavedValues.shapes
  static let samples = [Sample(OnCotangent(double: { $0 }, float: { $0 }), [1, -2, 3])]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { x }

  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let changed: Variable<S> =
      S.self == Double.self ? Variable(same: double(Variable(same: u))) : Variable(same: float(Variable(same: u)))
    if changed.shape != u.shape {
      fail("onCotangent", "a cotangent of shape \(changed.shape) made of one of \(u.shape)", "keep the shape")
    }
    return changed
  }
}

// The closure has run where the pullback was recorded.
extension OnCotangent: StableHLOLowering { var stableHLO: StableHLOForm { StableHLOForm { _, x in x[0] } } }

extension TapeCore {
  /// Whether a hook was recorded here: a pass over it is then run with the numbers that the hook is to see, not recorded
  /// once for many.
  var hasHooks: Bool { (0..<attributed.count).contains { attributed.base[$0].primitive is OnCotangent } }
}
