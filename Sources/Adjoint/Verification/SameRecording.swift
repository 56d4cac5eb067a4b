// Whether a function records the same entries with the same constants at two points. If it does, it is what it recorded;
// if not, it depends on its input by more than the tape knows: by `stopGradient`, a mask, a choice.

extension Program {
  /// Whether another program has the same primitives with the same attributes, operands and constants, bit for bit.
  func isSame(as other: Program) -> Bool {
    // Programs within programs: those of checkpoints.
    var pairs = [(self, other)]
    while let (mine, theirs) = pairs.popLast() {
      guard mine.type == theirs.type, mine.steps.count == theirs.steps.count else { return false }
      for (a, b) in zip(mine.steps, theirs.steps) {
        guard a.operands.count == b.operands.count else { return false }
        for (i, j) in zip(a.operands, b.operands) {
          if i >= 0 ? i != j : j >= 0 || !mine.hasConstant(Int(-1 - i), of: theirs, Int(-1 - j)) { return false }
        }
        switch (a.primitive, b.primitive) {
        case (nil, nil): break
        case (let p as Checkpoint, let q as Checkpoint): pairs.append((p.program, q.program))
        case (let p?, let q?): if !p.isSame(as: q) { return false }
        default: return false
        }
      }
    }
    return true
  }

  private func hasConstant(_ place: Int, of other: Program, _ otherPlace: Int) -> Bool {
    let mine = constants[place], theirs = other.constants[otherPlace]
    return type == .double
      ? Tensor<Double>(raw: mine).isSame(as: Tensor(raw: theirs))
      : Tensor<Float>(raw: mine).isSame(as: Tensor(raw: theirs))
  }
}

extension Primitive {
  /// Whether another primitive is of the same type and has the same attributes.
  fileprivate func isSame(as other: any Primitive) -> Bool {
    guard Swift.type(of: other) == Self.self else { return false }
    if MemoryLayout<Self>.size == 0 { return true }
    return zip(Mirror(reflecting: self).children, Mirror(reflecting: other).children).allSatisfy { mine, theirs in
      switch (mine.value, theirs.value) {
      case (let a as Tensor<Float>, let b as Tensor<Float>): a.isSame(as: b)
      case (let a as Tensor<Double>, let b as Tensor<Double>): a.isSame(as: b)
      default: "\(mine.value)" == "\(theirs.value)"
      }
    }
  }
}

extension Tensor {
  /// Whether shape and elements are the same, bit for bit.
  fileprivate func isSame(as other: Tensor) -> Bool {
    if let storage = raw.storage, storage === other.raw.storage { return true }
    guard shape == other.shape, raw.storage?.hasElements != false, other.raw.storage?.hasElements != false else {
      return false
    }
    return withUnsafeScalars { mine in
      other.withUnsafeScalars { zip(mine, $0).allSatisfy { Double($0).bitPattern == Double($1).bitPattern } }
    }
  }
}
