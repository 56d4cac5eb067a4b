// A program as a listing.

extension Program: CustomStringConvertible {
  /// One step a line: its number, the primitive with its attributes, the operands, the shape.
  public var description: String {
    var lines: [String] = [], input = 0
    let width = "\(Swift.max(0, steps.count - 1))".count
    let bodies = steps.map { step -> String in
      guard let primitive = step.primitive else {
        input += 1
        return "input \(input - 1)"
      }
      return "\(primitive.label) \(step.operands.map(text).joined(separator: ", "))"
    }
    let column = Swift.min(60, bodies.map(\.count).max() ?? 0)
    for (place, (step, body)) in zip(steps, bodies).enumerated() {
      let number = String(repeating: " ", count: width - "\(place)".count) + "\(place)"
      let gap = String(repeating: " ", count: Swift.max(1, column + 2 - body.count))
      lines.append("%\(number)  \(body)\(gap)\(step.shape)" + (step.name.map { "  “\($0)”" } ?? ""))
    }
    return lines.joined(separator: "\n") + "\nreturn \(outputs.map(text).joined(separator: ", "))"
  }

  /// A step by its number, a constant of one element by that, another by its shape.
  private func text(_ operand: Operand) -> String {
    switch operand {
    case .step(let place): "%\(place)"
    case .constant(let place):
      constants[place].isScalar ? Double(constants[place].number).description : "constant\(constants[place].shape)"
    }
  }
}
