extension ClosedForm { static let gultepe: [ClosedForm] = [] }
