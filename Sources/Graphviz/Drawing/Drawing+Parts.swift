extension Drawing {
  /// A node.
  public struct Node: Identifiable, Hashable, Sendable {
    /// Any string that is unique within the drawing; never shown unless there is no label.
    public var id: String
    /// The look; without a label the id is drawn.
    public var attributes: [NodeAttribute]
    /// A sentence for screen readers and hover tips.
    public var title: String?
    /// Classes for style sheets, separated by spaces; other characters than letters, digits,
    /// `-` and `_` separate as well.
    public var cssClass: String?
    /// What scripts and style sheets may know of it: `SVGFinish` writes `["id": "a"]` as
    /// `data-id="a"`. A name is made of small letters, digits and hyphens, a letter first.
    public var data: [String: String]
    /// Whether other nodes are meant to lie on it: a lane, a panel, a band of a year. Nothing is
    /// drawn differently, but a `GeometryReport` does not call it an overlap.
    public var isGround: Bool

    /// Makes a node.
    public init(
      _ id: String, _ attributes: [NodeAttribute] = [], title: String? = nil,
      cssClass: String? = nil, data: [String: String] = [:], isGround: Bool = false
    ) {
      self.id = id
      self.attributes = attributes
      self.title = title
      self.cssClass = cssClass
      self.data = data
      self.isGround = isGround
    }
  }

  /// The place of a node where an edge ends.
  public struct Port: Hashable, Sendable {
    /// The name of a table or cell in the node's label.
    public var name: String?
    /// The side of the node or cell.
    public var compass: Compass?

    /// A side of the node.
    public init(_ compass: Compass) {
      self.compass = compass
    }

    /// A part of the node's label, and a side of it.
    public init(_ name: String, _ compass: Compass? = nil) {
      self.name = name
      self.compass = compass
    }

    /// The spelling of a port's name: a colon or quote would end it in DOT. The prefix keeps
    /// names apart from the compass points.
    static func clean(_ name: String) -> String {
      "p_"
        + String(
          name.unicodeScalars.map { scalar -> Character in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
              ? Character(scalar) : "_"
          })
    }
  }

  /// An edge.
  public struct Edge: Hashable, Sendable {
    /// The node where the edge starts.
    public var tail: Node.ID
    /// The node where the edge ends.
    public var head: Node.ID
    /// The place of the tail node where the edge starts.
    public var tailPort: Port?
    /// The place of the head node where the edge ends.
    public var headPort: Port?
    /// The look.
    public var attributes: [EdgeAttribute]
    /// A sentence for screen readers and hover tips.
    public var title: String?
    /// Classes for style sheets, as of `Node.cssClass`.
    public var cssClass: String?
    /// What scripts and style sheets may know of it, as of `Node.data`.
    public var data: [String: String]

    /// Makes an edge.
    public init(
      _ tail: Node.ID, _ head: Node.ID, _ attributes: [EdgeAttribute] = [],
      tailPort: Port? = nil, headPort: Port? = nil, title: String? = nil,
      cssClass: String? = nil, data: [String: String] = [:]
    ) {
      self.tail = tail
      self.head = head
      self.attributes = attributes
      self.tailPort = tailPort
      self.headPort = headPort
      self.title = title
      self.cssClass = cssClass
      self.data = data
    }
  }
}
