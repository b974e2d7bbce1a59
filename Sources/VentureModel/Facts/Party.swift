/// One end of a fact: an entity, or somebody whom the source does not name.
///
/// An unnamed party is no node, no step of a path and no co-investor.
public enum Party: Hashable, Sendable {
  case named(EntityID)
  case unnamed(Unnamed)

  /// Somebody without a name: "several institutions".
  public struct Unnamed: Hashable, Sendable {
    /// How many there are, where the source tells.
    public var count: Quantity<Count>?
    /// What the source calls them.
    public var description: String?

    /// Creates a party without a name.
    public init(count: Quantity<Count>? = nil, description: String? = nil) {
      self.count = count
      self.description = description
    }
  }

  /// The entity, if the party is named.
  public var entity: EntityID? {
    if case .named(let id) = self { id } else { nil }
  }
}
