extension Currency {
  /// The name for use after an amount: "US dollar" of one, "US dollars" of more or less; the code
  /// where no name is kept.
  ///
  /// The table holds the currencies of the larger venture markets.
  public func name(isOne: Bool) -> String {
    guard let name = Self.names[code] else { return code }
    if isOne || Self.invariable.contains(code) { return name }
    return Self.plurals[code] ?? name + "s"
  }

  private static let names = [
    "AED": "UAE dirham", "AUD": "Australian dollar", "BRL": "Brazilian real",
    "CAD": "Canadian dollar", "CHF": "Swiss franc", "CNY": "Chinese yuan", "CZK": "Czech koruna",
    "DEM": "German mark", "DKK": "Danish krone", "EUR": "euro", "FRF": "French franc",
    "GBP": "pound sterling", "HKD": "Hong Kong dollar", "IDR": "Indonesian rupiah",
    "ILS": "Israeli shekel", "INR": "Indian rupee", "JPY": "Japanese yen",
    "KRW": "South Korean won", "MOP": "Macanese pataca", "MXN": "Mexican peso",
    "MYR": "Malaysian ringgit", "NGN": "Nigerian naira", "NOK": "Norwegian krone",
    "NZD": "New Zealand dollar", "PHP": "Philippine peso", "PLN": "Polish zloty",
    "QAR": "Qatari riyal", "RUB": "Russian rouble", "SAR": "Saudi riyal", "SEK": "Swedish krona",
    "SGD": "Singapore dollar", "THB": "Thai baht", "TRY": "Turkish lira", "TWD": "Taiwan dollar",
    "USD": "US dollar", "VND": "Vietnamese dong", "ZAR": "South African rand",
  ]

  private static let invariable: Set<String> = [
    "CNY", "IDR", "JPY", "KRW", "MYR", "NGN", "PLN", "THB", "TRY", "VND", "ZAR",
  ]

  private static let plurals = [
    "BRL": "Brazilian reais", "CZK": "Czech korunas", "DKK": "Danish kroner",
    "GBP": "pounds sterling", "NOK": "Norwegian kroner", "SEK": "Swedish kronor",
  ]
}
