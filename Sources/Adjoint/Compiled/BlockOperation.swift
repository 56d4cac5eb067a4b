// What the planner knows of a primitive: how it is computed on a block of elements by a kernel that exists. A primitive that
// says nothing here is run by its ordinary rule, between the blocks.

import CAdjointKernels

/// How a primitive's value follows from its operands, element by element.
enum BlockOperation {
  case unary(UnaryKernel)
  case binary(BinaryKernel)
  /// Of operands a, b and a mask.
  case select
  /// The same elements under another shape.
  case view
  /// Over all elements, to one number.
  case sum
  case mean
}

/// A primitive that the kernels can compute block by block.
protocol BlockwisePrimitive: Primitive {
  /// The kernel; nil where these attributes have none.
  var blockOperation: BlockOperation? { get }
}

extension Add: BlockwisePrimitive { var blockOperation: BlockOperation? { .binary(.add) } }
extension Subtract: BlockwisePrimitive { var blockOperation: BlockOperation? { .binary(.subtract) } }
extension Multiply: BlockwisePrimitive { var blockOperation: BlockOperation? { .binary(.multiply) } }
extension Divide: BlockwisePrimitive { var blockOperation: BlockOperation? { .binary(.divide) } }
extension Power: BlockwisePrimitive { var blockOperation: BlockOperation? { .binary(.pow) } }
extension Maximum: BlockwisePrimitive { var blockOperation: BlockOperation? { .binary(.maximum) } }
extension Minimum: BlockwisePrimitive { var blockOperation: BlockOperation? { .binary(.minimum) } }
extension XLogY: BlockwisePrimitive { var blockOperation: BlockOperation? { .binary(.xLogY) } }
extension CotangentProduct: BlockwisePrimitive { var blockOperation: BlockOperation? { .binary(.annihilate) } }
extension CotangentPair: BlockwisePrimitive { var blockOperation: BlockOperation? { .binary(.annihilateBoth) } }
extension Select: BlockwisePrimitive { var blockOperation: BlockOperation? { .select } }
extension Sign: BlockwisePrimitive { var blockOperation: BlockOperation? { .unary(.sign) } }
extension Step: BlockwisePrimitive { var blockOperation: BlockOperation? { .unary(.step) } }
extension Reshape: BlockwisePrimitive { var blockOperation: BlockOperation? { .view } }
extension Alias: BlockwisePrimitive { var blockOperation: BlockOperation? { .view } }
extension Sum: BlockwisePrimitive { var blockOperation: BlockOperation? { .sum } }
extension Mean: BlockwisePrimitive { var blockOperation: BlockOperation? { .mean } }

extension Comparison: BlockwisePrimitive {
  var blockOperation: BlockOperation? {
    switch relation {
    case .equal: .binary(.equal)
    case .notEqual: .binary(.notEqual)
    case .greaterOrEqual: .binary(.greaterOrEqual)
    }
  }
}

extension Primitive {
  /// How the kernels compute it on a block; nil where they cannot.
  var operationOnBlocks: BlockOperation? {
    switch self {
    case let primitive as any ElementwisePrimitive: type(of: primitive).kernel.map { .unary($0) }
    case let primitive as any BlockwisePrimitive: primitive.blockOperation
    default: nil
    }
  }
}
