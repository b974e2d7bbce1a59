import GraphAlgorithms
import VentureModel

extension SelectedTies {
  /// Stands in ``origins`` for a tie to the vertex that stands for several ends.
  static let noOrigin = Int(UInt32.max)

  /// By vertex: how many names are around it, each counted once. The graph has no vertex beside those
  /// of the network.
  ///
  /// - Complexity: O(*n* + *m*).
  func circles() -> [Int] {
    graph.vertices.map { vertex in
      var count = 0
      var last: Vertex?
      for neighbor in graph.neighbors(of: vertex) where neighbor.vertex != last {
        last = neighbor.vertex
        if neighbor.vertex != vertex { count += 1 }
      }
      return count
    }
  }

  /// The ties without those at some vertices, and with one vertex more that is tied to several ends, if
  /// there is not just one: a path to it goes to the nearest of them.
  ///
  /// - Returns: The ties, and the vertex where paths end.
  /// - Complexity: O(*n* + *m*), or O(1) if nothing changes.
  func leg(barring isBarred: [Bool]?, ends: Ends) -> (ties: SelectedTies, end: Int) {
    if isBarred == nil, case .one(let end) = ends { return (self, end) }
    var (sources, targets, kept) = ([UInt32](), [UInt32](), [UInt32]())
    for number in 0..<UInt32(graph.tieCount) {
      let (source, target) = graph.ends(of: Tie(number: number))
      if let isBarred, isBarred[source.index] || isBarred[target.index] { continue }
      sources.append(source.number)
      targets.append(target.number)
      kept.append(origins[Int(number)])
    }
    var (count, end) = (graph.vertexCount, 0)
    switch ends {
    case .one(let only): end = only
    case .any(let several):
      end = count
      count += 1
      for one in several {
        sources.append(UInt32(one))
        targets.append(UInt32(end))
        kept.append(UInt32(Self.noOrigin))
      }
    }
    let part = CompactGraph(
      vertexCount: count, isDirected: false, sources: sources, targets: targets)
    return (SelectedTies(graph: part, origins: kept), end)
  }

  /// Where a leg ends.
  enum Ends {
    case one(Int)
    case any([Int])

    var vertices: [Int] {
      switch self {
      case .one(let end): [end]
      case .any(let ends): ends
      }
    }
  }
}

extension NetworkIndex {
  /// The people who founded an organisation, work or worked there, or have a seat on its board.
  ///
  /// - Complexity: O(*m*).
  func people(at place: Int, filter: TieSelection) -> [Int] {
    var people: Set<Int> = []
    for tie in 0..<tieCount where Int(targets[tie]) == place && filter.includes(tie, of: self) {
      let person = Int(sources[tie])
      if kind(of: person) == .person, !filter.avoided.contains(person) { people.insert(person) }
    }
    return people.sorted()
  }
}

extension TieSelection {
  /// Whether a tie that is no membership counts.
  fileprivate func includes(_ tie: Int, of index: NetworkIndex) -> Bool {
    classes[Int(index.classes[tie])] && !index.tieClass(of: tie).isMembership
      && (dates.isEmpty || dates[Int(index.dates[tie])])
  }
}
