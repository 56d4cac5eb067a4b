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
