import TestSupport
import Testing
import VentureModel

@testable import VentureAnalysis

@Suite struct DuplicateNamesTests {
  private func candidates(_ names: [String]) -> [DuplicateNames.Candidate] {
    names.enumerated().map { .init(EntityID("x\($0)"), $1, tieCount: names.count - $0) }
  }

  private func pairs(_ names: String...) -> [String] {
    DuplicateNames(candidates(names)).pairs.map { "\($0.kept.name) = \($0.other.name)" }
  }

  @Test(arguments: [
    ("SV Angel", "sv-angel"), ("Y Combinator", "YCombinator"), ("Ünal Capital", "Unal Capital"),
    ("L'Usine", "L’Usine"), ("ＡＢＣ Ventures", "ABC Ventures"), ("小米科技", "小米 科技"),
  ])
  func `names that differ in spelling alone`(first: String, second: String) {
    let found = DuplicateNames(candidates([first, second])).pairs
    #expect(found.map(\.reason) == [.spelling])
  }

  @Test func `a limit is told, and that there is nothing`() {
    let found = DuplicateNames(candidates(["Foo", "Foo Inc", "Bar", "BAR"]))
    #expect(!found.text(limit: 2).contains("more"))
    #expect(found.text(limit: 1).hasSuffix("There is 1 more; --limit shows more.\n"))
    #expect(DuplicateNames(candidates(["Foo"])).text(limit: 1) == "No two names look alike.\n")
  }

  @Test(arguments: [
    ("Foo", "Foo, Inc."), ("Foo LLC", "Foo Ltd"), ("Foo GmbH", "Foo GmbH & Co. KG"),
    ("Foo S.A.", "Foo"), ("小米科技有限责任公司", "小米科技"), ("株式会社メルカリ", "メルカリ"),
    ("メルカリ", "メルカリ(株)"), ("Foo Bar Co., Ltd.", "Foo Bar"),
  ])
  func `names that differ in the legal form`(first: String, second: String) {
    let found = DuplicateNames(candidates([first, second])).pairs
    #expect(found.map(\.reason) == [.legalForm])
  }

  @Test(arguments: [
    ("Accel Partners", "Accell Partners", 1), ("Sequoia Capital", "Sequoia Captial", 1),
    ("Andreessen Horowitz", "Andreesen Horrowitz", 2), ("Greylock", "Graylock", 1),
  ])
  func `names that differ in letters`(first: String, second: String, count: Int) {
    let found = DuplicateNames(candidates([first, second])).pairs
    #expect(found.map(\.reason) == [.letters(count)])
  }

  @Test(arguments: [
    ("Foo", "Fop"), ("Fund 1", "Fund 2"), ("Acel Partners", "Accel Partners"),
    ("ComVentures", "GemVentures"), ("RRE Ventures", "RSE Ventures"),
    ("Clarus Ventures", "Caerus Ventures"), ("Index Ventures I", "Index Ventures II"),
    ("500 Startups", "600 Startups"), ("Inc", "Ltd"), ("阿里巴巴资本", "阿里巴巴资金"), ("!!!", "???"),
    ("A&B Capital", "AB Capital LLC & Sons"), ("Sequoia", "Softbank"),
  ])
  func `names that are too far apart`(first: String, second: String) {
    #expect(DuplicateNames(candidates([first, second])).pairs.isEmpty)
  }

  @Test func `the surer reason stands first, and the usual spelling before the other`() {
    #expect(
      pairs("Accel Partners", "Accel", "Accell Partners", "accel", "Accel Inc.") == [
        "Accel = accel", "Accel = Accel Inc.", "Accel Partners = Accell Partners",
      ])
  }

  @Test func `many spellings of one name are compared with the usual one`() {
    let names = (0..<100).map { String(repeating: " ", count: $0) + "Foo Bar" }
    let found = DuplicateNames(candidates(names)).pairs
    #expect(found.count == 99)
    #expect(found.allSatisfy { $0.kept.name == "Foo Bar" })
  }

  @Test func `names of one organization are no pair`() {
    let one = EntityID("foo")
    #expect(DuplicateNames([.init(one, "Foo Inc"), .init(one, "Foo")]).pairs.isEmpty)
  }

  @Test func `the order of the names does not matter`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<30 {
      let all = randomNames(60, &generator).enumerated().map {
        DuplicateNames.Candidate(EntityID("x\($0)"), $1, tieCount: generator.below(3))
      }
      #expect(
        DuplicateNames(all).pairs == DuplicateNames(all.shuffled(using: &generator)).pairs)
    }
  }

  @Test func `near names are those that comparing all with all finds`() {
    var generator = SeededGenerator(seed: 12)
    var total = 0
    for _ in 0..<60 {
      let keys = Set(randomNames(80, &generator)).sorted().map(NameKey.init)
      let found = NearNames(keys).pairs
      #expect(found == naivePairs(keys))
      #expect(NearNames(keys, shardSize: 100).pairs == found)
      total += found.count
    }
    #expect(total > 1000)
  }

  /// Names over few letters, so that many are near one another.
  private func randomNames(_ count: Int, _ generator: inout SeededGenerator) -> [String] {
    let stems = [
      "abcabc", "sequoiacapital", "andreessenhorowitz", "fund 2", "güelles", "Foo Bar 1",
    ]
    return (0..<count).map { _ in
      var letters = Array(generator.pick(stems))
      for _ in 0..<generator.below(5) {
        let place = generator.below(letters.count)
        switch generator.below(4) {
        case 0: letters.insert(generator.pick(["a", "b", "2", "é"]), at: place)
        case 1 where letters.count > 1: letters.remove(at: place)
        case 2 where place > 0: letters.swapAt(place, place - 1)
        default: letters[place] = generator.pick(["a", "z", "1"])
        }
      }
      return String(letters) + generator.pick(["", " Inc", " LLC"])
    }
  }

  private func naivePairs(_ keys: [NameKey]) -> [NearNames.Pair] {
    var pairs: [NearNames.Pair] = []
    for first in keys.indices {
      for second in keys.indices where second > first {
        let (one, other) = (keys[first], keys[second])
        guard one.isSpelled, other.isSpelled, one.numbers == other.numbers else { continue }
        let letters = [one, other].map { Array($0.stem.unicodeScalars) }
        let bound = min(NearNames.bound(of: one), NearNames.bound(of: other))
        let distance = naiveDistance(letters[0], letters[1])
        if distance > 0, distance <= bound {
          pairs.append(NearNames.Pair(first: first, second: second, distance: distance))
        }
      }
    }
    return pairs
  }

  /// Optimal string alignment, written down as it is defined.
  private func naiveDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var d = [[Int]](
      repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { d[i][0] = i }
    for j in 0...b.count { d[0][j] = j }
    for i in a.indices {
      for j in b.indices {
        d[i + 1][j + 1] = min(
          d[i][j + 1] + 1, d[i + 1][j] + 1, d[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          d[i + 1][j + 1] = min(d[i + 1][j + 1], d[i - 1][j - 1] + 1)
        }
      }
    }
    return d[a.count][b.count]
  }
}
