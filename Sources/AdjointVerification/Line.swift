// A function along a line through the point of a check: x + t v, one of the inputs moved.

/// Where differences are taken.
public enum NumericSide: String, Sendable, Codable {
  /// The function itself, called again at every step.
  case closure
  /// The entries that it recorded, replayed in double precision at every step: what `stopGradient` held fixed stays
  /// fixed, and what the function reads past the tape is not seen.
  case recording
}

/// What an evaluation of a function leaves behind: whether it recorded what it recorded at the point of the check.
final class RecordingWitness {
  var isSame = true
}

/// A function's values on a line, each computed once: by the function itself, or by a replay that stands in for it.
final class Line<S: TensorScalar> {
  /// The values at x + h v and x − h v, and how far the input really moved: x + h v is rounded.
  private struct Pair {
    var plus: [Double], minus: [Double]
    var movedPlus: [Double], movedMinus: [Double]
    /// Whether the function recorded at both points what it recorded at x.
    var isRecordedAlike: Bool
  }

  private let x: [Tensor<S>]
  private let input: Int
  private let direction: [Double]
  private let middle: [Double]
  private let witness: RecordingWitness?
  private var pairs: [Double: Pair] = [:]
  /// How many values the function gave, and how many its replay.
  private(set) var evaluations = 0, replays = 0
  private var isFunctionOfRecording: Bool?

  init(
    _ x: [Tensor<S>], moving input: Int, along direction: [Double], middle: [Double],
    witness: RecordingWitness? = nil
  ) {
    self.x = x
    self.witness = witness
    self.input = input
    self.direction = direction
    self.middle = middle
  }

  /// The number of elements of the input that is moved.
  var count: Int { direction.count }

  /// The difference quotients of ⟨w, f⟩ at a step. What the movement's rounding changed, to first order by the gradient
  /// under test, is taken out: without that a step at 1e8 would be noise.
  func rung(_ h: Double, _ w: [Double], gradient: [Double], _ f: ([Tensor<S>]) throws -> Tensor<S>) rethrows
    -> RichardsonLadder.Rung
  {
    if pairs[h] == nil {
      pairs[h] = try pair(h, f)
      evaluations += 2
    }
    return rung(h, pairs[h]!, w, gradient)
  }

  /// The same from values that a replay gave.
  func rung(_ h: Double, _ w: [Double], gradient: [Double], replaying replay: any Replayable)
    -> RichardsonLadder.Rung
  {
    if pairs[h] == nil { pairs[h] = self.pair(h, replay) }
    return rung(h, pairs[h]!, w, gradient)
  }

  /// Whether the function records beside x what it recorded at x: at the closest two points at which every element that
  /// was to move did. Far away it may choose otherwise.
  var isRecordedAlike: Bool {
    let steps = pairs.keys.sorted()
    let closest = steps.first { h in
      let pair = pairs[h]!
      return direction.indices.allSatisfy {
        direction[$0] == 0 || pair.movedPlus[$0] != 0 && pair.movedMinus[$0] != 0
      }
    }
    return (closest ?? steps.last).map { pairs[$0]!.isRecordedAlike } ?? true
  }

  /// Whether the replay may stand in for the function: it was recorded alike beside x, and the replay gives its values
  /// wherever it was evaluated.
  func isReplayed(by replay: any Replayable, noise: Double, _ w: [Double]) -> Bool {
    if let isFunctionOfRecording { return isFunctionOfRecording }
    let agrees =
      isRecordedAlike
      && pairs.allSatisfy { h, mine in
        let theirs = pair(h, replay)
        return differ(mine.plus, theirs.plus, w) <= 2 * noise && differ(mine.minus, theirs.minus, w) <= 2 * noise
      }
    isFunctionOfRecording = agrees
    return agrees
  }

