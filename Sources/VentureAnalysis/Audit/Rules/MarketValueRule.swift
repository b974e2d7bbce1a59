import Foundation
import VentureModel

/// The market value divided by the price is the number of shares, whoever states them.
///
/// - SeeAlso: MODEL.md: shares = market value / price; the seed case C4, a slip by a factor of ten.
struct MarketValueRule: AuditRule {
  let name = "market-value"
  let severity = AuditSeverity.high
  let title = "market value, price and number of shares"
  let explanation = """
    A company has one number of shares at a moment, so that two market values that stand beside one price
    contradict each other if they differ. For each, the number of shares follows, and what these were
    worth at the price of the offering. Two values that are a power of ten apart are a slip of the pen
    or of the translator.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.graph.facts.flatMap { fact -> [Finding] in
      guard case .listing(let listing) = fact.terms else { return [] }
      return listing.prices.compactMap { finding(fact, listing, at: $0, audited) }
    }
  }

  private func finding(
    _ fact: Fact, _ listing: Listing, at price: Stated<Quantity<Money>>, _ audited: AuditedGraph
  ) -> Finding? {
    let values = listing.marketValue.filter {
      $0.moment == price.moment && $0.date == price.date && $0.status == .completed
        && $0.value.currency == price.value.currency
    }
    guard let company = fact.subject.entity, !values.isEmpty, let currency = price.value.currency
    else { return nil }
    let issue = listing.issuePrice.preferred().flatMap {
      $0.value.currency == currency ? $0 : nil
    }
    var numbers = [AuditNumber("price", Interval(price.value), .price(currency))]
    var counts: [Interval] = []
    var words: [String] = []
    for value in values {
      guard let shares = Interval(value.value) / Interval(price.value) else { return nil }
      counts.append(shares)
      let isApproximate = value.value.isApproximate || price.value.isApproximate
      let count = AuditNumber("shares", shares, .shares, isApproximate: isApproximate)
      numbers += [
        AuditNumber("market value", Interval(value.value), .money(currency)), count,
      ]
      var part = "\(AuditNumber("", value.value).text) means \(count.text)"
      if let issue {
        let worth = AuditNumber(
          "value at the issue price", shares * Interval(issue.value), .money(currency),
          isApproximate: isApproximate)
        numbers.append(worth)
        part += ", worth \(worth.text) at the issue price"
      }
      words.append(part)
    }
    let isContradicted = counts.indices.contains { first in
      counts.indices.contains { $0 > first && counts[first].isEqual(to: counts[$0]) == .no }
    }
    let slip = isContradicted ? slip(values.map(\.value)) : nil
    let head =
      "At \(numbers[0].text) a share of \(audited.name(company)), "
      + words.joined(separator: "; ")
    let tail = isContradicted ? "; they cannot all be true" + (slip ?? "") : ""
    return finding(
      isContradicted ? .fails : counts.count > 1 ? .passes : .derived, head + tail + ".",
      about: [company], numbers,
      citing: price.citations + (issue?.citations ?? []) + values.flatMap(\.citations)
        + fact.citations)
  }

  private func slip(_ values: [Quantity<Money>]) -> String? {
    guard values.count == 2, let power = values[0].powerOfTen(apartFrom: values[1]) else {
      return nil
    }
    return ", and they are apart by a factor of \(EnglishNumber.grouped(power)) exactly"
  }
}

extension Quantity<Money> {
  /// The power of ten, 10 or more, by which one amount is the other; nil if it is none.
  func powerOfTen(apartFrom other: Self) -> Decimal? {
    guard let one = value?.amount, let two = other.value?.amount, min(one, two) > 0 else {
      return nil
    }
    let large = max(one, two)
    var small = min(one, two)
    var power: Decimal = 1
    while small < large {
      small *= 10
      power *= 10
    }
    return small == large && power > 1 ? power : nil
  }
}
