// The nodes of ONNX for the primitives of a forward pass. Convolutions and pooling, which are recorded as columns and products or
// reductions of these, become `Conv`, `MaxPool` and `AveragePool` again.

/// Translates a program that was recorded at two sizes of the batch, so that it is known which extents are the batch's.
struct ONNXTranslation<Scalar: TensorScalar> {
  private(set) var graph = ONNXGraph<Scalar>()
  private let program: Program
  /// The same program for another size of the batch.
  private let other: Program
  private var values: [String?] = []
  private var constants: [Int: String] = [:]

  init(_ program: Program, _ other: Program) throws(ONNXError) {
    self.program = program
    self.other = other
    for (place, (a, b)) in zip(program.steps, other.steps).enumerated() {
      let isSame = a.primitive.map { type(of: $0) } == b.primitive.map { type(of: $0) }
      // Shapes are compared where they are used; every other attribute is of the primitive's, not of the batch's.
      let isShaped = a.primitive is Reshape || a.primitive is Broadcast
      if !isSame || a.operands != b.operands || !isShaped && a.primitive?.label != b.primitive?.label {
        throw .dependsOnBatch(primitive: a.primitive?.label ?? "input", step: place)
      }
    }
    let isWhole = program.steps.count == other.steps.count && program.constantShapes == other.constantShapes
    if !isWhole { throw .dependsOnBatch(primitive: "a constant", step: program.steps.count) }
  }

  /// The extents of a step's value; those that differ between the two recordings are open.
  private func shape(_ place: Int) -> [ONNXExtent] {
    zip(program.steps[place].shape, other.steps[place].shape).enumerated().map { axis, extents in
      extents.0 == extents.1 ? .fixed(extents.0) : .open(axis == 0 ? "batch" : "batch\(axis)")
    }
  }

  /// All steps: the arguments by their names, with numbers where they are parameters.
  mutating func translate(_ arguments: [(name: String, value: Tensor<Scalar>?)], output: String) throws(ONNXError) {
    var arguments = arguments.makeIterator()
    let used = Set(program.steps.flatMap(\.operands) + program.outputs)
    for place in program.steps.indices {
      guard let primitive = program.steps[place].primitive else {
        let argument = arguments.next()!
        if let value = argument.value {
          // A parameter that the closure does not use is not written.
          values.append(used.contains(.step(place)) ? graph.constant(value, argument.name) : "")
        } else {
          graph.addInput(argument.name, shape(place))
          values.append(argument.name)
        }
        continue
      }
      // Columns are written when somebody wants them as they are.
      values.append(primitive is Unfold || isFoldedProduct(place) ? nil : try node(primitive, place))
    }
    guard case .step(let place) = program.outputs[0] else { throw .dependsOnBatch(primitive: "the output", step: 0) }
    graph.addOutput(output, of: value(.step(place)), shape(place))
  }

  private mutating func value(_ operand: Program.Operand) -> String {
    switch operand {
    case .constant(let place):
      if let name = constants[place] { return name }
      constants[place] = graph.constant(program.constant(place))
      return constants[place]!
    case .step(let place):
      if let name = values[place] { return name }
      let name = columns(program.steps[place].primitive as! Unfold, place)
      values[place] = name
      return name
    }
  }

  /// Whether a step is the columns of a transposed convolution, which a fold alone reads.
  private func isFoldedProduct(_ place: Int) -> Bool {
    let step = program.steps[place], weight = step.operands.first.map(shape)
    guard let product = step.primitive as? Matmul, product.transposeLeft, !product.transposeRight, weight?.rank == 2,
      step.shape.rank == 3, !program.outputs.contains(.step(place))
    else { return false }
    return program.steps.allSatisfy { !$0.operands.contains(.step(place)) || $0.primitive is Fold }
  }

  private func shape(of operand: Program.Operand) -> Shape {
    switch operand {
    case .step(let place): program.steps[place].shape
    case .constant(let place): program.constantShapes[place]
    }
  }

