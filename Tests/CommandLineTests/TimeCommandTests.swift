import Foundation
import Testing

@Suite struct HistoryCommandTests {
  @Test func `the history of a name in every format`() throws {
    let text = try Command.run("history", "yanjunjie", "Graphs/minimax.yaml")
    #expect(text.status == 0)
    #expect(text.errors.isEmpty)
    #expect(text.output.hasPrefix("Yan Junjie: 24 entries, 5 without a date\n\n  1989 "))
    let json = try Command.run("history", "Yan Junjie", "--format", "json", "Graphs/minimax.yaml")
    let history = try JSONDecoder().decode(History.self, from: Data(json.output.utf8))
    #expect(history.entity == "yan-junjie")
    #expect(history.entries.count == 24)
    #expect(history.undated == 5)
    for entry in history.entries { #expect(text.output.contains(entry.sentence)) }
    let csv = try Command.run("history", "Yan Junjie", "--format", "csv", "Graphs/minimax.yaml")
    #expect(csv.output.hasPrefix("date,kind,sentence,certainty,sources\r\n1989,date,"))
  }

  private struct History: Decodable {
    struct Entry: Decodable {
      let date: String?
      let sentence: String
      let citations: [PathAnswer.Citation]
    }

    let entity: String
    let entries: [Entry]
    let undated: Int
  }

  @Test func `of what nothing is told the answer is no`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(
        "venturegraph: 1\nentities: { ann: { person: , names: Ann } }\n", to: "ann.yaml")
      let result = try Command.run("history", "Ann", "ann.yaml", in: folder.url)
      #expect(result.status == 1)
      #expect(result.output == "Nothing is told of Ann.\n")
    }
  }

  @Test func `history takes one name`() throws {
    #expect(try Command.run("history", "Graphs/minimax.yaml").status == 64)
    #expect(try Command.run("history", "Nobody Known", "Graphs/minimax.yaml").status == 65)
  }
}

@Suite struct DifferenceCommandTests {
  @Test func `between two dates, of one name or of everybody`() throws {
    let one = try Command.run(
      "difference", "MiniMax", "--from", "2023", "--to", "2024", "Graphs/minimax.yaml")
    #expect(one.status == 0)
    #expect(one.output.hasPrefix("MiniMax, 2023 to 2024: 8 new, 0 ended, 2 of which one cannot"))
    let all = try Command.run(
      "difference", "--from", "2023", "--to", "2024", "--limit", "1", "Graphs/minimax.yaml")
    #expect(all.status == 0)
    #expect(all.output.contains("more; --limit shows more"))
    #expect(all.output.contains("have no date and cannot be compared"))
    let none = try Command.run(
      "difference", "Glow", "--from", "1900", "--to", "1901", "Graphs/minimax.yaml")
    #expect(none.status == 1)
  }

  @Test func `between two versions`() throws {
    try TemporaryFolder.use { folder in
      let story = try String(
        contentsOf: Command.package.appendingPathComponent("Graphs/minimax.yaml"), encoding: .utf8)
      try folder.write(story, to: "new.yaml")
      try folder.write(
        story.replacing("raised: 654M USD", with: "raised: 600M USD"), to: "old.yaml")
      let changed = try Command.run(
        "difference", "--old", "old.yaml", "--new", "new.yaml", in: folder.url)
      #expect(changed.status == 0)
      #expect(
        changed.output == """
          1 corrected

          Corrected
            MiniMax’s round 5: raised 654 million US dollars.  [latepost P65]
              before: MiniMax’s round 5: raised 600 million US dollars.  [latepost P65]

          """)
      let json = try Command.run(
        "difference", "--old", "old.yaml", "--new", "new.yaml", "--format", "json", in: folder.url)
      #expect(json.output.contains("\"corrected\": 1,"))
      #expect(json.output.contains("\"raised\""))
      let same = try Command.run(
        "difference", "--old", "new.yaml", "--new", "new.yaml", in: folder.url)
      #expect(same.status == 1)
      #expect(same.output == "Nothing has changed.\n")
    }
  }

  @Test(arguments: [
    ["--from", "2023"], ["--from", "2024", "--to", "2023"], ["--old", "a.yaml"],
    ["--from", "2023", "--to", "2024", "--old", "a.yaml", "--new", "b.yaml"],
    ["A", "B", "--from", "2023", "--to", "2024"], ["--from", "March", "--to", "2024"], [],
  ])
  func `both dates or both versions are needed`(_ arguments: [String]) throws {
    let result = try Command.run(
      program: Command.binary, ["difference"] + arguments, in: Command.package)
    #expect(result.status == 64)
    #expect(result.errors.contains("Error: "))
  }
}

