/// A label made of styled text or of a table, in Graphviz's own HTML-like language.
///
/// The label is a tree, so tags cannot be unbalanced; every string in it is drawn as written.
/// A label without any visible part becomes an ordinary empty label.
///
/// ```swift
/// let card = HTMLLabel.Table([.border(0), .cellBorder(1), .cellSpacing(0)], rows: [
///   [.init(.bold("Series A"), [.columnSpan(2)])],
///   [.init("2024-03"), .init("$12M", [.port("amount")])],
/// ])
/// let node = Drawing.Node("a", [.shape(.plain), .label(HTMLLabel(card))])
/// ```
public struct HTMLLabel: Hashable, Sendable {
  enum Root: Hashable, Sendable {
    case text(Text)
    indirect case table(Table)
  }

  let root: Root

  /// A label of styled text.
  public init(_ text: Text) {
    root = .text(text)
  }

  /// A label of one table.
  public init(_ table: Table) {
    root = .table(table)
  }

  /// The value as it stands behind `label=` in DOT.
  var dot: String {
    var markup = HTMLMarkup()
    switch root {
    case .text(let text): markup.append(text)
    case .table(let table): markup.append(table)
    }
    return markup.text.isEmpty ? "\"\"" : "<\(markup.text)>"
  }
}
