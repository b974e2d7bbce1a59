import VentureAnalysis
import VentureModel

/// A diagram as somebody asks for it, in words: a kind and values of its options.
///
/// The command line and documents both make a request, so that both take the same.
public struct DiagramRequest: Sendable {
  /// The kind.
  public let kind: DiagramKind
  /// The values as they were written.
  public let values: [DiagramOption: String]

  /// Creates a request.
  ///
  /// - Throws: ``DiagramError`` for an option that the kind does not take, or a value that the option
  ///   does not.
  public init(_ kind: DiagramKind, values: [DiagramOption: String] = [:]) throws(DiagramError) {
    for option in DiagramOption.allCases where values[option] != nil {
      guard kind.options.contains(option) else {
        throw .inapplicable(option, to: kind.name, takes: kind.options)
      }
      if let value = values[option], let expected = option.expectation(against: value) {
        throw .wrongValue(option, value, expected: expected)
      }
    }
    self.kind = kind
    self.values = values
  }

  /// The diagram that is asked for, its names looked up in a network.
  ///
  /// - Throws: ``DiagramError``, `UnclearName`, or what reading the network throws.
  public func diagram(in network: any Network) throws -> any Diagram {
    try kind.make(self, network)
  }
}

// Reading of values, for the kinds.

extension DiagramRequest {
  /// The entity that an option names.
  func entity(
    _ option: DiagramOption, among kinds: Set<Entity.Kind> = Set(Entity.Kind.allCases),
    in network: any Network
  ) throws -> EntityID? {
    try values[option].map { try network.entity(named: $0, among: kinds).id }
  }

  /// The entity that an option names, which must be given.
  func required(
    _ option: DiagramOption, among kinds: Set<Entity.Kind> = Set(Entity.Kind.allCases),
    in network: any Network
  ) throws -> EntityID {
    guard let id = try entity(option, among: kinds, in: network) else {
      throw DiagramError.missing(option, of: kind.name)
    }
    return id
  }

  /// The company in focus; by default the one with the most rounds.
  func company(in network: any Network) throws -> EntityID {
    if let id = try entity(.focus, among: [.organization], in: network) { return id }
    guard let first = try network.financedCompanies(limit: 1).first else {
      throw DiagramError.nothingToDraw(
        "the graph has no rounds to draw", advice: "add some under `rounds`")
    }
    return first.company
  }

  /// The number that an option gives.
  func number(_ option: DiagramOption) -> Int? { values[option].flatMap { Int($0) } }

  /// How many are drawn at most: what is asked for, or the kind's own choice; nil for all.
  func limit(_ choice: Int) -> Int? { flag(.all) ? nil : number(.top) ?? choice }

  /// Whether offers that were withdrawn are drawn, crossed out.
  var showsWithdrawn: Bool { values[.withdrawn] != "hide" }

  /// Whether something is wanted; no if it is not told.
  func flag(_ option: DiagramOption) -> Bool { values[option] == "true" }

  /// A date, to the day or less, which must be given.
  func date(_ option: DiagramOption) throws(DiagramError) -> PartialDate {
    guard let text = values[option] else { throw .missing(option, of: kind.name) }
    guard let date = try? PartialDate(text) else {
      throw .wrongValue(option, text, expected: "a date such as 2024-03 (EDTF)")
    }
    return date
  }
}
