// Normalisation along axes, brought to rows where they are not the last ones.

import CAdjointKernels

/// Elements a thread should have at least.
private let normalizationGrain = 8_192

extension RawTensor {
  /// (x − mean x) / √(variance x + ε) along the axes (normalized, ascending).
  package static func normalized(_ x: RawTensor, axes: [Int], epsilon: Double, _ type: ElementType) -> RawTensor {
    let order = x.shape.moving(axesToEnd: axes), rows = permute(x, order, type)
    let result = RawTensor(shape: rows.shape, type, for: "normalized") { to in
      rows.withBase(type) { x in
        eachRow(rows.shape, axes.count, type) { count, width, offset in
          type.kernels.normalize(x + offset, count, width, epsilon, to + offset)
        }
      }
    }
    return permute(result, inverse(of: order), type)
  }

  /// (u − mean u − y mean(u ⊙ y)) / √(variance x + ε) along the axes, for y = normalized(x); u of x's shape.
  package static func normalizedPullback(
    _ u: RawTensor, input x: RawTensor, axes: [Int], epsilon: Double, _ type: ElementType
  ) -> RawTensor {
    let order = x.shape.moving(axesToEnd: axes), rows = permute(x, order, type), slopes = permute(u, order, type)
    let result = RawTensor(shape: rows.shape, type, for: "normalizedPullback") { to in
      rows.withBase(type) { x in
        slopes.withBase(type) { u in
          eachRow(rows.shape, axes.count, type) { count, width, offset in
            type.kernels.normalize_pullback(u + offset, x + offset, count, width, epsilon, to + offset)
          }
        }
      }
    }
    return permute(result, inverse(of: order), type)
  }

  /// Calls a kernel on some of the rows that the last axes form, with their width and offset in bytes.
  private static func eachRow(
    _ shape: Shape, _ axisCount: Int, _ type: ElementType, _ body: (_ count: Int, _ width: Int, _ offset: Int) -> Void
  ) {
    let width = shape.suffix(axisCount).reduce(1, *), count = shape.dropLast(axisCount).reduce(1, *)
    parallel(count, grain: Swift.max(1, normalizationGrain / Swift.max(1, width))) { range in
      body(range.count, width, range.lowerBound * width * type.size)
    }
  }

  private static func inverse(of order: [Int]) -> [Int] { order.indices.sorted { order[$0] < order[$1] } }
}

extension Shape {
  /// The axes in the order in which these, in ascending order, come last.
  fileprivate func moving(axesToEnd axes: [Int]) -> [Int] { allAxes.filter { !axes.contains($0) } + axes }
}
