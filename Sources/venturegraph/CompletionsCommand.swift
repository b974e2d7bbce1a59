import ArgumentParser

/// `completions SHELL`
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "A script that completes commands and options in a shell.",
    discussion: """
      EXAMPLES
        venturegraph completions zsh > ~/.zfunc/_venturegraph
        venturegraph completions fish > ~/.config/fish/completions/venturegraph.fish
        source <(venturegraph completions bash)  # in ~/.bashrc
      """)

  @Argument(help: ArgumentHelp("bash, zsh or fish.", valueName: "shell"))
  var shell: String

  func validate() throws { _ = try known() }

  func run() throws {
    let shell = try known()
    try Console.print(VentureGraphCommand.completionScript(for: shell))
  }

  private func known() throws -> CompletionShell {
    guard let shell = CompletionShell(rawValue: shell) else {
      throw ValidationError("completions are for bash, zsh and fish, not for `\(shell)`")
    }
    return shell
  }
}
