import ArgumentParser
import VentureAnalysis
import VentureModel

/// What a connection must and must not pass.
struct PassingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A name to pass; several in this order.", valueName: "name"))
  var via: [String] = []

  @Option(help: ArgumentHelp("Pass nothing with more names around it.", valueName: "count"))
  var avoidHubs: Int?

  @Option(help: ArgumentHelp("Pass only these kinds, such as person.", valueName: "kinds"))
  var through: [String] = []

  func validate() throws {
    if let avoidHubs, avoidHubs < 1 {
      throw ValidationError("--avoid-hubs takes a number from 1")
    }
    _ = try kinds
  }

  private var kinds: [Entity.Kind] {
    get throws { try SelectionOptions.words(through, "--through", Entity.Kind.self) }
  }

  /// Adds to a search what it must and must not pass.
  func apply(to search: inout ConnectionSearch, in network: some Network) throws {
    search.via = try via.map { try network.entity(named: $0).id }
    search.maximumHub = avoidHubs
    search.stops = through.isEmpty ? nil : Set(try kinds)
  }
}
