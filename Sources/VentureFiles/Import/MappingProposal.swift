import DelimitedText
import VentureAnalysis
import VentureModel

/// A mapping to start from, guessed from the header and the first rows of a table.
///
/// Every guess says what it rests on; what is not understood is listed. The proposal is a mapping
/// document, so that it can be edited and used.
public struct MappingProposal: Sendable {
  private let table: DelimitedText
  private let samples: [[String]]
  private var guesses: [ProposedField: Guess] = [:]

  struct Guess: Sendable {
    let column: Int
    let reason: String
  }

  /// Looks at a table.
  ///
  /// - Complexity: O(*c* · *r*) in its columns and the first 200 rows.
  public init(for table: DelimitedText) throws {
    self.table = table
    var samples: [[String]] = []
    struct Enough: Error {}
    do {
      try table.forEachRecord { record in
        guard samples.count < 200 else { throw Enough() }
        guard record.count == table.header.count else { return }
        samples.append((0..<record.count).map { record[$0].trimmed.text })
      }
    } catch is Enough {}
    self.samples = samples
    guess()
  }

  private func values(of column: Int) -> [String] {
    samples.map { $0[column] }.filter { !$0.isEmpty }
  }

  private mutating func guess() {
    var taken: Set<Int> = []
    for field in ProposedField.allCases {
      let candidates = table.header.indices.filter { !taken.contains($0) }.compactMap {
        column -> (column: Int, rank: Int, word: String)? in
        let name = table.header[column].lowercased()
        guard let rank = field.words.firstIndex(where: { name.contains($0) }) else { return nil }
        guard looksRight(column, for: field) else { return nil }
        return (column, rank, field.words[rank])
      }
      guard let best = candidates.min(by: { ($0.rank, $0.column) < ($1.rank, $1.column) }) else {
        continue
      }
      taken.insert(best.column)
      guesses[field] = Guess(
        column: best.column,
        reason: "its name has “\(best.word)”" + example(of: best.column))
    }
    for field in [ProposedField.date, .raised] where guesses[field] == nil {
      guard
        let column = table.header.indices.first(where: {
          !taken.contains($0) && isFilled($0, for: field)
        })
      else { continue }
      taken.insert(column)
      guesses[field] = Guess(
        column: column, reason: "its values look like \(field.look)" + example(of: column))
    }
  }

  private func example(of column: Int) -> String {
    values(of: column).first.map { ", such as “\($0.prefix(40))”" } ?? ", but no value in 200 rows"
  }

  /// Whether most values of a column can be what the field holds; true for fields of any text.
  private func looksRight(_ column: Int, for field: ProposedField) -> Bool {
    let values = values(of: column)
    guard !values.isEmpty else { return true }
    switch field {
    case .date:
      return DateFormat.allCases.contains { format in
        values.count { format.read($0) != nil } * 2 > values.count
      }
    case .raised, .postMoney, .amount:
      let reading = AmountReading(currency: Currency(code: "USD"))
      return values.count {
        if case .unreadable = reading.read($0) { false } else { true }
      } * 2 > values.count
    default:
      return true
    }
  }

  private func isFilled(_ column: Int, for field: ProposedField) -> Bool {
    let values = values(of: column)
    guard let first = values.first, first.count >= 4 else { return false }
    return looksRight(column, for: field)
  }

  /// The format that reads the most dates, the usual one first.
  private var dateFormat: (format: DateFormat, reason: String)? {
    guard let guess = guesses[.date] else { return nil }
    let values = values(of: guess.column)
    let counts = DateFormat.allCases.map { format in values.count { format.read($0) != nil } }
    guard let most = counts.max(), let index = counts.firstIndex(of: most) else { return nil }
    let format = DateFormat.allCases[index]
    let isAmbiguous =
      format == .dayFirst && counts[DateFormat.allCases.firstIndex(of: .monthFirst) ?? 0] == most
    return (
      format,
      "reads \(most) of \(values.count) dates"
        + (isAmbiguous ? "; MM/DD/YYYY reads as many: which is it?" : "")
    )
  }
}

