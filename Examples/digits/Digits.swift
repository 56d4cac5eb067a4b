import AdjointNN
import ExampleData

/// The handwritten digits: pixels from 0 to 1, every fifth row held out.
func loadDigits() throws -> (train: LabeledData<Float>, test: LabeledData<Float>) {
  let table = try CSVTable(contentsOf: ExampleData.digits.url)
  let pixels: Tensor<Float> = try table.tensor(excluding: ["digit"])
  let data = LabeledData(inputs: pixels / 16, labels: try table.labels("digit", classes: 10))
  return data.split { $0.isMultiple(of: 5) }
}
