import AdjointNN
import Testing

// Expected numbers: PyTorch 2.15 in float64, `TransformerEncoderLayer`, `TransformerDecoderLayer` (norm_first, relu, the
// decoder with a causal mask), bidirectional `GRU` and two-layer `LSTM`, at the operands of `fingerprint`.

@Suite("Layers of sequences, against PyTorch") struct SequenceLayerTests {
  private let attention: [Shape] = [[8, 8], [8], [8, 8], [8], [8, 8], [8], [8, 8], [8]]
  private let feedForward: [Shape] = [[8, 16], [16], [16, 8], [8]]

  private func set(_ layer: inout MultiHeadAttention<Double>, _ p: ArraySlice<Variable<Double>>) {
    let p = Array(p)
    (layer.query.weight, layer.query.bias, layer.key.weight, layer.key.bias) = (p[0], p[1], p[2], p[3])
    (layer.value.weight, layer.value.bias, layer.output.weight, layer.output.bias) = (p[4], p[5], p[6], p[7])
  }
  private func set(_ layer: inout FeedForward<Double>, _ p: ArraySlice<Variable<Double>>) {
    let p = Array(p)
    (layer.first.weight, layer.first.bias, layer.second.weight, layer.second.bias) = (p[0], p[1], p[2], p[3])
  }

  @Test("A block of a transformer's encoder, with and without sight of what comes later", arguments: [false, true])
  func encoder(isCausal: Bool) {
    var block = TransformerEncoderBlock<Double>(8, heads: 2, hidden: 16, isCausal: isCausal)
    let expected =
      isCausal
      ? [
        90.96381864923441, 72.76013602907544, -33.626485058941405, -51.18632442756294, 12.789153384796693,
        1.5561745671416856, -12.170682543740469, 0, -43.45806749628767, -5.398116446002328, -7.3361785320760955,
        4.707803939545995, 39.925032498515975, 1.1870409836419151, -3.030290820903189, -4.17610575228756,
        -23.043957863071363, 3.464618125448787
      ]
      : [
        96.32991614636859, 62.77760308402869, 9.713008857482532, -53.639892318389585, 13.924543397350835,
        2.1669662499099367, -13.606305110794054, 0, -86.64284818532931, -6.0971133087611324, -7.313195001720217,
        4.469395165792672, 39.981136380369506, 1.1870409836419151, -8.936347040551368, -4.17610575228756,
        -17.74517286075556, 3.464618125448787
      ]
    expectClose(
      fingerprint([[2, 5, 8], [8], [8]] + attention + [[8], [8]] + feedForward) { x in
        (block.attentionNorm.scale, block.attentionNorm.shift) = (x[1], x[2])
        set(&block.attention, x[3..<11])
        (block.feedForwardNorm.scale, block.feedForwardNorm.shift) = (x[11], x[12])
        set(&block.feedForward, x[13...])
        return block(x[0])
      }, expected)
  }

  @Test("A block of a transformer's decoder")
  func decoder() {
    var block = TransformerDecoderBlock<Double>(8, heads: 2, hidden: 16)
    let expected = [
      -241.89953550645018, 101.38814215299313, -42.8613966751831, 2.6015453496153818, 14.445754684642218,
      0.8996516231046925, -0.16855092349401796, -0.7355968482070593, 0, -13.11730235813185, 13.657534916524268,
      39.76749128323944, -3.1928418802600476, -14.211926937925966, -139.5704278794497, -101.65620000555096,
      -27.96591984989282, -103.09363764531439, 0, -126.37500068566558, -10.759294707510854, -171.8946444240367,
      -3.586762729665555, 94.20258641955023, -6.935401023608785, -2.0075438100918035, -33.34379734519815,
      -70.45359044049354, -3.332937756760809
    ]
    let shapes: [Shape] =
      [[2, 4, 8], [2, 6, 8], [8], [8]] + attention + [[8], [8]] + attention + [[8], [8]] + feedForward
    expectClose(
      fingerprint(shapes) { x in
        (block.attentionNorm.scale, block.attentionNorm.shift) = (x[2], x[3])
        set(&block.attention, x[4..<12])
        (block.memoryNorm.scale, block.memoryNorm.shift) = (x[12], x[13])
        set(&block.memoryAttention, x[14..<22])
        (block.feedForwardNorm.scale, block.feedForwardNorm.shift) = (x[22], x[23])
        set(&block.feedForward, x[24...])
        return block(x[0], memory: x[1])
      }, expected)
  }

