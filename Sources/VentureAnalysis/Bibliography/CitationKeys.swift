/// Hands out the keys of a bibliography.
struct CitationKeys {
  private var taken: Set<String> = []

  /// The key for the id of a source: its letters and digits in ASCII with `-` for anything else, and a
  /// number after it if another has it, which BibTeX asks irrespective of case.
  mutating func key(for id: String) -> String {
    let kept = id.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && scalar.properties.isAlphabetic
      let isKept = isPlain || ("0"..."9").contains(scalar) || "-_.:".unicodeScalars.contains(scalar)
      return isKept ? Character(scalar) : "-"
    }
    let base = kept.isEmpty ? "source" : String(kept)
    var key = base
    var number = 2
    while !taken.insert(key.lowercased()).inserted {
      key = "\(base)-\(number)"
      number += 1
    }
    return key
  }
}
