extension ClosedForm { static let softmaxFunctionNotes: [ClosedForm] = [] }
