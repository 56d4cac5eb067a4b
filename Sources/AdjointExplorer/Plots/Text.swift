#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(ucrt)
  import ucrt
#endif

/// Numbers as text, and the few powers and logarithms that takes.
enum PlotNumber {
  /// A coordinate with at most two decimals. A value that is not finite becomes 0; nothing else may reach a document.
  static func coordinate(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((min(max(value, -1e6), 1e6) * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A number with a fixed count of decimals (at most 12), with a true minus sign.
  static func fixed(_ value: Double, decimals: Int) -> String {
    let decimals = min(max(decimals, 0), 12)
    let scaled = (abs(value) * power(decimals)).rounded()
    guard scaled < 9e18 else { return "\(value)" }
    let digits = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "−" : ""
    return sign + padded.dropLast(decimals) + (decimals > 0 ? "." + padded.suffix(decimals) : "")
  }

  /// A number in about three significant digits: `0.0321`, `12.3`, `1234`, `60k`, `1.5M`, `3.2×10⁻⁷`.
  static func compact(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "–" : value < 0 ? "−∞" : "∞" }
    guard value != 0 else { return "0" }
    if abs(value) < 1e4 && value == value.rounded() { return fixed(value, decimals: 0) }
    let unit = Unit(largest: value)
    let scaled = abs(value) >= 1e-4 && abs(value) < 1e-3 ? value : unit.scaled(value)
    let text = trimmed(fixed(scaled, decimals: 2 - exponent(scaled)))
    return scaled == value ? text : text + unit.suffix
  }

  /// The labels of equally spaced ticks whose step has the decimal exponent `stepExponent`.
  static func labels(_ values: [Double], stepExponent: Int) -> [String] {
    let unit = Unit(largest: values.map(abs).max() ?? 0)
    let decimals = unit.exponent - stepExponent
    return values.map { $0 == 0 ? "0" : fixed(unit.scaled($0), decimals: decimals) + unit.suffix }
  }

  /// 10 to a whole power.
  static func power(_ exponent: Int) -> Double { Double("1e\(min(max(exponent, -307), 308))") ?? 1 }

  /// The exponent of the first digit of a number: 2 for 123, -1 for 0.5, 0 for 0.
  static func exponent(_ value: Double) -> Int {
    let size = abs(value)
    guard size.isFinite, size > 1e-307 else { return 0 }
    let guess = Int(log10(size).rounded(.down))
    if power(guess) > size { return guess - 1 }
    return power(guess + 1) <= size ? guess + 1 : guess
  }

  /// The decimal logarithm of a positive number.
  static func logarithm(_ value: Double) -> Double { log10(value) }

  /// `10ⁿ` with real superscripts.
  static func powerOfTen(_ exponent: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return "10" + String(String(exponent).map { $0 == "-" ? "⁻" : digits[$0.wholeNumberValue ?? 0] })
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let end = text.lastIndex { $0 != "0" } ?? text.startIndex
    return String(text[end] == "." ? text[..<end] : text[...end])
  }

  /// The power of ten that a set of labels is counted in.
  private struct Unit {
    let exponent: Int
    let suffix: String

    init(largest: Double) {
      let size = PlotNumber.exponent(largest)
      switch size {
      case -3...3: (exponent, suffix) = (0, "")
      case 4...5: (exponent, suffix) = (3, "k")
      case 6...8: (exponent, suffix) = (6, "M")
      case 9...11: (exponent, suffix) = (9, "G")
      default: (exponent, suffix) = (size, "×" + PlotNumber.powerOfTen(size))
      }
    }

    func scaled(_ value: Double) -> Double { value / PlotNumber.power(exponent) }
  }
}

/// Text made safe for a document, and an estimate of the room it takes.
enum PlotText {
  /// The text as XML character data: markup escaped, see ``plain(_:)`` for the rest.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in plain(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text on one line: control characters (and what XML forbids) become spaces, changes of the writing direction
  /// are dropped.
  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7f...0x9f, 0x2028, 0x2029, 0xfffe, 0xffff: result.append(" ")
      case 0x202a...0x202e, 0x2066...0x2069: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The estimated width of a line of text, a little on the wide side of common sans-serif faces.
  static func width(_ text: String, _ style: PlotCanvas.TextStyle) -> Double {
    text.reduce(0) { $0 + width(of: $1) } * style.size * (style == .title ? 1.2 : 1.04)
  }

  /// The text, cut with an ellipsis where it would be wider than `room`.
  static func fitted(_ text: String, _ style: PlotCanvas.TextStyle, room: Double) -> String {
    let text = plain(text)
    let scale = width("0", style) / width(of: "0")
    var (end, used) = (text.startIndex, 0.0)
    // The last place where the ellipsis would still fit.
    var cut = end
    while end < text.endIndex {
      if (used + width(of: "…")) * scale <= room { cut = end }
      used += width(of: text[end])
      end = text.index(after: end)
      if used * scale > room { return cut == text.startIndex ? "" : text[..<cut] + "…" }
    }
    return text
  }

  private static func width(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case "i", "j", "l", ".", ",", ":", ";", "'", "|", "!", "I", " ": return 0.3
    case "f", "t", "r", "(", ")", "[", "]", "/", "-": return 0.38
    case "⁰", "¹", "²", "³", "⁴"..."⁹", "⁻": return 0.4
    case "m", "w", "M", "W", "@", "%", "…": return 0.9
    case "A"..."Z", "&", "+", "=", "<", ">", "×", "−", "~": return 0.69
    default: return scalar.value < 0x1100 ? 0.57 : 1.05
    }
  }
}
