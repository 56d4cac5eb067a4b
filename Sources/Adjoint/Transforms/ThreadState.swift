// What a thread keeps: the transforms it is running, and the memory of a dropped tape for the next one.

import CAdjointKernels

final class ThreadState {
  /// The tapes of the running transforms, innermost last.
  @exclusivity(unchecked) private(set) var running: [TapeCore] = []
  @exclusivity(unchecked) private var spare: TapeCore?
  /// More entries than this are not kept for the next tape.
  private static let largestSpare = 1 << 22

  /// The calling thread's state.
  static var current: ThreadState {
    if let object = adj_thread_object() { return Unmanaged<ThreadState>.fromOpaque(object).takeUnretainedValue() }
    let state = ThreadState()
    adj_set_thread_object(Unmanaged.passRetained(state).toOpaque()) {
      Unmanaged<ThreadState>.fromOpaque($0!).release()
    }
    return state
  }

  /// A tape's data, empty: that of the last dropped tape if there is one.
  func makeCore(_ type: ElementType) -> TapeCore {
    guard let core = spare else { return TapeCore(type) }
    spare = nil
    core.type = type
    return core
  }

  /// Takes a tape's data back, if nothing else refers to it.
  func recycle(_ core: inout TapeCore) {
    guard spare == nil, isKnownUniquelyReferenced(&core), core.entries.capacity <= ThreadState.largestSpare else {
      return
    }
    core.reset()
    spare = core
  }

  /// The tape of the innermost running transform over this element type.
  func innermost(_ type: ElementType) -> TapeCore? { running.last { $0.type == type } }

  func push(_ core: TapeCore) { running.append(core) }
  func pop() { running.removeLast() }
}
