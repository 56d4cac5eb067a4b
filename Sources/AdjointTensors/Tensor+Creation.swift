// Tensors made of a rule instead of a list: one number, a progression, another element type.

extension Tensor {
  /// Every element 0; shape `[]` gives a scalar.
  public static func zeros(_ shape: Shape) -> Tensor { Tensor(repeating: 0, shape: shape) }
  /// Every element 1; shape `[]` gives a scalar.
  public static func ones(_ shape: Shape) -> Tensor { Tensor(repeating: 1, shape: shape) }
  /// Every element the given number; shape `[]` gives a scalar.
  public static func full(_ shape: Shape, _ value: Scalar) -> Tensor { Tensor(repeating: value, shape: shape) }
  /// Every element 0, in the shape of another tensor.
  public static func zeros(like x: Tensor) -> Tensor { zeros(x.shape) }
  /// Every element 1, in the shape of another tensor.
  public static func ones(like x: Tensor) -> Tensor { ones(x.shape) }
  /// Every element the given number, in the shape of another tensor.
  public static func full(like x: Tensor, _ value: Scalar) -> Tensor { full(x.shape, value) }

  /// 0, 1, 2, …: the first integers, along one axis. A count below 0 stops the program.
  public static func arange(_ count: Int) -> Tensor {
    if count < 0 { fail("arange", "count \(count)", "a count is at least 0") }
    return progression(from: 0, by: 1, count: count)
  }

  /// The numbers from `start` on, before `end`, along one axis: element i is start + i · step, and there are
  /// ⌈(end − start) / step⌉ of them, none where that is below 0. As with NumPy, rounding may let the last one reach
  /// `end`; `linspace` has both ends exact. A step of 0 stops the program, and so do numbers that are not finite.
  public static func arange(from start: Scalar, to end: Scalar, by step: Scalar = 1) -> Tensor {
    let count = ((end - start) / step).rounded(.up)
    guard start.isFinite, end.isFinite, step.isFinite, step != 0, count < 0x1p31 else {
      fail("arange", "from \(start) to \(end) by \(step)", "give finite numbers, a step that is not 0, fewer than 2³¹")
    }
    return progression(from: start, by: step, count: Swift.max(0, Int(count)))
  }

  /// Numbers at equal distances along one axis; the first is `start` and the last `end`, exactly. Of one, `start`. A
  /// count below 0 stops the program.
  public static func linspace(from start: Scalar, to end: Scalar, count: Int) -> Tensor {
    if count < 0 { fail("linspace", "count \(count)", "a count is at least 0") }
    let gaps = Scalar(Swift.max(1, count - 1))
    // The distance may be more than a number can be where both ends can.
    let step = (end - start).isFinite ? (end - start) / gaps : end / gaps - start / gaps
    var result = progression(from: start, by: step, count: count)
    if count > 1 { result.withUnsafeMutableScalars { $0[count - 1] = end } }
    return result
  }

  @_specialize(where Scalar == Float)
  @_specialize(where Scalar == Double)
  private static func progression(from start: Scalar, by step: Scalar, count: Int) -> Tensor {
    Tensor(
      raw: RawTensor(shape: [count], Scalar._elementType, for: "arange") { base in
        let scalars = base.assumingMemoryBound(to: Scalar.self)
        for i in 0..<count { scalars[i] = start + Scalar(i) * step }
      })
  }

  /// The same numbers in another element type, rounded to it.
  @_disfavoredOverload
  public init<Other: TensorScalar>(_ other: Tensor<Other>) {
    self.init(raw: RawTensor.converted(other.raw, from: Other._elementType, to: Scalar._elementType))
  }

  /// Integers along one axis, rounded to the element type.
  public init(integers: [Int]) { self.init(integers.map { Scalar($0) }) }
}

extension RawTensor {
  fileprivate static func converted(_ x: RawTensor, from old: ElementType, to new: ElementType) -> RawTensor {
    if old == new { return x }
    if x.isNumber { return RawTensor(repeating: x.number, shape: x.shape, new) }
    return RawTensor(shape: x.shape, new) { to in
      x.withBase(old) { from in
        if new == .float {
          let from = from.assumingMemoryBound(to: Double.self), to = to.assumingMemoryBound(to: Float.self)
          for i in 0..<x.count { to[i] = Float(from[i]) }
        } else {
          let from = from.assumingMemoryBound(to: Float.self), to = to.assumingMemoryBound(to: Double.self)
          for i in 0..<x.count { to[i] = Double(from[i]) }
        }
      }
    }
  }
}
