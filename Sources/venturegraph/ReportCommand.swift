import ArgumentParser
import VentureAnalysis
import VentureModel

/// `report NAME [GRAPH…]`
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "A company, an investor or a person in a few pages of Markdown, with sources.",
    discussion: """
      What matters comes first, then rounds, investors and stakes, investments, people, co-investors, who \
      can introduce whom, what else happened and what does not add up, as far as there is anything to \
      say. Sources are footnotes; --bibliography writes them for BibTeX or for CSL instead. If only the \
      name is known, the exit code is 1.

      EXAMPLES
        venturegraph report MiniMax > minimax.md
        venturegraph report "Sequoia Capital" fund.sqlite
        venturegraph report MiniMax --from "Li Ping" --as-of 2024-06
        venturegraph report MiniMax --bibliography bibtex > minimax.bib
      """)

  @Argument(help: ArgumentHelp("The name, then graphs.", valueName: "name> <graph"))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var moment: MomentOptions

  @Option(help: ArgumentHelp("Who wants to be introduced.", valueName: "name"))
  var from: String?

  @Option(help: "Only the sources, as bibtex or csl (JSON).")
  var bibliography: BibliographyFormat?

  func validate() throws {
    let names = graphs.split(words).names
    guard names.count == 1 else {
      throw ValidationError("report takes one name; got \(names.count)")
    }
  }

  func run() throws {
    let (names, files) = graphs.split(words)
    let network = try moment.restrict(try graphs.open(files))
    let kinds: Set<Entity.Kind> = [.person, .organization]
    let dossier = try network.dossier(
      DossierRequest(
        try network.entity(named: names[0], among: kinds).id,
        from: try from.map { try network.entity(named: $0, among: kinds).id },
        asOf: try moment.date, knownBy: try graphs.knowledge.date()))
    switch bibliography {
    case nil: try Console.print(dossier.markdown)
    case .bibtex: try Console.print(dossier.bibliography.bibTeX)
    case .csl: try Console.print(dossier.bibliography.csl.description)
    }
    if dossier.isEmpty { throw Failure(.no) }
  }
}

/// How the sources of a report are written by themselves.
enum BibliographyFormat: String, ExpressibleByArgument, CaseIterable {
  case bibtex
  case csl
}
