import Adjoint
import AdjointExplorer

/// Figure 1 of Wichmann: the softmax of 1 to 8.
struct Figure1 {
  private let labels = (1...8).map(String.init)
  private let values = softmax([1, 2, 3, 4, 5, 6, 7, 8] as Tensor<Double>).scalars

  var bars: TerminalBars {
    TerminalBars(title: "Softmax of 1 to 8 (Wichmann, figure 1)", labels: labels, values: values)
  }

  var chart: BarChart {
    BarChart(
      title: "Softmax of 1 to 8", xLabel: "input", yLabel: "output: its share of the total", labels: labels,
      values: values)
  }
}
