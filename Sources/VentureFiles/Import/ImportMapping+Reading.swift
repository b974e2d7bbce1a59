import Foundation
import VentureModel

extension ImportMapping {
  /// What came out of a mapping document.
  public struct Reading: Sendable {
    /// The mapping; nil if the document has an error.
    public let mapping: ImportMapping?
    /// All errors, each with its line.
    public let diagnostics: [Diagnostic]
  }

  /// Reads a mapping document, which is YAML.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - file: The name that messages give it.
  /// - Returns: The mapping, or all that is wrong with the document.
  /// - Complexity: O(*n*) in the size of the document.
  public static func read(_ bytes: Data, file: String) -> Reading {
    do {
      let (text, root) = try DocumentText.read(
        bytes, file: file,
        expecting: "`venturegraph-mapping: \(Grammar.version)` and a `deal`")
      var reader = MappingReader(text)
      let mapping = reader.read(root)
      let diagnostics = text.located(reader.diagnostics)
      guard diagnostics.isEmpty, var mapping else {
        return Reading(mapping: nil, diagnostics: diagnostics)
      }
      mapping.places = reader.places.mapValues { location in
        Diagnostic(.error, at: location, "", sourceLine: text.line(location.line))
      }
      return Reading(mapping: mapping, diagnostics: [])
    } catch {
      return Reading(mapping: nil, diagnostics: [error])
    }
  }
}

/// Reads the sections of a mapping document with the means of graph documents.
private struct MappingReader {
  private var reader: DocumentReader
  /// Where each column is named first.
  private(set) var places: [String: SourceLocation] = [:]
  var diagnostics: [Diagnostic] { reader.diagnostics }

  init(_ text: DocumentText) {
    reader = DocumentReader(text, declaredSources: [], into: VentureGraph.Draft())
  }

  mutating func read(_ root: DocumentNode) -> ImportMapping? {
    guard let fields = reader.fields(of: root, as: Grammar.mapping) else { return nil }
    var mapping = ImportMapping()
    reader.checkVersion(fields["venturegraph-mapping"], of: "venturegraph-mapping")
    if let layout = reader.string(fields["layout"]) { mapping.layout = layout }
    mapping.source = source(fields["source"])
    if let format = reader.word(fields["dates"], as: DateFormat.self) { mapping.dates = format }
    mapping.hasDecimalComma = reader.word(fields["decimal-comma"], as: YesOrNo.self) == .yes
    readCurrency(fields["currency"], into: &mapping)
    mapping.deal = deal(fields["deal"])
    mapping.ties = reader.items(fields["ties"]).compactMap { tie($0) }
    if mapping.deal == nil, mapping.ties.isEmpty, reader.diagnostics.isEmpty {
      reader.report(
        root, "the mapping takes nothing from a table", expected: "`deal: …` or `ties: …`")
    }
    return mapping
  }

  private enum YesOrNo: String, CaseIterable {
    case yes = "true"
    case no = "false"
  }

  private mutating func source(_ node: DocumentNode?) -> Source? {
    guard let node, let fields = reader.fields(of: node, as: Grammar.mappedSource),
      let id = reader.string(fields["id"])
    else { return nil }
    return Source(
      id: SourceID(id), title: reader.string(fields["title"]),
      authors: reader.strings(fields["author"]), publisher: reader.string(fields["publisher"]),
      date: reader.date(fields["date"]), language: reader.language(fields["language"]),
      url: reader.string(fields["url"]), note: reader.string(fields["note"]))
  }

  private mutating func readCurrency(_ node: DocumentNode?, into mapping: inout ImportMapping) {
    guard let node else { return }
    guard case .mapping = node.content else {
      mapping.currency = currency(node)
      return
    }
    guard let fields = reader.fields(of: node, as: Grammar.column) else { return }
    mapping.currency = currency(fields["constant"])
    if let column = fields["column"] { mapping.currencyColumn = self.column(column) }
  }

  private mutating func currency(_ node: DocumentNode?) -> Currency? {
    reader.parsed(node) { text throws(ParseError) in try Currency(text) }
  }

