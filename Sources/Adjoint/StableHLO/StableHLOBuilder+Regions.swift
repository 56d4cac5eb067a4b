// Operations that hold others: loops and sorting. What is used inside is handed in, and constants are written inside: that is
// the form that every engine takes.

import AdjointTensors

extension StableHLOBuilder {
  /// What a region computes: its lines, and what it returns.
  private func region(
    of arguments: [StableHLOValue], _ body: ([StableHLOValue]) -> [StableHLOValue]
  ) -> String {
    let outside = (lines, known)
    (lines, known) = ([], [:])
    defer { (lines, known) = outside }
    let results = body(arguments).map(named)
    return lines.map { "  \($0)\n" }.joined()
      + "      stablehlo.return \(names(results)) : \(types(results))\n"
  }

  private func names(_ x: [StableHLOValue]) -> String { x.map { $0.name! }.joined(separator: ", ") }
  private func types(_ x: [StableHLOValue]) -> String { x.map(\.type).joined(separator: ", ") }

  private func argument(_ shape: Shape, _ element: StableHLOValue.Element) -> StableHLOValue {
    count += 1
    return StableHLOValue(name: "%a\(count)", shape: shape, element: element)
  }

  /// Results of the types of some values, from the text of the operation that gives them.
  private func results(like x: [StableHLOValue], _ text: String) -> [StableHLOValue] {
    count += 1
    let name = "%\(count)"
    lines.append("    \(name)\(x.count > 1 ? ":\(x.count)" : "") = \(text)")
    return x.enumerated().map {
      StableHLOValue(name: x.count > 1 ? "\(name)#\($0)" : name, shape: $1.shape, element: $1.element!)
    }
  }

  /// Values carried through a loop for as long as a condition of them holds.
  func loop(
    _ start: [StableHLOValue], while condition: ([StableHLOValue]) -> StableHLOValue,
    _ body: ([StableHLOValue]) -> [StableHLOValue]
  ) -> [StableHLOValue] {
    let start = start.map(named), carried = start.map { argument($0.shape, $0.element!) }
    let test = region(of: carried) { [condition($0)] }, step = region(of: carried, body)
    let bound = zip(carried, start).map { "\($0.name!) = \($1.name!)" }.joined(separator: ", ")
    return results(
      like: start,
      "stablehlo.while(\(bound)) : \(types(start))\n      cond {\n\(test)      } do {\n\(step)      }")
  }

  /// Values carried through a number of steps, counted from 0, which read others that stay as they are.
  func loop(
    _ steps: Int, _ start: [StableHLOValue], reading fixed: [StableHLOValue] = [],
    _ body: (_ step: StableHLOValue, _ carried: [StableHLOValue], _ fixed: [StableHLOValue]) -> [StableHLOValue]
  ) -> [StableHLOValue] {
    let all = loop([constant(0, [], .i32)] + start + fixed) { x in
      compare(.less, x[0], constant(Double(steps), [], .i32))
    } _: { x in
      let fixed = Array(x.suffix(fixed.count))
      return [add(x[0], 1)] + body(x[0], Array(x[1..<1 + start.count]), fixed) + fixed
    }
    return Array(all[1..<1 + start.count])
  }

  /// Values sorted together along an axis, by the first of them; what is equal stays in its order.
  func sort(
    _ x: [StableHLOValue], axis: Int, _ isBefore: (_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue
  ) -> [StableHLOValue] {
    let arguments = x.flatMap { [argument([], $0.element!), argument([], $0.element!)] }
    let body = region(of: arguments) { [isBefore($0[0], $0[1])] }
    let list = arguments.map { "\($0.name!): \($0.type)" }.joined(separator: ", ")
    return results(
      like: x,
      "\"stablehlo.sort\"(\(names(x))) <{dimension = \(axis) : i64, is_stable = true}> ({\n    ^bb0(\(list)):\n"
        + "\(body)    }) : (\(types(x))) -> \(x.count > 1 ? "(\(types(x)))" : types(x))")
  }

  // ── at a place that is computed ──

  /// The element, with extent 1, that stands at an index along an axis.
  func element(of x: StableHLOValue, axis: Int, at index: StableHLOValue) -> StableHLOValue {
    var shape = x.shape
    shape[axis] = 1
    let places = starts(x.shape, axis, index)
    return line(shape, x.element!) {
      "stablehlo.dynamic_slice \(x.name!), \(names(places)), sizes = \(list(shape)) : "
        + "(\(x.type), \(types(places))) -> \($0)"
    }
  }

  /// x with another element, of extent 1, at an index along an axis.
  func replace(
    _ x: StableHLOValue, with element: StableHLOValue, axis: Int, at index: StableHLOValue
  ) -> StableHLOValue {
    replace(x, with: element, at: starts(x.shape, axis, index))
  }

  private func starts(_ shape: Shape, _ axis: Int, _ index: StableHLOValue) -> [StableHLOValue] {
    shape.indices.map { $0 == axis ? index : constant(0, [], .i32) }
  }

  /// x with an update in the place of the elements from the given indices on.
  func replace(_ x: StableHLOValue, with update: StableHLOValue, at starts: [StableHLOValue]) -> StableHLOValue {
    line(x.shape, x.element!) {
      "stablehlo.dynamic_update_slice \(x.name!), \(update.name!), \(names(starts)) : "
        + "(\(types([x, update] + starts))) -> \($0)"
    }
  }
}
