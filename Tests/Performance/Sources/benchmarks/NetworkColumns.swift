import DelimitedText
import GraphAlgorithms

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A generated network in memory: a kind for each node, and the ties as columns.
struct NetworkColumns {
  static let nodeWords: [StaticString] = ["organization", "person", "round", "school"]
  static let tieWords: [StaticString] = ["invested", "raised", "founded", "studied"]
  static let invested: UInt8 = 0
  static let raised: UInt8 = 1
  static let studied: UInt8 = 3

  /// By node: an index in `nodeWords`.
  var nodeKinds: [UInt8] = []
  /// By tie: the nodes that it joins, and an index in `tieWords`.
  var sources: [UInt32] = []
  var targets: [UInt32] = []
  var kinds: [UInt8] = []
  /// By tie: when it held, in years; empty unless they were read.
  var periods: [Period] = []

  /// All ties, as an undirected graph.
  var graph: CompactGraph {
    CompactGraph(
      vertexCount: nodeKinds.count, isDirected: false, sources: sources, targets: targets,
      kinds: kinds)
  }

  /// The indices of the ties of one kind.
  func ties(_ kind: UInt8) -> some Sequence<Int> {
    kinds.indices.lazy.filter { kinds[$0] == kind }
  }

  /// Who invested in which round, each pair once.
  var roundSeats: Seats {
    let ties = Array(ties(Self.invested))
    return Seats(investors: ties.map { sources[$0] }, things: ties.map { targets[$0] })
  }

  /// Who invested in which company, each pair once.
  var companySeats: Seats {
    var companies = [UInt32](repeating: 0, count: nodeKinds.count)
    for tie in ties(Self.raised) { companies[Int(targets[tie])] = sources[tie] }
    let ties = Array(ties(Self.invested))
    return Seats(
      investors: ties.map { sources[$0] }, things: ties.map { companies[Int(targets[$0])] })
  }

  /// The node with the most investments, the first of several; `nil` without any.
  var busiestInvestor: Vertex? {
    var counts = [Int](repeating: 0, count: nodeKinds.count)
    for tie in ties(Self.invested) { counts[Int(sources[tie])] += 1 }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { Vertex($0) }
  }
}

/// The words of a column, told apart by their first letters.
struct KindWords {
  private let words: [StaticString]
  private var byFirst = [UInt8](repeating: .max, count: 256)

  init(_ words: [StaticString]) {
    self.words = words
    for (number, word) in words.enumerated() {
      byFirst[Int(word.utf8Start.pointee)] = UInt8(number)
    }
  }

  /// The place of the word in a field, or `nil` if it is none of them.
  func number(of field: TableRecord.Field) -> UInt8? {
    field.withBytes { bytes in
      guard let start = bytes.baseAddress, let first = bytes.first else { return nil }
      let number = byFirst[Int(first)]
      guard number < words.count else { return nil }
      let word = words[Int(number)]
      let isSame =
        bytes.count == word.utf8CodeUnitCount && memcmp(start, word.utf8Start, bytes.count) == 0
      return isSame ? number : nil
    }
  }
}
