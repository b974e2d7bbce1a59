import TestSupport
import Testing
import VentureModel

@testable import VentureAnalysis

@Suite struct RetractionTests {
  /// A paper and its reprint, a translation of the reprint, and an independent filing.
  private static let story = """
    sources:
      paper: { title: Paper }
      reprint: { title: Reprint, derived-from: paper }
      translation: { title: Translation, translation-of: reprint }
      filing: { title: Filing }
    entities:
      ann: { person: , names: Ann, cite: paper P1 }
      bob: { person: , names: Bob, cite: [paper P2, filing 2] }
      fund: { organization: firm, names: Fund, cite: filing 1 }
      bank: { organization: bank, names: Bank, cite: [translation 3] }
      shop:
        organization: company
        names: Shop
        founded: [{ value: 2020, cite: paper P4 }, { value: 2021, cite: filing 4 }]
        cite: filing 1
    rounds:
      shop-1:
        company: shop
        ordinal: 1
        raised: { value: 5M USD, cite: [paper P5, reprint 5] }
        cite: filing 5
        investors:
          fund: { cite: [filing 5, paper P5] }
          bank: { cite: [paper P5, reprint 5, translation 5] }
    facts:
      - ann founded shop: { cite: [paper P6, reprint 6] }
      - bob employed by shop: { cite: [paper P6, filing 6] }
      - fund holds shop: { cite: [paper P7, filing 7], certainty: derived }
      - bob founded shop
    remarks:
      - { about: shop, text: grows, cite: reprint 8 }

    """

  private func retraction(_ source: SourceID) throws -> Retraction {
    Retraction(of: source, in: try Stories.graph(Self.story))
  }

  @Test func `what repeats a source falls with it`() throws {
    let slugs = { (source: String) in
      try self.retraction(SourceID(source)).withdrawn.map(\.slug)
    }
    #expect(try slugs("paper") == ["paper", "reprint", "translation"])
    #expect(try slugs("reprint") == ["reprint", "translation"])
    #expect(try slugs("filing") == ["filing"])
    #expect(try slugs("nowhere") == [])
  }

  @Test func `a statement is lost if no independent source states it`() throws {
    let retraction = try retraction(SourceID("paper"))
    #expect(
      retraction.lost.map(\.told.sentence) == [
        "Shop: founded in 2020", "Shop’s round 1: raised 5 million US dollars",
        "Ann founded Shop in 2020", "Bank invested in Shop’s round 1",
        // An inference needs all that it was drawn from.
        "Fund is a shareholder of Shop",
        "grows",
      ])
    #expect(
      retraction.weakened.map(\.told.sentence) == [
        "Bob was at Shop", "Fund invested in Shop’s round 1",
      ])
    #expect(retraction.entities == ["ann", "bank"])
    #expect(retraction.statements.before - retraction.statements.after == retraction.lost.count)
  }

  @Test func `ties, co-investors and paths are lost with them`() throws {
    let retraction = try retraction(SourceID("paper"))
    let pair = { (first: EntityID, second: EntityID) in
      Retraction.Pair(first: first, second: second)
    }
    #expect(retraction.ties == [pair("ann", "shop"), pair("bank", "shop")])
    #expect(retraction.coInvestors == [pair("bank", "fund")])
    // Five joined by paths were ten pairs; Bob, the fund and the shop are three.
    #expect(retraction.joinedPairs == Retraction.Change(before: 10, after: 3))
    #expect(retraction.isolated == [])
  }

  @Test func `the reprint is no support of its own, and its loss takes little`() throws {
    let retraction = try retraction(SourceID("reprint"))
    #expect(retraction.lost.map(\.told.sentence) == ["grows"])
    #expect(retraction.weakened.isEmpty)
    // Only the translation speaks of the bank itself; that it invested still stands in the paper.
    #expect(retraction.entities.isEmpty && retraction.ties.isEmpty)
    #expect(retraction.remainder["bank"]?.profile.citations == [])
  }

  @Test func `what is left is a graph that cites what is left`() throws {
    let rest = try retraction(SourceID("paper")).remainder
    #expect(rest.sources.map(\.id.slug) == ["filing"])
    #expect(rest.entities.map(\.id) == ["bob", "fund", "shop", "shop-1"])
    #expect(rest.organization("shop")?.founded.map(\.value.description) == ["2021"])
    #expect(rest.round("shop-1")?.raised == [])
    // What cites nothing rests on no source.
    #expect(rest.facts(of: "bob").map(\.kind) == [.founded, .employed])
  }

  @Test func `nothing rests on a source that nobody cites`() throws {
    let retraction = try retraction(SourceID("nowhere"))
    #expect(retraction.isEmpty)
    #expect(retraction.statements.before == retraction.statements.after)
  }

  @Test func `the notes of the editor carry what only they say`() throws {
    let retraction = Retraction(of: SourceID("editor"), in: try Stories.miniMax())
    #expect(
      retraction.lost.map(\.told.sentence).filter { $0.contains("invested") } == [
        "Alibaba invested in Megvii", "Alibaba invested in SenseTime",
      ])
    #expect(retraction.entities.isEmpty)
    // Derived investments are no ties unless they are asked for.
    #expect(retraction.ties.isEmpty && retraction.coInvestors.isEmpty)
    let all = Retraction(of: SourceID("latepost"), in: try Stories.miniMax())
    #expect(all.remainder.facts.isEmpty)
    #expect(all.joinedPairs == Retraction.Change(before: 1_434, after: 0))
    #expect(all.coInvestors.count == 121)
  }

  @Test func `text, JSON and rows say the same`() throws {
    let retraction = try retraction(SourceID("paper"))
    #expect(
      retraction.text().hasPrefix(
        "Without paper, reprint, translation, 6 of 10 statements would no longer be known.\n"))
    #expect(retraction.text().contains("Left with one source: 2\n  Bob was at Shop."))
    #expect(retraction.text().contains("A path joins 10 pairs, and would join 3."))
    #expect(retraction.text(limit: 1).contains("and 5 more; --limit shows more"))
    let json = retraction.json.description
    for statement in retraction.lost + retraction.weakened {
      #expect(json.contains(statement.told.sentence))
    }
    #expect(json.contains("\"before\": 10,"))
    #expect(retraction.table.rows.count == 8)
  }
}

