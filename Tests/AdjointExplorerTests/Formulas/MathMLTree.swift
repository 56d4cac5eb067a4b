import Foundation

/// MathML read back and computed: what a formula on a page says, found without the code that wrote it.
struct MathMLTree {
  let tag: String
  let attributes: [String: String]
  var text = ""
  var children: [MathMLTree] = []

  var kinds: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }

  /// All elements, itself first.
  var all: [MathMLTree] { [self] + children.flatMap(\.all) }

  /// The element of a text; nil if tags do not nest.
  init?(_ text: String) {
    guard let root = MathMLTree.elements(text), root.count == 1 else { return nil }
    self = root[0]
  }

  private init(tag: String, attributes: [String: String]) { (self.tag, self.attributes) = (tag, attributes) }

  private static func elements(_ text: String) -> [MathMLTree]? {
    var stack = [MathMLTree(tag: "", attributes: [:])]
    for part in text.split(separator: "<") {
      guard let end = part.firstIndex(of: ">") else { return nil }
      let tag = part[..<end]
      if tag.hasPrefix("/") {
        guard stack.count > 1, stack.last!.tag == tag.dropFirst() else { return nil }
        let done = stack.removeLast()
        stack[stack.count - 1].children.append(done)
      } else {
        var attributes: [String: String] = [:]
        for match in tag.matches(of: /([\w-]+)="([^"]*)"/) { attributes[String(match.1)] = String(match.2) }
        let element = MathMLTree(tag: String(tag.prefix { $0 != " " && $0 != "/" }), attributes: attributes)
        if tag.hasSuffix("/") { stack[stack.count - 1].children.append(element) } else { stack.append(element) }
      }
      if !tag.hasSuffix("/") { stack[stack.count - 1].text += part[part.index(after: end)...] }
    }
    return stack.count == 1 ? stack[0].children : nil
  }
}

extension MathMLTree {
  struct NotArithmetic: Error { let what: String }

  /// The number that a formula comes to: what stands right of its equals sign, with numbers for the elements with `data-v`
  /// and later clauses (`s = sigmoid x`) for its other letters.
  func value(_ numbers: [String: Double]) throws -> Double {
    let clauses = line.split { $0.isSign(",") }.map(Array.init)
    var known = numbers
    for clause in clauses.dropFirst() {
      let sides = clause.split { $0.isSign("=") }.map(Array.init)
      guard sides.count == 2, let name = sides[0].first?.text else { throw NotArithmetic(what: "a clause without =") }
      known[name] = try MathMLTree.sum(sides[1], known)
    }
    return try MathMLTree.sum(clauses[0].split { $0.isSign("=") }.last.map(Array.init) ?? [], known)
  }

  /// The members of the outermost row.
  private var line: [MathMLTree] {
    var members = children
    while members.count == 1, members[0].tag == "mrow", !members[0].isUnit { members = members[0].children }
    return members.flatMap { $0.tag == "mrow" && !$0.isUnit ? $0.children : [$0] }.filter { $0.tag != "mspace" }
  }

  private func isSign(_ text: String) -> Bool { tag == "mo" && self.text == text }

  /// A fence, or a function with its argument.
  private var isUnit: Bool {
    guard let first = children.first else { return false }
    return ["(", "|", "⟨"].contains { first.isSign($0) } || MathMLTree.function(first) != nil
  }

  private static func function(_ element: MathMLTree) -> ((Double) -> Double)? {
    guard element.tag == "mi" else { return nil }
    switch element.text {
    case "exp": return { exp($0) }
    case "log": return { log($0) }
    case "tanh": return { tanh($0) }
    case "sin": return { sin($0) }
    case "cos": return { cos($0) }
    case "erf": return { erf($0) }
    case "sigmoid": return { 1 / (1 + exp(-$0)) }
    case "sign": return { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }
    case "Φ": return { erfc(-$0 / 2.squareRoot()) / 2 }
    case "φ": return { exp(-$0 * $0 / 2) / (2 * Double.pi).squareRoot() }
    case "max", "min": return { $0 }
    default: return nil
    }
  }

  private static func sum(_ members: [MathMLTree], _ numbers: [String: Double]) throws -> Double {
    var result = 0.0, place = 0
    let members = members.filter { $0.tag != "mspace" }
    while place < members.count {
      var sign = 1.0
      if members[place].isSign("+") || members[place].isSign("−") {
        sign = members[place].isSign("−") ? -1 : 1
        place += 1
      }
      result += sign * (try product(members, &place, numbers))
    }
    return result
  }

  /// Factors, each with a sign between it and the next.
  private static func product(_ members: [MathMLTree], _ place: inout Int, _ numbers: [String: Double]) throws -> Double
  {
    guard place < members.count else { throw NotArithmetic(what: "a sign without an operand") }
    var result = try members[place].factor(numbers)
    place += 1
    while place < members.count, !members[place].isSign("+"), !members[place].isSign("−") {
      let sign = members[place]
      guard sign.isSign("·") || sign.isSign("⊙") || sign.isSign("⊛") else {
        throw NotArithmetic(what: "no sign before \(sign.tag) \(sign.text)")
      }
      place += 1
      var isNegative = false
      if !sign.isSign("·"), members[place].isSign("−") {
        isNegative = true
        place += 1
      }
      let other = try members[place].factor(numbers)
      // A zero cotangent annihilates.
      result = result == 0 ? 0 : result * (isNegative ? -other : other)
      place += 1
    }
    return result
  }

  private func factor(_ numbers: [String: Double]) throws -> Double {
    if let place = attributes["data-v"] {
      guard let number = numbers[place] else { throw NotArithmetic(what: "nothing for \(place)") }
      return number
    }
    switch tag {
    case "mn":
      guard let number = Double(text) else { throw NotArithmetic(what: "the number \(text)") }
      return number
    case "mi":
      if let number = ["e": exp(1), "π": Double.pi][text] ?? numbers[text] { return number }
    case "mfrac" where children.count == 2: return try children[0].factor(numbers) / children[1].factor(numbers)
    case "msqrt" where children.count == 1: return try children[0].factor(numbers).squareRoot()
    case "msup" where children.count == 2: return pow(try children[0].factor(numbers), try children[1].factor(numbers))
    case "mrow":
      guard let first = children.first else { break }
      let inside = Array(children.dropFirst().dropLast())
      if first.isSign("(") { return try MathMLTree.sum(inside.unwrapped, numbers) }
      if first.isSign("|") { return Swift.abs(try MathMLTree.sum(inside.unwrapped, numbers)) }
      if let function = MathMLTree.function(first) {
        let arguments = Array(children.dropFirst()).filter { $0.tag != "mspace" }
        let list = arguments.flatMap { $0.isUnit ? Array($0.children.dropFirst().dropLast()).unwrapped : [$0] }
        let values = try list.split { $0.isSign(",") }.map { try MathMLTree.sum(Array($0), numbers) }
        if values.count == 2 {
          return first.text == "max" ? Swift.max(values[0], values[1]) : Swift.min(values[0], values[1])
        }
        return function(values[0])
      }
      return try MathMLTree.sum(children, numbers)
    default: break
    }
    throw NotArithmetic(what: "\(tag) \(text)")
  }
}

extension [MathMLTree] {
  /// The members of a row that is alone.
  fileprivate var unwrapped: [MathMLTree] { count == 1 && self[0].tag == "mrow" ? self[0].children : self }
}
