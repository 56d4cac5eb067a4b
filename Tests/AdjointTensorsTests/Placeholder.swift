import Testing

@testable import AdjointTensors
