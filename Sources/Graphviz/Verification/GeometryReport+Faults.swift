extension GeometryReport {
  /// An edge of the drawing.
  public struct EdgeReference: Hashable, Sendable {
    /// Its number among the edges, from zero.
    public var index: Int
    /// The node where it starts.
    public var tail: Drawing.Node.ID
    /// The node where it ends.
    public var head: Drawing.Node.ID
  }

  /// What a text belongs to.
  public enum Owner: Hashable, Sendable {
    /// The drawing: its title.
    case drawing
    /// A cluster by its number, from zero.
    case cluster(Int)
    /// A node: its label, or the text beside it.
    case node(Drawing.Node.ID)
    /// An edge: a label at its middle or at an end.
    case edge(EdgeReference)
  }

  /// A line of a text as it stands on the sheet.
  public struct Text: Hashable, Sendable {
    /// What it says.
    public var string: String
    /// What it belongs to.
    public var owner: Owner
    /// Whether it is the external label of its node, which has no place in the node's box.
    public var isBeside: Bool
    /// The size of its smallest type in points, before the drawing is scaled to its `size`.
    public var fontSize: Double
    /// The room it takes: the width that Graphviz measured, and one font size in height.
    public var box: Rectangle
  }

  /// Two nodes one of which hides a part of the other.
  public struct Overlap: Hashable, Sendable {
    /// The node that comes first in the drawing.
    public var first: Drawing.Node.ID
    /// The other node.
    public var second: Drawing.Node.ID
    /// How far one would have to move, in points.
    public var depth: Double
  }

  /// An edge that runs over a text.
  public struct Crossing: Hashable, Sendable {
    /// The edge, whose arrowheads count as well.
    public var edge: EdgeReference
    /// The text, which is not the edge's own.
    public var text: Text
    /// The length of the line on the text, in points.
    public var length: Double
  }

  /// A text that reaches over a border.
  public struct Clipping: Hashable, Sendable {
    /// What the text should have stayed in.
    public enum Border: Hashable, Sendable {
      /// The node or cluster that it belongs to.
      case owner
      /// The paper with its margins.
      case sheet
    }

    /// The text that is cut off, or would be.
    public var text: Text
    /// The border that it reaches over.
    public var border: Border
    /// How far it reaches over the border, in points.
    public var excess: Double
  }

  /// A text that lies on something else.
  public struct Collision: Hashable, Sendable {
    /// What the text lies on.
    public enum Obstacle: Hashable, Sendable {
      /// A text, which comes later in the drawing.
      case text(Text)
      /// The box of a node.
      case node(Drawing.Node.ID)
    }

    /// The text that comes first in the drawing.
    public var text: Text
    /// What it lies on.
    public var obstacle: Obstacle
    /// How far one would have to move, in points.
    public var depth: Double
  }
}