  /// The columns that an operand is, where nobody has written them out.
  private func unfold(_ operand: Program.Operand) -> (window: Unfold, input: Program.Operand)? {
    guard case .step(let place) = operand, let unfold = program.steps[place].primitive as? Unfold else { return nil }
    return (unfold, program.steps[place].operands[0])
  }

  // ── one step ──

  private mutating func node(_ primitive: any Primitive, _ place: Int) throws(ONNXError) -> String {
    let step = program.steps[place]
    if let fused = fused(primitive, step) { return fused }
    let x = step.operands.map { value($0) }, shapes = step.operands.map { shape(of: $0) }
    switch primitive {
    case let p as Reshape:
      let open = zip(p.shape, other.steps[place].shape).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
      if open.count > 1 { throw .dependsOnBatch(primitive: p.label, step: place) }
      return graph.node("Reshape", [x[0], graph.constant(p.shape.enumerated().map { open.contains($0) ? -1 : $1 })])
    case let p as Broadcast:
      let added = p.shape.rank - shapes[0].rank
      let extents = try p.shape.enumerated().map { axis, extent throws(ONNXError) -> Int in
        let own = axis < added ? 1 : shapes[0][axis - added]
        if own == extent { return 1 }
        if extent != other.steps[place].shape[axis] { throw .dependsOnBatch(primitive: p.label, step: place) }
        return extent
      }
      return graph.node("Expand", [x[0], graph.constant(extents)])
    case let p as Permute: return graph.node("Transpose", x, [("perm", .ints(p.axes))])
    case let p as Slice: return slice(x[0], [p.range], axes: [p.axis])
    case let p as Gather: return graph.node("Gather", [x[0], graph.constant(p.indices)], [("axis", .int(p.axis))])
    case let p as Concatenate: return graph.node("Concat", x, [("axis", .int(p.axis))])
    case let p as Matmul:
      return graph.node(
        "MatMul", [transposed(x[0], shapes[0], p.transposeLeft), transposed(x[1], shapes[1], p.transposeRight)])
    case let p as Sum:
      return graph.node("ReduceSum", [x[0], graph.constant(p.axes)], [("keepdims", .int(p.keepingAxes ? 1 : 0))])
    case let p as Mean: return reduce("ReduceMean", x[0], p.axes, p.keepingAxes)
    case let p as Max: return reduce("ReduceMax", x[0], p.axes, p.keepingAxes)
    case let p as Min: return reduce("ReduceMin", x[0], p.axes, p.keepingAxes)
    case let p as LogSumExp: return reduce("ReduceLogSumExp", x[0], [p.axis], p.keepingAxes)
    case let p as Softmax: return graph.node("Softmax", x, [("axis", .int(p.axis))])
    case let p as LogSoftmax: return graph.node("LogSoftmax", x, [("axis", .int(p.axis))])
    case let p as Normalize: return normalized(x[0], p)
    case is Select: return graph.node("Where", [not(graph.node("Equal", [x[2], graph.constant(0)])), x[0], x[1]])
    case is Silu: return graph.node("Mul", [x[0], graph.node("Sigmoid", x)])
    case is Gelu:
      let erf = graph.node("Erf", [graph.node("Mul", [x[0], graph.constant(0.7071067811865476)])])
      return halfProduct(x[0], erf)
    case is GeluTanh:
      let cube = graph.node("Mul", [x[0], graph.node("Mul", [x[0], x[0]])])
      let sum = graph.node("Add", [x[0], graph.node("Mul", [cube, graph.constant(0.044715)])])
      return halfProduct(x[0], graph.node("Tanh", [graph.node("Mul", [sum, graph.constant(0.7978845608028654)])]))
    case let p as CumulativeSum:
      return graph.node(
        "CumSum", [x[0], graph.constant([p.axis])], [("reverse", .int(p.isReversed ? 1 : 0))])
    case let p as Product: return reduce("ReduceProd", x[0], [p.axis], true)
    case let p as Norm where p.order == 1: return reduce("ReduceL1", x[0], p.axes, p.keepingAxes)
    case let p as Norm where p.order == 2: return reduce("ReduceL2", x[0], p.axes, p.keepingAxes)
    case let p as Variance where !p.axes.contains(0):
      return variance(x[0], shapes[0], p.axes, p.keepingAxes, p.correction)
    case let p as StandardDeviation where !p.axes.contains(0):
      return graph.node("Sqrt", [variance(x[0], shapes[0], p.axes, p.keepingAxes, p.correction)])
    case is PowerOfTwo:
      let exponent = graph.node(
        "Floor", [graph.node("Mul", [graph.node("Log", x), graph.constant(1.4426950408889634)])])
      return graph.node("Pow", [graph.constant(2), exponent])
    default:
      if let activation = activation(primitive, x[0]) { return activation }
      guard let name = elementwise(primitive) else { throw .noNode(primitive: primitive.label, step: place) }
      return graph.node(name, x)
    }
  }

