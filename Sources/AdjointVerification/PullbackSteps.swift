// A backward pass told step by step: what traces and pages show of it.

/// One step of a backward pass: the pullback of an entry.
public struct PullbackStep<Scalar: TensorScalar>: Sendable {
  /// What an operand receives in this step.
  public struct Contribution: Sendable {
    /// The operand's position in the entry, from 0.
    public let position: Int
    /// The operand's own entry.
    public let entry: Int
    /// What it receives.
    public let value: Tensor<Scalar>
  }

  /// The index of the entry.
  public let entry: Int
  /// The cotangent of the entry, complete: all its uses have contributed.
  public let cotangent: Tensor<Scalar>
  /// What its operands receive, one for each that needs a cotangent.
  public let contributions: [Contribution]
}

extension Tape {
  /// The backward pass from a variable, step by step: what ``gradients(of:seed:keeping:)`` does, told.
  public func pullbackSteps(of y: Variable<Scalar>, seed: Tensor<Scalar>? = nil) -> [PullbackStep<Scalar>] {
    let u = seedVariable(for: y, seed, "pullbackSteps(of:)")
    guard y.core === core else { return [] }
    var steps: [PullbackStep<Scalar>] = []
    var contributions: [PullbackStep<Scalar>.Contribution] = []
    var pending: (entry: Int, cotangent: Tensor<Scalar>)?
    func close() {
      if let (entry, cotangent) = pending {
        steps.append(PullbackStep(entry: entry, cotangent: cotangent, contributions: contributions))
      }
      (pending, contributions) = (nil, [])
    }
    let walk = Walk(core, from: Int(y.index), to: 0, targets: nil, isRecording: false)
    walk.seed(Int(y.index), u)
    walk.onEntry = { entry, cotangent in
      close()
      pending = (entry, Tensor(raw: cotangent))
    }
    walk.onContribution = { position, place, value in
      contributions.append(.init(position: position, entry: Int(place), value: Tensor(raw: value)))
    }
    walk.run(down: 0)
    close()
    return steps
  }
}
