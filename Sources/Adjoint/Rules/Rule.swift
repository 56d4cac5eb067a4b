// How the engine runs what a primitive states. For each type of primitives a tape knows one rule: the functions that run
// its pullback, made where the type is known, so that nothing generic is called on a tape's path. A pullback runs in one
// of three ways: recorded, on constants, or, of an element-wise primitive, on plain numbers.

/// What a tape knows of one type of primitives.
final class Rule {
  /// 1 or 2 operands, which stand in the entry; 3 for any number, which stand in the operand pool.
  let arity: Int32
  /// The primitive, if it has no attributes.
  let primitive: (any Primitive)?
  /// What runs the pullback of a walk's current entry, for each element type.
  let float: (Walk) -> Void
  let double: (Walk) -> Void
  /// What computes the value of an entry.
  let compute: (TapeCore, Int) -> Void
  /// The same, and its pullbacks, on plain numbers, for one or two operands.
  let number: NumberRule

  private init<P: Primitive>(
    _ p: P, _ arity: Int32, _ float: @escaping (Walk) -> Void, _ double: @escaping (Walk) -> Void,
    _ compute: @escaping (TapeCore, Int) -> Void, _ number: @escaping NumberRule
  ) {
    self.arity = arity
    primitive = MemoryLayout<P>.size == 0 ? p : nil
    self.float = float
    self.double = double
    self.compute = compute
    self.number = number
  }

  convenience init<P: UnaryPrimitive>(unary p: P) {
    self.init(
      p, 1, { $0.pull(unary: P.self, Float.self) }, { $0.pull(unary: P.self, Double.self) },
      { $0.compute(unary: P.self, $1) }, { $0.number(unary: P.self, $1, $2) })
  }

  convenience init<P: ElementwisePrimitive>(elementwise p: P) {
    self.init(
      p, 1, { $0.pull(elementwise: P.self, Float.self) }, { $0.pull(elementwise: P.self, Double.self) },
      { $0.compute(unary: P.self, $1) }, { $0.number(unary: P.self, $1, $2) })
  }

  convenience init<P: BinaryPrimitive>(binary p: P) {
    self.init(
      p, 2, { $0.pull(binary: P.self, Float.self) }, { $0.pull(binary: P.self, Double.self) },
      { $0.compute(binary: P.self, $1) }, { $0.number(binary: P.self, $1, $2) })
  }

  convenience init<P: ElementwiseBinaryPrimitive>(elementwiseBinary p: P) {
    self.init(
      p, 2, { $0.pull(elementwiseBinary: P.self, Float.self) }, { $0.pull(elementwiseBinary: P.self, Double.self) },
      { $0.compute(binary: P.self, $1) }, { $0.number(binary: P.self, $1, $2) })
  }

  /// The rule of a primitive of which only this much is known.
  convenience init<P: Primitive>(general p: P) {
    switch p {
    case let p as any ElementwisePrimitive: self.init(elementwise: p)
    case let p as any UnaryPrimitive: self.init(unary: p)
    case let p as any ElementwiseBinaryPrimitive: self.init(elementwiseBinary: p)
    case let p as any BinaryPrimitive: self.init(binary: p)
    default:
      self.init(
        p, 3, { $0.pull(general: P.self, Float.self) }, { $0.pull(general: P.self, Double.self) },
        { $0.compute(general: P.self, $1) }, { _, _, _ in .nan })
    }
  }
}

/// Where the rule of a primitive stands of which only this much is known: it is generic code, and none that an
/// application of a known type should find.
private enum General<P> {}

// ── applying a primitive ────────────────────────────────────────────────────────────────────────────────────────────

extension Primitive {
  /// Applies the primitive to its operands, in order: recorded if one of them is.
  public func callAsFunction<S>(_ operands: [Variable<S>]) -> Variable<S> {
    guard let core = operands.reduce(nil, { commonCore($0, $1.core) }) else {
      return Variable(raw: forward(operands.map { $0.value }).raw)
    }
    let places = operands.enumerated().map { position, x in
      core.operand(x, keeping: Self.saved.contains(position == 0 ? .left : .right), of: name, operands)
    }
    let rule = core.rule(self, as: General<Self>.self) { Rule(general: self) }
    if let y: Variable<S> = core.deferred(rule, operands: places) { return y }
    let x = operands.map { $0.value }
    let kept = Self.saved.contains(.residual) ? forwardWithResidual(x) : nil, y = kept?.value ?? forward(x)
    if let kept { core.keep(residual: kept.residual.raw) }
    return core.append(rule, operands: places, y.raw, keeping: Self.saved.contains(.output))
  }
}

extension UnaryPrimitive {
  /// Applies the primitive: recorded if the operand is.
  @inline(__always) public func callAsFunction<S>(_ x: Variable<S>) -> Variable<S> { recorded(x) { Rule(unary: self) } }

