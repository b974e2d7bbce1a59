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
      let words = KindsCommand.insteadOfHelp(Array(CommandLine.arguments.dropFirst()))
      if let mistake = CommandNames.mistake(in: words) { throw ValidationError(mistake) }
      var command = try VentureGraphCommand.parseAsRoot(words)
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

  private static func exit(with failure: Failure) -> Never {
    Console.complain(failure.message)
    VentureGraphCommand.exit(withError: ExitCode(failure.status.rawValue))
  }
}
