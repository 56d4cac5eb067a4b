// What layers know of the computation they are part of: whether it is a step of training, and where new states go.

import Synchronization

/// A step of training in progress: known to the layers, not to the caller.
///
/// Training is what `valueWithGradient(at:of:)` runs: a dropout layer drops and a batch normalisation uses the
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
