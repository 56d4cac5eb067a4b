// The memory that tensors leave behind, kept for the next ones.

import CAdjointKernels

/// What this process keeps of the memory of tensors that are gone: fresh memory costs more than most arithmetic on it, so
/// it is not given back to the system at once.
public enum MemoryPool {
  /// The bytes kept at most: half of the machine's memory, at least 1 GiB. A smaller bound gives back what is beyond it, at
  /// once; 0 keeps nothing. A bound below 0 stops the program.
  public static var bound: Int {
    get { Int(clamping: adj_pool_bound()) }
    set {
      if newValue < 0 { fail("MemoryPool.bound", "\(newValue) bytes", "it is at least 0") }
      adj_pool_set_bound(newValue)
    }
  }

  /// The bytes kept now, which no tensor uses; beside them each thread keeps small blocks for itself, less than 1 MiB.
  public static var keptBytes: Int { Int(clamping: adj_pool_kept()) }

  /// Gives all that is kept back to the system, but what other threads keep for themselves.
  public static func empty() { adj_pool_empty() }
}
