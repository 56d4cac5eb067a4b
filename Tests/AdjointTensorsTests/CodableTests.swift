import AdjointTensors
import Foundation
import Testing

@Suite("Tensors in files") struct CodableTests {
  @Test(
    "A round trip keeps every bit", arguments: [[], [1], [3], [2, 3], [2, 0], [1, 2, 3, 1], [2, 2, 2, 2, 2, 2, 2, 2]])
  func roundTrip(_ extents: [Int]) throws {
    let x = Tensor<Double>.random(extents) / 3, y = Tensor<Float>.random(extents) / 3
    #expect(try JSONDecoder().decode(Tensor<Double>.self, from: JSONEncoder().encode(x)) == x)
    #expect(try JSONDecoder().decode(Tensor<Float>.self, from: JSONEncoder().encode(y)) == y)
    #expect(try JSONDecoder().decode(Shape.self, from: JSONEncoder().encode(x.shape)) == x.shape)
  }

  @Test("Every float keeps its bits, in JSON and property lists: ∞, NaN, −0, subnormals, the largest")
  func corners() throws {
    func expectCopies<S: TensorScalar>(_ payload: S) throws {
      let numbers: [S] = [
        .infinity, -.infinity, .nan, -.nan, .signalingNaN, payload, 0, -0.0, .leastNonzeroMagnitude,
        -.leastNonzeroMagnitude,
        .leastNormalMagnitude, .leastNormalMagnitude.nextDown, .greatestFiniteMagnitude,
        -.greatestFiniteMagnitude, .pi, 1 / 3, 1e22, 16_777_217
      ]
      func expectSame(_ a: Tensor<S>, _ b: Tensor<S>) {
        #expect(a.shape == b.shape)
        for (a, b) in zip(a.scalars, b.scalars) {
          #expect(a.sign == b.sign && a.exponentBitPattern == b.exponentBitPattern, "\(a), \(b)")
          #expect(a.significandBitPattern == b.significandBitPattern, "\(a), \(b)")
        }
      }
      for x in [Tensor(numbers), Tensor(numbers.filter(\.isFinite))] + numbers.map({ Tensor($0) }) {
        expectSame(x, try JSONDecoder().decode(Tensor<S>.self, from: JSONEncoder().encode(x)))
        for format in [PropertyListSerialization.PropertyListFormat.xml, .binary] {
          let encoder = PropertyListEncoder()
          encoder.outputFormat = format
          expectSame(x, try PropertyListDecoder().decode(Tensor<S>.self, from: encoder.encode(x)))
        }
      }
    }
    try expectCopies(Float(nan: 291, signaling: false))
    try expectCopies(Double(nan: 291, signaling: false))
  }

  @Test("Infinities, NaN and −0 are words")
  func words() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let x = Tensor<Float>([1, -0.0, .infinity, -.infinity, .nan, -Float.nan, Float(nan: 1, signaling: false)])
    let text = String(decoding: try encoder.encode(x), as: UTF8.self)
    #expect(text == #"{"scalars":[1,"-0","inf","-inf","nan","-nan","nan(0x400001)"],"shape":[7]}"#)
  }

  @Test("The text is shape and elements")
  func text() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(Tensor<Double>([[1, 2.5]])), as: UTF8.self)
    #expect(text == #"{"scalars":[1,2.5],"shape":[1,2]}"#)
  }

  @Test(
    "What does not fit throws, and says why",
    arguments: [
      (#"{"shape": [2, 2], "scalars": [1, 2, 3]}"#, "3 scalars for shape [2, 2]"),
      (#"{"shape": [], "scalars": []}"#, "0 scalars for shape []"),
      (#"{"shape": [0], "scalars": [1]}"#, "1 scalars for shape [0]"),
      (#"{"shape": [-1, -2], "scalars": [1, 2]}"#, "[-1, -2] is not the shape of a tensor"),
      (#"{"shape": [3000000000], "scalars": []}"#, "[3000000000] is not the shape of a tensor"),
      (#"{"shape": [1, 1, 1, 1, 1, 1, 1, 1, 1], "scalars": [1]}"#, "is not the shape of a tensor"),
      (
        #"{"shape": [2000000000, 2000000000, 2000000000, 2000000000], "scalars": [1]}"#,
        "1 scalars for shape [2000000000, 2000000000, 2000000000, 2000000000]"
      ),
      (#"{"shape": [2147483647, 2147483647, 2147483647, 2], "scalars": []}"#, "0 scalars for shape"),
      (#"{"shape": [2], "scalars": ["inf", "1"]}"#, "scalar 1 is no Float"),
      (#"{"shape": [2], "scalars": [1, "--inf"]}"#, "scalar 1 is no Float"),
      (#"{"shape": [2], "scalars": [1, "nan(0x0)"]}"#, "scalar 1 is no Float"),
      (#"{"shape": [2], "scalars": [1, "nan(0x800000)"]}"#, "scalar 1 is no Float"),
      (#"{"shape": [2], "scalars": ["nan", 1e39]}"#, "scalar 1 is no Float")
    ])
  func hostile(_ json: String, _ reason: String) {
    do {
      let tensor = try JSONDecoder().decode(Tensor<Float>.self, from: Data(json.utf8))
      Issue.record("decoded \(tensor.shape)")
    } catch DecodingError.dataCorrupted(let context) {
      #expect(context.debugDescription.contains(reason))
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test(
    "Missing keys and other types throw too",
    arguments: [#"{"shape": [1]}"#, #"{"scalars": [1]}"#, #"{"shape": [1.5], "scalars": [1]}"#, "[1, 2]", "{}", "null"])
  func malformed(_ json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Tensor<Double>.self, from: Data(json.utf8)) }
  }
}