  /// One body for both element types, each with its own code.
  @inline(__always) fileprivate func recorded<S>(_ x: Variable<S>, _ rule: () -> Rule) -> Variable<S> {
    if S.self == Double.self { return Variable(same: record(Variable<Double>(same: x), rule)) }
    return Variable(same: record(Variable<Float>(same: x), rule))
  }

  @inline(__always) private func record<S>(_ x: Variable<S>, _ rule: () -> Rule) -> Variable<S> {
    if x.raw.isScalar {
      let y = forward(Tensor<S>(plain: x.raw.number))
      // A sum of a scalar is a scalar, but a broadcast of one is not.
      if y.raw.isScalar {
        guard let core = x.core else { return Variable(plain: y.raw.number) }
        return core.append(core.rule(self, rule), x.index, 0, number: y.raw.number)
      }
    }
    guard let core = x.core else { return Variable(raw: forward(x.value).raw) }
    let rule = core.rule(self, rule)
    if let y: Variable<S> = core.deferred(rule, x.index, 0) { return y }
    let kept = Self.saved.contains(.residual) ? forwardWithResidual(x.value) : nil
    let y = kept?.value ?? forward(x.value)
    if Self.saved.contains(.left) { core.keep(x.index, x.raw) }
    if let kept { core.keep(residual: kept.residual.raw) }
    return core.append(rule, x.index, 0, y.raw, keeping: Self.saved.contains(.output))
  }
}

extension ElementwisePrimitive {
  /// Applies the primitive: recorded if the operand is.
  @inline(__always)
  public func callAsFunction<S>(_ x: Variable<S>) -> Variable<S> { recorded(x) { Rule(elementwise: self) } }
}

extension BinaryPrimitive {
  /// Applies the primitive: recorded if an operand is.
  @inline(__always) public func callAsFunction<S>(_ a: Variable<S>, _ b: Variable<S>) -> Variable<S> {
    recorded(a, b) { Rule(binary: self) }
  }

  @inline(__always)
  fileprivate func recorded<S>(_ a: Variable<S>, _ b: Variable<S>, _ rule: () -> Rule) -> Variable<S> {
    if S.self == Double.self {
      return Variable(same: record(Variable<Double>(same: a), Variable<Double>(same: b), rule))
    }
    return Variable(same: record(Variable<Float>(same: a), Variable<Float>(same: b), rule))
  }

  @inline(__always) private func record<S>(_ a: Variable<S>, _ b: Variable<S>, _ rule: () -> Rule) -> Variable<S> {
    if a.raw.isScalar && b.raw.isScalar {
      let y = forward(Tensor<S>(plain: a.raw.number), Tensor<S>(plain: b.raw.number))
      if y.raw.isScalar {
        guard let core = commonCore(a.core, b.core) else { return Variable(plain: y.raw.number) }
        let left = core.operand(a, of: name, [a, b]), right = core.operand(b, of: name, [a, b])
        return core.append(core.rule(self, rule), left, right, number: y.raw.number)
      }
    }
    guard let core = commonCore(a.core, b.core) else { return Variable(raw: forward(a.value, b.value).raw) }
    let left = core.operand(a, keeping: Self.saved.contains(.left), of: name, [a, b])
    let right = core.operand(b, keeping: Self.saved.contains(.right), of: name, [a, b])
    let rule = core.rule(self, rule)
    if let y: Variable<S> = core.deferred(rule, left, right) { return y }
    let y = forward(a.value, b.value)
    return core.append(rule, left, right, y.raw, keeping: Self.saved.contains(.output))
  }
}

extension ElementwiseBinaryPrimitive {
  /// Applies the primitive: recorded if an operand is.
  @inline(__always) public func callAsFunction<S>(_ a: Variable<S>, _ b: Variable<S>) -> Variable<S> {
    recorded(a, b) { Rule(elementwiseBinary: self) }
  }
}

// ── running its pullback ────────────────────────────────────────────────────────────────────────────────────────────

extension TapeCore {
  /// The primitive of an entry, whose rule is that of its type: a cast would look for what is known.
  @inline(__always) func primitive<P: Primitive>(_ entry: Entry, _: P.Type) -> P {
    func typed<Q: Primitive>(_ primitive: Q) -> P { unsafeBitCast(primitive, to: P.self) }
    if MemoryLayout<P>.size == 0 { return unsafeBitCast((), to: P.self) }
    return typed(attributed.base[Int(-2 - entry.rule)].primitive)
  }
}

extension Walk {
  @inline(__always) private func primitive<P: Primitive>(_: P.Type) -> P { core.primitive(entry, P.self) }

