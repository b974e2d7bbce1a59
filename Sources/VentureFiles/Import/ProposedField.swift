/// A field that a proposal looks for, and the words by which columns call it.
enum ProposedField: CaseIterable, Sendable {
  // The more specific a word, the earlier its field stands, so that it takes its column first.
  case postMoney
  case currency
  case country
  case kind
  case investor
  case company
  case date
  case label
  case role
  case amount
  case raised

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
  private var words: [String] {
    switch self {
    case .postMoney:
      ["post-money", "post_money", "postmoney", "post money", "valuation", "投后", "バリュエーション"]
    case .currency: ["currency", "währung", "devise", "币种", "通貨"]
    case .investor:
      [
        "investor", "vc", "fund name", "backer", "kapitalgeber", "geldgeber", "投资方", "投资机构",
        "投资人", "投資家", "出資者",
      ]
    case .company:
      [
        "company", "portfolio", "startup", "start-up", "target", "issuer", "organization",
        "organisation", "unternehmen", "firma", "entreprise", "société", "公司", "企业", "项目",
        "会社", "企業",
      ]
    case .date:
      ["date", "funded", "announced", "closed", "when", "datum", "日期", "时间", "日付", "年月"]
    case .label: ["series", "round", "stage", "runde", "tour", "轮次", "轮", "ラウンド", "シリーズ"]
    case .kind: ["round_type", "round type", "funding type", "funding_type", "deal type"]
    case .role: ["role", "lead", "rolle", "角色", "领投"]
    case .amount: ["ticket", "investment amount", "invested", "check", "cheque", "出资额"]
    case .raised:
      [
        "raised", "amount", "round size", "deal size", "size", "betrag", "montant", "金额",
        "融资额", "調達額",
      ]
    case .country: ["company_country", "company country", "country", "land", "pays", "国家"]
    }
  }

  /// How well the name of a column fits, 0 best, with the word in it that does; nil if none does.
  func rank(of name: String) -> (rank: Int, word: String)? {
    let lower = name.lowercased()
    let parts = Self.words(in: name)
    guard
      let rank = words.firstIndex(where: { word in
        // A short word is often a part of another one: "land" of "landing page".
        word.count > 4 || !word.utf8.allSatisfy { $0 < 0x80 }
          ? lower.contains(word) : parts.contains(word) || parts.contains(word + "s")
      })
    else { return nil }
    let word = words[rank]
    let isAbout = isQuality(parts)
    if self == .country, parts.contains("investor") { return nil }
    return ((isAbout ? 200 : 0) + (lower == word ? 0 : 100) + rank, word)
  }

  /// Whether a column tells something about the thing that it names, as `investor_city` does.
  private func isQuality(_ parts: [String]) -> Bool {
    switch self {
    case .investor, .company, .date, .label:
      parts.contains { Self.qualities.contains($0) }
    default: false
    }
  }

  private static let qualities: Set<String> = [
    "country", "city", "state", "region", "currency", "code", "url", "website", "permalink", "id",
    "uuid", "type", "category", "count", "number", "email", "phone", "industry", "sector", "market",
    "land", "ort", "stadt", "年", "城市", "国家", "行业", "官网",
  ]

  /// The currencies that a header is believed to mean; other codes are words as well.
  static let currencyWords: Set<String> = [
    "usd", "eur", "gbp", "jpy", "cny", "hkd", "sgd", "twd", "krw", "inr", "chf", "cad", "aud",
    "rmb",
    "$", "€", "£", "₹", "₩", "美元", "人民币", "港元", "円", "euro",
  ]

  /// The words of a column's name, in lower case.
  static func words(in name: String) -> [String] {
    name.lowercased().split { !($0.isLetter || $0.isNumber || $0.isCurrencySymbol) }.map(
      String.init)
  }
}
