// The reference numbers in the folder Reference, as its README describes them.

import Adjoint
import Foundation
import Testing

/// A number of a reference file: JSON has no infinities, they are strings.
struct ReferenceNumber: Decodable {
  let value: Double

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      value = number
      return
    }
    switch try container.decode(String.self) {
    case "inf": value = .infinity
    case "-inf": value = -.infinity
    case "nan": value = .nan
    case let text:
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no number")
    }
  }
}

struct ReferenceTensor: Decodable, Sendable {
  let shape: [Int]
  let scalars: [Double]

  private enum CodingKeys: String, CodingKey { case shape, data }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    shape = try container.decode([Int].self, forKey: .shape)
    scalars = try container.decode([ReferenceNumber].self, forKey: .data).map(\.value)
  }

  var tensor: Tensor<Double> { Tensor(shape: Shape(shape), scalars: scalars) }
  var labels: [Int] { scalars.map { Int($0) } }
}

/// How far a result may be from the exact one: absolute + relative · |exact|.
struct ReferenceTolerance: Decodable, Sendable {
  struct Bound: Decodable, Sendable {
    let relative: Double
    let absolute: Double

    func accepts(_ got: Double, _ want: Double) -> Bool {
      if got == want || (got.isNaN && want.isNaN) { return true }
      return got.isFinite && want.isFinite && abs(got - want) <= absolute + relative * abs(want)
    }
  }
  let outputs: Bound?
  let grads: Bound?
  let perOutput: [String: Bound]?
}

/// One case of a reference file.
struct ReferenceCase: Decodable, Sendable, CustomTestStringConvertible {
  struct Attributes: Decodable, Sendable {
    /// One axis, several, or none for all.
    enum Axes: Decodable, Sendable {
      case one(Int)
      case several([Int])

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let axis = try? container.decode(Int.self) {
          self = .one(axis)
        } else {
          self = .several(try container.decode([Int].self))
        }
      }
    }
    let axis: Axes?
    let keepdims: Bool?
    let reduction: String?
    let correction: Int?
    let epsilon: Double?
    let normalizedDims: Int?
    let l2: Double?
    let classes: Int?
    let function: String?
  }

  let id: String
  let op: String
  let inputs: [String: ReferenceTensor]
  let attributes: Attributes
  let cotangent: [String: ReferenceTensor]?
  let outputs: [String: ReferenceTensor]
  let grads: [String: ReferenceTensor]?
  let tolerance: ReferenceTolerance
  let strictTolerance: ReferenceTolerance?

  var testDescription: String { id }

  /// The bound on a part of the results: the strict one where the case states it.
  func bound(_ part: Part, of name: String) throws -> ReferenceTolerance.Bound {
    for tolerance in [strictTolerance, tolerance].compactMap({ $0 }) {
      if let own = tolerance.perOutput?[name] { return own }
      if let bound = part == .output ? tolerance.outputs : tolerance.grads { return bound }
    }
    throw ReferenceFailure(id: id, problem: "no tolerance for \(name)")
  }

  enum Part { case output, gradient }

  func input(_ name: String) throws -> Tensor<Double> {
    guard let input = inputs[name] else { throw ReferenceFailure(id: id, problem: "no input \(name)") }
    return input.tensor
  }

  func labels() throws -> [Int] {
    guard let input = inputs["labels"] else { throw ReferenceFailure(id: id, problem: "no labels") }
    return input.labels
  }

  var reduction: Reduction {
    switch attributes.reduction {
    case "sum": .sum
    case "none": .none
    default: .mean
    }
  }

  var keepsAxes: Bool { attributes.keepdims ?? false }

  /// The axes of a reduction of this input, all of them where the case names none.
  func axes(of x: Variable<Double>) -> [Int] {
    switch attributes.axis {
    case .one(let axis): [axis]
    case .several(let axes): axes
    case nil: Array(0..<x.rank)
    }
  }

  func axis() throws -> Int {
    guard case .one(let axis) = attributes.axis else { throw ReferenceFailure(id: id, problem: "needs one axis") }
    return axis
  }
}

struct ReferenceFailure: Error, CustomStringConvertible {
  let id: String
  let problem: String
  var description: String { "\(id): \(problem)" }
}

// ── the files ───────────────────────────────────────────────────────────────────────────────────────────────────

extension ReferenceCase {
  private struct File: Decodable {
    let format: Int
    let cases: [ReferenceCase]
  }

  /// Every case, file by file in alphabetical order.
  static func load() throws -> [ReferenceCase] {
    let folder = Bundle.module.bundleURL.appending(path: "Reference")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    return try files.flatMap { url in
      let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: url))
      if file.format != 1 { throw ReferenceFailure(id: url.lastPathComponent, problem: "format \(file.format)") }
      return file.cases
    }
  }

  /// The cases, for test arguments; a folder that cannot be read stops the tests with the reason.
  static let all: [ReferenceCase] = {
    do { return try load() } catch { fatalError("the reference cases cannot be read: \(error)") }
  }()
}
