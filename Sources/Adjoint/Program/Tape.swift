/// A record of operations on variables: a list of entries, each a primitive with its attributes, its operands, its value
/// and perhaps a name.
///
/// ```swift
/// let tape = Tape<Double>()
/// let z = tape.variable([1, 2, 3], name: "z")
/// let loss = crossEntropy(logits: z, labels: [2])
/// print(tape.gradients(of: loss)[z])
/// ```
///
/// A tape is data: it can be listed (``entries``), traced and drawn. It belongs to one task. The functions `gradient`,
/// `jacobian` and the like make and drop one by themselves.
public final class Tape<Scalar: TensorScalar> {
  private var held: TapeCore?
  package var core: TapeCore { held.unsafelyUnwrapped }

  /// An empty tape.
  ///
  /// - Parameter keepingAllValues: whether values are kept that no pullback reads, so that every entry can be looked at.
  ///   The functions that make their own tapes do not keep them.
  public init(keepingAllValues: Bool = true) {
    let core = ThreadState.current.makeCore(Scalar._elementType)
    core.keepsAllValues = keepingAllValues
    held = core
  }

  deinit {
    guard var core = held.take() else { return }
    ThreadState.current.recycle(&core)
  }

  /// A variable to differentiate with respect to. The name is for traces and messages.
  public func variable(_ value: Tensor<Scalar>, name: String? = nil) -> Variable<Scalar> {
    core.leaf(value, name: name)
  }

  /// A variable of rank 0.
  public func variable(_ value: Scalar, name: String? = nil) -> Variable<Scalar> {
    variable(Tensor(value), name: name)
  }

  /// The gradients of a one-element variable with respect to every variable of the tape.
  ///
  /// - Parameters:
  ///   - y: the loss, or with `seed`, any variable of this tape. A constant has zero gradients.
  ///   - seed: the cotangent u of y, of y's shape; the gradients are then Jᵀu. Without it y must have one element.
  ///   - kept: intermediate results whose cotangents are wanted; others are released during the walk.
  public func gradients(of y: Variable<Scalar>, seed: Tensor<Scalar>? = nil, keeping kept: [Variable<Scalar>] = [])
    -> Gradients<Scalar>
  {
    let u = seedVariable(for: y, seed, "gradients(of:)")
    var result = Gradients<Scalar>(core)
    if y.core == nil { return result }
    for variable in kept + [y] where variable.core !== core {
      fail(
        "gradients(of:)", "a variable of shape \(variable.shape) that is not on this tape",
        "ask the tape that recorded it")
    }
    let walk = Walk(core, from: Int(y.index), to: 0, targets: nil, isRecording: false)
    walk.seed(Int(y.index), u)
    result.cotangents[y.index] = u.raw
    walk.run(down: 0, keeping: Set(kept.map(\.index))) { result.cotangents[$0] = $1 }
    for index in 0...Int(y.index) where core.entries.base[index].isLeaf {
      if let cotangent = walk.result(index, as: Scalar.self) { result.cotangents[Int32(index)] = cotangent.raw }
    }
    for variable in kept where result.cotangents[variable.index] == nil {
      result.cotangents[variable.index] = RawTensor(repeating: 0, shape: variable.shape, core.type)
    }
    return result
  }

  /// Records what the closure does under a name that traces, pages and reports show. Scopes nest.
  public func scope<R>(_ name: String, _ body: () throws -> R) rethrows -> R {
    let place = core.scopes.count
    core.scopes.append(ScopeRecord(name: name, range: count..<count, depth: core.openScopes.count))
    core.openScopes.append(place)
    defer {
      core.openScopes.removeLast()
      core.scopes[place].range = core.scopes[place].range.lowerBound..<count
    }
    return try inScope(name, body)
  }

  /// The number of entries.
  public var count: Int { core.entries.count }
}

/// The cotangents that a backward pass left: `gradients[z]` is a tensor of z's shape.
public struct Gradients<Scalar: TensorScalar> {
  private let core: TapeCore
  var cotangents: [Int32: RawTensor] = [:]

  init(_ core: TapeCore) { self.core = core }

  /// The gradient with respect to a variable of the tape: zeros where the loss does not depend on it. A constant, a
  /// variable of another tape, or an intermediate result that was not kept stop the program.
  public subscript(variable: Variable<Scalar>) -> Tensor<Scalar> {
    guard variable.core === core else {
      fail(
        "gradients[…]", variable.core == nil ? "a constant of shape \(variable.shape)" : "a variable of another tape",
        "ask for a variable made by the tape that was differentiated")
    }
    if let cotangent = cotangents[variable.index] { return Tensor(raw: cotangent) }
    if !core.entries.base[Int(variable.index)].isLeaf {
      let primitive = core.primitive(core.entries.base[Int(variable.index)])?.name ?? ""
      let name = core.names[variable.index].map { "“\($0)”" } ?? "entry \(variable.index) (\(primitive))"
      fail(
        "gradients[…]", "the cotangent of the intermediate result \(name) was not kept",
        "name it in gradients(of:keeping:)")
    }
    return Tensor(raw: RawTensor(repeating: 0, shape: variable.shape, core.type))
  }
}
