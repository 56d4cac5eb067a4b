import Foundation
import Testing

@testable import AdjointVerification

@Suite("Closed forms") struct ClosedFormTests {
  @Test("Every closed form holds", arguments: ClosedForm.catalogue)
  func holds(form: ClosedForm) {
    let outcome = form.check()
    for measured in outcome.measurements {
      #expect(measured.holds, "\(measured.subject): error \(measured.error), at most \(measured.tolerance)")
    }
    for shown in outcome.guards {
      #expect(shown.holds, "\(shown.subject): \(shown.printed) against \(shown.truth)")
    }
    #expect(outcome.passed)
    #expect(outcome.measurements.isEmpty != form.isCheckable)
  }

  @Test("The catalogue has every number from 1 to 106, in order and once")
  func isComplete() {
    let numbers = (1...106).map { $0 < 10 ? "CF-0\($0)" : "CF-\($0)" }
    #expect(ClosedForm.catalogue.map(\.number) == numbers)
  }

  @Test("Documents follow one another, with a check but for three errata")
  func documentsAreInOrder() {
    let counts = ClosedForm.Document.allCases.map { document in
      ClosedForm.catalogue.count { $0.document == document }
    }
    #expect(counts == [14, 34, 12, 28, 9, 9])
    #expect(ClosedForm.catalogue.filter { !$0.isCheckable }.map(\.number) == ["CF-21", "CF-71", "CF-83"])
  }

  @Test("The misprints are those of the documents")
  func misprintsAreKnown() {
    let misprints = [
      9, 11, 12, 13, 14, 20, 21, 28, 32, 34, 35, 37, 39, 41, 43, 47, 63, 67, 71, 74, 79, 80, 81, 83, 85, 87, 92, 93, 94
    ]
    let found = ClosedForm.catalogue.indices.filter { ClosedForm.catalogue[$0].finding == .misprint }.map { $0 + 1 }
    #expect(found == misprints)
  }

  @Test("Every misprint says what is printed and why it is wrong, and has a guard that shows it")
  func misprintsHaveGuards() {
    for form in ClosedForm.catalogue where form.finding == .misprint {
      #expect(form.printed != nil && form.remark != nil, "\(form.number)")
      let outcome = form.check()
      #expect(outcome.guards.isEmpty != form.isCheckable, "\(form.number)")
      #expect(outcome.verdict == (form.isCheckable ? .misprintShown : .notCheckable), "\(form.number)")
    }
  }

  @Test("No bound is widened beyond eight units in the last place")
  func boundsAreTight() {
    let widened = ClosedForm.catalogue.filter { $0.check().measurements.contains { $0.ulps > 0 } }
    #expect(Set(widened.map(\.number)).isSubset(of: ["CF-10", "CF-84"]))
    for measured in widened.flatMap({ $0.check().measurements }) { #expect(measured.ulps <= 8) }
  }

  @Test("The generated page lists every form and every misprint")
  func pageIsComplete() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let page = try String(contentsOf: root.appending(path: "Docs/ClosedForms.md"), encoding: .utf8)
    let escaped = { (formula: String) in formula.replacingOccurrences(of: "|", with: "\\|") }
    for form in ClosedForm.catalogue {
      let row = "| \(form.number) | \(form.equation) | `\(escaped(form.statement))` |"
      #expect(page.contains(row), "regenerate Docs/ClosedForms.md: \(row)")
      if let printed = form.printed { #expect(page.contains("`\(escaped(printed))`"), "\(form.number)") }
    }
  }
}

/// The harness itself: what is wrong is found to be wrong.
@Suite("The closed forms' harness") struct ClosedFormCheckTests {
  private func outcome(
    _ finding: ClosedForm.Finding = .correct, tolerance: Double = 1e-15,
    _ examine: @escaping @Sendable (inout ClosedForm.Check) -> Void
  ) -> ClosedForm.Outcome {
    ClosedForm("CF-00", .wichmann, "0", "a test", finding: finding, tolerance: tolerance, examine: examine).check()
  }

  private static let z: Tensor<Double> = [0.3, -1.2, 2]

  @Test("A wrong closed form fails, with its error")
  func wrongFormFails() {
    let outcome = outcome { check in
      let y = softmax(Self.z)
      check.that("∇lse as 1.001 σ", gradient(at: Self.z) { logSumExp($0) }, equals: 1.001 * y)
      check.that("∇lse", gradient(at: Self.z) { logSumExp($0) }, equals: y)
    }
    #expect(outcome.verdict == .fails)
    #expect(!outcome.passed)
    #expect(Swift.abs(outcome.error - 0.001 * softmax(Self.z)[2]) < 1e-12)
    #expect(outcome.decisive?.subject == "∇lse as 1.001 σ")
    #expect(outcome.measurements.map(\.holds) == [false, true])
  }

  @Test("A printed form that does not differ visibly fails, though the formula holds")
  func guardThatShowsNothingFails() {
    let outcome = outcome(.misprint) { check in
      check.that("1", 1, equals: 1)
      check.shows("1.0001", gives: 1.0001, not: 1)
    }
    #expect(outcome.verdict == .fails)
    #expect(outcome.error == 0)
  }

