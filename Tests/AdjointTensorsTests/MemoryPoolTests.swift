import AdjointTensors
import Testing

@Suite("The memory pool", .serialized) struct MemoryPoolTests {
  @Test("keeps what a tensor leaves, up to its bound, and gives it back when asked")
  func bound() async {
    // In a process of its own: other tests use the pool too.
    await #expect(processExitsWith: .success) {
      func use() { _ = Tensor<Float>(shape: [1 << 20], scalars: [Float](repeating: 1, count: 1 << 20)) }
      #expect(MemoryPool.bound >= 1 << 30)
      use()
      #expect(MemoryPool.keptBytes >= 4 << 20)
      MemoryPool.empty()
      #expect(MemoryPool.keptBytes == 0)
      MemoryPool.bound = 1 << 20
      use()
      #expect(MemoryPool.bound == 1 << 20 && MemoryPool.keptBytes <= 1 << 20)
      MemoryPool.bound = 0
      #expect(MemoryPool.keptBytes == 0)
    }
  }

  @Test("refuses a bound below 0") func negative() async {
    await #expect(processExitsWith: .failure) { MemoryPool.bound = -1 }
  }
}
