import GRDB

/// The layout of a snapshot, version by version.
///
/// Tables have names in the singular and may change with a version; the views have names in the
/// plural and are what SQL users build on (see `Views`).
enum Schema {
  /// "VGRA" in ASCII: tells a snapshot from any other SQLite file.
  static let applicationID: Int32 = 0x5647_5241

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: tables)
      try writeWords(to: database)
      try database.execute(sql: Views.all)
    }
    return migrator
  }

  private static let tables = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
    INSERT INTO meta VALUES ('title', NULL), ('change', 0), ('indexed', -1);

    CREATE TABLE entity_kind (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
    CREATE TABLE tie_kind (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
    CREATE TABLE deal_status (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
    CREATE TABLE certainty (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);

    -- What was imported. A graph document is replaced when it is imported again; tables only add.
    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      layout TEXT NOT NULL,
      -- Of the content of tables, so that a table that was moved is known again.
      fingerprint TEXT,
      report TEXT
    );

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE,
      title TEXT, publisher TEXT, date TEXT, url TEXT,
      record TEXT NOT NULL
    );

    CREATE TABLE source_declaration (
      source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      document INTEGER NOT NULL REFERENCES document,
      PRIMARY KEY (source, document)
    ) WITHOUT ROWID;

    -- `date` is the founding of an organization, the birth of a person, the day of a round or an
    -- event, the release of a product. `record` is the entry as in a graph document, where the
    -- columns cannot hold it all.
    CREATE TABLE entity (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE,
      kind INTEGER NOT NULL REFERENCES entity_kind,
      name TEXT,
      type TEXT,
      country TEXT,
      date TEXT,
      document INTEGER NOT NULL REFERENCES document,
      source INTEGER REFERENCES source,
      row INTEGER,
      record TEXT
    );

    -- What each graph document says of an entity; its row has what they say together. A table is
    -- here only if a document speaks of the same entity.
    CREATE TABLE declaration (
      entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
      document INTEGER NOT NULL REFERENCES document,
      record TEXT NOT NULL,
      PRIMARY KEY (entity, document)
    ) WITHOUT ROWID;

    -- Rows of further tables that say something of an entity whose columns hold it all.
    CREATE TABLE further_citation (
      entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
      source INTEGER NOT NULL REFERENCES source,
      row INTEGER NOT NULL,
      PRIMARY KEY (entity, source, row)
    ) WITHOUT ROWID;

    CREATE TABLE round (
      entity INTEGER PRIMARY KEY REFERENCES entity ON DELETE CASCADE,
      company INTEGER NOT NULL REFERENCES entity,
      label TEXT, ordinal INTEGER,
      raised NUMERIC, raised_currency TEXT,
      post_money NUMERIC, post_money_currency TEXT,
      status INTEGER NOT NULL REFERENCES deal_status,
      certainty INTEGER NOT NULL REFERENCES certainty
    );

    CREATE TABLE fact (
      id INTEGER PRIMARY KEY,
      kind INTEGER NOT NULL REFERENCES tie_kind,
      subject INTEGER REFERENCES entity,
      object INTEGER REFERENCES entity,
      date TEXT,
      status INTEGER NOT NULL REFERENCES deal_status,
      certainty INTEGER NOT NULL REFERENCES certainty,
      role TEXT,
      amount NUMERIC, currency TEXT,
      document INTEGER NOT NULL REFERENCES document,
      source INTEGER REFERENCES source,
      row INTEGER,
      record TEXT
    );

    -- Statements about several ties together, and cited sentences that are no ties.
    CREATE TABLE condition (
      id INTEGER PRIMARY KEY,
      form TEXT NOT NULL,
      certainty INTEGER NOT NULL REFERENCES certainty,
      document INTEGER NOT NULL REFERENCES document,
      record TEXT NOT NULL
    );
    CREATE TABLE condition_about (
      condition INTEGER NOT NULL REFERENCES condition ON DELETE CASCADE,
      entity INTEGER NOT NULL REFERENCES entity,
      PRIMARY KEY (condition, entity)
    ) WITHOUT ROWID;
    CREATE TABLE remark (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL,
      date TEXT,
      certainty INTEGER NOT NULL REFERENCES certainty,
      document INTEGER NOT NULL REFERENCES document,
      record TEXT NOT NULL
    );
    CREATE TABLE remark_about (
      remark INTEGER NOT NULL REFERENCES remark ON DELETE CASCADE,
      entity INTEGER NOT NULL REFERENCES entity,
      PRIMARY KEY (remark, entity)
    ) WITHOUT ROWID;

    -- Every name and alias with the forms that look-ups compare; `simplified` and `pinyin` only for
    -- names with Chinese characters.
    CREATE TABLE name (
      id INTEGER PRIMARY KEY,
      entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
      text TEXT NOT NULL,
      folded TEXT NOT NULL,
      simplified TEXT,
      pinyin TEXT,
      terms TEXT NOT NULL
    );
    -- Lengths of names are not kept: they would serve a ranking that nobody asks for.
    CREATE VIRTUAL TABLE name_search USING fts5 (
      terms, content='name', content_rowid='id', tokenize='unicode61', detail='full',
      columnsize=0
    );

    -- What importers and readers had to say.
    CREATE TABLE diagnostic (
      id INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      severity TEXT NOT NULL,
      line INTEGER, "column" INTEGER,
      message TEXT NOT NULL, expected TEXT, advice TEXT
    );

    -- The ties as arrays, for the engine; current while meta's `indexed` equals its `change`.
    CREATE TABLE array (name TEXT PRIMARY KEY, bytes BLOB NOT NULL);
    """

  /// Look-ups by anything but a row; left out while much is written.
  static let indexes = """
    CREATE INDEX IF NOT EXISTS fact_subject ON fact (subject, kind, object);
    CREATE INDEX IF NOT EXISTS fact_object ON fact (object, kind);
    CREATE INDEX IF NOT EXISTS declaration_document ON declaration (document);
    CREATE INDEX IF NOT EXISTS round_company ON round (company);
    CREATE INDEX IF NOT EXISTS name_entity ON name (entity);
    CREATE INDEX IF NOT EXISTS name_folded ON name (folded);
    CREATE INDEX IF NOT EXISTS name_simplified ON name (simplified) WHERE simplified IS NOT NULL;
    CREATE INDEX IF NOT EXISTS name_pinyin ON name (pinyin) WHERE pinyin IS NOT NULL;
    CREATE INDEX IF NOT EXISTS condition_about_entity ON condition_about (entity);
    CREATE INDEX IF NOT EXISTS remark_about_entity ON remark_about (entity);
    """

  private static let watched = ["entity", "round", "fact", "condition"]

  /// Count every change of a statement, so that arrays that are out of date are never used, whoever
  /// wrote with whatever program.
  static var watches: String {
    watched.flatMap { table in
      ["INSERT", "UPDATE", "DELETE"].map { event in
        """
        CREATE TRIGGER IF NOT EXISTS watch_\(table)_\(event.lowercased()) AFTER \(event) ON \(table)
        BEGIN UPDATE meta SET value = value + 1 WHERE key = 'change'; END;
        """
      }
    }.joined(separator: "\n")
  }

  static var watchNames: [String] {
    watched.flatMap { table in
      ["insert", "update", "delete"].map { "watch_\(table)_\($0)" }
    }
  }
}