  @inline(__always) fileprivate func pull<P: UnaryPrimitive, S: TensorScalar>(unary _: P.Type, _: S.Type) {
    let rule = primitive(P.self)
    if isRecording {
      let u: Variable<S> = recordedCotangent(), x: Variable<S> = variable(entry.a)
      add(rule.pullback(u, input: x, output: recordedOutput()), 0, entry.a)
    } else if P.saved.contains(.residual), let residual = takeResidual() {
      let u = Tensor<S>(raw: takeCotangent()), x = Tensor<S>(raw: value(entry.a))
      add(rule.pullback(u, input: x, residual: Tensor(raw: residual)).raw, 0, entry.a)
    } else {
      let x = Variable<S>(raw: value(entry.a)), y = Variable<S>(raw: output)
      add(rule.pullback(Variable(raw: takeCotangent()), input: x, output: y).raw, 0, entry.a)
    }
  }

  @inline(__always) fileprivate func pull<P: ElementwisePrimitive, S: TensorScalar>(elementwise _: P.Type, _: S.Type) {
    if !isRecording && value(entry.a).isScalar && cotangent.isScalar {
      let x = Variable<S>(plain: value(entry.a).number), y = Variable<S>(plain: output.number)
      let u = Variable<S>(plain: cotangent.number)
      add(number: primitive(P.self).pullback(u, input: x, output: y), 0, entry.a)
    } else if let kernel = P.kernel, !isRecording {
      add(RawTensor.unaryPullback(kernel, takeCotangent(), input: value(entry.a), output: output, type), 0, entry.a)
    } else {
      pull(unary: P.self, S.self)
    }
  }

  @inline(__always) fileprivate func pull<P: BinaryPrimitive, S: TensorScalar>(binary _: P.Type, _: S.Type) {
    let rule = primitive(P.self), (a, b) = (entry.a, entry.b)
    if isRecording {
      let x: Variable<S> = variable(a), z: Variable<S> = variable(b)
      let u: Variable<S> = recordedCotangent(), y: Variable<S> = recordedOutput()
      if needs(a) { add(rule.pullback(u, toLeft: x, z, output: y), 0, a) }
      if needs(b) { add(rule.pullback(u, toRight: x, z, output: y), 1, b) }
    } else {
      let x = Variable<S>(raw: value(a)), z = Variable<S>(raw: value(b)), y = Variable<S>(raw: output)
      let u = Variable<S>(raw: takeCotangent())
      if needs(a) { add(rule.pullback(u, toLeft: x, z, output: y).raw, 0, a) }
      if needs(b) { add(rule.pullback(u, toRight: x, z, output: y).raw, 1, b) }
    }
  }

  /// On constants the products u ⊙ ∂y go straight into the cotangents of the operands.
  @inline(__always)
  fileprivate func pull<P: ElementwiseBinaryPrimitive, S: TensorScalar>(elementwiseBinary _: P.Type, _: S.Type) {
    let rule = primitive(P.self), (a, b) = (entry.a, entry.b)
    if isRecording { return pull(binary: P.self, S.self) }
    if value(a).isScalar && value(b).isScalar && cotangent.isScalar {
      let x = Variable<S>(plain: value(a).number), z = Variable<S>(plain: value(b).number)
      let u = Variable<S>(plain: cotangent.number), y = Variable<S>(plain: output.number)
      if needs(a) { add(number: rule.pullback(u, toLeft: x, z, output: y), 0, a) }
      if needs(b) { add(number: rule.pullback(u, toRight: x, z, output: y), 1, b) }
    } else {
      let x = Variable<S>(raw: value(a)), z = Variable<S>(raw: value(b)), y = Variable<S>(raw: output)
      if needs(a) {
        add(needs(b) ? cotangent : takeCotangent(), times: rule.derivative(byLeft: x, z, output: y).raw, 0, a)
      }
      if needs(b) { add(takeCotangent(), times: rule.derivative(byRight: x, z, output: y).raw, 1, b) }
    }
  }

  /// Any number of operands.
  fileprivate func pull<P: Primitive, S: TensorScalar>(general _: P.Type, _: S.Type) {
    let rule = primitive(P.self), places = core.operands(of: entry), needed = places.map { needs($0) }
    let cotangents: [Variable<S>?]
    if P.saved.contains(.residual), !isRecording, let residual = takeResidual() {
      let u = Tensor<S>(raw: takeCotangent()), x = places.map { Tensor<S>(raw: value($0)) }
      cotangents = rule.pullbacks(u, of: x, needed: needed, residual: Tensor(raw: residual)).map {
        $0.map(Variable.init)
      }
    } else {
      cotangents = rule.pullbacks(
        recordedCotangent(), of: places.map { variable($0) }, needed: needed, output: recordedOutput())
    }
    for (position, place) in places.enumerated() where needed[position] {
      if let cotangent = cotangents[position] { add(cotangent, position, place) }
    }
  }
}
