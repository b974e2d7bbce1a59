/// A format of other programs that a graph is written in.
///
/// The raw values are the words of the command line.
public enum ExportFormat: String, CaseIterable, Sendable {
  case graphML = "graphml"
  case gexf
  case nodeLink = "node-link"
  case cytoscape
  case csv
  case neo4j
  case followTheMoney = "ftm"
}

extension ExportFormat {
  /// How the names of the files end, after the name that the user chose; formats of several files
  /// have more between the two.
  public var suffix: String {
    switch self {
    case .graphML: ".graphml"
    case .gexf: ".gexf"
    case .nodeLink: ".json"
    case .cytoscape: ".cyjs"
    case .csv, .neo4j: ".csv"
    case .followTheMoney: ".ftm.jsonl"
    }
  }

  /// What the format is for, in one sentence.
  public var summary: String {
    switch self {
    case .graphML: "GraphML, for networkx, igraph, yEd and most graph programs."
    case .gexf: "GEXF 1.3 with dates, kinds and colours, for Gephi."
    case .nodeLink: "JSON lists of nodes and edges, for networkx and web pages."
    case .cytoscape: "JSON for Cytoscape and Cytoscape.js."
    case .csv: "Tables of nodes, edges and sources, for spreadsheets and R."
    case .neo4j: "Tables that neo4j-admin imports in bulk, with a note on how."
    case .followTheMoney: "FollowTheMoney as JSON lines, for Aleph and OpenSanctions."
    }
  }

  /// What the format holds otherwise than a graph does, one sentence each. What no format holds is
  /// told by ``GraphExport/omissions(of:)``.
  public var limits: [String] {
    switch self {
    case .graphML: [Self.limitOfNumbers, Self.limitOfXML, Self.limitOfLists]
    case .gexf:
      [
        Self.limitOfNumbers, Self.limitOfXML,
        "Sources are cited by id and place; their titles, authors and addresses are not held.",
        """
        A time on the time line is one pair of days: it begins with the first day that the date \
        can mean, and only what lasted has an end. The date as stated is the attribute `date`.
        """,
        "Gephi may merge parallel edges of one kind into one when it opens the file.",
      ]
    case .nodeLink, .cytoscape: [Self.limitOfNumbers]
    case .csv: [Self.limitOfNumbers, Self.limitOfLists]
    case .neo4j:
      [
        Self.limitOfNumbers,
        """
        The items of a list are separated by the control character U+001F; control characters \
        within texts become U+FFFD.
        """,
      ]
    case .followTheMoney:
      [
        """
        A round becomes an Event; a completed investment in it becomes the Ownership of its \
        company, and one in convertible debt a Payment. Every deal that was not completed, and \
        every tie that is only suggested, disputed or inferred, is an UnknownLink, so that nobody \
        owns what is in doubt.
        """,
        """
        Dates are a year, a month or a day; one that is vaguer is written in words in `summary`, \
        as are certainty, status and the places in the sources.
        """,
        "Products are Assets, schools are Organizations, and contacts are UnknownLinks.",
        "Ids are made of letters, digits, dots and hyphens; others are written in hexadecimal.",
      ]
    }
  }

  /// Whether the format holds the pairs of a relation as well: FollowTheMoney knows statements alone.
  public var holdsRelations: Bool { self != .followTheMoney }

  /// What the format holds otherwise than a relation does, one sentence each.
  public var limitsOfRelations: [String] {
    let undirected = "An edge has a direction in Neo4j; of pairs without one it tells nothing."
    return limits.filter { [Self.limitOfXML, Self.limitOfLists].contains($0) }
      + (self == .neo4j ? [undirected] : [])
  }

  private static let limitOfNumbers = """
    An amount is a binary number beside its currency; the exact one, with "about" or "at least", \
    is the text beside it.
    """

  private static let limitOfXML = """
    Control characters outside lists become U+FFFD, as XML cannot hold them.
    """

  private static let limitOfLists = "A list is the text of a JSON array."
}
