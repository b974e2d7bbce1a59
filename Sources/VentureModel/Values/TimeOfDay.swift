/// A time of day to the second, with the zone that a source gives.
///
/// It is kept and shown. No comparison uses it: dates are compared by the day that is named, in
/// whatever zone.
public struct TimeOfDay: Sendable, Hashable {
  // Few dates have a time but every date has room for one, so it is stored small.
  private let hours: UInt8
  private let minutes: UInt8
  private let seconds: UInt8
  private let zoneMinutes: Int16
  private let zoneForm: ZoneForm

  private enum ZoneForm: Hashable {
    case none
    case utc
    case hours
    case minutes
  }

  /// Hours 0...23.
  public var hour: Int { Int(hours) }
  /// Minutes 0...59.
  public var minute: Int { Int(minutes) }
  /// Seconds 0...59; EDTF knows no leap second.
  public var second: Int { Int(seconds) }
  /// The difference from Coordinated Universal Time, if it is given.
  public var zone: Zone? {
    switch zoneForm {
    case .none: nil
    case .utc: .utc
    case .hours: .hours(Int(zoneMinutes) / 60)
    case .minutes: .minutes(Int(zoneMinutes))
    }
  }

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
    let (form, minutesEast): (ZoneForm, Int) =
      switch zone {
      case nil: (.none, 0)
      case .utc: (.utc, 0)
      case .hours(let hours): (.hours, hours.multipliedReportingOverflow(by: 60).partialValue)
      case .minutes(let minutes): (.minutes, minutes)
      }
    // The zones in use reach from -12:00 to +14:00.
    guard (-720...840).contains(minutesEast) else { return nil }
    hours = UInt8(hour)
    minutes = UInt8(minute)
    seconds = UInt8(second)
    zoneMinutes = Int16(minutesEast)
    zoneForm = form
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
