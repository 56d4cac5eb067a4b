/// A rate and a decay for the parameters whose names match a pattern.
///
/// ```text
/// adam.groups = [ParameterGroup("*.bias", weightDecay: 0), ParameterGroup("encoder.*", learningRateFactor: 0.1)]
/// ```
public struct ParameterGroup: Codable, Sendable, Hashable {
  /// The names: each `*` stands for any characters, dots included, or none; all others for themselves.
  public let pattern: String
  /// What the optimizer's rate is multiplied by.
  public let learningRateFactor: Double
  /// The decay in place of the optimizer's; nil for that.
  public let weightDecay: Double?

  /// A group. A factor or a decay that is negative or not finite stops the program that gives it to an optimizer.
  public init(_ pattern: String, learningRateFactor: Double = 1, weightDecay: Double? = nil) {
    self.pattern = pattern
    self.learningRateFactor = learningRateFactor
    self.weightDecay = weightDecay
  }

  /// Whether a parameter of this name belongs to the group.
  public func matches(_ name: String) -> Bool {
    // What stands between stars is found one after another, the first as a beginning, the last as an end.
    let parts = pattern.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
    let name = Array(name.utf8)
    if parts.count == 1 { return parts[0] == name }
    guard name.starts(with: parts[0]), name.count >= parts[0].count + parts.last!.count,
      name.suffix(parts.last!.count).elementsEqual(parts.last!)
    else { return false }
    var start = parts[0].count
    let end = name.count - parts.last!.count
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let place = (start..<end).first(where: { name[$0..<end].starts(with: part) }) else { return false }
      start = place + part.count
    }
    return true
  }

  /// Throws if a number is out of its range.
  func validate() throws(InvalidHyperparameter) {
    try InvalidHyperparameter.check(size: learningRateFactor, "learning rate factor of “\(pattern)”")
    if let weightDecay { try InvalidHyperparameter.check(size: weightDecay, "weight decay of “\(pattern)”") }
  }

  /// Tells, the first time in a run, that no parameter matches: a slip in a pattern would change nothing, silently.
  func warnOfNoMatch() {
    warnOnce(.unmatchedGroup, "ParameterGroup: warning: no parameter's name matches “\(pattern)”\n")
  }
}
