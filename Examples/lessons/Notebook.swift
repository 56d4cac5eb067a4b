import AdjointExplorer
import Foundation

/// What a lesson writes in: its output, its claims, its pictures. The lessons are methods, so that `print` is this one.
final class Notebook {
  let isQuick: Bool
  private let pictures: URL?
  private(set) var output = ""
  private(set) var brokenClaims: [String] = []
  private(set) var claimCount = 0
  private(set) var drawn: Set<String> = []

  /// With a folder, pictures are written there.
  init(isQuick: Bool, pictures: URL?) {
    self.isQuick = isQuick
    self.pictures = pictures
  }

  func print(_ items: Any...) {
    let line = items.map { "\($0)" }.joined(separator: " ")
    Swift.print(line)
    output += line + "\n"
  }

  /// States something that the program has just shown. It is checked.
  func claim(_ text: String, _ holds: Bool) {
    claimCount += 1
    Swift.print(holds ? "  holds: \(text)" : "  BROKEN: \(text)")
    if !holds { brokenClaims.append(text) }
  }

  func draw(_ plot: some Plot, as name: String) throws {
    drawn.insert(name)
    if let pictures { try plot.write(to: pictures.appendingPathComponent(name)) }
  }
}
