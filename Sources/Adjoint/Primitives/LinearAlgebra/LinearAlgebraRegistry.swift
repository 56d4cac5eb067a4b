extension PrimitiveRegistry {
  /// The primitives of linear algebra beside the matrix product.
  package static let linearAlgebra: [any Primitive.Type] = [
    TriangularSolve.self, CholeskyFactor.self, LUFactors.self, SolveWithFactors.self, Inverse.self, Determinant.self,
    MixedCofactor.self, LogAbsDeterminant.self, DeterminantSign.self, QRFactors.self, SymmetricEigen.self,
    SingularValueDecomposition.self, PseudoInverse.self, MatrixExponential.self, MatrixExponentialSlope.self,
    WeightedTriangle.self, Unselected.self, PairReciprocals.self, NonzeroValues.self
  ]
}
