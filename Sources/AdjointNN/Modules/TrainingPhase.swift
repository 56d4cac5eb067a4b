// What layers know of the computation they are part of: whether it is a step of training, where random numbers come
// from, and where new states go.

import Synchronization

/// A step of training in progress: known to the layers, not to the caller.
///
/// Training is what ``valueWithGradient(at:of:)->(_,_)`` runs: a dropout layer drops and a batch normalisation uses the
/// statistics of its batch. Everywhere else they do what they do in use. Nothing has to be switched.
final class TrainingPhase: Sendable {
  @TaskLocal static var current: TrainingPhase?

  private let proposals = Mutex<[Int32: any Sendable]>([:])

  func propose<S>(_ value: Tensor<S>, _ slot: Int32) { proposals.withLock { $0[slot] = value } }

  func proposal<S>(_ slot: Int32, as _: S.Type) -> Tensor<S>? { proposals.withLock { $0[slot] as? Tensor<S> } }
}

/// Whether a step of training is running: the phase that layers such as ``Dropout`` ask for.
public var isTraining: Bool { TrainingPhase.current != nil }

/// Calls the closure as a step of training, or as use of the model, whatever surrounds it.
///
/// It is seldom needed: see ``isTraining``. One use is the loss of an evaluation inside of a training step.
public func withTraining<R>(_ training: Bool, _ body: () throws -> R) rethrows -> R {
  if training == isTraining { return try body() }
  return try TrainingPhase.$current.withValue(training ? TrainingPhase() : nil, operation: body)
}

/// Calls the closure with a seed for every random choice that layers make in it: initial weights, dropout.
///
/// ```swift
/// let model = withSeed(7) { Classifier() }   // the same weights every time, on every machine
/// ```
///
/// Without a seed they come from the system's generator. An inner call has its own sequence and does not disturb the
/// outer one.
public func withSeed<R>(_ seed: UInt64, _ body: () throws -> R) rethrows -> R {
  try LayerRandom.$seeded.withValue(LayerRandom(seed: seed), operation: body)
}

/// The generator that layers draw from.
struct LayerRandom: RandomNumberGenerator, Sendable {
  final class Source: Sendable {
    let generator: Mutex<SeededGenerator>
    init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }
  }

  @TaskLocal static var seeded: LayerRandom?

  /// The one of the innermost `withSeed`, or the system's.
  static var current: LayerRandom { seeded ?? LayerRandom(source: nil) }

  private let source: Source?

  private init(source: Source?) { self.source = source }
  init(seed: UInt64) { source = Source(seed: seed) }

  mutating func next() -> UInt64 {
    guard let source else {
      var system = SystemRandomNumberGenerator()
      return system.next()
    }
    return source.generator.withLock { $0.next() }
  }
}
