import Testing

@testable import VentureModel

@Suite struct LookupTests {
  private let graph: VentureGraph

  init() throws {
    func named(_ id: String, _ names: [(String, LanguageTag)], _ aliases: [String] = []) -> Profile
    {
      Profile(
        id: EntityID(id), names: Names(names.map { Names.Entry($0.0, in: $0.1) }, aliases: aliases))
    }
    let hans = try LanguageTag("zh-Hans")
    let hant = try LanguageTag("zh-Hant")
    let ja = try LanguageTag("ja")
    graph = try VentureModelTests.graph([
      .person(
        Person(
          profile: named(
            "yan-junjie", [("Yan Junjie", .english), ("闫俊杰", hans), ("閆俊傑", hant), ("閻俊傑", ja)],
            ["IO"]))),
      .person(Person(profile: named("chen-yu", [("陈昱", hans), ("陳昱", hant)]))),
      .person(Person(profile: named("liu-wei", [("Liu Wei", .english), ("刘伟", hans)]))),
      .person(Person(profile: named("liu-wei-2", [("刘伟", hans)]))),
      .person(Person(profile: named("francois", [("François Müller", .english)]))),
      .organization(
        Organization(profile: named("minimax", [("MiniMax", .english), ("稀宇科技", hans)]))),
      .organization(Organization(profile: named("att", [("AT&T", .english)]))),
      try round("minimax-3", of: "minimax", 3),
      try round("minimax-4", of: "minimax", 4, label: "A+"),
      try round("minimax-a", of: "minimax", 2, label: "A"),
    ])
  }

  private func found(_ text: String, _ kinds: Set<Entity.Kind> = Set(Entity.Kind.allCases))
    -> [String]
  {
    switch graph.lookup(text, among: kinds) {
    case .one(let entity): [entity.id.slug]
    case .several(let entities): entities.map(\.id.slug)
    case .none: []
    }
  }

  @Test(arguments: [
    "yan-junjie", "Yan Junjie", "yan junjie", "YAN JUNJIE", "yanjunjie", "Yan  Jun-Jie", "IO", "io",
    "闫俊杰", "閆俊傑", "閻俊傑", "阎俊杰", "Yán Jùnjié", "yán jùn jié", "yan2 jun4 jie2",
    "ｙａｎ　ｊｕｎｊｉｅ",
  ])
  func `a founder by any spelling`(text: String) {
    #expect(found(text) == ["yan-junjie"])
  }

  @Test(arguments: ["陈昱", "陳昱", "chen yu", "Chen Yu", "chényù", "Chén Yù", "chen2 yu4", "CHENYU"])
  func `a name that exists in characters only, by its pinyin`(text: String) {
    #expect(found(text) == ["chen-yu"])
  }

  @Test(arguments: ["MiniMax", "minimax", "ＭｉｎｉＭａｘ", "Mini Max", "稀宇科技", "MINIMAX"])
  func `a company by any spelling`(text: String) {
    #expect(found(text) == ["minimax"])
  }

  @Test(arguments: [
    "François Müller", "francois muller", "FRANCOIS MÜLLER", "Franc\u{327}ois Mu\u{308}ller",
  ])
  func `diacritics do not matter`(text: String) {
    #expect(found(text) == ["francois"])
  }

  @Test func `rounds by company and label or number`() {
    #expect(found("MiniMax A+") == ["minimax-4"])
    #expect(found("minimax a") == ["minimax-a"])
    #expect(found("MiniMax round 4") == ["minimax-4"])
    #expect(found("minimax Round 3") == ["minimax-3"])
    #expect(found("稀宇科技 A+") == ["minimax-4"])
    #expect(found("MiniMax round 5") == [])
  }

  @Test func `several matches are listed by id`() {
    #expect(found("刘伟") == ["liu-wei", "liu-wei-2"])
    #expect(found("劉偉") == ["liu-wei", "liu-wei-2"])
    #expect(found("Liu Wei") == ["liu-wei", "liu-wei-2"])
    #expect(found("liu-wei") == ["liu-wei"], "an exact id means that entity")
  }

  @Test func `kinds narrow a search`() {
    #expect(found("MiniMax", [.person]) == [])
    #expect(found("MiniMax A+", [.round]) == ["minimax-4"])
    #expect(found("minimax", [.round]) == [])
  }

  @Test func `symbols that tell names apart count`() {
    #expect(found("at&t") == ["att"])
    #expect(found("ATT") == ["att"], "this is its id")
    #expect(found("MiniMax A") != found("MiniMax A+"))
  }

  @Test func `no match gives the nearest names`() {
    func nearest(_ text: String) -> [String] {
      if case .none(let nearest) = graph.lookup(text) { nearest } else { ["found"] }
    }
    #expect(nearest("Yan Junjei") == ["Yan Junjie"])
    #expect(nearest("minmax") == ["MiniMax"])
    #expect(nearest("something else entirely") == [])
  }

  @Test(arguments: [
    "", " ", "-", "🚀", "👩‍👩‍👧‍👦", "\u{0}", "\u{301}", "\n", "…", "((((", "12345", "\u{202E}",
    String(repeating: "字", count: 10_000), String(repeating: "a", count: 10_000),
    String(repeating: "e\u{301}", count: 5_000), String(repeating: "🎈", count: 10_000),
  ])
  func `hostile texts find nothing, and name nothing`(text: String) {
    guard case .none(let nearest) = graph.lookup(text) else {
      Issue.record("“\(text.prefix(10))” was found")
      return
    }
    #expect(nearest.isEmpty)
  }
}
