import Graphviz
import VentureAnalysis
import VentureModel

/// What every kind of diagram is drawn with: words, colours, and a font whose letters can be measured.
struct Drafting: Sendable {
  let wording: Wording
  let theme: Theme
  /// Font families, the one that is measured in front.
  let families: [String]
  let measure: TextMeasure
  /// The widest that the picture may be, in points, if it is bounded.
  let width: Double?
  /// Where a click on an entity leads, with `{id}` for it.
  let links: String?
  /// What SVG needs to follow the reader's preference; nil if it does not.
  let styleSheet: String?
  /// The engine that is wanted, if one is.
  let engine: Engine?

  init(_ style: DiagramStyle) {
    wording = Wording.forReaders(of: style.languages)
    theme = style.appearance.theme
    styleSheet = style.appearance.styleSheet
    let installed = theme.installedFonts(for: wording.language)
    families = (style.fonts ?? []) + installed.filter { style.fonts?.contains($0) != true }
    measure = TextMeasure(family: families.first ?? "sans-serif")
    width = style.width
    links = style.links
    engine = style.engine
  }

  /// The family that texts are set in.
  var font: String { families.first ?? "sans-serif" }

  /// The name of an entity in the language of the diagram, on one line.
  func name(_ id: EntityID, in graph: VentureGraph) -> String {
    graph[id]?.names.display(in: [wording.language])?.onOneLine ?? id.slug
  }

  /// A fact as a sentence for those who cannot see its line, with its doubt.
  func sentence(of fact: Fact, in graph: VentureGraph) -> String {
    let doubt = fact.certainty == .stated ? "" : " (\(fact.certainty.rawValue))"
    return Narrator(graph).sentence(fact) + doubt
  }

  /// Text that says less, in small type.
  func faint(_ text: String) -> HTMLLabel.Text {
    .font(HTMLLabel.Text(text), size: theme.smallFontSize, color: theme.faintInk)
  }

  /// How a line looks that is known in a certain way.
  func line(_ certainty: Certainty) -> [EdgeAttribute] {
    switch certainty {
    case .stated: []
    case .implied: [.style(.dashed)]
    case .context, .disputed, .derived: [.style(.dotted), .penWidth(1.7)]
    }
  }

  /// What a party is, in the words of legends.
  func party(_ id: EntityID, in graph: VentureGraph) -> Wording.Phrase {
    switch graph[id] {
    case .person: .person
    case .organization(let organization) where organization.isInstitution: .firm
    default: .corporateInvestor
    }
  }

  /// The look of a party: square for institutions, rounded for companies, an ellipse for people.
  func look(
    of id: EntityID, in graph: VentureGraph
  ) -> (paint: Theme.Paint, shape: [NodeAttribute], style: [NodeStyle]) {
    switch graph[id] {
    case .person:
      (theme.person, [.shape(.ellipse)], [.filled])
    case .organization(let organization) where organization.isInstitution:
      (theme.fund, [.shape(.box)], [.filled])
    default:
      (theme.corporate, [.shape(.box)], [.filled, .rounded])
    }
  }

  /// A name over lines of small type, each with room of its own.
  func stacked(_ name: HTMLLabel.Text, over lines: [String]) -> HTMLLabel {
    guard !lines.isEmpty else { return HTMLLabel(name) }
    return HTMLLabel(
      HTMLLabel.Table(
        [.border(0), .cellBorder(0), .cellSpacing(0), .cellPadding(0)],
        rows: [[HTMLLabel.Cell(name)]] + lines.map { [HTMLLabel.Cell(faint($0))] }))
  }
}

extension Organization {
  /// Whether the organisation's business is to invest: a firm, a fund, an insurer, a bank.
  var isInstitution: Bool {
    let institutions: Set<Kind> = [.firm, .insurer, .assetManager, .familyOffice, .bank, .fund]
    return !institutions.isDisjoint(with: kinds)
  }
}

extension String {
  /// The text with a space for each line break, tab and run of spaces.
  var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
