// A program as the text of a StableHLO module.

import AdjointTensors

/// The text of a module, and what its function takes beside the program's inputs.
public struct StableHLOModule: Sendable {
  /// The module, with one function `@main`.
  public let text: String
  /// The element type of inputs, outputs and constants: f32 or f64.
  public let element: StableHLOValue.Element
  /// The constants, by their places in ``Program/constantShapes``, that are arguments after the inputs, in this order.
  public let constantArguments: [Int]
}

extension Program {
  /// The program as the text of a StableHLO module: its function `@main` takes the inputs in order and returns the outputs.
  ///
  /// StableHLO is what XLA compiles: JAX, IREE and others take the text, on any device. Shapes and the element type are those
  /// of the recording. Checkpoints are written out, and constants stand in the text, bit for bit.
  ///
  /// A program whose closure read numbers that depend on an input is refused: a branch on them, or a mask made of them, would
  /// be that of the numbers it was recorded at. ``init(at:checkingAt:of:)-(Tensor<S>,_,_)`` records twice, and what is the same
  /// at both leaves. What the closure takes from elsewhere, random draws too, is constant, here as in any run of it.
  ///
  /// - Throws: ``StableHLOError/dependsOnData(reading:)`` where numbers were read, and
  ///   ``StableHLOError/noLowering(primitive:step:reason:)`` at the first step whose primitive says neither how it is
  ///   written (``StableHLOLowering``) nor what it is made of (``Decomposable``).
  public func stableHLO() throws(StableHLOError) -> String { try stableHLOModule().text }

  /// The same, where constants of more bytes than a limit are arguments instead: for weights that would be most of the text.
  public func stableHLOModule(constantsUpTo limit: Int = .max) throws(StableHLOError) -> StableHLOModule {
    if let reading { throw .dependsOnData(reading: reading) }
    let builder = StableHLOBuilder(type == .double ? .f64 : .f32)
    let passed = constants.indices.filter { !constants[$0].isNumber && constants[$0].count * type.size > limit }
    let shapes = inputShapes + passed.map { constants[$0].shape }
    let arguments = shapes.enumerated().map {
      StableHLOValue(name: "%arg\($0)", shape: $1, element: builder.element)
    }
    let given = Dictionary(uniqueKeysWithValues: zip(passed, arguments.dropFirst(inputs.count)))
    let results = try write(to: builder, Array(arguments.prefix(inputs.count)), constants: given)
    func list(_ parts: [String]) -> String { parts.joined(separator: ", ") }
    let text = """
      module {
        func.func public @main(\(list(arguments.map { "\($0.name!): \($0.type)" }))) -> (\(list(results.map(\.type)))) {
      \(builder.lines.map { $0 + "\n" }.joined())    return \
      \(list(results.map { $0.name! })) : \(list(results.map(\.type)))
        }
      }

      """
    return StableHLOModule(text: text, element: builder.element, constantArguments: passed)
  }

  /// Writes the steps, those of checkpoints and decompositions in their place.
  private func write(
    to b: StableHLOBuilder, _ arguments: [StableHLOValue], constants given: [Int: StableHLOValue] = [:],
    within outer: Int? = nil
  ) throws(StableHLOError) -> [StableHLOValue] {
    var values: [StableHLOValue] = [], arguments = arguments.makeIterator()
    func value(_ operand: Operand) -> StableHLOValue {
      switch operand {
      case .step(let place): values[place]
      case .constant(let place): given[place] ?? b.constant(constants[place], type)
      }
    }
    for (place, step) in steps.enumerated() {
      guard let primitive = step.primitive else {
        values.append(arguments.next()!)
        continue
      }
      let x = step.operands.map(value), y: StableHLOValue
      if let program = primitive.checkpointedProgram {
        y = try program.converted(to: type).write(to: b, x, within: outer ?? place)[0]
      } else if let primitive = primitive as? any StableHLOLowering {
        y = b.named(primitive.stableHLO.write(b, x))
      } else if let primitive = primitive as? any Decomposable {
        let shapes = x.map(\.shape)
        let parts =
          type == .double
          ? Program(decomposing: primitive, shapes, Double.self) : Program(decomposing: primitive, shapes, Float.self)
        y = try parts.write(to: b, x, within: outer ?? place)[0]
      } else {
        throw .noLowering(
          primitive: primitive.label, step: outer ?? place,
          reason: stableHLORefusals[ObjectIdentifier(Swift.type(of: primitive))])
      }
      if y.shape != step.shape {
        fail("stableHLO()", "\(primitive.label) is written with shape \(y.shape)", "its value has shape \(step.shape)")
      }
      values.append(y)
    }
    return outputs.map { b.named(value($0)) }
  }

  /// What a primitive is made of, recorded at zeros: which steps these are does not depend on numbers.
  private init<S: TensorScalar>(decomposing primitive: any Decomposable, _ shapes: [Shape], _: S.Type) {
    self.init(at: shapes.map { Tensor<S>(repeating: 0, shape: $0) }) { [primitive.decomposed($0)] }
  }

  /// The program with constants of another element type.
  private func converted(to type: ElementType) -> Program {
    if self.type == type { return self }
    return type == .double ? recorded(Double.self) : recorded(Float.self)
  }

  private func recorded<S: TensorScalar>(_: S.Type) -> Program {
    Program(at: inputShapes.map { Tensor<S>(repeating: 0, shape: $0) }) { self($0) }
  }
}

/// The primitives of this library that do not leave the process, with the reason: what would be another algorithm with other
/// digits, or none that we have checked.
package let stableHLORefusals: [ObjectIdentifier: String] = {
  let rotations =
    "it is found by rotations until they change nothing, a loop of tiny steps there; decompose the matrix in Swift and pass "
    + "the parts"
  let series =
    "its series goes on until the terms change nothing, for each element apart; draw the samples in Swift and pass them"
  let reasons: [(any Primitive.Type, String)] = [
    (SymmetricEigen.self, rotations), (SingularValueDecomposition.self, rotations), (PseudoInverse.self, rotations),
    (GammaTransport.self, series), (GammaShape.self, series)
  ]
  return Dictionary(uniqueKeysWithValues: reasons.map { (ObjectIdentifier($0.0), $0.1) })
}()
