import ArgumentParser

/// `relations RELATION …`
struct RelationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relations",
    abstract: "Pairs that stand in a relation, with what that rests on.",
    discussion: """
      Where statements leave open whether two stand in a relation, or how much they have in \
      common, the answer says so: "2–5" is two at least and five at the most, "?" marks what may \
      be so. With --why each pair is followed by the facts that it rests on. The exit code is 1 if \
      there is no pair.

      EXAMPLES
        venturegraph relations co-investment --by round
        venturegraph relations reinvestment --why Graphs/minimax.yaml
        venturegraph relations acquaintance MiniMax --before 2022
        venturegraph relations rivals --tag "large-model start-up"
      """,
    subcommands: [
      CoInvestmentCommand.self, AlumniCommand.self, ColleaguesCommand.self,
      CoFoundersCommand.self, BoardsCommand.self, RivalsCommand.self, SyndicateCommand.self,
      ReinvestmentCommand.self, MovesCommand.self, AcquaintanceCommand.self,
    ])
}
