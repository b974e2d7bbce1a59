import Foundation
import VentureModel

/// "1 : 1 : 1, each about 30 %": the parts that one sentence gives to a whole.
///
/// - SeeAlso: The seed case C8. Remarks enter no figure of an entity (MODEL.md); here the numbers of one
///   sentence are held against one another and against nothing else.
struct PartsInWordsRule: AuditRule {
  let name = "parts-in-words"
  let severity = AuditSeverity.medium
  let title = "parts that a sentence gives to a whole"
  let explanation = """
    A sentence that splits a whole by a ratio and gives each part in per cent says one thing twice. As
    many parts as the ratio has must make 100 %. If they do only when the percentage was rounded in its
    last digit that is not zero (30 % for 25 to 35 %), it cannot be told; if not even then, it fails.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.graph.remarks.compactMap { remark in
      guard let split = Split(remark.text) else { return nil }
      return finding(split, remark, audited)
    }
  }

  private func finding(_ split: Split, _ remark: Remark, _ audited: AuditedGraph) -> Finding {
    let parts = Decimal(split.parts)
    let sum = Interval(parts * split.fraction)
    let rounded = Interval(parts) * split.rounding
    let equal = Interval(1) / Interval(parts) ?? Interval(1)
    let numbers = [
      AuditNumber("parts", count: split.parts),
      AuditNumber("each", Interval(split.fraction), .share, isApproximate: split.isApproximate),
      AuditNumber("together", sum, .share, isApproximate: split.isApproximate),
      AuditNumber("together if rounded", rounded, .share),
      AuditNumber("each if equal", equal, .share),
    ]
    let outcome: Finding.Outcome =
      sum.value == 1 ? .passes : rounded.contains(1) ? .cannotTell : .fails
    let words = "\(split.parts) parts of \(numbers[1].text) make \(numbers[2].text)"
    let equals = "equal parts are \(numbers[4].text) each"
    let sentence =
      switch outcome {
      case .passes: "\(words), as they should."
      case .cannotTell:
        "\(words), not 100 %; rounded percentages allow \(numbers[3].text), and \(equals)."
      default: "\(words), not 100 %, even if rounded (\(numbers[3].text)); \(equals)."
      }
    let names = remark.about.first.map { "Of \(audited.name($0)) a sentence says: " } ?? ""
    return finding(
      outcome, names + sentence, about: remark.about, numbers, citing: remark.citations)
  }
}

/// What a sentence says of equal parts.
private struct Split {
  let parts: Int
  /// Each part of the whole, as it is printed.
  let fraction: Decimal
  let isApproximate: Bool

  init?(_ text: String) {
    guard text.contains("%"), text.contains(":"),
      let ratio = text.firstMatch(of: /(\d+)(?:\s*:\s*(\d+))+/),
      let each = text.firstMatch(
        of: /each(?:\s+(?:(about|around|some|roughly)))?\s+(\d+(?:\.\d+)?)\s*%/)
    else { return nil }
    let terms = ratio.output.0.split(separator: ":").map { $0.filter(\.isNumber) }
    // Parts that differ are not "each" so many per cent.
    guard Set(terms).count == 1, let percent = Decimal(string: String(each.output.2)),
      percent > 0
    else { return nil }
    parts = terms.count
    fraction = percent / 100
    isApproximate = each.output.1 != nil
  }

  /// The fractions that are rounded to the printed one in its last digit that is not zero.
  var rounding: Interval { Interval(fraction).beforeRounding }
}
