import VentureModel

extension VentureGraph {
  /// What the graph holds, in one line: "109 entities (27 people, …), 312 facts, 2 sources".
  public var summary: String {
    let plurals: [(Entity.Kind, String, String)] = [
      (.person, "person", "people"), (.organization, "organization", "organizations"),
      (.school, "school", "schools"), (.round, "round", "rounds"),
      (.product, "product", "products"), (.event, "event", "events"),
    ]
    let kinds = plurals.compactMap { kind, one, many -> String? in
      let count = entities.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    func number(_ count: Int, _ one: String) -> String { "\(count) \(one)\(count == 1 ? "" : "s")" }
    let named = entities.isEmpty ? "nothing" : kinds.joined(separator: ", ")
    return "\(named); \(number(facts.count { $0.kind != .raised }, "fact")), "
      + "\(number(constraints.count, "constraint")), \(number(remarks.count, "remark")), "
      + "\(number(sources.count, "source")): no errors"
  }
}