@Suite struct RetractCommandTests {
  @Test func `what rests on a source`() throws {
    let result = try Command.run("retract", "editor", "Graphs/minimax.yaml")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Without editor, "))
    #expect(result.output.contains("Alibaba invested in SenseTime (derived).  [latepost P58"))
    let json = try Command.run("retract", "editor", "--format", "json", "Graphs/minimax.yaml")
    #expect(json.output.contains("\"withdrawn\": [\n    \"editor\"\n  ]"))
    let csv = try Command.run("retract", "editor", "--format", "csv", "Graphs/minimax.yaml")
    #expect(csv.output.hasPrefix("change,subject,sentence,certainty,sources\r\nlost,"))
  }

  @Test func `a connection that rests on it`() throws {
    let lost = try Command.run(
      "retract", "latepost", "Xue Zizhao", "Yun Yeyi", "Graphs/minimax.yaml")
    #expect(lost.status == 0)
    #expect(lost.output.hasPrefix("With latepost\nXue Zizhao and Yun Yeyi: 2 ties"))
    #expect(
      lost.output.hasSuffix(
        "Without latepost\nNothing is left to tell of Xue Zizhao and Yun Yeyi.\n"))
    let kept = try Command.run(
      "retract", "editor", "Xue Zizhao", "Yun Yeyi", "Graphs/minimax.yaml")
    #expect(kept.status == 1)
  }

  @Test func `a source that is not there`() throws {
    let result = try Command.run("retract", "latepots", "Graphs/minimax.yaml")
    #expect(result.status == 65)
    #expect(result.errors.contains("did you mean “latepost”?"))
    #expect(try Command.run("retract", "Graphs/minimax.yaml").status == 64)
  }
}

@Suite struct KnownByTests {
  @Test func `an answer from what had been published`() throws {
    let before = try Command.run(
      "path", "Xue Zizhao", "Yun Yeyi", "--known-by", "2026-01-09", "Graphs/minimax.yaml")
    #expect(before.status == 0)
    #expect(
      before.errors
        == "note: as known by 2026-01-09: 1 of 2 sources had been published; of editor one cannot "
        + "tell, and 2 facts that need it are kept\n")
    let earlier = try Command.run("show", "MiniMax", "--known-by", "2025", "Graphs/minimax.yaml")
    #expect(earlier.status == 65)
    #expect(earlier.errors.contains("there is no “MiniMax” in the graph"))
  }

  @Test func `the date is checked before anything is read`() throws {
    let result = try Command.run("info", "--known-by", "soon", "Graphs/minimax.yaml")
    #expect(result.status == 64)
    #expect(result.errors.contains("--known-by: "))
  }
}

