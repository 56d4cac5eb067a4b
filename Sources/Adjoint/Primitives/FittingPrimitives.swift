/// The primitives that bring a random program's values to the shape and the size that the next one needs.
package enum FittingPrimitives {
  package static let tanh = Tanh()
  package static let add = Add()
  package static let multiply = Multiply()
  package static func reshape(to shape: Shape) -> Reshape { Reshape(shape: shape) }
  package static func broadcast(to shape: Shape) -> Broadcast { Broadcast(shape: shape) }
  package static func gather(_ indices: [Int]) -> Gather { Gather(indices: indices, axis: 0) }
  package static func sum(axes: [Int]) -> Sum { Sum(axes: axes, keepingAxes: false) }
}
