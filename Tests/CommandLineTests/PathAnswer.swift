import Foundation

/// What `path --format json` answers.
struct PathAnswer: Decodable {
  struct Path: Decodable {
    let nodes: [String]
    let steps: [Step]
  }

  struct Step: Decodable {
    let from: String
    let to: String
    let certainty: String
    let reasons: [Reason]
    let facts: [Fact]
  }

  struct Reason: Decodable {
    let sentence: String
    let certainty: String
    let facts: [Int]
    let citations: [Citation]
  }

  struct Fact: Decodable {
    let kind: String
    let subject: String
    let object: String
    let status: String?
    let certainty: String
    let sentence: String
    let citations: [Citation]
  }

  struct Citation: Decodable {
    let source: String
    let locator: String?
  }

  struct Miss: Decodable {
    let path: Path
    let missingSteps: [Int]
    let options: [String]
  }

  let length: Int?
  let view: String
  let from: String
  let to: String
  let paths: [Path]
  let isCut: Bool?
  let nearestMiss: Miss?

  /// Asks for connections.
  init(_ words: String...) throws {
    let result = try Command.run(
      program: Command.binary, ["path"] + words + ["--format", "json", "Graphs/minimax.yaml"])
    self = try JSONDecoder().decode(Self.self, from: Data(result.output.utf8))
  }
}