extension MappingProposal {
  /// The proposal as a mapping document.
  public var yaml: String {
    var lines = [
      "# What the columns of \(table.fileName) may mean. Look it over, then:",
      "#   venturegraph import \(table.fileName) --mapping mapping.yaml --into network.sqlite",
      "venturegraph-mapping: \(Grammar.version)",
      "layout: \(table.sourceID)",
      "source:",
      "  id: \(table.sourceID)",
      "  title: \(Self.quoted(table.fileName))",
    ]
    if let (format, reason) = dateFormat {
      lines.append("dates: \(Self.quoted(format.rawValue))  # \(reason)")
    }
    if let guess = guesses[.currency] {
      lines.append(
        "currency: { column: \(Self.quoted(table.header[guess.column])) }  # \(guess.reason)")
    } else {
      lines.append("currency: USD  # a guess: for amounts that name no currency")
    }
    lines.append("deal:")
    for field in ProposedField.deal {
      if let guess = guesses[field] {
        lines.append("  \(field.key): \(column(field, guess))  # \(guess.reason)")
      } else if field == .investor || field == .company {
        lines.append("  \(field.key): \"?\"  # no column looks like it: name one")
      }
    }
    lines += [
      "  # Names are organizations unless you say otherwise, and never guessed to be people:",
      "  # investor: { column: …, people: [Jane Doe], person-if: { column: …, is: [Angel] } }",
    ]
    let used = Set(guesses.values.map(\.column))
    let unused = table.header.enumerated().filter { !used.contains($0.offset) }.map(\.element)
    if !unused.isEmpty {
      lines.append("# Not used: " + unused.joined(separator: ", "))
    }
    return lines.map(Self.commentSafe).joined(separator: "\n") + "\n"
  }

  /// The column, with that of the country beside that of the company.
  private func column(_ field: ProposedField, _ guess: Guess) -> String {
    let name = Self.quoted(table.header[guess.column])
    guard field == .company, let country = guesses[.country] else { return name }
    return "{ column: \(name), country: \(Self.quoted(table.header[country.column])) }"
  }

  private static func quoted(_ text: String) -> String { JSONValue.string(text).line }

  /// A comment ends with its line.
  private static func commentSafe(_ line: String) -> String {
    String(line.map { $0.isNewline ? " " : $0 })
  }
}

/// A field that a proposal looks for, and the words by which columns call it.
enum ProposedField: CaseIterable, Sendable {
  // The more specific a word, the earlier its field stands, so that it takes its column first.
  case postMoney
  case currency
  case investor
  case company
  case date
  case label
  case kind
  case role
  case amount
  case raised
  case country

  static let deal: [ProposedField] = [
    .investor, .company, .date, .raised, .postMoney, .amount, .label, .kind, .role,
  ]

  var key: String {
    switch self {
    case .postMoney: "post-money"
    default: "\(self)"
    }
  }

  /// What the values of the field look like.
  var look: String { self == .date ? "dates" : "amounts of money" }

  /// Words in the names of columns, in lower case, the surest first.
  var words: [String] {
    switch self {
    case .postMoney:
      ["post-money", "post_money", "postmoney", "post money", "valuation", "投后", "バリュエーション"]
    case .currency: ["currency", "währung", "devise", "币种", "通貨"]
    case .investor:
      ["investor", "vc", "fund name", "backer", "kapitalgeber", "投资方", "投资机构", "投资人", "投資家"]
    case .company:
      [
        "company", "portfolio", "startup", "start-up", "target", "issuer", "organization",
        "unternehmen", "firma", "entreprise", "société", "公司", "企业", "項目", "项目", "会社", "企業",
      ]
    case .date:
      ["date", "funded", "announced", "closed", "when", "datum", "日期", "时间", "日付", "年月"]
    case .label: ["series", "round", "stage", "runde", "tour", "轮次", "轮", "ラウンド", "シリーズ"]
    case .kind: ["round_type", "funding type", "deal type"]
    case .role: ["role", "lead", "rolle", "角色", "领投"]
    case .amount: ["ticket", "investment amount", "invested", "check", "cheque", "出资"]
    case .raised:
      [
        "raised", "amount", "round size", "deal size", "size", "betrag", "montant", "金额", "融资额",
        "調達額",
      ]
    case .country: ["country", "land", "pays", "国家", "国"]
    }
  }
}
