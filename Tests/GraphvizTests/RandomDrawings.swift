import Graphviz
import TestSupport

extension SampleDrawings {
  /// A made-up drawing that uses everything at once: clusters, labels, tables, ports and ranks.
  static func random(seed: UInt64) -> Drawing {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...40, using: &random)
    let ids = (0..<count).map { "node \($0)" }
    var drawing = Drawing(
      name: "random \(seed)", isDirected: Bool.random(using: &random),
      attributes: [
        .rankDirection(RankDirection.allCases.randomElement(using: &random) ?? .topToBottom)
      ])
    drawing.nodes = ids.map { id in
      let table = HTMLLabel.Table(rows: [
        [.init(.init(id), [.port("a")]), .init("b", [.port("b")])]
      ])
      return Bool.random(using: &random)
        ? .init(id, [.shape(.plain), .label(HTMLLabel(table))], title: id)
        : .init(id, [.shape(Shape.allCases.randomElement(using: &random) ?? .box)])
    }
    for index in 0..<Int.random(in: 0...80, using: &random) {
      guard let tail = ids.randomElement(using: &random),
        let head = ids.randomElement(using: &random)
      else { continue }
      var edge = Drawing.Edge(tail, head)
      if index % 2 == 0 { edge.attributes.append(.label("edge \(index)")) }
      if index % 3 == 0 {
        edge.headPort = .init(Compass.allCases.randomElement(using: &random) ?? .east)
      }
      if index % 5 == 0 { edge.attributes.append(.constraint(false)) }
      drawing.edges.append(edge)
    }
    let groups = Int.random(in: 0...5, using: &random)
    if groups > 0 {
      drawing.clusters = (0..<groups).map { group in
        .init(ids.indices.filter { $0 % 6 == group }.map { ids[$0] }, [.label("group \(group)")])
      }
    }
    var free = Set(ids)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let members = ids.filter { free.contains($0) && Int.random(in: 0..<6, using: &random) == 0 }
      free.subtract(members)
      let kind = Drawing.Rank.Kind.allCases.randomElement(using: &random) ?? .same
      drawing.ranks.append(.init(members, kind: kind, isOrdered: Bool.random(using: &random)))
    }
    return drawing
  }
}
