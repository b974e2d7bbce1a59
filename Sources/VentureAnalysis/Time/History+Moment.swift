import VentureModel

extension History {
  /// What had happened by a date; what had begun counts, whether or not it has ended.
  ///
  /// An entry without a date that stands where its number or its deal puts it had not happened if
  /// that is later; of any other one cannot tell.
  ///
  /// - Parameters:
  ///   - date: The date; it means its last day.
  ///   - keepsUndated: Whether entries are kept of which one cannot tell.
  /// - Returns: The history up to the date, in the same order.
  /// - Complexity: O(*k*) in the entries.
  public func until(_ date: PartialDate, keepsUndated: Bool = true) -> History {
    let kept = entries.filter { entry in
      let verdict = entry.happened(by: date)
      return verdict == .yes || (verdict == .cannotTell && keepsUndated)
    }
    return History(self, kept, asOf: date)
  }

  /// Whether an entry had happened by the date that is asked about: yes, if none is.
  func isTimely(_ entry: Happening) -> Verdict { asOf.map { entry.happened(by: $0) } ?? .yes }

  /// The number of entries of which one cannot tell whether they had happened by the date.
  public var doubtfulCount: Int { entries.count { isTimely($0) == .cannotTell } }
}

extension Happening {
  fileprivate func happened(by moment: PartialDate) -> Verdict {
    if let date { return date.hasBegun(by: moment) }
    return place.map { $0.first > moment.latest.number ? .no : .cannotTell } ?? .cannotTell
  }
}
