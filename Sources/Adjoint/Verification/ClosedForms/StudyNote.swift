extension ClosedForm { static let studyNote: [ClosedForm] = [] }
