extension PrimitiveRegistry {
  /// Every primitive of this library.
  public static let standard = PrimitiveRegistry(basic + indexing + linearAlgebra)

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
}
