// Special functions and the samples of the gamma distribution against reference numbers: mpmath 1.3 with 60 digits,
// slopes by central differences of step 1e-25 there, each rounded once.

import Adjoint
import Testing

struct SpecialReference: Sendable, CustomTestStringConvertible {
  let name: String
  let x: [Double]
  let value: [Double]
  let slope: [Double]
  /// What a difference of two larger numbers leaves.
  var absolute: Double { name.hasPrefix("logBeta") ? 8e-15 : 1e-15 }
  var testDescription: String { name }

  static let all: [SpecialReference] = [
    SpecialReference(
      name: "erfInverse", x: [1e-10, 0.1, 0.5, 0.84, 0.86, 0.999, 0.999999999, -0.3],
      value: [
        8.862269254527581e-11, 0.08885599049425769, 0.4769362762044699, 0.9935356283473041, 1.0435418436397588,
        2.3267537655135246, 4.320005388105362, -0.2724627147267543
      ],
      slope: [
        0.886226925452758, 0.8932517253051876, 1.1125848189719498, 2.3781688651397057, 2.6331934306487947,
        198.93951776442475, 112860637.10991128, 0.9545203588405493
      ]),
    SpecialReference(
      name: "logGamma", x: [1e-05, 0.3, 1.4616, 2.5, 9.5, 100.0, 1000000.0, -1.4, -7.7],
      value: [
        11.512919692895826, 1.0957979948180756, -0.12148629003589732, 0.2846828704729192, 11.689333420797269,
        359.1342053695754, 12815504.569147611, 0.9780523533221772, -8.6110964437789
      ],
      slope: [
        -100000.57719921567, -3.502524222200133, -3.110625123034165e-05, 0.7031566406452432, 2.1977378764029494,
        4.600161852738087, 13.815510057964191, 1.6736665003925248, -0.17774844371896933
      ]),
    SpecialReference(
      name: "digamma", x: [1e-05, 0.3, 1.45, 2.5, 9.5, 12.0, 1000000.0, -1.4, -7.7],
      value: [
        -100000.57719921567, -3.502524222200133, -0.011316422586445888, 0.7031566406452432, 2.1977378764029494,
        2.442661679975812, 13.815510057964191, 1.6736665003925248, -0.17774844371896933
      ],
      slope: [
        10000000001.644909, 12.245364546107732, 0.9780787885942666, 0.49035775610023485, 0.11099728846909904,
        0.08690187287176838, 1.0000005000001667e-06, 10.396413752535013, 14.957612844863727
      ]),
    SpecialReference(
      name: "trigamma", x: [0.001, 0.3, 1.45, 2.5, 9.5, 30.0, 10000.0, -1.4, -7.7],
      value: [
        1000001.6425331958, 12.245364546107732, 0.9780787885942666, 0.49035775610023485, 0.11099728846909904,
        0.033895060357739946, 0.00010000500016666666, 10.396413752535013, 14.957612844863727
      ],
      slope: [
        -2000000002.3976321, -75.27253658872604, -0.9038374030762577, -0.2362040516417274, -0.012307845807709338,
        -0.0011487652037286, -1.000100005e-08, 22.0160314366175, -68.85236099165044
      ]),
    SpecialReference(
      name: "polygamma 3", x: [0.01, 0.3, 1.45, 2.5, 9.5, 30.0, -1.4, -7.7],
      value: [
        600000006.2510618, 743.1417646550498, 1.5976558792324143, 0.22390584881725206, 0.0027267288350372493,
        7.78600366473613e-05, 283.34389027483365, 769.0173136215735
      ],
      slope: [
        -240000000023.7009, -9883.46855549699, -4.08871436016107, -0.3137559995067314, -0.0009052254233853626,
        -7.914941340181023e-06, 2037.019694440706, -9738.761612774639
      ]),
    SpecialReference(
      name: "logBeta with 0.5", x: [0.001, 0.3, 2.0, 9.5, 10.5, 1000.0, 1000000000.0],
      value: [
        6.909139930809522, 1.516103259342938, 0.2876820724517809, -0.540129116359501, -0.5914224107470516,
        -2.8813876965715766, -9.789267975423506
      ],
      slope: [
        -998.6169883097939, -2.5375156554939946, -0.28037230554677606, -0.05401471266377157, -0.048751554769034734,
        -0.000500124999984375, -5.000000001249999e-10
      ]),
    SpecialReference(
      name: "logBeta with 30", x: [0.001, 0.3, 2.0, 9.5, 10.5, 1000.0, 1000000000.0],
      value: [
        6.903794430303829, 0.07894642062117353, -6.835184586147301, -21.85040200919303, -23.27541088249361,
        -136.40640388278183, -550.4409365762243
      ],
      slope: [
        -1003.9600439589818, -6.897079526279224, -3.02724519543652, -1.4658511608340816, -1.3859044586355471,
        -0.02957337013201383, -2.999999956500001e-08
      ]),
    SpecialReference(
      name: "sinc", x: [1e-05, 0.2, 0.9, 1.5, 3.3, 20.7, -0.4],
      value: [
        0.9999999998355066, 0.935489283788639, 0.10929240478705175, -0.2122065907891938, -0.0780357901212854,
        0.012440488280204946, 0.7568267286406569
      ],
      slope: [
        -3.289868133371756e-05, -0.6323614470684581, -1.178165467869117, 0.14147106052612918, -0.15446953399126914,
        -0.028996412588051995, 1.119524335664274
      ]),
    SpecialReference(
      name: "logit", x: [1e-10, 0.2, 0.4999, 0.6, 0.8, 0.999999999],
      value: [
        -23.025850929840455, -1.3862943611198906, -0.0004000000053332894, 0.4054651081081643, 1.3862943611198908,
        20.723265864228342
      ],
      slope: [10000000001.0, 6.25, 4.000000160000006, 4.166666666666667, 6.250000000000001, 1000000029.2819322]),
    SpecialReference(
      name: "mish", x: [-50.0, -5.0, -0.1, 1e-05, 0.7, 30.0],
      value: [
        -9.643749239819589e-21, -0.033576237730161704, -0.056788575212844736, 6.000031999984e-06, 0.5611483776438518,
        30.0
      ],
      slope: [
        -9.450874255023197e-21, -0.026747498019901932, 0.5357028178729798, 0.6000063999951998, 0.9687948682001859, 1.0
      ]),
    SpecialReference(
      name: "atan2 with 2", x: [-5.0, 0.3, 1.9, 2.0, 30.0],
      value: [-1.1902899496825317, 0.14888994760949725, 0.7597627548757708, 0.7853981633974483, 1.5042281630190728],
      slope: [0.06896551724137931, 0.4889975550122249, 0.2628120893561104, 0.25, 0.0022123893805309734]),
    SpecialReference(
      name: "hypot with 2", x: [-5.0, 0.3, 1.9, 2.0, 30.0],
      value: [5.385164807134504, 2.0223748416156684, 2.7586228448267445, 2.8284271247461903, 30.066592756745816],
      slope: [-0.9284766908852593, 0.14834045293024462, 0.6887494619146931, 0.7071067811865476, 0.9977851578566089])
  ]

