/// The views that SQL users build on.
///
/// Their names and columns are a promise: a later version may add columns and views, and takes none
/// away. Dates are EDTF texts, so that `2013`, `2013-05` and `2013-05-21` compare as texts; amounts
/// are in units of their currency; `source` and `row` tell where a statement stands.
enum Views {
  static let all = [
    organizations, people, schools, rounds, investments, ties, sources, facts, names, imports,
    diagnostics,
  ].joined(separator: "\n")

  private static func entities(_ view: String, kind: String, _ columns: String) -> String {
    """
    CREATE VIEW \(view) AS
    SELECT e.slug AS id, e.name, \(columns)
    FROM entity e
    WHERE e.kind = (SELECT id FROM entity_kind WHERE word = '\(kind)');
    """
  }

  private static let organizations = entities(
    "organizations", kind: "organization", "e.type, e.country, e.date AS founded")

  private static let people = entities("people", kind: "person", "e.date AS born")

  private static let schools = entities("schools", kind: "school", "e.type")

  private static let rounds = """
    CREATE VIEW rounds AS
    SELECT e.slug AS id, c.slug AS company, c.name AS company_name, e.type AS kind, r.label,
      r.ordinal, e.date, r.raised, r.raised_currency AS currency, r.post_money,
      r.post_money_currency, s.word AS status, k.word AS certainty, d.slug AS source, e.row
    FROM round r
    JOIN entity e ON e.id = r.entity
    JOIN entity c ON c.id = r.company
    JOIN deal_status s ON s.id = r.status
    JOIN certainty k ON k.id = r.certainty
    LEFT JOIN source d ON d.id = e.source;
    """

  private static let investments = """
    CREATE VIEW investments AS
    SELECT i.slug AS investor, i.name AS investor_name, c.slug AS company,
      c.name AS company_name, e.slug AS round, e.type AS round_kind,
      COALESCE(f.date, e.date) AS date, f.role, f.amount, f.currency, r.raised AS round_raised,
      r.raised_currency AS round_currency, s.word AS status, k.word AS certainty,
      d.slug AS source, f.row, f.id AS fact
    FROM fact f
    JOIN entity i ON i.id = f.subject
    JOIN round r ON r.entity = f.object
    JOIN entity e ON e.id = r.entity
    JOIN entity c ON c.id = r.company
    JOIN deal_status s ON s.id = f.status
    JOIN certainty k ON k.id = f.certainty
    LEFT JOIN source d ON d.id = f.source
    WHERE f.kind = (SELECT id FROM tie_kind WHERE word = 'invested');
    """

  private static let ties = """
    CREATE VIEW ties AS
    SELECT t.word AS kind, a.slug AS subject, b.slug AS object, f.date, s.word AS status,
      k.word AS certainty
    FROM fact f
    JOIN tie_kind t ON t.id = f.kind
    JOIN entity a ON a.id = f.subject
    JOIN entity b ON b.id = f.object
    JOIN deal_status s ON s.id = f.status
    JOIN certainty k ON k.id = f.certainty
    UNION ALL
    SELECT 'raised', c.slug, e.slug, e.date, s.word, k.word
    FROM round r
    JOIN entity e ON e.id = r.entity
    JOIN entity c ON c.id = r.company
    JOIN deal_status s ON s.id = r.status
    JOIN certainty k ON k.id = r.certainty;
    """

  private static let sources = """
    CREATE VIEW sources AS
    SELECT s.slug AS id, s.title, s.publisher, s.date, s.url,
      (SELECT count(*) FROM fact WHERE fact.source = s.id) AS facts
    FROM source s;
    """

  private static let facts = """
    CREATE VIEW facts AS
    SELECT f.id, t.word AS kind, a.slug AS subject, b.slug AS object, f.date, s.word AS status,
      k.word AS certainty, f.role, f.amount, f.currency, d.slug AS source, f.row, f.record
    FROM fact f
    JOIN tie_kind t ON t.id = f.kind
    LEFT JOIN entity a ON a.id = f.subject
    LEFT JOIN entity b ON b.id = f.object
    JOIN deal_status s ON s.id = f.status
    JOIN certainty k ON k.id = f.certainty
    LEFT JOIN source d ON d.id = f.source;
    """

  private static let names = """
    CREATE VIEW names AS
    SELECT e.slug AS id, k.word AS kind, n.text AS name
    FROM name n
    JOIN entity e ON e.id = n.entity
    JOIN entity_kind k ON k.id = e.kind;
    """

  private static let imports = """
    CREATE VIEW imports AS
    SELECT d.name AS file, d.layout, d.report,
      (SELECT count(*) FROM diagnostic g WHERE g.document = d.id) AS diagnostics
    FROM document d;
    """

  private static let diagnostics = """
    CREATE VIEW diagnostics AS
    SELECT d.name AS file, g.severity, g.line, g."column", g.message, g.expected, g.advice
    FROM diagnostic g JOIN document d ON d.id = g.document;
    """
}
