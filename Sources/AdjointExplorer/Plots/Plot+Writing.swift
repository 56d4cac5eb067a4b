import Foundation

extension Plot {
  /// Writes the picture to a file, replacing what was there in one step. A symbolic link stays; the file that it names is
  /// written.
  ///
  /// - Throws: ``FileWritingError`` where the folder is not there, what is there is no file or may not be replaced, or
  ///   writing fails. An earlier file is left as it was.
  public func write(to url: URL) throws {
    try writeFile(svg, to: url)
  }
}
