import GRDB
import VentureModel

extension Snapshot {
  /// What the snapshot holds, in one line: "37,983 organizations, 32,864 rounds; 80,072 facts, …".
  public func summary() throws(SnapshotError) -> String {
    try read { database in
      let kinds = try Row.fetchAll(
        database,
        sql: """
          SELECT k.word, count(*) AS number FROM entity e JOIN entity_kind k ON k.id = e.kind
          GROUP BY k.id ORDER BY k.id
          """)
      let plurals = ["person": "people"]
      let entities = try kinds.map { row -> String in
        let (word, number): (String, Int) = (try row.read("word"), try row.read("number"))
        return
          "\(EnglishNumber.grouped(number)) \(number == 1 ? word : plurals[word] ?? word + "s")"
      }
      func count(_ table: String, _ one: String) throws -> String {
        let number = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
        return "\(EnglishNumber.grouped(number)) \(one)\(number == 1 ? "" : "s")"
      }
      let named = entities.isEmpty ? "nothing" : entities.joined(separator: ", ")
      return "\(named); \(try count("fact", "fact")), \(try count("condition", "constraint")), "
        + "\(try count("remark", "remark")), \(try count("source", "source"))"
    }
  }
}
