// How tensors print: nested brackets, columns aligned, the middle left out beyond a thousand elements.

extension Tensor: CustomStringConvertible, CustomDebugStringConvertible {
  /// The elements in nested brackets, columns aligned, to six significant digits. Beyond 1000 elements only the first and
  /// last three along each axis are printed.
  public var description: String {
    let abridged = scalarCount > 1000
    let numbers = withUnsafeScalars { $0.map(formatted) }
    guard rank > 0 else { return numbers[0] }
    if scalarCount == 0 { return "[] (shape \(shape))" }
    let strides = shape.strides.map(Int.init)
    func visible(_ axis: Int) -> [Int?] {
      let extent = shape[axis]
      return abridged && extent > 6 ? [0, 1, 2, nil, extent - 3, extent - 2, extent - 1] : (0..<extent).map { $0 }
    }
    var width = 0
    func measure(_ axis: Int, _ start: Int) {
      if axis == rank {
        width = Swift.max(width, numbers[start].count)
      } else {
        for case let i? in visible(axis) { measure(axis + 1, start + i * strides[axis]) }
      }
    }
    measure(0, 0)
    func text(_ axis: Int, _ start: Int) -> String {
      if axis == rank { return String(repeating: " ", count: width - numbers[start].count) + numbers[start] }
      let isInnermost = axis == rank - 1
      let parts = visible(axis).map { $0.map { text(axis + 1, start + $0 * strides[axis]) } ?? "…" }
      let gap = isInnermost ? ", " : ",\n" + String(repeating: " ", count: axis + 1)
      return "[" + parts.joined(separator: gap) + "]"
    }
    return text(0, 0)
  }

  /// The same, with type and shape.
  public var debugDescription: String { "Tensor<\(Scalar.self)>\(shape) \(description)" }
}

/// A number to six significant digits, without trailing zeros.
package func formatted<S: TensorScalar>(_ scalar: S) -> String {
  let x = Double(scalar)
  if x == 0 || !x.isFinite { return x.isFinite ? "0" : (x.isNaN ? "nan" : (x > 0 ? "inf" : "-inf")) }
  if x == x.rounded() && Swift.abs(x) < 1e7 { return "\(Int(x))" }
  let magnitude = Swift.abs(x)
  var exponent = decimalExponent(magnitude)
  // A subnormal number is brought into the range of normal ones first, where the power of ten is one too.
  let scaled = exponent < -290 ? magnitude * 1e200 / power10(exponent + 195) : magnitude / power10(exponent - 5)
  var digits = Int(scaled.rounded())
  if digits == 1_000_000 { (digits, exponent) = (100_000, exponent + 1) }
  var text = "\(digits)"
  while text.hasSuffix("0") { text.removeLast() }
  let sign = x < 0 ? "-" : ""
  if (-4..<7).contains(exponent) {
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + text }
    if text.count <= exponent + 1 { return sign + text + String(repeating: "0", count: exponent + 1 - text.count) }
    text.insert(".", at: text.index(text.startIndex, offsetBy: exponent + 1))
    return sign + text
  }
  if text.count > 1 { text.insert(".", at: text.index(after: text.startIndex)) }
  return "\(sign)\(text)e\(exponent)"
}

/// ⌊log₁₀ x⌋ for a positive finite number, by its shortest decimal text.
private func decimalExponent(_ x: Double) -> Int {
  let text = "\(x)"
  let parts = text.split(separator: "e")
  let mantissa = parts[0]
  let shift = parts.count > 1 ? Int(parts[1])! : 0
  let point = mantissa.firstIndex(of: ".") ?? mantissa.endIndex
  let integer = mantissa[..<point]
  if integer != "0" { return shift + integer.count - 1 }
  let fraction = mantissa[mantissa.index(after: point)...]
  return shift - 1 - fraction.prefix { $0 == "0" }.count
}

private func power10(_ exponent: Int) -> Double {
  (0..<Swift.abs(exponent)).reduce(1) { power, _ in exponent > 0 ? power * 10 : power / 10 }
}
