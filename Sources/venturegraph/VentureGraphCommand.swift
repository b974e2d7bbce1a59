import ArgumentParser

/// `venturegraph`: the root of all commands.
struct VentureGraphCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "venturegraph",
    abstract: "Who funds whom: networks of investors as data, answers and pictures.",
    discussion: """
      Graphs come last on every command line and are told by their suffix (.yaml or .yml for \
      documents, .sqlite for snapshots), or given by --graph FILE; several are put together. \
      Without any, every document in ./Graphs is read.

      EXAMPLES
        venturegraph render -o minimax.svg -o minimax.png
        venturegraph path "Xue Zizhao" "Yun Yeyi"
        venturegraph introductions "Xue Zizhao" Tencent
        venturegraph connect Tencent HongShan "Li Ping"
        venturegraph show HongShan
        venturegraph list rounds Graphs/minimax.yaml
        venturegraph rounds MiniMax
        venturegraph check mine.yaml
        venturegraph import deals.csv --into fund.sqlite
        venturegraph partners "Sequoia Capital" fund.sqlite

      EXIT CODES
        0  done, or yes          64  wrong usage        70  internal error
        1  an honest no          65  bad data           74  output cannot be written
                                 66  input not found
      """,
    version: version,
    subcommands: [
      ImportCommand.self, DuplicatesCommand.self, ExportCommand.self, InfoCommand.self,
      SearchCommand.self, ShowCommand.self, ListCommand.self, PathCommand.self,
      IntroductionsCommand.self, ConnectCommand.self, PartnersCommand.self, RelationsCommand.self,
      RoundsCommand.self, StakesCommand.self, InvestmentsCommand.self, HistoryCommand.self,
      ReportCommand.self, DifferenceCommand.self, RetractCommand.self, RenderCommand.self,
      DescribeCommand.self, ReproduceCommand.self, KindsCommand.self, CheckCommand.self,
      AuditCommand.self, SchemaCommand.self,
      CompletionsCommand.self,
    ])
}
