// Where PyTorch keeps the parameters of a layer, and how they lie there.

/// A layer whose parameters PyTorch has under other names, or laid out differently.
protocol PyTorchLayout {
  /// Where PyTorch's layer has what this one calls `name`; nil where it is no parameter of this layer's own.
  static func pyTorch(_ name: String) -> PyTorchTensor?
}

/// A parameter made from tensors of a PyTorch layer.
enum PyTorchTensor {
  /// As it is.
  case same(String)
  /// A matrix that PyTorch has as [outputs, inputs].
  case transposed(String)
  /// One of three blocks of rows, a matrix transposed.
  case third(String, Int)
  /// The sum of two biases.
  case sum(String, String)
  /// A kernel of one axis as one of two.
  case withHeight(String)

  var names: [String] {
    switch self {
    case .same(let name), .transposed(let name), .third(let name, _), .withHeight(let name): [name]
    case .sum(let a, let b): [a, b]
    }
  }

  /// The same of tensors with other names.
  func renamed(_ rename: (String) -> String) -> PyTorchTensor {
    switch self {
    case .same(let name): .same(rename(name))
    case .transposed(let name): .transposed(rename(name))
    case .third(let name, let index): .third(rename(name), index)
    case .sum(let a, let b): .sum(rename(a), rename(b))
    case .withHeight(let name): .withHeight(rename(name))
    }
  }

  /// The parameter, nil where the shapes cannot be those of such a layer.
  func made<S>(of tensors: [Tensor<S>]) -> Tensor<S>? {
    let x = tensors[0]
    switch self {
    case .same: return x
    case .transposed: return x.rank == 2 ? x.transposed() : nil
    case .withHeight: return x.rank == 3 ? x.expandingShape(at: 2) : nil
    case .sum: return x.shape == tensors[1].shape ? x + tensors[1] : nil
    case .third(_, let index):
      if x.rank == 0 || x.rank > 2 || x.shape[0] % 3 != 0 { return nil }
      let rows = x.shape[0] / 3, part = x.slice(axis: 0, index * rows..<(index + 1) * rows)
      return x.rank == 2 ? part.transposed() : part
    }
  }
}

extension Linear: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? { name == "weight" ? .transposed(name) : nil }
}

extension Conv1D: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? {
    name == "image.weight" ? .withHeight("weight") : name == "image.bias" ? .same("bias") : nil
  }
}

extension ConvTranspose1D: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? { Conv1D<Scalar>.pyTorch(name) }
}

extension PReLU: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? { name == "slope" ? .same("weight") : nil }
}

extension LearnedPositions: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? { name == "table" ? .same("weight") : nil }
}

extension Embedding: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? { name == "table" ? .same("weight") : nil }
}

private func normalization(_ name: String) -> PyTorchTensor? {
  let names = [
    "scale": "weight", "shift": "bias", "runningMean": "running_mean", "runningVariance": "running_var"
  ]
  return names[name].map { .same($0) }
}

extension LayerNorm: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? { normalization(name) }
}
extension RMSNorm: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? { normalization(name) }
}
extension GroupNorm: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? { normalization(name) }
}
extension InstanceNorm: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? { normalization(name) }
}
extension BatchNorm: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? { normalization(name) }
}

extension MultiHeadAttention: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? {
    switch name {
    case "output.weight": .transposed("out_proj.weight")
    case "output.bias": .same("out_proj.bias")
    default: projection(name)
    }
  }

  private static func projection(_ name: String) -> PyTorchTensor? {
    for (index, part) in ["query", "key", "value"].enumerated() {
      if name == part + ".weight" { return .third("in_proj_weight", index) }
      if name == part + ".bias" { return .third("in_proj_bias", index) }
    }
    return nil
  }
}

/// The weights of a recurrent cell. The gates lie in the same order as here.
private func cell(_ name: String, addingBiases: Bool) -> PyTorchTensor? {
  switch name {
  case "input.weight": .transposed("weight_ih")
  case "recurrent.weight": .transposed("weight_hh")
  case "input.bias": addingBiases ? .sum("bias_ih", "bias_hh") : .same("bias_ih")
  case "recurrent.bias": .same("bias_hh")
  default: nil
  }
}

extension RNNCell: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? { cell(name, addingBiases: true) }
}
extension LSTMCell: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? { cell(name, addingBiases: true) }
}
extension GRUCell: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? { cell(name, addingBiases: false) }
}

extension Recurrent: PyTorchLayout {
  /// Those of the cell, which PyTorch's layers name with their number, `_l0`.
  static func pyTorch(_ name: String) -> PyTorchTensor? { layer(of: Cell.self, "cell", name, "_l0") }
}

extension Bidirectional: PyTorchLayout {
  /// Those of the cells, the second with `_reverse` behind the number.
  static func pyTorch(_ name: String) -> PyTorchTensor? {
    layer(of: Cell.self, "forward", name, "_l0") ?? layer(of: Cell.self, "backward", name, "_l0_reverse")
  }
}

extension StackedRecurrent: PyTorchLayout {
  /// Those of the cells, each with its number.
  static func pyTorch(_ name: String) -> PyTorchTensor? {
    let parts = name.split(separator: ".", maxSplits: 2)
    guard parts.count == 3, parts[0] == "cells", let number = Int(parts[1]) else { return nil }
    return layer(of: Cell.self, "cells.\(number)", name, "_l\(number)")
  }
}

/// A parameter of a cell that is a part of a recurrent layer, with a suffix; nil of another part.
private func layer(of cell: Any.Type, _ part: String, _ name: String, _ suffix: String) -> PyTorchTensor? {
  guard name.hasPrefix(part + "."), let cell = cell as? any PyTorchLayout.Type else { return nil }
  return cell.pyTorch(String(name.dropFirst(part.count + 1)))?.renamed { $0 + suffix }
}

// ── blocks of layers that have one name in PyTorch ──

/// A parameter of a layer that is a part of a block, under PyTorch's name of the part.
private func part<S: TensorScalar>(
  _ name: String, _: S.Type, norms: [String], attentions: [(here: String, there: String)]
) -> PyTorchTensor? {
  func own(_ part: String) -> String? { name.hasPrefix(part + ".") ? String(name.dropFirst(part.count + 1)) : nil }
  for (index, norm) in norms.enumerated() {
    if let name = own(norm) { return LayerNorm<S>.pyTorch(name)?.renamed { "norm\(index + 1).\($0)" } }
  }
  for attention in attentions {
    if let name = own(attention.here) {
      return MultiHeadAttention<S>.pyTorch(name)?.renamed { "\(attention.there).\($0)" }
    }
  }
  for (index, linear) in ["feedForward.first", "feedForward.second"].enumerated() {
    if let name = own(linear) {
      return (Linear<S>.pyTorch(name) ?? .same(name)).renamed { "linear\(index + 1).\($0)" }
    }
  }
  return nil
}

extension TransformerEncoderBlock: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? {
    part(
      name, Scalar.self, norms: ["attentionNorm", "feedForwardNorm"], attentions: [("attention", "self_attn")])
  }
}

extension TransformerDecoderBlock: PyTorchLayout {
  static func pyTorch(_ name: String) -> PyTorchTensor? {
    part(
      name, Scalar.self, norms: ["attentionNorm", "memoryNorm", "feedForwardNorm"],
      attentions: [("attention", "self_attn"), ("memoryAttention", "multihead_attn")])
  }
}
