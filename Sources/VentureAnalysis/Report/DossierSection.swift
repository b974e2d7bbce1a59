import VentureModel

/// A part of a dossier that has something to say: a heading and what stands below it.
public struct DossierSection: Hashable, Sendable {
  /// A paragraph, a list or a table.
  public enum Block: Hashable, Sendable {
    case paragraph(Prose)
    case list([Prose])
    case table(DossierTable)
  }

  /// The heading.
  public let title: String
  /// What stands below it; never empty.
  public let blocks: [Block]

  /// A section of blocks; nil if there is nothing in them.
  init?(_ title: String, _ blocks: [Block]) {
    let told = blocks.filter { block in
      switch block {
      case .paragraph(let prose): !prose.isEmpty
      case .list(let items): !items.isEmpty
      case .table(let table): !table.rows.isEmpty
      }
    }
    guard !told.isEmpty else { return nil }
    self.title = title
    self.blocks = told
  }
}

extension DossierSection.Block {
  /// Sentences that follow each other.
  static func paragraph(_ sentences: [Prose]) -> Self {
    .paragraph(sentences.joined(separator: " "))
  }

  /// All prose of the block, in the order of reading.
  var prose: [Prose] {
    switch self {
    case .paragraph(let prose): [prose]
    case .list(let items): items
    case .table(let table): [Prose().citing(table.citations)] + table.rows.flatMap(\.self)
    }
  }
}

/// A table of a dossier, in which figures are compared.
public struct DossierTable: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// The heading.
    public let heading: String
    /// Whether it holds figures, which are set flush right.
    public let isNumeric: Bool

    /// A column of words.
    static func words(_ heading: String) -> Column { Column(heading: heading, isNumeric: false) }
    /// A column of figures.
    static func figures(_ heading: String) -> Column { Column(heading: heading, isNumeric: true) }
  }

  /// The columns.
  public let columns: [Column]
  /// Where all of it is stated, if its rows do not say so one by one.
  public let citations: [Citation]
  /// The rows, each as long as the columns.
  public private(set) var rows: [[Prose]] = []

  /// A table without rows.
  init(_ columns: [Column], citing citations: [Citation] = []) {
    self.columns = columns
    self.citations = citations.withoutRepetitions
  }

  /// Adds a row.
  ///
  /// - Precondition: The row has a cell for each column.
  mutating func append(_ row: [Prose]) {
    precondition(row.count == columns.count, "a row has a cell for each column")
    rows.append(row)
  }

  /// The table without the columns in which no row has anything.
  var withoutEmptyColumns: DossierTable {
    let kept = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    var table = DossierTable(kept.map { columns[$0] }, citing: citations)
    for row in rows { table.append(kept.map { row[$0] }) }
    return table
  }
}
