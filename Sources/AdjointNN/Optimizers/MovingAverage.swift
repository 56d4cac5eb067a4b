/// A model whose parameters are moving averages of another's along its training: a ← decay a + (1 − decay) p after each
/// step. It is often better than the last model itself. B. Polyak, A. Juditsky, Acceleration of stochastic approximation by
/// averaging, 1992; PyTorch's `AveragedModel` with `get_ema_multi_avg_fn`.
///
/// ```text
/// var average = MovingAverage(of: model, decay: 0.999)
/// optimizer.update(&model, along: gradient)
/// average.update(with: model)
/// ```
public struct MovingAverage<M: Module> {
  /// The model of the averages. States (running means) and frozen parameters are those of the last model it was updated
  /// with.
  public private(set) var model: M
  /// How much of the average is kept at each update.
  public let decay: Double

  /// Averages that start from a model's own parameters. A decay outside of 0..<1, and a recorded model, stop the program.
  public init(of model: M, decay: Double) {
    stopIfInvalid("MovingAverage") { () throws(InvalidHyperparameter) in
      try InvalidHyperparameter.check(share: decay, "decay")
    }
    model.stopIfRecorded("MovingAverage")
    self.model = model
    self.decay = decay
  }

  /// Moves the averages towards the parameters of a model, which has the names of the first one's; other names or shapes,
  /// and a recorded model, stop the program.
  public mutating func update(with model: M) {
    model.stopIfRecorded("MovingAverage")
    let keep = M.Scalar(decay), move = M.Scalar(1 - decay)
    for (name, p, average) in model.matched("MovingAverage", self.model) where p.shape != average.shape {
      fail("MovingAverage", "“\(name)” of shape \(p.shape), the average of \(average.shape)", "keep the shapes")
    }
    self.model = model.combined(with: self.model) { p, average in keep * average + move * p }
  }
}
