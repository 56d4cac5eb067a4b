import Foundation
import Testing

@testable import AdjointExplorer

@Suite("Formulas of cards as MathML")
struct FormulaTests {
  private func parsed(_ text: String) -> Formula { FormulaParser.parts(of: text)[0] }

  @Test("a slash with spaces takes the products beside it, one without its neighbours")
  func fractions() {
    #expect(parsed("a b / c d") == .fraction(.row([.name("a"), .name("b")]), .row([.name("c"), .name("d")])))
    #expect(parsed("u 1/x") == .row([.name("u"), .fraction(.number("1"), .name("x"))]))
    #expect(
      parsed("x + a / b − c")
        == .row([.name("x"), .sign("+"), .fraction(.name("a"), .name("b")), .sign("−"), .name("c")]))
  }

  @Test("superscripts, subscripts, roots and fences")
  func parts() {
    #expect(parsed("zᵢ") == .scripts(.name("z"), sub: "i", sup: ""))
    #expect(parsed("e⁻ˣ") == .scripts(.name("e"), sub: "", sup: "−x"))
    #expect(parsed("√x") == .root(.name("x")))
    #expect(parsed("|x|") == .fenced("|", .name("x"), "|"))
    #expect(
      parsed("(1 + y)²") == .scripts(.fenced("(", .row([.number("1"), .sign("+"), .name("y")]), ")"), sub: "", sup: "2")
    )
    #expect(parsed("one-hot") == .word("one-hot"))
  }

  @Test("a root over a sum covers it, and what a function or a sum is taken of belongs to it")
  func applications() {
    #expect(parsed("√Σx²") == .root(.applied(.sign("Σ"), .scripts(.name("x"), sub: "", sup: "2"))))
    #expect(parsed("√Σx² / n") == .fraction(parsed("√Σx²"), .name("n")))
    #expect(parsed("√ Πx") == .root(.applied(.sign("Π"), .name("x"))))
    #expect(parsed("1/log x") == .fraction(.number("1"), .applied(.name("log"), .name("x"))))
    #expect(parsed("exp(x)/y") == .fraction(.applied(.name("exp"), .fenced("(", .name("x"), ")")), .name("y")))
    #expect(parsed("1/Σx") == .fraction(.number("1"), .applied(.sign("Σ"), .name("x"))))
    #expect(parsed("∂L/∂w") == .fraction(.applied(.sign("∂"), .name("L")), .applied(.sign("∂"), .name("w"))))
    #expect(parsed("swish(x) b") == .row([.applied(.name("swish"), .fenced("(", .name("x"), ")")), .name("b")]))
    #expect(parsed("log σ(z)ₖ").hasProse == false)
  }

  @Test("a fraction ends where prose begins, and a slash beside prose stays a slash")
  func proseBesideFractions() {
    #expect(parsed("u / n repeated") == .row([.fraction(.name("u"), .name("n")), .word("repeated")]))
    #expect(parsed("shared u / n") == .row([.word("shared"), .fraction(.name("u"), .name("n"))]))
    #expect(parsed("u / the count") == .row([.name("u"), .sign("/"), .word("the"), .word("count")]))
    #expect(parsed("u/(number of rows)").contains { if case .fraction = $0 { true } else { false } } == false)
    #expect(parsed("√(sum of x)").contains { if case .root = $0 { true } else { false } } == false)
  }

  @Test("signs: a minus below a slash, an ASCII minus, a bar without another")
  func signs() {
    #expect(parsed("1/−x") == .fraction(.number("1"), .row([.sign("−"), .name("x")])))
    #expect(parsed("a / −b c") == .fraction(.name("a"), .row([.sign("−"), .name("b"), .name("c")])))
    #expect(parsed("a - b / c") == parsed("a − b / c"))
    #expect(parsed("x-y") == .row([.name("x"), .sign("−"), .name("y")]))
    #expect(parsed("x | y") == .row([.name("x"), .sign("|"), .name("y")]))
    #expect(!parsed("f(x").hasProse)
  }

  @Test(
    "what is cut off or doubled is read to its end",
    arguments: [
      "", "/", "a /", "/ b", "√", "Σ", "−", "(", ")", "⟨u", "|", "a //b", "x²³", "log", "1/", "u;;v", "∂", "a - ", "..",
      "3.", "|x/|", "(a/)", "√)", "[1, 2)"
    ])
  func oddities(text: String) {
    for part in FormulaParser.parts(of: text) { #expect(XMLText(part.mathML(operandCount: 1)).isWellFormed) }
  }

  @Test("letters stand for the entry's tensors")
  func places() {
    #expect(parsed("u ⊙ b").mathML(operandCount: 2).contains("<mi data-v=\"1\">b</mi>"))
    #expect(!parsed("u ⊙ b").mathML(operandCount: 1).contains("data-v=\"1\""))
    let card = Multiply.card.mathML(operandCount: 2)
    #expect(card.pullbacks.count == 2)
  }

  @Test("every card of the library becomes well-formed MathML", arguments: PrimitiveRegistry.standard.map(\.card.name))
  func wellFormed(name: String) throws {
    let card = try #require(PrimitiveRegistry.standard.first { $0.card.name == name }).card
    let math = card.mathML(operandCount: 2)
    for text in [math.formula] + math.pullbacks {
      let parser = XMLText(text.replacing("\u{a0}", with: " "))
      #expect(parser.isWellFormed, "\(text)")
    }
  }

  @Test("a card that is not a formula does not become markup")
  func hostile() {
    let text = parsed("y = <b>x</b> & “(”(").mathML(operandCount: 1)
    #expect(!text.contains("<b>"))
    #expect(XMLText(text).isWellFormed)
  }
}

/// Whether tags and references of a text nest: enough of XML to find a mistake in generated markup.
private struct XMLText {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      guard let end = rest[start...].firstIndex(where: { $0 == (rest[start] == "<" ? ">" : ";") }) else {
        isWellFormed = false
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      if rest[start] == "<" && !tag.hasSuffix("/") {
        if tag.hasPrefix("/") {
          guard open.popLast() == tag.dropFirst() else {
            isWellFormed = false
            return
          }
        } else {
          open.append(tag.prefix { $0 != " " })
        }
      }
      rest = rest[rest.index(after: end)...]
    }
    isWellFormed = open.isEmpty
  }
}
