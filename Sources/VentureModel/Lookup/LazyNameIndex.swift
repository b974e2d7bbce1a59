import Synchronization

/// The names of a graph's entities, indexed when one is looked up first: most questions about a large
/// network look up none.
final class LazyNameIndex: Sendable {
  private let made = Mutex<NameIndex?>(nil)

  /// The index of some entities, which are always the same.
  ///
  /// - Complexity: O(1), but O(*n*) in the names for the first time.
  func index(of entities: [Entity]) -> NameIndex {
    made.withLock { made in
      if let known = made { return known }
      let index = NameIndex(entities)
      made = index
      return index
    }
  }
}
