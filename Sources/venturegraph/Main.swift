import ArgumentParser
import Graphviz
import VentureAnalysis
import VentureDiagrams
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
      var command = try VentureGraphCommand.parseAsRoot(KindsCommand.insteadOfHelp(arguments))
      try command.run()
    } catch let failure as Failure {
      exit(with: failure)
    } catch let error as SnapshotError {
      exit(with: Failure(error))
    } catch let error as UnclearName {
      exit(with: Failure(.data, "error: \(error)"))
    } catch let error as DiagramError {
      exit(with: Failure(error))
    } catch {
      VentureGraphCommand.exit(withError: error)
    }
  }

  private static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }

  private static func exit(with failure: Failure) -> Never {
    Console.complain(failure.message)
    VentureGraphCommand.exit(withError: ExitCode(failure.status.rawValue))
  }
}
