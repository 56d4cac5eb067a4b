// swift-tools-version: 6.2
import PackageDescription

/// A runnable program in its own folder of Examples: `swift run -c release name`.
func example(_ name: String, _ dependencies: Target.Dependency..., alsoThere: [String] = []) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Examples/\(name)", exclude: ["README.md"] + alsoThere)
}

let package = Package(
  name: "Adjoint",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .library(name: "Adjoint", targets: ["Adjoint"]),
    .library(name: "AdjointNN", targets: ["AdjointNN"]),
    .library(name: "AdjointExplorer", targets: ["AdjointExplorer"])
  ],
  targets: [
    .target(
      name: "CAdjointKernels", exclude: ["kernels"],
      linkerSettings: [
        .linkedLibrary("m", .when(platforms: [.linux])),
        .linkedLibrary("dispatch", .when(platforms: [.linux]))
      ]),
    // What fills its tables, once for each instruction set. It takes as long to compile as the tensors do, which call it
    // through the tables alone: only the last of the core's modules waits for it.
    .target(name: "CAdjointVectors", dependencies: ["CAdjointKernels"], path: "Sources/CAdjointKernels/kernels"),
    .target(name: "AdjointTensors", dependencies: ["CAdjointKernels"]),
    .target(name: "AdjointCore", dependencies: ["AdjointTensors"], path: "Sources/Adjoint", exclude: ["Umbrella"]),
    .target(name: "AdjointVerification", dependencies: ["AdjointCore"]),
    // The two under the one name that a program imports.
    .target(
      name: "Adjoint", dependencies: ["AdjointCore", "AdjointVerification", "CAdjointVectors"],
      path: "Sources/Adjoint/Umbrella"),
    .target(name: "AdjointNN", dependencies: ["Adjoint"]),
    .target(name: "AdjointExplorer", dependencies: ["Adjoint"]),

    .testTarget(name: "AdjointTensorsTests", dependencies: ["AdjointTensors"]),
    .testTarget(
      name: "AdjointTests", dependencies: ["Adjoint", "StableHLOCases"],
      exclude: ["StableHLO/Primitives.mlir"], resources: [.copy("Reference")]),
    .testTarget(name: "AdjointVerificationTests", dependencies: ["Adjoint", "VerificationFixtures"]),
    .testTarget(
      name: "AdjointNNTests", dependencies: ["AdjointNN", "ExampleData", "StableHLOCases"],
      exclude: ["StableHLO/Primitives.mlir"]),
    .testTarget(name: "AdjointExplorerTests", dependencies: ["AdjointExplorer", "AdjointNN"]),

    // What both modules' tests hold the StableHLO of their primitives against.
    .target(name: "StableHLOCases", dependencies: ["Adjoint"], path: "Tests/StableHLOCases"),

    .target(
      name: "ExampleData", path: "Examples/Data", exclude: ["README.md"],
      resources: ExampleFiles.all.map { .copy($0) }),
    // How commands that take long show it, and end.
    .target(name: "ExampleSupport", dependencies: ["AdjointNN"], path: "Examples/Support"),
    example("tour", "Adjoint", "AdjointNN", "AdjointExplorer", "ExampleData"),
    example("closed-forms", "Adjoint", "AdjointExplorer"),
    // Functions and rules, right and wrong, that the checker is tried on.
    .target(
      name: "VerificationFixtures", dependencies: ["Adjoint"],
      path: "Examples/check-primitives/VerificationFixtures"),
    example(
      "check-primitives", "Adjoint", "AdjointExplorer", "VerificationFixtures", "ExampleSupport",
      alsoThere: ["VerificationFixtures"]),
    example("random-programs", "Adjoint", "ExampleSupport"),
    example("digits", "Adjoint", "AdjointNN", "AdjointExplorer", "ExampleData"),
    example("maxent", "Adjoint", "AdjointNN", "AdjointExplorer", "ExampleData"),
    example("addition", "Adjoint", "AdjointNN", "AdjointExplorer"),
    example("spiral", "Adjoint", "AdjointNN", "AdjointExplorer"),
    example("gaussian-process", "Adjoint", "AdjointNN"),
    example("characters", "Adjoint", "AdjointNN"),
    example("maml", "Adjoint", "AdjointNN"),
    example("physics", "Adjoint", "AdjointNN"),
    example("reading", "Adjoint", "AdjointNN"),
    example("lessons", "Adjoint", "AdjointExplorer"),
    example("export", "Adjoint", "AdjointNN", "ExampleData", alsoThere: ["run.py"]),
    example("explorer", "Adjoint", "AdjointNN", "AdjointExplorer", "ExampleData"),
    example("benchmarks", "Adjoint", alsoThere: ["compare.py", "peers", "results"])
  ],
  swiftLanguageModes: [.v6]
)

enum ExampleFiles {
  static let all = ["iris.csv", "wine.csv", "breast_cancer.csv", "digits.csv"]
}
