extension Array {
  /// The elements in the order of a key that each has; those with equal keys stay as they came.
  ///
  /// Statements are large: their places are sorted, and each of them is moved once.
  ///
  /// - Complexity: O(*n* log *n*)
  func sorted<Key: Comparable>(by key: (Element) -> Key) -> [Element] {
    let keys = map(key)
    if keys.indices.dropFirst().allSatisfy({ keys[$0 - 1] <= keys[$0] }) { return self }
    return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
  }
}
