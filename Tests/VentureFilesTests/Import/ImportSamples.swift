import DelimitedText
import Foundation
import Testing
import VentureModel

@testable import VentureFiles

/// The day on which the tables of the tests are read.
let importDay = Day(year: 2020, month: 1, day: 1) ?? Day(number: 0)

/// What a small table says.
func harvest(
  _ text: String, _ mapping: ImportMapping? = nil, name: String = "deals.csv"
) throws -> Harvest {
  try TableImport.harvest(DelimitedText(Array(text.utf8), name: name), mapping, importDay)
}

/// A mapping from its YAML, which must be right.
func mapping(_ yaml: String) throws -> ImportMapping {
  let reading = ImportMapping.read(Data(yaml.utf8), file: "mapping.yaml")
  return try #require(reading.mapping, "\(reading.diagnostics)")
}

extension Harvest {
  /// Every fact in words, with all that belongs to it, in order: equal for harvests that say the same.
  var statements: [String] {
    func text(_ place: Place, in values: [some CustomStringConvertible]) -> String {
      place == Self.none ? "-" : values[Int(place)].description
    }
    func party(_ place: Place) -> String {
      place == Self.none
        ? "-" : "\(parties[Int(place)].kind.rawValue) \(parties[Int(place)].name)"
    }
    func round(_ place: Place) -> String {
      let round = rounds[Int(place)]
      return [
        party(round.company), text(round.date, in: dates), text(round.raised, in: amounts),
        text(round.postMoney, in: amounts), round.kind.rawValue, round.label ?? "-",
        round.name ?? "-", party(round.investor),
      ].joined(separator: "/")
    }
    return facts.map { fact in
      [
        fact.kind.rawValue, party(fact.subject),
        fact.kind == .invested ? round(fact.object) : party(fact.object),
        text(fact.date, in: dates), text(fact.amount, in: amounts), fact.role.rawValue,
        text(fact.title, in: words),
      ].joined(separator: " | ")
    }.sorted()
  }

  /// The values after the rounds, in words.
  var postMoneys: [String] {
    rounds.filter { $0.postMoney != Self.none }.map { amounts[Int($0.postMoney)].description }
  }

  /// How many of something were found.
  func found(_ name: String) -> Int { report.found.first { $0.name == name }?.count ?? 0 }
}

extension DirtReport {
  /// The rows that stand as examples of a kind of dirt.
  func rows(_ kind: Kind) -> [Int] { entries[kind]?.examples.compactMap(\.row) ?? [] }

  /// The texts of those examples.
  func texts(_ kind: Kind) -> [String] { entries[kind]?.examples.map(\.text) ?? [] }
}