  func function<S>(_ x: Variable<S>) -> Variable<S> {
    switch name {
    case "erfInverse": erfInverse(x)
    case "logGamma": logGamma(x)
    case "digamma": digamma(x)
    case "trigamma": polygamma(1, x)
    case "polygamma 3": polygamma(3, x)
    case "logBeta with 0.5": logBeta(x, Tensor(0.5))
    case "logBeta with 30": logBeta(Tensor(30), x)
    case "sinc": sinc(x)
    case "logit": logit(x)
    case "mish": mish(x)
    case "atan2 with 2": atan2(x, 2)
    default: hypot(2, x)
    }
  }
}

@Suite("Special functions") struct SpecialFunctionTests {
  /// Beside a zero, and for the difference of two large numbers, the error is that of the larger.
  @Test("Values and slopes are within some units of the reference numbers", arguments: SpecialReference.all)
  func references(_ reference: SpecialReference) {
    func check(_ got: [Double], _ want: [Double], _ what: String) {
      for (place, (got, want)) in zip(got, want).enumerated() {
        #expect(
          abs(got - want) <= 12 * want.ulp + reference.absolute, "\(what) at \(reference.x[place]): \(got), not \(want)"
        )
      }
    }
    let x = Tensor(reference.x), ones = Tensor<Double>.ones(like: x)
    let (value, pullback) = valueWithPullback(at: x) { reference.function($0) }
    check(value.scalars, reference.value, "value")
    check(pullback(ones).scalars, reference.slope, "slope")
    // As a recorded pass computes it, and one number at a time.
    var recorded = Tensor<Double>(0)
    _ = gradient(at: x) { x in
      let g = gradient(at: x) { x in sum(reference.function(x)) }
      recorded = g.value
      return sum(g)
    }
    check(recorded.scalars, reference.slope, "recorded slope")
    check(
      reference.x.map { x in gradient(at: Tensor(x)) { reference.function($0) }.scalar }, reference.slope, "slope alone"
    )
    let single = reference.function(Variable(Tensor<Float>(x)))
    for (place, (got, x)) in zip(single.value.scalars, reference.x).enumerated()
    where abs(x) > 1e-6 && abs(x) < 1e5 && Float(x) != 1 {
      let want = Float(reference.value[place])
      // What rounding x to Float changes.
      let moved = abs(Float(reference.slope[place])) * Float(x).ulp
      #expect(abs(got - want) <= 4 * want.ulp + moved, "Float, at \(x): \(got), not \(want)")
    }
  }

  @Test(
    "The gradient of a gamma sample is the implicit one",
    arguments: [
      (0.7, 0.5, 1.0420982885362378), (5, 6.3, 1.1580146020541107), (40, 30, 0.8666398251504487),
      (0.05, 0.001, 0.12833851283676012), (2, 15, 2.5084649423444865)
    ])
  func gammaSlope(concentration: Double, sample: Double, slope: Double) {
    let a = Tensor(concentration), z = Tensor(sample)
    let got = gradient(at: a) { GammaSampleProbe.moved($0, z, a) }
    #expect(abs(got.scalar - slope) <= 1e-13 * slope)
    // The value moves along with it: a central difference.
    let h = 1e-5 * concentration
    let up = GammaSampleProbe.moved(Variable(a + h), z, a).scalar,
      down = GammaSampleProbe.moved(Variable(a - h), z, a).scalar
    #expect(abs((up - down) / (2 * h) - slope) <= 1e-8 * slope)
  }

  @Test("Above a million, the expansion meets the series")
  func largeGamma() {
    for w in [-3.0, 0.1, 2, 5] {
      // Just below and above the limit the slope is a smooth function of the concentration, but for the digits that
      // log z − ψ(a) leaves of itself: about 1e-12.
      let slopes = [0.9990e6, 0.9995e6, 1.0005e6, 1.0010e6].map { a in
        gradient(at: Tensor(a)) { GammaSampleProbe.moved($0, Tensor(a + w * a.squareRoot()), Tensor(a)) }.scalar
      }
      let third = slopes[3] - slopes[0] - 2 * (slopes[2] - slopes[1])
      #expect(abs(third) < 1e-11, "\(w): \(slopes)")
    }
  }
}

/// A gamma sample by its primitive, which a registry knows by its name.
private enum GammaSampleProbe {
  static let primitive = PrimitiveRegistry.standard.first { $0.card.name == "gamma sample" }!.samples[0].primitive
  static func moved(_ a: Variable<Double>, _ z: Tensor<Double>, _ from: Tensor<Double>) -> Variable<Double> {
    primitive([a, Variable(z), Variable(from)])
  }
}