  /// Functions that ONNX has only in parts.
  private mutating func activation(_ primitive: any Primitive, _ x: String) -> String? {
    func constant(_ number: Double) -> String { graph.constant(number) }
    func clip(_ x: String, _ bounds: ClosedRange<Double>) -> String {
      graph.node("Clip", [x, constant(bounds.lowerBound), constant(bounds.upperBound)])
    }
    /// x where it is above 0, else y.
    func positive(else y: String) -> String {
      graph.node("Where", [graph.node("Greater", [x, constant(0)]), x, y])
    }
    func ramp() -> String { clip(graph.node("Div", [graph.node("Add", [x, constant(3)]), constant(6)]), 0...1) }
    switch primitive {
    case is Square: return graph.node("Mul", [x, x])
    case is ReciprocalRoot: return graph.node("Reciprocal", [graph.node("Sqrt", [x])])
    case let p as IntegerPower: return graph.node("Pow", [x, constant(Double(p.exponent))])
    case is Log1p: return graph.node("Log", [graph.node("Add", [x, constant(1)])])
    case is Expm1: return graph.node("Sub", [graph.node("Exp", [x]), constant(1)])
    case is Erfc: return graph.node("Sub", [constant(1), graph.node("Erf", [x])])
    case is LogSigmoid: return graph.node("Neg", [graph.node("Softplus", [graph.node("Neg", [x])])])
    case is Mish: return graph.node("Mul", [x, graph.node("Tanh", [graph.node("Softplus", [x])])])
    case is Relu6: return clip(x, 0...6)
    case is HardSigmoid: return ramp()
    case is HardSwish: return graph.node("Mul", [x, ramp()])
    case let p as LeakyRelu: return positive(else: graph.node("Mul", [x, constant(p.slope)]))
    case let p as Elu:
      let below = graph.node("Sub", [graph.node("Exp", [graph.node("Min", [x, constant(0)])]), constant(1)])
      return positive(else: graph.node("Mul", [below, constant(p.alpha)]))
    default: return nil
    }
  }

  private func elementwise(_ primitive: any Primitive) -> String? {
    switch primitive {
    case is Add: "Add"
    case is Subtract: "Sub"
    case is Multiply: "Mul"
    case is Divide: "Div"
    case is Power: "Pow"
    case is Maximum: "Max"
    case is Minimum: "Min"
    case is Negate: "Neg"
    case is Exp: "Exp"
    case is Log: "Log"
    case is Sqrt: "Sqrt"
    case is Abs: "Abs"
    case is Sin: "Sin"
    case is Cos: "Cos"
    case is Tanh: "Tanh"
    case is Erf: "Erf"
    case is Sigmoid: "Sigmoid"
    case is Softplus: "Softplus"
    case is Relu: "Relu"
    case is ParametricRelu: "PRelu"
    case is Softsign: "Softsign"
    case is Reciprocal: "Reciprocal"
    case is Tan: "Tan"
    case is Asin: "Asin"
    case is Acos: "Acos"
    case is Atan: "Atan"
    case is Sinh: "Sinh"
    case is Cosh: "Cosh"
    case is Asinh: "Asinh"
    case is Acosh: "Acosh"
    case is Atanh: "Atanh"
    default: nil
    }
  }

