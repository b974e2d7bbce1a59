extension Drawing {
  /// A box around a group of nodes; `dot`, `fdp`, `osage` and `patchwork` draw it.
  public struct Cluster: Hashable, Sendable {
    /// The nodes inside; a node may be in one cluster only.
    public var nodes: [Node.ID]
    /// The look.
    public var attributes: [ClusterAttribute]
    /// A sentence for screen readers and hover tips.
    public var title: String?
    /// Classes for style sheets, as of `Node.cssClass`.
    public var cssClass: String?
    /// What scripts and style sheets may know of it, as of `Node.data`.
    public var data: [String: String]

    /// Makes a cluster.
    public init(
      _ nodes: [Node.ID], _ attributes: [ClusterAttribute] = [], title: String? = nil,
      cssClass: String? = nil, data: [String: String] = [:]
    ) {
      self.nodes = nodes
      self.attributes = attributes
      self.title = title
      self.cssClass = cssClass
      self.data = data
    }
  }

  /// Nodes that `dot` puts on one rank; other engines ignore it. A node may be in one only.
  public struct Rank: Hashable, Sendable {
    /// Which rank it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Some rank, the same for all.
      case same
      /// The first rank, perhaps among other nodes.
      case first = "min"
      /// The last rank, perhaps among other nodes.
      case last = "max"
      /// The first rank and nothing else on it.
      case source
      /// The last rank and nothing else on it.
      case sink
    }

    /// Which rank it is.
    public var kind: Kind
    /// The nodes on it.
    public var nodes: [Node.ID]
    /// Whether the nodes stand in the order given; unseen edges keep them so.
    public var isOrdered: Bool

    /// Makes a rank.
    public init(_ nodes: [Node.ID], kind: Kind = .same, isOrdered: Bool = false) {
      self.kind = kind
      self.nodes = nodes
      self.isOrdered = isOrdered
    }
  }
}
