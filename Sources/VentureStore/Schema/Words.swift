import GRDB
import VentureModel

extension Schema {
  /// Fills the tables that name the codes of other tables.
  static func writeWords(to database: Database) throws {
    func write<Word: CaseIterable & RawRepresentable>(_: Word.Type, to table: String) throws
    where Word.RawValue == String {
      for (code, word) in Word.allCases.enumerated() {
        try database.execute(
          sql: "INSERT INTO \(table) VALUES (?, ?)", arguments: [code, word.rawValue])
      }
    }
    try write(Entity.Kind.self, to: "entity_kind")
    try write(TieKind.self, to: "tie_kind")
    try write(DealStatus.self, to: "deal_status")
    try write(Certainty.self, to: "certainty")
  }
}

extension CaseIterable
where Self: Equatable, AllCases: RandomAccessCollection, AllCases.Index == Int {
  /// The code of the word in the snapshot: its place in the order of declaration.
  var code: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The word of a code; nil if there is none such.
  init?(code: Int) {
    guard Self.allCases.indices.contains(code) else { return nil }
    self = Self.allCases[code]
  }
}
