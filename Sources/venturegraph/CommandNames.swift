import ArgumentParser
import VentureModel

/// Looks for a misspelt command before the line is parsed: to the parser it is one more argument,
/// of which it would only say that nobody expected it.
enum CommandNames {
  /// What is wrong with the command that a line names; nil if it is one, or if none is named.
  static func mistake(in words: [String]) -> String? {
    var command: any ParsableCommand.Type = VentureGraphCommand.self
    var path = ""
    for word in words {
      let known = command.configuration.subcommands
      if known.isEmpty || word.hasPrefix("-") { return nil }
      if word == "help", path.isEmpty { continue }
      guard let next = known.first(where: { $0.configuration.commandName == word }) else {
        let near = nearest(to: word, among: known.compactMap { $0.configuration.commandName })
        return "unknown command \"\(path)\(word)\""
          + (near.isEmpty ? "" : "; did you mean \"\(path)\(near[0])\"?")
      }
      command = next
      path += word + " "
    }
    return nil
  }
}
