// The benchmarks: the workloads that other libraries are compared on, and what is particular to this one.
//
//     swift run -c release benchmarks [--only a,b] [--sizes a,b] [--threads N] [--json FILE] [--quick] [--list]
//
// For a profiler: `--seconds S` measures each line that long, `--here` runs the workloads in this process.
//
// Every workload runs in a process of its own, so that none is measured in the memory that another left behind.

import Adjoint

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

let startupArgument = "--startup-gradient"
let workerArgument = "--worker"

/// The workloads in order; some lines need a process of their own, so a name may occur twice.
let workloads: [(name: String, run: @Sendable (Bench) -> Void)] = [
  ("scalar_chain", scalarChain),
  ("mlp_small", { perceptron($0, .small) }),
  ("mlp_large", { perceptron($0, .large) }),
  ("softmax_xent", softmaxCrossEntropy),
  ("softmax_vjp", softmaxPullback),
  ("matmul", matrixProducts),
  ("elementwise", elementwise),
  ("logreg_hessian", logisticHessian),
  ("softmax_jacobian", softmaxJacobian),
  ("tiny_gpt", tinyGPT),
  ("startup", startup),
  ("peak_memory", { peakMemory($0, .plain) }),
  ("peak_memory", { peakMemory($0, .checkpointed) }),
  ("peak_memory", { peakMemory($0, .compiled) }),
  ("tape_chain", { tapeChain($0, 1000) }),
  ("tape_chain", { tapeChain($0, 10_000) }),
  ("tape_chain", { tapeChain($0, 100_000) }),
  ("tape_chain", { tapeChain($0, 1_000_000) }),
  ("tape_chain", { tapeChain($0, 10_000_000) }),
  ("gradient_ratio", gradientRatio),
  ("kernels", kernels),
  ("linear_algebra", linearAlgebra)
]

func main() {
  var arguments = Array(CommandLine.arguments.dropFirst())
  if arguments == [startupArgument] { return printStartupGradient() }
  var options = Options()
  var chosen: [String]?
  var file: String?
  var worker: Int?
  var isHere = false
  while !arguments.isEmpty {
    let name = arguments.removeFirst()
    func value() -> String {
      if arguments.isEmpty { usageError("\(name) needs a value") }
      return arguments.removeFirst()
    }
    switch name {
    case "--only": chosen = value().split(separator: ",").map(String.init)
    case "--json": file = value()
    case "--quick": options.quick = true
    case "--threads":
      guard let count = Int(value()), count > 0 else { usageError("--threads needs a count of at least 1") }
      options.threads = count
    case "--sizes": options.sizes = value().split(separator: ",").map(String.init)
    case "--seconds":
      guard let time = Double(value()), time > 0 else { usageError("--seconds needs a time above 0") }
      options.seconds = time
    case "--here": isHere = true
    case "--list":
      for (place, workload) in workloads.enumerated()
      where place == 0 || workload.name != workloads[place - 1].name { print(workload.name) }
      return
    case workerArgument: worker = Int(value())
    default:
      usageError(
        "\(name) is not known; there are --only, --sizes, --threads, --json, --quick, --seconds, --here, --list")
    }
  }
  Threads.count = options.threads
  if let worker {
    workloads[worker].run(Bench(workload: workloads[worker].name, options: options))
  } else {
    runAll(chosen, options, file, isHere: isHere)
  }
}

/// Runs the chosen workloads, each in its own process; prints their lines and appends them to the file.
func runAll(_ chosen: [String]?, _ options: Options, _ path: String?, isHere: Bool) {
  for name in chosen ?? [] where !workloads.contains(where: { $0.name == name }) {
    usageError("no workload \(name); --list names them")
  }
  let file = path.flatMap { fopen($0, "a") }
  if let path, file == nil { usageError("cannot write to \(path)") }
  func emit(_ line: String) {
    printLine(line)
    if let file { fputs(line + "\n", file) }
    fflush(nil)
  }
  emit(environmentLine(options))
  // On the standard error stream, since what is measured is read from the other. Every line is complete and in the file when
  // the next workload begins, so that a run that is interrupted loses one workload. (Not ProgressLine: what this program
  // links is a part of what `startup` measures.)
  let wanted = workloads.enumerated().filter { chosen?.contains($1.name) ?? true }, start = ContinuousClock.now
  for (count, (place, workload)) in wanted.enumerated() {
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    let left = count == 0 ? "" : ", about \(Int(elapsed / Double(count) * Double(wanted.count - count))) s left"
    printNote("\(workload.name): \(count + 1) of \(wanted.count) after \(Int(elapsed)) s\(left)")
    if isHere {
      workload.run(Bench(workload: workload.name, options: options))
      continue
    }
    var arguments = [workerArgument, "\(place)", "--threads", "\(options.threads)"]
    if options.quick { arguments.append("--quick") }
    if let sizes = options.sizes { arguments += ["--sizes", sizes.joined(separator: ",")] }
    if let time = options.seconds { arguments += ["--seconds", "\(time)"] }
    let status = runAgain(arguments, line: emit)
    if status != 0 { emit(failureLine(workload.name, threads: options.threads, "exit status \(status)")) }
  }
  if let file { fclose(file) }
}

func environmentLine(_ options: Options) -> String {
  JSON.object([
    ("workload", .text("environment")), ("size", .text("")), ("peer", .text("adjoint")),
    ("threads", .integer(options.threads)), ("median_s", .null), ("min_s", .null), ("runs", .integer(0)),
    ("extra", .object([("cpu", .text(processorName()))]))
  ]).description
}

main()
