import Adjoint

private let inf = Double.infinity
private let nan = Double.nan

extension EdgeCaseTable {
  static let numbers = EdgeCaseTable(
    title: "More element-wise functions",
    rows: [
      ReciprocalsOfZero(), CubeRootOfZero(), LogarithmsOfOtherBases(), InverseSinesAtTheirEnds(),
      InverseHyperbolicsAtTheirEnds(), AngleOfTheOrigin(), HypotenuseOfTheOrigin(), HypotenuseOfLargeNumbers(),
      ErfInverseAtItsEnds(), LogGammaAtPoles(), DigammaAtPoles(), LogAddExpOfInfinities(), LogSigmoidInItsTails(),
      LeakyReluOfZero(), EluOfZero(), SeluOfZero(), ActivationsAtInfinity(), HardActivationsAtTheirKinks(),
      LogitAtItsEnds(), SincOfZero(), RoundingHalves(), IntegerPowers(), OneSidedClamps(), RemainderOfNegatives()
    ])

  static let ordered = EdgeCaseTable(
    title: "Norms, order and running results",
    rows: [
      NormsOfZero(), InfinityNormOfATie(), NormsOfLargeNumbers(), NormOfNothing(), MedianOfATie(), QuantileAtARank(),
      QuantileWithANaN(), CumulativeMaxOfATie(), CumulativeProductWithZeros(), CumulativeProductOutOfRange(),
      LogCumulativeSumExpOfNothing(), LogCumulativeSumExpOfTies(), MaxWithIndicesOfATie(), SortedWithANaN()
    ])

  static let densities = EdgeCaseTable(
    title: "Log-densities",
    rows: [OutsideOfASupport(), EndsOfASupport(), ParametersThatAreNone(), StudentFarOut()])
}

struct ReciprocalsOfZero: EdgeCase {
  let name = "reciprocal, rsqrt at 0; rsqrt below"
  let answer = "inf, g −inf; NaN, g NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, 4, inf], value: [inf, 0.25, 0], gradient: [-inf, -0.0625, 0]) { reciprocal($0) }
    edge.elements([0, 4, inf, -1], value: [inf, 0.5, 0, nan], gradient: [-inf, -0.0625, 0, nan]) { rsqrt($0) }
  }
}

struct CubeRootOfZero: EdgeCase {
  let name = "cbrt 0"
  let answer = "0; g inf"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, 8, -8, inf, -inf], value: [0, 2, -2, inf, -inf], gradient: [inf, 1 / 12, 1 / 12, 0, 0]) {
      cbrt($0)
    }
  }
}

struct LogarithmsOfOtherBases: EdgeCase {
  let name = "log2, log10 at 0 and below; of powers of their base"
  let answer = "as log: −inf, g inf; NaN, g NaN; exact"

  func check<S>(_ edge: Edge<S>) {
    edge.elements(
      [0, 8, 0.25, -1], value: [-inf, 3, -2, nan],
      gradient: [inf, 0.18033688011112042, 5.770780163555854, nan]
    ) { log2($0) }
    edge.elements(
      [0, 1000, 1, -1], value: [-inf, 3, 0, nan], gradient: [inf, 4.342944819032518e-4, 0.4342944819032518, nan]
    ) { log10($0) }
  }
}

struct InverseSinesAtTheirEnds: EdgeCase {
  let name = "asin, acos at ±1, and outside"
  let answer = "g inf, −inf; NaN, g NaN"
  let peers = ""

  func check<S>(_ edge: Edge<S>) {
    edge.elements([1, -1, 0, 1.5], value: [.pi / 2, -.pi / 2, 0, nan], gradient: [inf, inf, 1, nan]) { asin($0) }
    edge.elements([1, -1, 0, -1.5], value: [0, .pi, .pi / 2, nan], gradient: [-inf, -inf, -1, nan]) { acos($0) }
  }
}

