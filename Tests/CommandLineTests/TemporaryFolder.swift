import Foundation

/// A folder of a test's own, which is gone when the test is over.
struct TemporaryFolder {
  /// Where it is.
  let url: URL

  /// Makes a folder, lets it be used and removes it.
  static func use<Value>(_ body: (TemporaryFolder) throws -> Value) throws -> Value {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("venturegraph-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(TemporaryFolder(url: url.resolvingSymlinksInPath()))
  }

  /// The place of a file.
  func file(_ name: String) -> URL { url.appendingPathComponent(name) }

  /// The path of a file.
  func path(_ name: String) -> String { file(name).path }

  /// Writes a file, and the folders that it stands in.
  @discardableResult func write(_ text: String, to name: String) throws -> URL {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file, and the folders that it stands in.
  @discardableResult func write(_ data: Data, to name: String) throws -> URL {
    let file = file(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file
  }

  /// The bytes of a file.
  func data(_ name: String) throws -> Data { try Data(contentsOf: file(name)) }

  /// The text of a file.
  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  /// The names of everything in the folder, hidden files too, in order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}
