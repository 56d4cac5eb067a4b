// What stands between the brackets of a subscript. Tensors take an `Int` at every place and give a number, or a range at
// some place and give a tensor: the two protocols tell the two apart, so that no expression has two readings.

/// An index of a subscript, for one axis: an `Int`, or one of ``TensorIndexRange``.
///
/// ```swift
/// x[2]   x[-1]   x[1..<3]   x[0..., 1]   x[.ellipsis, 0]   x[.newAxis, 0...]   x[.stride(by: -1)]   x[[0, 2, 2]]
/// ```
public protocol TensorIndex: Sendable {
  /// What the index selects, as the one type that all of them have in common.
  var axisIndex: AxisIndex { get }
}

/// An index that keeps its axis: a range, a list of indices, or an ``AxisIndex``.
public protocol TensorIndexRange: TensorIndex {}

/// A selection along an axis that Swift's ranges do not say: `.ellipsis`, `.newAxis`, `.stride(from:to:by:)`.
public struct AxisIndex: TensorIndexRange, Hashable {
  package enum Kind: Hashable, Sendable {
    /// One element, whose axis goes; below 0 from the end.
    case element(Int)
    /// Elements between two bounds as NumPy's slices have them, but neither is clipped. Nil where there is none.
    case range(Int?, Int?, isClosed: Bool)
    /// NumPy's start:stop:step.
    case stride(Int?, Int?, Int)
    /// Elements in any order.
    case list([Int])
    case ellipsis
    case newAxis
  }
  package let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// The selection that this index stands for.
  public var axisIndex: AxisIndex { self }
}

extension TensorIndex where Self == AxisIndex {
  /// As many whole axes as the other indices leave; at most once in a subscript.
  public static var ellipsis: AxisIndex { AxisIndex(.ellipsis) }

  /// A new axis of extent 1.
  public static var newAxis: AxisIndex { AxisIndex(.newAxis) }

  /// Every `step`-th element from `start` on, before `end`: NumPy's `start:end:step`. Bounds below 0 count from the end
  /// of the axis and are clipped to it; a step below 0 goes backwards, from the last element unless told otherwise. A
  /// step of 0 stops the program.
  public static func stride(from start: Int? = nil, to end: Int? = nil, by step: Int) -> AxisIndex {
    AxisIndex(.stride(start, end, step))
  }
}

extension Int: TensorIndex {
  /// The selection that this index stands for.
  public var axisIndex: AxisIndex { AxisIndex(.element(self)) }
}

extension Array: TensorIndex, TensorIndexRange where Element == Int {
  /// The selection that this index stands for.
  public var axisIndex: AxisIndex { AxisIndex(.list(self)) }
}

extension Range: TensorIndex, TensorIndexRange where Bound == Int {
  /// The selection that this index stands for.
  public var axisIndex: AxisIndex { AxisIndex(.range(lowerBound, upperBound, isClosed: false)) }
}

extension ClosedRange: TensorIndex, TensorIndexRange where Bound == Int {
  /// The selection that this index stands for.
  public var axisIndex: AxisIndex { AxisIndex(.range(lowerBound, upperBound, isClosed: true)) }
}

extension PartialRangeFrom: TensorIndex, TensorIndexRange where Bound == Int {
  /// The selection that this index stands for.
  public var axisIndex: AxisIndex { AxisIndex(.range(lowerBound, nil, isClosed: false)) }
}

extension PartialRangeUpTo: TensorIndex, TensorIndexRange where Bound == Int {
  /// The selection that this index stands for.
  public var axisIndex: AxisIndex { AxisIndex(.range(nil, upperBound, isClosed: false)) }
}

extension PartialRangeThrough: TensorIndex, TensorIndexRange where Bound == Int {
  /// The selection that this index stands for.
  public var axisIndex: AxisIndex { AxisIndex(.range(nil, upperBound, isClosed: true)) }
}

// Only for their messages: to Swift, `..<-1` is one operator before a 1.
prefix operator ..<-
prefix operator ...-

/// Not available: a bound below 0 stands in parentheses.
@available(*, unavailable, message: "write a bound below 0 in parentheses: ..<(-1)")
public prefix func ..<- (bound: Int) -> PartialRangeUpTo<Int> { ..<(-bound) }

/// Not available: a bound below 0 stands in parentheses.
@available(*, unavailable, message: "write a bound below 0 in parentheses: ...(-1)")
public prefix func ...- (bound: Int) -> PartialRangeThrough<Int> { ...(-bound) }
