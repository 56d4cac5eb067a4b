// Connectionist temporal classification. The labels of a sequence, with a blank before, between and after them, are the
// states of a chain: at each time it stays, goes on by one, or over a blank between two different labels. All sequences of a
// batch are walked together, one time after another, in logarithms.

/// The labels that sequences are read as, with all that does not depend on their numbers.
struct CTCReading: Sendable, Equatable, CustomReflectable {
  private let labels: [[Int]]
  private let blank: Int
  private let lengths: [Int]
  private let shape: Shape
  /// The states of the longest labels.
  private let states: Int

  /// Stops the program where labels, lengths and shape do not fit together.
  init(_ shape: Shape, _ labels: [[Int]], _ blank: Int, _ lengths: [Int]?) {
    func refuse(_ problem: String, _ remedy: String) -> Never { fail("ctcLoss", problem, remedy) }
    if shape.rank != 3 { refuse("log-probabilities of shape \(shape)", "they are [batch, time, classes]") }
    if labels.count != shape[0] {
      refuse("labels of \(labels.count) sequences for shape \(shape)", "give the labels of each of the \(shape[0])")
    }
    if blank < 0 || blank >= shape[2] { refuse("the blank \(blank)", "it lies in 0..<\(shape[2]), the classes") }
    for (row, labels) in labels.enumerated() {
      for label in labels where label < 0 || label >= shape[2] || label == blank {
        refuse("label \(label) of sequence \(row)", "labels lie in 0..<\(shape[2]) and are not the blank, \(blank)")
      }
    }
    let lengths = lengths ?? labels.map { _ in shape[1] }
    if lengths.count != shape[0] || lengths.contains(where: { $0 < 0 || $0 > shape[1] }) {
      refuse("lengths \(lengths) of sequences of shape \(shape)", "give one for each, at most \(shape[1])")
    }
    self.labels = labels
    self.blank = blank
    self.lengths = lengths
    self.shape = shape
    states = 2 * (labels.map(\.count).max() ?? 0) + 1
  }

  var customMirror: Mirror { Mirror(self, children: ["labels": labels, "blank": blank, "lengths": lengths]) }

  private var batch: Int { shape[0] }
  private var time: Int { shape[1] }

  /// The class of a state; the blank beyond a sequence's own states.
  private func symbol(_ row: Int, _ state: Int) -> Int {
    state % 2 == 1 && state / 2 < labels[row].count ? labels[row][state / 2] : blank
  }

  /// 0 where the rule holds, else −∞: [batch, states]
  private func allowed<S: TensorScalar>(_ rule: (_ row: Int, _ state: Int) -> Bool) -> Tensor<S> {
    Tensor(
      shape: [batch, states],
      scalars: (0..<batch * states).map { rule($0 / states, $0 % states) ? 0 : -.infinity })
  }

  /// Where the chain may begin; where it may end; and where it may come to from two states before.
  private func begins<S: TensorScalar>() -> Tensor<S> { allowed { $1 < Swift.min(2, 2 * labels[$0].count + 1) } }
  private func ends<S: TensorScalar>() -> Tensor<S> {
    allowed { (2 * labels[$0].count - 1...2 * labels[$0].count).contains($1) }
  }
  private func skips<S: TensorScalar>() -> Tensor<S> {
    allowed { $1 >= 2 && $1 % 2 == 1 && symbol($0, $1) != symbol($0, $1 - 2) }
  }

  /// 1 in the rows that have an element at a time, else 0: [batch, 1]; nil if all have.
  private func running<S: TensorScalar>(_ time: Int) -> Tensor<S>? {
    if lengths.allSatisfy({ time < $0 }) { return nil }
    return Tensor(shape: [batch, 1], scalars: lengths.map { time < $0 ? 1 : 0 })
  }

  /// The classes of all states at all times, to take along the last axis: [batch, time, states]
  private var symbols: IndexTensor {
    var result: [Int] = []
    result.reserveCapacity(batch * time * states)
    for row in 0..<batch {
      let line = (0..<states).map { symbol(row, $0) }
      for _ in 0..<time { result += line }
    }
    return IndexTensor(shape: [batch, time, states], scalars: result)
  }

  /// The log-probabilities of the states at each time: [batch, states]
  private func emissions<S>(_ l: Variable<S>) -> [Variable<S>] {
    let all = l.takingAlong(symbols, axis: 2)
    return (0..<time).map { all.slice(axis: 1, $0..<$0 + 1).squeezingShape(at: 1) }
  }

  /// log α of each time, the probability to have read what came until then and to be in a state; before the first, where
  /// the chain begins.
  private func forward<S>(_ emissions: [Variable<S>]) -> [Variable<S>] {
    let skips: Tensor<S> = skips()
    var result: [Variable<S>] = []
    for (time, emission) in emissions.enumerated() {
      let next: Variable<S>
      if let last = result.last {
        next = emission + logSum([last, last.shifted(by: 1), last.shifted(by: 2) + skips])
      } else {
        next = emission + Variable(begins())
      }
      // A sequence that is over stays where it was; one without any element never began.
      result.append(running(time).map { select(next, result.last ?? Variable(nowhere()), where: $0) } ?? next)
    }
    return result
  }

  /// log β of each time, the probability to read what is still to come from a state.
  private func backward<S>(_ emissions: [Variable<S>]) -> [Variable<S>] {
    let skips: Tensor<S> = skips()
    var result = [Variable<S>(ends())]
    for time in (1..<Swift.max(1, self.time)).reversed() {
      let last = result.last!, next = last + emissions[time]
      let before = logSum([next, next.shifted(by: -1), (next + skips).shifted(by: -2)])
      result.append(running(time).map { select(before, last, where: $0) } ?? before)
    }
    return result.reversed()
  }

