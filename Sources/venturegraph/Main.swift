import ArgumentParser
import Graphviz
import VentureStore

/// The entry point: the hidden mode that draws in a process of its own, or the command line.
@main
struct Main {
  /// The first argument of the hidden mode.
  static let renderHelperArgument = "__render-helper"

  static func main() {
    if CommandLine.arguments.count == 2, CommandLine.arguments[1] == renderHelperArgument {
      RenderHelper.run()
    }
    Console.prepare()
    do {
      var command = try VentureGraphCommand.parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Console.complain(failure.message)
      VentureGraphCommand.exit(withError: ExitCode(failure.status.rawValue))
    } catch let error as SnapshotError {
      let failure = Failure(error)
      Console.complain(failure.message)
      VentureGraphCommand.exit(withError: ExitCode(failure.status.rawValue))
    } catch {
      VentureGraphCommand.exit(withError: error)
    }
  }
}
