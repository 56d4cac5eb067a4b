/// A colour with one value for light and one for dark surroundings.
struct PlotPaint: Hashable {
  let name: String
  let light: String
  let dark: String

  var fillClass: String { "f-\(name)" }
  var strokeClass: String { "s-\(name)" }

  static let surface = PlotPaint(name: "surface", light: "#ffffff", dark: "#0f1318")
  static let ink = PlotPaint(name: "ink", light: "#1b2027", dark: "#eef1f5")
  static let muted = PlotPaint(name: "muted", light: "#58616d", dark: "#a3adb9")
  static let grid = PlotPaint(name: "grid", light: "#e6e9ed", dark: "#252c35")
  static let rule = PlotPaint(name: "rule", light: "#8b95a1", dark: "#667180")

  /// The colours of series and classes: hues that stay apart with any common kind of colour blindness, each at least
  /// 3 : 1 against its surface.
  static let categories = [
    PlotPaint(name: "c0", light: "#0b62b8", dark: "#58a6ff"),
    PlotPaint(name: "c1", light: "#c9510c", dark: "#ff9352"),
    PlotPaint(name: "c2", light: "#00805a", dark: "#3fcf9f"),
    PlotPaint(name: "c3", light: "#a63d86", dark: "#e594c8"),
    PlotPaint(name: "c4", light: "#946800", dark: "#e3b341"),
    PlotPaint(name: "c5", light: "#2786b8", dark: "#8bd5ff"),
    PlotPaint(name: "c6", light: "#4d5560", dark: "#b4bdc8")
  ]

  /// The colour of a series or class; any index is welcome, the colours repeat.
  static func category(_ index: Int) -> PlotPaint {
    categories[PlotPaint.wrapped(index, categories.count)]
  }

  /// The remainder of `index` that is never negative.
  static func wrapped(_ index: Int, _ count: Int) -> Int {
    let remainder = index % count
    return remainder < 0 ? remainder + count : remainder
  }

  /// The rules for the paints in use: the light ones first, then the dark ones behind a media query.
  static func styleSheet(fills: Set<PlotPaint>, strokes: Set<PlotPaint>) -> String {
    func rules(_ color: (PlotPaint) -> String) -> String {
      let fillRules = fills.sorted { $0.name < $1.name }.map { ".adjoint-plot .\($0.fillClass){fill:\(color($0))}" }
      let strokeRules = strokes.sorted { $0.name < $1.name }
        .map { ".adjoint-plot .\($0.strokeClass){stroke:\(color($0))}" }
      return (fillRules + strokeRules).joined(separator: "\n")
    }
    return rules(\.light) + "\n@media (prefers-color-scheme: dark){\n" + rules(\.dark) + "\n}"
  }
}

/// How numbers become colours in a ``HeatMap`` or an ``ImageGrid``.
public enum ColorScale: String, Hashable, Sendable, CaseIterable {
  /// Diverging when the values lie on both sides of zero, otherwise sequential.
  case automatic
  /// From the colour of the surface (lowest) through blue to the strongest contrast (highest).
  case sequential
  /// Blue below zero, neutral at zero, orange above; the range is made symmetric around zero.
  case diverging
  /// From the colour of the surface (lowest) to the colour of ink (highest), without hue.
  case grey

  /// The scale to use for values that span `lower` to `upper`.
  func resolved(lower: Double, upper: Double) -> ColorScale {
    guard self == .automatic else { return self }
    return lower < 0 && upper > 0 ? .diverging : .sequential
  }
}

/// A colour scale cut into levels, so that each level is a class of the style sheet with a light and a dark colour.
struct PlotRamp {
  /// Odd, so that zero has a level of its own in the diverging scale.
  static let levels = 33

  let name: String
  private let light, dark: [RGB]

  init(_ scale: ColorScale) {
    switch scale {
    case .automatic, .sequential:
      name = "seq"
      light = [0xf1f5fa, 0xc3daef, 0x6aa9d8, 0x1f6cb0, 0x082f63].map(RGB.init)
      dark = [0x1a212b, 0x1d3f66, 0x2f73b8, 0x6fb1ee, 0xdceeff].map(RGB.init)
    case .diverging:
      name = "div"
      light = [0x0a4489, 0x6fa6d8, 0xf3f3f2, 0xf0a06a, 0xa83f08].map(RGB.init)
      dark = [0x86c6ff, 0x2c66a1, 0x222830, 0xa4511d, 0xffb07a].map(RGB.init)
    case .grey:
      name = "grey"
      light = [0xffffff, 0x12161b].map(RGB.init)
      dark = [0x0f1318, 0xf5f7f9].map(RGB.init)
    }
  }

  /// The level of a position on the scale, 0...1.
  static func level(_ fraction: Double) -> Int {
    Int((min(max(fraction, 0), 1) * Double(levels - 1)).rounded())
  }

  /// The colour of a level.
  func paint(_ level: Int) -> PlotPaint {
    PlotPaint(name: "\(name)\(level)", light: color(light, level).hex, dark: color(dark, level).hex)
  }

  /// The colour for text on top of a level: black or white, whichever reads better, in light and in dark.
  func ink(_ level: Int) -> PlotPaint {
    let (onLight, onDark) = (color(light, level).ink, color(dark, level).ink)
    return PlotPaint(name: "on\(onLight.suffix(2))\(onDark.suffix(2))", light: onLight, dark: onDark)
  }

  private func color(_ stops: [RGB], _ level: Int) -> RGB {
    let position = Double(level) / Double(PlotRamp.levels - 1) * Double(stops.count - 1)
    let index = min(Int(position), stops.count - 2)
    return stops[index].mixed(with: stops[index + 1], position - Double(index))
  }
}

/// A colour as three bytes.
private struct RGB {
  let red, green, blue: Double

  init(_ code: Int) {
    red = Double(code >> 16 & 0xff)
    green = Double(code >> 8 & 0xff)
    blue = Double(code & 0xff)
  }

  func mixed(with other: RGB, _ share: Double) -> RGB {
    func byte(_ from: Double, _ to: Double) -> Int { Int((from + (to - from) * share).rounded()) }
    return RGB(byte(red, other.red) << 16 | byte(green, other.green) << 8 | byte(blue, other.blue))
  }

  var hex: String {
    let digits = String(Int(red) << 16 | Int(green) << 8 | Int(blue), radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// White or near-black. Light is squared as a stand-in for the exact transfer curve; the threshold is where both
  /// have the same contrast.
  var ink: String {
    let luminance = (0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue) / (255 * 255)
    return luminance > 0.23 ? "#12161b" : "#ffffff"
  }
}
