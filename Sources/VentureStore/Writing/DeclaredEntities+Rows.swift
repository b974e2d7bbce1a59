import GRDB
import VentureFiles
import VentureModel

// The rows of one entity, in all tables that have any.

extension DeclaredEntities {
  /// Inserts the rows of an entity that is not there.
  mutating func insert(_ entity: Entity, record: String?, document: Int) throws -> Int {
    let row = try tables.insert(
      SnapshotTables.EntityRow(
        slug: entity.id.slug, kind: entity.kind, name: entity.names.display(),
        type: entity.typeWord, country: entity.country, date: entity.ownDate?.description,
        place: try place(of: entity, document), record: record))
    try insertParts(of: entity, row)
    return row
  }

  /// Makes the rows of an entity say something else.
  mutating func update(_ row: Int, to entity: Entity, document: Int) throws {
    let record = StatementRecord.entity(entity).text
    let place = try place(of: entity, document)
    try database.execute(
      sql: """
        UPDATE entity
        SET name = ?, type = ?, country = ?, date = ?, document = ?, source = ?, row = ?, record = ?
        WHERE id = ?
        """,
      arguments: [
        entity.names.display(), entity.typeWord, entity.country, entity.ownDate?.description,
        document, place.source, place.row, record, row,
      ])
    try removeParts(of: row)
    try insertParts(of: entity, row)
  }

  /// Removes the rows of an entity to which nobody refers.
  mutating func remove(_ row: Int) throws {
    try removeParts(of: row)
    try database.execute(sql: "DELETE FROM entity WHERE id = ?", arguments: [row])
  }

  private mutating func insertParts(of entity: Entity, _ row: Int) throws {
    for name in entity.names.all { try tables.insert(name: name, of: row) }
    guard case .round(let round) = entity else { return }
    guard let company = try self.row(of: round.company) else {
      throw SnapshotError.damaged(path, "`\(round.company)` is referred to and not there")
    }
    try tables.insert(
      SnapshotTables.RoundRow(
        company: company, label: round.label, ordinal: round.ordinal,
        raised: round.raised.preferred()?.value.value,
        postMoney: round.postMoney.preferred()?.value.value, status: round.status,
        certainty: round.certainty),
      of: row)
  }

  private func removeParts(of row: Int) throws {
    try database.execute(
      sql: """
        INSERT INTO name_search (name_search, rowid, terms)
        SELECT 'delete', id, terms FROM name WHERE entity = ?1;
        """, arguments: [row])
    try database.execute(sql: "DELETE FROM name WHERE entity = ?", arguments: [row])
    try database.execute(sql: "DELETE FROM round WHERE entity = ?", arguments: [row])
  }

  /// Where an entity stands: by the first source that it cites, and the row there if it is a table.
  private func place(of entity: Entity, _ document: Int) throws -> SnapshotTables.Place {
    var place = SnapshotTables.Place(document: document)
    guard let citation = entity.profile.citations.first else { return place }
    place.source = try Int.fetchOne(
      database, sql: "SELECT id FROM source WHERE slug = ?", arguments: [citation.source.slug])
    if let words = citation.locator?.split(separator: " "), words.count == 2, words[0] == "row" {
      place.row = Int(words[1])
    }
    return place
  }
}
