import VentureAnalysis
import VentureModel

/// One statement of a graph, written as an entry of a graph document.
///
/// A record holds everything of a statement but the id of an entity or a source, which is the key
/// of its entry. Every citation names its source. Put together by
/// ``document(title:sources:entities:rounds:facts:constraints:remarks:)``, records are a document
/// that ``GraphDocuments/read(_:knownSources:sizeLimit:)`` reads back as the same statements.
public struct StatementRecord: Hashable, Sendable {
  /// The entry.
  public let value: JSONValue

  private init(_ value: JSONValue) {
    self.value = value
  }

  /// The entry as JSON in one line, which is YAML too.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var text: String { value.line }

  private static let writer = EntryWriter()
}

extension StatementRecord {
  /// A source, without its id.
  ///
  /// A source that this one was translated or derived from must be declared, or known, where the
  /// record is read.
  public static func source(_ source: Source) -> StatementRecord {
    StatementRecord(writer.source(source))
  }

  /// An entity of any kind, without its id; a round without its investors.
  ///
  /// A placeholder round has no record: the investments that it stands for make it again.
  public static func entity(_ entity: Entity) -> StatementRecord {
    StatementRecord(writer.entity(entity))
  }

  /// A fact. For an investment in a placeholder round see ``VentureGraph/asWritten(_:)``.
  public static func fact(_ fact: Fact) -> StatementRecord {
    StatementRecord(writer.fact(fact))
  }

  /// A constraint.
  public static func constraint(_ constraint: Constraint) -> StatementRecord {
    StatementRecord(writer.constraint(constraint))
  }

  /// A remark.
  public static func remark(_ remark: Remark) -> StatementRecord {
    StatementRecord(writer.remark(remark))
  }
}
