import VentureModel

/// A statement as a sentence, with what a reader must know of it and where it stands.
public struct ToldStatement: Hashable, Sendable {
  /// The statement in English, without a final stop.
  public let sentence: String
  /// How it is known.
  public let certainty: Certainty
  /// A remark of the editor's.
  public let note: String?
  /// Where it is stated.
  public let citations: [Citation]
  /// Where it is stated, in words (see `CitationPhrase`).
  public let cited: String

  init(
    _ sentence: String, certainty: Certainty, note: String?, citations: [Citation],
    in graph: VentureGraph
  ) {
    self.sentence = sentence
    self.certainty = certainty
    self.note = note
    self.citations = citations
    cited = citations.phrase(in: graph)
  }

  /// What a reader must know of it: how it is known unless it is stated, and the editor's remark.
  public var marks: [String] {
    (certainty == .stated ? [] : [certainty.rawValue]) + [note].compactMap(\.self)
  }

  /// The statement on one line, with its marks and its sources.
  func line(_ style: TextStyle) -> String {
    let doubt = marks.isEmpty ? "" : " " + style.warning("(\(marks.joined(separator: ", ")))")
    return "\(sentence)\(doubt).\(cited.isEmpty ? "" : "  " + style.faint("[\(cited)]"))"
  }

  /// The members of a JSON object: `sentence`, `certainty`, `note` and `citations`.
  var members: [JSONValue.Member] {
    [
      JSONValue.Member(key: "sentence", value: .string(sentence)),
      JSONValue.Member(key: "certainty", value: .string(certainty.rawValue)),
    ] + (note.map { [JSONValue.Member(key: "note", value: .string($0))] } ?? []) + [
      JSONValue.Member(key: "citations", value: .array(citations.map(\.json)))
    ]
  }
}

extension Narrator {
  /// A fact told.
  func told(_ fact: Fact) -> ToldStatement {
    ToldStatement(
      sentence(fact), certainty: fact.certainty, note: fact.note, citations: fact.citations,
      in: graph)
  }

  /// A constraint told.
  func told(_ constraint: Constraint) -> ToldStatement {
    ToldStatement(
      sentence(constraint), certainty: constraint.certainty, note: constraint.note,
      citations: constraint.citations, in: graph)
  }

  /// A remark told: as it stands.
  func told(_ remark: Remark) -> ToldStatement {
    ToldStatement(
      remark.text, certainty: remark.certainty, note: remark.note, citations: remark.citations,
      in: graph)
  }
}
