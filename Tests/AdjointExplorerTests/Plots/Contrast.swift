import Foundation

/// The contrast of two colours as the accessibility guidelines define it.
enum Contrast {
  /// From 1 (the same) to 21 (black on white); colours as `#rrggbb`.
  static func ratio(_ first: String, _ second: String) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    let code = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [code >> 16 & 0xff, code >> 8 & 0xff, code & 0xff].map { byte in
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
