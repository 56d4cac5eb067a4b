import Foundation
import Testing

@testable import AdjointVerification

@Suite("Docs/Operations.md") struct OperationsDocumentTests {
  private static let page = URL(filePath: #filePath).appending(path: "../../../Docs/Operations.md").standardized
  private static let start = "<!-- tables -->\n", end = "<!-- end of tables -->"

  /// The page lists what the registry holds. With ADJOINT_WRITE_DOCUMENTS set, it is written instead.
  @Test("Docs/Operations.md lists every differentiable operation")
  func lists() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let start = try #require(text.range(of: Self.start)), end = try #require(text.range(of: Self.end))
    let printed = start.upperBound..<end.lowerBound
    if ProcessInfo.processInfo.environment["ADJOINT_WRITE_DOCUMENTS"] != nil {
      try text.replacingCharacters(in: printed, with: Self.tables).write(
        to: Self.page, atomically: true, encoding: .utf8)
      return
    }
    #expect(
      text[printed] == Self.tables,
      "the tables drifted apart; write the page anew: ADJOINT_WRITE_DOCUMENTS=1 swift test --filter OperationsDocument")
  }

  @Test("Every name of another library stands beside an operation that there is")
  func names() {
    let known = PrimitiveRegistry.standard.map(\.card.name) + Composition.all.map(\.name)
    #expect(Set(Self.elsewhere.keys).subtracting(known).isEmpty)
    #expect(Set(known).count == known.count && known.count >= 150, "\(known.count)")
  }

  private static var tables: String {
    let rows = PrimitiveRegistry.standard.map { entry in
      (entry.card.name, entry.card.formula, entry.card.pullback, entry.card.source)
    }
    let made = Composition.all.map { ($0.name, $0.formula, "by its parts", "") }
    let (operations, parts) = (rows.filter { elsewhere[$0.0] != nil }, rows.filter { elsewhere[$0.0] == nil })
    var text = ""
    for (title, list) in [
      ("Primitives", operations), ("Functions made of primitives", made),
      ("What the rules of primitives are made of", parts)
    ] {
      text += "\n## \(title)\n\n\(list.count) operations.\n\n"
      text += "| name | value | cotangents of the operands | source | PyTorch | JAX | NumPy |\n"
      text += "| --- | --- | --- | --- | --- | --- | --- |\n"
      for (name, value, pullback, source) in list {
        let others = (elsewhere[name] ?? ["", "", ""]).map { $0.isEmpty ? "" : "`\($0)`" }
        let cells = [name, value, pullback, source].map { $0.replacingOccurrences(of: "|", with: "\\|") } + others
        text += "| " + cells.joined(separator: " | ") + " |\n"
      }
    }
    return text
  }

  /// What PyTorch, JAX and NumPy call an operation.
  private static let elsewhere: [String: [String]] = [
    "softmax": ["F.softmax", "jax.nn.softmax", ""],
    "logSoftmax": ["F.log_softmax", "jax.nn.log_softmax", ""],
    "logSumExp": ["logsumexp", "jax.nn.logsumexp", "logaddexp.reduce"],
    "crossEntropy": ["F.cross_entropy", "optax.softmax_cross_entropy_with_integer_labels", ""],
    "crossEntropy (targets)": ["F.cross_entropy", "optax.softmax_cross_entropy", ""],
    "crossEntropy (probabilities)": ["F.nll_loss of log p", "", ""],
    "binaryCrossEntropy": ["F.binary_cross_entropy_with_logits", "optax.sigmoid_binary_cross_entropy", ""],
    "log": ["log", "jnp.log", "log"],
    "sum": ["sum", "jnp.sum", "sum"],
    "add": ["+", "+", "+"],
    "subtract": ["-", "-", "-"],
    "multiply": ["*", "*", "*"],
    "divide": ["/", "/", "/"],
    "negate": ["-", "-", "-"],
    "exp": ["exp", "jnp.exp", "exp"],
    "log1p": ["log1p", "jnp.log1p", "log1p"],
    "expm1": ["expm1", "jnp.expm1", "expm1"],
    "sqrt": ["sqrt", "jnp.sqrt", "sqrt"],
    "abs": ["abs", "jnp.abs", "abs"],
    "sin": ["sin", "jnp.sin", "sin"],
    "cos": ["cos", "jnp.cos", "cos"],
    "tanh": ["tanh", "jnp.tanh", "tanh"],
    "erf": ["erf", "jax.scipy.special.erf", ""],
    "erfc": ["erfc", "jax.scipy.special.erfc", ""],
    "sigmoid": ["sigmoid", "jax.nn.sigmoid", ""],
    "softplus": ["F.softplus", "jax.nn.softplus", ""],
    "relu": ["F.relu", "jax.nn.relu", ""],
    "silu": ["F.silu", "jax.nn.silu", ""],
    "gelu": ["F.gelu", "jax.nn.gelu(approximate=False)", ""],
    "geluTanh": ["F.gelu(approximate=\"tanh\")", "jax.nn.gelu", ""],
    "pow": ["pow", "jnp.power", "power"],
    "integer power": ["pow", "jax.lax.integer_pow", "power"],
    "maximum": ["maximum", "jnp.maximum", "maximum"],
    "minimum": ["minimum", "jnp.minimum", "minimum"],
    "xLogY": ["xlogy", "jax.scipy.special.xlogy", ""],
    "select": ["where", "jnp.where", "where"],
    "mean": ["mean", "jnp.mean", "mean"],
    "max": ["amax", "jnp.max", "max"],
    "min": ["amin", "jnp.min", "min"],
    "product": ["prod", "jnp.prod", "prod"],
    "variance": ["var(correction=0)", "jnp.var", "var"],
    "standardDeviation": ["std(correction=0)", "jnp.std", "std"],
    "norm": ["linalg.vector_norm", "jnp.linalg.norm", "linalg.norm"],
    "matmul": ["matmul", "jnp.matmul", "matmul"],
    "reshape": ["reshape", "jnp.reshape", "reshape"],
    "permute": ["permute", "jnp.transpose", "transpose"],
    "broadcast": ["expand", "jnp.broadcast_to", "broadcast_to"],
    "slice": ["narrow", "jax.lax.slice", "x[a:b]"],
    "gather": ["index_select", "jnp.take", "take"],
    "concatenate": ["cat", "jnp.concatenate", "concatenate"],
    "checkpoint": ["utils.checkpoint", "jax.checkpoint", ""],
    "square": ["square", "jnp.square", "square"],
    "reciprocal": ["reciprocal", "jnp.reciprocal", "reciprocal"],
    "rsqrt": ["rsqrt", "jax.lax.rsqrt", ""],
    "cbrt": ["", "jnp.cbrt", "cbrt"],
    "exp2": ["exp2", "jnp.exp2", "exp2"],
    "log2": ["log2", "jnp.log2", "log2"],
    "log10": ["log10", "jnp.log10", "log10"],
    "logit": ["logit", "jax.scipy.special.logit", ""],
    "tan": ["tan", "jnp.tan", "tan"],
    "asin": ["asin", "jnp.arcsin", "arcsin"],
    "acos": ["acos", "jnp.arccos", "arccos"],
    "atan": ["atan", "jnp.arctan", "arctan"],
    "atan2": ["atan2", "jnp.arctan2", "arctan2"],
    "sinh": ["sinh", "jnp.sinh", "sinh"],
    "cosh": ["cosh", "jnp.cosh", "cosh"],
    "asinh": ["asinh", "jnp.arcsinh", "arcsinh"],
    "acosh": ["acosh", "jnp.arccosh", "arccosh"],
    "atanh": ["atanh", "jnp.arctanh", "arctanh"],
    "hypot": ["hypot", "jnp.hypot", "hypot"],
    "sinc": ["sinc", "jnp.sinc", "sinc"],
    "erfInverse": ["erfinv", "jax.scipy.special.erfinv", ""],
    "logGamma": ["lgamma", "jax.scipy.special.gammaln", ""],
    "digamma": ["digamma", "jax.scipy.special.digamma", ""],
    "polygamma": ["polygamma", "jax.scipy.special.polygamma", ""],
    "logBeta": ["", "jax.scipy.special.betaln", ""],
    "logAddExp": ["logaddexp", "jnp.logaddexp", "logaddexp"],
    "logSigmoid": ["F.logsigmoid", "jax.nn.log_sigmoid", ""],
    "mish": ["F.mish", "jax.nn.mish", ""],
    "softsign": ["F.softsign", "jax.nn.soft_sign", ""],
    "relu6": ["F.relu6", "jax.nn.relu6", ""],
    "hardSigmoid": ["F.hardsigmoid", "jax.nn.hard_sigmoid", ""],
    "hardSwish": ["F.hardswish", "jax.nn.hard_swish", ""],
    "leakyRelu": ["F.leaky_relu", "jax.nn.leaky_relu", ""],
    "elu": ["F.elu", "jax.nn.elu", ""],
    "rounding": ["floor, ceil, round, trunc", "jnp.floor, …", "floor, ceil, round, trunc"],
    "sign": ["sign", "jnp.sign", "sign"],
    "remainder": ["remainder", "jnp.remainder", "remainder"],
    "cumulativeSum": ["cumsum", "jnp.cumsum", "cumsum"],
    "cumulativeProduct": ["cumprod", "jnp.cumprod", "cumprod"],
    "logCumulativeSumExp": ["logcumsumexp", "jax.lax.cumlogsumexp", "logaddexp.accumulate"],
    "ordered elements": ["sort, topk, cummax", "jnp.sort, jax.lax.top_k", "sort, maximum.accumulate"],
    "quantile": ["quantile, median", "jnp.quantile, median", "quantile, median"],
    "gamma sample": ["distributions.Gamma.rsample", "jax.random.gamma", "random.gamma"],
    "subscript": ["x[…]", "x[…]", "x[…]"],
    "replace": ["", "x.at[…].set", "x[…] = v"],
    "roll": ["roll", "jnp.roll", "roll"],
    "triangular part": ["tril, triu", "jnp.tril, triu", "tril, triu"],
    "block": ["", "jnp.block", "block"],
    "triangular solve": ["linalg.solve_triangular", "jax.scipy.linalg.solve_triangular", ""],
    "cholesky": ["linalg.cholesky", "jnp.linalg.cholesky", "linalg.cholesky"],
    "solve": ["linalg.solve", "jnp.linalg.solve", "linalg.solve"],
    "inverse": ["linalg.inv", "jnp.linalg.inv", "linalg.inv"],
    "determinant": ["linalg.det", "jnp.linalg.det", "linalg.det"],
    "log abs determinant": ["linalg.slogdet", "jnp.linalg.slogdet", "linalg.slogdet"],
    "determinant sign": ["linalg.slogdet", "jnp.linalg.slogdet", "linalg.slogdet"],
    "qr": ["linalg.qr", "jnp.linalg.qr", "linalg.qr"],
    "symmetric eigen": ["linalg.eigh", "jnp.linalg.eigh", "linalg.eigh"],
    "svd": ["linalg.svd", "jnp.linalg.svd", "linalg.svd"],
    "pseudo-inverse": ["linalg.pinv", "jnp.linalg.pinv", "linalg.pinv"],
    "matrix exponential": ["linalg.matrix_exp", "jax.scipy.linalg.expm", ""],
    "selu": ["F.selu", "jax.nn.selu", ""],
    "hardTanh": ["F.hardtanh", "jax.nn.hard_tanh", ""],
    "clamp": ["clamp", "jnp.clip", "clip"],
    "dot": ["dot", "jnp.dot", "dot"],
    "outer": ["outer", "jnp.outer", "outer"],
    "kron": ["kron", "jnp.kron", "kron"],
    "tensordot": ["tensordot", "jnp.tensordot", "tensordot"],
    "einsum": ["einsum", "jnp.einsum", "einsum"],
    "trace": ["trace", "jnp.trace", "trace"],
    "matrixPower": ["linalg.matrix_power", "jnp.linalg.matrix_power", "linalg.matrix_power"],
    "leastSquares": ["linalg.lstsq", "jnp.linalg.lstsq", "linalg.lstsq"],
    "eigenvaluesSymmetric": ["linalg.eigvalsh", "jnp.linalg.eigvalsh", "linalg.eigvalsh"],
    "singularValues": ["linalg.svdvals", "jnp.linalg.svd(compute_uv=False)", "linalg.svdvals"],
    "padded": ["F.pad", "jnp.pad", "pad"],
    "tiled": ["tile", "jnp.tile", "tile"],
    "repeating": ["repeat_interleave", "jnp.repeat", "repeat"],
    "flipped": ["flip", "jnp.flip", "flip"],
    "diagonal": ["diagonal", "jnp.diagonal", "diagonal"],
    "diagonalMatrix": ["diag_embed", "jnp.diag", "diag"],
    "stack": ["stack", "jnp.stack", "stack"],
    "takingAlong": ["take_along_dim", "jnp.take_along_axis", "take_along_axis"],
    "addingAlong": ["scatter_add", "x.at[…].add", "add.at"],
    "topK": ["topk", "jax.lax.top_k", ""],
    "maxWithIndices": ["max", "jnp.max, argmax", "max, argmax"],
    "median": ["median", "jnp.median", "median"],
    "cumulativeMax": ["cummax", "jax.lax.cummax", "maximum.accumulate"],
    "maskedSoftmax": ["", "jax.nn.softmax(where=)", ""],
    "sampleNormal": ["distributions.Normal.rsample", "jax.random.normal", "random.normal"],
    "normalLogDensity": ["distributions.Normal.log_prob", "jax.scipy.stats.norm.logpdf", ""],
    "exponentialLogDensity": ["distributions.Exponential.log_prob", "jax.scipy.stats.expon.logpdf", ""],
    "gammaLogDensity": ["distributions.Gamma.log_prob", "jax.scipy.stats.gamma.logpdf", ""],
    "betaLogDensity": ["distributions.Beta.log_prob", "jax.scipy.stats.beta.logpdf", ""],
    "studentLogDensity": ["distributions.StudentT.log_prob", "jax.scipy.stats.t.logpdf", ""],
    "poissonLogProbability": ["distributions.Poisson.log_prob", "jax.scipy.stats.poisson.logpmf", ""],
    "bernoulliLogProbability": ["distributions.Bernoulli.log_prob", "jax.scipy.stats.bernoulli.logpmf", ""],
    "multivariateNormalLogDensity": [
      "distributions.MultivariateNormal.log_prob", "jax.scipy.stats.multivariate_normal.logpdf", ""
    ]
  ]
}

@Suite("Functions made of primitives") struct CompositionTests {
  @Test("have the gradient of what they compute, to second order", arguments: Composition.all.indices)
  func checked(index: Int) {
    let function = Composition.all[index]
    let row = function.check(seed: 11)
    #expect(row.passed, "\(row.problems.joined(separator: "\n"))")
    #expect(row.firstOrderError < 1e-9 && row.secondOrderError < 1e-8 && row.floatError < 1e-3, "\(row)")
  }
}
