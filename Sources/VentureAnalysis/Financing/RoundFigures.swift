import VentureModel

/// The figures of one round: what it raised, what the company was worth before and after, and what
/// each investor put in.
///
/// Where one of raised, pre-money and post-money is missing it follows from the other two, since
/// post = pre + raised as long as only new shares are sold. A figure that is stated is never
/// replaced by one that follows. A valuation whose basis no source gives enters no reckoning.
public struct RoundFigures: Sendable {
  /// What one investor put into the round.
  public struct Part: Sendable {
    /// The investment, as it is stated.
    public let fact: Fact
    /// The amount.
    public let amount: Figure?
    /// The amount as a part of all that was raised.
    public let shareOfRound: Figure?
    /// The share of the company that was bought: the one that is stated, else the amount as a part of
    /// the post-money value.
    public let shareOfCompany: Figure?

    init(_ fact: Fact, amount: Figure?, shareOfRound: Figure?, shareOfCompany: Figure?) {
      self.fact = fact
      self.amount = amount
      self.shareOfRound = shareOfRound
      self.shareOfCompany = shareOfCompany
    }

    /// An investment by itself, as one that did not come true.
    init(_ fact: Fact, in graph: VentureGraph, conversion: Conversion?) {
      self.init(
        fact, amount: Self.amount(of: fact, in: graph, conversion: conversion), shareOfRound: nil,
        shareOfCompany: Self.statedShare(of: fact))
    }

    /// The amount of an investment, converted at its date.
    static func amount(of fact: Fact, in graph: VentureGraph, conversion: Conversion?) -> Figure? {
      guard let amount = fact.investment.amount else { return nil }
      let stated = Figure(amount, certainty: fact.certainty, citations: fact.citations)
      return conversion?(stated, on: graph.effectiveDate(of: fact)) ?? stated
    }

    static func statedShare(of fact: Fact) -> Figure? {
      fact.investment.share.map {
        Figure($0, certainty: fact.certainty, citations: fact.citations)
      }
    }
  }

  /// The round.
  public let round: Round
  /// Money raised from all investors together; a bound where only that is known.
  public let raised: Figure?
  /// The company's value before the new money.
  public let preMoney: Figure?
  /// The company's value with the new money.
  public let postMoney: Figure?
  /// A valuation of which no source says whether it is pre- or post-money.
  public let valuation: Figure?
  /// The share of the company that the new money bought: raised as a part of the post-money value.
  public let newMoneyShare: Figure?
  /// The completed investments that are stated or implied, in the order of the graph's facts.
  public let parts: [Part]
  /// What those investors brought of whom no amount is known, where an amount is known of some; nil
  /// if nothing can be left, or nothing is known.
  public let rest: Figure?

  /// Computes the figures of a round.
  ///
  /// - Parameters:
  ///   - round: The round.
  ///   - graph: The graph that holds its investments.
  ///   - bound: What the round can have raised where it is not stated, as other statements about the
  ///     company's rounds allow it (see ``CompanyFinancing``).
  ///   - conversion: How amounts of other currencies are converted; they stay as they are without it.
  /// - Complexity: O(*i*) in the investments of the round
  public init(
    _ round: Round, in graph: VentureGraph, bound: Figure? = nil, conversion: Conversion? = nil
  ) {
    func figure(_ statements: [Stated<Quantity<Money>>]) -> Figure? {
      guard let stated = Figure(statements) else { return nil }
      return conversion?(stated, on: round.date.preferred()?.value) ?? stated
    }
    let investments = graph.investments(in: round.profile.id).filter {
      $0.status == .completed && Certainty.usual.contains($0.certainty)
    }
    let amounts = investments.map { fact in
      Part.amount(of: fact, in: graph, conversion: conversion)
    }
    let value = RoundValue(
      raised: figure(round.raised), preMoney: figure(round.preMoney),
      postMoney: figure(round.postMoney), amounts: amounts.compactMap(\.self),
      bound: bound)
    self.round = round
    raised = value.raised
    preMoney = value.preMoney
    postMoney = value.postMoney
    valuation = figure(round.valuation)
    newMoneyShare = value.newMoneyShare
    parts = zip(investments, amounts).map { fact, amount in
      Part(
        fact, amount: amount, shareOfRound: value.shareOfRound(amount),
        shareOfCompany: Part.statedShare(of: fact) ?? value.shareOfCompany(amount))
    }
    rest = value.rest
  }
}
