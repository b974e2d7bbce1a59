import Foundation

/// Turns the SVG that Graphviz writes into one fit for publication.
///
/// - Without prolog, document type and comments, it can stand inside HTML and does not change
///   with the version of Graphviz.
/// - Ids carry a prefix, so that several pictures on one page do not take each other's gradients.
/// - Titles are the sentences of the drawing; ids of nodes never show.
/// - The data of nodes, edges and clusters stand in attributes such as `data-id`.
/// - It has a role, a title and a description for screen readers, and fits narrow columns.
/// - Fonts have fallbacks, and nothing is `transparent`, which office programs draw in black.
///
/// The same input gives the same bytes.
public struct SVGFinish: Hashable, Sendable {
  /// What the picture is to a screen reader.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// One image, whose parts are not visited.
    case image = "img"
    /// A document whose links and parts can be visited.
    case document = "graphics-document document"
  }

  /// The short name of the picture.
  public var title: String
  /// What the picture shows, in sentences; may be empty.
  public var description: String
  /// What the picture is to a screen reader.
  public var role: Role
  /// Stands before every id; `nil` stands for a hash of the content. Other characters than
  /// letters, digits, `-` and `_` are left out.
  public var idPrefix: String?
  /// Font families to take when the reader has not got the one that was used for measuring.
  public var fontFallback: [String]
  /// CSS for the picture, trusted. `#root` in it stands for the picture itself, so that rules need
  /// not reach the page around it.
  public var styleSheet: String?
  /// What the picture tells of its making, kept in it but not shown.
  public var metadata: PictureMetadata?

  /// Makes instructions.
  public init(
    title: String,
    description: String = "",
    role: Role = .image,
    idPrefix: String? = nil,
    fontFallback: [String] = ["sans-serif"],
    styleSheet: String? = nil,
    metadata: PictureMetadata? = nil
  ) {
    self.title = title
    self.description = description
    self.role = role
    self.idPrefix = idPrefix
    self.fontFallback = fontFallback
    self.styleSheet = styleSheet
    self.metadata = metadata
  }

  /// Finishes the SVG of a drawing.
  ///
  /// Meant for what a `Renderer` returned for the same drawing; other input passes through the
  /// same rules and loses its titles. Data with names that `Drawing.validate()` refuses is left
  /// out.
  ///
  /// - Complexity: O(length), a megabyte in some 10 ms.
  public func finish(_ svg: Data, of drawing: Drawing) -> Data {
    let bytes = [UInt8](svg)
    var rewriter = SVGRewriter(
      scanner: SVGScanner(bytes), finish: self, prefix: prefix(for: bytes),
      titles: Self.titles(of: drawing), data: Self.data(of: drawing))
    return Data(rewriter.rewritten())
  }

  private func prefix(for bytes: [UInt8]) -> String {
    if let idPrefix {
      let allowed = idPrefix.unicodeScalars.filter { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
        default: false
        }
      }
      let text = String(allowed.map(Character.init))
      // An id that starts with a digit or a hyphen cannot be used in a style sheet.
      let isPlain = allowed.first.map { $0.properties.isAlphabetic || $0 == "_" } ?? true
      return isPlain ? text : "g" + text
    }
    var hash = ContentHash()
    hash.add(bytes)
    for text in [title, description, styleSheet ?? "", metadata?.json ?? ""] {
      hash.add(text.utf8)
      hash.add([0])
    }
    return "g\(hash.text)-"
  }

  private static func titles(of drawing: Drawing) -> [String: String] {
    var titles: [String: String] = [:]
    for (index, node) in drawing.nodes.enumerated() { titles[ElementID.node(index)] = node.title }
    for (index, edge) in drawing.edges.enumerated() { titles[ElementID.edge(index)] = edge.title }
    for (index, cluster) in drawing.clusters.enumerated() {
      titles[ElementID.cluster(index)] = cluster.title
    }
    return titles.filter { !$0.value.isEmpty }
  }

  /// The attributes that the element of each part gets, as they are written.
  private static func data(of drawing: Drawing) -> [String: [UInt8]] {
    var data: [String: [UInt8]] = [:]
    func add(_ values: [String: String], to element: String) {
      if !values.isEmpty { data[element] = DataAttribute.written(values) }
    }
    for (index, node) in drawing.nodes.enumerated() { add(node.data, to: ElementID.node(index)) }
    for (index, edge) in drawing.edges.enumerated() { add(edge.data, to: ElementID.edge(index)) }
    for (index, cluster) in drawing.clusters.enumerated() {
      add(cluster.data, to: ElementID.cluster(index))
    }
    return data
  }
}
