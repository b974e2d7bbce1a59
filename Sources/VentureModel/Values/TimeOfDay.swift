/// A time of day to the second, with the zone that a source gives.
///
/// It is kept and shown. No comparison uses it: dates are compared by the day that is named, in
/// whatever zone.
public struct TimeOfDay: Sendable, Hashable {
  /// Hours 0...23.
  public let hour: Int
  /// Minutes 0...59.
  public let minute: Int
  /// Seconds 0...59; EDTF knows no leap second.
  public let second: Int
  /// The difference from Coordinated Universal Time, if it is given.
  public let zone: Zone?

  /// A difference from Coordinated Universal Time (UTC).
  public enum Zone: Sendable, Hashable {
    /// UTC itself, written `Z`.
    case utc
    /// Whole hours, written without minutes: `-04`.
    case hours(Int)
    /// Minutes, east positive, written with hours and minutes: `+04:30`.
    case minutes(Int)
  }

  /// Creates a time, or `nil` if there is none such.
  public init?(hour: Int, minute: Int, second: Int, zone: Zone? = nil) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    let minutesEast =
      switch zone {
      case .hours(let hours): hours.multipliedReportingOverflow(by: 60).partialValue
      case .minutes(let minutes): minutes
      case .utc, nil: 0
      }
    // The zones in use reach from -12:00 to +14:00.
    guard (-720...840).contains(minutesEast) else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
    self.zone = zone
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time as ISO 8601 writes it: "12:00:00+08:00".
  public var description: String {
    let time = [hour, minute, second].map(Day.twoDigits).joined(separator: ":")
    switch zone {
    case nil: return time
    case .utc: return time + "Z"
    case .hours(let hours): return time + (hours < 0 ? "-" : "+") + Day.twoDigits(abs(hours))
    case .minutes(let minutes):
      let sign = minutes < 0 ? "-" : "+"
      return "\(time)\(sign)\(Day.twoDigits(abs(minutes) / 60)):\(Day.twoDigits(abs(minutes) % 60))"
    }
  }
}
