import Graphviz
import VentureDiagrams
import VentureFiles
import VentureStore

/// Why a command could not do its work, and the exit status that says so.
struct Failure: Error {
  /// Exit statuses, after BSD's `sysexits.h`; 1 means that the question was understood and its
  /// answer is no.
  enum Status: Int32 {
    case no = 1
    case usage = 64
    case data = 65
    case noInput = 66
    case internalError = 70
    case output = 74
  }

  let status: Status
  /// What goes to standard error; nothing if it has been said already.
  let message: String

  init(_ status: Status, _ message: String = "") {
    self.status = status
    self.message = message
  }
}

extension Failure {
  /// What a snapshot's error means for the exit status.
  init(_ error: SnapshotError) {
    let status: Status =
      switch error.kind {
      case .unreadable: .noInput
      case .notASnapshot, .tooNew, .tooOld, .damaged, .conflict: .data
      case .busy, .unwritable: .output
      }
    self.init(status, "error: \(error)")
  }
}

extension Failure {
  /// What a diagram's error means for the exit status.
  init(_ error: DiagramError) {
    let status: Status =
      switch error {
      case .nothingToDraw, .tooMuch: .data
      case .missing, .inapplicable, .wrongValue, .unknownKind: .usage
      }
    self.init(status, "error: \(error)")
  }

  /// What an error of Graphviz means for the exit status.
  init(_ error: GraphvizError) {
    if case .bitmapTooLarge = error {
      self.init(.usage, "error: \(error)")
    } else {
      self.init(.internalError, "error: \(error)")
    }
  }
}
