// The element-wise functions that C and Foundation have for numbers, as programs call them: one function for tensors and
// variables, with its operand as the generic parameter itself. An overload that takes a `Tensor<S>` makes the type checker
// give up choosing by the operand's type among all functions of its name, those of numbers with them: expressions of ten
// operators took seconds (`.ci/type-checking`). The two bodies stand with their kernels and primitives.

/// eˣ
@inlinable public func exp<X: TensorOperand>(_ x: X) -> X { x.applying({ exp($0) }, recording: { exp($0) }) }

/// The natural logarithm: −∞ at 0, NaN below.
@inlinable public func log<X: TensorOperand>(_ x: X) -> X { x.applying({ log($0) }, recording: { log($0) }) }

/// log(1 + x), precise near 0.
@inlinable public func log1p<X: TensorOperand>(_ x: X) -> X { x.applying({ log1p($0) }, recording: { log1p($0) }) }

/// eˣ − 1, precise near 0.
@inlinable public func expm1<X: TensorOperand>(_ x: X) -> X { x.applying({ expm1($0) }, recording: { expm1($0) }) }

/// The square root: NaN below 0.
@inlinable public func sqrt<X: TensorOperand>(_ x: X) -> X { x.applying({ sqrt($0) }, recording: { sqrt($0) }) }

/// The absolute value.
@inlinable public func abs<X: TensorOperand>(_ x: X) -> X { x.applying({ abs($0) }, recording: { abs($0) }) }

/// The sine.
@inlinable public func sin<X: TensorOperand>(_ x: X) -> X { x.applying({ sin($0) }, recording: { sin($0) }) }

/// The cosine.
@inlinable public func cos<X: TensorOperand>(_ x: X) -> X { x.applying({ cos($0) }, recording: { cos($0) }) }

/// The hyperbolic tangent.
@inlinable public func tanh<X: TensorOperand>(_ x: X) -> X { x.applying({ tanh($0) }, recording: { tanh($0) }) }

/// The error function 2/√π ∫₀ˣ exp(−t²) dt.
@inlinable public func erf<X: TensorOperand>(_ x: X) -> X { x.applying({ erf($0) }, recording: { erf($0) }) }

/// The complementary error function 1 − erf x, to full relative precision in the tail.
@inlinable public func erfc<X: TensorOperand>(_ x: X) -> X { x.applying({ erfc($0) }, recording: { erfc($0) }) }

/// The real cube root, of negative numbers too.
@inlinable public func cbrt<X: TensorOperand>(_ x: X) -> X { x.applying({ cbrt($0) }, recording: { cbrt($0) }) }

/// 2ˣ
@inlinable public func exp2<X: TensorOperand>(_ x: X) -> X { x.applying({ exp2($0) }, recording: { exp2($0) }) }

/// The logarithm to base 2, exact at powers of 2: −∞ at 0, NaN below.
@inlinable public func log2<X: TensorOperand>(_ x: X) -> X { x.applying({ log2($0) }, recording: { log2($0) }) }

/// The logarithm to base 10: −∞ at 0, NaN below.
@inlinable public func log10<X: TensorOperand>(_ x: X) -> X { x.applying({ log10($0) }, recording: { log10($0) }) }

/// The largest whole number that is not above x.
@inlinable public func floor<X: TensorOperand>(_ x: X) -> X { x.applying({ floor($0) }, recording: { floor($0) }) }

/// The smallest whole number that is not below x.
@inlinable public func ceil<X: TensorOperand>(_ x: X) -> X { x.applying({ ceil($0) }, recording: { ceil($0) }) }

/// The nearest whole number, halves away from 0, as Swift's `rounded()`.
@inlinable public func round<X: TensorOperand>(_ x: X) -> X { x.applying({ round($0) }, recording: { round($0) }) }

/// The whole number next to x toward 0.
@inlinable public func trunc<X: TensorOperand>(_ x: X) -> X { x.applying({ trunc($0) }, recording: { trunc($0) }) }

/// The tangent.
@inlinable public func tan<X: TensorOperand>(_ x: X) -> X { x.applying({ tan($0) }, recording: { tan($0) }) }

/// The angle in −π/2...π/2 whose sine is x; NaN outside of −1...1.
@inlinable public func asin<X: TensorOperand>(_ x: X) -> X { x.applying({ asin($0) }, recording: { asin($0) }) }

/// The angle in 0...π whose cosine is x; NaN outside of −1...1.
@inlinable public func acos<X: TensorOperand>(_ x: X) -> X { x.applying({ acos($0) }, recording: { acos($0) }) }

/// The angle in −π/2...π/2 whose tangent is x.
@inlinable public func atan<X: TensorOperand>(_ x: X) -> X { x.applying({ atan($0) }, recording: { atan($0) }) }

/// The hyperbolic sine.
@inlinable public func sinh<X: TensorOperand>(_ x: X) -> X { x.applying({ sinh($0) }, recording: { sinh($0) }) }

/// The hyperbolic cosine.
@inlinable public func cosh<X: TensorOperand>(_ x: X) -> X { x.applying({ cosh($0) }, recording: { cosh($0) }) }

/// The inverse of sinh.
@inlinable public func asinh<X: TensorOperand>(_ x: X) -> X { x.applying({ asinh($0) }, recording: { asinh($0) }) }

/// The inverse of cosh: NaN below 1.
@inlinable public func acosh<X: TensorOperand>(_ x: X) -> X { x.applying({ acosh($0) }, recording: { acosh($0) }) }

/// The inverse of tanh: ±∞ at ±1, NaN outside.
@inlinable public func atanh<X: TensorOperand>(_ x: X) -> X { x.applying({ atanh($0) }, recording: { atanh($0) }) }
