import Foundation
import VentureModel

/// The stated rise of a share, against its prices.
///
/// - SeeAlso: MODEL.md, `listed`: issue price, later prices; the seed case R16.
struct PriceRiseRule: AuditRule {
  let name = "price-rise"
  let severity = AuditSeverity.high
  let title = "the rise of a share against its prices"
  let explanation = """
    The rise is the later price over the price of the offering, less one. Where a rise is stated, one of
    the later prices must give it; where none is, it is derived.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.graph.facts.compactMap { fact in
      guard case .listing(let listing) = fact.terms, let company = fact.subject.entity,
        let issue = listing.issuePrice.preferred()
      else { return nil }
      return finding(company, fact, listing, from: issue, audited)
    }
  }

  private func finding(
    _ company: EntityID, _ fact: Fact, _ listing: Listing, from issue: Stated<Quantity<Money>>,
    _ audited: AuditedGraph
  ) -> Finding? {
    guard let currency = issue.value.currency else { return nil }
    let prices = listing.prices.filter {
      $0.value.currency == currency && $0.status == .completed
    }
    let rises = prices.compactMap { (Interval($0.value) / Interval(issue.value)).map { $0 - one } }
    guard let first = rises.first, rises.count == prices.count else { return nil }
    let stated = listing.rise.preferred()
    let verdicts = stated.map { stated in rises.map { $0.isWithin(Interval(stated.value)) } }
    let outcome: Finding.Outcome =
      switch verdicts {
      case nil: .derived
      case let verdicts? where verdicts.contains(.yes): .passes
      case let verdicts? where verdicts.contains(.cannotTell): .cannotTell
      default: .fails
      }
    let shown = verdicts?.firstIndex(of: .yes).map { rises[$0] } ?? first
    let rise = AuditNumber("rise", shown, .growth)
    let claim = stated.map { stated in
      switch outcome {
      case .passes: "; \(stated.value.phrase) is stated, and holds"
      case .cannotTell: "; \(stated.value.phrase) is stated, which may hold"
      default: ", and not \(stated.value.phrase)"
      }
    }
    let path = ([issue] + prices).map { $0.value.phrase }.joined(separator: " to ")
    return finding(
      outcome, "\(audited.name(company)) went from \(path), \(rise.text)\(claim ?? "").",
      about: [company],
      [AuditNumber("issue price", Interval(issue.value), .price(currency))]
        + prices.map { AuditNumber("price", Interval($0.value), .price(currency)) } + [rise],
      citing: issue.citations + prices.flatMap(\.citations) + (stated?.citations ?? [])
        + fact.citations)
  }

  private var one: Interval { Interval(1) }
}

extension Interval {
  /// Whether every, no or only some number here is also there.
  func isWithin(_ other: Interval) -> Verdict {
    guard let common = intersection(other) else { return .no }
    return common == self ? .yes : .cannotTell
  }

  /// The fractions that a percentage allows.
  init(_ percentage: Quantity<Percentage>) {
    func bound(_ bound: Quantity<Percentage>.Bound?) -> Bound? {
      bound.map { Bound($0.value.percent / 100, isInclusive: $0.isInclusive) }
    }
    self =
      Interval(from: bound(percentage.lower), to: bound(percentage.upper)) ?? Interval.anything
  }
}
