extension HTMLLabel {
  /// A table: rows of cells.
  public struct Table: Hashable, Sendable {
    /// The look of the whole table.
    public var attributes: [TableAttribute]
    /// The rows from top to bottom; a table without rows is drawn as one empty cell.
    public var rows: [Row]

    /// Makes a table of rows.
    public init(_ attributes: [TableAttribute] = [], rows: [Row]) {
      self.attributes = attributes
      self.rows = rows
    }
  }

  /// A row of a table.
  public struct Row: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// The cells from left to right; a row without cells is drawn as one empty cell.
    public var cells: [Cell]

    /// Makes a row of cells.
    public init(_ cells: [Cell]) {
      self.cells = cells
    }

    /// Makes a row of cells.
    public init(arrayLiteral elements: Cell...) {
      cells = elements
    }
  }

  /// A cell of a table.
  public struct Cell: Hashable, Sendable {
    enum Content: Hashable, Sendable {
      case empty
      case text(Text)
      indirect case table(Table)
    }

    /// The look of the cell.
    public var attributes: [CellAttribute]
    let content: Content

    /// A cell that holds styled text.
    public init(_ text: Text, _ attributes: [CellAttribute] = []) {
      content = .text(text)
      self.attributes = attributes
    }

    /// A cell that holds a table.
    public init(_ table: Table, _ attributes: [CellAttribute] = []) {
      content = .table(table)
      self.attributes = attributes
    }

    /// A cell that holds nothing: a bar of a chart, or space.
    public static func empty(_ attributes: [CellAttribute] = []) -> Cell {
      Cell(content: .empty, attributes: attributes)
    }

    private init(content: Content, attributes: [CellAttribute]) {
      self.content = content
      self.attributes = attributes
    }
  }
}
