import Foundation
import Testing
import VentureAnalysis
import VentureFiles
import VentureModel

@Suite(.enabled(if: Reader.has("followthemoney"), Reader.lacks("followthemoney")))
struct FollowTheMoneyTests {
  /// Every entity passes the model's own validation in the reader.
  @Test(arguments: ExportSample.allCases)
  func modelTakesEveryEntity(_ sample: ExportSample) throws {
    let (graph, entities) = try read(sample)
    let named = graph.facts.filter {
      $0.subject.entity != nil && $0.object.entity != nil && $0.kind != .raised
    }
    #expect(entities.count { $0.edge == nil || $0.edge == false } == graph.entities.count)
    #expect(entities.count { $0.edge == true } == named.count)
  }

  @Test func companyAndItsPeople() throws {
    let (_, entities) = try read(.miniMax)
    let company = try #require(entities.first { $0.id == "minimax" })
    #expect(company.schema == "Company")
    #expect(company.caption == "MiniMax")
    #expect(company.properties["name"]?.contains("稀宇科技") == true || company.names.contains("稀宇科技"))
    let founder = try #require(entities.first { $0.id == "yan-junjie" })
    #expect(founder.schema == "Person")
    #expect(founder.properties["birthDate"] == ["1989"])
    #expect(founder.properties["publisher"] == ["LatePost"])
  }

  /// Who only offered, or is only said to have invested, owns nothing.
  @Test(arguments: ExportSample.allCases)
  func onlyWhatIsSureIsOwned(_ sample: ExportSample) throws {
    let (graph, entities) = try read(sample)
    let byRecord = Dictionary(
      entities.flatMap { entity in (entity.properties["recordId"] ?? []).map { ($0, entity) } },
      uniquingKeysWith: { first, _ in first })
    var doubtful = 0
    for (position, fact) in graph.facts.enumerated() where fact.kind == .invested {
      guard let entity = byRecord["fact:\(position + 1)"] else { continue }
      let round = fact.object.entity.flatMap { graph.round($0) }
      let isSure =
        fact.status == .completed && Certainty.usual.contains(fact.certainty)
        && round?.status == .completed
        && round.map { Certainty.usual.contains($0.certainty) } == true
      #expect((entity.schema == "Ownership" || entity.schema == "Payment") == isSure)
      #expect(entity.properties["summary"]?.first?.contains(fact.certainty.rawValue) == true)
      if !isSure {
        doubtful += 1
        #expect(entity.properties["status"] == [fact.status.rawValue])
      } else if let amount = fact.investment.amount, entity.schema == "Ownership" {
        #expect(entity.properties["sharesValue"] == [amount.description])
      }
    }
    #expect(doubtful > 0)
  }

  @Test func idsStayWhenOtherTiesCome() throws {
    func ids(_ facts: [Fact]) throws -> Set<String> {
      var draft = VentureGraph.Draft()
      draft.add(.person(Person(profile: Profile(id: "a"))))
      for id in ["b", "0"] as [EntityID] {
        draft.add(.organization(Organization(profile: Profile(id: id))))
      }
      for fact in facts { draft.add(fact) }
      let graph = try #require(draft.validate().graph)
      let file = try #require(
        GraphExport.files(of: graph, as: .followTheMoney, named: "x").first)
      return Set(
        try file.bytes.split(separator: 0x0A).map {
          try JSONDecoder().decode(Printed.self, from: Data($0)).id
        })
    }
    let founding = Fact(.founded, from: "a", to: "b")
    let before = try ids([founding])
    let after = try ids([founding, Fact(.founded, from: "a", to: "0")])
    #expect(before.count == 4)
    #expect(before.isSubset(of: after))
    #expect(after.count == 5)
    // The same said twice is two ties.
    #expect(try ids([founding, founding]).count == 5)
  }

  /// An entity as the reader prints it.
  struct Printed: Decodable {
    var id: String
    var schema: String
    var properties: [String: [String]]
    var caption: String?
    var edge: Bool?

    var names: [String] { (properties["name"] ?? []) + (properties["alias"] ?? []) }
  }

  private struct Answer: Decodable {
    var entities: [Printed]
  }

  private func read(_ sample: ExportSample) throws -> (VentureGraph, [Printed]) {
    let export = try Exported(sample, as: .followTheMoney)
    let answer = try Reader(script: "followthemoney_reader").read(
      [export.path(".ftm.jsonl")], as: Answer.self)
    return (export.graph, answer.entities)
  }
}
