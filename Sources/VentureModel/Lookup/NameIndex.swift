import Foundation

/// The names of a graph's entities, folded so that a search finds them however they are typed.
struct NameIndex: Sendable {
  /// Positions of entities by the folded form of each name, alias and id.
  private var positions: [String: [Int]] = [:]
  /// Entities whose names are all in other scripts than Latin.
  private var withoutLatinName: [Int] = []

  /// - Complexity: O(*n*) in the names.
  init(_ entities: [Entity]) {
    var companies: [EntityID: [String]] = [:]
    for case .organization(let company) in entities {
      companies[company.profile.id] = company.profile.names.all
    }
    for (position, entity) in entities.enumerated() {
      var names = entity.names.all
      if case .round(let round) = entity {
        for company in companies[round.company] ?? [] {
          if let label = round.label { names.append("\(company) \(label)") }
          if let ordinal = round.ordinal { names.append("\(company) round \(ordinal)") }
        }
      }
      for name in names + [entity.id.slug] {
        let key = name.folded
        if positions[key]?.last != position { positions[key, default: []].append(position) }
      }
      if !names.isEmpty, !names.contains(where: \.isLatin) { withoutLatinName.append(position) }
    }
  }

  /// The positions of all entities that a text may stand for, in ascending order.
  ///
  /// Folded names come first; transliteration is dear (the first use loads tables), so it is used
  /// only for names that have no Latin form, and for all when nothing else is found: into simplified
  /// characters first, and into pinyin, which is vaguer, last.
  func positions(matching text: String, in entities: [Entity]) -> [Int] {
    let key = text.folded
    guard !key.isEmpty else { return [] }
    var found = Set(positions[key] ?? [])
    var transliteration = Transliteration()
    if found.isEmpty {
      let simplified = transliteration.simplified(key)
      found = owners { transliteration.simplified($0) == simplified }
    }
    if found.isEmpty {
      let pinyin = transliteration.pinyin(key)
      let withoutTones = pinyin.filter { !("1"..."5").contains($0) }
      found = owners { name in
        let romanised = transliteration.pinyin(name)
        return romanised == pinyin || (withoutTones.count > 2 && romanised == withoutTones)
      }
    } else if text.isLatin {
      for position in withoutLatinName
      where entities[position].names.all.contains(where: {
        transliteration.pinyin($0.folded) == key
      }) {
        found.insert(position)
      }
    }
    return found.sorted()
  }

  /// The entities that have a name of which something is true.
  private func owners(where isMeant: (String) -> Bool) -> Set<Int> {
    positions.reduce(into: []) { found, entry in
      if isMeant(entry.key) { found.formUnion(entry.value) }
    }
  }
}

extension String {
  /// The text without what typing varies in: case, width, diacritics, spaces and punctuation.
  ///
  /// Unicode's compatibility composition (NFKC) unites full-width and half-width forms.
  ///
  /// - Complexity: O(*n*) in the scalars.
  public var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) {
      var key = ""
      for byte in utf8 {
        switch byte {
        case 0x41...0x5A: key.unicodeScalars.append(Unicode.Scalar(byte + 0x20))
        case 0x30...0x39, 0x61...0x7A, 0x23, 0x24, 0x26, 0x2B, 0x40:
          key.unicodeScalars.append(Unicode.Scalar(byte))
        default: break
        }
      }
      return key
    }
    let plain = precomposedStringWithCompatibilityMapping.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    return String(
      String.UnicodeScalarView(
        plain.unicodeScalars.filter { $0.properties.isAlphabetic || $0.isKept }))
  }

  /// Whether the text has letters and all of them are Latin.
  public var isLatin: Bool {
    let letters = unicodeScalars.filter(\.properties.isAlphabetic)
    return !letters.isEmpty
      && letters.allSatisfy { $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value) }
  }
}

extension Unicode.Scalar {
  /// Digits and the few symbols that tell names apart ("A+", "C#", "AT&T").
  fileprivate var isKept: Bool {
    properties.numericType != nil || "#$&+@".unicodeScalars.contains(self)
  }
}
