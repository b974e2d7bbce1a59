import VentureFiles
import VentureModel

extension Harvest {
  /// The amount at a place; nil for none.
  func amount(at place: Place) -> Money? { place == Self.none ? nil : amounts[Int(place)] }

  /// The word at a place; nil for none.
  func word(at place: Place) -> String? { place == Self.none ? nil : words[Int(place)] }
}
