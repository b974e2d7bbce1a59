import VentureModel

/// What two have in common at one place, in numbers: there can be millions.
struct SharedGround {
  /// The two, the lower number in the upper half: numbers are in the order of ids.
  let ends: UInt64
  let place: UInt32
  let basis: RelatedPair.Ground.Basis
  /// The place of each of the two, in ``SharedTies/stays``.
  let left: UInt32
  let right: UInt32
  /// What a source says of both at once, in ``SharedTies/told``.
  private(set) var told: UInt32 = 0
  private(set) var holds: Verdict
  private(set) var overlap: Verdict?

  var first: Int { Int(ends >> 32) }
  var second: Int { Int(ends & 0xFFFF_FFFF) }
  var key: Key { Key(ends: ends, place: place) }

  /// Two entities and where they were, in numbers.
  struct Key: Hashable {
    let ends: UInt64
    let place: UInt32
  }

  /// A ground of two, of whom the first has the lower number.
  init(
    _ first: UInt32, _ second: UInt32, at place: UInt32, as basis: RelatedPair.Ground.Basis,
    left: UInt32, right: UInt32, holds: Verdict, overlap: Verdict?
  ) {
    ends = UInt64(first) << 32 | UInt64(second)
    self.place = place
    self.basis = basis
    self.left = left
    self.right = right
    self.holds = holds
    self.overlap = overlap
  }

  /// A ground that no ties of the two tell of.
  init(_ key: Key, as basis: RelatedPair.Ground.Basis) {
    ends = key.ends
    place = key.place
    self.basis = basis
    (left, right) = (0, 0)
    holds = .no
  }

  /// Adds what a source says in so many words: that both were there at the same time.
  mutating func add(facts: UInt32, hold verdict: Verdict) {
    told = facts
    holds = holds || verdict
    overlap = .yes
  }
}

extension SharedGround.Key {
  init(_ one: UInt32, _ other: UInt32, at place: UInt32) {
    self.init(ends: UInt64(min(one, other)) << 32 | UInt64(max(one, other)), place: place)
  }
}
