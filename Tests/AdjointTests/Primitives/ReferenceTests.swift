import Adjoint
import Foundation
import Testing

@Suite("Reference numbers") struct ReferenceTests {
  @Test("Values and derivatives are within the case's tolerance", arguments: ReferenceCase.all)
  func agrees(_ reference: ReferenceCase) throws {
    for failure in try reference.failures() { Issue.record("\(failure)") }
  }

  @Test("Every file is read, and no case is lost")
  func reading() throws {
    let cases = try ReferenceCase.load()
    #expect(Set(cases.map(\.id)).count == cases.count)
    #expect(Set(cases.map(\.op)).count == 33)
    #expect(cases.contains { $0.strictTolerance != nil })
  }

  @Test("Numbers of 17 digits are read exactly")
  func exactNumbers() throws {
    let text = #"{"shape": [5], "data": [0.30000000000000004, 5e-324, "inf", "-inf", "nan"]}"#
    let read = try JSONDecoder().decode(ReferenceTensor.self, from: Data(text.utf8))
    #expect(read.scalars.prefix(4) == [0.1 + 0.2, .leastNonzeroMagnitude, .infinity, -.infinity])
    #expect(read.scalars[4].isNaN)
  }
}
