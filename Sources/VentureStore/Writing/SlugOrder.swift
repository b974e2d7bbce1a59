import Foundation

/// The order of ids by their bytes, in which SQLite puts them too.
enum SlugOrder {
  private struct Key {
    /// The first eight bytes, as a number; most pairs differ in them.
    let beginning: UInt64
    let slug: String
    let index: Int
  }

  /// Some indices in the order of the slugs that they stand for.
  ///
  /// - Complexity: O(*n* log *n*)
  static func sorted(_ indices: [Int], by slug: (Int) -> String) -> [Int] {
    var keys = indices.map { index in
      let slug = slug(index)
      return Key(beginning: beginning(of: slug), slug: slug, index: index)
    }
    keys.sort { a, b in
      a.beginning == b.beginning ? precedes(a.slug, b.slug) : a.beginning < b.beginning
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

  private static func precedes(_ first: String, _ second: String) -> Bool {
    var (first, second) = (first, second)
    return first.withUTF8 { first in
      second.withUTF8 { second in
        guard let a = first.baseAddress, let b = second.baseAddress else { return first.isEmpty }
        let order = memcmp(a, b, min(first.count, second.count))
        return order == 0 ? first.count < second.count : order < 0
      }
    }
  }
}
