// What the tests of both modules hold their primitives' StableHLO against: a listing of the texts, and files for the script
// that runs them in other engines.

import Adjoint
import Foundation

/// The listing of a registry: each primitive's first sample in Float, as text, or why it does not leave.
public func stableHLOListing(_ registry: PrimitiveRegistry) throws -> String {
  var text = ""
  for entry in registry {
    let sample = entry.samples[0]
    text += "// \(sample)\n"
    do throws(StableHLOError) {
      text += try Program(at: floats(sample.operands)) { [sample.primitive($0)] }.stableHLO() + "\n"
    } catch {
      text += "// \(error)\n\n"
    }
  }
  return text
}

/// The texts of a listing in a file are these. With ADJOINT_WRITE_DOCUMENTS set, the file is written instead.
public func compareListing(_ registry: PrimitiveRegistry, with file: URL) throws -> String? {
  let expected = try stableHLOListing(registry)
  if ProcessInfo.processInfo.environment["ADJOINT_WRITE_DOCUMENTS"] != nil {
    try expected.write(to: file, atomically: true, encoding: .utf8)
    return nil
  }
  let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
  let new = expected.split(separator: "\n", omittingEmptySubsequences: false)
  guard
    let place = zip(lines, new).enumerated().first(where: { $1.0 != $1.1 })?.offset
      ?? (lines.count == new.count ? nil : min(lines.count, new.count))
  else { return nil }
  return "line \(place + 1) is now \(place < new.count ? new[place] : "missing"); write the listing anew: "
    + "ADJOINT_WRITE_DOCUMENTS=1 swift test --filter StableHLO"
}

/// The samples, in either element type, that are neither written nor refused with a reason; and those that are written though
/// a reason is given for the contrary.
public func unaccountedSamples(_ registry: PrimitiveRegistry, isRefused: (any Primitive.Type) -> Bool) -> [String] {
  var result: [String] = []
  for entry in registry {
    for sample in entry.samples {
      let programs = [
        Program(at: sample.operands) { [sample.primitive($0)] },
        Program(at: floats(sample.operands)) { [sample.primitive($0)] }
      ]
      for program in programs {
        do throws(StableHLOError) {
          _ = try program.stableHLO()
          if isRefused(entry.type) {
            result.append("\(sample) is written, and stands in the list of those that are not")
          }
        } catch .noLowering(_, _, reason: .some) where isRefused(entry.type) {
        } catch {
          result.append("\(sample): \(error)")
        }
      }
    }
  }
  return result
}

/// The samples on which what a primitive is made of does not give its value, to some units in the last place.
public func differingDecompositions(_ registry: PrimitiveRegistry) -> [String] {
  func isSame(_ primitive: some Decomposable, _ x: [Tensor<Double>]) -> Bool {
    let y = primitive.decomposed(x.map { Variable($0) }).value, want = primitive.forward(x)
    let small = primitive.decomposed(floats(x).map { Variable($0) }).value
    return y.isApproximatelyEqual(to: want, absoluteTolerance: 0, relativeTolerance: 1e-15)
      && small.isApproximatelyEqual(to: primitive.forward(floats(x)), absoluteTolerance: 0, relativeTolerance: 1e-6)
  }
  return registry.flatMap(\.samples).compactMap { sample in
    guard let primitive = sample.primitive as? any Decomposable else { return nil }
    return isSame(primitive, sample.operands) ? nil : "\(sample)"
  }
}

public func floats(_ tensors: [Tensor<Double>]) -> [Tensor<Float>] {
  tensors.map { Tensor(shape: $0.shape, scalars: $0.scalars.map { Float($0) }) }
}

/// Programs with their inputs and what the tape gives, one line of JSON each, for `.ci/stablehlo.py`.
public struct CaseFile {
  /// The folder that the script names; nil where it does not run.
  public static let folder = ProcessInfo.processInfo.environment["STABLEHLO_FOLDER"].map { URL(filePath: $0) }

  private var lines: [String] = []

  public init() {}

  /// Notes a function's value and the gradients with respect to the inputs that are differentiable, as one program.
  ///
  /// - Parameter seed: the cotangent of the value; nil for numbers without a pattern.
  public mutating func add<S: TensorScalar>(
    primitive: String, name: String, kind: String, _ inputs: [Tensor<S>], differentiable: [Bool]? = nil,
    seed: Tensor<S>? = nil, _ f: ([Variable<S>]) -> Variable<S>
  ) {
    let isInner = differentiable ?? inputs.map { _ in true }
    func both(_ x: [Variable<S>]) -> [Variable<S>] {
      let inner = zip(x, isInner).filter(\.1).map(\.0)
      if inner.isEmpty { return [f(x)] }
      var value: Variable<S>?
      let (_, pullback) = valueWithGradient(at: inner) { inner in
        var next = inner.makeIterator()
        let y = f(zip(x, isInner).map { $1 ? next.next()! : $0 })
        value = y
        let weights = seed ?? Tensor(shape: y.shape, scalars: (0..<y.scalarCount).map { S(0.75) + S($0 % 7) / 8 })
        return sum(Variable(weights) ⊙ y)
      }
      // The value that the inner pass recorded stands on the program's own tape.
      return [value!] + pullback
    }
    let program = Program(at: inputs, of: both)
    var line =
      ["primitive": primitive, "name": name, "kind": kind, "type": S.self == Float.self ? "f32" : "f64"]
      as [String: Any]
    do throws(StableHLOError) {
      line["text"] = try program.stableHLO()
      line["inputs"] = inputs.map(tensor)
      line["outputs"] = program(inputs).map(tensor)
    } catch {
      line["refused"] = "\(error)"
    }
    // A gradient that holds numbers of its inputs is right at these alone.
    let elsewhere = zip(inputs, isInner).map { $1 ? $0 * 0.875 + 0.03125 : $0 }
    do { _ = try Program(at: inputs, checkingAt: elsewhere, of: both) } catch { line["open"] = "\(error)" }
    let data = try! JSONSerialization.data(withJSONObject: line, options: [.sortedKeys])
    lines.append(String(decoding: data, as: UTF8.self))
  }

  /// Every sample of a registry, in both element types, and of element-wise functions a grid.
  public mutating func add(_ registry: PrimitiveRegistry) {
    let grid = Tensor<Double>.linspace(from: -20, to: 20, count: 1501)
    for entry in registry {
      if let function = entry.samples[0].primitive as? any ElementwisePrimitive {
        add(primitive: entry.card.name, name: "1501 points", kind: "sample", [grid]) { function($0) }
        add(primitive: entry.card.name, name: "1501 points", kind: "sample", floats([grid])) { function($0) }
      }
      for (place, sample) in entry.samples.enumerated() {
        let name = "sample \(place): \(sample)"
        add(
          primitive: entry.card.name, name: name, kind: "sample", sample.operands,
          differentiable: sample.differentiable
        ) { sample.primitive($0) }
        add(
          primitive: entry.card.name, name: name, kind: "sample", floats(sample.operands),
          differentiable: sample.differentiable
        ) { sample.primitive($0) }
      }
    }
  }

  public func write(_ name: String) throws {
    try (lines.joined(separator: "\n") + "\n").write(
      to: CaseFile.folder!.appending(path: name), atomically: true, encoding: .utf8)
  }

  /// Shape and bits, little-endian.
  private func tensor<S: TensorScalar>(_ x: Tensor<S>) -> [String: Any] {
    let bytes = x.withUnsafeScalars { Array(UnsafeRawBufferPointer($0)) }
    return ["shape": Array(x.shape), "bytes": bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()]
  }
}
