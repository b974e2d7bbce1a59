import VentureModel

/// A report on a company, an investor or a person: what matters in a few sentences, then what there is
/// to say in sections, each statement with its sources.
///
/// It holds no markup and no numbers of notes: these are made when it is written (see
/// ``markdown``).
public struct Dossier: Sendable {
  /// Whom it is about.
  public let subject: EntityID
  /// The name of that.
  public let name: String
  /// What limits the report, such as the day that it is of; nil if nothing does.
  public let scope: String?
  /// What matters, paragraph by paragraph.
  public let lead: [Prose]
  /// What there is to say beside.
  public let sections: [DossierSection]
  /// The statements that it was made from.
  let graph: VentureGraph

  /// Whether the network says nothing of whom it is about but a name.
  public var isEmpty: Bool { lead.isEmpty && sections.isEmpty }

  /// The sources that it cites, in the order in which it does.
  ///
  /// - Complexity: O(*n*) in its prose
  public var sources: [Source] {
    let cited = prose.flatMap(\.citations).map(\.source)
    return cited.withoutRepetitions.compactMap { graph[$0] }
  }

  /// All prose in the order of reading.
  var prose: [Prose] { lead + sections.flatMap { $0.blocks.flatMap(\.prose) } }
}

/// What a report is asked for.
public struct DossierRequest: Sendable {
  /// Whom the report is about: a person or an organization.
  public var subject: EntityID
  /// Who wants to be introduced, if anybody does.
  public var from: EntityID?
  /// The day of which the network tells, where it was restricted to one.
  public var asOf: PartialDate?
  /// The day by which the sources had been published, where the network was restricted to one.
  public var knownBy: PartialDate?

  /// Creates a request.
  public init(
    _ subject: EntityID, from: EntityID? = nil, asOf: PartialDate? = nil,
    knownBy: PartialDate? = nil
  ) {
    self.subject = subject
    self.from = from
    self.asOf = asOf
    self.knownBy = knownBy
  }
}

extension Network {
  /// The report on a person or an organization.
  ///
  /// - Parameter request: Whom it is about, and what limits it. The network itself is not restricted
  ///   here: its day is told, and estimates are of that day.
  /// - Returns: The report; an empty one of whoever the network does not know.
  /// - Throws: What the network throws when it is read.
  /// - Complexity: O(*n* + *m*) in the network where there are co-investors or ways to look for, and
  ///   the reading of what is said of those who are told of
  public func dossier(_ request: DossierRequest) throws -> Dossier {
    let material = try DossierMaterial(request, in: self)
    return Dossier(
      subject: request.subject, name: material.name, scope: request.scope, lead: material.lead,
      sections: material.sections, graph: material.graph)
  }
}

extension DossierRequest {
  fileprivate var scope: String? {
    let parts = [
      asOf.map { "as it was by the end of \($0.phrase)" },
      knownBy.map { "as sources told it that had been published by \($0.phrase)" },
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    let words = parts.joined(separator: ", ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension DossierMaterial {
  /// What there is to say, the most asked for first.
  fileprivate var sections: [DossierSection] {
    [
      roundsSection, investorsSection, investmentsSection, offersSection, careerSection,
      peopleSection, coInvestorsSection, rivalsSection, waysSection, introductionsSection,
      historySection, remarksSection, auditSection,
    ].compactMap(\.self)
  }
}
