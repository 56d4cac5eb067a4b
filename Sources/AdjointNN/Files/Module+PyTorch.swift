import Foundation

extension Module {
  /// Loads parameters and states from a safetensors file of a PyTorch model's `state_dict()`, in PyTorch's names and layouts.
  ///
  /// ```text
  /// # Python: safetensors.torch.save_file(model.state_dict(), "model.safetensors")
  /// try model.load(fromPyTorch: url) { $0 == "hidden" ? "fc1" : $0 }
  /// ```
  ///
  /// | here | in PyTorch |
  /// | --- | --- |
  /// | `Linear` weight [inputs, outputs] | `Linear` weight [outputs, inputs], transposed |
  /// | `Conv2D`, `Conv1D` | the same layout; of one axis without the height |
  /// | `ConvTranspose2D`, `ConvTranspose1D` | the same layout, likewise |
  /// | `Embedding` table; `LearnedPositions` table | weight, of an `Embedding` |
  /// | `LayerNorm`, `RMSNorm`, `GroupNorm`, `InstanceNorm`, `BatchNorm` scale, shift, runningMean, runningVariance | weight, bias, running_mean, running_var |
  /// | `PReLU` slope | weight |
  /// | `MultiHeadAttention` query, key, value, output | the thirds of in_proj_weight and in_proj_bias; out_proj |
  /// | `RNNCell`, `LSTMCell` | weight_ih and weight_hh transposed, bias_ih + bias_hh |
  /// | `GRUCell` | the same, with its two biases |
  /// | `Recurrent` of a cell | `RNN`, `LSTM`, `GRU` of one layer and direction: the cell's names with `_l0` |
  /// | `Bidirectional`, `StackedRecurrent` | the same with two directions, `_l0_reverse`; with several layers, `_l1`, … |
  /// | `TransformerEncoderBlock` | `TransformerEncoderLayer` with norm_first: norm1, self_attn, norm2, linear1, linear2 |
  /// | `TransformerDecoderBlock` | `TransformerDecoderLayer` with norm_first: the same, multihead_attn, norm3 |
  /// | a variable of one's own | the same name and shape |
  ///
  /// Names and shapes must fit: a tensor that is missing or left over throws (`num_batches_tracked` aside), and nothing in the
  /// model has changed then.
  ///
  /// - Parameters:
  ///   - url: the file.
  ///   - naming: PyTorch's name of the layer that has this name here, such as `blocks.0.norm`; empty for the model itself. The
  ///     same, unless given.
  /// - Returns: the file's metadata.
  @discardableResult
  public mutating func load(fromPyTorch url: URL, naming: (String) -> String = { $0 }) throws -> [String: String] {
    let file = try Safetensors(contentsOf: url)
    let places = visited(by: PyTorchPlaces<Scalar>()).places
    var loaded: [Tensor<Scalar>] = [], used: Set<String> = []
    for place in places {
      let layer = naming(place.layer)
      let names = place.source.names.map { layer.isEmpty ? $0 : "\(layer).\($0)" }
      used.formUnion(names)
      let tensors = try names.map { name throws -> Tensor<Scalar> in try file.tensor(name) }
      guard let tensor = place.source.made(of: tensors), tensor.shape == place.shape else {
        throw FileFormatError(
          format: "safetensors", key: names[0],
          problem:
            "shape \(tensors[0].shape) is not what PyTorch has for the model's “\(place.name)” of shape \(place.shape)")
      }
      loaded.append(tensor)
    }
    if let unknown = file.names.first(where: { !used.contains($0) && !$0.hasSuffix("num_batches_tracked") }) {
      throw FileFormatError(format: "safetensors", key: unknown, problem: "the model has no such parameter")
    }
    replaceTensors(loaded)
    return file.metadata
  }
}

/// Where PyTorch has each parameter and state of a model, in order.
private struct PyTorchPlaces<Scalar: TensorScalar>: FieldVisitor {
  var operation: String? { "load(fromPyTorch:)" }
  private(set) var places: [(name: String, shape: Shape, layer: String, source: PyTorchTensor)] = []
  private var layers: [(name: String, type: any Module.Type)] = []

  mutating func enter(_ type: any Module.Type, _: UnsafeMutableRawPointer, at place: borrowing FieldPlace) {
    layers.append((place.name, type))
  }
  mutating func leave() { layers.removeLast() }

  mutating func parameter(_ variable: inout Variable<Scalar>, at place: borrowing FieldPlace) {
    add(place.name, variable.shape)
  }
  mutating func state(_ state: inout LayerState<Scalar>, at place: borrowing FieldPlace) {
    add(place.name, state.value.shape)
  }

  private mutating func add(_ name: String, _ shape: Shape) {
    // The outermost layer that knows: attention has its projections in one tensor, not in layers.
    for layer in layers {
      let own = layer.name.isEmpty ? name : String(name.dropFirst(layer.name.count + 1))
      if let source = (layer.type as? any PyTorchLayout.Type)?.pyTorch(own) {
        places.append((name, shape, layer.name, source))
        return
      }
    }
    let layer = layers.last?.name ?? ""
    let own = layer.isEmpty ? name : String(name.dropFirst(layer.count + 1))
    places.append((name, shape, layer, .same(own)))
  }
}
