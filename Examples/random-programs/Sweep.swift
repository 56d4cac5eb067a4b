import Adjoint
import ExampleSupport
import Foundation
import Synchronization

/// Many random programs, checked by several workers. What is checked does not depend on their number.
final class Sweep: Sendable {
  private struct State {
    var next = 0
    var done = 0
    var failures = 0
    var primitives: Set<String> = []
  }

  private let count: Int
  private let firstSeed: UInt64
  private let state = Mutex(State())
  private let start = ContinuousClock.now
  private let work: LongWork
  /// How many a worker takes at once, and how many failures are enough.
  private static let batch = 20, enough = 10

  init(count: Int, firstSeed: UInt64) {
    self.count = count
    self.firstSeed = firstSeed
    work = LongWork("random programs", of: count, "programs")
  }

  /// Whether Ctrl-C ended it before all were checked.
  var isInterrupted: Bool { state.withLock { $0.done < count && $0.failures < Sweep.enough } }

  var hasFailed: Bool { state.withLock { $0.failures > 0 } }

  var summary: String {
    let seconds = Int((ContinuousClock.now - start) / .seconds(1))
    return state.withLock {
      "\($0.done) programs, \($0.failures) failed, \($0.primitives.count) primitives used, \(seconds) s"
        + ($0.done < count ? "; go on with --seed \(firstSeed &+ UInt64($0.done)) --count \(count - $0.done)" : "")
    }
  }

  func run(workers: Int) {
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while let numbers = take() { numbers.forEach(check) }
    }
  }

  private func take() -> Range<Int>? {
    state.withLock { state in
      let end = min(count, state.next + Sweep.batch)
      if state.next == end || state.failures >= Sweep.enough || work.isInterrupted { return nil }
      defer { state.next = end }
      return state.next..<end
    }
  }

  private func check(number: Int) {
    let seed = firstSeed &+ UInt64(number), program = RandomProgram(seed: seed)
    if !isSameCompiled(program, number) {
      let small = program.shrunk { !self.isSameCompiled($0, number) }
      print("program \(seed), compiled, gives other bits; shrunk:\n\(small)")
      state.withLock { $0.failures += 1 }
    }
    let hasPassed = report(program, number).passed
    if !hasPassed {
      let small = program.shrunk { !self.report($0, number).passed }
      print("program \(seed) fails; shrunk:\n\(small)\n\(report(small, number))")
    }
    state.withLock { state in
      state.done += 1
      state.failures += hasPassed ? 0 : 1
      state.primitives.formUnion(program.primitives)
    }
    work.finished()
  }

  /// The check that a program gets.
  private func report(_ program: RandomProgram, _ number: Int) -> GradientReport {
    let order = number % 3 == 0 ? 2 : 1
    return number % 4 == 3
      ? program.check(order: order, seed: UInt64(number), Float.self)
      : program.check(order: order, seed: UInt64(number), Double.self)
  }

  /// Whether the compiled form gives the bits of the plain call: at the first call, which makes the plan, and at two more.
  private func isSameCompiled(_ program: RandomProgram, _ number: Int) -> Bool {
    number % 2 == 0
      ? isSameCompiled(program, order: number % 3 == 0 ? 2 : 1, Double.self)
      : isSameCompiled(program, order: number % 3 == 0 ? 2 : 1, Float.self)
  }

  private func isSameCompiled<S: TensorScalar>(_ program: RandomProgram, order: Int, _: S.Type) -> Bool {
    let f: ([Variable<S>]) -> Variable<S> =
      order == 1
      ? { program($0) } : { x in gradient(at: x) { program($0) }.reduce(Variable(0)) { $0 + sum(sin($1)) } }
    let fast = compiled(f)
    return [1, 0.5, -1.25].allSatisfy { k in
      let x = program.inputValues.map { S(k) * Tensor<S>($0) }
      let plain = valueWithGradient(at: x, of: f), compiled = valueWithGradient(at: x, of: fast)
      return zip([plain.value] + plain.gradient, [compiled.value] + compiled.gradient).allSatisfy { a, b in
        zip(a.scalars, b.scalars).allSatisfy {
          Double($0).bitPattern == Double($1).bitPattern || ($0.isNaN && $1.isNaN)
        }
      }
    }
  }
}