  @Test("Dropout of a block works in training alone")
  func dropout() {
    let block = withSeed(1) { TransformerEncoderBlock<Double>(4, heads: 2, hidden: 8, dropout: 0.5) }
    let x = Tensor<Double>.random([1, 3, 4])
    #expect(block(x).value == block(x).value)
    let trained = withTraining(true) { (withSeed(1) { block(x).value }, withSeed(2) { block(x).value }) }
    #expect(trained.0 != trained.1 && trained.0 != block(x).value)
    let mask: Tensor<Double> = [[1, 1, 0], [1, 1, 0], [1, 1, 1]]
    let slope = gradient(at: x) { sum(block($0, mask: mask)[0..., ..<2]) }
    #expect(slope[0, 2, 0...] == [0, 0, 0, 0] && slope[0, 1, 0] != 0)
  }

  @Test("Positions: sines and cosines by their formula, and learned vectors")
  func positions() {
    let y = SinusoidalPositions<Double>(5)(Tensor<Double>(repeating: 1, shape: [2, 40, 5])).value
    for (time, feature) in [(0, 0), (0, 1), (7, 2), (39, 3), (39, 4)] {
      let angle = Tensor(Double(time)) * pow(Tensor<Double>(10000), -Double(feature / 2 * 2) / 5)
      let expected = 1 + (feature % 2 == 0 ? sin(angle) : cos(angle)).scalar
      #expect(abs(y[1, time, feature] - expected) < 1e-14)
    }
    // A Float's digits do not suffice for the angle at a far place; the pattern is right there.
    let far = SinusoidalPositions<Float>(2).pattern(30_001)[30_000, 0]
    #expect(abs(Double(far) - sin(Tensor<Double>(30_000)).scalar) < 1e-7)
    let learned = withSeed(1) { LearnedPositions<Double>(6, 2) }
    let slope = gradient(at: learned) { sum($0(Tensor<Double>.zeros([3, 4, 2]))) }
    #expect(slope.table.value == [[3, 3], [3, 3], [3, 3], [3, 3], [0, 0], [0, 0]])
    #expect(learned(Tensor<Double>.zeros([4, 2])).value == learned.table.value[..<4])
  }

  @Test("Cells in both directions, and one above another")
  func recurrent() {
    var cells = [GRUCell<Double>(3, 4), GRUCell<Double>(3, 4)]
    let gru: [Shape] = [[3, 12], [12], [4, 12], [12]]
    expectClose(
      fingerprint([[2, 5, 3]] + gru + gru) { x in
        for k in 0..<2 {
          (cells[k].input.weight, cells[k].input.bias) = (x[4 * k + 1], x[4 * k + 2])
          (cells[k].recurrent.weight, cells[k].recurrent.bias) = (x[4 * k + 3], x[4 * k + 4])
        }
        return Bidirectional(cells[0], cells[1])(x[0])
      },
      [
        -2.3717385550938537, 0.0835159853191132, 0.5743771507491542, -0.12712984005919098, 0.11816485827543863,
        -0.25487462042607617, 0.3645840167628377, -0.46076623053479543, -0.20736133278662433, -0.1752171285935662
      ])
    var layers = [LSTMCell<Double>(3, 4), LSTMCell<Double>(4, 4)]
    expectClose(
      fingerprint([[2, 5, 3], [3, 16], [16], [4, 16], [4, 16], [16], [4, 16]]) { x in
        for k in 0..<2 {
          (layers[k].input.weight, layers[k].input.bias) = (x[3 * k + 1], x[3 * k + 2])
          layers[k].recurrent.weight = x[3 * k + 3]
        }
        return StackedRecurrent(layers)(x[0])
      },
      [
        -0.23412479296257283, 0.06117541151547143, -0.025205122131888885, 0.22610377778684504, 0.051320596374431836,
        0.10804247071938881, 0.5156167173209271, 0.03667700639254798
      ])
  }

