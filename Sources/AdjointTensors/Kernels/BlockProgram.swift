// Element-wise work, a block at a time: every operation of a stretch is done on a thousand elements before the next
// thousand is read, so that what lies between the operations never leaves the cache. The kernels are those that whole
// tensors are computed by, and each gives the same bits wherever a range is split: so does this.

import CAdjointKernels

/// Element-wise operations over tensors of one count, in the order in which they are run. What they read and write are
/// places: first the sources, then the results in memory, then registers of one block.
package struct BlockProgram: Sendable {
  /// One kernel call.
  package struct Step: Sendable {
    package enum Kind: UInt8, Sendable { case unary, unaryPullback, binary, select }
    package var kind: Kind
    /// The kernel, as its kind numbers them.
    package var code: Int32
    package var a: Int32
    package var b: Int32
    package var c: Int32
    package var to: Int32 = 0

    /// y = op(x)
    package static func unary(_ kernel: UnaryKernel, _ x: Int32) -> Step {
      Step(kind: .unary, code: kernel.rawValue, a: x, b: x, c: x)
    }
    /// u ⊙ op′(x)
    package static func pullback(_ kernel: UnaryKernel, _ u: Int32, input x: Int32, output y: Int32) -> Step {
      Step(kind: .unaryPullback, code: kernel.rawValue, a: u, b: x, c: y)
    }
    /// a op b
    package static func binary(_ kernel: BinaryKernel, _ a: Int32, _ b: Int32) -> Step {
      Step(kind: .binary, code: kernel.rawValue, a: a, b: b, c: b)
    }
    /// a where the mask is not 0, else b
    package static func select(_ a: Int32, _ b: Int32, where mask: Int32) -> Step {
      Step(kind: .select, code: 0, a: mask, b: a, c: b)
    }
  }

  package var steps: [Step]
  package var sourceCount: Int
  package var resultCount: Int
  package var registerCount: Int
  /// The place whose elements are added up.
  package var summand: Int32?

  package init(steps: [Step], sourceCount: Int, resultCount: Int, registerCount: Int, summand: Int32?) {
    self.steps = steps
    self.sourceCount = sourceCount
    self.resultCount = resultCount
    self.registerCount = registerCount
    self.summand = summand
  }

  /// Elements of a block: a multiple of what a sum's tree adds up at once.
  private static let blockSize = 1024
  /// Elements of a piece that a large sum adds up by itself, as reductions do.
  private static let pieceSize = 32_768
  /// Bytes that the kernels ask for to add up blocks.
  private static let sumStateSize = Int(ADJ_SUM_STATE)

  /// Runs the steps over `count` elements. `source` gives what stands at each of the first places, of that count or one
  /// number; `shape` the shape of each result, which `store` gets. The total is that of the summand, by the same tree as a
  /// sum over all elements; 0 without one.
  package func run(
    count: Int, _ type: ElementType, source: (Int) -> RawTensor, shape: (Int) -> Shape,
    store: (Int, RawTensor) -> Void
  ) -> Double {
    withUnsafeTemporaryAllocation(of: RawTensor.self, capacity: sourceCount + resultCount) { raws in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: sourceCount + 1) { cells in
        withUnsafeTemporaryAllocation(of: Place.self, capacity: sourceCount + resultCount) { places in
          for i in 0..<sourceCount {
            let raw = source(i)
            raws.initializeElement(at: i, to: raw)
            if raw.isNumber {
              let cell = UnsafeMutableRawPointer(cells.baseAddress! + i)
              if type == .double {
                cell.storeBytes(of: raw.number, as: Double.self)
              } else {
                cell.storeBytes(of: Float(raw.number), as: Float.self)
              }
              places.initializeElement(at: i, to: Place(base: cell, step: 0, stride: 0))
            } else {
              let base = raw.storage.unsafelyUnwrapped.base
              places.initializeElement(at: i, to: Place(base: base, step: type.size, stride: 1))
            }
          }
          for i in 0..<resultCount {
            let raw = RawTensor(uninitialized: shape(i), type, for: "compiled")
            let place = Place(base: raw.storage.unsafelyUnwrapped.base, step: type.size, stride: 1)
            places.initializeElement(at: sourceCount + i, to: place)
            raws.initializeElement(at: sourceCount + i, to: raw)
          }
          let total = runPieces(count, places, type)
          for i in 0..<resultCount { store(i, raws[sourceCount + i]) }
          raws.deinitialize()
          return total
        }
      }
    }
  }

  /// Where a value stands: an address, by how many bytes it moves for each element, and its stride for the kernels.
  private struct Place {
    var base: UnsafeMutableRawPointer
    var step: Int
    var stride: Int
  }

  private func runPieces(_ count: Int, _ places: UnsafeMutableBufferPointer<Place>, _ type: ElementType) -> Double {
    let size = BlockProgram.pieceSize
    // As sums are added up: at once, or from a certain size in pieces.
    let pieces = summand != nil && count <= 2 * size ? 1 : Swift.max(1, (count + size - 1) / size)
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: pieces) { partials in
      let sums = UnsafeMutableRawPointer(partials.baseAddress!)
      parallel(pieces, grain: 1) { range in
        runBlocks(range, each: pieces == 1 ? count : size, count, places, type, sums)
      }
      if summand == nil { return 0 }
      if pieces == 1 { return type == .double ? sums.load(as: Double.self) : Double(sums.load(as: Float.self)) }
      return RawTensor(shape: Shape(), type) { type.kernels.reduce(.sum, sums, 1, pieces, 1, $0) }.number
    }
  }

  /// The blocks of some pieces, on one thread, with registers of its own.
  private func runBlocks(
    _ pieces: Range<Int>, each size: Int, _ count: Int, _ outside: UnsafeMutableBufferPointer<Place>,
    _ type: ElementType, _ sums: UnsafeMutableRawPointer
  ) {
    let block = Swift.min(BlockProgram.blockSize, Swift.max(1, count)) * type.size
    let line = (block + 63) / 64 * 64, bytes = registerCount * line + BlockProgram.sumStateSize
    let memory: UnsafeMutablePointer<UInt8> = .pooled(bytes)
    defer { memory.returnToPool(bytes) }
    let state = UnsafeMutableRawPointer(memory + registerCount * line), placeCount = outside.count + registerCount
    withUnsafeTemporaryAllocation(of: Place.self, capacity: placeCount) { places in
      for i in 0..<placeCount {
        let place =
          i < outside.count
          ? outside[i] : Place(base: UnsafeMutableRawPointer(memory + (i - outside.count) * line), step: 0, stride: 1)
        places.initializeElement(at: i, to: place)
      }
      for piece in pieces {
        let start = piece * size, end = Swift.min(count, start + size)
        for i in outside.indices { places[i].base = outside[i].base + start * outside[i].step }
        if summand != nil { type.kernels.sum_begin(state) }
        var i = start
        repeat {
          let n = Swift.min(BlockProgram.blockSize, end - i)
          run(places, n, type)
          if let summand {
            let x = UnsafeRawPointer(places[Int(summand)].base)
            if i + n < end {
              type.kernels.sum_add(state, x, n)
            } else {
              type.kernels.sum_end(state, x, n, sums + piece * type.size)
            }
          }
          for i in outside.indices { places[i].base += n * outside[i].step }
          i += n
        } while i < end
      }
    }
  }

  /// All steps on one block.
  private func run(_ places: UnsafeMutableBufferPointer<Place>, _ n: Int, _ type: ElementType) {
    let p = places.baseAddress!
    steps.withUnsafeBufferPointer { steps in
      for step in steps {
        let a = p[Int(step.a)], b = p[Int(step.b)], c = p[Int(step.c)], to = p[Int(step.to)].base
        switch step.kind {
        case .unary: type.kernels.unary(unsafeBitCast(step.code, to: UnaryKernel.self), a.base, to, n)
        case .unaryPullback:
          type.kernels.unary_pullback(
            unsafeBitCast(step.code, to: UnaryKernel.self), a.base, a.stride, b.base, c.base, to, n)
        case .binary:
          type.kernels.binary(
            unsafeBitCast(step.code, to: BinaryKernel.self), a.base, a.stride, b.base, b.stride, to, n)
        case .select: type.kernels.select(a.base, a.stride, b.base, b.stride, c.base, c.stride, to, n)
        }
      }
    }
  }
}
