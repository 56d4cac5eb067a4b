import Testing

@testable import AdjointVerification

@Suite("Where a NaN came from")
struct NonFiniteOriginTests {
  @Test("The first entry that produced one is named, with its operands' ranges, apart from those that passed it on")
  func forward() throws {
    let tape = Tape<Double>()
    let x = tape.variable([1, 2, -3], name: "x")
    let y = tape.scope("encoder") { log(sin(x) * 1).named("logarithm") }
    let loss = sum(exp(y) * 2)
    let origins = tape.nonFiniteOrigins(below: loss)
    try #require(origins.count == 1)
    let origin = origins[0]
    #expect(origin.pass == .forward && origin.kind == .nan && origin.primitive == "log")
    #expect(origin.name == "logarithm" && origin.scopes == ["encoder"] && origin.passedOn == 3)
    #expect(origin.operands[0].finite?.lowerBound == sin(Tensor<Double>(-3)).scalar)
    #expect(origin.result.nans == 1)
    #expect("\(origin)".contains("entry \(y.entryIndex!) “logarithm” in encoder, log: y = log x"), "\(origin)")
  }

  @Test("An infinity and the NaN that comes of it are two origins")
  func infinity() {
    let tape = Tape<Double>()
    let x = tape.variable([1000])
    let y = exp(x)
    let loss = sum(y - y)
    let origins = tape.nonFiniteOrigins(below: loss)
    #expect(origins.map(\.kind) == [.infinity, .nan])
    #expect(origins.map(\.primitive) == ["exp", "subtract"])
  }

  @Test("A pullback that produces one is named where all values are finite")
  func backward() {
    let tape = Tape<Float>()
    let x = tape.variable([0, 4], name: "x")
    let loss = sum(sqrt(x))
    let origins = tape.nonFiniteOrigins(below: loss)
    #expect(origins.map(\.pass) == [.backward] && origins[0].kind == .infinity && origins[0].primitive == "sqrt")
    #expect(origins[0].operands[0].finite == 0...4)
  }

  @Test("Where all is finite there is nothing; a NaN that was given is its variable's")
  func none() {
    let tape = Tape<Double>()
    let x = tape.variable([1, 2])
    #expect(tape.nonFiniteOrigins(below: sum(x * x)).isEmpty)
    let bad = tape.variable(Tensor([Double.nan]), name: "bad")
    let origins = tape.nonFiniteOrigins(below: sum(x * bad))
    #expect(origins.map(\.name) == ["bad"] && origins[0].primitive == nil)
  }
}
