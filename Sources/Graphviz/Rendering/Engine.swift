/// A layout algorithm of Graphviz.
public enum Engine: String, Hashable, Sendable, CaseIterable, Codable {
  /// Layers; for up to about 150 nodes.
  case dot
  /// Springs, exact; for up to about 1,000 nodes. Honours pinned positions.
  case neato
  /// Springs with clusters; for up to about 300 nodes.
  case fdp
  /// Springs, approximate; for thousands of nodes.
  case sfdp
  /// Rings around a root; for thousands of nodes.
  case twopi
  /// Circles; for up to about 100 nodes.
  case circo
  /// Clusters packed as boxes.
  case osage
  /// Clusters and nodes as areas of a rectangle.
  case patchwork
  /// None: nodes and edges have their own coordinates, see `NodeAttribute.position(x:y:pinned:)` and
  /// `EdgeAttribute.path(_:arrowHeadAt:)`.
  case fixed = "nop2"
}
