// Whether two recordings are the same. If a function records the same at two points, it is what it recorded; if not, it
// depends on its input by more than the tape knows: by `stopGradient`, a mask, a choice.

extension Program {
  /// Whether another program has the same primitives with the same attributes, operands and constants, bit for bit.
  func isSame(as other: Program) -> Bool { firstDifference(from: other) == nil }

  /// The first step at which another recording differs from this one; nil where they are the same, bit for bit.
  func firstDifference(from other: Program) -> ProgramError? {
    // Programs within programs: those of checkpoints.
    var pairs = [(self, other)]
    while let (mine, theirs) = pairs.popLast() {
      if let difference = mine.difference(from: theirs, &pairs) { return difference }
    }
    return nil
  }

  private func difference(from other: Program, _ nested: inout [(Program, Program)]) -> ProgramError? {
    for (place, (a, b)) in zip(steps, other.steps).enumerated() {
      let name = a.primitive?.label ?? "input"
      if let p = a.primitive?.checkpointedProgram, let q = b.primitive?.checkpointedProgram {
        nested.append((p, q))
      } else if !isSame(a.primitive, b.primitive) {
        return .dependsOnData(step: place, difference: "\(name) in one, \(b.primitive?.label ?? "input") in the other")
      }
      if a.shape != b.shape {
        return .dependsOnData(step: place, difference: "\(name) has shape \(a.shape) in one, \(b.shape) in the other")
      }
      if a.operands.count != b.operands.count {
        return .dependsOnData(step: place, difference: "\(name) has another number of operands")
      }
      for (position, (p, q)) in zip(a.operands, b.operands).enumerated() where !isSame(p, q, in: other) {
        return .dependsOnData(step: place, difference: "operand \(position) of \(name) is another \(kind(p, q))")
      }
    }
    if steps.count != other.steps.count || outputs.count != other.outputs.count {
      return .dependsOnData(
        step: Swift.min(steps.count, other.steps.count),
        difference: "\(steps.count) steps in one, \(other.steps.count) in the other")
    }
    for (position, (p, q)) in zip(outputs, other.outputs).enumerated() where !isSame(p, q, in: other) {
      return .dependsOnData(step: steps.count, difference: "output \(position) is another \(kind(p, q))")
    }
    return nil
  }

  private func kind(_ a: Operand, _ b: Operand) -> String {
    if case .constant = a, case .constant = b { return "constant, made from numbers of the input" }
    return "step"
  }

  private func isSame(_ a: (any Primitive)?, _ b: (any Primitive)?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.isSame(as: b)
  }

  private func isSame(_ a: Operand, _ b: Operand, in other: Program) -> Bool {
    switch (a, b) {
    case (.step(let i), .step(let k)): i == k
    case (.constant(let i), .constant(let k)):
      type == other.type
        && (type == .double
          ? Tensor<Double>(raw: constants[i]).isSame(as: Tensor(raw: other.constants[k]))
          : Tensor<Float>(raw: constants[i]).isSame(as: Tensor(raw: other.constants[k])))
    default: false
    }
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
  /// Whether shape and elements are the same, bit for bit. Elements that were not kept are not known to be.
  fileprivate func isSame(as other: Tensor) -> Bool {
    if let storage = raw.storage, storage === other.raw.storage { return true }
    guard shape == other.shape, !raw.isShapeOnly, !other.raw.isShapeOnly else { return false }
    return withUnsafeScalars { mine in
      other.withUnsafeScalars { zip(mine, $0).allSatisfy { Double($0).bitPattern == Double($1).bitPattern } }
    }
  }
}
