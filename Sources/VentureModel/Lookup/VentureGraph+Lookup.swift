extension VentureGraph {
  /// What a name stands for.
  public enum Lookup: Sendable {
    /// Exactly one entity.
    case one(Entity)
    /// Several entities; which one is meant is for the user to say.
    case several([Entity])
    /// None; the names that look most like it.
    case none(nearest: [String])
  }

  /// Finds an entity by its id, a name or an alias.
  ///
  /// Case, width, diacritics, spaces and punctuation do not matter, nor whether Chinese is written
  /// in simplified or traditional characters, nor whether it is written in pinyin, with or without
  /// tones. An exact id always means that entity. Rounds are also found by company and label or
  /// number: "MiniMax A+", "MiniMax round 4".
  ///
  /// - Parameters:
  ///   - text: The name as typed.
  ///   - kinds: Which kinds of entity are looked for; all by default.
  /// - Returns: The one entity that is meant, the several that could be, or the nearest names.
  /// - Complexity: O(1) for names as they are written; O(*n*) in the names of the graph when
  ///   the name has to be transliterated or does not exist.
  public func lookup(_ text: String, among kinds: Set<Entity.Kind> = Set(Entity.Kind.allCases))
    -> Lookup
  {
    if let entity = self[EntityID(text)], kinds.contains(entity.kind) { return .one(entity) }
    let found = nameIndex.positions(matching: text, in: entities)
      .map { entities[$0] }.filter { kinds.contains($0.kind) }
    if found.count == 1 { return .one(found[0]) }
    if found.count > 1 { return .several(found) }
    return .none(nearest: nearestNames(to: text, among: kinds))
  }

  /// The names and ids that look most like a text, best first, at most three.
  private func nearestNames(to text: String, among kinds: Set<Entity.Kind>) -> [String] {
    var shown: [String: String] = [:]
    for entity in entities where kinds.contains(entity.kind) && entity.kind != .round {
      for name in entity.names.all where shown[name.folded] == nil { shown[name.folded] = name }
    }
    let near = nearest(to: text.folded, among: shown.keys.sorted())
    return near.compactMap { shown[$0] }
  }
}
