import VentureModel

// What follows for stakes, in words.

extension Narrator {
  /// What a stated share and the rounds tell together, without final stops.
  func consequences(of statement: Stakes.Statement) -> [String] {
    guard let holder = statement.fact.subject.entity, let estimate = statement.estimate else {
      return []
    }
    let share = "\(possessive(name(holder))) \(statement.share.phrase)"
    guard statement.fits == .yes else {
      return [
        "\(share) cannot come from its purchases, which leave \(estimate.share.phrase): "
          + "an assumption fails, or a statement is wrong"
      ]
    }
    if statement.needsOtherPurchases == .yes, let certain = estimate.certainShare {
      let purchases = rounds(estimate.purchases.filter { $0.participation == .yes }.map(\.round))
      return [
        "\(share) is more than \(purchases) can have left it, \(certain.phrase): "
          + "it bought more in other rounds"
      ]
    }
    guard let dilution = estimate.dilution(leaving: statement.share),
      let purchase = estimate.purchases.first
    else { return [] }
    return [
      "\(share) is left of \(purchase.bought.phrase) bought in \(rounds([purchase.round])), if it "
        + "sold none: later rounds diluted it by \(dilution.phrase)"
    ]
  }

  /// What all stated shares of one moment come to, without a final stop; nil for fewer than two.
  func sum(of stakes: Stakes) -> String? {
    stakes.statedTogether.map { share, _ in
      "Together the stated shares are \(share.phrase)"
    }
  }

  /// A purchase that an estimate counts: "round 5: 15.69 % bought, of which 83.47 % or more is left".
  func sentence(_ purchase: StakeEstimate.Purchase) -> String {
    let doubt = purchase.participation == .yes ? "" : " (perhaps)"
    let bought = purchase.bought.description.isEmpty ? "a share" : purchase.bought.phrase
    let left = purchase.left.description.isEmpty ? "an unknown share" : purchase.left.phrase
    guard purchase.kept.interval.value != 1 else {
      return "\(rounds([purchase.round]))\(doubt): \(bought)"
    }
    let kept = purchase.kept.description.isEmpty ? "some" : purchase.kept.phrase
    return
      "\(rounds([purchase.round]))\(doubt): \(bought) bought, later rounds left \(kept) of it, "
      + left
  }
}
