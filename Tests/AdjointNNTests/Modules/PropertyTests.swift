import AdjointNN
import Dispatch
import Foundation
import Synchronization
import Testing

// Properties of every kind. What a value is at first says nothing about what it is later, so each model is looked at
// before and after it gets its parameters.

private protocol Setting {}
private struct Wide: Setting { var a = 1, b = 2, c = 3, d = 4, e = 5, f = 6 }
private struct Slim: Setting { var a = 1, b = 2, c = 3, d = 4 }

private struct Settings: Module {
  var config: any Setting = Wide()
  var w: Variable<Float>?
  var other: any Setting = Slim()
  var z = Variable<Float>([1, 2])
}

/// Properties between which a layout by the sizes of the values would lose its way.
private struct Crowded: Module {
  private enum Mode { case plain, scaled(Double), named(String) }
  var mode = 1 as UInt8
  var any: Any = 3
  var error: (any Error)?
  private var kind = Mode.named("x")
  private var otherKind = Mode.scaled(2)
  var kindOfLayer: any Layer.Type = Linear<Float>.self
  weak var object: AnyObject?
  unowned(unsafe) var unsafe: AnyObject? = nil
  var pair = (1 as UInt8, "two")
  var function: (Int) -> Int = { $0 }
  var table = [1: "one"]
  var names: Set<String> = ["a"]
  var text: Substring = "text"
  var ninth = Variable<Float>([9])
  var empty: [[[Linear<Float>]]] = []
  var maybe: Linear<Float>??
  var wide = SIMD16<Float>(repeating: 1)
  var flag = false
  lazy var late = Variable<Float>([7])
  var some: some Layer<Float> = withSeed(1) { Linear<Float>(1, 1, bias: false) }
  var fixed: [2 of Variable<Float>] = [Variable([3]), Variable([4])]
  var last = Variable<Float>([10])
}

private struct Deep<Body: Module>: Module {
  typealias Scalar = Body.Scalar
  var label = "deep"
  var body: Body
}

private final class Holder {
  var name = "holder"
  var variable: Variable<Float>?
  var next: Holder?
}

private class Base { var inherited: Variable<Float>? }
private final class Derived: Base { var own = 1 }

private struct Plain { var note: String? = nil, variable: Variable<Float>? }

private indirect enum Tree {
  case leaf(Variable<Float>)
  case node(Tree, Tree)
  case empty
}

@propertyWrapper private struct Clamped<Value> {
  var wrappedValue: Value
}

/// A container whose elements only its mirror shows.
private struct Bag: Sequence, CustomReflectable {
  private let buffer: ManagedBuffer<Int, Variable<Float>>
  init(elements: [Variable<Float>]) {
    buffer = .create(minimumCapacity: 4) { _ in elements.count }
    buffer.withUnsafeMutablePointerToElements { $0.initialize(from: elements, count: elements.count) }
  }
  func makeIterator() -> AnyIterator<Variable<Float>> { AnyIterator(elements.makeIterator()) }
  private var elements: [Variable<Float>] {
    buffer.withUnsafeMutablePointers { count, elements in (0..<count.pointee).map { elements[$0] } }
  }
  var customMirror: Mirror { Mirror(self, unlabeledChildren: elements) }
}

/// A property of any type beside a parameter.
private struct Beside<Value>: Module {
  var w = Variable<Float>([1])
  var extra: Value
}

private final class Shared: Module { var w = Variable<Float>([1]) }

private struct Nine {
  var a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8
  var ninth: Variable<Float>?
}

private struct Secret: CustomReflectable {
  var variable: Variable<Float>?
  var customMirror: Mirror { Mirror(self, children: [:]) }
}

@Suite("Properties of modules") struct PropertyTests {
  @Test("Parameters are found at their places beside existentials of any size, also those that are set later")
  func existentials() {
    var model = Settings()
    #expect(model.parameters.map(\.name) == ["z"])
    model.w = Variable([2, 3])
    model.config = Slim()
    model.updateParameters { _, value in value = value * 10 }
    #expect(model.w?.value == [20, 30] && model.z.value == [10, 20])
    #expect(model.config is Slim && (model.other as? Slim)?.d == 4)
  }

