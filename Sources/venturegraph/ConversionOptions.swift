import ArgumentParser
import VentureAnalysis
import VentureFiles
import VentureModel

/// How amounts are turned into one currency.
struct ConversionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A document of exchange rates, each with its day and source.", valueName: "file"),
    completion: .file(extensions: GraphArguments.documentSuffixes))
  var rates: String?

  @Option(help: ArgumentHelp("The currency to convert into; USD by default.", valueName: "code"))
  var currency: String?

  func validate() throws {
    if currency != nil, rates == nil {
      throw ValidationError("--currency needs --rates FILE: no rate is built in")
    }
    _ = try target()
  }

  /// The conversion that is asked for; nil without a rate document.
  ///
  /// - Throws: A failure if the document cannot be read.
  func conversion() throws -> Conversion? {
    guard let rates else { return nil }
    do {
      let reading = RateDocument.read(try FileReader.bytes(of: rates), file: rates)
      Console.complain(reading.diagnostics.map(\.description).joined(separator: "\n"))
      guard let document = reading.document else {
        throw Failure(.data, reading.diagnostics.errorCount)
      }
      return Conversion(to: try target(), at: document.rates)
    } catch let error as FileError {
      throw Failure(.noInput, "error: \(error)")
    }
  }

  private func target() throws -> Currency {
    do {
      return try Currency(currency ?? "USD")
    } catch {
      throw ValidationError(
        "--currency: \(error.message); expected \(error.expected)"
          + (error.advice.map { "; \($0)" } ?? ""))
    }
  }
}