  /// |⟨w, a − b⟩|
  private func differ(_ a: [Double], _ b: [Double], _ w: [Double]) -> Double {
    var total = 0.0
    for j in w.indices where w[j] != 0 && a[j].bitPattern != b[j].bitPattern && !(a[j].isNaN && b[j].isNaN) {
      total += w[j] * (a[j] - b[j])
    }
    return Swift.abs(total)
  }

  private func pair(_ h: Double, _ replay: any Replayable) -> Pair {
    replays += 2
    return pair(h) { replay.replay($0.map { Variable($0) }).value }
  }

  private func rung(_ h: Double, _ pair: Pair, _ w: [Double], _ gradient: [Double]) -> RichardsonLadder.Rung {
    func difference(_ a: [Double], _ b: [Double]) -> Double {
      var total = 0.0
      for j in w.indices where w[j] != 0 && a[j] != b[j] {
        let change = a[j] - b[j]
        // Where the difference alone overflows, the covector may still bring it back.
        total += change.isFinite ? w[j] * change : w[j] * a[j] - w[j] * b[j]
      }
      return total
    }
    var strayPlus = 0.0, strayMinus = 0.0
    for i in direction.indices where direction[i] != 0 {
      strayPlus += gradient[i] * (pair.movedPlus[i] - h * direction[i])
      strayMinus += gradient[i] * (pair.movedMinus[i] + h * direction[i])
    }
    if !strayPlus.isFinite || !strayMinus.isFinite { (strayPlus, strayMinus) = (0, 0) }
    return RichardsonLadder.Rung(
      step: h, central: (difference(pair.plus, pair.minus) - (strayPlus - strayMinus)) / (2 * h),
      forward: (difference(pair.plus, middle) - strayPlus) / h,
      backward: (difference(middle, pair.minus) + strayMinus) / h)
  }

  private func pair(_ h: Double, _ f: ([Tensor<S>]) throws -> Tensor<S>) rethrows -> Pair {
    func moved(_ t: Double) throws -> (value: [Double], moved: [Double]) {
      var arguments = x, distances = direction
      arguments[input].withUnsafeMutableScalars { scalars in
        for i in scalars.indices where direction[i] != 0 {
          let before = scalars[i]
          scalars[i] = S(Double(before) + t * direction[i])
          distances[i] = Double(scalars[i]) - Double(before)
        }
      }
      return (try f(arguments).doubles, distances)
    }
    let (plus, movedPlus) = try moved(h), isAlikeAbove = witness?.isSame ?? true
    let (minus, movedMinus) = try moved(-h), isAlikeBelow = witness?.isSame ?? true
    return Pair(
      plus: plus, minus: minus, movedPlus: movedPlus, movedMinus: movedMinus,
      isRecordedAlike: isAlikeAbove && isAlikeBelow)
  }
}

/// Random directions and covectors: signs and sizes from ½ to 1½, so that no element is left out.
struct DirectionSource {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func number() -> Double {
    let bits = generator.next()
    let size = 0.5 + Double(bits >> 11) * 0x1p-53
    return bits & 1 == 0 ? size : -size
  }

  /// A covector; one that is the same number in every element type.
  mutating func covector(_ count: Int) -> [Double] { (0..<count).map { _ in Double(Float(number())) } }

  /// A direction in which each element moves by about its own size, or where it is small, by a part of the others'; the
  /// same in every element type.
  mutating func direction<S>(for x: Tensor<S>) -> [Double] {
    let sizes = DirectionSource.sizes(of: x)
    return sizes.map {
      let step = Float($0 * number())
      return step.isFinite ? Double(step) : $0
    }
  }

  /// How far each element moves; 0 for one that is not finite.
  static func sizes<S>(of x: Tensor<S>) -> [Double] {
    let magnitudes = x.doubles.map { $0.isFinite ? Swift.abs($0) : 0 }
    let largest = magnitudes.max() ?? 0
    let floor = largest == 0 ? 1 : largest / 32
    return zip(x.doubles, magnitudes).map { $0.isFinite ? Swift.max($1, floor) : 0 }
  }
}
