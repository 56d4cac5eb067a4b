// Which kernels run. A process chooses the best that its processor has, once; tests ask for the others.

import CAdjointKernels

/// An instruction set that the kernels are compiled for.
package enum InstructionSet: Int32, CaseIterable, Sendable, Codable {
  case baseline
  case avx2
  case avx512

  /// Those that this processor has.
  package static var available: [InstructionSet] { allCases.filter { $0.rawValue <= adj_isa_best() } }

  /// The one in use.
  package static var current: InstructionSet { InstructionSet(rawValue: adj_isa())! }

  /// Has the whole process use this one from now on; false where the processor lacks it. The environment variable
  /// ADJOINT_ISA does the same for a process from its start.
  package func use() -> Bool { adj_set_isa(rawValue) }
}
