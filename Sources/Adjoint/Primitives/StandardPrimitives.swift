extension PrimitiveRegistry {
  /// Every primitive of this library.
  public static let standard = PrimitiveRegistry(
    basic + elementwise + running + ordered + random + indexing + linearAlgebra)

  private static let basic: [any Primitive.Type] = [
    Softmax.self, LogSoftmax.self, LogSumExp.self, CrossEntropy.self, SoftCrossEntropy.self,
    ProbabilityCrossEntropy.self, BinaryCrossEntropy.self, Log.self, Sum.self, Add.self, Subtract.self, Multiply.self,
    Divide.self, Negate.self, Exp.self, Log1p.self, Expm1.self, Sqrt.self, Abs.self, Sin.self, Cos.self, Tanh.self,
    Erf.self, Erfc.self, Sigmoid.self, Softplus.self, Relu.self, Silu.self, Gelu.self, GeluTanh.self, Power.self,
    Maximum.self, Minimum.self, XLogY.self, Select.self, Mean.self, Max.self, Min.self, Product.self, Variance.self,
    StandardDeviation.self, Norm.self, Matmul.self, Reshape.self, Permute.self, Broadcast.self, Slice.self,
    Gather.self, Concatenate.self, SumToShape.self, Pad.self, ScatterAdd.self, CotangentProduct.self,
    CotangentPair.self, SoftmaxPullback.self, LogSoftmaxPullback.self, LogSumExpGradient.self,
    CrossEntropyPullback.self, SoftCrossEntropyPullback.self, Alias.self, Checkpoint.self, Sign.self, Step.self,
    Comparison.self, ExtremumShares.self, OnCotangent.self
  ]

  /// Element-wise functions beside the most common ones.
  private static let elementwise: [any Primitive.Type] = [
    Square.self, Reciprocal.self, ReciprocalRoot.self, CubeRoot.self, Exp2.self, Log2.self, Log10.self, Logit.self,
    IntegerPower.self, Tan.self, Asin.self, Acos.self, Atan.self, Atan2.self, Sinh.self, Cosh.self, Asinh.self,
    Acosh.self, Atanh.self, Hypotenuse.self, DirectionCosine.self, Sinc.self, ErfInverse.self, ErfInverseSlope.self,
    LogGamma.self, Digamma.self, Polygamma.self, LogBeta.self, LogAddExp.self, PowerShare.self, LogSigmoid.self,
    Mish.self, Softsign.self, Relu6.self, HardSigmoid.self, HardSwish.self, LeakyRelu.self, LeakyReluSlope.self,
    Elu.self, EluSlope.self, Rounding.self, Remainder.self
  ]

  /// Results of all elements so far.
  private static let running: [any Primitive.Type] = [
    CumulativeSum.self, CumulativeProduct.self, LogCumulativeSumExp.self, CumulativeShare.self, LinearRecurrence.self
  ]

  /// Elements chosen by their order.
  private static let ordered: [any Primitive.Type] = [
    OrderedElements.self, OrderGather.self, OrderScatter.self, QuantileOfRows.self
  ]

  /// Samples that are differentiable in their parameters.
  private static let random: [any Primitive.Type] = [GammaTransport.self, GammaShape.self]
}
