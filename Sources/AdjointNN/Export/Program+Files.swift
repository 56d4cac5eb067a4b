import Foundation

extension Program {
  /// Writes the program for other engines: `NAME.mlir`, the module as StableHLO text, and `NAME.json`, which says what its
  /// arguments and results are, in order: name, shape, element type and role. Constants above a size go beside them, into
  /// `NAME.constants.safetensors`, and are the last arguments.
  ///
  /// Where ports are not given, inputs are called `input0`, … and are batches along their first axis (of rank 0, one a
  /// step), and outputs `output0`, … are values. Another number of ports than the program has, a name twice, an axis out of
  /// range, and an update of what is no parameter or state of that shape stop the program.
  ///
  /// - Parameters:
  ///   - folder: where the files go; it is made if it is not there.
  ///   - name: the name of the files, without an extension.
  ///   - inputs: names and roles of the inputs, in order.
  ///   - outputs: names and roles of the outputs, in order.
  ///   - limit: the size in bytes up to which a constant stands in the text.
  /// - Throws: `StableHLOError` where a primitive has no lowering, and what writing throws. Each file is written in one step.
  public func write(
    to folder: URL, name: String, inputs: [ProgramPort]? = nil, outputs: [ProgramPort]? = nil,
    constantsUpTo limit: Int = 65_536
  ) throws {
    let inputs =
      inputs ?? inputShapes.enumerated().map { .init("input\($0)", $1.rank == 0 ? .step : .batch(axis: 0)) }
    let outputs = outputs ?? outputShapes.indices.map { .value("output\($0)") }
    check(inputs, outputs)
    let module = try stableHLOModule(constantsUpTo: limit)
    let type = module.element == .f64 ? "F64" : "F32"
    func entries(_ ports: [ProgramPort], _ shapes: [Shape]) -> [Manifest.Entry] {
      zip(ports, shapes).map {
        let role = $0.role.written
        return .init(name: $0.name, shape: Array($1), dtype: type, role: role.name, axis: role.axis)
      }
    }
    let constants = module.constantArguments.map { (name: "constant\($0)", place: $0) }
    let file = constants.isEmpty ? nil : "\(name).constants.safetensors"
    let manifest = Manifest(
      constants: file,
      inputs: entries(inputs, inputShapes)
        + entries(constants.map { .constant($0.name) }, constants.map { constantShapes[$0.place] }),
      module: "\(name).mlir", outputs: entries(outputs, outputShapes))

    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let file {
      let url = folder.appending(path: file)
      if module.element == .f64 {
        try Safetensors.write(constants.map { ($0.name, constant($0.place) as Tensor<Double>) }, to: url)
      } else {
        try Safetensors.write(constants.map { ($0.name, constant($0.place) as Tensor<Float>) }, to: url)
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try write(module.text, to: folder.appending(path: "\(name).mlir"), format: "StableHLO")
    try write(
      String(decoding: encoder.encode(manifest), as: UTF8.self) + "\n", to: folder.appending(path: "\(name).json"),
      format: "manifest")
  }

  private func write(_ text: String, to url: URL, format: String) throws {
    try writeAtomically(to: url, format: format) { write in try Array(text.utf8).withUnsafeBytes(write) }
  }

  private func check(_ inputs: [ProgramPort], _ outputs: [ProgramPort]) {
    func refuse(_ problem: String, _ remedy: String) -> Never { fail("write(to:name:)", problem, remedy) }
    if inputs.count != inputShapes.count || outputs.count != outputShapes.count {
      refuse(
        "\(inputs.count) inputs and \(outputs.count) outputs for a program of \(inputShapes.count) and \(outputShapes.count)",
        "name each in order")
    }
    for (ports, isInput) in [(inputs, true), (outputs, false)] {
      var names: Set<String> = []
      for port in ports {
        if port.isInput != isInput {
          refuse("“\(port.name)” has the role \(port.role)", "inputs and outputs have roles of their own")
        }
        if !names.insert(port.name).inserted { refuse("the name “\(port.name)” twice", "give each a name of its own") }
      }
    }
    for (port, shape) in zip(inputs, inputShapes) {
      if case .batch(let axis) = port.role, !shape.indices.contains(axis) {
        refuse("“\(port.name)” of shape \(shape) is a batch along axis \(axis)", "an axis lies in 0..<\(shape.rank)")
      }
    }
    for (port, shape) in zip(outputs, outputShapes) where port.role == .update {
      let place = inputs.firstIndex { $0.name == port.name && ($0.role == .parameter || $0.role == .state) }
      guard let place else { refuse("“\(port.name)” is updated", "there is no parameter or state of that name") }
      if inputShapes[place] != shape {
        refuse(
          "“\(port.name)” of shape \(inputShapes[place]) becomes \(shape)", "an update has the shape of what it is for")
      }
    }
  }
}

/// What the manifest holds.
private struct Manifest: Encodable {
  struct Entry: Encodable {
    let name: String
    let shape: [Int]
    let dtype: String
    let role: String
    let axis: Int?
  }
  var format = 1
  let constants: String?
  let inputs: [Entry]
  let module: String
  let outputs: [Entry]
}
