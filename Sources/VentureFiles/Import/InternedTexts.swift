import DelimitedText
import Foundation

/// Texts by their bytes, each held once: what stands in a field becomes a number without a string
/// being made of it, unless the text is new.
struct InternedTexts {
  private(set) var texts: [String] = []
  /// The bytes of all spellings, one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// By spelling: the text. Spellings that Unicode holds for the same character by character (é as
  /// one or as e with an accent) are one text.
  private var textOfSpelling: [Harvest.Place] = []
  private var canonical: [String: Harvest.Place] = [:]
  /// By hash: a spelling, or none; at most half full.
  private var slots = [Harvest.Place](repeating: Harvest.none, count: 1 << 10)
  private var hashes: [UInt64] = []

  /// The place of a field's text.
  ///
  /// - Complexity: O(*k*) in its bytes. Hashes are seeded, so that no table can be made to collide.
  mutating func place(of field: TableRecord.Field) -> Harvest.Place {
    field.withBytes { place(of: $0) }
  }

  /// The place of a text.
  mutating func place(of text: String) -> Harvest.Place {
    var text = text
    return text.withUTF8 { place(of: $0) }
  }

  private mutating func place(of text: UnsafeBufferPointer<UInt8>) -> Harvest.Place {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(text))
    let hash = UInt64(truncatingIfNeeded: hasher.finalize())
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] != Harvest.none {
      let spelling = Int(slots[slot])
      if hashes[spelling] == hash, isEqual(spelling, text) {
        return textOfSpelling[spelling]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Harvest.Place(hashes.count)
    hashes.append(hash)
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    let place = newText(String(decoding: text, as: UTF8.self))
    textOfSpelling.append(place)
    if hashes.count * 2 > slots.count { grow() }
    return place
  }

  private func isEqual(_ spelling: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let (start, end) = (ends[spelling], ends[spelling + 1])
    guard end - start == text.count, let base = text.baseAddress else { return end == start }
    return bytes.withUnsafeBufferPointer { known in
      known.baseAddress.map { memcmp($0 + start, base, text.count) == 0 } ?? false
    }
  }

  private mutating func newText(_ text: String) -> Harvest.Place {
    let place = Harvest.Place(texts.count)
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      if let known = canonical[text] { return known }
      canonical[text] = place
    }
    texts.append(text)
    return place
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = [Harvest.Place](repeating: Harvest.none, count: mask + 1)
    for (spelling, hash) in hashes.enumerated() {
      var slot = Int(hash & UInt64(mask))
      while slots[slot] != Harvest.none { slot = (slot + 1) & mask }
      slots[slot] = Harvest.Place(spelling)
    }
  }
}
