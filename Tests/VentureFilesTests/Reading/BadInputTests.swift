import Testing
import VentureFiles
import VentureModel

/// What people get wrong, each with the whole of what they are told.
@Suite struct BadInputTests {
  /// Checks the first diagnostic of a document as it is printed.
  private func expect(
    _ text: String, count: Int = 1, _ printed: String,
    at sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let loading = load(text)
    #expect(loading.graph == nil, sourceLocation: sourceLocation)
    #expect(
      loading.diagnostics.count == count, "\(loading.diagnostics)", sourceLocation: sourceLocation)
    #expect(loading.diagnostics.first?.description == printed, sourceLocation: sourceLocation)
  }

  @Test func `a date that is none`() {
    expect(
      head + "facts:\n  - jane founded example: { date: March 2024 }\n",
      """
      a.yaml:14:35: error: "M" is no digit where a year of four digits should be
            - jane founded example: { date: March 2024 }
                                            ^~~~~~~~~~
        expected: a date like 2024, 2024-03, 2024-03-15, 2022~ or 2023/..
        help: write 2024-03
      """)
  }

  @Test func `a sum without a currency`() {
    expect(
      head + "rounds:\n  r: { company: example, raised: 50M }\n",
      """
      a.yaml:14:37: error: the currency is missing
            r: { company: example, raised: 50M }
                                              ^
        expected: an amount and a currency, like 50M USD or 1,500,000 USD
        help: write 50M and a currency, like 50M USD
      """)
  }

  @Test func `a tie between wrong kinds`() {
    expect(
      head + "facts:\n  - example studied at school\n",
      """
      a.yaml:14:5: error: `example` is an organization, which cannot be the subject of `studied`
            - example studied at school
              ^~~~~~~~~~~~~~~~~~~~~~~~~
        expected: a person
      """)
  }

  @Test func `a source that nobody declared`() {
    expect(
      head + "facts:\n  - jane founded example: { cite: gazete p2 }\n",
      """
      a.yaml:14:35: error: source `gazete` is not declared
            - jane founded example: { cite: gazete p2 }
                                            ^~~~~~~~~
        help: did you mean `gazette`?
      """)
  }

  @Test func `an id twice in one section`() {
    expect(
      """
      venturegraph: 1
      entities:
        jane: { person: , names: Jane }
        jane: { person: , names: Jane Roe }
      """,
      """
      a.yaml:4:3: error: the key `jane` stands twice in one mapping, first in line 3
            jane: { person: , names: Jane Roe }
            ^~~~
        help: each id and each key may stand once; merge the two entries or rename one
      """)
  }

  @Test func `an id in two sections`() {
    expect(
      head + "rounds:\n  fund: { company: example }\n",
      """
      a.yaml:14:3: error: id `fund` is declared twice, first at a.yaml:8
            fund: { company: example }
            ^~~~
        help: merge the two entries, or give the second an id of its own
      """)
  }

  @Test func `an alias that stands for itself`() {
    expect(
      "venturegraph: 1\nfacts: &a [*a]\n",
      """
      a.yaml:2:12: error: the alias stands for nothing that is complete before it
          facts: &a [*a]
                     ^
        help: an alias may only follow its anchor, and no value may contain itself
      """)
  }

  @Test func `a tab`() {
    expect(
      "venturegraph: 1\nentities:\n\tjane: { person: }\n",
      """
      a.yaml:3:1: error: a tab cannot indent YAML
           jane: { person: }
          ^
        help: use spaces
      """)
  }

  @Test func `an empty file, and one of comments`() {
    for text in ["", "\n\n", "---\n", "~\n"] {
      #expect(load(text).diagnostics.map(\.message) == ["the file holds nothing"])
    }
    for text in ["", "\n# later\n"] {
      expect(
        text,
        """
        a.yaml:1:1: error: the file holds nothing
          expected: `venturegraph: 1` and at least one section
        """)
    }
  }

  @Test func `several documents in one file`() {
    expect(
      "venturegraph: 1\n---\nventuregraph: 1\n",
      """
      a.yaml:2:1: error: the file holds more than one YAML document
          ---
          ^
        help: remove the `---` line, or write one file for each
      """)
  }

  @Test func `a misspelt key`() {
    expect(
      head + "facts:\n  - jane founded example: { dat: 2024 }\n",
      """
      a.yaml:14:29: error: unknown key `dat` in a fact with `founded`
            - jane founded example: { dat: 2024 }
                                      ^~~
        help: did you mean `date`?
      """)
  }

  @Test func `a comma without quotes inside braces`() {
    expect(
      head + "facts:\n  - jane founded example: { note: told later, and by others, cite: p1 }\n",
      """
      a.yaml:14:47: error: “and by others” stands where a key of a fact with `founded` was expected
            - jane founded example: { note: told later, and by others, cite: p1 }
                                                        ^~~~~~~~~~~~~
        help: a text with a comma in it needs quotes inside { }: "…, and by others"
      """)
  }

  @Test(arguments: ["p5, p7", "p5, date", "told, really"])
  func `one word behind a comma`(text: String) {
    let written = "facts:\n  - jane founded example: { note: \(text) }\n"
    let advice = load(head + written).diagnostics.first?.advice
    #expect(text.hasSuffix("date") == (advice == nil), "a key of its own is no error")
    if let advice { #expect(advice.hasPrefix("a text with a comma in it needs quotes inside { }")) }
    // A key with a colon is a misspelt key, also with nothing behind it.
    let slip = load(head + "facts:\n  - jane founded example:\n      cit:\n").diagnostics
    #expect(slip.map(\.advice) == ["did you mean `cite`?"])
  }

  @Test func `a key that resembles none`() {
    let loading = load(head + "remarks:\n  - { about: jane, text: Hm, zebra: 1 }\n")
    #expect(loading.diagnostics.map(\.message) == ["unknown key `zebra` in a remark"])
    #expect(loading.diagnostics[0].advice == "write a remark for what has no key")
    #expect(loading.diagnostics[0].expected?.hasPrefix("one of `about`, `text`") == true)
  }

  @Test func `a verb that is none`() {
    expect(
      head + "facts:\n  - jane fuonded example\n",
      """
      a.yaml:14:5: error: “jane fuonded example” is no sentence of three parts
            - jane fuonded example
              ^~~~~~~~~~~~~~~~~~~~
        expected: `SUBJECT VERB OBJECT`, with ids, such as `jane-doe founded example`
        help: did you mean `founded`?
      """)
  }

  @Test func `the version of another time`() {
    expect(
      "venturegraph: 2\n",
      """
      a.yaml:1:15: error: this is version “2” of the format
          venturegraph: 2
                        ^
        expected: `venturegraph: 1`
        help: a newer tool may read it
      """)
    expect(
      "title: Kites\n",
      """
      a.yaml:1:1: error: a graph document has no `venturegraph`
          title: Kites
          ^
        expected: `venturegraph: …`
      """)
  }

  @Test func `required keys must hold something`() {
    expect(
      head + "rounds:\n  r: { company: , ordinal: 1 }\n",
      """
      a.yaml:14:6: error: a round has no `company`
            r: { company: , ordinal: 1 }
               ^
        expected: `company: …`
      """)
    #expect(
      load("venturegraph:\n").diagnostics.map(\.message)
        == ["a graph document has no `venturegraph`"])
    #expect(
      load(head + "remarks:\n  - { about: jane, text: }\n").diagnostics.map(\.message)
        == ["a remark has no `text`"])
  }
}
