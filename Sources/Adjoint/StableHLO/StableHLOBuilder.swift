// The operations of StableHLO as functions that write their line. Only short forms of the text are used, and only operations
// that every engine we know takes (gather and scatter alone have no short form). Every broadcast is written out.

import AdjointTensors

/// Writes the operations of one StableHLO function, each a line of text.
///
/// Operands of two-operand functions are broadcast by NumPy's rules, and numbers among them are constants of their
/// neighbour's element type. Shapes that do not fit stop the program.
public final class StableHLOBuilder {
  /// The element type of the program that is written: f32 or f64.
  public internal(set) var element: StableHLOValue.Element
  var lines: [String] = []
  var count = 0
  /// What was written once and is used again, by its text or another key.
  var known: [String: StableHLOValue] = [:]
  /// What was negated, by the result's name: |−x| is |x|.
  private var negated: [String: StableHLOValue] = [:]

  init(_ element: StableHLOValue.Element) { self.element = element }

  /// The digits that tell numbers of the program's element type apart: 24 or 53.
  public var significandBits: Int { element == .f64 ? 53 : 24 }

  /// Writes an operation, unless it is there already.
  func line(_ shape: Shape, _ element: StableHLOValue.Element, _ text: (_ type: String) -> String) -> StableHLOValue {
    let text = text(StableHLOValue.type(shape, element))
    if let value = known[text] { return value }
    let value = newLine(shape, element, text)
    known[text] = value
    return value
  }

  /// Writes an operation, whether it is there or not.
  private func newLine(_ shape: Shape, _ element: StableHLOValue.Element, _ text: String) -> StableHLOValue {
    count += 1
    lines.append("    %\(count) = \(text)")
    return StableHLOValue(name: "%\(count)", shape: shape, element: element)
  }

  func list<C: Collection>(_ numbers: C) -> String where C.Element == Int {
    "[\(numbers.map { "\($0)" }.joined(separator: ", "))]"
  }

  // ── constants ──

  /// One number at every place, by its bits; once written, it is used again.
  public func constant(_ number: Double, _ shape: Shape = [], _ element: StableHLOValue.Element? = nil)
    -> StableHLOValue
  {
    let element = element ?? self.element
    let text: String
    switch element {
    case .f32: text = "0x" + UInt64(Float(number).bitPattern).hexadecimal(digits: 8)
    case .f64: text = "0x" + number.bitPattern.hexadecimal(digits: 16)
    case .i1: text = number == 0 ? "false" : "true"
    case .i32, .ui32, .ui64: text = "\(Int(number))"
    }
    return constant(shape.contains(0) ? "" : text, shape, element)
  }

  /// Whole numbers along the first axis of a shape: indices.
  public func constant(_ numbers: [Int], _ shape: Shape) -> StableHLOValue {
    if numbers.count == 1 { return constant(Double(numbers[0]), shape, .i32) }
    let text = numbers.map { "\($0)" }.joined(separator: ", ")
    return reshape(constant(numbers.isEmpty ? "" : "[\(text)]", [numbers.count], .i32), shape)
  }

  private func constant(_ text: String, _ shape: Shape, _ element: StableHLOValue.Element) -> StableHLOValue {
    line(shape, element) { "stablehlo.constant dense<\(text)> : \($0)" }
  }

  /// A tensor of the program's element type, by its bytes.
  func constant(_ raw: RawTensor, _ type: ElementType) -> StableHLOValue {
    if raw.isNumber { return constant(raw.number, raw.shape) }
    let count = raw.count, size = type.size
    return raw.withBase(type) { base in
      let bytes = UnsafeRawBufferPointer(start: base, count: count * size)
      let isUniform = (0..<count * size).allSatisfy { bytes[$0] == bytes[$0 % size] }
      if isUniform && count > 0 { return constant(raw.number(at: 0, type), raw.shape) }
      return constant(count == 0 ? "" : "\"0x\(hexadecimal(bytes))\"", raw.shape, element)
    }
  }

  private func typed(_ x: StableHLOValue, beside other: StableHLOValue) -> StableHLOValue {
    x.name == nil ? constant(x.number, [], other.element ?? element) : x
  }

