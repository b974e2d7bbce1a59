/// The members of an EDTF set: the dates between `[` and `]` or `{` and `}`.
///
/// Whether one of them is meant or all is said by ``EDTF``: `.oneOf` or `.allOf`.
public struct DateSet: Sendable, Hashable {
  /// One element of a set.
  public enum Member: Sendable, Hashable {
    /// A date by itself.
    case date(PartialDate)
    /// All days from the first date to the last, both included; `nil` is no bound on that side.
    case range(PartialDate?, PartialDate?)
  }

  /// The members in the order written; there is at least one.
  public let members: [Member]

  /// Creates a set, or `nil` if it has no members, a range without any bound or one that ends
  /// before it begins.
  public init?(_ members: [Member]) {
    guard !members.isEmpty else { return nil }
    for case .range(let first, let last) in members {
      guard let first else {
        guard last != nil else { return nil }
        continue
      }
      if let last, last.latest < first.earliest { return nil }
    }
    self.members = members
  }
}

extension DateSet: CustomStringConvertible {
  /// The members with commas, without the brackets.
  public var description: String { members.map(\.description).joined(separator: ",") }
}

extension DateSet.Member: CustomStringConvertible {
  /// The member in EDTF: `2024-03`, `1670..1672`, `..1984`.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .range(let first, let last): "\(first?.description ?? "")..\(last?.description ?? "")"
    }
  }
}