@Suite struct SourceDependenceTests {
  @Test func `a chain has one origin, and a circle too`() throws {
    let graph = try Stories.graph(
      """
      sources:
        a: { title: A }
        b: { derived-from: a }
        c: { translation-of: b }
        d: { translation-of: ja }
        x: { derived-from: y }
        y: { derived-from: x }
      """)
    let dependence = SourceDependence(graph)
    let origins = graph.sources.map { dependence.origin(of: $0.id).slug }
    #expect(origins == ["a", "a", "a", "d", "x", "x"])
    #expect(dependence.supportCount(of: ["a", "b", "c"].map { Citation(SourceID($0)) }) == 1)
    #expect(dependence.supportCount(of: ["c", "d", "y"].map { Citation(SourceID($0)) }) == 3)
  }
}

/// What rests on some sources, against the definition, on many small graphs.
@Suite struct RestingGraphTests {
  @Test(arguments: 0..<150)
  func `a statement remains exactly if a source that counts states it`(_ seed: UInt64) throws {
    let graph = RandomVentureGraph.make(seed: seed)
    var random = SeededGenerator(seed: seed)
    let counted = Set(graph.sources.map(\.id).filter { _ in random.below(2) == 0 })
    let rest = graph.resting { counted.contains($0) }
    func remains(_ citations: [Citation], _ certainty: Certainty) -> Bool {
      let kept = citations.filter { counted.contains($0.source) }
      return citations.isEmpty || (certainty == .derived ? kept == citations : !kept.isEmpty)
    }
    func stated(_ graph: VentureGraph) -> [Fact] {
      graph.facts.indices.filter { !graph.isDerived(at: $0) }.map { graph.facts[$0] }
    }
    let facts = stated(graph).filter { remains($0.citations, $0.certainty) }
    #expect(stated(rest).map(\.subject) == facts.map(\.subject))
    #expect(stated(rest).map(\.object) == facts.map(\.object))
    #expect(
      rest.constraints.map(\.form)
        == graph.constraints.filter { remains($0.citations, $0.certainty) }.map(\.form))
    #expect(
      rest.remarks.map(\.text)
        == graph.remarks.filter { remains($0.citations, $0.certainty) }.map(\.text))
    let cited = Set(stated(rest).flatMap(\.citations).map(\.source))
    #expect(cited.isSubset(of: counted))
    for entity in rest.entities {
      #expect(graph[entity.id]?.kind == entity.kind)
      #expect(entity.profile.citations.allSatisfy { counted.contains($0.source) })
    }
  }

  @Test(arguments: 0..<50)
  func `all remains if all sources count`(_ seed: UInt64) {
    let graph = RandomVentureGraph.make(seed: seed)
    let rest = graph.resting { _ in true }
    #expect(rest.entities == graph.entities)
    #expect(rest.facts == graph.facts)
    #expect(rest.constraints == graph.constraints)
    #expect(rest.remarks == graph.remarks)
    #expect(rest.sources == graph.sources)
  }
}
