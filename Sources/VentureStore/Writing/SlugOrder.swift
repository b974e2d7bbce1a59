import Foundation

/// The order of ids and names by their bytes, in which SQLite puts them too.
enum SlugOrder {
  private struct Key {
    /// The first eight bytes, as a number; most pairs differ in them.
    let beginning: UInt64
    let slug: String
    let index: Int
    /// Which of equal slugs stands first.
    let place: Int
  }

  /// Some indices in the order of the slugs that they stand for; those of one slug in the order in
  /// which they came.
  ///
  /// - Complexity: O(*n* log *n*)
  static func sorted(_ indices: [Int], by slug: (Int) -> String) -> [Int] {
    var keys = indices.enumerated().map { place, index in
      let slug = slug(index)
      return Key(beginning: beginning(of: slug), slug: slug, index: index, place: place)
    }
    keys.sort { a, b in
      if a.beginning != b.beginning { return a.beginning < b.beginning }
      let order = order(a.slug, b.slug)
      return order == 0 ? a.place < b.place : order < 0
    }
    return keys.map(\.index)
  }

  private static func beginning(of slug: String) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 64
    for byte in slug.utf8.prefix(8) {
      shift -= 8
      number |= UInt64(byte) << shift
    }
    return number
  }

  /// Below 0 if the first of two stands first, 0 if they are the same bytes.
  private static func order(_ first: String, _ second: String) -> Int {
    var (first, second) = (first, second)
    return first.withUTF8 { first in
      second.withUTF8 { second in
        guard let a = first.baseAddress, let b = second.baseAddress else {
          return first.count - second.count
        }
        let order = Int(memcmp(a, b, min(first.count, second.count)))
        return order == 0 ? first.count - second.count : order
      }
    }
  }
}
