import VentureModel

extension ConnectionWarnings {
  /// The warnings as what is said of the connection ("breaks if …"), the gravest first.
  func predicates(_ connection: Connection, _ narrator: Narrator) -> [String] {
    var predicates: [String] = []
    if heldAtOnce == .no {
      let pair = apart.map { connection.steps[$0].ends(narrator) }.joined(separator: " and ")
      predicates.append(
        "has ties that never held at the same time" + (pair.isEmpty ? "" : ": \(pair)"))
    }
    if let last = breakingSources.last {
      let others = breakingSources.dropLast().map { "\($0), " }.joined()
      predicates.append("breaks if \(others)\(others.isEmpty ? "" : "or ")\(last) is withdrawn")
    }
    if !weakSteps.isEmpty {
      // A way can lead back over a step; it is told once.
      var seen: Set<Set<EntityID>> = []
      let weak = weakSteps.map { connection.steps[$0] }.filter {
        seen.insert([$0.from, $0.to]).inserted
      }
      let words = weak.map { "\($0.ends(narrator)) (\($0.certainty.rawValue))" }
      predicates.append("rests on what is not stated: \(words.joined(separator: ", "))")
    }
    return predicates
  }
}

extension Connection.Step {
  fileprivate func ends(_ narrator: Narrator) -> String {
    "\(narrator.name(from)) – \(narrator.name(to))"
  }
}

extension Connection {
  /// What the connection costs, a line for each tie and each name on the way.
  func costText(_ narrator: Narrator, _ style: TextStyle) -> String {
    guard let cost else { return "" }
    var table = Table(columns: ["cost", "for", "because of"])
    for (place, tie) in cost.ties.enumerated() {
      table.append([String(tie.total), steps[place].ends(narrator), tie.causes])
      if cost.stops.indices.contains(place) {
        let stop = cost.stops[place]
        let name = "passing \(narrator.name(nodes[place + 1]))"
        table.append([String(stop.total), name, stop.causes])
      }
    }
    table.append([String(cost.total), "in all", ""])
    let lines = table.text(style).split(separator: "\n")
    return lines.map { "    \($0)\n" }.joined()
  }
}

extension ConnectionCost.Tie {
  /// What the points are for, in words.
  fileprivate var causes: String {
    var causes = ["\(kind.rawValue) \(kindPoints)"]
    if certaintyPoints > 0 { causes.append("\(certainty.rawValue) \(certaintyPoints)") }
    if statusPoints > 0 { causes.append("not completed \(statusPoints)") }
    if agePoints > 0 { causes.append("\(isUndated ? "no date" : "age") \(agePoints)") }
    return causes.joined(separator: ", ")
  }
}

extension ConnectionCost.Stop {
  /// What the points are for, in words.
  fileprivate var causes: String {
    var causes = ["\(neighbors) \(neighbors == 1 ? "name" : "names") around it \(sizePoints)"]
    switch overlap {
    case .no: causes.append("never there at the same time \(overlapPoints)")
    case .cannotTell: causes.append("cannot tell if there at the same time \(overlapPoints)")
    case .yes: causes.append("there at the same time \(overlapPoints)")
    case nil: break
    }
    return causes.joined(separator: ", ")
  }
}
