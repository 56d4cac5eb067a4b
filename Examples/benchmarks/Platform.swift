// What a benchmark needs of the system: a clock, the resident memory, and child processes. The C library alone, so that
// start-up time is that of the library and not of Foundation.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Seconds of a clock that only moves forward.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The seconds that a call takes.
func seconds(_ call: () -> Void) -> Double {
  let start = now()
  call()
  return now() - start
}

/// The text of a file; nil where it cannot be read.
func contents(of path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 4096)
  while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}

/// A figure of this process's memory in MiB: `VmRSS` now, `VmHWM` at its highest; nil where the system has no `/proc`.
func residentMemory(_ key: String) -> Double? {
  contents(of: "/proc/self/status")?.split(separator: "\n")
    .first { $0.hasPrefix(key + ":") }
    .flatMap { $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first }
    .flatMap { Double($0) }
    .map { $0 / 1024 }
}

/// The processor's name; empty where the system does not tell.
func processorName() -> String {
  let row = contents(of: "/proc/cpuinfo")?.split(separator: "\n").first { $0.hasPrefix("model name") }
  return row.flatMap { $0.split(separator: ":").last }.map { String($0.drop { $0 == " " }) } ?? ""
}

/// Writes a line at once, so that whoever reads through a pipe sees it.
func printLine(_ text: String) {
  print(text)
  fflush(nil)
}

/// Prints a line on the standard error stream.
func printNote(_ text: String) {
  let line = "benchmarks: \(text)\n"
  _ = write(2, line, line.utf8.count)
}

/// Prints a problem with the arguments and stops.
func usageError(_ text: String) -> Never {
  printNote(text)
  exit(2)
}

/// Runs this program again with other arguments and hands over what it prints, line by line; returns its exit status.
func runAgain(_ arguments: [String], line: (String) -> Void) -> Int32 {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { return -1 }
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    let program = CommandLine.arguments[0]
  #else
    var actions = posix_spawn_file_actions_t()
    let program = "/proc/self/exe"
  #endif
  posix_spawn_file_actions_init(&actions)
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
  posix_spawn_file_actions_addclose(&actions, ends[0])
  posix_spawn_file_actions_addclose(&actions, ends[1])
  defer { posix_spawn_file_actions_destroy(&actions) }
  var words: [UnsafeMutablePointer<CChar>?] = ([CommandLine.arguments[0]] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var child: pid_t = 0
  let failure = posix_spawn(&child, program, &actions, nil, &words, environ)
  close(ends[1])
  guard failure == 0, let output = fdopen(ends[0], "r") else { return -1 }
  defer { fclose(output) }
  var text: UnsafeMutablePointer<CChar>?
  var capacity = 0
  defer { free(text) }
  while case let count = getline(&text, &capacity, output), count > 0 {
    let bytes = UnsafeRawBufferPointer(start: text, count: count)
    line(String(decoding: bytes.last == 10 ? bytes.dropLast() : bytes[...], as: UTF8.self))
  }
  var status: Int32 = 0
  waitpid(child, &status, 0)
  return status
}