  @Test("Every kind of property has its place; nothing but the parameters is changed, however many there are")
  func crowded() {
    var model = Crowded()
    let names = ["ninth", "some.weight", "fixed.0", "fixed.1", "last"]
    #expect(model.parameters.map(\.name) == names)
    model.empty = [[], [[Linear(weight: [[5]])]]]
    model.maybe = Linear(weight: [[6]])
    _ = model.late
    let later = ["ninth", "empty.1.0.0.weight", "maybe.weight", "late", "some.weight", "fixed.0", "fixed.1", "last"]
    #expect(model.parameters.map(\.name) == later)
    #expect(model.namedVariables.map(\.name) == later && model.tensors.map(\.name) == later)
    #expect(model.summary.contains("8 parameters"))

    var optimizer = SGD(for: model, learningRate: 1)
    let slope = gradient(at: model) { $0.squaredNorm * 0.5 }  // p itself
    optimizer.update(&model, along: slope)
    #expect(model.parameters.allSatisfy { $0.value.scalars == [0] })
    model.updateParameters { _, value in value = value + 1 }
    #expect(model.fixed[1].value == [1] && model.late.value == [1] && model.empty[1][0][0].weight.value == [[1]])
    #expect(model.any as? Int == 3 && model.pair.1 == "two" && model.function(4) == 4 && model.table == [1: "one"])
    #expect(model.text == "text" && model.flag == false && model.wide.sum() == 16 && model.mode == 1)
  }

  @Test("Modules may stand in modules to any depth")
  func depth() {
    let model = Deep(body: Deep(body: Deep(body: Deep(body: Deep(body: Deep(body: Settings()))))))
    #expect(model.parameters.map(\.name) == ["body.body.body.body.body.body.z"])
  }

  @Test("A property of another kind is allowed while it holds no variable")
  func harmless() {
    #expect(Beside(extra: [:] as [String: Linear<Float>]).parameters.count == 1)
    #expect(Beside(extra: nil as (any Layer<Float>)?).parameters.count == 1)
    #expect(Beside(extra: Dropout<Float>(0.5) as any Layer<Float>).parameters.count == 1)
    #expect(Beside(extra: Tree.empty).parameters.count == 1)
    #expect(Beside(extra: Holder()).parameters.count == 1)
    #expect(Beside(extra: (1, "two", [3.0])).parameters.count == 1)
    #expect(Beside(extra: Linear<Float>.self as any Any.Type).parameters.count == 1)
    #expect(Beside(extra: [Tensor<Float>([1])]).parameters.count == 1)
    #expect(Beside(extra: Secret()).parameters.count == 1)
    let first = Holder(), second = Holder()
    (first.next, second.next) = (second, first)  // a circle
    #expect(Beside(extra: first).parameters.count == 1)
    (first.next, second.next) = (nil, nil)
  }

  @Test("Objects of the platform are no hindrance, whatever they are made of")
  func platform() {
    final class Locked: Sendable {
      let values = Mutex([1: "one"])
      let count = Atomic<Int>(3)
    }
    func check<Value>(_ value: Value) {
      #expect(Beside(extra: value).parameters.count == 1, "\(Value.self)")
      #expect(Beside(extra: value as Any).parameters.count == 1, "\(Value.self) as Any")
      #expect(Beside(extra: { value } as () -> Value).parameters.count == 1)
    }
    check(URL(fileURLWithPath: "/tmp"))
    check(Data([1, 2, 3]))
    check((Date(), UUID(), Locale.current, Calendar.current, CharacterSet.letters))
    check(NSLock())
    check(JSONDecoder())
    check(NumberFormatter())
    check(FileHandle.standardError)
    check(Thread.current)
    check(DispatchQueue.main)
    check(\String.count)
    check(\Beside<Int>.w as PartialKeyPath<Beside<Int>>)
    check(Task {})
    check(AsyncStream<Int> { $0.finish() })
    check(/a+/)
    check(Locked())
    check(SeededGenerator(seed: 1))
    check(Adam(for: Linear<Float>(1, 1), learningRate: 0.1))
    check(Tape<Float>())
    check("text".utf8.lazy.map { $0 + 1 })
    check(AnySequence([1, 2, 3]))
    check(Mirror(reflecting: 1))
    check(UnsafeMutablePointer<Variable<Float>>?.none)
    check(Result<Int, any Error>.failure(CancellationError()))
    check(NSError(domain: "a", code: 1))
  }

