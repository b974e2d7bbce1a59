import VentureModel

extension DocumentReader {
  /// Reads one item of `facts`: a sentence, alone or with attributes.
  mutating func readFact(_ item: DocumentNode) {
    switch item.content {
    case .scalar(let sentence, _):
      readFact(sentence, at: item.mark, with: nil)
    case .mapping(let pairs) where pairs.count == 1:
      readFact(pairs[0].key, at: pairs[0].keyMark, with: pairs[0].value)
    case .mapping, .sequence:
      report(
        item, "this is no fact", expected: "`- SUBJECT VERB OBJECT: { attributes }`",
        advice: "attributes go into the braces behind the sentence")
    }
  }

  private mutating func readFact(
    _ words: String, at mark: DocumentNode.Mark, with attributes: DocumentNode?
  ) {
    let length = words.unicodeScalars.count
    guard let sentence = Sentence(words) else {
      report(
        mark, length: length, "“\(words.prefix(60))” is no sentence of three parts",
        expected: "`SUBJECT VERB OBJECT`, with ids, such as `jane-doe founded example`",
        advice: verbAdvice(for: words))
      return
    }
    let none = DocumentNode(content: .scalar("", isPlain: true), mark: mark)
    guard let record = Grammar.facts[sentence.kind],
      let fields = fields(of: attributes ?? none, as: record)
    else { return }
    let entry = provenance(fields)
    let unnamed = unnamedParty(fields["unnamed"])
    var fact = Fact(
      sentence.kind, from: .unnamed(unnamed), to: .unnamed(unnamed), date: date(fields["date"]),
      certainty: entry.certainty, citations: entry.citations, note: string(fields["note"]))
    if sentence.kind.isDeal { readDeal(fields, into: &fact) }
    if let terms = terms(of: sentence.kind, fields) { fact.terms = terms }
    for subject in sentence.subjects {
      for object in sentence.objects {
        fact.subject = subject == "unnamed" ? .unnamed(unnamed) : .named(EntityID(subject))
        fact.object = object == "unnamed" ? .unnamed(unnamed) : .named(EntityID(object))
        draft.add(fact, at: text.location(mark, length: length))
      }
    }
  }

  private mutating func unnamedParty(_ node: DocumentNode?) -> Party.Unnamed {
    guard let node else { return Party.Unnamed() }
    if let text = node.text { return Party.Unnamed(description: text) }
    guard let fields = fields(of: node, as: Grammar.unnamed) else { return Party.Unnamed() }
    return Party.Unnamed(count: quantity(fields["count"]), description: string(fields["note"]))
  }

  private func verbAdvice(for text: String) -> String {
    let words = text.split(separator: " ").map(String.init)
    for word in words.dropFirst() {
      let near = nearest(to: word, among: Grammar.verbs.keys.sorted(), limit: 2)
      if !near.isEmpty { return "did you mean \(list(near, "or"))?" }
    }
    return "verbs are " + list(TieKind.allCases.map(\.rawValue))
  }

  /// The attributes that only this kind of tie has; nil for investments, which are read as deals.
  private mutating func terms(of kind: TieKind, _ fields: Fields) -> Terms? {
    switch kind {
    case .founded:
      return .founding(Founding(role: string(fields["role"])))
    case .employed:
      return .employment(
        Employment(
          titles: strings(fields["title"]), role: word(fields["role"], as: Employment.Role.self)))
    case .studied:
      return .study(Study(degree: string(fields["degree"]), field: string(fields["field"])))
    case .director:
      return .directorship(Directorship(title: string(fields["title"])))
    case .holds:
      return .holding(
        Holding(
          share: quantity(fields["share"]), basis: word(fields["basis"], as: Holding.Basis.self),
          role: word(fields["role"], as: Holding.Role.self) ?? .shareholder))
    case .acquired:
      return .acquisition(
        Acquisition(amount: quantity(fields["amount"]), share: quantity(fields["share"])))
    case .attended, .organised:
      return .attendance(Attendance(role: string(fields["role"])))
    case .met:
      return .meeting(
        Meeting(place: string(fields["place"]), occasion: string(fields["occasion"])))
    case .listed:
      return .listing(listing(fields))
    case .together:
      guard let place = id(fields["at"]) else {
        report(fields.mark, "`together` needs the place", expected: "`at: ID`")
        return nil
      }
      return .together(Together(at: place))
    case .right:
      return .right(
        Right(
          name: string(fields["right"]), from: limit(fields["from"]),
          until: limit(fields["until"]), rounds: quantity(fields["rounds"])))
    case .interviewed, .presentedTo, .commentedOn, .contacted, .negotiated, .acquainted:
      return .contact(
        Contact(
          topic: string(fields["about"]), place: string(fields["place"]),
          event: id(fields["event"])))
    case .raised, .invested, .parent, .released, .developed:
      return nil
    }
  }

  private mutating func listing(_ fields: Fields) -> Listing {
    let entry = provenance(fields)
    return Listing(
      code: string(fields["code"]), issuePrice: amounts(fields["issue-price"], in: entry),
      prices: amounts(fields["prices"], in: entry),
      marketValue: amounts(fields["market-value"], in: entry),
      rise: stated(fields["rise"], in: entry) { $0.quantity($1) })
  }

  /// A date, or else the id of a round; a mapping tells which of them it is.
  private mutating func limit(_ node: DocumentNode?) -> Right.Limit? {
    guard let node, case .mapping = node.content else {
      guard let text = string(node) else { return nil }
      return Self.looksLikeDate(text)
        ? date(node).map { .date($0) } : .round(EntityID(text))
    }
    guard let fields = fields(of: node, as: Grammar.limit) else { return nil }
    return date(fields["date"]).map { .date($0) } ?? id(fields["round"]).map { .round($0) }
  }

  /// Whether a text is taken for a date where a round could stand too.
  static func looksLikeDate(_ text: String) -> Bool {
    text.first?.isNumber == true || text.first == "["
  }
}

/// `SUBJECT VERB OBJECT`, where subject and object may be lists with commas.
private struct Sentence {
  var subjects: [String]
  var kind: TieKind
  var objects: [String]

  init?(_ text: String) {
    let words = Self.words(of: text)
    guard words.count >= 3 else { return nil }
    let verb = words[1..<(words.count - 1)].joined(separator: " ")
    guard let kind = Grammar.verbs[verb] else { return nil }
    self.kind = kind
    subjects = words[0].split(separator: ",").map(String.init)
    objects = words[words.count - 1].split(separator: ",").map(String.init)
    guard !subjects.isEmpty, !objects.isEmpty else { return nil }
  }

  /// The words of a text; what commas join is one word, with or without spaces after them.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = words.last, last.hasSuffix(",") || word.hasPrefix(",") {
        words[words.count - 1] = last + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }
}
