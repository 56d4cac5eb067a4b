// Elements chosen by their order. The order is found when the primitive runs, in its pullback once more, so that a recorded
// program sorts whatever numbers it is run at.

import AdjointTensors

/// y = the elements of x that a selection chooses by their order along the last axis
struct OrderedElements: UnaryPrimitive {
  let selection: OrderSelection

  static let card = PrimitiveCard(
    "ordered elements", formula: "y = pick(x, order(x, selection))", pullback: "putBack(u, order(x, selection), x)",
    source: "elementary; ties belong to the earlier element")
  static let saved: SavedValues = .left
  static let samples = OrderSelection.examples.map {
    Sample(OrderedElements(selection: $0), [[0.3, -1.2, 2, 0.5], [1.7, 3, -0.4, -2]])
  }

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { selection.gather(x, by: x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    OrderScatter(selection: selection)(u, x)
  }
}
extension OrderedElements: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.gather(x[0], by: x[0], selection) } }
}

/// y = a at the places that the order of b chooses
struct OrderGather: BinaryPrimitive {
  let selection: OrderSelection

  static let card = PrimitiveCard(
    "order gather", formula: "y = pick(a, order(b, selection))", pullback: "putBack(u, order(b, selection), a); 0",
    source: "elementary")
  static let saved: SavedValues = .right
  static let samples = OrderSelection.examples.map {
    Sample(OrderGather(selection: $0), [1, -2, 3, 4], [0.3, -1.2, 2, 0.5], constantOperands: [1])
  }

  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { selection.gather(a, by: b) }
  func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    OrderScatter(selection: selection)(u, b)
  }
  func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Variable(Tensor.zeros(b.shape))
  }
}
extension OrderGather: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.gather(x[0], by: x[1], selection) } }
}

/// y = zeros with a added at the places that the order of b chooses
struct OrderScatter: BinaryPrimitive {
  let selection: OrderSelection

  static let card = PrimitiveCard(
    "order scatter", formula: "y = putBack(a, order(b, selection), b)",
    pullback: "pick(u, order(b, selection)); 0", source: "the transpose of order gather")
  static let saved: SavedValues = .right
  static let samples = OrderSelection.examples.map {
    Sample(
      OrderScatter(selection: $0), Tensor([1, -2, 3, 4]).slice(axis: 0, 0..<$0.count(of: 4)), [0.3, -1.2, 2, 0.5],
      constantOperands: [1])
  }

  func forward<S>(_ a: Tensor<S>, _ b: Tensor<S>) -> Tensor<S> { selection.scatter(a, by: b) }
  func pullback<S>(_ u: Variable<S>, toLeft a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    OrderGather(selection: selection)(u, b)
  }
  func pullback<S>(_ u: Variable<S>, toRight a: Variable<S>, _ b: Variable<S>, output y: Variable<S>) -> Variable<S> {
    Variable(Tensor.zeros(b.shape))
  }
}
extension OrderScatter: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.scatter(x[0], by: x[1], selection) } }
}

extension OrderSelection {
  fileprivate static let examples: [OrderSelection] = [
    .sorted(descending: false), .sorted(descending: true), .top(2), .extremum(largest: true),
    .extremum(largest: false), .running(largest: true), .running(largest: false), .ranks(1, 2)
  ]
}

/// y = the quantile of each row, between two ranks of its ascending order
struct QuantileOfRows: UnaryPrimitive, CustomReflectable {
  let place: QuantilePlace

  static let card = PrimitiveCard(
    "quantile", formula: "y = (1 − weight) pick(x, order(x, low)) + weight pick(x, order(x, low + 1))",
    pullback: "putBack((1 − weight) u, order(x, low), x) + putBack(weight u, order(x, low + 1), x)",
    source: "Hyndman and Fan, 1996, definition 7")
  static let saved: SavedValues = [.left, .output]
  static let samples = [
    Sample(QuantileOfRows(place: QuantilePlace(low: 1, weight: 0.25)), [[0.3, -1.2, 2, 0.5], [1.7, 3, -0.4, -2]]),
    Sample(QuantileOfRows(place: QuantilePlace(low: 1, weight: 0)), [0.3, -1.2, 2])
  ]

  func forward<S>(_ x: Tensor<S>) -> Tensor<S> { place.value(of: x) }
  func pullback<S>(_ u: Variable<S>, input x: Variable<S>, output y: Variable<S>) -> Variable<S> {
    let t = S(place.weight), last = [x.rank - 1]
    let shares = OrderScatter(selection: place.selection)(stack([(1 - t) * u, t * u], axis: u.rank), x)
    // A row without a quantile has no gradient either.
    let value = y.spread(along: last, to: x.shape)
    return select(shares, u.spread(along: last, to: x.shape) ⊙ value, where: mask(value, .equal, value))
  }

  var customMirror: Mirror { Mirror(self, children: ["low": place.low, "weight": place.weight]) }
}
extension QuantileOfRows: StableHLOLowering {
  var stableHLO: StableHLOForm { StableHLOForm { b, x in b.quantile(x[0], place) } }
}