  /// The operand with a name: a number becomes a constant.
  func named(_ x: StableHLOValue) -> StableHLOValue { typed(x, beside: x) }

  // ── element by element ──

  /// An element-wise operation of one operand by its name, such as `exponential`.
  public func unary(_ operation: String, _ x: StableHLOValue) -> StableHLOValue {
    var x = named(x)
    if operation == "abs", let inner = negated[x.name!] { x = inner }
    let y = line(x.shape, x.element!) { "stablehlo.\(operation) \(x.name!) : \($0)" }
    if operation == "negate" { negated[y.name!] = x }
    return y
  }

  /// An element-wise operation of two operands of one element type by its name, such as `maximum`.
  public func binary(_ operation: String, _ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue {
    let (a, b) = pair(a, b, operation)
    return line(a.shape, a.element!) { "stablehlo.\(operation) \(a.name!), \(b.name!) : \($0)" }
  }

  /// a + b
  public func add(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue { binary("add", a, b) }
  /// a − b
  public func subtract(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue { binary("subtract", a, b) }
  /// a b
  public func multiply(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue { binary("multiply", a, b) }
  /// a / b
  public func divide(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue { binary("divide", a, b) }
  /// The larger one; NaN if either is.
  public func maximum(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue { binary("maximum", a, b) }
  /// The smaller one; NaN if either is.
  public func minimum(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue { binary("minimum", a, b) }
  /// Both hold (of what comparisons give), or the bits that both have.
  public func and(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue { binary("and", a, b) }
  /// One holds, or the bits that one has.
  public func or(_ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue { binary("or", a, b) }

  /// A relation of two numbers, as StableHLO names it.
  public enum Relation: String, Sendable {
    /// The relations; all but `notEqual` are false for NaN.
    case equal = "EQ", notEqual = "NE", less = "LT", lessOrEqual = "LE", greater = "GT", greaterOrEqual = "GE"
  }

  /// Whether a relation holds, element by element: i1.
  public func compare(_ relation: Relation, _ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue {
    let (a, b) = pair(a, b, "compare")
    let kind = a.element!.isFloat ? "FLOAT" : a.element! == .i32 ? "SIGNED" : "UNSIGNED"
    return line(a.shape, .i1) {
      "stablehlo.compare \(relation.rawValue), \(a.name!), \(b.name!), \(kind) : (\(a.type), \(b.type)) -> \($0)"
    }
  }

  /// Whether x is NaN: i1.
  public func isNaN(_ x: StableHLOValue) -> StableHLOValue { compare(.notEqual, x, x) }

  /// Whether x is neither infinite nor NaN: i1.
  public func isFinite(_ x: StableHLOValue) -> StableHLOValue {
    line(x.shape, .i1) { "stablehlo.is_finite \(x.name!) : (\(x.type)) -> \($0)" }
  }

  /// a where the condition holds, else b; all three broadcast.
  public func select(_ condition: StableHLOValue, _ a: StableHLOValue, _ b: StableHLOValue) -> StableHLOValue {
    var (a, b) = pair(a, b, "select")
    let shape = broadcast(condition.shape, a.shape, "select")
    let condition = self.broadcast(condition, to: shape)
    a = self.broadcast(a, to: shape)
    b = self.broadcast(b, to: shape)
    return line(shape, a.element!) {
      "stablehlo.select \(condition.name!), \(a.name!), \(b.name!) : \(condition.type), \($0)"
    }
  }

  /// The elements as another type.
  public func convert(_ x: StableHLOValue, to element: StableHLOValue.Element) -> StableHLOValue {
    if x.element == element { return x }
    return line(x.shape, element) { "stablehlo.convert \(x.name!) : (\(x.type)) -> \($0)" }
  }

  /// The bits of a number as an integer of its width, or the other way.
  public func bits(_ x: StableHLOValue, as element: StableHLOValue.Element) -> StableHLOValue {
    line(x.shape, element) { "stablehlo.bitcast_convert \(x.name!) : (\(x.type)) -> \($0)" }
  }

  /// The number rounded to 26 digits of its significand, in Double: half of them, so that products of such are exact.
  func half(_ x: StableHLOValue) -> StableHLOValue {
    line(x.shape, x.element!) { "stablehlo.reduce_precision \(x.name!), format = e11m25 : \($0)" }
  }

  // ── shapes ──

  private func pair(_ a: StableHLOValue, _ b: StableHLOValue, _ operation: String) -> (StableHLOValue, StableHLOValue) {
    let left = typed(a, beside: b), right = typed(b, beside: a)
    let shape = broadcast(left.shape, right.shape, operation)
    return (broadcast(left, to: shape), broadcast(right, to: shape))
  }

  func broadcast(_ a: Shape, _ b: Shape, _ operation: String) -> Shape {
    let rank = Swift.max(a.rank, b.rank)
    return Shape(
      (0..<rank).map { axis in
        let i = axis - (rank - a.rank), k = axis - (rank - b.rank)
        let (m, n) = (i < 0 ? 1 : a[i], k < 0 ? 1 : b[k])
        if m != n && m != 1 && n != 1 {
          fail("StableHLO \(operation)", "shapes \(a) and \(b)", "they are equal or broadcast")
        }
        return m == 1 ? n : m
      })
  }

  /// x repeated to a larger shape.
  public func broadcast(_ x: StableHLOValue, to shape: Shape) -> StableHLOValue {
    let x = named(x)
    if x.shape == shape { return x }
    let axes = (0..<x.shape.rank).map { $0 + shape.rank - x.shape.rank }
    return line(shape, x.element!) {
      "stablehlo.broadcast_in_dim \(x.name!), dims = \(list(axes)) : (\(x.type)) -> \($0)"
    }
  }

  /// The same elements in another shape.
  public func reshape(_ x: StableHLOValue, _ shape: Shape) -> StableHLOValue {
    if x.shape == shape { return x }
    return line(shape, x.element!) { "stablehlo.reshape \(x.name!) : (\(x.type)) -> \($0)" }
  }

  /// The axes in another order.
  public func transpose(_ x: StableHLOValue, _ axes: [Int]) -> StableHLOValue {
    line(Shape(axes.map { x.shape[$0] }), x.element!) {
      "stablehlo.transpose \(x.name!), dims = \(list(axes)) : (\(x.type)) -> \($0)"
    }
  }

  /// The matrices of the last two axes, transposed.
  public func transposed(_ x: StableHLOValue) -> StableHLOValue {
    let rank = x.shape.rank
    return transpose(x, Array(0..<rank - 2) + [rank - 1, rank - 2])
  }

  /// Along each axis the elements of a range, or every so-manieth of them.
  public func slice(_ x: StableHLOValue, _ ranges: [Range<Int>], steps: [Int]? = nil) -> StableHLOValue {
    let steps = steps ?? ranges.map { _ in 1 }
    let shape = Shape(zip(ranges, steps).map { ($0.count + $1 - 1) / $1 })
    if shape == x.shape { return x }
    let text = zip(ranges, steps).map { "\($0.lowerBound):\($0.upperBound):\($1)" }.joined(separator: ", ")
    return line(shape, x.element!) { "stablehlo.slice \(x.name!) [\(text)] : (\(x.type)) -> \($0)" }
  }

  /// The elements of a range along one axis.
  public func slice(_ x: StableHLOValue, axis: Int, _ range: Range<Int>) -> StableHLOValue {
    slice(x, x.shape.enumerated().map { $0 == axis ? range : 0..<$1 })
  }

  /// x with a number before, after and between its elements along each axis; a count below 0 before or after cuts.
  public func pad(
    _ x: StableHLOValue, with number: Double = 0, low: [Int], high: [Int], interior: [Int]? = nil
  ) -> StableHLOValue {
    let interior = interior ?? low.map { _ in 0 }, value = constant(number, [], x.element)
    let shape = Shape(
      x.shape.enumerated().map { low[$0] + high[$0] + $1 + Swift.max(0, $1 - 1) * interior[$0] })
    if shape == x.shape && !low.contains(where: { $0 != 0 }) { return x }
    return line(shape, x.element!) {
      "stablehlo.pad \(x.name!), \(value.name!), low = \(list(low)), high = \(list(high)), interior = \(list(interior))"
        + " : (\(x.type), \(value.type)) -> \($0)"
    }
  }

  /// The values one after another along an axis.
  public func concatenate(_ x: [StableHLOValue], axis: Int) -> StableHLOValue {
    if x.count == 1 { return x[0] }
    var shape = x[0].shape
    shape[axis] = x.reduce(0) { $0 + $1.shape[axis] }
    let names = x.map { $0.name! }.joined(separator: ", "), types = x.map(\.type).joined(separator: ", ")
    return line(shape, x[0].element!) { "stablehlo.concatenate \(names), dim = \(axis) : (\(types)) -> \($0)" }
  }

  /// The elements along some axes in the opposite order.
  public func reverse(_ x: StableHLOValue, axes: [Int]) -> StableHLOValue {
    if axes.isEmpty { return x }
    return line(x.shape, x.element!) { "stablehlo.reverse \(x.name!), dims = \(list(axes)) : \($0)" }
  }

  /// The index along an axis at every place.
  public func iota(_ shape: Shape, axis: Int, _ element: StableHLOValue.Element = .i32) -> StableHLOValue {
    line(shape, element) { "stablehlo.iota dim = \(axis) : \($0)" }
  }

  /// x with an update in the place of the elements from the given indices on.
  func replace(_ x: StableHLOValue, with update: StableHLOValue, at starts: [Int]) -> StableHLOValue {
    replace(x, with: update, at: starts.map { constant(Double($0), [], .i32) })
  }

  // ── reductions and products ──

  /// What a reduction does with two elements.
  public enum Reduction: String, Sendable {
    /// Sum, product, extrema; `and` and `or` of what comparisons give.
    case add, multiply, maximum, minimum, and, or

    /// What it gives of nothing.
    var neutral: Double {
      switch self {
      case .add, .or: 0
      case .multiply, .and: 1
      case .maximum: -.infinity
      case .minimum: .infinity
      }
    }
  }

  /// The elements along axes reduced to one; the axes go, unless kept with extent 1.
  public func reduce(
    _ reduction: Reduction, _ x: StableHLOValue, axes: [Int], keepingAxes: Bool = false, from start: Double? = nil
  ) -> StableHLOValue {
    if axes.isEmpty { return x }
    let start = constant(start ?? reduction.neutral, [], x.element)
    let left = Shape(x.shape.indices.filter { !axes.contains($0) }.map { x.shape[$0] })
    let value = line(left, x.element!) {
      "stablehlo.reduce(\(x.name!) init: \(start.name!)) applies stablehlo.\(reduction.rawValue) across dimensions = "
        + "\(list(axes)) : (\(x.type), \(start.type)) -> \($0)"
    }
    return keepingAxes ? reshape(value, Shape(x.shape.enumerated().map { axes.contains($0) ? 1 : $1 })) : value
  }

  /// Σ x along axes.
  public func sum(_ x: StableHLOValue, axes: [Int], keepingAxes: Bool = false) -> StableHLOValue {
    reduce(.add, x, axes: axes, keepingAxes: keepingAxes)
  }

  /// The matrix product of the last two axes, either operand transposed; leading axes broadcast. In full precision, also
  /// where an accelerator has a faster one.
  public func matrixProduct(
    _ a: StableHLOValue, _ b: StableHLOValue, transposeLeft: Bool = false, transposeRight: Bool = false
  ) -> StableHLOValue {
    let batch = broadcast(Shape(a.shape.dropLast(2)), Shape(b.shape.dropLast(2)), "dot_general"), r = batch.rank
    let a = broadcast(a, to: Shape(batch + a.shape.suffix(2))), b = broadcast(b, to: Shape(batch + b.shape.suffix(2)))
    let shape = Shape(batch + [a.shape[transposeLeft ? r + 1 : r], b.shape[transposeRight ? r : r + 1]])
    let batches = r > 0 ? "batching_dims = \(list(0..<r)) x \(list(0..<r)), " : ""
    return line(shape, a.element!) {
      "stablehlo.dot_general \(a.name!), \(b.name!), \(batches)contracting_dims = "
        + "[\(transposeLeft ? r : r + 1)] x [\(transposeRight ? r + 1 : r)], precision = [HIGHEST, HIGHEST]"
        + " : (\(a.type), \(b.type)) -> \($0)"
    }
  }

  // ── by indices ──

  /// The slices at indices along an axis.
  public func gather(_ x: StableHLOValue, _ indices: [Int], axis: Int) -> StableHLOValue {
    var shape = x.shape, sizes = Array(x.shape)
    shape[axis] = indices.count
    sizes[axis] = 1
    if shape.contains(0) { return constant(0, shape, x.element) }
    let places = constant(indices, [indices.count, 1])
    let kept = shape.indices.filter { $0 != axis }, extents = sizes.map { "\($0)" }.joined(separator: ", ")
    return line(shape, x.element!) {
      "\"stablehlo.gather\"(\(x.name!), \(places.name!)) <{dimension_numbers = #stablehlo.gather<offset_dims = "
        + "\(list(kept)), collapsed_slice_dims = [\(axis)], start_index_map = [\(axis)], index_vector_dim = 1>, "
        + "indices_are_sorted = false, slice_sizes = array<i64: \(extents)>}> : (\(x.type), \(places.type)) -> \($0)"
    }
  }

  /// Zeros of a shape with the slices of x at indices along an axis: added there, or put there.
  public func scatter(
    _ x: StableHLOValue, _ indices: [Int], axis: Int, shape: Shape, adding: Bool = true
  ) -> StableHLOValue {
    if x.shape.contains(0) { return constant(0, shape) }
    return scatter(x, at: constant(indices, [indices.count, 1]), axis: axis, shape: shape, adding: adding)
  }

  /// The same at indices that are computed: i32, a column.
  func scatter(
    _ x: StableHLOValue, at places: StableHLOValue, axis: Int, shape: Shape, adding: Bool
  ) -> StableHLOValue {
    // Zeros of its own: the reference interpreter adds to its operand in place, whoever else reads that.
    let type = StableHLOValue.type(shape, x.element!), zero = String(repeating: "0", count: x.element!.digits)
    let target = newLine(shape, x.element!, "stablehlo.constant dense<0x\(zero)> : \(type)")
    let kept = x.shape.indices.filter { $0 != axis }, scalar = StableHLOValue.type([], x.element!)
    let body =
      adding
      ? "      %s = stablehlo.add %l, %r : \(scalar)\n      stablehlo.return %s : \(scalar)\n"
      : "      stablehlo.return %r : \(scalar)\n"
    return line(target.shape, x.element!) {
      "\"stablehlo.scatter\"(\(target.name!), \(places.name!), \(x.name!)) <{scatter_dimension_numbers = "
        + "#stablehlo.scatter<update_window_dims = \(list(kept)), inserted_window_dims = [\(axis)], "
        + "scatter_dims_to_operand_dims = [\(axis)], index_vector_dim = 1>, indices_are_sorted = false, "
        + "unique_indices = \(!adding)}> ({\n    ^bb0(%l: \(scalar), %r: \(scalar)):\n\(body)    })"
        + " : (\(target.type), \(places.type), \(x.type)) -> \($0)"
    }
  }

  // ── matrices ──

  /// The lower Cholesky factor; what stands above the diagonal is undefined.
  func cholesky(_ a: StableHLOValue) -> StableHLOValue {
    line(a.shape, a.element!) { "stablehlo.cholesky \(a.name!), lower = true : \($0)" }
  }

  /// The solution of a triangular system.
  func triangularSolve(
    _ a: StableHLOValue, _ b: StableHLOValue, upper: Bool, transposed: Bool, unitDiagonal: Bool
  ) -> StableHLOValue {
    line(b.shape, b.element!) {
      "\"stablehlo.triangular_solve\"(\(a.name!), \(b.name!)) <{left_side = true, lower = \(!upper), unit_diagonal = "
        + "\(unitDiagonal), transpose_a = #stablehlo<transpose \(transposed ? "TRANSPOSE" : "NO_TRANSPOSE")>}>"
        + " : (\(a.type), \(b.type)) -> \($0)"
    }
  }
}

extension UInt64 {
  /// The number in base 16, with leading zeros.
  fileprivate func hexadecimal(digits: Int) -> String {
    let text = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: digits - text.count) + text
  }
}

/// Bytes in base 16.
private func hexadecimal(_ bytes: UnsafeRawBufferPointer) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(2 * bytes.count)
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