struct InverseHyperbolicsAtTheirEnds: EdgeCase {
  let name = "acosh at 1 and below; atanh at ±1 and outside"
  let answer = "0, g inf; NaN, g NaN; ±inf, g inf; NaN, g NaN"
  let peers = "both: g of atanh outside finite, which hides the error"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([1, 0.5, -3, inf], value: [0, nan, nan, inf], gradient: [inf, nan, nan, 0]) { acosh($0) }
    edge.elements([1, -1, 0, 2], value: [inf, -inf, 0, nan], gradient: [inf, inf, 1, nan]) { atanh($0) }
    edge.elements([0, inf, -inf], value: [0, inf, -inf], gradient: [1, 0, 0]) { asinh($0) }
  }
}

struct AngleOfTheOrigin: EdgeCase {
  let name = "atan2(0, 0)"
  let answer = "0; g 0 0"
  let peers = "both: NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.function(
      "atan2", at: [[0, 1, 0, 3], [0, 0, -2, 4]], value: [0, .pi / 2, .pi, 0.6435011087932844],
      gradients: [[0, 0, -0.5, 0.16], [0, -1, 0, -0.12]]
    ) { atan2($0[0], $0[1]) }
  }
}

struct HypotenuseOfTheOrigin: EdgeCase {
  let name = "hypot(0, 0); with an infinity"
  let answer = "0, g 0 0; inf, g 1 0"
  let peers = "both: NaN at 0, 0"

  func check<S>(_ edge: Edge<S>) {
    edge.function(
      "hypot", at: [Tensor([0, 3, S.infinity]), [0, -4, 1]], value: [0, 5, inf],
      gradients: [[0, 0.6, 1], [0, -0.8, 0]]
    ) { hypot($0[0], $0[1]) }
  }
}

struct HypotenuseOfLargeNumbers: EdgeCase {
  let name = "hypot of numbers whose squares overflow or vanish"
  let answer = "right, and g too"

  func check<S>(_ edge: Edge<S>) {
    for exponent in [S.greatestFiniteMagnitude.exponent - 4, S.leastNormalMagnitude.exponent + 4] {
      let unit = S(sign: .plus, exponent: exponent, significand: 1)
      edge.function(
        "hypot", at: [Tensor([3 * unit]), Tensor([4 * unit])], value: [Double(5 * unit)],
        gradients: [[0.6], [0.8]]
      ) { hypot($0[0], $0[1]) }
    }
  }
}

struct ErfInverseAtItsEnds: EdgeCase {
  let name = "erfInverse at ±1, and outside"
  let answer = "±inf, g inf; NaN, g NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.elements(
      [1, -1, 0.5, 1.5], value: [inf, -inf, 0.4769362762044699, nan], gradient: [inf, inf, 1.1125848189719498, nan]
    ) { erfInverse($0) }
  }
}

struct LogGammaAtPoles: EdgeCase {
  let name = "logGamma at 0, −1, …"
  let answer = "inf; g NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.elements(
      [0, -2, inf, 0.5], value: [inf, inf, inf, 0.5723649429247001], gradient: [nan, nan, inf, -1.9635100260214235]
    ) { logGamma($0) }
  }
}

struct DigammaAtPoles: EdgeCase {
  let name = "digamma at 0, −1, …"
  let answer = "NaN; g NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.elements(
      [0, -3, 0.5, inf], value: [nan, nan, -1.9635100260214235, inf], gradient: [nan, nan, 4.934802200544679, 0]
    ) { digamma($0) }
    edge.elements([0, 0.5], value: [nan, 4.934802200544679], gradient: [nan, -16.82879664423432]) { polygamma(1, $0) }
  }
}

struct LogAddExpOfInfinities: EdgeCase {
  let name = "logAddExp of two −inf; of one inf; of two inf"
  let answer = "−inf, g 0 0; inf, g 1 0; inf, g .5 .5"
  let peers = "PyTorch: NaN for two −inf"

  func check<S>(_ edge: Edge<S>) {
    let i = S.infinity
    edge.function(
      "logAddExp", at: [Tensor([-i, i, -i, i, 0]), Tensor([-i, 1, 2, i, 0])],
      value: [-inf, inf, 2, inf, 0.6931471805599453], gradients: [[0, 1, 0, 0.5, 0.5], [0, 0, 1, 0.5, 0.5]]
    ) {
      logAddExp($0[0], $0[1])
    }
  }
}