  private func nowhere<S: TensorScalar>() -> Tensor<S> { Tensor(repeating: -.infinity, shape: [batch, states]) }

  /// log p(labels) of each sequence: [batch]
  func logLikelihood<S>(_ l: Variable<S>) -> Variable<S> {
    // Of no element, only no labels can be read.
    let start: Tensor<S> = allowed { lengths[$0] == 0 && labels[$0].isEmpty && $1 == 0 }
    if batch == 0 { return Variable(Tensor(repeating: 0, shape: [0])) }
    let last = forward(emissions(l)).last.map { last -> Variable<S> in
      guard lengths.contains(0) else { return last }
      return select(last, Variable(start), where: Tensor(shape: [batch, 1], scalars: lengths.map { $0 > 0 ? 1 : 0 }))
    }
    return logSumExp((last ?? Variable(start)) + Variable(ends()), axis: 1)
  }

  /// The probability, given the labels, that a class is read at a time: [batch, time, classes]; 0 where no labels fit.
  func occupancy<S>(_ l: Variable<S>) -> Variable<S> {
    let zero = Variable(Tensor<S>(repeating: 0, shape: shape))
    if l.scalarCount == 0 { return zero }
    let emissions = emissions(l)
    // Where nothing fits, −∞ less a number that is not −∞.
    let total = maximum(logLikelihood(l), Variable(-S.greatestFiniteMagnitude)).expandingShape(at: 1)
    let parts = zip(forward(emissions), backward(emissions)).enumerated().map { time, pair in
      let share = exp(pair.0 + pair.1 - total)
      return running(time).map { select(share, 0, where: $0.broadcast(to: share.shape)) } ?? share
    }
    return zero.addingAlong(symbols, stack(parts, axis: 1), axis: 2)
  }
}

/// log Σ exp of several ways, element by element.
private func logSum<S>(_ ways: [Variable<S>]) -> Variable<S> { logSumExp(stack(ways, axis: 0), axis: 0) }

extension Variable {
  /// Rows of logarithms of probabilities moved by places, those that are left being −∞.
  fileprivate func shifted(by places: Int) -> Variable {
    let count = Swift.min(abs(places), shape[1])
    let widths = places > 0 ? [(0, 0), (count, 0)] : [(0, 0), (0, count)]
    let kept = places > 0 ? 0..<shape[1] - count : count..<shape[1]
    return slice(axis: 1, kept).padded(by: widths, with: .constant(-.infinity))
  }
}

/// y = −log p(labels) of each sequence of log-probabilities: [batch, time, classes] → [batch]
struct CTC: UnaryPrimitive, Equatable {
  let reading: CTCReading

  static let card = PrimitiveCard(
    "ctc", formula: "in words: −log Σ_π Π_t exp(x[t, π(t)]), over all ways π to read the labels",
    pullback: "in words: −u p(k at t | labels)", source: "A. Graves et al., 2006, eq. 5 to 15")
  static let saved: SavedValues = .operands
  static let samples = [
    Sample(CTC(reading: CTCReading([2, 4, 3], [[1, 2], [2]], 0, nil)), Sample.classes),
    Sample(CTC(reading: CTCReading([2, 4, 3], [[0, 0], [1, 0]], 2, [4, 3])), Sample.classes)
  ]

  func forward<S>(_ l: Tensor<S>) -> Tensor<S> { -reading.logLikelihood(Variable(l)).value }

  func pullback<S>(_ u: Variable<S>, input l: Variable<S>, output y: Variable<S>) -> Variable<S> {
    -(u.reshaped(to: [u.shape[0], 1, 1]) ⊙ CTCOccupancy(reading: reading)(l))
  }
}

extension CTC: Decomposable {
  func decomposed<S>(_ x: [Variable<S>]) -> Variable<S> { -reading.logLikelihood(x[0]) }
}

/// y = the probability that a class is read at a time, given the labels: [batch, time, classes], as the log-probabilities x
struct CTCOccupancy: UnaryPrimitive, Equatable {
  let reading: CTCReading

  static let card = PrimitiveCard(
    "ctc occupancy", formula: "in words: p(k at t | labels)",
    pullback: "in words: the derivative of exp(log α + log β − log p)",
    source: "A. Graves et al., 2006, eq. 14; minus the gradient of ctc")
  static let saved: SavedValues = .operands
  static let samples = CTC.samples.map { sample in
    Sample(CTCOccupancy(reading: (sample.primitive as! CTC).reading), sample.operands[0])
  }

  func forward<S>(_ l: Tensor<S>) -> Tensor<S> { reading.occupancy(Variable(l)).value }

  func pullback<S>(_ u: Variable<S>, input l: Variable<S>, output y: Variable<S>) -> Variable<S> {
    gradient(at: l) { l in sum(u ⊙ reading.occupancy(l)) }
  }
}

extension CTCOccupancy: Decomposable {
  func decomposed<S>(_ x: [Variable<S>]) -> Variable<S> { reading.occupancy(x[0]) }
}

extension Sample {
  /// Two sequences of four elements with log-probabilities of three classes.
  fileprivate static let classes: Tensor<Double> = logSoftmax(
    Tensor(
      shape: [2, 4, 3],
      scalars: [
        0.3, -1.2, 2, 0.5, 0.7, -0.4, 1.1, -2, 0.1, -0.6, 0.9, 0.2, 1.3, 0.4, -0.8, -1.1, 0.6, 0.8, 0.2, -0.3, 1.7,
        -0.9, 0.5, 1.4
      ]))
}
