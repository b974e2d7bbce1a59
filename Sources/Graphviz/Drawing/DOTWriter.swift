/// Writes a drawing as DOT.
struct DOTWriter {
  private let drawing: Drawing
  private let engine: Engine
  /// The spelling of each id. Swift takes different spellings of one character for equal, DOT does
  /// not, so every mention of a node is spelled as its statement.
  private let identifiers: [Drawing.Node.ID: String]
  private let isPackedInColumns: Bool
  private let labels: EdgeLabelPlacement

  init(drawing: Drawing, engine: Engine) {
    self.drawing = drawing
    self.engine = engine
    let packing =
      drawing.attributes.map(\.content.name)
      + drawing.clusters.flatMap { $0.attributes.map(\.content.name) }
    labels = EdgeLabelPlacement(drawing: drawing)
    isPackedInColumns = packing.contains("packmode")
    identifiers = Dictionary(
      drawing.nodes.map { ($0.id, DOTText.identifier($0.id)) },
      uniquingKeysWith: { first, _ in first })
  }

  var text: String {
    let name = drawing.name.isEmpty ? "drawing" : drawing.name
    var lines = ["\(drawing.isDirected ? "digraph" : "graph") \(DOTText.identifier(name)) {"]
    lines.append("  graph\(list(graphAttributes))")
    if !drawing.nodeDefaults.isEmpty {
      lines.append("  node\(list(drawing.nodeDefaults.map(\.content)))")
    }
    if !drawing.edgeDefaults.isEmpty {
      lines.append("  edge\(list(drawing.edgeDefaults.map(\.content)))")
    }
    lines += drawing.nodes.enumerated().map { index, node in self.node(node, at: index) }
    for (index, cluster) in drawing.clusters.enumerated() {
      lines += self.cluster(cluster, at: index)
    }
    lines += drawing.edges.enumerated().compactMap { index, edge in self.edge(edge, at: index) }
    if engine == .dot { lines += drawing.ranks.flatMap(rank) }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private var graphAttributes: [AttributeContent] {
    var result = [AttributeContent("id", token: ElementID.graph)]
    result += drawing.attributes.map(\.content)
    if engine == .dot, !drawing.clusters.isEmpty {
      result.append(AttributeContent("newrank", token: "true"))
    }
    let placed = drawing.nodes.contains { $0.attributes.contains { $0.content.name == "pos" } }
    // Positions are in points, while neato and fdp expect inches unless told.
    if placed { result.append(AttributeContent("inputscale", token: "72")) }
    return result
  }

  private func node(_ node: Drawing.Node, at index: Int) -> String {
    var attributes = [AttributeContent("id", token: ElementID.node(index))]
    let own = node.attributes.map(\.content)
    let labelled = (drawing.nodeDefaults.map(\.content) + own).contains { $0.name == "label" }
    if !labelled { attributes.append(AttributeContent("label", .label(node.id, .center))) }
    attributes += order(index) + styleClass(node.cssClass) + own
    return "  \(identifier(node.id))\(list(attributes))"
  }

  private func edge(_ edge: Drawing.Edge, at index: Int) -> String? {
    guard let tail = identifiers[edge.tail], let head = identifiers[edge.head] else { return nil }
    var attributes = [AttributeContent("id", token: ElementID.edge(index))]
    let own = engine == .dot ? labels.attributes(of: edge) : edge.attributes.map(\.content)
    attributes += styleClass(edge.cssClass) + own
    let ends = tail + port(edge.tailPort) + arrow + head + port(edge.headPort)
    return "  \(ends)\(list(attributes))"
  }

  private func cluster(_ cluster: Drawing.Cluster, at index: Int) -> [String] {
    var attributes = [AttributeContent("id", token: ElementID.cluster(index))]
    attributes += order(index) + ClusterInheritance.neutral(for: drawing.attributes)
    attributes += styleClass(cluster.cssClass) + cluster.attributes.map(\.content)
    var lines = ["  subgraph \"cluster_\(index)\" {", "    graph\(list(attributes))"]
    lines += cluster.nodes.compactMap { identifiers[$0] }.map { "    \($0)" }
    lines.append("  }")
    return lines
  }

  private func rank(_ rank: Drawing.Rank) -> [String] {
    let names = rank.nodes.compactMap { identifiers[$0] }
    guard !names.isEmpty else { return [] }
    var lines = ["  {", "    rank=\(rank.kind.rawValue)"]
    lines += names.map { "    \($0)" }
    if rank.isOrdered, names.count > 1 {
      lines.append("    \(names.joined(separator: arrow)) [style=invis]")
    }
    lines.append("  }")
    return lines
  }

  /// Packing in columns sorts by size unless told the order.
  private func order(_ index: Int) -> [AttributeContent] {
    isPackedInColumns ? [AttributeContent("sortv", token: String(index + 1))] : []
  }

  private var arrow: String { drawing.isDirected ? " -> " : " -- " }

  private func identifier(_ id: Drawing.Node.ID) -> String {
    identifiers[id] ?? DOTText.identifier(id)
  }

  private func port(_ port: Drawing.Port?) -> String {
    guard let port else { return "" }
    let name = port.name.map { ":" + DOTText.quoted(Drawing.Port.clean($0)) } ?? ""
    return name + (port.compass.map { ":" + $0.rawValue } ?? "")
  }

  private func styleClass(_ name: String?) -> [AttributeContent] {
    let name = name.map(DOTText.cssClass) ?? ""
    return name.isEmpty ? [] : [AttributeContent("class", token: name)]
  }

  private func list(_ attributes: [AttributeContent]) -> String {
    let written = AttributeContent.effective(attributes).flatMap { content -> [String] in
      guard let value = content.value else { return [] }
      let text = "\(content.name)=\(value.dot)"
      // A link in a picture that is shown as an object would open inside of it.
      return content.name == "URL" ? [text, "target=\"_top\""] : [text]
    }
    return written.isEmpty ? "" : " [\(written.joined(separator: ", "))]"
  }
}
