import Foundation

@testable import AdjointExplorer

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an SVG document holds, read with a real XML parser.
final class SVGDocument: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private(set) var isWellFormed = false
  private var open: [Int] = []

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func elements(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// All text on display, in the order of the document.
  var texts: [String] { elements("text").map(\.text) }

  /// The view box's width and height.
  var size: (width: Double, height: Double) {
    let numbers = (elements.first?.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    return numbers.count == 4 ? (numbers[2], numbers[3]) : (0, 0)
  }

  /// The left and the right end of each line of text that is not turned, by estimate.
  var textSpans: [(text: String, left: Double, right: Double)] {
    elements("text").filter { $0.attributes["transform"] == nil }.map { element in
      let size = Double(element.attributes["font-size"] ?? "") ?? .nan
      let styles: [PlotCanvas.TextStyle] = [.title, .label, .tick, .caption]
      let width = styles.first { $0.size == size }.map { PlotText.width(element.text, $0) } ?? .nan
      let x = Double(element.attributes["x"] ?? "") ?? .nan
      switch element.attributes["text-anchor"] {
      case "middle": return (element.text, x - width / 2, x + width / 2)
      case "end": return (element.text, x - width, x)
      default: return (element.text, x, x + width)
      }
    }
  }

  /// The corners of everything that is drawn; of texts the place where they are held.
  var points: [(x: Double, y: Double)] {
    elements.flatMap { element -> [(x: Double, y: Double)] in
      func number(_ name: String) -> Double { Double(element.attributes[name] ?? "") ?? .nan }
      switch element.name {
      case "rect" where element.attributes["x"] != nil:
        return [(number("x"), number("y")), (number("x") + number("width"), number("y") + number("height"))]
      case "text": return [(number("x"), number("y"))]
      case "path": return SVGDocument.points(of: element.attributes["d"] ?? "")
      default: return []
      }
    }
  }

  /// The places a path visits; understands the commands that plots use, and answers NaN for others.
  static func points(of data: String) -> [(x: Double, y: Double)] {
    var points: [(x: Double, y: Double)] = []
    var current = (x: 0.0, y: 0.0)
    var command = UInt8(ascii: "z")
    var numbers: [Double] = []
    var digits: [UInt8] = []
    func finishNumber() {
      if !digits.isEmpty { numbers.append(Double(String(decoding: digits, as: UTF8.self)) ?? .nan) }
      digits = []
    }
    func finishCommand() {
      finishNumber()
      switch (Character(UnicodeScalar(command)), numbers.count) {
      case ("M", 2), ("L", 2), ("Q", 4): current = (numbers[numbers.count - 2], numbers[numbers.count - 1])
      case ("h", 1): current.x += numbers[0]
      case ("v", 1): current.y += numbers[0]
      case ("V", 1): current.y = numbers[0]
      case ("a", 7): current = (current.x + numbers[5], current.y + numbers[6])
      case ("z", 0): return
      default: current = (.nan, .nan)
      }
      points.append(current)
      numbers = []
    }
    for byte in data.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): digits.append(byte)
      case UInt8(ascii: "-"):
        finishNumber()
        digits.append(byte)
      case UInt8(ascii: " "): finishNumber()
      default:
        finishCommand()
        command = byte
      }
    }
    finishCommand()
    return points
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    open.append(elements.count)
    elements.append(Element(name: elementName, attributes: attributes))
  }

  func parser(_ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }
}
