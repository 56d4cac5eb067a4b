// Random integers: permutations, choices, categories.

/// The integers 0..<count in random order. A count below 0 stops the program.
public func randomPermutation<G: RandomNumberGenerator>(_ count: Int, using generator: inout G) -> [Int] {
  if count < 0 { fail("randomPermutation", "count \(count)", "a count is at least 0") }
  return (0..<count).shuffled(using: &generator)
}
/// The integers 0..<count in random order, by the current generator.
public func randomPermutation(_ count: Int) -> [Int] {
  var generator = CurrentGenerator()
  return randomPermutation(count, using: &generator)
}

/// `count` of the integers 0..<n, each at most once unless they are replaced; evenly, or by weights, which need not add up
/// to 1. Without replacement a weight counts among those that are left. More than there are stop the program, and so does a
/// weight below 0.
public func randomChoice<G: RandomNumberGenerator>(
  _ n: Int, count: Int, replacing: Bool = false, weights: [Double]? = nil, using generator: inout G
) -> [Int] {
  if n < 0 || count < 0 || (n == 0 && count > 0) {
    fail("randomChoice", "\(count) of \(n)", "both are at least 0, and there is something to choose from")
  }
  if let weights {
    if weights.count != n || !weights.allSatisfy({ $0 >= 0 && $0.isFinite }) {
      fail("randomChoice", "\(weights.count) weights for \(n)", "give a finite weight of at least 0 for each")
    }
  }
  let available = weights.map { $0.count { $0 > 0 } } ?? n
  if count > 0 && (available == 0 || (!replacing && count > available)) {
    fail("randomChoice", "\(count) of \(available) without replacement", "choose at most as many as there are")
  }
  switch (weights, replacing) {
  case (nil, true): return (0..<count).map { _ in Int.random(in: 0..<n, using: &generator) }
  case (nil, false):
    // The first steps of a shuffle; only what moved is kept.
    var moved: [Int: Int] = [:]
    return (0..<count).map { place in
      let other = Int.random(in: place..<n, using: &generator)
      let chosen = moved[other] ?? other
      moved[other] = moved[place] ?? place
      return chosen
    }
  case (let weights?, true):
    let table = CumulativeWeights(weights)
    return (0..<count).map { _ in table.draw(using: &generator) }
  case (let weights?, false):
    // Of waiting times with these rates the first come first (Efraimidis and Spirakis, 2006).
    let times = weights.map { $0 > 0 ? generator.exponential() / $0 : .infinity }
    return Array(times.indices.sorted { times[$0] < times[$1] }.prefix(count))
  }
}
/// The same by the current generator.
public func randomChoice(_ n: Int, count: Int, replacing: Bool = false, weights: [Double]? = nil) -> [Int] {
  var generator = CurrentGenerator()
  return randomChoice(n, count: count, replacing: replacing, weights: weights, using: &generator)
}

/// One class for each row of the last axis, row-major, with the probabilities softmax(logits). A row without a finite
/// logit, or with a NaN or +∞, stops the program.
public func sampleCategorical<S, G: RandomNumberGenerator>(logits: Tensor<S>, using generator: inout G) -> [Int] {
  let axis = logits.shape.filled(axis: -1, "sampleCategorical"), classes = logits.shape[axis]
  let probabilities = softmax(Tensor<Double>(logits)).scalars
  return (0..<probabilities.count / classes).map { row in
    let weights = probabilities[(row * classes)..<((row + 1) * classes)]
    if weights.contains(where: \.isNaN) {
      fail(
        "sampleCategorical", "logits of row \(row) that give no probabilities", "give at least one finite logit, no NaN"
      )
    }
    return CumulativeWeights(Array(weights)).draw(using: &generator)
  }
}
/// The same by the current generator.
public func sampleCategorical<S>(logits: Tensor<S>) -> [Int] {
  var generator = CurrentGenerator()
  return sampleCategorical(logits: logits, using: &generator)
}

extension Tensor {
  /// The slices along an axis in random order.
  public func shuffled<G: RandomNumberGenerator>(axis: Int = 0, using generator: inout G) -> Tensor {
    let axis = shape.normalized(axis: axis, "shuffled")
    return gathering(randomPermutation(shape[axis], using: &generator), axis: axis)
  }
  /// The slices along an axis in random order, by the current generator.
  public func shuffled(axis: Int = 0) -> Tensor {
    var generator = CurrentGenerator()
    return shuffled(axis: axis, using: &generator)
  }
}

/// Draws of places by weights that are not all 0.
private struct CumulativeWeights {
  private var sums: [Double] = []

  init(_ weights: [Double]) {
    // In parts of the largest, so that no sum overflows.
    let largest = weights.max() ?? 1
    var total = 0.0
    for weight in weights {
      total += weight / largest
      sums.append(total)
    }
  }

  func draw<G: RandomNumberGenerator>(using generator: inout G) -> Int {
    let target = generator.unit() * sums[sums.count - 1]
    var low = 0, high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > target { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
