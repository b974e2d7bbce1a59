extension PartialDate {
  /// A year as EDTF writes it, which may leave digits open.
  public struct Year: Sendable, Hashable {
    enum Form: Sendable, Hashable {
      /// Four digits, some of which may be `X`.
      case digits(DigitPattern, isNegative: Bool)
      /// `Y`, then a year of more than four digits, as a number and a power of ten.
      case long(mantissa: Int, exponent: UInt8)
    }

    let form: Form

    private let significant: UInt8?

    /// How many of the leading digits are meant (`1950S2`: only "19"), or `nil` for all.
    public var significantDigits: Int? { significant.map(Int.init) }

    /// The first year that can be meant.
    public var earliest: Int { isNegative ? -magnitudes.upperBound : magnitudes.lowerBound }
    /// The last year that can be meant.
    public var latest: Int { isNegative ? -magnitudes.lowerBound : magnitudes.upperBound }

    /// A year with all its digits, or `nil` outside ``Day/years``.
    public init?(_ year: Int) {
      guard Day.years.contains(year) else { return nil }
      if (-9999...9999).contains(year) {
        let digits = DigitPattern(abs(year), count: 4)
        self.init(digits: digits, isNegative: year < 0, significantDigits: nil)
      } else {
        self.init(mantissa: year, exponent: 0, significantDigits: nil)
      }
    }

    /// A year of four digits. `nil` if more digits are significant than there are, or for a year 0
    /// with a sign.
    init?(digits: DigitPattern, isNegative: Bool, significantDigits: Int?) {
      if isNegative && digits.isSpecified && digits.minimum == 0 { return nil }
      if let significantDigits {
        guard (1...4).contains(significantDigits), digits.isSpecified else { return nil }
      }
      form = .digits(digits, isNegative: isNegative)
      significant = significantDigits.map { UInt8($0) }
    }

    /// A year of more than four digits. `nil` if it has fewer, if more digits are significant than
    /// there are, or outside ``Day/years``.
    init?(mantissa: Int, exponent: Int, significantDigits: Int?) {
      guard (0...12).contains(exponent), Day.years.contains(mantissa) else { return nil }
      var power = 1
      for _ in 0..<exponent { power *= 10 }
      let (value, overflow) = mantissa.multipliedReportingOverflow(by: power)
      guard !overflow, Day.years.contains(value), abs(value) > 9999 else { return nil }
      if let significantDigits {
        guard (1...String(abs(value)).utf8.count).contains(significantDigits) else { return nil }
      }
      form = .long(mantissa: mantissa, exponent: UInt8(exponent))
      significant = significantDigits.map { UInt8($0) }
    }

    private var isNegative: Bool {
      switch form {
      case .digits(_, let isNegative): isNegative
      case .long(let mantissa, _): mantissa < 0
      }
    }

    /// The years that can be meant, without their sign.
    private var magnitudes: ClosedRange<Int> {
      guard let significantDigits, let number else {
        guard case .digits(let digits, _) = form else {
          let year = abs(number ?? 0)
          return year...year
        }
        return digits.minimum...digits.maximum
      }
      let year = abs(number)
      // Leading zeros count: 0050S2 is a year of the first century.
      let digits = max(4, String(year).utf8.count)
      let width = (significantDigits..<digits).reduce(1) { width, _ in width * 10 }
      let low = year / width * width
      return low...low + width - 1
    }

    /// Whether only one year can be meant.
    public var isExact: Bool { earliest == latest }

    /// The year, or the estimate that stands before `S`; `nil` if a digit is unspecified.
    public var number: Int? {
      switch form {
      case .digits(let digits, let isNegative):
        guard digits.isSpecified else { return nil }
        return isNegative ? -digits.minimum : digits.minimum
      case .long(let mantissa, let exponent):
        return (0..<exponent).reduce(mantissa) { number, _ in number * 10 }
      }
    }

    /// Whether a year from ``earliest`` to ``latest`` fits the digits given.
    func matches(_ year: Int) -> Bool {
      switch form {
      case .digits(let digits, _): significantDigits != nil || digits.matches(abs(year))
      case .long: true
      }
    }
  }
}

extension PartialDate.Year: CustomStringConvertible {
  /// The year as EDTF writes it: `2024`, `-0043`, `201X`, `Y170000002`, `1950S2`.
  public var description: String {
    let year =
      switch form {
      case .digits(let digits, let isNegative): (isNegative ? "-" : "") + digits.description
      case .long(let mantissa, 0): "Y\(mantissa)"
      case .long(let mantissa, let exponent): "Y\(mantissa)E\(exponent)"
      }
    return significantDigits.map { "\(year)S\($0)" } ?? year
  }
}
