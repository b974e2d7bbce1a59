extension PartialDate {
  /// A part of a year that stands where a month would: the sub-year groupings of ISO 8601-2:2019,
  /// 4.8, by their codes.
  ///
  /// ISO 8601-2 gives the codes but no months; those here are the meteorological seasons of the
  /// World Meteorological Organization. The seasons that name no hemisphere (21...24) are read as
  /// northern, since the sources of investor networks are: a southern story should use 29...32.
  /// A northern winter (24, 28) and a southern summer (30) begin in the December of the year that
  /// is named and reach into the next: `2023-24` is 2023-12-01 to 2024-02-29.
  public enum Grouping: Int, Sendable, Hashable, CaseIterable {
    case spring = 21
    case summer = 22
    case autumn = 23
    case winter = 24
    case northernSpring = 25
    case northernSummer = 26
    case northernAutumn = 27
    case northernWinter = 28
    case southernSpring = 29
    case southernSummer = 30
    case southernAutumn = 31
    case southernWinter = 32
    case firstQuarter = 33
    case secondQuarter = 34
    case thirdQuarter = 35
    case fourthQuarter = 36
    /// January to April; with `~` the "early" of a year.
    case firstQuadrimester = 37
    /// May to August; with `~` the "mid" of a year.
    case secondQuadrimester = 38
    /// September to December; with `~` the "late" of a year.
    case thirdQuadrimester = 39
    case firstHalf = 40
    case secondHalf = 41

    /// The first month and the number of months.
    var months: (first: Int, count: Int) {
      switch self {
      case .spring, .northernSpring, .southernAutumn: (3, 3)
      case .summer, .northernSummer, .southernWinter: (6, 3)
      case .autumn, .northernAutumn, .southernSpring: (9, 3)
      case .winter, .northernWinter, .southernSummer: (12, 3)
      case .firstQuarter: (1, 3)
      case .secondQuarter: (4, 3)
      case .thirdQuarter: (7, 3)
      case .fourthQuarter: (10, 3)
      case .firstQuadrimester: (1, 4)
      case .secondQuadrimester: (5, 4)
      case .thirdQuadrimester: (9, 4)
      case .firstHalf: (1, 6)
      case .secondHalf: (7, 6)
      }
    }

    var precision: Precision {
      switch rawValue {
      case 33...36: .quarter
      case 37...39: .quadrimester
      case 40...41: .half
      default: .season
      }
    }
  }
}
