@testable import VentureModel

// Entities, facts and places in one line each, so that a test shows only what it is about.

func person(_ id: String, _ names: String...) -> Entity {
  .person(Person(profile: profile(id, names)))
}

func company(_ id: String, _ names: String..., founded: String? = nil) throws -> Entity {
  var organization = Organization(profile: profile(id, names))
  if let founded { organization.founded = [Stated(try EDTF(founded))] }
  return .organization(organization)
}

func school(_ id: String) -> Entity { .school(School(profile: profile(id, []))) }

func product(_ id: String) -> Entity { .product(Product(profile: profile(id, []))) }

func event(_ id: String, date: String? = nil) throws -> Entity {
  .event(Event(profile: profile(id, []), date: try date.map { [Stated(try EDTF($0))] } ?? []))
}

func round(
  _ id: String, of company: String, _ ordinal: Int? = nil, date: String? = nil,
  kind: Round.Kind = .series, label: String? = nil
) throws -> Entity {
  .round(
    Round(
      profile: profile(id, []), company: EntityID(company), kind: kind, ordinal: ordinal,
      label: label, date: try date.map { [Stated(try EDTF($0))] } ?? []))
}

func fact(_ subject: String, _ kind: TieKind, _ object: String, date: String? = nil) throws -> Fact
{
  Fact(kind, from: EntityID(subject), to: EntityID(object), date: try date.map { try EDTF($0) })
}

func investment(
  _ investor: String, _ target: String, _ entry: Investment.Entry? = nil,
  status: DealStatus = .completed, certainty: Certainty = .stated, date: String? = nil
) throws -> Fact {
  var fact = try fact(investor, .invested, target, date: date)
  fact.status = status
  fact.certainty = certainty
  fact.terms = .investment(Investment(entry: entry))
  return fact
}

func line(_ line: Int, of file: String = "a.yaml") -> Place {
  Place(file: file, line: line, column: 1)
}

private func profile(_ id: String, _ names: [String]) -> Profile {
  Profile(id: EntityID(id), names: Names(names.map { Names.Entry($0, in: .english) }))
}

extension VentureGraph.Draft {
  init(_ entities: [Entity], _ facts: [Fact] = [], _ constraints: [Constraint] = []) {
    self.init()
    for entity in entities { add(entity) }
    for fact in facts { add(fact) }
    for constraint in constraints { add(constraint) }
  }
}

/// The graph of what must be free of errors.
func graph(
  _ entities: [Entity], _ facts: [Fact] = [], _ constraints: [Constraint] = []
) throws -> VentureGraph {
  let validation = VentureGraph.Draft(entities, facts, constraints).validate()
  guard let graph = validation.graph else { throw validation.diagnostics[0] }
  return graph
}

/// The place in a document; Testing has a type of the same name.
typealias Place = VentureModel.SourceLocation
