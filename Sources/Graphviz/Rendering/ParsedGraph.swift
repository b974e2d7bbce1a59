internal import CGraphviz
import Foundation

/// A graph of the C library, freed with this value.
struct ParsedGraph: ~Copyable {
  let pointer: cgv_graph

  private init(owning pointer: cgv_graph) {
    self.pointer = pointer
  }

  /// Reads the first graph of the source.
  static func read(_ dot: String) throws(GraphvizError) -> ParsedGraph {
    guard !dot.utf8.contains(0) else {
      throw .invalidSource(messages: ["it contains a null character"], dot: dot)
    }
    guard let pointer = agmemread(dot) else {
      let messages = MessageLog.take()
      let all = messages.errors + messages.warnings
      throw .invalidSource(messages: all.isEmpty ? ["there is no graph in it"] : all, dot: dot)
    }
    let graph = ParsedGraph(owning: pointer)
    let messages = MessageLog.take()
    guard messages.errors.isEmpty else {
      throw .invalidSource(messages: messages.errors, dot: dot)
    }
    return graph
  }

  deinit {
    agclose(pointer)
  }

  /// The room a laid-out graph takes.
  var boundingBox: Rectangle {
    let box = cgv_bounding_box(pointer)
    return Rectangle(left: box.left, bottom: box.bottom, right: box.right, top: box.top)
  }

  /// The paper of a laid-out graph.
  var bitmapSize: BitmapSize {
    let size = cgv_wanted_size(pointer)
    let padding = self.padding
    return BitmapSize(
      box: boundingBox, horizontalPadding: padding.horizontal, verticalPadding: padding.vertical,
      wantedWidth: size.width, wantedHeight: size.height, fills: size.fills != 0)
  }

  /// Sets the resolution of the next output; zero is the format's own.
  func setDPI(_ dpi: Double) {
    cgv_set_dpi(pointer, dpi)
  }

  /// The attribute `pad` in points; Graphviz leaves four unless told.
  private var padding: (horizontal: Double, vertical: Double) {
    guard let text = cgv_graph_attribute(pointer, "pad") else { return (4, 4) }
    let numbers = String(cString: text).split(separator: ",").compactMap { Double($0) }
    guard let first = numbers.first else { return (4, 4) }
    return (first * 72, (numbers.count > 1 ? numbers[1] : first) * 72)
  }
}
