import VentureModel

/// Words in which a statement's doubts and sources are kept beside its value.
enum ExportStatement {
  /// The places that are cited: "latepost P3", "latepost P31, quoting yan-junjie".
  static func places(_ citations: [Citation]) -> [String] {
    citations.map { citation in
      let place = [citation.source.slug, citation.locator].compactMap(\.self)
        .joined(separator: " ")
      switch citation.speaker {
      case .entity(let id): return "\(place), quoting \(id)"
      case .name(let name): return "\(place), quoting \(name)"
      case nil: return place
      }
    }
  }

  /// A statement of an attribute with all that is known of it: "31M USD (2023-07; superseded;
  /// disputed; latepost P31)".
  static func words<Value: CustomStringConvertible>(_ stated: Stated<Value>) -> String {
    let doubts = [
      stated.date?.description, stated.moment,
      stated.status == .completed ? nil : stated.status.rawValue, stated.certainty.rawValue,
    ]
    return with(stated.value.description, doubts, stated.citations, stated.note)
  }

  /// A step of a deal: "offered 2022-03, 50M USD, 10 % (stated; latepost P8)".
  static func words(_ change: StatusChange) -> String {
    let step = [
      change.status.rawValue + (change.date.map { " \($0)" } ?? ""), change.amount?.description,
      change.share?.description,
    ].compactMap(\.self).joined(separator: ", ")
    return with(step, [change.certainty.rawValue], change.citations, change.note)
  }

  private static func with(
    _ value: String, _ doubts: [String?], _ citations: [Citation], _ note: String?
  ) -> String {
    let remarks = doubts.compactMap(\.self) + places(citations) + [note].compactMap(\.self)
    return remarks.isEmpty ? value : "\(value) (\(remarks.joined(separator: "; ")))"
  }
}
