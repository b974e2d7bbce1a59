import VentureModel

/// Reads the sections of a theme document with the means of graph documents.
struct ThemeReader {
  /// How many colours of groups a theme may have.
  static let communityLimit = 8
  private static let textSizes = 8...16
  private static let smallestText = 7

  private var reader: DocumentReader
  private var document = ThemeDocument()
  var diagnostics: [Diagnostic] { reader.diagnostics }

  init(_ text: DocumentText) {
    reader = DocumentReader(text, declaredSources: [], into: VentureGraph.Draft())
  }

  mutating func read(_ root: DocumentNode) -> ThemeDocument {
    guard let fields = reader.fields(of: root, as: Grammar.theme) else { return document }
    reader.checkVersion(fields["venturegraph-theme"], of: "venturegraph-theme")
    document.name = reader.string(fields["name"])
    if let base = reader.word(fields["base"], as: ThemeDocument.Base.self) { document.base = base }
    if let node = fields["colors"] { readColors(node) }
    for pair in reader.pairs(fields["fonts"]) { readFonts(pair) }
    if let node = fields["sizes"] { readSizes(node) }
    return document
  }

  // MARK: - Colours

  private mutating func readColors(_ node: DocumentNode) {
    guard let fields = reader.fields(of: node, as: Grammar.themeColors) else { return }
    for tone in ThemeRole.Tone.allCases {
      readColor(fields.raw(tone.rawValue), as: .tone(tone))
    }
    for kind in ThemeRole.Kind.allCases {
      if let node = fields[kind.rawValue] { readPaint(node, of: .kind(kind), as: Grammar.paint) }
    }
    guard let node = fields["communities"] else { return }
    let items = reader.items(node)
    document.communityCount = items.count
    if items.count > Self.communityLimit {
      reader.report(
        items[Self.communityLimit], "there are \(items.count) colours of groups",
        expected: "at most \(Self.communityLimit): more are not told apart")
    }
    for (rank, item) in items.enumerated() {
      readPaint(item, of: .community(rank), as: Grammar.communityPaint)
    }
  }

  private mutating func readPaint(
    _ node: DocumentNode, of subject: ThemeRole.Subject, as record: Record
  ) {
    guard let fields = reader.fields(of: node, as: record) else { return }
    readColor(fields.raw("stroke"), as: .stroke(subject))
    readColor(fields.raw("fill"), as: .fill(subject))
  }

  private mutating func readColor(_ node: DocumentNode?, as role: ThemeRole) {
    guard let node else { return }
    let line = reader.text.line(node.mark.line)
    if node.isNull {
      guard UnquotedColor.stands(in: line ?? "") else { return }
      reader.report(node, "`\(role)` has no colour", advice: UnquotedColor.advice)
      return
    }
    guard let text = reader.string(node) else { return }
    guard text.wholeMatch(of: /#[0-9A-Fa-f]{6}/) != nil else {
      reader.report(
        node, "\(node.description) is no colour", expected: "six digits, such as \"#0072B2\"",
        advice: Self.advice(for: text))
      return
    }
    document.colors.append(
      ThemeDocument.ColorEntry(
        role: role, color: text.lowercased(),
        location: reader.text.location(node.mark, length: node.length), sourceLine: line))
  }

  /// How a colour of other notations is written here.
  private static func advice(for text: String) -> String? {
    let digits = text.drop { $0 == "#" }
    guard digits.allSatisfy(\.isHexDigit) else {
      return "colours have no names here, as programs differ in what they take them for"
    }
    switch digits.count {
    case 3: return "write \"#\(digits.map { "\($0)\($0)" }.joined())\""
    case 6: return "write \"#\(digits)\""
    case 8: return "colours are opaque: write \"#\(digits.prefix(6))\""
    default: return nil
    }
  }

  // MARK: - Fonts and sizes

  private mutating func readFonts(_ pair: DocumentNode.Pair) {
    let families = reader.strings(pair.value)
    if let odd = families.first(where: { $0.isEmpty || $0.contains(",") }) {
      reader.report(
        pair.value, "“\(odd.prefix(40))” stands where one font family was expected",
        expected: "a list of families, such as [Source Serif 4, Noto Serif]")
      return
    }
    if pair.key == "all" {
      document.fontsForAll = families
      return
    }
    do throws(ParseError) {
      document.fonts[try LanguageTag(pair.key)] = families
    } catch {
      reader.report(
        pair.keyMark, length: pair.key.unicodeScalars.count, error.message,
        expected: "\(error.expected), or `all`", advice: error.advice)
    }
  }

  private mutating func readSizes(_ node: DocumentNode) {
    guard let fields = reader.fields(of: node, as: Grammar.themeSizes) else { return }
    document.textSize = size(fields["text"], in: Self.textSizes)
    let largest = document.textSize ?? Self.textSizes.upperBound
    document.smallSize = size(fields["small"], in: Self.smallestText...largest)
  }

  private mutating func size(_ node: DocumentNode?, in range: ClosedRange<Int>) -> Int? {
    guard let node, let points = reader.ordinal(node) else { return nil }
    guard range.contains(points) else {
      reader.report(
        node, "text of \(points) points does not fit the diagrams",
        expected: "\(range.lowerBound) to \(range.upperBound) points")
      return nil
    }
    return points
  }
}
