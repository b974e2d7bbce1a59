import Foundation
import Testing

/// `relations`, relation by relation, on the story of MiniMax.
@Suite struct RelationsCommandTests {
  @Test(arguments: [
    ("co-investment", "121 pairs of investors have companies in common; of 3 more"),
    ("co-investment --by round", "23 pairs of investors have rounds in common; of 57 more"),
    ("co-investment --by round --investor MingShi", "3 pairs of investors have rounds in common"),
    ("co-investment --directed", "HongShan   Hillhouse              1"),
    ("co-investment --weight newman", "~0.5345"),
    ("alumni", "1 pair of people went to the same school."),
    ("colleagues", "At the same time: yes of 1, no of 0, cannot tell of 3."),
    ("colleagues --of \"Yun Yeyi\"", "1 pair of people had the same employer."),
    ("co-founders", "4 pairs founded an organization together."),
    ("boards", "Megvii  SenseTime"), ("rivals", "4 times an investor backs companies"),
    ("syndicate HongShan", "1 investor followed HongShan into a round; of 3 more it cannot"),
    ("reinvestment", "MingShi                MiniMax  6 "), ("moves", "Hillhouse  MiniMax  1"),
    ("acquaintance MiniMax", "4 pairs knew each other before the first investment; of 10 more"),
    ("acquaintance MiniMax --before 2022", "3 pairs knew each other before 2022"),
  ])
  func `each relation answers`(_ arguments: String, _ answer: String) throws {
    let graph = "Graphs/minimax.yaml"
    let text = try Command.shell("\"$venturegraph\" relations \(arguments) \(graph)")
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains(answer), "\(text.output)")
    let json = try Command.shell(
      "\"$venturegraph\" relations \(arguments) --format json \(graph)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["certain"] is Int && object["cannotTell"] is Int)
    let csv = try Command.shell("\"$venturegraph\" relations \(arguments) --format csv \(graph)")
    #expect(csv.output.split(separator: "\r\n").count > 1)
  }

  @Test func `with --why each pair is followed by its facts`() throws {
    let result = try Command.run("relations", "alumni", "--why", "Graphs/minimax.yaml")
    #expect(
      result.output == """
        1 pair of people went to the same school.
        At the same time: yes of 0, no of 0, cannot tell of 1.

        Chen Yu, Yun Yeyi: Johns Hopkins University; at one time: cannot tell; grade 1–4
          • Chen Yu studied at Johns Hopkins University.  [latepost P31]
          • Yun Yeyi studied at Johns Hopkins University.  [latepost P14, P31]
          All of it rests on one source: latepost.

        """)
  }

  @Test func `what is widened is told`() throws {
    let result = try Command.run(
      "relations", "co-investment", "--status", "completed,withdrawn", "Graphs/minimax.yaml")
    #expect(result.output.contains("Counted are deals that are completed or withdrawn."))
  }

  @Test func `a misspelt relation is told from the one that was meant`() throws {
    let result = try Command.run("relations", "rivls", "--why", "Graphs/minimax.yaml")
    #expect(result.status == 64)
    #expect(
      result.errors.hasPrefix(
        "Error: unknown command \"relations rivls\"; did you mean \"relations rivals\"?\n"))
    #expect(try Command.run("relations").output.contains("SUBCOMMANDS"))
  }

  @Test func `no pair is an honest no`() throws {
    let result = try Command.run(
      "relations", "alumni", "--of", "Cai Haoyu", "Graphs/minimax.yaml")
    #expect(result.status == 1)
    #expect(result.output == "No two people went to the same school.\n")
  }

  @Test(arguments: [
    ("relations friendship", "unknown command \"relations friendship\""),
    ("relations alumni Ann", "relations alumni takes no name; got 1"),
    ("relations syndicate", "relations syndicate takes one name; got 0"),
    ("relations acquaintance A --before 2023/2", "--before: "),
    ("relations reinvestment --window 0", "--window takes a number of years from 1"),
    ("relations co-investment --minimum -1", "--minimum"),
    ("relations co-investment --weight heavy", "'heavy' is invalid for '--weight"),
    ("relations co-investment --directed --by round", "--directed counts rounds"),
    ("relations moves --limit 0", "--limit takes a number from 1"),
  ])
  func `wrong usage is told`(_ arguments: String, _ message: String) throws {
    let result = try Command.shell("\"$venturegraph\" \(arguments)")
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func `a snapshot answers as its document`() throws {
    try TemporaryFolder.use { folder in
      let document = Command.package.appendingPathComponent("Graphs/minimax.yaml").path
      _ = try Command.run("import", document, "--into", "minimax.sqlite", in: folder.url)
      for question in [
        "co-investment --by round --minimum 0 --weight newman --why", "colleagues --why", "rivals",
        "syndicate Hillhouse --why", "reinvestment --why", "moves --why",
        "acquaintance MiniMax --why", "boards --as-of 2020",
      ] {
        let asked = try Command.shell(
          "\"$venturegraph\" relations \(question) minimax.sqlite", in: folder.url)
        let wanted = try Command.shell(
          "\"$venturegraph\" relations \(question) '\(document)'", in: folder.url)
        #expect(asked.status == wanted.status, "\(question): \(asked.errors)")
        #expect(asked.output == wanted.output, "\(question)")
      }
    }
  }
}
