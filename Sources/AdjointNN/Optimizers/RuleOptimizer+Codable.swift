// The saved state: what it is the state of, the hyperparameters, and the rule's memory. It is checked when it is read,
// because a rule writes through pointers.

extension RuleOptimizer {
  private enum CodingKeys: String, CodingKey {
    case kind, scalars, learningRate, weightDecay, clipping, rule, step, names, shapes, isUpdated, first, second,
      third, groups, stoppingRecord
  }

  /// Encodes the whole state, at any time between two updates. Every number is kept bit for bit.
  public func encode(to encoder: any Encoder) throws {
    var state = encoder.container(keyedBy: CodingKeys.self)
    try state.encode("\(Rule.self)", forKey: .kind)
    try state.encode("\(Scalar.self)", forKey: .scalars)
    try state.encode(learningRate, forKey: .learningRate)
    try state.encode(weightDecay, forKey: .weightDecay)
    try state.encodeIfPresent(clipping, forKey: .clipping)
    try state.encode(rule, forKey: .rule)
    try state.encode(step, forKey: .step)
    try state.encode(names, forKey: .names)
    try state.encode(shapes, forKey: .shapes)
    try state.encode(isUpdated, forKey: .isUpdated)
    try state.encode(first, forKey: .first)
    try state.encode(second, forKey: .second)
    // Where there is something in them: a state without is what it was before there were any.
    if rule.memory > 2 { try state.encode(third, forKey: .third) }
    if !groups.isEmpty { try state.encode(groups, forKey: .groups) }
    try state.encodeIfPresent(stoppingRecord, forKey: .stoppingRecord)
  }

  /// Decodes a state. One of another rule or number type, a hyperparameter out of its range, counts or shapes that do not
  /// fit together, and memory that is missing or too much throw `DecodingError`, with what is wrong and where.
  public init(from decoder: any Decoder) throws {
    let state = try decoder.container(keyedBy: CodingKeys.self)
    func damaged(_ key: CodingKeys, _ problem: String) -> DecodingError {
      .dataCorruptedError(
        forKey: key, in: state, debugDescription: "optimizer state, \(key.stringValue): \(problem)")
    }
    func expect(_ key: CodingKeys, _ what: String, _ expected: String) throws {
      let found = try state.decode(String.self, forKey: key)
      if found != expected { throw damaged(key, "of the \(what) \(found), read as the \(what) \(expected)") }
    }
    try expect(.kind, "rule", "\(Rule.self)")
    try expect(.scalars, "number type", "\(Scalar.self)")
    learningRate = try state.decode(Schedule.self, forKey: .learningRate)
    weightDecay = try state.decode(Double.self, forKey: .weightDecay)
    clipping = try state.decodeIfPresent(GradientClipping.self, forKey: .clipping)
    rule = try state.decode(Rule.self, forKey: .rule)
    guard let count = try? state.decode(Int.self, forKey: .step), (0..<Int.max).contains(count) else {
      throw damaged(.step, "it counts the updates: a whole number, at least 0")
    }
    step = count
    names = try state.decode([String].self, forKey: .names)
    shapes = try state.decode([Shape].self, forKey: .shapes)
    isUpdated = try state.decode([Bool].self, forKey: .isUpdated)
    first = try state.decode([Tensor<Scalar>?].self, forKey: .first)
    second = try state.decode([Tensor<Scalar>?].self, forKey: .second)
    third = try state.decodeIfPresent([Tensor<Scalar>?].self, forKey: .third) ?? names.map { _ in nil }
    groups = try state.decodeIfPresent([ParameterGroup].self, forKey: .groups) ?? []
    stoppingRecord = try state.decodeIfPresent(EarlyStoppingRecord<Scalar>.self, forKey: .stoppingRecord)

    findGroups()

    do { try validate() } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "optimizer state, \(Rule.self): \(error)"))
    }
    for (key, count) in [
      (CodingKeys.shapes, shapes.count), (.isUpdated, isUpdated.count), (.first, first.count),
      (.second, second.count), (.third, third.count)
    ] where count != names.count { throw damaged(key, "a count of \(count) for \(names.count) parameters") }
    if step == 0, let index = isUpdated.firstIndex(of: true) {
      throw damaged(.isUpdated, "“\(names[index])” is updated after 0 steps")
    }
    for (key, memory, moments) in [(CodingKeys.first, 1, first), (.second, 2, second), (.third, 3, third)] {
      for (index, moment) in moments.enumerated() {
        let isExpected = isUpdated[index] && rule.memory >= memory
        if let moment, !isExpected {
          throw damaged(key, "a moment of shape \(moment.shape) for “\(names[index])”, which has none")
        }
        if isExpected, moment?.shape != rule.memoryShape(memory - 1, for: shapes[index]) {
          let found = moment.map { "a moment of shape \($0.shape)" } ?? "no moment"
          throw damaged(key, "\(found) for “\(names[index])” of shape \(shapes[index])")
        }
      }
    }
  }
}