@Suite struct AsOfTests {
  @Test func `what there was on a date`() throws {
    let list = try Command.run("list", "rounds", "--as-of", "2023", "Graphs/minimax.yaml")
    #expect(list.status == 0)
    #expect(list.output.contains("minimax-4 "))
    #expect(!list.output.contains("minimax-5 ") && !list.output.contains("minimax-6 "))
    #expect(list.errors.hasPrefix("note: as of 2023: 78 facts held; of 65 one cannot tell"))
    let certain = try Command.run(
      "list", "rounds", "--as-of", "2023", "--undated", "exclude", "Graphs/minimax.yaml")
    #expect(certain.errors.contains("left out"))
    // Nobody says when Google invested in Anthropic.
    #expect(
      list.output.contains("anthropic.google") && !certain.output.contains("anthropic.google"))
  }

  @Test func `duplicates and audits are of what there was`() throws {
    let audit = try Command.run(
      "audit", "--rule", "rounds-total", "--as-of", "2022", "Graphs/minimax.yaml")
    #expect(audit.status == 0)
    #expect(audit.errors.hasPrefix("note: as of 2022: "))
    let now = try Command.run("audit", "--rule", "rounds-total", "Graphs/minimax.yaml")
    #expect(audit.output != now.output)
    try TemporaryFolder.use { folder in
      try folder.write(
        """
        venturegraph: 1
        entities:
          a: { organization: firm, names: Acme }
          b: { organization: firm, names: ACME }
          c: { organization: company, names: Kite }
        facts:
          - a invested in c: { date: 2010 }
          - b invested in c: { date: 2020 }

        """, to: "two.yaml")
      let both = try Command.run("duplicates", "two.yaml", in: folder.url)
      #expect(both.output.contains("ACME"))
      let then = try Command.run("duplicates", "--as-of", "2015", "two.yaml", in: folder.url)
      #expect(then.status == 0)
      #expect(!then.output.contains("ACME"))
      #expect(then.errors == "note: as of 2015: 1 fact held\n")
    }
  }

  @Test func `a history up to a date has what had happened, ended or not`() throws {
    let all = try Command.run("history", "Yan Junjie", "Graphs/minimax.yaml")
    let then = try Command.run("history", "Yan Junjie", "--as-of", "2018", "Graphs/minimax.yaml")
    #expect(then.status == 0)
    #expect(then.output.hasPrefix("Yan Junjie: "))
    #expect(then.output.contains(" by the end of 2018") || then.output.contains(" by 2018"))
    #expect(then.output.contains("one cannot tell whether it was by then"))
    #expect(then.output.contains("was born in 1989"))
    #expect(then.output.count < all.output.count)
    let certain = try Command.run(
      "history", "Yan Junjie", "--as-of", "2018", "--undated", "exclude", "--format", "json",
      "Graphs/minimax.yaml")
    #expect(certain.output.contains("\"asOf\": \"2018\""))
    #expect(!certain.output.contains("\"happened\": \"cannot tell\""))
    #expect(certain.output.contains("\"happened\": \"yes\""))
  }

  @Test func `two versions are compared as of a date`() throws {
    try TemporaryFolder.use { folder in
      let story = """
        venturegraph: 1
        entities: { ann: { person: , names: Ann }, kite: { organization: company, names: Kite } }
        facts:
          - ann employed by kite: { date: 2010/2012 }

        """
      try folder.write(story, to: "old.yaml")
      try folder.write(story.replacing("2010/2012", with: "2010/2014"), to: "new.yaml")
      func compare(_ date: String) throws -> Int32 {
        try Command.run(
          "difference", "--old", "old.yaml", "--new", "new.yaml", "--as-of", date, in: folder.url
        ).status
      }
      #expect(try compare("2009") == 1, "neither had begun")
      #expect(try compare("2013") == 0, "the one had ended")
    }
    let dates = try Command.run(
      "difference", "--from", "2020", "--to", "2021", "--as-of", "2022", "Graphs/minimax.yaml")
    #expect(dates.status == 64)
  }

  @Test func `rounds without a date can be left out`() throws {
    let all = try Command.run("rounds", "MiniMax", "--as-of", "2024", "Graphs/minimax.yaml")
    let certain = try Command.run(
      "rounds", "MiniMax", "--as-of", "2024", "--undated", "exclude", "Graphs/minimax.yaml")
    #expect(all.status == 0 && certain.status == 0)
    #expect(certain.output.count < all.output.count)
  }

  @Test func `what is known by a date has no meaning for the check of files`() throws {
    let result = try Command.run("check", "--known-by", "2020", "Graphs/minimax.yaml")
    #expect(result.status == 64)
  }

  @Test(arguments: [
    "show MiniMax", "list rounds", "search MiniMax", "info", "audit", "duplicates",
    "history MiniMax", "retract editor", "rounds MiniMax", "stakes MiniMax",
  ])
  func `the date is checked`(_ command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let result = try Command.run(
      program: Command.binary, words + ["--as-of", "soon", "Graphs/minimax.yaml"],
      in: Command.package)
    #expect(result.status == 64)
    #expect(result.errors.contains("--as-of: "))
  }
}
