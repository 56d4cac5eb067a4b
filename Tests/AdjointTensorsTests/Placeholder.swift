import Testing

@testable import AdjointTensors

@Test func placeholder() {}
