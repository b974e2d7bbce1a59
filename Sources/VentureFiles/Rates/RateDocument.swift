import Foundation
import VentureAnalysis
import VentureModel

/// A document of exchange rates, without which no amount is converted.
///
/// ```yaml
/// venturegraph-rates: 1
/// source: Hong Kong Monetary Authority, monthly bulletin
/// rates:
///   - { one: HKD, is: 0.128 USD, date: 2026-01-09 }
/// ```
public struct RateDocument: Sendable {
  /// The rates, in the order of the document.
  public let rates: [ExchangeRate]

  /// What came out of a document.
  public struct Reading: Sendable {
    /// The rates; nil if the document has an error.
    public let document: RateDocument?
    /// All errors, each with its line.
    public let diagnostics: [Diagnostic]
  }

  /// Reads a rate document, which is YAML.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - file: The name that messages give it.
  /// - Returns: The rates, or all that is wrong with the document.
  /// - Complexity: O(*n*) in the size of the document
  public static func read(_ bytes: Data, file: String) -> Reading {
    do {
      let (text, root) = try DocumentText.read(
        bytes, file: file,
        expecting: "`venturegraph-rates: \(Grammar.version)` and `rates`")
      var reader = RateReader(text)
      let rates = reader.read(root)
      let diagnostics = text.located(reader.diagnostics)
      return Reading(
        document: diagnostics.isEmpty ? RateDocument(rates: rates) : nil, diagnostics: diagnostics)
    } catch {
      return Reading(document: nil, diagnostics: [error])
    }
  }
}

/// Reads the rates with the means of graph documents.
private struct RateReader {
  private var reader: DocumentReader
  var diagnostics: [Diagnostic] { reader.diagnostics }

  init(_ text: DocumentText) {
    reader = DocumentReader(text, declaredSources: [], into: VentureGraph.Draft())
  }

  mutating func read(_ root: DocumentNode) -> [ExchangeRate] {
    guard let fields = reader.fields(of: root, as: Grammar.rates) else { return [] }
    reader.checkVersion(fields["venturegraph-rates"], of: "venturegraph-rates")
    let source = reader.string(fields["source"])
    return reader.items(fields["rates"]).compactMap { rate($0, publishedBy: source) }
  }

  private mutating func rate(
    _ node: DocumentNode, publishedBy common: String?
  ) -> ExchangeRate? {
    guard let fields = reader.fields(of: node, as: Grammar.rate) else { return nil }
    let currency = reader.parsed(fields["one"]) { text throws(ParseError) in try Currency(text) }
    let value = reader.parsed(fields["is"]) { text throws(ParseError) in
      try Money(written: text, rangeEnd: nil)
    }
    let date = reader.parsed(fields["date"]) { text throws(ParseError) in try PartialDate(text) }
    let source = reader.string(fields["source"]) ?? common
    if source == nil {
      reader.report(
        node.mark, "the rate has no source", expected: "`source: …`, here or for the document")
    }
    guard let currency, let value, let date, let source else { return nil }
    guard
      let rate = ExchangeRate(
        from: currency, to: value.currency, rate: value.amount, date: date, source: source)
    else {
      reader.report(
        fields["is"] ?? node,
        value.amount > 0
          ? "\(currency) is valued in itself" : "a currency is worth more than nothing",
        expected: "an amount of another currency, like 0.128 USD")
      return nil
    }
    return rate
  }
}
