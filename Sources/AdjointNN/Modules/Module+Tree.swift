// The modules that a model is made of, by name.

/// A module in a model: its dotted name, and itself, a copy.
public struct NamedModule {
  /// The properties' names on the way to it, joined by dots: `blocks.0.attention`; empty for the model itself.
  public let name: String
  /// The module. What is done to it is not done to the model.
  public let module: any Module
  /// How many modules it is in: 0 for the model itself.
  public let depth: Int
  /// Whether there is no module in it.
  public let isLeaf: Bool
}

extension Module {
  /// The model and all modules in it, each before those in it, in the order of declaration.
  public var modules: [NamedModule] { visited(by: CollectModules()).all }

  /// The modules in this one that are in none between: its layers.
  public var children: [NamedModule] { modules.filter { $0.depth == 1 } }

  /// The modules in this one, or itself, that have no module in them.
  public var leaves: [NamedModule] { modules.filter(\.isLeaf) }

  /// Calls the closure with each module, this one first, and its dotted name.
  ///
  /// ```text
  /// model.visit { name, module in print(name, type(of: module)) }
  /// ```
  public func visit(_ body: (_ name: String, _ module: any Module) throws -> Void) rethrows {
    for one in modules { try body(one.name, one.module) }
  }
}

private struct CollectModules<Scalar: TensorScalar>: FieldVisitor {
  private(set) var all: [NamedModule] = []
  private var depth = 0

  mutating func enter(_ type: any Module.Type, _ address: UnsafeMutableRawPointer, at place: borrowing FieldPlace) {
    if let last = all.indices.last, all[last].depth < depth {
      let outer = all[last]
      all[last] = NamedModule(name: outer.name, module: outer.module, depth: outer.depth, isLeaf: false)
    }
    all.append(NamedModule(name: place.name, module: type.copy(at: address), depth: depth, isLeaf: true))
    depth += 1
  }

  mutating func leave() { depth -= 1 }
}
