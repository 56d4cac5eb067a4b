extension ClosedForm { static let tian: [ClosedForm] = [] }
