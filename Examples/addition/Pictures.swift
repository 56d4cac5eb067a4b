import AdjointExplorer
import AdjointNN
import Foundation

/// The loss curve, and for one sum where each head of each block looks.
func draw(_ model: Transformer, _ losses: [Double], _ text: [Int], into folder: URL) throws {
  try LineChart(
    title: "Learning to add", xLabel: "step", yLabel: "cross-entropy of the answers", yScale: .logarithmic,
    series: [.init("", losses)]
  ).write(to: folder.appending(path: "curve.svg"))

  let read = Array(text.dropLast()), labels = Sums.string(read).map(String.init)
  for (block, weights) in model.run([read]).weights.enumerated() {
    for head in 0..<weights.shape[1] {
      let map = weights.slice(axis: 1, head..<head + 1).reshaped(to: [read.count, read.count])
      try HeatMap(
        title: "Block \(block + 1), head \(head + 1)", xLabel: "looks at", yLabel: "place",
        values: (0..<read.count).map { row in (0..<read.count).map { Double(map[row, $0]) } }, rowLabels: labels,
        columnLabels: labels, range: 0...1
      ).write(to: folder.appending(path: "attention-\(block + 1)-\(head + 1).svg"))
    }
  }
}