struct LogSigmoidInItsTails: EdgeCase {
  let name = "logSigmoid 40, −40, ±inf"
  let answer = "−4.248e-18, −40, 0, −inf; g 4.248e-18, 1, 0, 1"

  func check<S>(_ edge: Edge<S>) {
    edge.elements(
      [40, -40, inf, -inf], value: [-4.248354255291589e-18, -40, 0, -inf],
      gradient: [4.248354255291589e-18, 1, 0, 1]
    ) { logSigmoid($0) }
  }
}

struct LeakyReluOfZero: EdgeCase {
  let name = "leakyRelu 0, by its slope"
  let answer = "g the element of least norm between slope and 1: the slope, 0 for a negative one, 1 for one above 1"
  let peers = "both: the slope"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, -2, 2, -inf], value: [0, -0.5, 2, -inf], gradient: [0.25, 0.25, 1, 0.25]) {
      leakyRelu($0, slope: 0.25)
    }
    edge.elements([0, -2], value: [0, 1], gradient: [0, -0.5]) { leakyRelu($0, slope: -0.5) }
    edge.elements([0, -2], value: [0, -4], gradient: [1, 2]) { leakyRelu($0, slope: 2) }
  }
}

struct EluOfZero: EdgeCase {
  let name = "elu 0"
  let answer = "g min(α, 1)"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, -1, 2, -inf], value: [0, -1.2642411176571153, 2, -2], gradient: [1, 0.7357588823428847, 1, 0]) {
      elu($0, alpha: 2)
    }
    edge.elements([0], value: [0], gradient: [0.5]) { elu($0, alpha: 0.5) }
  }
}

struct SeluOfZero: EdgeCase {
  let name = "selu 0"
  let answer = "g 1.0507…"

  func check<S>(_ edge: Edge<S>) {
    edge.elements(
      [0, -1, 1], value: [0, -1.1113307378125628, 1.0507009873554805],
      gradient: [1.0507009873554805, 0.6467686030348141, 1.0507009873554805]
    ) { selu($0) }
  }
}

struct ActivationsAtInfinity: EdgeCase {
  let name = "mish, softsign, hardSwish at ±inf"
  let answer = "the limits; g 1 and 0, 0, 1 and 0"
  let peers = "PyTorch: NaN for softsign and mish"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([inf, -inf, 0], value: [inf, 0, 0], gradient: [1, 0, 0.6]) { mish($0) }
    edge.elements([inf, -inf, 1], value: [1, -1, 0.5], gradient: [0, 0, 0.25]) { softsign($0) }
    edge.elements([inf, -inf, 1], value: [inf, 0, 2 / 3.0], gradient: [1, 0, 5 / 6.0]) { hardSwish($0) }
  }
}

struct HardActivationsAtTheirKinks: EdgeCase {
  let name = "relu6 at 0 and 6, hardSigmoid at ±3, hardSwish at −3 and 3"
  let answer = "g 0 0; 0 0; 0 1: the elements of least norm"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, 6, 3, 9], value: [0, 6, 3, 6], gradient: [0, 0, 1, 0]) { relu6($0) }
    edge.elements([-3, 3, 0], value: [0, 1, 0.5], gradient: [0, 0, 1 / 6.0]) { hardSigmoid($0) }
    edge.elements([-3, 3, 0], value: [0, 3, 0], gradient: [0, 1, 0.5]) { hardSwish($0) }
    edge.elements([1, -1, 0], value: [1, -1, 0], gradient: [0.5, 0.5, 1]) { hardTanh($0) }
  }
}

struct LogitAtItsEnds: EdgeCase {
  let name = "logit at 0 and 1, and outside"
  let answer = "∓inf, g inf; NaN, g NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, 1, 0.5, 2, -1], value: [-inf, inf, 0, nan, nan], gradient: [inf, inf, 4, nan, nan]) { logit($0) }
  }
}

struct SincOfZero: EdgeCase {
  let name = "sinc 0, and at whole numbers"
  let answer = "1, g 0; 0 within rounding"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, 0.5, inf], value: [1, 0.6366197723675814, 0], gradient: [0, -1.2732395447351628, 0]) { sinc($0) }
  }
}

