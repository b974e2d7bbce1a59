import Foundation
import VentureModel

/// One attribute of nodes or of edges: a column of a table, a key of an object.
struct ExportColumn<Subject: Sendable>: Sendable {
  /// The name, in lower case with underscores: what SQL, Cypher, R and pandas take without quotes.
  let name: String
  let type: ExportValue.Kind
  /// The value of a node or an edge, if it has one.
  let value: @Sendable (Subject) -> ExportValue?

  init(
    _ name: String, _ type: ExportValue.Kind = .text,
    _ value: @escaping @Sendable (Subject) -> ExportValue?
  ) {
    self.name = name
    self.type = type
    self.value = value
  }

  /// A column of texts.
  static func text(
    _ name: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> ExportColumn {
    ExportColumn(name) { value($0).map { .text($0) } }
  }

  /// A column of lists of texts; an empty list is no value.
  static func list(
    _ name: String, _ value: @escaping @Sendable (Subject) -> [String]
  ) -> ExportColumn {
    ExportColumn(name, .list) { subject in
      let items = value(subject)
      return items.isEmpty ? nil : .list(items)
    }
  }

  /// The columns of a quantity: the number where one is stated, exactly or about; the least and the
  /// greatest that it can be where a bound or a range is stated; the unit; the text as stated.
  static func quantity<Value: QuantityValue>(
    _ name: String, number: @escaping @Sendable (Value) -> Decimal,
    unit: (name: String, of: @Sendable (Value) -> String)? = nil,
    _ quantity: @escaping @Sendable (Subject) -> Quantity<Value>?
  ) -> [ExportColumn] {
    func column(
      _ suffix: String, _ end: @escaping @Sendable (Quantity<Value>) -> Value?
    ) -> ExportColumn {
      ExportColumn(name + suffix, .decimal) { subject in
        quantity(subject).flatMap(end).map { .decimal(EnglishNumber.plain(number($0))) }
      }
    }
    let units = unit.map { unit in
      ExportColumn.text("\(name)_\(unit.name)") { subject in
        quantity(subject).flatMap { ($0.lower ?? $0.upper)?.value }.map(unit.of)
      }
    }
    return [
      column("", \.value), column("_least") { $0.value == nil ? $0.lower?.value : nil },
      column("_most") { $0.value == nil ? $0.upper?.value : nil },
    ] + [units].compactMap(\.self) + [
      .text("\(name)_text") { quantity($0)?.description }
    ]
  }

  /// The columns of an amount of money.
  static func money(
    _ name: String, _ quantity: @escaping @Sendable (Subject) -> Quantity<Money>?
  ) -> [ExportColumn] {
    self.quantity(name, number: \.amount, unit: ("currency", { $0.currency.code }), quantity)
  }
}

/// A value of an attribute.
enum ExportValue: Sendable, Hashable {
  /// The types that a format has to tell apart.
  enum Kind: Sendable {
    case text
    case list
    case integer
    case decimal
  }

  case text(String)
  /// At least one item.
  case list([String])
  case integer(Int)
  /// A number in decimal notation.
  case decimal(String)
}
