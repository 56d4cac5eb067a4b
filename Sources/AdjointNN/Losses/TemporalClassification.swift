/// The loss −log p(labels) of sequences whose labels are known and whose places are not: p adds up all ways to read the
/// labels from the sequence, each element giving a class or the blank; equal classes side by side are read once. PyTorch's
/// `ctc_loss` with `reduction="none"`, its `mean` and `sum` being those of the sequences here.
///
/// The gradient with respect to the log-probability of class k at time t is minus the probability, given the labels, that
/// k is read there. It is that of independent log-probabilities: what follows a `logSoftmax` is computed by its own rule.
///
/// - Parameters:
///   - l: log-probabilities [batch, time, classes], as a `logSoftmax` gives them.
///   - labels: the labels of each sequence, in 0..<classes without the blank; none is a sequence of blanks. Others stop the
///     program. Labels that do not fit into a sequence have loss ∞ and gradient 0.
///   - blank: the class that stands for no label.
///   - lengths: how many elements of each sequence count, at most time; all unless given.
///   - reduction: what is made of the sequences' losses. The mean divides by the number of sequences (PyTorch's divides
///     each loss by its number of labels first).
///
/// A. Graves et al., Connectionist temporal classification, 2006, eq. 5 to 15.
public func ctcLoss<S>(
  logProbabilities l: Variable<S>, labels: [[Int]], blank: Int = 0, lengths: [Int]? = nil,
  reduction: Reduction = .mean
) -> Variable<S> {
  reduce(CTC(reading: CTCReading(l.shape, labels, blank, lengths))(l), reduction)
}

/// The value of the loss of sequences [batch, time, classes] whose labels are known and whose places are not.
public func ctcLoss<S>(
  logProbabilities l: Tensor<S>, labels: [[Int]], blank: Int = 0, lengths: [Int]? = nil,
  reduction: Reduction = .mean
) -> Tensor<S> {
  ctcLoss(logProbabilities: Variable(l), labels: labels, blank: blank, lengths: lengths, reduction: reduction).value
}
