// A programmer's mistake stops the program with one line: the operation, what is wrong, the remedy, and where.
// fatalError is used rather than precondition because an optimized build on Linux prints nothing for the latter.

import CAdjointKernels

/// Stops the program with one line on standard error, also where it was built for release:
/// `operation: what is wrong; remedy (at main.swift:12)`.
///
/// For the mistakes of whoever calls a layer or a primitive; bad data is thrown as an error. The line ends with the place
/// in the caller's code: the first frame that is neither the library's nor Swift's, with the file and line on Linux where
/// there is debug information (the package manager makes it for release as well), and else with the function's name. In a
/// layer or a scope it says which.
///
/// ```swift
/// if x.rank != 2 { fail("Crop", "an input of shape \(x.shape)", "give it [rows, columns]") }
/// ```
///
/// - Parameters:
///   - operation: what was called, as its caller wrote it.
///   - problem: what is wrong, with the shapes or the numbers.
///   - remedy: what to do instead.
@inline(never)
public func fail(_ operation: String, _ problem: String, _ remedy: String) -> Never {
  let place = failurePlace()
  fatalError("\(operation): \(problem); \(remedy)\(place.isEmpty ? "" : " (\(place))")")
}

/// Where the caller is: the layers and scopes, outermost first, and the place in its code.
private func failurePlace() -> String {
  var parts = (0..<adj_part_count()).map { index in
    let part = adj_part_at(index)
    if let name = part.name { return "scope \"\(String(cString: name))\"" }
    let type = part.type.map { String(describing: unsafeBitCast($0, to: Any.Type.self)) } ?? ""
    return "layer \(part.number), \(type.prefix { $0 != "<" })"
  }
  let place = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 8192) { text in
    adj_callers_place(text.baseAddress!, text.count) ? String(cString: text.baseAddress!) : ""
  }
  if !place.isEmpty { parts.append(place) }
  return parts.joined(separator: "; ")
}

/// Runs a layer that is one of several: a mistake in it is told with its number and type, as in
/// `(layer 2, Linear; at main.swift:12)`. `Sequential` does so; do it where a layer of your own runs others.
@inlinable
public func inLayer<R>(_ number: Int, _ type: Any.Type, _ body: () throws -> R) rethrows -> R {
  enterLayer(number, type)
  defer { leavePart() }
  return try body()
}

@usableFromInline
func enterLayer(_ number: Int, _ type: Any.Type) {
  adj_enter_part(
    adj_part(number: Int32(truncatingIfNeeded: number), type: unsafeBitCast(type, to: UnsafeRawPointer.self), name: nil)
  )
}

@usableFromInline
func leavePart() { adj_leave_part() }

/// Runs what a scope holds: a mistake in it is told with the scope's name.
package func inScope<R>(_ name: String, _ body: () throws -> R) rethrows -> R {
  try name.withCString { text in
    adj_enter_part(adj_part(number: 0, type: nil, name: text))
    defer { adj_leave_part() }
    return try body()
  }
}

/// What messages call an operation. A pointer, since it goes along whenever a tensor is made and is hardly ever read.
package struct OperationName: ExpressibleByStringLiteral, CustomStringConvertible {
  private let text: UnsafePointer<CChar>

  /// A text that lives as long as the program.
  init(_ text: UnsafePointer<CChar>) { self.text = text }

  @inline(__always)
  package init(stringLiteral: StaticString) {
    text = UnsafeRawPointer(stringLiteral.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  package var description: String { String(cString: text) }
}