  @Test("A sequence read in pieces, each from the state that the last one left, is the sequence read at once")
  func states() {
    let cell = withSeed(1) { LSTMCell<Double>(2, 3) }, x = Variable(Tensor<Double>.random([2, 5, 2]))
    let start = LSTMCell<Double>.State(
      hidden: Variable(.random([2, 3], seed: 2)), cell: Variable(.random([2, 3], seed: 3)))
    let whole = Recurrent(cell)(x, from: start)
    let first = Recurrent(cell)(x[0..., ..<2], from: start)
    let second = Recurrent(cell)(x[0..., 2...], from: first.last)
    #expect(concatenate([first.outputs, second.outputs], axis: 1).value == whole.outputs.value)
    #expect(second.last.cell.value == whole.last.cell.value && whole.last.hidden.value == whole.outputs[0..., -1].value)
    #expect(Recurrent(cell)(x).value == Recurrent(cell)(x, from: cell.initialState(batch: 2)).outputs.value)
    let stacked = withSeed(2) { StackedRecurrent([GRUCell<Double>(2, 3), GRUCell<Double>(3, 3)]) }
    let (outputs, last) = stacked(x, from: stacked.cells.map { $0.initialState(batch: 2) })
    #expect(outputs.value == stacked(x).value && last[1].value == outputs[0..., -1].value)
  }

  @Test("Logits of an embedding are products with its table, and add to its gradient")
  func tiedLogits() {
    let layer = withSeed(1) { Embedding<Double>(4, 3) }, h = Tensor<Double>.random([2, 2, 3])
    #expect(layer.logits(Variable(h)).value == matmul(h, layer.table.value.transposed()))
    let slope = gradient(at: layer) { sum($0.logits($0([1, 2]))) }.table.value
    let rows = layer.table.value
    let total = rows[1, 0...] + rows[2, 0...], all = sum(rows, axis: 0)
    #expect(slope.isApproximatelyEqual(to: stack([total, total + all, total + all, total]), absoluteTolerance: 1e-14))
  }

  @Test("Sequential takes if, else and for, and numbers what they hold")
  func controlFlow() {
    func model(_ isDeep: Bool, _ count: Int) -> some Layer<Double> {
      withSeed(1) {
        Sequential {
          Linear<Double>(2, 3)
          if isDeep { Linear<Double>(3, 3, bias: false) }
          for _ in 0..<count {
            Linear<Double>(3, 3, bias: false)
            Activation<Double>(tanh)
          }
          if isDeep {
            Linear<Double>(3, 1, bias: false)
          } else {
            Linear<Double>(3, 2, bias: false)
            Activation<Double>(relu)
          }
        }
      }
    }
    let deep = model(true, 2), flat = model(false, 0), x = Tensor<Double>.random([4, 2])
    #expect(
      deep.parameters.map(\.name) == ["0.weight", "0.bias", "1.weight", "2.0.0.weight", "2.1.0.weight", "3.weight"])
    #expect(flat.parameters.map(\.name) == ["0.weight", "0.bias", "3.0.weight"])
    let p = deep.parameters.map(\.value)
    var h = matmul(matmul(x, p[0]) + p[1], p[2])
    for w in p[3..<5] { h = tanh(matmul(h, w)) }
    #expect(deep(x).value.isApproximatelyEqual(to: matmul(h, p[5]), absoluteTolerance: 1e-15))
    #expect(
      flat(x).value
        == relu(matmul(matmul(x, flat.parameters[0].value) + flat.parameters[1].value, flat.parameters[2].value)))
    #expect(gradient(at: deep) { sum($0(x)) }.parameters.allSatisfy { $0.value.scalars.contains { $0 != 0 } })
  }
}
