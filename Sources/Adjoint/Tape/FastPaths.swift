// What the engine does better for some primitives than to call their pullbacks as they are written. Each path says the
// same as the pullback, which recorded and watched passes use; tests compare the two.

import AdjointTensors

/// A primitive with a number as its value whose gradient comes nearly for free with the value: a loss.
///
/// Where its operand is recorded, value and gradient are computed together and the gradient is kept for the backward pass,
/// which then only scales it. `pullback` states the same rule for recorded passes.
protocol ValueWithGradientPrimitive: UnaryPrimitive {
  /// The value with its gradient; nil for attributes that have no joint computation.
  func forwardWithGradient<S>(_ x: Tensor<S>) -> (value: Tensor<S>, gradient: Tensor<S>)?
}

extension ValueWithGradientPrimitive {
  public func _record(_ x: Variable<Float>) -> Variable<Float> { recordWithGradient(x) }
  public func _record(_ x: Variable<Double>) -> Variable<Double> { recordWithGradient(x) }
  public func _backward(_ walk: Walk, _: Float.Type) { backwardWithGradient(walk, Float.self) }
  public func _backward(_ walk: Walk, _: Double.Type) { backwardWithGradient(walk, Double.self) }

  /// The entry's second operand, unused by a primitive of one, names the constant that holds the gradient.
  private func recordWithGradient<S>(_ x: Variable<S>) -> Variable<S> {
    guard let core = x.core, let (value, gradient) = forwardWithGradient(x.value) else { return recordUnary(x) }
    core.keep(x.index, x.raw)
    core.constants.append(gradient.raw)
    let index = core.append(core.rule(self, arity: 1), x.index, Int32(-core.constants.count), number: value.raw.number)
    return Variable(plain: value.raw.number, core: core, index: index)
  }

  private func backwardWithGradient<S: TensorScalar>(_ walk: Walk, _: S.Type) {
    guard !walk.isRecording, walk.entry.b < 0 else { return backwardUnary(walk, S.self) }
    walk.addConstant(0, walk.entry.a, Variable<S>(raw: walk.takeKeptGradient(scaledBy: walk.plainCotangent)))
  }
}

/// An element-wise primitive for which the kernels have a fused pullback.
protocol KernelPrimitive: ElementwisePrimitive {
  static var kernel: UnaryKernel { get }
}

extension KernelPrimitive {
  @inline(__always)
  public func forward<S>(_ x: Tensor<S>) -> Tensor<S> {
    Tensor(raw: RawTensor.unary(Self.kernel, x.raw, S._elementType))
  }

  public func _backward(_ walk: Walk, _: Float.Type) { backwardKernel(walk, Float.self) }
  public func _backward(_ walk: Walk, _: Double.Type) { backwardKernel(walk, Double.self) }

  /// The derivative as a formula for numbers and in recorded passes, as a kernel (in place where it can be) otherwise.
  @inline(__always)
  private func backwardKernel<S: TensorScalar>(_ walk: Walk, _: S.Type) {
    if walk.isPlain1 {
      let u = Variable<S>(plain: walk.plainCotangent), x = Variable<S>(plain: walk.plainA)
      walk.addPlain(walk.entry.a, pullback(u, input: x, output: Variable<S>(plain: walk.plainOutput)))
    } else if walk.isRecording || walk.rawA.isScalar {
      let x: Variable<S> = walk.operand(0)
      walk.add(0, pullback(walk.cotangent(), input: x, output: walk.output()))
    } else {
      let u = RawTensor.unaryPullback(
        Self.kernel, walk.takeCotangent(), input: walk.rawA, output: walk.rawOutput, walk.type)
      walk.addConstant(0, walk.entry.a, Variable<S>(raw: u))
    }
  }
}

/// An element-wise primitive of two operands that states its two partial derivatives: the pullbacks are u ⊙ ∂y/∂a and
/// u ⊙ ∂y/∂b.
protocol ArithmeticPrimitive: ElementwiseBinaryPrimitive {
  /// ∂y/∂a, of the output's shape or one that broadcasts to it.
  func derivative<S>(byLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S>
  /// ∂y/∂b
  func derivative<S>(byRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S>
}

extension ArithmeticPrimitive {
  @inline(__always)
  public func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  {
    let d = derivative(byLeft: a, b, output: y)
    return d.isOne ? u : u ⊙ d
  }
  @inline(__always)
  public func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>)
    -> Variable<S>
  {
    let d = derivative(byRight: a, b, output: y)
    return d.isOne ? u : u ⊙ d
  }

  public func _backward(_ walk: Walk, _: Float.Type) { backwardArithmetic(walk, Float.self) }
  public func _backward(_ walk: Walk, _: Double.Type) { backwardArithmetic(walk, Double.self) }

  /// The products go straight into the cotangents of the operands.
  @inline(__always)
  private func backwardArithmetic<S: TensorScalar>(_ walk: Walk, _: S.Type) {
    if !walk.allowsPlain || walk.isPlain2 { return backwardBinary(walk, S.self, undoingBroadcast: true) }
    let a = Variable<S>(raw: walk.rawA), b = Variable<S>(raw: walk.rawB), y = Variable<S>(raw: walk.rawOutput)
    var u = walk.takeCotangent()
    let needsRight = walk.needs(walk.entry.b)
    if walk.needs(walk.entry.a) {
      let d = derivative(byLeft: a, b, output: y)
      if needsRight {
        walk.add(u, times: d, to: walk.entry.a, a)
      } else {
        walk.add(take(&u), times: d, to: walk.entry.a, a)
      }
    }
    if needsRight { walk.add(take(&u), times: derivative(byRight: a, b, output: y), to: walk.entry.b, b) }
  }
}

extension Walk {
  /// Adds u ⊙ d to the cotangent of an operand, summed where the operand was broadcast.
  fileprivate func add<S>(_ u: consuming RawTensor, times d: Variable<S>, to place: Int32, _ operand: Variable<S>) {
    let output = core.values.base[current]
    let isWhole = operand.raw.hasShape(of: output)
    if isWhole && (d.raw.isScalar || d.raw.hasShape(of: output)) { return addProduct(place, u, d.raw) }
    let cotangent = Variable<S>(raw: product(u, d.raw))
    addConstant(place == entry.a ? 0 : 1, place, isWhole ? cotangent : cotangent.summed(to: operand.shape))
  }
}

/// What the variable holds, leaving nothing behind.
@inline(__always)
private func take(_ u: inout RawTensor) -> RawTensor {
  let taken = u
  u = RawTensor(number: 0)
  return taken
}
