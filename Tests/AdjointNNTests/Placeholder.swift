import Testing

@testable import AdjointNN

@Test func placeholder() {}