struct RoundingHalves: EdgeCase {
  let name = "round, floor, ceil, trunc, sign"
  let answer = "halves away from 0; g 0 everywhere"

  func check<S>(_ edge: Edge<S>) {
    let below = Double(S(0.5).nextDown)
    edge.elements([0.5, -0.5, 2.5, below, -1.2, inf], value: [1, -1, 3, 0, -1, inf], gradient: [0, 0, 0, 0, 0, 0]) {
      round($0)
    }
    edge.elements([0.5, -0.5, 2], value: [0, -1, 2], gradient: [0, 0, 0]) { floor($0) }
    edge.elements([0.5, -0.5, 2], value: [1, 0, 2], gradient: [0, 0, 0]) { ceil($0) }
    edge.elements([0.5, -1.5, 2], value: [0, -1, 2], gradient: [0, 0, 0]) { trunc($0) }
    edge.elements([0.5, -1.5, 0], value: [1, -1, 0], gradient: [0, 0, 0]) { sign($0) }
  }
}

struct IntegerPowers: EdgeCase {
  let name = "pow(x, n) of 0 and of negative bases"
  let answer = "n = 0: 1, g 0; n = −1 at 0: inf, g −inf; n = 3 at −2: −8, g 12"
  let peers = "JAX: g NaN for pow(0., 0)"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, -2, inf, nan], value: [1, 1, 1, 1], gradient: [0, 0, 0, 0]) { pow($0, 0) }
    edge.elements([0, -2, 3], value: [0, -8, 27], gradient: [0, 12, 27]) { pow($0, 3) }
    edge.elements([0, -2], value: [inf, -0.5], gradient: [-inf, -0.25]) { pow($0, -1) }
    edge.elements([-1, 1], value: [-1, 1], gradient: [0x1p60, 0x1p60]) { pow($0, 1 << 60 | 1) }
  }
}

struct OneSidedClamps: EdgeCase {
  let name = "clamp(x, 0...), clamp(x, ...1), maximum(x, 0) at the bound"
  let answer = ".5, as maximum and minimum"

  func check<S>(_ edge: Edge<S>) {
    edge.elements([0, -1, 2], value: [0, 0, 2], gradient: [0.5, 0, 1]) { clamp($0, 0...) }
    edge.elements([1, -1, 2], value: [1, -1, 1], gradient: [0.5, 1, 0]) { clamp($0, ...1) }
    edge.elements([0, -1, 2, nan], value: [0, 0, 2, nan], gradient: [0.5, 0, 1, nan]) { maximum($0, 0) }
    edge.elements([0, -1, 2], value: [0, -1, 0], gradient: [0.5, 1, 0]) { minimum(0, $0) }
  }
}

struct RemainderOfNegatives: EdgeCase {
  let name = "remainder(x, y)"
  let answer = "the sign of y; g 1 and −⌊x/y⌋; NaN for y = 0, g NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.function(
      "remainder", at: [[7, -7, 7, 1], [3, 3, -3, 0]], value: [1, 2, -2, nan],
      gradients: [[1, 1, 1, nan], [-2, 3, 3, nan]]
    ) { remainder($0[0], $0[1]) }
  }
}

// ── norms, order, running results ──

struct NormsOfZero: EdgeCase {
  let name = "norm of orders 1, 3, ∞ of the zero vector; of order 1 at an element that is 0"
  let answer = "0, g 0; g 0"
  let peers = "JAX: NaN for order 3"

  func check<S>(_ edge: Edge<S>) {
    for order in [1, 3, 1.5, Double.infinity] {
      edge.line([0, 0, 0], value: [0], gradient: [0, 0, 0]) { norm($0, axis: $1, order: order) }
    }
    edge.line([0, -3, 2], value: [5], gradient: [0, -1, 1]) { norm($0, axis: $1, order: 1) }
  }
}

struct InfinityNormOfATie: EdgeCase {
  let name = "norm of order ∞ with ties [2, −2, 1]"
  let answer = "2; g .5 −.5 0"

