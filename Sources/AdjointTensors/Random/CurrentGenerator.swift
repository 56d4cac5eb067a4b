// Where random numbers come from that name no generator: a seed that surrounds them, or the system.

import Synchronization

/// Calls the closure with a seed for every random choice in it that names no generator: initial weights, dropout, random
/// tensors, samples.
///
/// ```swift
/// let model = withSeed(7) { Classifier() }   // the same weights every time, on every machine
/// ```
///
/// Without a seed they come from the system's generator. An inner call has its own sequence and does not disturb the
/// outer one. A child task has its parent's sequence, in no order that repeats: give each task a seed of its own.
public func withSeed<R>(_ seed: UInt64, _ body: () throws -> R) rethrows -> R {
  try CurrentGenerator.$seeded.withValue(CurrentGenerator.Source(seed: seed), operation: body)
}

/// The generator of the innermost ``withSeed(_:_:)`` at the time it is made, or the system's: for layers and functions of
/// one's own that draw random numbers.
public struct CurrentGenerator: RandomNumberGenerator, Sendable {
  final class Source: Sendable {
    private let generator: Mutex<SeededGenerator>
    init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }
    func next() -> UInt64 { generator.withLock { $0.next() } }
  }

  @TaskLocal static var seeded: Source?

  private let source = CurrentGenerator.seeded

  /// The current one. Copies go on in one sequence.
  public init() {}

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    if let source { return source.next() }
    var system = SystemRandomNumberGenerator()
    return system.next()
  }
}
