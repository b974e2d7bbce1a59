import Testing
import VentureDiagrams

extension Theme: CustomTestStringConvertible {
  /// The name, in place of all colours.
  public var testDescription: String { name }
}
