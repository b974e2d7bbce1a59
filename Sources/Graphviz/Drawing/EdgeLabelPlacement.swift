/// Which labels of edges `dot` must not give a place of their own.
///
/// Graphviz 2.43 corrupts its memory when a labelled edge stays within a rank, has no say in the
/// ranks, or meets clusters and fixed ranks together. Such a label is set beside the edge after
/// the layout, as an external label.
struct EdgeLabelPlacement {
  private let isExternalForAll: Bool
  private let defaults: [AttributeContent]
  private let rankOfNode: [Drawing.Node.ID: Int]

  init(drawing: Drawing) {
    isExternalForAll = !drawing.clusters.isEmpty && !drawing.ranks.isEmpty
    defaults = drawing.edgeDefaults.map(\.content)
    var rankOfNode: [Drawing.Node.ID: Int] = [:]
    for (index, rank) in drawing.ranks.enumerated() {
      for id in rank.nodes { rankOfNode[id] = Self.number(of: rank.kind, at: index) }
    }
    self.rankOfNode = rankOfNode
  }

  /// The attributes of an edge, its label made external where that is needed.
  func attributes(of edge: Drawing.Edge) -> [AttributeContent] {
    let own = AttributeContent.effective(edge.attributes.map(\.content))
    guard isExternal(edge, own) else { return own }
    // A label of the defaults is taken over and withdrawn, as there are no external defaults.
    let label = own.last { $0.name == "label" } ?? defaults.last { $0.name == "label" }
    guard let label else { return own }
    let hasOwnExternal = own.contains { $0.name == "xlabel" }
    return own.filter { $0.name != "label" } + [AttributeContent("label", token: "")]
      + (hasOwnExternal ? [] : [AttributeContent("xlabel", label.value)])
  }

  private func isExternal(_ edge: Drawing.Edge, _ own: [AttributeContent]) -> Bool {
    if isExternalForAll { return true }
    if let rank = rankOfNode[edge.tail], rank == rankOfNode[edge.head] { return true }
    let constraint = (defaults + own).last { $0.name == "constraint" }
    return constraint?.value == .flag(false)
  }

  /// Ranks of one kind other than `same` are one and the same.
  private static func number(of kind: Drawing.Rank.Kind, at index: Int) -> Int {
    switch kind {
    case .same: index
    case .first, .source: -1
    case .last, .sink: -2
    }
  }
}
