// Element-wise kernels: unary functions, their pullbacks, binary functions with broadcasting, selection.

import CAdjointKernels

/// An element-wise function of one tensor that the kernels know: a line of the list in operations.h.
public typealias UnaryKernel = adj_unary

extension UnaryKernel {
  /// What messages call it.
  var name: OperationName { OperationName(adj_unary_name(self)) }
}

/// An element-wise function of two tensors that the kernels know: a line of the list in operations.h.
@usableFromInline package typealias BinaryKernel = adj_binary

extension BinaryKernel {
  /// What messages call it.
  var name: OperationName { OperationName(adj_binary_name(self)) }
  /// Whether 1 on the left gives the right operand, to the bit.
  var isProduct: Bool { self == .multiply || self == .annihilate || self == .annihilateBoth }
}

/// Elements a thread should have at least: below, waking another costs more than it saves.
private let elementGrain = 32_768

extension RawTensor {
  /// op(x), written over `x` where it is held by nobody else.
  package static func unary(_ kernel: UnaryKernel, _ x: consuming RawTensor, _ type: ElementType) -> RawTensor {
    if x.isScalar { return unaryScalar(kernel, x.number, type) }
    if x.isUniform {
      // By the kernel for vectors, as each element would be.
      let number = withCell(x.number, type) { from in
        RawTensor(shape: Shape(), type) { type.kernels.unary(kernel, from, $0, 1) }.number
      }
      return RawTensor(repeating: number, shape: x.shape, type)
    }
    var input = x
    let result = input.isUnique() ? input : RawTensor(uninitialized: input.shape, type, for: kernel.name)
    let from = UnsafeRawPointer(input.storage!.base), to = result.storage!.base
    parallel(input.count, grain: elementGrain) { range in
      let offset = range.lowerBound * type.size
      type.kernels.unary(kernel, from + offset, to + offset, range.count)
    }
    withExtendedLifetime(input) {}
    return result
  }

  private static func unaryScalar(_ kernel: UnaryKernel, _ x: Double, _ type: ElementType) -> RawTensor {
    RawTensor(number: type.rounded(adj_unary_scalar(kernel, x)))
  }

  /// u ⊙ op'(x), exactly 0 where u is; written over `u` where it is held by nobody else. Equal shapes of rank ≥ 1, or one
  /// number u for all elements.
  package static func unaryPullback(
    _ kernel: UnaryKernel, _ u: consuming RawTensor, input x: RawTensor, output y: RawTensor, _ type: ElementType
  ) -> RawTensor {
    var u = u
    let result = u.isUnique() ? u : RawTensor(uninitialized: x.shape, type, for: kernel.name)
    let to = result.storage!.base
    u.withElements(type) { u, stride in
      x.withBase(type) { x in
        y.withBase(type) { y in
          parallel(result.count, grain: elementGrain) { range in
            let offset = range.lowerBound * type.size
            type.kernels.unary_pullback(
              kernel, u + offset * stride, stride, x + offset, y + offset, to + offset, range.count)
          }
        }
      }
    }
    return result
  }

  /// a op b, broadcast by NumPy's rules.
  @usableFromInline package static func binary(
    _ kernel: BinaryKernel, _ a: RawTensor, _ b: RawTensor, _ type: ElementType
  ) -> RawTensor {
    if a.isScalar && b.isScalar { return binaryScalars(kernel, a.number, b.number, type) }
    let shapeA = a.shape, shapeB = b.shape
    if shapeA == shapeB && !(a.isNumber && b.isNumber) {
      if kernel.isProduct && a.isNumber && a.number == 1 { return b }
      return flat(kernel, a, b, RawTensor(uninitialized: shapeA, type, for: kernel.name), type)
    }
    guard let shape = shapeA.broadcast(with: shapeB) else {
      fail(
        "\(kernel.name)", "shapes \(shapeA) and \(shapeB) do not broadcast", "extents must be equal, or one of them 1")
    }
    if a.isNumber && b.isNumber {
      let number = binaryScalars(kernel, a.number, b.number, type).number
      return RawTensor(repeating: number, shape: shape, type, for: kernel.name)
    }
    if kernel.isProduct && a.isNumber && a.number == 1 && shapeB == shape { return b }
    let result = RawTensor(uninitialized: shape, type, for: kernel.name)
    if result.count == 0 { return result }
    let repeatsA = a.isNumber || a.count == 1, repeatsB = b.isNumber || b.count == 1
    if repeatsA && b.count == result.count || repeatsB && a.count == result.count {
      return flat(kernel, a, b, result, type)
    }
    let loop = BroadcastLoop(shape, shapeA.strides(broadcastTo: shape), shapeB.strides(broadcastTo: shape))
    a.withBase(type) { a in
      b.withBase(type) { b in
        let to = result.storage!.base
        let rows = Int(loop.extents[0]), rowCount = result.count / rows
        parallel(rows, grain: Swift.max(1, elementGrain / rowCount)) { range in
          var part = loop
          part.extents[0] = Int64(range.count)
          part.withPointers { extents, stridesA, stridesB in
            type.kernels.binary_strided(
              kernel, Int32(loop.count), extents,
              a + range.lowerBound * Int(loop.stridesA[0]) * type.size, stridesA,
              b + range.lowerBound * Int(loop.stridesB[0]) * type.size, stridesB,
              to + range.lowerBound * rowCount * type.size)
          }
        }
      }
    }
    return result
  }