  func check<S>(_ edge: Edge<S>) {
    edge.line([2, -2, 1], value: [2], gradient: [0.5, -0.5, 0]) { norm($0, axis: $1, order: .infinity) }
  }
}

struct NormsOfLargeNumbers: EdgeCase {
  let name = "norms of numbers whose powers overflow or vanish, along an axis"
  let answer = "right, and g too"

  func check<S>(_ edge: Edge<S>) {
    for exponent in [S.greatestFiniteMagnitude.exponent - 4, S.leastNormalMagnitude.exponent + 4] {
      let unit = Double(S(sign: .plus, exponent: exponent, significand: 1))
      edge.line([3 * unit, -4 * unit], value: [5 * unit], gradient: [0.6, -0.8]) { norm($0, axis: $1) }
      edge.line([3 * unit, 4 * unit, 5 * unit], value: [6 * unit], gradient: [0.25, 4 / 9.0, 25 / 36.0]) {
        norm($0, axis: $1, order: 3)
      }
    }
  }
}

struct NormOfNothing: EdgeCase {
  let name = "norm of nothing"
  let answer = "0"

  func check<S>(_ edge: Edge<S>) {
    for order in [1, 2, 3, Double.infinity] {
      edge.function("norm", at: [Tensor(shape: [2, 0], scalars: [])], value: [0, 0], gradients: [[]]) {
        norm($0[0], axis: 1, order: order)
      }
    }
  }
}

struct MedianOfATie: EdgeCase {
  let name = "median [1, 2, 2, 5], [1, 3, 3]"
  let answer = "2, g 0 .5 .5 0; 3, g 0 1 0: the earlier of equals"
  let peers = "JAX: NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.line([1, 2, 2, 5], value: [2], gradient: [0, 0.5, 0.5, 0]) { median($0, axis: $1) }
    edge.line([3, 1, 3], value: [3], gradient: [1, 0, 0]) { median($0, axis: $1) }
    edge.line([inf, 1, inf], value: [inf], gradient: [1, 0, 0]) { median($0, axis: $1) }
  }
}

struct QuantileAtARank: EdgeCase {
  let name = "quantile that falls on an element; 0 and 1"
  let answer = "g to that element alone"

  func check<S>(_ edge: Edge<S>) {
    edge.line([5, 1, 3], value: [3], gradient: [0, 0, 1]) { quantile($0, 0.5, axis: $1) }
    edge.line([5, 1, 3], value: [1], gradient: [0, 1, 0]) { quantile($0, 0, axis: $1) }
    edge.line([5, 1, 3], value: [5], gradient: [1, 0, 0]) { quantile($0, 1, axis: $1) }
    edge.line([5, 1, 3], value: [1.5], gradient: [0, 0.75, 0.25]) { quantile($0, 0.125, axis: $1) }
  }
}

struct QuantileWithANaN: EdgeCase {
  let name = "median, quantile with a NaN"
  let answer = "NaN; g NaN in that row only"

  func check<S>(_ edge: Edge<S>) {
    edge.line([5, nan, 3], value: [nan], gradient: [nan, nan, nan]) { median($0, axis: $1) }
  }
}

struct CumulativeMaxOfATie: EdgeCase {
  let name = "cumulativeMax [1, 3, 3, 2, 4], cumulativeMin; with a NaN"
  let answer = "g 1 3 0 0 1: the earlier of equals; NaN from there on, and its g"
  let peers = "PyTorch: the later"

  func check<S>(_ edge: Edge<S>) {
    edge.line([1, 3, 3, 2, 4], value: [1, 3, 3, 3, 4], gradient: [1, 3, 0, 0, 1]) { cumulativeMax($0, axis: $1) }
    edge.line([-1, -3, -3, -2, -4], value: [-1, -3, -3, -3, -4], gradient: [1, 3, 0, 0, 1]) {
      cumulativeMin($0, axis: $1)
    }
    edge.line([1, nan, 3, nan], value: [1, nan, nan, nan], gradient: [1, 3, 0, 0]) { cumulativeMax($0, axis: $1) }
  }
}

