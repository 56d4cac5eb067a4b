/// The functions of the language of formulas. Docs/FormulaLanguage.md says what each one is.
enum FormulaFunctions {
  /// Words that stand for something in every card.
  static let names: Set<String> = ["sources", "targets", "ulp"]
  /// What is written as another function: `arcsin`, `Φ`.
  static let synonyms = [
    "ln": "log", "arcsin": "asin", "arccos": "acos", "arctan": "atan", "arsinh": "asinh", "arcosh": "acosh",
    "artanh": "atanh", "Φ": "normal", "φ": "normalDensity", "σ": "softmax", "ψ": "digamma", "Γ": "gamma",
    "det": "determinant", "cof": "cofactor", "var": "variance"
  ]
  /// Of each element by itself.
  static let elementwise: Set<String> = [
    "exp", "log", "log1p", "expm1", "log2", "log10", "sqrt", "cbrt", "abs", "sign", "sin", "cos", "tan", "asin",
    "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "erf", "erfc", "erfInverse", "sigmoid",
    "softplus", "normal", "normalDensity", "gamma", "logGamma", "digamma", "floor", "ceil", "round", "trunc"
  ]
  /// Along the axes that the primitive's attributes name, which stay with extent 1.
  static let alongAxes: Set<String> = [
    "softmax", "logSumExp", "mean", "variance", "productOfOthers", "runningProduct", "runningLogSumExp"
  ]
  /// Of the arguments in parentheses.
  static let others: Set<String> = [
    "atan2", "logBeta", "polygamma", "sinc", "gammaShape", "gammaSlope", "gammaSample", "uniform", "target",
    "reshape", "broadcast", "sumTo", "permute", "inverse", "slice", "pad", "take", "put", "roll", "concatenate",
    "scatter", "shapeOf", "size", "column", "row", "pick", "putBack", "order", "runningSum", "recurrence", "before",
    "triangle", "tril", "triu", "determinant", "cofactor", "replaced", "chol", "packedLU", "rows", "expm",
    "expmSlope", "blocks", "quadrant", "selected"
  ]
  /// Those whose result is a matrix where it is in capitals around it.
  static let matrices: Set<String> = [
    "triangle", "tril", "triu", "cofactor", "chol", "packedLU", "rows", "expm", "expmSlope", "blocks", "quadrant"
  ]
  static let all = elementwise.union(alongAxes).union(others).union(synonyms.keys).union(["max", "min"])
}
