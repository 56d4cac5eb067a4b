// An ONNX model as bytes: the messages of onnx.proto, version 8 of its format with operators of version 17, written as protocol
// buffers. Field numbers are those of that file.

import Foundation

/// A message of a protocol buffer: fields one after another.
private struct Message {
  var bytes: [UInt8] = []

  mutating func number(_ field: Int, _ value: Int) {
    varint(UInt64(field << 3))
    varint(UInt64(bitPattern: Int64(value)))
  }
  mutating func text(_ field: Int, _ text: String) { data(field, Array(text.utf8)) }
  mutating func message(_ field: Int, _ message: Message) { data(field, message.bytes) }
  mutating func data(_ field: Int, _ data: [UInt8]) {
    varint(UInt64(field << 3 | 2))
    varint(UInt64(data.count))
    bytes += data
  }

  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest > 127 {
      bytes.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// An extent of a value: a number, or one that is open and has a name.
enum ONNXExtent {
  case fixed(Int)
  case open(String)
}

/// The nodes of a graph, in order, each of which gives one value with a name.
struct ONNXGraph<Scalar: TensorScalar> {
  /// What a node is told beside its operands.
  enum Attribute {
    case int(Int)
    case ints([Int])
    case text(String)
  }

  private var nodes: [Message] = []
  private var initializers: [Message] = []
  private var inputs: [Message] = []
  private var outputs: [Message] = []
  private var count = 0
  /// TensorProto's number of the element type.
  private let type = Scalar.self == Float.self ? 1 : 11

  private mutating func newName() -> String {
    count += 1
    return "v\(count)"
  }

  /// A node; its value's name.
  mutating func node(_ operation: String, _ operands: [String], _ attributes: [(String, Attribute)] = []) -> String {
    let name = newName()
    add(operation, operands, to: name, attributes)
    return name
  }

  private mutating func add(
    _ operation: String, _ operands: [String], to name: String, _ attributes: [(String, Attribute)] = []
  ) {
    var node = Message()
    for operand in operands { node.text(1, operand) }
    node.text(2, name)
    node.text(4, operation)
    for (name, value) in attributes {
      var attribute = Message()
      attribute.text(1, name)
      switch value {
      case .int(let number):
        attribute.number(3, number)
        attribute.number(20, 2)
      case .text(let text):
        attribute.text(4, text)
        attribute.number(20, 3)
      case .ints(let numbers):
        for number in numbers { attribute.number(8, number) }
        attribute.number(20, 7)
      }
      node.message(5, attribute)
    }
    nodes.append(node)
  }

  /// A constant tensor.
  mutating func constant(_ tensor: Tensor<Scalar>, _ name: String? = nil) -> String {
    add(
      constant: name ?? newName(), type, Array(tensor.shape),
      tensor.withUnsafeScalars { Array(UnsafeRawBufferPointer($0)) })
  }
  /// One number.
  mutating func constant(_ number: Double) -> String { constant(Tensor(Scalar(number))) }
  /// Whole numbers: shapes, axes, places.
  mutating func constant(_ numbers: [Int]) -> String {
    var bytes: [UInt8] = []
    for number in numbers { bytes.append(little: UInt64(bitPattern: Int64(number))) }
    return add(constant: newName(), 7, [numbers.count], bytes)
  }

  private mutating func add(constant name: String, _ type: Int, _ shape: [Int], _ bytes: [UInt8]) -> String {
    var tensor = Message()
    for extent in shape { tensor.number(1, extent) }
    tensor.number(2, type)
    tensor.text(8, name)
    tensor.data(9, bytes)
    initializers.append(tensor)
    return name
  }

  /// An input of the model.
  mutating func addInput(_ name: String, _ shape: [ONNXExtent]) { inputs.append(value(name, shape)) }

  /// An output of the model, with a name of its own.
  mutating func addOutput(_ name: String, of value: String, _ shape: [ONNXExtent]) {
    add("Identity", [value], to: name)
    outputs.append(self.value(name, shape))
  }

  private func value(_ name: String, _ shape: [ONNXExtent]) -> Message {
    var extents = Message(), tensor = Message(), kind = Message(), value = Message()
    for extent in shape {
      var dimension = Message()
      switch extent {
      case .fixed(let extent): dimension.number(1, extent)
      case .open(let name): dimension.text(2, name)
      }
      extents.message(1, dimension)
    }
    tensor.number(1, type)
    tensor.message(2, extents)
    kind.message(1, tensor)
    value.text(1, name)
    value.message(2, kind)
    return value
  }

  /// The model as the bytes of a file.
  var bytes: [UInt8] {
    var graph = Message(), operators = Message(), model = Message()
    for node in nodes { graph.message(1, node) }
    graph.text(2, "program")
    for tensor in initializers { graph.message(5, tensor) }
    for input in inputs { graph.message(11, input) }
    for output in outputs { graph.message(12, output) }
    operators.text(1, "")
    operators.number(2, 17)
    model.number(1, 8)
    model.text(2, "Adjoint")
    model.message(7, graph)
    model.message(8, operators)
    return model.bytes
  }
}
