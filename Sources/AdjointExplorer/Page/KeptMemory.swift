/// The memory that a backward pass needs the values of a tape for.
struct KeptMemory<Scalar: TensorScalar> {
  /// The bytes of each entry's value; 0 where no pullback reads it, or where an earlier entry's memory is used again.
  private(set) var bytes: [Int] = []
  /// The earlier entry whose memory an entry's value is.
  private(set) var sharedWith: [Int: Int] = [:]
  /// The entries whose values no pullback reads.
  private(set) var unread: Set<Int> = []

  init(_ trace: Trace<Scalar>) {
    var owners: [UnsafePointer<Scalar>: Int] = [:]
    for row in trace.rows {
      let value = row.entry.value
      // A scalar's number stands in the entry itself, so its address says nothing.
      let address = value.rank == 0 || value.scalarCount == 0 ? nil : value.withUnsafeScalars { $0.baseAddress }
      if !KeptMemory.isRead(row, trace) { unread.insert(row.index) }
      if let address, let owner = owners[address] {
        sharedWith[row.index] = owner
        bytes.append(0)
      } else {
        if let address { owners[address] = row.index }
        bytes.append(value.scalarCount * MemoryLayout<Scalar>.stride)
      }
    }
    for index in unread where !sharedWith.contains(where: { $0.value == index && !unread.contains($0.key) }) {
      bytes[index] = 0
    }
  }

  /// Whether the pullback of the entry itself, or of one that uses it, reads its value. A variable's value is the
  /// caller's anyway, and counts as read.
  private static func isRead(_ row: Trace<Scalar>.Row, _ trace: Trace<Scalar>) -> Bool {
    guard let primitive = row.entry.primitive else { return true }
    if type(of: primitive).saved.contains(.output) { return true }
    return row.uses.contains { use in
      let user = trace.rows[use].entry
      guard let saved = user.primitive.map({ type(of: $0).saved }) else { return false }
      return user.operands.enumerated().contains { position, operand in
        guard case .entry(row.index) = operand else { return false }
        return user.operands.count > 2
          ? !saved.isDisjoint(with: .operands) : saved.contains(position == 0 ? .left : .right)
      }
    }
  }
}