  private mutating func deal(_ node: DocumentNode?) -> ImportMapping.Deal? {
    guard let node, let fields = reader.fields(of: node, as: Grammar.deal),
      let investor = party(fields["investor"]), let company = party(fields["company"])
    else { return nil }
    check(investor, TieKind.invested.subjects, fields["investor"], as: "start from", .invested)
    check(company, TieKind.raised.subjects, fields["company"], as: "start from", .raised)
    var deal = ImportMapping.Deal(investor: investor, company: company)
    deal.date = field(fields["date"])
    deal.raised = field(fields["raised"])
    deal.postMoney = field(fields["post-money"])
    deal.amount = field(fields["amount"])
    deal.label = field(fields["label"])
    deal.kind = word(fields["kind"], as: VentureModel.Round.Kind.self)
    deal.role = word(fields["role"], as: Investment.Role.self)
    return deal
  }

  private mutating func tie(_ node: DocumentNode) -> ImportMapping.Tie? {
    guard let fields = reader.fields(of: node, as: Grammar.mappedTie),
      let kind = reader.word(fields["kind"], as: TieKind.self),
      let subject = party(fields["subject"]), let object = party(fields["object"])
    else { return nil }
    if kind == .invested || kind == .raised, let node = fields["kind"] {
      reader.report(
        node, "`\(kind.rawValue)` leads to a round", expected: "`deal: …` for investments")
    }
    check(subject, kind.subjects, fields["subject"], as: "start from", kind)
    check(object, kind.objects, fields["object"], as: "lead to", kind)
    var tie = ImportMapping.Tie(kind, from: subject, to: object)
    tie.date = field(fields["date"])
    tie.until = field(fields["until"])
    tie.title = field(fields["title"])
    return tie
  }

  private mutating func check(
    _ party: ImportMapping.Party, _ kinds: Set<Entity.Kind>, _ node: DocumentNode?,
    as role: String, _ kind: TieKind
  ) {
    guard let node, !kinds.contains(party.kind) else { return }
    let known = Entity.Kind.allCases.filter(kinds.contains).map(\.rawValue)
    reader.report(
      node, "`\(kind.rawValue)` cannot \(role) \(party.kind.rawValue)",
      expected: known.map { "`entity: \($0)`" }.joined(separator: " or "))
  }

  private mutating func party(_ node: DocumentNode?) -> ImportMapping.Party? {
    guard let node else { return nil }
    if case .scalar = node.content {
      return column(node).map { ImportMapping.Party(name: .column($0)) }
    }
    guard let fields = reader.fields(of: node, as: Grammar.mappedParty),
      let name = columnOrConstant(fields)
    else { return nil }
    var party = ImportMapping.Party(
      name: name, kind: reader.word(fields["entity"], as: Entity.Kind.self) ?? .organization)
    party.type = reader.word(fields["type"], as: Organization.Kind.self)
    party.country = field(fields["country"])
    party.people = Set(reader.strings(fields["people"]))
    if let node = fields["person-if"], let test = reader.fields(of: node, as: Grammar.personTest) {
      party.personColumn = column(test["column"])
      party.personValues = Set(reader.strings(test["is"]))
    }
    return party
  }

  private mutating func field(_ node: DocumentNode?) -> ImportMapping.Field? {
    guard let node else { return nil }
    if case .scalar = node.content { return column(node).map { .column($0) } }
    return reader.fields(of: node, as: Grammar.column).flatMap { columnOrConstant($0) }
  }

  private mutating func columnOrConstant(_ fields: Fields) -> ImportMapping.Field? {
    if let column = column(fields["column"]) { return .column(column) }
    return reader.string(fields["constant"]).map { .constant($0) }
  }

  /// A column or a constant, which must be one of some words.
  private mutating func word<Word>(
    _ node: DocumentNode?, as _: Word.Type
  ) -> ImportMapping.Field?
  where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
    let found = field(node)
    if case .constant = found, case .mapping(let pairs) = node?.content {
      for pair in pairs where pair.key == "constant" { _ = reader.word(pair.value, as: Word.self) }
    }
    return found
  }

  /// The name of a column, whose place is kept for the time when a table has not got it.
  private mutating func column(_ node: DocumentNode?) -> String? {
    guard let node, let name = reader.string(node) else { return nil }
    guard !name.isEmpty else {
      reader.report(
        node, "a column without a name cannot be mapped",
        advice: "give it a name in the header of the table")
      return nil
    }
    if places[name] == nil { places[name] = reader.text.location(node.mark, length: node.length) }
    return name
  }
}
