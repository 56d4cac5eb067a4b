// Checks every primitive of the library on its samples and prints one row for each. Exit status 1 if one fails.

import Adjoint
import Foundation

let report = PrimitiveRegistry.standard.check()
print(report)
exit(report.passed ? 0 : 1)
