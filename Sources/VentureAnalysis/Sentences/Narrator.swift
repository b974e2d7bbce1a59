import VentureModel

/// Tells facts as English sentences.
public struct Narrator: Sendable {
  /// The graph that the facts belong to.
  public let graph: VentureGraph
  /// The languages in which names are wanted, best first.
  public let languages: [LanguageTag]
  /// The titles that are kept.
  private var titles: [EntityID: String] = [:]

  /// Creates a narrator.
  public init(_ graph: VentureGraph, languages: [LanguageTag] = [.english]) {
    self.graph = graph
    self.languages = languages
  }

  /// The same with the titles of all rounds kept, for whoever tells of all facts: a round is named in
  /// each of its investments.
  ///
  /// - Complexity: O(*n*) in the entities.
  public func keepingTitles() -> Narrator {
    var narrator = self
    for case .round(let round) in graph.entities {
      narrator.titles[round.profile.id] = title(round)
    }
    return narrator
  }

  /// The name of an entity; of a round, what it is called as a part of its company.
  public func name(_ id: EntityID) -> String {
    guard let entity = graph[id] else { return id.slug }
    if case .round(let round) = entity { return name(round) }
    return entity.names.display(in: languages) ?? id.slug
  }

  /// A round in words: "MiniMax’s round 4 (A+)", "MiniMax’s IPO", or the name that it has of its own.
  public func name(_ round: Round) -> String { name(round, of: name(round.company)) }

  /// The same for a round that need not be in the graph, with the name of its company.
  public func name(_ round: Round, of company: @autoclosure () -> String) -> String {
    ownName(round) ?? "\(possessive(company())) \(title(round))"
  }

  /// The name of a round that neither its number nor its kind tells apart from others.
  func ownName(_ round: Round) -> String? {
    guard round.ordinal == nil, round.label == nil, round.kind == .series || round.kind == .other
    else { return nil }
    return round.profile.names.display(in: languages)
  }

  /// A round without its company: "round 4 (A+)", "cornerstone tranche", "a round not named". It need
  /// not be in the graph.
  public func title(_ round: Round) -> String {
    if let title = titles[round.profile.id] { return title }
    if round.isPlaceholder { return "round (not named)" }
    if let ordinal = round.ordinal {
      let label = round.label ?? (round.kind == .series ? nil : round.kind.rawValue)
      return "round \(ordinal)" + (label.map { " (\($0))" } ?? "")
    }
    if let label = round.label { return "\(label) round" }
    switch round.kind {
    case .ipo: return "IPO"
    case .cornerstone: return "cornerstone tranche"
    case .founders: return "founders’ capital"
    case .series, .other, .placeholder: return ownName(round) ?? described(round)
    case .seed, .angel, .convertible, .secondary: return "\(round.kind.rawValue) round"
    }
  }

  /// A round that nobody calls by a name, by what it raised or when it was.
  private func described(_ round: Round) -> String {
    if let raised = round.raised.preferred() { return "round of \(raised.value.phrase)" }
    if let date = round.date.preferred()?.value.date { return "round of \(date)" }
    return "round “\(round.profile.id)”"
  }

  /// A party in words: events in quotation marks, an entity that has only a description with an
  /// article.
  func name(_ party: Party) -> String {
    switch party {
    case .named(let id):
      switch graph[id] {
      case .event: "“\(name(id))”"
      case let entity? where entity.profile.identification == .unnamed:
        Self.withArticle(name(id))
      default: name(id)
      }
    case .unnamed(let unnamed):
      unnamed.description ?? unnamed.count.map { "\($0.phrase) unnamed" } ?? "somebody unnamed"
    }
  }

  /// The name of a school or an exchange with the article that it takes: "the Institute of
  /// Automation".
  static func definite(_ name: String) -> String {
    let heads = ["Institute of ", "University of ", "Academy of ", "School of ", "College of "]
    return heads.contains(where: name.hasPrefix) || name.hasSuffix(" Exchange")
      ? "the \(name)" : name
  }

  /// "1 round", "at least 2 rounds".
  static func number(_ quantity: Quantity<Count>, _ one: String) -> String {
    "\(quantity.phrase) \(one)\(quantity.value == 1 ? "" : "s")"
  }

  /// A post after "was" or "as": "a partner", "managing partner", "CEO".
  static func post(_ title: String) -> String {
    let unique = ["chair", "chairman", "chairwoman", "president", "dean", "treasurer"]
    if title == Employment.Role.staff.rawValue { return "a member of staff" }
    let isCommon = title.allSatisfy { $0.isLetter && $0.isLowercase } && !unique.contains(title)
    return isCommon ? withArticle(title) : title
  }

  /// "an unnamed authority", "a partner".
  static func withArticle(_ noun: String) -> String {
    let isVowel = noun.first.map { "aeiou".contains($0.lowercased()) } ?? false
    return (isVowel ? "an " : "a ") + noun
  }

  func possessive(_ name: String) -> String {
    name.hasSuffix("s") ? "\(name)’" : "\(name)’s"
  }
}
