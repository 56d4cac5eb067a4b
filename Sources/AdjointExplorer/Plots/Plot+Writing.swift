import Foundation

extension Plot {
  /// Writes the picture to a file, replacing what was there in one step.
  ///
  /// The directory must exist. A failure to write is thrown, and leaves an earlier file as it was.
  public func write(to url: URL) throws {
    try Data(svg.utf8).write(to: url, options: .atomic)
  }
}
