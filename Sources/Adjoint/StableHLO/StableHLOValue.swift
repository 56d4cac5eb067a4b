import AdjointTensors

/// A value in a StableHLO function: the result of an operation, an argument, or a number that is written as a constant where
/// it is used.
public struct StableHLOValue: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// An element type of StableHLO.
  public enum Element: String, Sendable {
    /// The floating-point numbers, as wide as `Float` and `Double`.
    case f32, f64
    /// The signed and the unsigned integers.
    case i32, ui32, ui64
    /// What comparisons give.
    case i1

    var isFloat: Bool { self == .f32 || self == .f64 }
    /// The digits of an element's bits in base 16.
    var digits: Int { self == .f64 || self == .ui64 ? 16 : 8 }
  }

  /// The name in the text; nil for a number.
  let name: String?
  /// The number, where it is one.
  let number: Double
  /// The shape; that of a number is [].
  public let shape: Shape
  /// The element type; nil for a number, which takes that of its neighbour.
  public let element: Element?

  init(name: String, shape: Shape, element: Element) {
    (self.name, self.shape, self.element) = (name, shape, element)
    number = 0
  }

  /// A number, of rank 0.
  public init(_ number: Double) {
    (name, shape, element) = (nil, [], nil)
    self.number = number
  }
  /// A number, of rank 0.
  public init(floatLiteral number: Double) { self.init(number) }
  /// A whole number, of rank 0.
  public init(integerLiteral number: Int) { self.init(Double(number)) }

  /// The type as the text has it: `tensor<2x3xf32>`.
  var type: String { StableHLOValue.type(shape, element!) }

  static func type(_ shape: Shape, _ element: Element) -> String {
    "tensor<\(shape.map { "\($0)x" }.joined())\(element.rawValue)>"
  }
}
