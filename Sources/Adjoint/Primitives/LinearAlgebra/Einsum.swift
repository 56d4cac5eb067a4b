// Einstein's notation for variables. How it is carried out stands in AdjointTensors; its pullbacks are those of the
// permutations, sums and products that it is made of.

import AdjointTensors

/// A sum of products by Einstein's notation: `einsum("ij,jk->ik", a, b)` is the matrix product.
///
/// Each operand has a letter for every axis; products are summed over the letters that the result does not name. A letter
/// twice in one operand takes the diagonal; `...` stands for any number of axes, which broadcast; without an arrow the
/// result has the letters that appear once, in the order of the alphabet, as in NumPy. Operands are contracted in pairs, by
/// matrix products, in an order that `ContractionPlan` shows and `order` chooses. What does not parse or does not fit stops
/// the program.
public func einsum<S>(_ equation: String, _ operands: Variable<S>..., order: ContractionOrder = .automatic) -> Variable<
  S
> { contraction(equation, operands, order) }

/// A sum of products with a constant on the right.
public func einsum<S>(_ equation: String, _ a: Variable<S>, _ b: Tensor<S>, order: ContractionOrder = .automatic)
  -> Variable<S>
{ contraction(equation, [a, Variable(b)], order) }

/// A sum of products with a constant on the left.
public func einsum<S>(_ equation: String, _ a: Tensor<S>, _ b: Variable<S>, order: ContractionOrder = .automatic)
  -> Variable<S>
{ contraction(equation, [Variable(a), b], order) }

private func contraction<S>(_ equation: String, _ operands: [Variable<S>], _ order: ContractionOrder) -> Variable<S> {
  .contraction(ContractionPlan(EinsumEquation(equation, operands.map { $0.shape }), order: order), operands)
}
