// The rules of the types of primitives that a tape has met, each entered once and found by its type's address.

/// A list of rules, a dictionary of their places, and in front of it a small table that answers in two instructions: a
/// type has one place there, which the last type that was asked for holds.
struct RuleTable: ~Copyable {
  private var rules = List<Unmanaged<Rule>>(capacity: 64)
  private var places: [ObjectIdentifier: Int32] = [:]
  private let recent: UnsafeMutablePointer<(type: ObjectIdentifier?, rule: Int32)>
  private static let recentCount = 128

  init() {
    recent = .allocate(capacity: RuleTable.recentCount)
    recent.initialize(repeating: (nil, 0), count: RuleTable.recentCount)
  }

  /// A rule, by its number: read without being retained.
  @inline(__always) subscript(rule: Int32) -> Unmanaged<Rule> { rules.base[Int(rule)] }

  /// The number of a type's rule, which is entered if it is new.
  @inline(__always) mutating func place(of type: ObjectIdentifier, entering rule: () -> Rule) -> Int32 {
    let own = recent + Int((UInt(bitPattern: type) >> 4) % UInt(RuleTable.recentCount))
    if own.pointee.type != type { own.pointee = (type, places[type] ?? enter(rule(), as: type)) }
    return own.pointee.rule
  }

  @inline(never) private mutating func enter(_ rule: Rule, as type: ObjectIdentifier) -> Int32 {
    places[type] = Int32(rules.count)
    rules.append(.passRetained(rule))
    return Int32(rules.count - 1)
  }

  deinit {
    for i in 0..<rules.count { rules.base[i].release() }
    recent.deallocate()
  }
}