  // ── parts of nodes ──

  private mutating func not(_ x: String) -> String { graph.node("Not", [x]) }

  /// x/2 (1 + y)
  private mutating func halfProduct(_ x: String, _ y: String) -> String {
    graph.node(
      "Mul", [graph.node("Mul", [x, graph.constant(0.5)]), graph.node("Add", [y, graph.constant(1)])])
  }

  private mutating func reduce(_ operation: String, _ x: String, _ axes: [Int], _ keepingAxes: Bool) -> String {
    graph.node(operation, [x], [("axes", .ints(axes)), ("keepdims", .int(keepingAxes ? 1 : 0))])
  }

  private mutating func transposed(_ x: String, _ shape: Shape, _ isTransposed: Bool) -> String {
    if !isTransposed { return x }
    let rank = shape.rank
    return graph.node("Transpose", [x], [("perm", .ints(Array(0..<rank - 2) + [rank - 1, rank - 2]))])
  }

  private mutating func slice(_ x: String, _ ranges: [Range<Int>], axes: [Int], steps: [Int]? = nil) -> String {
    graph.node(
      "Slice",
      [
        x, graph.constant(ranges.map(\.lowerBound)), graph.constant(ranges.map(\.upperBound)), graph.constant(axes),
        graph.constant(steps ?? axes.map { _ in 1 })
      ])
  }

  /// Σ (x − mean)² / (n − c)
  private mutating func variance(_ x: String, _ shape: Shape, _ axes: [Int], _ keepingAxes: Bool, _ correction: Int)
    -> String
  {
    let d = graph.node("Sub", [x, reduce("ReduceMean", x, axes, true)])
    let mean = reduce("ReduceMean", graph.node("Mul", [d, d]), axes, keepingAxes)
    let count = Double(axes.reduce(1) { $0 * shape[$1] })
    return correction == 0 ? mean : graph.node("Mul", [mean, graph.constant(count / (count - Double(correction)))])
  }

  private mutating func normalized(_ x: String, _ p: Normalize) -> String {
    let d = graph.node("Sub", [x, reduce("ReduceMean", x, p.axes, true)])
    let variance = reduce("ReduceMean", graph.node("Mul", [d, d]), p.axes, true)
    return graph.node("Div", [d, graph.node("Sqrt", [graph.node("Add", [variance, graph.constant(p.epsilon)])])])
  }

  // ── windows ──

  private func attributes(_ window: Window) -> [(String, ONNXGraph<Scalar>.Attribute)] {
    func pair(_ pair: Window.Pair) -> [Int] { [pair.vertical, pair.horizontal] }
    return [
      ("kernel_shape", .ints(pair(window.size))), ("strides", .ints(pair(window.stride))),
      ("pads", .ints(pair(window.padding) + pair(window.padding))), ("dilations", .ints(pair(window.dilation)))
    ]
  }

  /// A convolution or pooling of one step; nil where it is none.
  private mutating func fused(_ primitive: any Primitive, _ step: Program.Step) -> String? {
    switch primitive {
    case let p as Matmul where !p.transposeLeft && !p.transposeRight:
      guard let (unfold, input) = unfold(step.operands[1]), unfold.border == 0 else { return nil }
      let kernel = shape(of: step.operands[0]), image = shape(of: input)
      let channels = image[1], size = unfold.window.size
      guard kernel.dropLast(2).allSatisfy({ $0 == 1 }), kernel[kernel.rank - 1] == channels * unfold.window.count else {
        return nil
      }
      let outputs = kernel[kernel.rank - 2]
      let weight = graph.node(
        "Reshape", [value(step.operands[0]), graph.constant([outputs, channels, size.vertical, size.horizontal])])
      let y = graph.node("Conv", [value(input), weight], attributes(unfold.window))
      return graph.node("Reshape", [y, graph.constant([-1, outputs, step.shape[step.shape.rank - 1]])])
    case let p as Max where p.axes == [1] && !p.keepingAxes:
      return pooled("MaxPool", step, border: -.infinity, [])
    case let p as Mean where p.axes == [1] && !p.keepingAxes:
      return pooled("AveragePool", step, border: 0, [("count_include_pad", .int(1))])
    case let p as Fold: return transposedConvolution(p, step)
    default: return nil
    }
  }

