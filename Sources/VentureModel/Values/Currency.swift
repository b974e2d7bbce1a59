/// A currency by its ISO 4217 code, such as `USD`, `CNY` or `HKD`.
///
/// Only codes of the standard are accepted: those in use and those that the euro replaced. A code
/// that is merely well-formed would let a slip (`UDS`) become a currency of its own, whose amounts
/// no total would count.
public struct Currency: Sendable, Hashable {
  /// The three capital letters of ISO 4217.
  public let code: String

  /// Reads an ISO 4217 code.
  ///
  /// - Throws: ``ParseError`` for anything else, with the code that was probably meant (`usd`,
  ///   `RMB`, `$`).
  public init(_ text: String) throws(ParseError) {
    guard let currency = Currency(code: text) else {
      let isCode = text.utf8.count == 3 && text.unicodeScalars.allSatisfy(\.isASCIIUppercase)
      throw ParseError(
        text.isEmpty
          ? "there is no currency"
          : "\(ParseError.excerpt(text)) is no \(isCode ? "currency" : "code") of ISO 4217",
        expected: "a currency code like USD, CNY or HKD",
        advice: Self.suggestion(for: text).map { "write \($0)" })
    }
    self = currency
  }

  /// The currency with a code, or `nil` if ISO 4217 has none such.
  public init?(code: String) {
    guard Self.known.contains(code) else { return nil }
    self.code = code
  }

  /// The codes that ``init(code:)`` accepts, in alphabetical order.
  public static var allCodes: [String] { known.sorted() }

  /// The currencies of ISO 4217 list one and, after them, those of list three that became the
  /// euro. Metals, bond units, testing codes and the code for no currency are left out.
  private static let known: Set<String> = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD \
    BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD \
    EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD \
    IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL \
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN \
    PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN \
    SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES \
    VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG ATS BEF CYP DEM EEK ESP FIM FRF GRD \
    HRK IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK
    """.split(separator: " ").map(String.init))
}

extension Currency {
  /// The code that was probably meant by a text, or `nil`.
  static func suggestion(for text: String) -> String? {
    guard text.unicodeScalars.count <= 12 else { return nil }
    let upper = text.uppercased()
    if let code = otherNames[upper] ?? symbols[text] { return code }
    if known.contains(upper) { return upper }
    // Two neighbouring letters exchanged are the slip that is seen most; of the rest no guess is
    // better than another.
    var letters = Array(upper)
    guard letters.count == 3 else { return nil }
    for (left, right) in [(0, 1), (1, 2)] {
      letters.swapAt(left, right)
      if common.contains(String(letters)) { return String(letters) }
      letters.swapAt(left, right)
    }
    return nil
  }

  static let symbols = [
    "$": "USD", "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "元": "CNY", "円": "JPY",
    "人民币": "CNY", "人民幣": "CNY", "美元": "USD", "港元": "HKD", "港币": "HKD", "港幣": "HKD",
    "ドル": "USD",
  ]

  private static let otherNames = [
    "RMB": "CNY", "CNH": "CNY", "YUAN": "CNY", "RENMINBI": "CNY", "NTD": "TWD", "NT$": "TWD",
    "US$": "USD", "DOLLAR": "USD", "DOLLARS": "USD", "HK$": "HKD", "S$": "SGD", "A$": "AUD",
    "C$": "CAD", "EURO": "EUR", "EUROS": "EUR", "YEN": "JPY", "UKP": "GBP", "STG": "GBP",
    "WON": "KRW", "SFR": "CHF",
  ]

  private static let common: Set<String> = [
    "USD", "EUR", "GBP", "JPY", "CNY", "HKD", "SGD", "TWD", "KRW", "INR", "CHF", "CAD", "AUD",
  ]
}

extension Currency: CustomStringConvertible {
  /// The code.
  public var description: String { code }
}
