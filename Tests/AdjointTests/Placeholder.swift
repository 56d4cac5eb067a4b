import Testing

@testable import Adjoint

@Test func placeholder() {}
