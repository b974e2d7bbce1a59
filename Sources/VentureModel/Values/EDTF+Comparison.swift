// A comparison is definite exactly if every choice of days that the two values allow agrees on it,
// the choices being independent of each other: two mentions of `2024` may be two days.
extension EDTF {
  /// Whether this is over before the other begins.
  ///
  /// A moment is before another if its day is; a period is before what begins after its last day.
  /// `2023` is before `2024`; of `2024` and `2024-03` it cannot be told.
  ///
  /// - Complexity: O(number of members of a set), else O(1)
  public func isBefore(_ other: EDTF) -> Verdict {
    extent.isBefore(other.extent)
  }

  /// Whether this begins after the other is over: `other.isBefore(self)`.
  ///
  /// - Complexity: O(number of members of a set), else O(1)
  public func isAfter(_ other: EDTF) -> Verdict {
    other.isBefore(self)
  }

  /// Whether the two have a day in common.
  ///
  /// Two dates of which one is not a day cannot tell, even when written alike: `2015` is a day
  /// somewhere in 2015. What lasted is written as a period. Of `{…}` one member is enough. The
  /// answer is always sound; it can be `cannotTell` where dates with unspecified digits miss each
  /// other (`1984-X1-05` and `1984-06-05`).
  ///
  /// - Complexity: O(product of the numbers of members of sets), else O(1)
  public func overlaps(_ other: EDTF) -> Verdict {
    switch (self, other) {
    case (.date, .date), (.date, .period), (.period, .date), (.period, .period):
      // One stretch on each side, the usual case, needs no arrays.
      extent.overlaps(other.extent)
    default:
      overlapsOfSets(other)
    }
  }

  private func overlapsOfSets(_ other: EDTF) -> Verdict {
    .consensus(
      alternatives.lazy.flatMap { mine in
        other.alternatives.lazy.map { theirs in
          mine.reduce(.no) { verdict, piece in
            theirs.reduce(verdict) { $0 || piece.overlaps($1) }
          }
        }
      })
  }

  /// What can have been meant: one of several groups of stretches of time.
  private var alternatives: [[Extent]] {
    switch self {
    case .date, .period: [[extent]]
    case .oneOf(let set): set.members.map { [$0.moment] }
    case .allOf(let set): [set.members.map(\.course)]
    }
  }
}

extension PartialDate {
  /// Whether this day is before the other.
  public func isBefore(_ other: PartialDate) -> Verdict {
    EDTF.date(self).isBefore(.date(other))
  }

  /// Whether this day is after the other.
  public func isAfter(_ other: PartialDate) -> Verdict {
    other.isBefore(self)
  }
}
