import Testing

@Suite struct UsageTests {
  /// A command line that cannot be understood, and what the message must say.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let words: [String]
    let message: String

    init(_ words: String, _ message: String) {
      self.words = words.split(separator: " ").map(String.init)
      self.message = message
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  static let mistakes = [
    Mistake("frob", "unknown command \"frob\"\n"),
    Mistake(
      "introductons A B", "unknown command \"introductons\"; did you mean \"introductions\"?"),
    Mistake("help introductons", "did you mean \"introductions\"?"),
    Mistake("Path A B", "did you mean \"path\"?"),
    Mistake("--frob", "Unknown option '--frob'"),
    Mistake("path A B --frob", "Unknown option '--frob'"),
    Mistake("path", "path takes two names, FROM and TO; got 0"),
    Mistake("path A", "path takes two names, FROM and TO; got 1"),
    Mistake("path A B C", "path takes two names, FROM and TO; got 3"),
    Mistake("path A Graphs/minimax.yaml", "path takes two names, FROM and TO; got 1"),
    Mistake("path A B --format csv", "--format takes text or json"),
    Mistake("path A B --format xml", "'text', 'json' or 'csv'"),
    Mistake("path A B --view flat", "'contracted' and 'raw'"),
    Mistake("path A B --limit 0", "--limit takes a number from 1"),
    Mistake("path A B --max-ties 0", "--max-ties takes a number from 1"),
    Mistake("path A B --max-ties many", "'many' is invalid for '--max-ties"),
    Mistake("path A B --certainty statd", "did you mean `stated`?\nIt takes: stated, implied"),
    Mistake("path A B --certainty stated,implid", "did you mean `implied`?"),
    Mistake("path A B --status withdrawm", "did you mean `withdrawn`?"),
    Mistake("path A B --also mett", "did you mean `met`?"),
    Mistake("path A B --only investd", "did you mean `invested`?"),
    Mistake("path A B --as-of 2023/2", "write 2023-02"),
    Mistake("path A B --as-of 2023-13", "--as-of: "),
    Mistake("path A B --undated maybe", "'include' and 'exclude'"),
    Mistake("show", "show takes one name; got 0"),
    Mistake("show A B", "show takes one name; got 2"),
    Mistake("show A --format csv", "--format takes text or json"),
    Mistake("list frob", "list does not know `frob`\nIt takes: person, organization"),
    Mistake("list people rounds", "list takes one kind; got 2"),
    Mistake("check frob", "`frob` is no graph: graphs end in .yaml, .yml or .sqlite"),
    Mistake("info MiniMax", "or follow --graph; `venturegraph show` tells of one name"),
    Mistake("info README.md", "or follow --graph; tables are made one by `venturegraph import`"),
    Mistake("completions tcsh", "bash, zsh and fish, not for `tcsh`"),
    Mistake("completions", "Missing expected argument '<shell>'"),
    Mistake("schema frob", "no command `frob` prints JSON\nThose that do are: import, duplicates"),
    Mistake("render", "render needs an output, such as -o network.svg"),
    Mistake("render -o a.bmp", "`a.bmp` tells no format; outputs end in .svg, .png, .pdf or .dot"),
    Mistake("render -o a", "`a` tells no format"),
    Mistake("render -o a.json", "`a.json` tells no format"),
    Mistake("render -o a.svg -o a.bmp", "`a.bmp` tells no format"),
    Mistake("render MiniMax -o a.svg", "to draw one company, use --focus"),
    Mistake("render -o a.svg --dpi 5", "--dpi takes a number from 10 to 2400"),
    Mistake("render -o a.svg --dpi nan", "--dpi takes a number from 10 to 2400"),
    Mistake("render -o a.svg --time-limit 0", "--time-limit takes a number of seconds"),
    Mistake("render -o a.svg --language en,123", "expected a language tag like en, ja or zh-Hans"),
    Mistake("render -o a.svg --withdrawn maybe", "expected: cross or hide"),
    Mistake("render -o a.svg --kind pie", "there is no kind of diagram `pie`"),
  ]

  @Test(arguments: mistakes)
  func `a mistake ends with 64, advice and the usage of the command`(_ mistake: Mistake) throws {
    let result = try Command.run(program: Command.binary, mistake.words)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(mistake.message), "\(result.errors)")
    let command = HelpTests.commands.first { $0 == mistake.words[0] }
    #expect(result.errors.contains("\nUsage: venturegraph \(command ?? "<subcommand>")"))
    #expect(
      result.errors.contains("See 'venturegraph \(command.map { $0 + " " } ?? "")--help'"),
      "\(result.errors)")
  }
}
