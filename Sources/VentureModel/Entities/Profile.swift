/// What every entity has, whatever its kind: an id, names, where it is mentioned.
public struct Profile: Hashable, Sendable {
  /// The id, unique among all entities of a graph.
  public var id: EntityID
  /// Names by language, and aliases.
  public var names: Names
  /// How sure it is that the name in the sources means this entity.
  public var identification: Identification
  /// Where the sources mention the entity.
  public var citations: [Citation]
  /// A remark of the editor's.
  public var note: String?

  /// Creates a profile.
  public init(
    id: EntityID, names: Names = Names(), identification: Identification = .high,
    citations: [Citation] = [], note: String? = nil
  ) {
    self.id = id
    self.names = names
    self.identification = identification
    self.citations = citations
    self.note = note
  }
}

/// How sure it is that a name in a source stands for the entity that carries it.
public enum Identification: String, CaseIterable, Sendable {
  /// No reasonable doubt.
  case high
  /// Probable, not confirmed.
  case likely
  /// A guess among several.
  case uncertain
  /// The source gives no name, only a description ("the supervisory authority").
  case unnamed
}
