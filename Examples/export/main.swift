// Writes two steps of training for XLA: a classifier with SGD and a transformer with AdamW, each with its data, its weights and
// the losses that the tape itself gives. README.md in this folder tells how to run them elsewhere and how to come back.

import AdjointNN
import Foundation

let options = Options()
if options.isDouble { try export(Double.self) } else { try export(Float.self) }

/// What the command line says.
struct Options {
  var folder = URL(filePath: "exported", directoryHint: .isDirectory)
  /// Where a run elsewhere left `new.safetensors` and `new.states.safetensors`, in the folders of the two models.
  var start: URL?
  var steps = 100
  var isDouble = false

  init() {
    var arguments = CommandLine.arguments.dropFirst().makeIterator()
    while let argument = arguments.next() {
      switch argument {
      case "--out": folder = URL(filePath: arguments.next() ?? "", directoryHint: .isDirectory)
      case "--from": start = URL(filePath: arguments.next() ?? "", directoryHint: .isDirectory)
      case "--steps": steps = arguments.next().flatMap { Int($0) } ?? steps
      case "--double": isDouble = true
      case "--quick": steps = 5
      default:
        fail("export", argument, "the options are --out FOLDER, --from FOLDER, --steps N, --double, --quick")
      }
    }
  }
}

func export<S: TensorScalar>(_: S.Type) throws {
  let classifier = withSeed(1) { Classifier<S>() }
  try export(
    "classifier", classifier, digits(S.self), rows: 64,
    SGD(for: classifier, learningRate: .cosine(from: 0.5, to: 0.05, over: 200), momentum: 0.5)
  ) { model, batch, _ in
    crossEntropy(logits: model(batch[0]), targets: oneHot(batch[1], classes: 10))
  }
  let transformer = withSeed(2) {
    Transformer<S>(vocabulary: Sums.vocabulary, length: Sums.length, features: 32, heads: 4, layers: 2)
  }
  try export(
    "transformer", transformer, Sums.random(1024, S.self), rows: 64,
    AdamW(
      for: transformer, learningRate: .warmUp(updates: 20, then: .cosine(from: 3e-3, to: 1e-4, over: 200)),
      clipping: .norm(1))
  ) { model, batch, key in
    let logits = model(batch[0], key: key).reshaped(to: [-1, Sums.vocabulary])
    let targets = oneHot(batch[1], classes: Sums.vocabulary).reshaped(to: [-1, Sums.vocabulary])
    let losses = crossEntropy(logits: logits, targets: targets, reduction: .none), mask = batch[2].reshaped(to: [-1])
    return sum(losses * mask) / sum(mask)
  }
}

/// Writes a step with everything that it needs, and trains on the tape as many steps as asked for.
func export<M: Module, Rule: RecordableRule>(
  _ name: String, _ start: M, _ data: [(name: String, value: Tensor<M.Scalar>)], rows: Int,
  _ optimizer: RuleOptimizer<M.Scalar, Rule>,
  of loss: (M, [Variable<M.Scalar>], Variable<M.Scalar>) throws -> Variable<M.Scalar>
) throws {
  typealias S = M.Scalar
  let folder = options.folder.appending(path: name), seed = 7
  var model = start, optimizer = optimizer
  if let from = options.start?.appending(path: name) {
    try model.load(from: from.appending(path: "new.safetensors"))
    try optimizer.load(statesFrom: from.appending(path: "new.states.safetensors"))
  }
  /// The rows of a step, as run.py takes them.
  func batch(_ step: Int) -> [Tensor<S>] {
    data.map { entry in
      let first = step * rows % (entry.value.shape[0] - rows + 1)
      return entry.value.slice(axis: 0, first..<first + rows)
    }
  }
  let step = try TrainingStep(
    model, optimizer, batch: zip(data, batch(0)).map { ($0.name, $1) }, seed: seed, of: loss)
  try step.write(to: folder, name: "step")
  let rates = Tensor((0..<1000).map { S(optimizer.learningRate($0)) })
  try Safetensors.write(data + [("learningRate", rates)], to: folder.appending(path: "data.safetensors"))

  var losses: [Double] = []
  let clock = ContinuousClock(), begin = clock.now
  for _ in 0..<options.steps {
    let rows = batch(optimizer.step).map { Variable($0) }, key = Variable([S(seed), S(optimizer.step)])
    let (value, slope) = try valueWithGradient(at: model) { try loss($0, rows, key) }
    optimizer.update(&model, along: slope)
    losses.append(Double(value.scalar))
  }
  let time = (clock.now - begin) / max(1, options.steps)
  try JSONEncoder().encode(losses).write(to: folder.appending(path: "losses.json"))
  // For a run elsewhere that goes on from here.
  let after = try TrainingStep(
    model, optimizer, batch: zip(data, batch(0)).map { ($0.name, $1) }, seed: seed, of: loss)
  try Safetensors.write(after.parameters, to: folder.appending(path: "after.safetensors"))
  try Safetensors.write(after.states, to: folder.appending(path: "after.states.safetensors"))
  print(
    "\(name): \(step.program.steps.count) operations, \(step.parameters.count) parameters; on the tape the loss goes from "
      + "\(losses.first ?? .nan) to \(losses.last ?? .nan) in \(losses.count) steps of \(time)")
}
