import ArgumentParser
import Foundation
import Graphviz
import VentureFiles

/// `reproduce FILE…`
struct ReproduceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reproduce",
    abstract: "Prints the call that makes a picture again.",
    discussion: """
      SVG and PNG files keep the call that made them, the version of the tool, and a hash of what \
      they show.

      EXAMPLES
        venturegraph reproduce minimax.svg
        venturegraph reproduce minimax.png --details
      """)

  @Argument(help: "Pictures.", completion: .file(extensions: ["svg", "png"]))
  var files: [String]

  @Flag(help: "Prints everything that the pictures tell of their making.")
  var details = false

  func run() throws {
    for file in files {
      do {
        let metadata = try PictureMetadata(of: try FileReader.bytes(of: file))
        if details {
          try Console.print(metadata.json + "\n")
        } else if let call = metadata["call"] {
          try Console.print(call + "\n")
        } else {
          throw Failure(.no, "error: \(file) does not tell how it was made")
        }
      } catch let error as PictureMetadataError {
        throw Failure(.data, "error: \(file): \(error)")
      } catch let error as FileError {
        throw Failure(.noInput, "error: \(error)")
      }
    }
  }
}
