import VentureModel

/// An investor of a company as its dossier shows it: what it was certainly or perhaps in, and its
/// stake.
struct Backer {
  let investor: EntityID
  /// The investments that a source states or implies.
  var parts: [RoundFigures.Part] = []
  /// The rounds that a source names and that it was in, or may have been in, in order of time.
  var rounds: [(round: Round, isCertain: Bool)] = []
  /// What it holds, as stated and as its purchases allow.
  var stake: Stakes.Stake?

  /// The amounts that are known, each with its investment.
  var amounts: [(amount: Figure, part: RoundFigures.Part)] {
    parts.compactMap { part in part.amount.map { ($0, part) } }
  }

  /// The last share that is stated.
  var statement: Stakes.Statement? { stake?.statements.last }

  /// What is left of the purchases that are certain, at the moment of the statement, if there is one;
  /// nil if nothing is known of it.
  var purchases: Figure? {
    let estimate = statement == nil ? stake?.estimate : statement?.estimate
    return estimate?.certainShare.flatMap { $0.description.isEmpty ? nil : $0 }
  }

  /// How many rounds it was certainly in.
  var certainCount: Int { rounds.count { $0.isCertain } }

  /// Where its investments and its stake are stated.
  var citations: [Citation] {
    let holdings = stake?.statements.map(\.fact) ?? []
    return (parts.map(\.fact) + holdings).flatMap(\.citations).withoutRepetitions
  }

  /// Its rounds in words: "1 (led), 4†; perhaps 2, 3, 5".
  func rounds(in material: DossierMaterial) -> String {
    func list(_ rounds: [Round]) -> String {
      rounds.map { round in
        let own = parts.filter { $0.fact.object.entity == round.profile.id }
        let isLead = own.contains { $0.fact.investment.isLead }
        let isImplied = !own.isEmpty && own.allSatisfy { $0.fact.certainty == .implied }
        return material.word(for: round) + (isImplied ? "†" : "") + (isLead ? " (led)" : "")
      }.joined(separator: ", ")
    }
    let certain = list(rounds.filter(\.isCertain).map(\.round))
    let possible = list(rounds.filter { !$0.isCertain }.map(\.round))
    let isUnnamed = parts.contains { part in
      part.fact.object.entity.flatMap { material.graph.round($0) }?.isPlaceholder == true
    }
    let open = [isUnnamed ? "one not named" : "", possible.isEmpty ? "" : "perhaps \(possible)"]
    return [certain, open.filter { !$0.isEmpty }.joined(separator: ", ")]
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension DossierMaterial {
  /// The named investors of the subject: the largest stated stakes first, then those who were in the
  /// most rounds, then by id.
  ///
  /// - Complexity: O(*i* · *r*² · *c*) for *i* investors, *r* rounds and *c* constraints
  var backers: [Backer] {
    var known: [EntityID: Backer] = [:]
    for stake in stakes.stakes {
      known[stake.holder] = Backer(investor: stake.holder, stake: stake)
    }
    for part in rounds.financing.rounds.flatMap(\.parts) {
      guard let id = part.fact.subject.entity else { continue }
      known[id, default: Backer(investor: id)].parts.append(part)
    }
    for id in known.keys {
      let participation = graph.participation(of: id, in: subject)
      known[id]?.rounds = namedRounds.compactMap { figures in
        switch participation[figures.round.profile.id] {
        case .certain: (figures.round, true)
        case .possible: (figures.round, false)
        default: nil
        }
      }
    }
    let stated = stakes.stakes.filter { !$0.statements.isEmpty }.map(\.holder)
    let places = Dictionary(uniqueKeysWithValues: stated.enumerated().map { ($1, $0) })
    return known.values.sorted { a, b in
      let (one, other) = (places[a.investor] ?? .max, places[b.investor] ?? .max)
      if one != other { return one < other }
      let (left, right) = (a.certainCount, b.certainCount)
      return left == right ? a.investor < b.investor : left > right
    }
  }

  /// A round in one or two words: its number, else its label, its date, or what it is.
  func word(for round: Round) -> String {
    if let ordinal = round.ordinal { return String(ordinal) }
    if round.label == nil, round.kind == .series || round.kind == .other,
      let date = round.date.preferred()?.value
    {
      return date.cell
    }
    return narrator.title(round)
  }

  /// The round of an investment in one or two words.
  func word(for part: RoundFigures.Part) -> String {
    part.fact.object.entity.flatMap { graph.round($0) }.map { word(for: $0) } ?? ""
  }
}
