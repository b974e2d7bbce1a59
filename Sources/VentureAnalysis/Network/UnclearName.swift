import VentureModel

/// Why a name stands for no single entity of a network.
public struct UnclearName: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is the matter with a name.
  public enum Reason: Hashable, Sendable {
    /// It stands for several: each with its id and all its names.
    case several([String])
    /// It stands for an entity of a kind that is not wanted here.
    case otherKind(Entity.Kind, wanted: [Entity.Kind])
    /// Nothing is called like that; the names that look most like it.
    case unknown(nearest: [String])
  }

  /// The name as it was written.
  public let name: String
  /// What is the matter with it.
  public let reason: Reason

  /// The error in words, with advice on a line of its own.
  public var description: String {
    switch reason {
    case .several(let entities):
      "“\(name)” stands for several; which one?\n"
        + entities.map { "  \($0)\n" }.joined() + "  help: use the id"
    case .otherKind(let kind, let wanted):
      "“\(name)” is a \(kind.rawValue)\n  expected: "
        + wanted.map(\.rawValue).joined(separator: " or ")
    case .unknown(let nearest):
      "there is no “\(name)” in the graph\n"
        + (nearest.isEmpty
          ? "  help: `venturegraph list` shows what there is"
          : "  help: did you mean \(nearest.map { "“\($0)”" }.joined(separator: ", "))?")
    }
  }
}

extension Network {
  /// The one entity that a name stands for.
  ///
  /// - Throws: ``UnclearName``, or what reading the network throws.
  public func entity(
    named name: String, among kinds: Set<Entity.Kind> = Set(Entity.Kind.allCases)
  ) throws -> Entity {
    switch try lookup(name, among: kinds) {
    case .one(let entity):
      return entity
    case .several(let entities):
      let lines = entities.map { "\($0.id)  \($0.names.all.joined(separator: ", "))" }
      throw UnclearName(name: name, reason: .several(lines))
    case .none(let nearest):
      if case .one(let other) = try lookup(name, among: Set(Entity.Kind.allCases)) {
        let wanted = kinds.sorted { $0.rawValue < $1.rawValue }
        throw UnclearName(name: name, reason: .otherKind(other.kind, wanted: wanted))
      }
      throw UnclearName(name: name, reason: .unknown(nearest: nearest))
    }
  }
}