  @Test("What is not a number fails, and so does a check that measures nothing")
  func emptyAndNaNFail() {
    #expect(outcome { $0.that("NaN", .nan, equals: 1) }.error == .infinity)
    #expect(outcome { $0.that("NaN", .nan, equals: 1) }.verdict == .fails)
    #expect(outcome { $0.that("an expected NaN", 1, equals: .nan) }.verdict == .fails)
    #expect(outcome { $0.that("a bound", Tensor([1, .nan]), isAtMost: 2) }.verdict == .fails)
    #expect(outcome { $0.that("a property", false) }.verdict == .fails)
    #expect(outcome { _ in }.verdict == .fails)
  }

  @Test("Errors are absolute or relative, and a bound of 0 asks for equality")
  func errorsAreMeasured() {
    let x: Tensor<Double> = [1000, 0], near: Tensor<Double> = [1001, 0]
    #expect(outcome(tolerance: 1e-2) { $0.that("absolute", near, equals: x) }.error == 1)
    #expect(outcome(tolerance: 1e-2) { $0.that("absolute", near, equals: x) }.verdict == .fails)
    #expect(outcome(tolerance: 1e-2) { $0.that("relative", near, equals: x, relative: true) }.error == 1e-3)
    #expect(outcome(tolerance: 1e-2) { $0.that("relative", near, equals: x, relative: true) }.passed)
    #expect(outcome(tolerance: 0) { $0.that("equal", x, equals: x) }.passed)
    #expect(!outcome(tolerance: 0) { $0.that("unequal", 1 + Double.ulpOfOne, equals: 1) }.passed)
  }

  @Test("Eight units in the last place are those of the largest number expected")
  func ulpsAreScaled() {
    let x: Tensor<Double> = [1, 0.001]
    let seven = x + 7 * Double.ulpOfOne, nine = x + 9 * Double.ulpOfOne
    #expect(outcome { $0.that("seven", seven, equals: x, ulps: 8) }.passed)
    #expect(outcome { $0.that("seven", seven, equals: x, ulps: 8) }.tolerance == 8 * Double.ulpOfOne)
    #expect(!outcome { $0.that("nine", nine, equals: x, ulps: 8) }.passed)
    #expect(!outcome { $0.that("seven, none allowed", seven, equals: x) }.passed)
  }

  @Test("Lower and upper bounds report how far they are missed")
  func boundsAreMeasured() {
    let x: Tensor<Double> = [-1, 2, 5]
    #expect(outcome { $0.that("least", x, isAtLeast: -1) }.passed)
    #expect(outcome { $0.that("least", x, isAtLeast: 0.5) }.error == 1.5)
    #expect(outcome { $0.that("most", x, isAtMost: 5) }.passed)
    #expect(outcome { $0.that("most", x, isAtMost: 3) }.error == 2)
  }

  @Test("Verdicts follow from the finding and the guards")
  func verdicts() {
    let holds: @Sendable (inout ClosedForm.Check) -> Void = { $0.that("1", 1, equals: 1) }
    #expect(outcome(.correct, holds).verdict == .holds)
    #expect(outcome(.notation, holds).verdict == .holdsAsCorrected)
    #expect(outcome(.wording, holds).verdict == .wording)
    #expect(outcome(.misprint, holds).verdict == .holdsAsCorrected)
    let shown = outcome(.misprint) { check in
      holds(&check)
      check.shows("2", gives: 2, not: 1)
      check.shows("0/0", gives: .nan, not: 1)
    }
    #expect(shown.verdict == .misprintShown)
    #expect(shown.guards.map(\.distance) == [1, .infinity])
  }

  @Test("A formula of one's own, as the example's page shows it")
  func ownFormula() {
    let softplusSlope = ClosedForm("mine", .consequences, "softplus", "softplus′ = sigmoid") { check in
      let x: Tensor<Double> = [-2, 0, 3]
      check.that("softplus′ at −2, 0, 3", gradient(at: x) { sum(softplus($0)) }, equals: sigmoid(x))
    }
    #expect(softplusSlope.check().verdict == .holds)
  }

  @Test("More than eight units in the last place stop the program")
  func tooManyUlps() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let form = ClosedForm("CF-00", .wichmann, "0", "a test") { $0.that("1", 1, equals: 1, ulps: 9) }
      _ = form.check()
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("ClosedForm.Check: 9 units in the last place; allow at most 8"))
  }

  @Test("The eigenvalues and solutions that checks rely on")
  func linearAlgebra() {
    let m: Tensor<Double> = [[2, 1, 0], [1, 2, 0], [0, 0, -4]]
    let eigenvalues = ClosedForm.eigenvalues(ofSymmetric: m)
    #expect(zip(eigenvalues, [3, 1, -4]).allSatisfy { Swift.abs($0 - $1) < 1e-14 })
    let pivoting: Tensor<Double> = [[0, 2, 1], [1, -1, 3], [4, 0, 2]], x: Tensor<Double> = [1, -2, 3]
    let solved = ClosedForm.solve(pivoting, matmul(pivoting, x))
    #expect(solved.isApproximatelyEqual(to: x, absoluteTolerance: 1e-14))
  }
}
