import Foundation

/// What networkx and igraph say about the investments, from Golden/investments.json; the script
/// beside it defines the questions.
struct InvestmentsAnswers: Decodable {
  let network: Network
  let projection: Projection

  struct Network: Decodable {
    let vertices: Int
    let ties: Int
    /// Pairs of a size and how many components have it.
    let componentSizes: [[Int]]
    /// Pairs of a core number and how many vertices have it.
    let coreNumbers: [[Int]]
    let triangles: Int
    let shortestPaths: [Connection]
    let simplePaths: [Answer<[Int]>]
  }

  struct Projection: Decodable {
    let pairs: Int
    let shared: Int
    let coreNumbers: [[Int]]
    let triangles: Int
    let strongest: [Answer<Int>]
    let newman: [Answer<Double>]
    let lightestPaths: [Answer<Double>]
  }

  /// An answer about two names.
  struct Answer<Value: Decodable & Sendable>: Decodable {
    let first: String
    let second: String
    let value: Value

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      first = try parts.decode(String.self)
      second = try parts.decode(String.self)
      value = try parts.decode(Value.self)
    }
  }

  /// The length and number of the shortest paths between two names, without any `nil`.
  struct Connection: Decodable {
    let first: String
    let second: String
    let distance: Int?
    let count: UInt64?

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      first = try parts.decode(String.self)
      second = try parts.decode(String.self)
      distance = try parts.decode(Int?.self)
      count = try parts.decode(UInt64?.self)
    }
  }

  static func read() throws -> InvestmentsAnswers {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/investments.json")
    return try JSONDecoder().decode(InvestmentsAnswers.self, from: Data(contentsOf: file))
  }
}
