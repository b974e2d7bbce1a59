/// What an import found in tables: how much, and what is wrong with it, with examples.
public struct DirtReport: Hashable, Sendable {
  /// A kind of dirt.
  public enum Kind: String, CaseIterable, Sendable {
    /// A row without a name that it needs; it is left out.
    case rejected
    /// A row of a network that ties to nothing, or lacks a value without which it says nothing; it is
    /// left out.
    case incomplete
    /// A row that says again what an earlier one says; it is left out.
    case duplicate
    /// A row with more or fewer fields than the header; it is left out.
    case ragged
    /// A row whose value cannot be read; the value is left out.
    case unreadable
    /// A row whose value differs from what an earlier row, or the snapshot, says of the same; the value
    /// is left out.
    case contradiction
    /// A deal without a date.
    case undated
    /// A deal without an amount.
    case withoutAmount
    /// An organization that invests in itself.
    case selfInvestment
    /// A deal after the day of the import.
    case future
    /// A round whose investors put in more than it raised.
    case overTotal
    /// Names with white space around them, which is taken off.
    case blanks
  }

  /// One row as an example.
  public struct Example: Hashable, Sendable {
    /// The file, by its place in ``DirtReport/files``.
    public var file: Int
    /// The row, as a spreadsheet counts: the header is row 1. Nil for what is of no single row.
    public var row: Int?
    /// What stands there.
    public var text: String

    /// Creates an example.
    public init(file: Int = 0, row: Int?, _ text: String) {
      self.file = file
      self.row = row
      self.text = text
    }
  }

  /// How many rows have this kind of dirt, and some of them.
  public struct Entry: Hashable, Sendable {
    /// How many rows.
    public var count = 0
    /// The first of them; all of them for rows that are left out.
    public var examples: [Example] = []
  }

  /// The files, as the user named them.
  public var files: [String] = []
  /// How they were read: encoding, compression, delimiter, layout.
  public var reading: [String] = []
  /// The rows below the header.
  public var rows = 0
  /// What was found, such as 80,072 investments.
  public var found: [Found] = []
  /// What is wrong.
  public private(set) var entries: [Kind: Entry] = [:]

  /// A number of things that were found.
  public struct Found: Hashable, Sendable {
    /// What they are, in the plural.
    public var name: String
    /// How many.
    public var count: Int

    /// Creates a number of things.
    public init(_ count: Int, _ name: String) {
      self.count = count
      self.name = name
    }
  }

  /// Creates a report on files.
  public init(files: [String] = []) {
    self.files = files
  }

  /// Notes one row.
  ///
  /// Every row that is left out is kept as an example; of the others the first five.
  ///
  /// - Parameters:
  ///   - kind: What is wrong.
  ///   - file: In which of the files, by its place.
  ///   - row: In which row, if it is a single one.
  ///   - text: What stands there.
  public mutating func note(
    _ kind: Kind, file: Int = 0, row: Int?, _ text: @autoclosure () -> String
  ) {
    // In place: through a copy of the entry, each row would copy the examples of all before it.
    entries[kind, default: Entry()].count += 1
    guard kind.isLoss || entries[kind, default: Entry()].examples.count < 5 else { return }
    entries[kind, default: Entry()].examples.append(
      Example(file: file, row: row, text()))
  }
}

extension DirtReport.Kind {
  /// Whether the row, or its value, does not get into the network.
  public var isLoss: Bool {
    switch self {
    case .rejected, .incomplete, .duplicate, .ragged, .unreadable, .contradiction: true
    default: false
    }
  }

  /// What is wrong, for a number of rows.
  var phrase: String {
    switch self {
    case .rejected: "rejected, a name is missing"
    case .incomplete: "that lack what they need, left out"
    case .duplicate: "duplicates of an earlier row, left out"
    case .ragged: "with too few or too many fields, left out"
    case .unreadable: "with a value that cannot be read, which is left out"
    case .contradiction: "that contradict what was known before, the value is left out"
    case .undated: "without a date"
    case .withoutAmount: "without an amount"
    case .selfInvestment: "in which an organization invests in itself"
    case .future: "with a date in the future"
    case .overTotal: "of rounds whose parts exceed the total"
    case .blanks: "with blanks around a name, taken off"
    }
  }
}

extension DirtReport {
  /// Whether nothing was lost: what `--strict` asks for.
  public var isLossless: Bool { entries.allSatisfy { !$0.key.isLoss || $0.value.count == 0 } }

  /// How many rows have a kind of dirt.
  public func count(_ kind: Kind) -> Int { entries[kind]?.count ?? 0 }
}
