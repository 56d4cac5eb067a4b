// What the module of verification reads of a tape beyond what every program can. The rest of it is marked `package` where
// it stands: the walk, the linearization, the tape's settings. How entries and rules are kept it does not know.

import AdjointTensors

extension TapeCore {
  /// The primitive of an entry; nil for a variable that nothing computed.
  package func primitive(at index: Int) -> (any Primitive)? { primitive(entries.base[index]) }

  /// The operands of an entry, in order: at or above 0 an earlier entry, below that a constant.
  package func operands(at index: Int) -> [Int32] { operands(of: entries.base[index]) }

  /// The value of an entry: its shape alone where it was not kept.
  package func value(at index: Int) -> RawTensor { values.base[index] }

  /// The name that an entry was given.
  package func name(at index: Int) -> String? { names[Int32(index)] }

  /// The names of the scopes that an entry was recorded in, outermost first.
  package func scopes(at index: Int) -> [String] { scopes.filter { $0.range.contains(index) }.map(\.name) }
}

extension Linearization {
  /// What was recorded, to be run again; nil where the output depends on no input.
  package var program: Program? {
    isConnected
      ? Program(core, outputs: [(core, output.index, output.raw)], inputs: inputs.map { Int32($0) }) : nil
  }
}

extension Primitive {
  /// The program within a checkpoint; nil for every other primitive.
  package var checkpointedProgram: Program? { (self as? Checkpoint)?.program }
}

extension PrimitiveRegistry.Entry {
  /// Whether the primitive holds a program of its own.
  package var isCheckpoint: Bool { type == Checkpoint.self }
}

/// The primitives that bring a random program's values to the shape and the size that the next one needs.
package enum FittingPrimitives {
  package static let tanh = Tanh()
  package static let add = Add()
  package static let multiply = Multiply()
  package static func reshape(to shape: Shape) -> Reshape { Reshape(shape: shape) }
  package static func broadcast(to shape: Shape) -> Broadcast { Broadcast(shape: shape) }
  package static func gather(_ indices: [Int]) -> Gather { Gather(indices: indices, axis: 0) }
  package static func sum(axes: [Int]) -> Sum { Sum(axes: axes, keepingAxes: false) }
}
