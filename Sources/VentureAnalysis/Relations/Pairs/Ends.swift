import VentureModel

/// Two entities of which neither is the first: the one whose id stands first is.
struct Ends: Hashable {
  let first: EntityID
  let second: EntityID

  init(_ one: EntityID, _ other: EntityID) {
    first = min(one, other)
    second = max(one, other)
  }
}
