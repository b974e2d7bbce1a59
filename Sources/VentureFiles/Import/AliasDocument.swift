import VentureAnalysis
import VentureModel

/// A graph document that makes pairs of names one organization each: the usual name, and the others
/// as its aliases.
///
/// Imported before tables, or together with them, it decides that those names mean the same.
public struct AliasDocument: Sendable {
  private struct Group {
    let kept: DuplicateNames.Candidate
    let others: [(name: String, reason: DuplicateNames.Reason)]
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
    var joining = Joining()
    for pair in pairs where pair.reason <= leastSure { joining.join(pair) }
    groups = joining.groups
  }

  /// Joins organizations to groups, each known by the id of the one that is kept.
  private struct Joining {
    private enum Member {
      case name(String, DuplicateNames.Reason)
      /// All members of a group that was joined to another.
      case group(EntityID)
    }

    private var representative: [EntityID: EntityID] = [:]
    private var kept: [EntityID: DuplicateNames.Candidate] = [:]
    private var members: [EntityID: [Member]] = [:]
    private var order: [EntityID] = []

    mutating func join(_ pair: DuplicateNames.Pair) {
      let (one, other) = (root(of: pair.kept.id), root(of: pair.other.id))
      guard one != other else { return }
      if kept[one] == nil {
        kept[one] = pair.kept
        order.append(one)
      }
      members[one, default: []].append(.name(pair.other.name, pair.reason))
      if let joined = kept[other] {
        if joined.name != pair.other.name {
          members[one, default: []].append(.name(joined.name, pair.reason))
        }
        members[one, default: []].append(.group(other))
      }
      representative[other] = one
    }

    /// The group of an id; whoever is passed on the way is led half of it further.
    private mutating func root(of id: EntityID) -> EntityID {
      var id = id
      while let next = representative[id] {
        if let further = representative[next] { representative[id] = further }
        id = next
      }
      return id
    }

    /// The groups that were joined to no other, in the order in which they began.
    var groups: [Group] {
      order.filter { representative[$0] == nil }.compactMap { id in
        kept[id].map { Group(kept: $0, others: names(in: id)) }
      }
    }

    private func names(in id: EntityID) -> [(name: String, reason: DuplicateNames.Reason)] {
      var names: [(name: String, reason: DuplicateNames.Reason)] = []
      var open: [Member] = [.group(id)]
      while let member = open.popLast() {
        switch member {
        case .name(let name, let reason): names.append((name, reason))
        case .group(let id): open += (members[id] ?? []).reversed()
        }
      }
      return names
    }
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
