/// Entries grouped by scope: what a graph draws as nested boxes.
indirect enum ScopeTree {
  case entry(Int)
  /// A scope by its place in the trace's list.
  case scope(Int, [ScopeTree])

  /// The groups of the entries 0..<count. Scopes that hold no entry are left out.
  static func make(_ scopes: [TapeScope], count: Int) -> [ScopeTree] {
    var place = 0
    func members(of range: Range<Int>, depth: Int) -> [ScopeTree] {
      var result: [ScopeTree] = []
      var index = range.lowerBound
      while index < range.upperBound {
        // The list is in the order of opening, so the next scope is at or after this entry.
        while place < scopes.count && scopes[place].entries.upperBound <= index { place += 1 }
        if place < scopes.count, scopes[place].entries.contains(index), scopes[place].depth >= depth {
          let scope = place
          place += 1
          let end = Swift.min(scopes[scope].entries.upperBound, range.upperBound)
          result.append(.scope(scope, members(of: index..<end, depth: scopes[scope].depth + 1)))
          index = end
        } else {
          result.append(.entry(index))
          index += 1
        }
      }
      return result
    }
    return members(of: 0..<count, depth: 0)
  }
}