  /// The same for equal shapes or a scalar b, written over `a` where it is held by nobody else.
  package static func binaryInPlace(
    _ kernel: BinaryKernel, _ a: consuming RawTensor, _ b: RawTensor, _ type: ElementType
  ) -> RawTensor {
    var a = a
    guard a.isUnique(), b.isScalar || b.shape == a.shape else { return binary(kernel, a, b, type) }
    return flat(kernel, a, b, a, type)
  }

  /// Operands of the result's count, or of one element.
  private static func flat(
    _ kernel: BinaryKernel, _ a: RawTensor, _ b: RawTensor, _ result: RawTensor, _ type: ElementType
  ) -> RawTensor {
    let oneA = a.count == 1, oneB = b.count == 1
    a.withElements(type) { a, step in
      let strideA = oneA ? 0 : step
      b.withElements(type) { b, step in
        let strideB = oneB ? 0 : step
        let to = result.storage!.base
        parallel(result.count, grain: elementGrain) { range in
          let offset = range.lowerBound * type.size
          type.kernels.binary(
            kernel, a + offset * strideA, strideA, b + offset * strideB, strideB, to + offset, range.count)
        }
      }
    }
    return result
  }

  private static func binaryScalars(_ kernel: BinaryKernel, _ a: Double, _ b: Double, _ type: ElementType) -> RawTensor
  {
    RawTensor(shape: Shape(), type) { to in
      withCell(a, type) { a in withCell(b, type) { b in type.kernels.binary(kernel, a, 0, b, 0, to, 1) } }
    }
  }

  /// mask ≠ 0 ? a : b, all three broadcast to one shape.
  package static func select(_ mask: RawTensor, _ a: RawTensor, _ b: RawTensor, _ type: ElementType) -> RawTensor {
    guard let both = a.shape.broadcast(with: b.shape), let shape = both.broadcast(with: mask.shape) else {
      fail(
        "select", "shapes \(a.shape), \(b.shape) and the mask's \(mask.shape) do not broadcast",
        "extents must be equal, or one of them 1")
    }
    func operand(_ x: RawTensor) -> RawTensor {
      if x.count == 1 { return RawTensor(number: x.number(at: 0, type)) }
      return x.shape == shape || x.isUniform ? x : broadcast(x, to: shape, type)
    }
    return RawTensor(shape: shape, type, for: "select") { to in
      operand(mask).withElements(type) { mask, strideMask in
        operand(a).withElements(type) { a, strideA in
          operand(b).withElements(type) { b, strideB in
            type.kernels.select(mask, strideMask, a, strideA, b, strideB, to, shape.elementCount)
          }
        }
      }
    }
  }

  /// y + u ⊙ d, written over `y` where it is held by nobody else; u and d have y's shape or are numbers.
  package static func addProduct(_ y: consuming RawTensor, _ u: RawTensor, _ d: RawTensor, _ type: ElementType)
    -> RawTensor
  {
    var y = y
    let to = y.mutableBase(type)
    u.withElements(type) { u, strideU in
      d.withElements(type) { d, strideD in
        parallel(y.count, grain: elementGrain) { range in
          let offset = range.lowerBound * type.size
          type.kernels.add_product(
            u + offset * strideU, strideU, d + offset * strideD, strideD, to + offset, range.count)
        }
      }
    }
    return y
  }

  /// x times a number, written over `x` where it is held by nobody else.
  package static func scaled(_ x: consuming RawTensor, by number: Double, _ type: ElementType) -> RawTensor {
    if number == 1 { return x }
    if number == 0 { return RawTensor(repeating: 0, shape: x.shape, type) }
    return binaryInPlace(.multiply, x, RawTensor(number: number), type)
  }

  /// y + x, written over `y` where it is held by nobody else. Equal shapes.
  package static func accumulate(_ y: consuming RawTensor, _ x: RawTensor, _ type: ElementType) -> RawTensor {
    if y.isScalar && x.isScalar { return RawTensor(number: type.rounded(y.number + x.number)) }
    return binaryInPlace(.add, y, x, type)
  }
}

/// The loops of a broadcast operation, neighbouring axes merged where both operands allow it. Inline, as shapes are.
private struct BroadcastLoop {
  private(set) var count = 0
  var extents = SIMD8<Int64>(repeating: 1)
  private(set) var stridesA = SIMD8<Int64>.zero
  private(set) var stridesB = SIMD8<Int64>.zero

  init(_ shape: Shape, _ a: SIMD8<Int64>, _ b: SIMD8<Int64>) {
    for axis in 0..<shape.rank where shape[axis] != 1 {
      let extent = Int64(shape[axis]), last = count - 1
      let isMerged = count > 0 && stridesA[last] == a[axis] * extent && stridesB[last] == b[axis] * extent
      let place = isMerged ? last : count
      extents[place] *= extent
      stridesA[place] = a[axis]
      stridesB[place] = b[axis]
      count = place + 1
    }
    // There is one loop at least, of one element.
    count = Swift.max(1, count)
  }

  /// Calls the closure with what the kernels read.
  func withPointers(_ body: (UnsafePointer<Int64>, UnsafePointer<Int64>, UnsafePointer<Int64>) -> Void) {
    func elements(_ vector: SIMD8<Int64>, _ body: (UnsafePointer<Int64>) -> Void) {
      withUnsafePointer(to: vector) { $0.withMemoryRebound(to: Int64.self, capacity: vector.scalarCount, body) }
    }
    elements(extents) { extents in
      elements(stridesA) { stridesA in elements(stridesB) { stridesB in body(extents, stridesA, stridesB) } }
    }
  }
}
