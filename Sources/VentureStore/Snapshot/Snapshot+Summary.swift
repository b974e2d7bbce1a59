import GRDB
import VentureModel

extension Snapshot {
  /// What the snapshot holds, in one line: "37,983 organizations, 32,864 rounds; 80,072 facts, …".
  public func summary() throws(SnapshotError) -> String {
    try read { database in
      // By the arrays, which is quicker than to read every row.
      var counts = [Int](repeating: 0, count: Entity.Kind.allCases.count)
      for kind in try currentArrays(in: database).index.entityKinds { counts[Int(kind)] += 1 }
      let plurals = ["person": "people"]
      let entities = zip(Entity.Kind.allCases, counts).filter { $1 > 0 }.map { kind, number in
        let word = number == 1 ? kind.rawValue : plurals[kind.rawValue] ?? kind.rawValue + "s"
        return "\(EnglishNumber.grouped(number)) \(word)"
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
