import Graphviz
import VentureModel

/// Where the investors of a co-investment stand: springs pull together who shares much.
struct CoInvestmentArrangement: Arrangement {
  let artist: CoInvestmentArtist
  let engine: Engine

  /// Up to this number of investors exact springs draw groups as they are; of more they make a heap.
  private static let exactLimit = 25

  init(_ artist: CoInvestmentArtist) {
    self.artist = artist
    let count = artist.content.nodes.count
    let choice: Engine = count <= Self.exactLimit ? .neato : .sfdp
    let wanted = artist.drafting.engine ?? choice
    engine = count <= Self.limit(of: wanted) ? wanted : choice
  }

  /// The engine that was asked for, if another is taken as it would take minutes.
  var refusedEngine: Engine? { artist.drafting.engine.flatMap { $0 == engine ? nil : $0 } }

  /// Up to how many nodes an engine takes seconds, measured on random graphs.
  private static func limit(of engine: Engine) -> Int {
    switch engine {
    case .dot, .circo: 150
    case .fdp: 300
    case .neato: 1_000
    default: .max
    }
  }

  var drawing: Drawing {
    let content = artist.content
    let greatest = Double(content.greatest)
    return Drawing(
      name: "places",
      attributes: [
        .overlap(.prism), .separation(9), .springLength(0.9), .splines(.none),
      ],
      nodeDefaults: [.shape(.box), .fixedSize(true), .label("")],
      nodes: content.nodes.indices.map { index in
        let size = artist.boxes[index]
        return Drawing.Node(
          artist.id(of: index), [.width(size.width), .height(size.height)])
      },
      edges: content.ties.map { tie in
        let share = Double(max(1, tie.pair.count.lowerBound)) / greatest
        return Drawing.Edge(
          artist.id(of: tie.first), artist.id(of: tie.second),
          [.length(0.7 + min(2.4, 0.7 / share.squareRoot()))])
      })
  }

  func canvas(at frames: [Drawing.Node.ID: Frame]) -> Canvas {
    artist.canvas(at: artist.content.nodes.indices.map { frames[artist.id(of: $0)] })
  }
}
