extension PrimitiveRegistry {
  /// The primitives of the layers in this module.
  public static let neuralNetworks = PrimitiveRegistry([
    Unfold.self, Fold.self, Normalize.self, NormalizePullback.self, Focal.self, ParametricRelu.self,
    ParametricReluSlope.self, ParametricReluShare.self, CTC.self, CTCOccupancy.self, LogCosh.self,
    KeyedUniform.self, KeyedMask.self, PowerOfTwo.self
  ])
}
