/// A command line as one would type it.
struct ShellCommand: CustomStringConvertible {
  private let words: [String]

  init(_ words: [String]) { self.words = words }

  /// The words with quotes around those that a shell would read otherwise.
  var description: String {
    words.map { word in
      let isPlain =
        !word.isEmpty
        && word.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || "0123456789-_./:=,+@%".unicodeScalars.contains($0)
        }
      return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }.joined(separator: " ")
  }
}
