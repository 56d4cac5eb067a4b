extension ClosedForm { static let consequences: [ClosedForm] = [] }