struct CumulativeProductWithZeros: EdgeCase {
  let name = "cumulativeProduct [2, 0, 3, 4], [0, 2, 0]"
  let answer = "g 1 32 0 0 and 3 0 0: no division"
  let peers = "JAX: NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.line([2, 0, 3, 4], value: [2, 0, 0, 0], gradient: [1, 32, 0, 0]) { cumulativeProduct($0, axis: $1) }
    edge.line([0, 2, 0], value: [0, 0, 0], gradient: [3, 0, 0]) { cumulativeProduct($0, axis: $1) }
  }
}

struct CumulativeProductOutOfRange: EdgeCase {
  let name = "cumulativeProduct that leaves the range and comes back"
  let answer = "inf or 0 there, right again after"

  func check<S>(_ edge: Edge<S>) {
    let large = S(sign: .plus, exponent: S.greatestFiniteMagnitude.exponent - 2, significand: 1), small = 1 / large
    let y = cumulativeProduct(Tensor([large, large, small, small, small, small, large]))
    edge.equal("product", y.scalars, [large, .infinity, large, 1, small, 0, small])
  }
}

struct LogCumulativeSumExpOfNothing: EdgeCase {
  let name = "logCumulativeSumExp [−inf, −inf, 0], [0, inf, 1]"
  let answer = "−inf −inf 0, g 0 0 1; 0 inf inf, g 1 2 0"
  let peers = "PyTorch, JAX: NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.line([-inf, -inf, 0], value: [-inf, -inf, 0], gradient: [0, 0, 1]) { logCumulativeSumExp($0, axis: $1) }
    edge.line([0, inf, 1], value: [0, inf, inf], gradient: [1, 2, 0]) { logCumulativeSumExp($0, axis: $1) }
    edge.line([inf, inf], value: [inf, inf], gradient: [1.5, 0.5]) { logCumulativeSumExp($0, axis: $1) }
  }
}

struct LogCumulativeSumExpOfTies: EdgeCase {
  let name = "logCumulativeSumExp of equal numbers, large ones too"
  let answer = "g shares: of the last of [a, a, a] 1/3 each, at any magnitude"

  func check<S>(_ edge: Edge<S>) {
    for a in [0, 1e8, -1e8] {
      edge.line([a, a, a], gradient: [1 / 3.0, 1 / 3.0, 1 / 3.0], seed: [0, 0, 1]) { logCumulativeSumExp($0, axis: $1) }
    }
  }
}

struct MaxWithIndicesOfATie: EdgeCase {
  let name = "maxWithIndices, minWithIndices with ties; with a NaN"
  let answer = "all of g to the first, the one named; the first NaN"

  func check<S>(_ edge: Edge<S>) {
    edge.line([1, 1, 0], value: [1], gradient: [1, 0, 0]) { maxWithIndices($0, axis: $1).values }
    edge.line([1, 0, 0], value: [0], gradient: [0, 1, 0]) { minWithIndices($0, axis: $1).values }
    edge.line([1, nan, 3, nan], value: [nan], gradient: [0, 1, 0, 0]) { maxWithIndices($0, axis: $1).values }
  }
}

struct SortedWithANaN: EdgeCase {
  let name = "sorted, topK with ties and NaN"
  let answer = "stable, NaN last either way; g returns to where each came from"

  func check<S>(_ edge: Edge<S>) {
    let seed = [1, 2, 3, 4, 5.0]
    edge.line([2, nan, 1, 2, -inf], value: [-inf, 1, 2, 2, nan], gradient: [3, 5, 2, 4, 1], seed: seed) {
      $0.sorted(axis: $1)
    }
    edge.line([2, nan, 1, 2, -inf], value: [2, 2, 1, -inf, nan], gradient: [1, 5, 3, 2, 4], seed: seed) {
      $0.sorted(axis: $1, descending: true)
    }
    edge.function(
      "topK", at: [Tensor([2, S.nan, 1, 2])], value: [2, 2], gradients: [[7, 0, 0, 9]], seed: [7, 9]
    ) { $0[0].topK(2).values }
  }
}

// ── log-densities ──

