import ArgumentParser
import VentureAnalysis
import VentureDiagrams

/// Which diagram is wanted. Each option is a `DiagramOption`, so that documents take the same words.
struct DiagramOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whom the picture is about; of a company, by default the one with the most rounds.",
      valueName: "name"))
  var focus: String?

  @Option(help: ArgumentHelp(DiagramOption.from.help, valueName: "name or date"))
  var from: String?

  @Option(help: ArgumentHelp(DiagramOption.to.help, valueName: "name or date"))
  var to: String?

  @Option(help: ArgumentHelp(DiagramOption.withdrawn.help, valueName: "cross|hide"))
  var withdrawn: String?

  @Option(help: ArgumentHelp(DiagramOption.by.help, valueName: "company|round"))
  var by: String?

  @Option(help: ArgumentHelp(DiagramOption.minimum.help, valueName: "number"))
  var minimum: String?

  @Option(help: ArgumentHelp(DiagramOption.top.help, valueName: "number"))
  var top: String?

  @Flag(help: ArgumentHelp(DiagramOption.all.help))
  var all = false

  @Option(help: ArgumentHelp(DiagramOption.rings.help, valueName: "number"))
  var rings: String?

  @Option(help: ArgumentHelp(DiagramOption.alternatives.help, valueName: "number"))
  var alternatives: String?

  /// The values that are given.
  var values: [DiagramOption: String] {
    let given: [DiagramOption: String?] = [
      .focus: focus, .from: from, .to: to, .withdrawn: withdrawn, .by: by, .minimum: minimum,
      .top: top, .all: all ? "true" : nil, .rings: rings, .alternatives: alternatives,
    ]
    return given.compactMapValues(\.self)
  }

  /// What is asked for, as far as can be told without a graph.
  func request(_ kind: String) throws -> DiagramRequest {
    do throws(DiagramError) {
      return try DiagramRequest(try DiagramKind.named(kind), values: values)
    } catch {
      throw ValidationError("\(error)")
    }
  }

  /// The diagram of a kind that is asked for.
  func diagram(_ kind: String, in network: any Network) throws -> any Diagram {
    let request = try request(kind)
    if request.kind.isAboutCompany, focus == nil {
      let companies = try network.financedCompanies(limit: 20)
      let equals = companies.dropFirst().prefix { $0.rounds == companies[0].rounds }
      if !equals.isEmpty {
        Console.complain(
          "drawing \(companies[0].company); others have as many rounds: --focus "
            + equals.map(\.company.slug).joined(separator: ", "))
      }
    }
    return try request.diagram(in: network)
  }
}
