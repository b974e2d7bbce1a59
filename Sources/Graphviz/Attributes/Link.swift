/// An address that a part of a picture leads to.
public struct Link: Hashable, Sendable {
  /// The address as given, without surrounding white space.
  public let address: String

  /// Accepts `http`, `https` and `mailto` addresses, fragments (`#…`) and relative paths.
  ///
  /// Other schemes (`javascript:`, `data:`, `file:`) and addresses with control characters or
  /// spaces give `nil`, as pictures are published where such links are dangerous.
  public init?(_ address: String) {
    guard !address.isEmpty, address.utf8.count <= 4_096 else { return nil }
    for scalar in address.unicodeScalars {
      switch scalar.value {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x7F...0xA0, 0x2028, 0x2029: return nil
      default: if scalar.value & 0xFFFE == 0xFFFE { return nil }
      }
    }
    let head = address.prefix { !["/", "?", "#"].contains($0) }
    if let colon = head.firstIndex(of: ":") {
      let scheme = head[..<colon].lowercased()
      guard ["http", "https", "mailto"].contains(scheme) else { return nil }
    }
    guard !address.hasPrefix("//") else { return nil }
    self.address = address
  }
}