  private mutating func pooled(
    _ operation: String, _ step: Program.Step, border: Double, _ more: [(String, ONNXGraph<Scalar>.Attribute)]
  ) -> String? {
    guard let (unfold, input) = unfold(step.operands[0]), unfold.border == border, shape(of: input)[1] == 1,
      // ONNX knows a dilated mean only later.
      operation == "MaxPool" || unfold.window.dilation == 1
    else { return nil }
    let attributes = attributes(unfold.window).filter { operation == "MaxPool" || $0.0 != "dilations" }
    let y = graph.node(operation, [value(input)], attributes + more)
    return graph.node("Reshape", [y, graph.constant([-1, step.shape[1]])])
  }

  /// The convolution transposed that a fold of a product is; nil where it is none.
  private mutating func transposedConvolution(_ p: Fold, _ step: Program.Step) -> String? {
    guard case .step(let place) = step.operands[0], values[place] == nil else { return nil }
    let product = program.steps[place], size = p.window.size, inputs = shape(of: product.operands[0])[0]
    let (rows, columns) = p.window.places(in: [1, 1, p.height, p.width], "fold")
    let image = graph.node("Reshape", [value(product.operands[1]), graph.constant([-1, inputs, rows, columns])])
    let weight = graph.node(
      "Reshape", [value(product.operands[0]), graph.constant([inputs, step.shape[1], size.vertical, size.horizontal])])
    /// What the image has beyond the last window.
    func rest(_ extent: Int, _ places: Int, _ axis: KeyPath<Window.Pair, Int>) -> Int {
      let window = p.window, reach = window.dilation[keyPath: axis] * (size[keyPath: axis] - 1) + 1
      return extent + 2 * window.padding[keyPath: axis] - (places - 1) * window.stride[keyPath: axis] - reach
    }
    let more = [rest(p.height, rows, \.vertical), rest(p.width, columns, \.horizontal)]
    return graph.node("ConvTranspose", [image, weight], attributes(p.window) + [("output_padding", .ints(more))])
  }

  /// The padded image, sliced once for each pixel of the window.
  private mutating func columns(_ p: Unfold, _ place: Int) -> String {
    let step = program.steps[place], image = shape(of: step.operands[0]), window = p.window
    let (rows, columns) = window.places(in: image, "unfold")
    let pads = [0, 0, window.padding.vertical, window.padding.horizontal]
    let padded = graph.node(
      "Pad", [value(step.operands[0]), graph.constant(pads + pads), graph.constant(p.border)],
      [("mode", .text("constant"))])
    var parts: [String] = []
    for row in 0..<window.size.vertical {
      for column in 0..<window.size.horizontal {
        let (i, k) = (row * window.dilation.vertical, column * window.dilation.horizontal)
        let pixels = slice(
          padded,
          [
            i..<i + (rows - 1) * window.stride.vertical + 1, k..<k + (columns - 1) * window.stride.horizontal + 1
          ], axes: [2, 3], steps: [window.stride.vertical, window.stride.horizontal])
        parts.append(graph.node("Reshape", [pixels, graph.constant([-1, image[1], 1, rows * columns])]))
      }
    }
    return graph.node(
      "Reshape",
      [
        graph.node("Concat", parts, [("axis", .int(2))]), graph.constant([-1, image[1] * window.count, rows * columns])
      ])
  }
}