  @Test(
    "A property that hides variables stops the program with its name, at a later use as at the first",
    arguments: HidingPlace.allCases)
  func hidden(_ kind: HidingPlace) async {
    expectMessage(
      "its property “extra”, of type ",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [kind] in kind.use() })
  }

  @Test("A module that is not a struct stops the program with the name of its property")
  func classes() async {
    expectMessage(
      "Shared: “extra” is a module that is not a struct",
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var model = Beside(extra: nil as Shared?)
        _ = model.parameters
        model.extra = Shared()
        _ = model.parameters
      })
  }

  @Test("A captured variable is a constant: it is not among the parameters, and keeps its numbers")
  func captured() {
    let scale = Variable<Float>([2])
    var model = Sequential {
      Linear<Float>(weight: [[1]])
      Activation<Float> { $0 * scale }
    }
    #expect(model.parameters.map(\.name) == ["0.weight"])
    var optimizer = SGD(for: model, learningRate: 1)
    let slope = gradient(at: model) { sum($0([[3]])) }
    #expect(slope.body.first.weight.value == [[6]])
    optimizer.update(&model, along: slope)
    #expect(scale.value == [2])
  }
}

/// Ways to hide a variable in a property `extra`, of which each is used while it holds none, and then with one.
enum HidingPlace: String, CaseIterable, Codable {
  case dictionary, keys, tuple, nestedTuple, existential, existentials, any, enumeration, object, superclass, weak
  case chain, plainStruct, ninth, wrapper, mirror, sequence, slice, inline, state, optionalPlain, deep

  func use() {
    let v = Variable<Float>([1])
    switch self {
    case .dictionary: check([String: Linear<Float>](), ["a": Linear(1, 1)])
    case .keys: check([String: [Variable<Float>]](), ["a": [v]])
    case .tuple: check((1, nil as Variable<Float>?), (1, v))
    case .nestedTuple: check((1, (2, [v].dropLast())), (1, (2, [v].dropFirst(0))))
    case .existential: check(nil as (any Layer<Float>)?, Linear(1, 1))
    case .existentials: check([any Layer<Float>](), [Activation(relu), Linear(1, 1)])
    case .any: check(1 as Any, [["a": v]])
    case .enumeration: check(Tree.empty, .node(.node(.empty, .leaf(v)), .empty))
    case .object: check(Holder(), holder(v))
    case .superclass: check(Derived(), inheriting(v))
    case .weak:
      let object = Holder()
      var model = WeaklyBeside(extra: object)
      _ = model.parameters
      object.variable = v
      withExtendedLifetime(object) { _ = model.parameters }
      model.extra = nil
    case .chain:
      let first = Holder(), second = Holder()
      (first.next, second.next) = (second, first)
      let model = Beside(extra: first)
      _ = model.parameters
      second.variable = v
      _ = model.parameters
    case .plainStruct: check(Plain(), Plain(variable: v))
    case .ninth: check(Nine(), Nine(ninth: v))
    case .wrapper: check(Clamped(wrappedValue: nil as Variable<Float>?), Clamped(wrappedValue: v))
    case .mirror: check(Secret(), Secret(variable: v))
    case .sequence: check(Bag(elements: []), Bag(elements: [v]))
    case .slice: check([v][0..<0], [v][0..<1])
    case .inline: check([Plain()] as [1 of Plain], [Plain(variable: v)])
    case .state: check([Int: LayerState<Float>](), [1: LayerState([1])])
    case .optionalPlain: check(nil as Plain?, Plain(variable: v))
    case .deep: check([[[[[[(1, nil as Variable<Float>?)]]]]]], [[[[[[(1, v)]]]]]])
    }
    print("not stopped")
  }

  private func check<Value>(_ harmless: Value, _ holding: Value) {
    var model = Beside(extra: harmless)
    for _ in 0..<2 {
      // All walks, while there is nothing to find.
      _ = model.summary
      model.updateParameters { _, value in value = value + 1 }
      var optimizer = SGD(for: model, learningRate: 0.1)
      optimizer.update(&model, along: gradient(at: model) { sum($0.w) })
    }
    model.extra = holding
    _ = model.variables
  }

  private func holder(_ v: Variable<Float>) -> Holder {
    let holder = Holder()
    holder.next = Holder()
    holder.next?.next = Holder()
    holder.next?.next?.variable = v
    return holder
  }

  private func inheriting(_ v: Variable<Float>) -> Derived {
    let derived = Derived()
    derived.inherited = v
    return derived
  }
}

private struct WeaklyBeside: Module {
  var w = Variable<Float>([1])
  weak var extra: Holder?
}
