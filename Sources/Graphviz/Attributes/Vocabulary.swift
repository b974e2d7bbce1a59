/// The direction in which the ranks of a layered drawing follow each other.
public enum RankDirection: String, Hashable, Sendable, CaseIterable {
  case topToBottom = "TB"
  case bottomToTop = "BT"
  case leftToRight = "LR"
  case rightToLeft = "RL"
}

/// The outline of a node.
public enum Shape: String, Hashable, Sendable, CaseIterable {
  case box, ellipse, circle
  case doubleCircle = "doublecircle"
  case point, diamond, hexagon, octagon
  case triangle, trapezium, parallelogram, house, pentagon, cylinder, note, tab, folder
  case component, underline
  /// Nothing but the label, with a margin.
  case plainText = "plaintext"
  /// Nothing but the label: the shape to use with tables.
  case plain
}

/// How a node or a cluster is drawn.
public enum NodeStyle: String, Hashable, Sendable, CaseIterable {
  case filled, rounded, solid, dashed, dotted, bold, diagonals
  case invisible = "invis"
}

/// How an edge is drawn.
public enum EdgeStyle: String, Hashable, Sendable, CaseIterable {
  case solid, dashed, dotted, bold, tapered
  case invisible = "invis"
}

/// The mark at an end of an edge.
public enum ArrowShape: String, Hashable, Sendable, CaseIterable {
  case none, normal, empty, vee
  case open = "onormal"
  case dot
  case hollowDot = "odot"
  case diamond
  case hollowDiamond = "odiamond"
  case box
  case hollowBox = "obox"
  case tee, crow
  case inverted = "inv"
}

/// Which ends of an edge carry arrows.
public enum EdgeDirection: String, Hashable, Sendable, CaseIterable {
  case forward, back, both, none
}

/// How edges are routed.
public enum EdgeRouting: String, Hashable, Sendable, CaseIterable {
  case curved, line, polyline
  case orthogonal = "ortho"
  case spline, none
}

/// What force-directed layouts do about nodes that overlap.
public enum OverlapRemoval: String, Hashable, Sendable, CaseIterable {
  case keep = "true"
  case prism
  case scale
  case compress
  case voronoi
  case vpsc
}

/// The vertical place of a label.
public enum LabelLocation: String, Hashable, Sendable, CaseIterable {
  case top = "t"
  case center = "c"
  case bottom = "b"
}

/// The horizontal place of a graph's or cluster's label.
public enum LabelJustification: String, Hashable, Sendable, CaseIterable {
  case left = "l"
  case center = "c"
  case right = "r"
}

/// The alignment of the lines of a label with several.
public enum LineAlignment: String, Hashable, Sendable, CaseIterable {
  case left = "LEFT"
  case center = "CENTER"
  case right = "RIGHT"

  /// The escape that ends a line of a plain label.
  var lineEnd: String {
    switch self {
    case .left: "\\l"
    case .center: "\\n"
    case .right: "\\r"
    }
  }
}

/// What is drawn first.
public enum OutputOrder: String, Hashable, Sendable, CaseIterable {
  case nodesFirst = "nodesfirst"
  case edgesFirst = "edgesfirst"
}

/// Whether the edges of a node keep the order of their statements, left to right.
public enum EdgeOrdering: String, Hashable, Sendable, CaseIterable {
  case incoming = "in"
  case outgoing = "out"
}

/// How the drawing is stretched towards its `size`.
public enum AspectRatio: String, Hashable, Sendable, CaseIterable {
  case fill, compress, expand, auto
}

/// The point of a node's outline, or of a cell's, where an edge ends.
public enum Compass: String, Hashable, Sendable, CaseIterable {
  case north = "n"
  case northEast = "ne"
  case east = "e"
  case southEast = "se"
  case south = "s"
  case southWest = "sw"
  case west = "w"
  case northWest = "nw"
  case center = "c"
}
