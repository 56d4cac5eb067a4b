// The fused cross-entropies over the rows of logits [rows, classes].

import CAdjointKernels

/// What, beside the logits, a cross-entropy with class labels depends on.
package struct LabelTargets: Sendable {
  package var labels: [Int]
  package var ignored: Int?
  package var smoothing: Double

  package init(labels: [Int], ignored: Int?, smoothing: Double) {
    self.labels = labels
    self.ignored = ignored
    self.smoothing = smoothing
  }

  /// Calls the body with the labels as the kernels take them, without a copy.
  fileprivate func withLabels(_ body: (UnsafePointer<Int64>?) -> Void) {
    labels.withUnsafeBufferPointer { labels in labels.withMemoryRebound(to: Int64.self) { body($0.baseAddress) } }
  }

  /// The ignored label as the kernels take it.
  fileprivate var ignoredLabel: Int64 { Int64(ignored ?? 0) }

  /// The rows that count.
  package var countedRows: Int { ignored == nil ? labels.count : labels.reduce(0) { $0 + ($1 == ignored ? 0 : 1) } }
}

extension RawTensor {
  private static func eachRow(_ rows: Int, _ classes: Int, _ body: (Range<Int>) -> Void) {
    parallel(rows, grain: Swift.max(1, 8192 / Swift.max(1, classes)), body)
  }

  /// The loss of each row.
  package static func crossEntropy(_ z: RawTensor, _ targets: LabelTargets, _ type: ElementType) -> RawTensor {
    let rows = z.shape[0], classes = z.shape[1]
    return RawTensor(shape: [rows], type, for: "crossEntropy") { to in
      z.withBase(type) { z in
        targets.withLabels { labels in
          eachRow(rows, classes) { range in
            type.kernels.cross_entropy(
              z + range.lowerBound * classes * type.size, labels.map { $0 + range.lowerBound },
              targets.ignored != nil, targets.ignoredLabel, targets.smoothing, range.count, classes,
              to + range.lowerBound * type.size)
          }
        }
      }
    }
  }

  /// u (p − t): u holds one number a row, or one for all.
  package static func crossEntropyPullback(
    _ u: RawTensor, _ z: RawTensor, _ targets: LabelTargets, _ type: ElementType
  ) -> RawTensor {
    let rows = z.shape[0], classes = z.shape[1], strideU = u.isScalar ? 0 : 1
    return RawTensor(shape: z.shape, type, for: "crossEntropy") { to in
      u.withBase(type) { u in
        z.withBase(type) { z in
          targets.withLabels { labels in
            eachRow(rows, classes) { range in
              let offset = range.lowerBound * classes * type.size
              type.kernels.cross_entropy_pullback(
                u + range.lowerBound * strideU * type.size, strideU, z + offset,
                labels.map { $0 + range.lowerBound }, targets.ignored != nil, targets.ignoredLabel,
                targets.smoothing, range.count, classes, to + offset)
            }
          }
        }
      }
    }
  }

  /// The loss of each row (without smoothing), and the gradient of `scale` times their sum, in one pass.
  package static func crossEntropyWithGradient(
    _ z: RawTensor, _ targets: LabelTargets, scale: Double, _ type: ElementType
  ) -> (losses: RawTensor, gradient: RawTensor) {
    let rows = z.shape[0], classes = z.shape[1]
    let losses = RawTensor(uninitialized: Shape(CollectionOfOne(rows)), type, for: "crossEntropy")
    let gradient = RawTensor(uninitialized: z.shape, type, for: "crossEntropy")
    z.withBase(type) { z in
      withCell(scale, type) { scale in
        targets.withLabels { labels in
          let toLosses = losses.storage!.base, toGradient = gradient.storage!.base
          eachRow(rows, classes) { range in
            let offset = range.lowerBound * classes * type.size
            type.kernels.cross_entropy_with_gradient(
              scale, z + offset, labels.map { $0 + range.lowerBound }, targets.ignored != nil,
              targets.ignoredLabel, range.count, classes, toLosses + range.lowerBound * type.size, toGradient + offset)
          }
        }
      }
    }
    return (losses, gradient)
  }

  /// The loss of each row against target probabilities of the logits' shape.
  package static func crossEntropy(_ z: RawTensor, targets t: RawTensor, _ type: ElementType) -> RawTensor {
    let rows = z.shape[0], classes = z.shape[1]
    return RawTensor(shape: [rows], type, for: "crossEntropy") { to in
      z.withBase(type) { z in
        t.withBase(type) { t in
          eachRow(rows, classes) { range in
            let offset = range.lowerBound * classes * type.size
            type.kernels.cross_entropy_soft(
              z + offset, t + offset, range.count, classes, to + range.lowerBound * type.size)
          }
        }
      }
    }
  }

  /// u ((Σt) p − t): u holds one number a row, or one for all.
  package static func crossEntropyPullback(
    _ u: RawTensor, _ z: RawTensor, targets t: RawTensor, _ type: ElementType
  ) -> RawTensor {
    let rows = z.shape[0], classes = z.shape[1], strideU = u.isScalar ? 0 : 1
    return RawTensor(shape: z.shape, type, for: "crossEntropy") { to in
      u.withBase(type) { u in
        z.withBase(type) { z in
          t.withBase(type) { t in
            eachRow(rows, classes) { range in
              let offset = range.lowerBound * classes * type.size
              type.kernels.cross_entropy_soft_pullback(
                u + range.lowerBound * strideU * type.size, strideU, z + offset, t + offset, range.count,
                classes, to + offset)
            }
          }
        }
      }
    }
  }
}
