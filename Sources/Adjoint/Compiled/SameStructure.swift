// When two applications of a primitive are one step of a plan: when they give results of one shape by one rule. What is data
// (labels, indices, a checkpoint's constants) may differ, since a plan runs each call's own primitives.

import AdjointTensors

/// A primitive that holds data: its own notion of what may differ.
protocol DataHoldingPrimitive: Primitive {
  /// Whether all is equal but data that leave the shapes as they are.
  func hasStructure(of other: Self) -> Bool
  /// Whether these data are equal, where the structure is.
  func hasData(of other: Self) -> Bool
}

/// Whether two primitives of one structure are equal in what they hold, too.
func hasSameData(_ a: any Primitive, _ b: any Primitive) -> Bool {
  func opened<P: DataHoldingPrimitive>(_ a: P) -> Bool { a.hasData(of: typed(b)) }
  guard let a = a as? any DataHoldingPrimitive else { return true }
  return opened(a)
}

extension CrossEntropy: DataHoldingPrimitive {
  func hasStructure(of other: Self) -> Bool { targets.hasStructure(of: other.targets) }
  func hasData(of other: Self) -> Bool { targets.labels == other.targets.labels }
}

extension CrossEntropyPullback: DataHoldingPrimitive {
  func hasStructure(of other: Self) -> Bool { targets.hasStructure(of: other.targets) }
  func hasData(of other: Self) -> Bool { targets.labels == other.targets.labels }
}

extension LabelTargets {
  fileprivate func hasStructure(of other: LabelTargets) -> Bool {
    labels.count == other.labels.count && ignored == other.ignored && smoothing == other.smoothing
  }
}

extension Gather: DataHoldingPrimitive {
  func hasStructure(of other: Self) -> Bool { axis == other.axis && indices.count == other.indices.count }
  func hasData(of other: Self) -> Bool { indices == other.indices }
}

extension ScatterAdd: DataHoldingPrimitive {
  func hasStructure(of other: Self) -> Bool {
    axis == other.axis && extent == other.extent && indices.count == other.indices.count
  }
  func hasData(of other: Self) -> Bool { indices == other.indices }
}

// Where a subscript points within the axes is data, as a gather's indices are.

extension Subscript: DataHoldingPrimitive {
  func hasStructure(of other: Self) -> Bool { place.hasStructure(of: other.place) }
  func hasData(of other: Self) -> Bool { place == other.place }
}

extension SubscriptTranspose: DataHoldingPrimitive {
  func hasStructure(of other: Self) -> Bool { place.hasStructure(of: other.place) }
  func hasData(of other: Self) -> Bool { place == other.place }
}

extension Replace: DataHoldingPrimitive {
  func hasStructure(of other: Self) -> Bool { place.hasStructure(of: other.place) }
  func hasData(of other: Self) -> Bool { place == other.place }
}

extension IndexedPlace {
  fileprivate func hasStructure(of other: IndexedPlace) -> Bool { source == other.source && shape == other.shape }
}

extension Concatenate: DataHoldingPrimitive {
  func hasStructure(of other: Self) -> Bool { axis == other.axis && starts == other.starts }
  func hasData(of other: Self) -> Bool { true }
}

extension Checkpoint: DataHoldingPrimitive {
  func hasStructure(of other: Self) -> Bool { program.hasStructure(of: other.program) }
  func hasData(of other: Self) -> Bool { program.hasData(of: other.program) }
}

extension Program {
  /// Whether the steps are the same, with constants of the same shapes.
  func hasStructure(of other: Program) -> Bool {
    if inputs != other.inputs || outputs != other.outputs || steps.count != other.steps.count { return false }
    if constants.count != other.constants.count { return false }
    for (mine, yours) in zip(constants, other.constants) where !mine.hasShape(of: yours) { return false }
    return zip(steps, other.steps).allSatisfy { mine, yours in
      if mine.operands != yours.operands || mine.shape != yours.shape { return false }
      guard let primitive = mine.primitive, let other = yours.primitive else {
        return mine.primitive == nil && yours.primitive == nil
      }
      return Swift.type(of: primitive) == Swift.type(of: other) && comparison(with: primitive)(other)
    }
  }
}

extension Program {
  /// Whether constants and what primitives hold are equal, of two programs of one structure.
  fileprivate func hasData(of other: Program) -> Bool {
    for (mine, yours) in zip(constants, other.constants) where !mine.isSame(as: yours, type) { return false }
    return zip(steps, other.steps).allSatisfy { mine, yours in
      guard let mine = mine.primitive, let yours = yours.primitive else { return true }
      return hasSameData(mine, yours)
    }
  }
}

/// A function that tells of another primitive of this one's type whether it has its structure.
func comparison(with primitive: any Primitive) -> (any Primitive) -> Bool {
  func opened<P: Primitive>(_ mine: P) -> (any Primitive) -> Bool {
    if let mine = mine as? any DataHoldingPrimitive { return comparison(holdingData: mine) }
    if let mine = mine as? any Primitive & Equatable { return comparison(equatable: mine) }
    // What it shows is not all that it holds.
    if mine is any CustomReflectable { return { hasSameBytes(mine, typed($0)) } }
    // Plain bytes, of whatever: equal ones are the same, others only where nothing is compared by reference.
    if _isPOD(P.self) { return { hasSameBytes(mine, typed($0)) } }
    return { other in
      let other: P = typed(other)
      return hasSameBytes(mine, other) || areEqual(Mirror(reflecting: mine), Mirror(reflecting: other))
    }
  }
  return opened(primitive)
}

private func comparison<P: DataHoldingPrimitive>(holdingData mine: P) -> (any Primitive) -> Bool {
  { mine.hasStructure(of: typed($0)) }
}

private func comparison<P: Primitive & Equatable>(equatable mine: P) -> (any Primitive) -> Bool {
  { mine == typed($0) }
}

/// A primitive that is known to be of a type: a cast would look for what is known.
private func typed<P: Primitive>(_ primitive: any Primitive) -> P {
  func typed<Q: Primitive>(_ primitive: Q) -> P { unsafeBitCast(primitive, to: P.self) }
  return typed(primitive)
}

private func hasSameBytes<P>(_ a: P, _ b: P) -> Bool {
  withUnsafeBytes(of: a) { a in withUnsafeBytes(of: b) { b in a.elementsEqual(b) } }
}

/// Whether all parts can be compared and are equal; a primitive that hides parts, or holds what has no equality, is never
/// the same as another.
private func areEqual(_ a: Mirror, _ b: Mirror) -> Bool {
  if a.children.isEmpty || a.children.count != b.children.count || a.displayStyle != .struct { return false }
  return zip(a.children, b.children).allSatisfy { mine, yours in
    func equal<E: Equatable>(_ value: E) -> Bool { value == yours.value as? E }
    guard let value = mine.value as? any Equatable else { return false }
    return equal(value)
  }
}