struct OutsideOfASupport: EdgeCase {
  let name = "log-densities outside of their support"
  let answer = "−inf; g 0 for every operand"

  func check<S>(_ edge: Edge<S>) {
    edge.function("exponential", at: [[-1], [2]], value: [-inf], gradients: [[0], [0]]) {
      exponentialLogDensity($0[0], rate: $0[1])
    }
    edge.function("gamma", at: [[-1], [2], [3]], value: [-inf], gradients: [[0], [0], [0]]) {
      gammaLogDensity($0[0], concentration: $0[1], rate: $0[2])
    }
    edge.function("beta", at: [[-0.5, 1.5], [2, 2], [3, 3]], value: [-inf, -inf], gradients: [[0, 0], [0, 0], [0, 0]]) {
      betaLogDensity($0[0], alpha: $0[1], beta: $0[2])
    }
    edge.function("Poisson", at: [[-1, 0.5], [2, 2]], value: [-inf, -inf], gradients: [[0, 0], [0, 0]]) {
      poissonLogProbability($0[0], rate: $0[1])
    }
    edge.function("Bernoulli", at: [[0.5, 2], [1, 1]], value: [-inf, -inf], gradients: [[0, 0], [0, 0]]) {
      bernoulliLogProbability($0[0], logits: $0[1])
    }
  }
}

struct EndsOfASupport: EdgeCase {
  let name = "log-densities at the ends of their support"
  let answer = "0 log 0 = 0: the gamma with α = 1, the beta with α or β = 1, a count of 0"

  func check<S>(_ edge: Edge<S>) {
    edge.function("gamma", at: [[0]], value: [0.6931471805599453], gradients: [[-2]]) {
      gammaLogDensity($0[0], concentration: Tensor<S>(1), rate: Tensor<S>(2))
    }
    edge.function("beta", at: [[1, 0]], value: [0.6931471805599453, -inf], gradients: [[1, inf]]) {
      betaLogDensity($0[0], alpha: Tensor<S>(2), beta: Tensor<S>(1))
    }
    edge.function("Poisson", at: [[2, 0]], value: [-2, 0], gradients: [[-1, -1]]) {
      poissonLogProbability(Tensor<S>([0, 0]), rate: $0[0])
    }
    edge.function("Bernoulli", at: [Tensor([S.infinity, -.infinity])], value: [0, 0], gradients: [[0, 0]]) {
      bernoulliLogProbability(Tensor<S>([1, 0]), logits: $0[0])
    }
  }
}

struct ParametersThatAreNone: EdgeCase {
  let name = "log-densities with a rate, concentration or deviation that is not above 0"
  let answer = "NaN; g NaN"
  let peers = "PyTorch: an error"

  func check<S>(_ edge: Edge<S>) {
    edge.function("gamma", at: [[-2]], value: [nan], gradients: [[nan]]) {
      gammaLogDensity(Tensor<S>([1]), concentration: $0[0], rate: Tensor<S>(1))
    }
    edge.function("normal", at: [[-1]], value: [nan], gradients: [[nan]]) {
      normalLogDensity(Tensor<S>([1]), mean: Tensor<S>(0), standardDeviation: $0[0])
    }
    edge.function("exponential", at: [[0]], value: [nan], gradients: [[nan]]) {
      exponentialLogDensity(Tensor<S>([1]), rate: $0[0])
    }
  }
}

struct StudentFarOut: EdgeCase {
  let name = "studentLogDensity where x² overflows; with 10⁸ degrees of freedom"
  let answer = "right: −922.18 at 10²⁰⁰; −2.0439385 at 1.5, as the normal's"

  func check<S>(_ edge: Edge<S>) {
    edge.function("normal limit", at: [[1.5]], value: [-2.0439385342984226], gradients: [[-1.4999999812500004]]) {
      studentLogDensity($0[0], degreesOfFreedom: Tensor<S>(1e8))
    }
    if S.self == Double.self {
      edge.function("Cauchy", at: [[1e200]], value: [-922.1787670834676], gradients: [[-2e-200]]) {
        studentLogDensity($0[0], degreesOfFreedom: Tensor<S>(1))
      }
    }
  }
}
