/// A tensor that may be recorded on a tape.
///
/// Made by `Tape.variable(_:name:)` or handed to a closure by `gradient(at:of:)`, it is recorded: every
/// operation on it appends an entry to its tape. Made by `Variable(_:)`, it is a constant: operations on constants
/// only compute, until they meet a recorded variable.
public struct Variable<Scalar: TensorScalar> {
  @usableFromInline let raw: RawTensor
  /// Nil for a constant.
  @usableFromInline package let core: TapeCore?
  @usableFromInline package let index: Int32

  @inline(__always) package init(raw: RawTensor, core: TapeCore?, index: Int32) {
    self.raw = raw
    self.core = core
    self.index = index
  }

  /// A constant.
  @inline(__always) init(raw: RawTensor) { self.init(raw: raw, core: nil, index: -1) }

  /// A constant.
  public init(_ tensor: Tensor<Scalar>) { self.init(raw: tensor.raw) }

  /// A constant of rank 0.
  public init(_ scalar: Scalar) { self.init(raw: RawTensor(number: Double(scalar))) }

  /// The numbers.
  public var value: Tensor<Scalar> {
    @inline(__always) get { raw.isShapeOnly ? evaluated : Tensor(raw: raw) }
  }

  /// The extents along the axes; empty for a scalar.
  public var shape: Shape { raw.shape }

  /// The number of axes.
  public var rank: Int { raw.shape.rank }

  /// The number of elements.
  public var scalarCount: Int { raw.count }

  /// The one element of a variable that has one.
  public var scalar: Scalar { value.scalar }

  /// Whether operations on this variable are recorded.
  public var isRecorded: Bool { core != nil }

  /// The number of this variable's entry on its tape; nil for a constant.
  public var entryIndex: Int? { core == nil ? nil : Int(index) }

  /// Gives this variable's entry a name that traces, pages and reports show. A constant stays as it is.
  @discardableResult
  public func named(_ name: String) -> Variable {
    core?.names[index] = name
    return self
  }
}

extension Variable {
  /// The same variable, told its element type; for code that has compared the types.
  @inline(__always)
  init<Other>(same other: Variable<Other>) { self.init(raw: other.raw, core: other.core, index: other.index) }

  /// A constant of rank 0, from a number that already fits the element type.
  @inline(__always) init(plain number: Double) { self.init(raw: RawTensor(number: number)) }

  /// A recorded variable of rank 0.
  @inline(__always) init(plain number: Double, core: TapeCore, index: Int32) {
    self.init(raw: RawTensor(number: number), core: core, index: index)
  }
}

extension Tensor {
  @inline(__always) init(plain number: Double) { self.init(raw: RawTensor(number: number)) }
}
