import Graphviz

/// The body of a diagram without axes or columns: an engine of Graphviz finds the places of its
/// nodes, and the diagram draws them there.
protocol Arrangement: Sendable {
  /// The nodes with their sizes, and the edges that pull them together.
  var drawing: Drawing { get }
  /// The engine.
  var engine: Engine { get }
  /// Draws the body with its nodes at the places that were found.
  func canvas(at frames: [Drawing.Node.ID: Frame]) -> Canvas
}

extension Layout {
  /// The places of the nodes, from the top left corner of all of them.
  var frames: [Drawing.Node.ID: Frame] {
    let left = places.values.map { $0.x - $0.width / 2 }.min() ?? 0
    let top = places.values.map { $0.y + $0.height / 2 }.max() ?? 0
    return places.mapValues { place in
      Frame(
        x: place.x - place.width / 2 - left, y: top - place.y - place.height / 2,
        width: place.width, height: place.height)
    }
  }
}
