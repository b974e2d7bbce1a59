import VentureAnalysis
import VentureModel

/// A graph document that makes pairs of names one organization each: the usual name, and the others
/// as its aliases.
///
/// Imported before tables, or together with them, it decides that those names mean the same.
public struct AliasDocument: Sendable {
  private struct Group {
    var kept: DuplicateNames.Candidate
    var others: [(name: String, reason: DuplicateNames.Reason)] = []
  }

  private let groups: [Group]

  /// Puts pairs together: who is paired with the same organization is one with it.
  ///
  /// - Parameters:
  ///   - pairs: The pairs that are right.
  ///   - leastSure: Pairs with a less sure reason are left out; swapped or changed letters are often
  ///     no slip but another organization.
  /// - Complexity: O(*n* log *n*) in the pairs.
  public init(_ pairs: [DuplicateNames.Pair], leastSure: DuplicateNames.Reason = .letters(.max)) {
    var representative: [EntityID: EntityID] = [:]
    var groups: [EntityID: Group] = [:]
    var order: [EntityID] = []
    func root(_ id: EntityID) -> EntityID {
      var id = id
      while let next = representative[id], next != id { id = next }
      return id
    }
    for pair in pairs where pair.reason <= leastSure {
      let (kept, other) = (root(pair.kept.id), root(pair.other.id))
      guard kept != other else { continue }
      if groups[kept] == nil {
        groups[kept] = Group(kept: pair.kept)
        order.append(kept)
      }
      groups[kept]?.others.append((pair.other.name, pair.reason))
      if let joined = groups.removeValue(forKey: other) {
        if joined.kept.name != pair.other.name {
          groups[kept]?.others.append((joined.kept.name, pair.reason))
        }
        groups[kept]?.others += joined.others
      }
      representative[other] = kept
    }
    self.groups = order.compactMap { groups[$0] }
  }

  /// The document, with the reason of each alias in a comment, to be looked over.
  public var yaml: String {
    var lines = [
      "# Names that may mean the same organization, the surest first. Delete what does not, then",
      "# import this file together with the tables: the names below become one organization each.",
      "venturegraph: \(Grammar.version)",
      groups.isEmpty ? "entities: {}" : "entities:",
    ]
    for group in groups {
      lines += [
        "  \(JSONValue.string(group.kept.id.slug).line):", "    organization: company",
        "    names: \(JSONValue.string(group.kept.name).line)", "    aliases:",
      ]
      var seen: Set<String> = [group.kept.name]
      for (name, reason) in group.others where seen.insert(name).inserted {
        lines.append("      - \(JSONValue.string(name).line)  # \(reason)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
