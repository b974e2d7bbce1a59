import Foundation

/// Where a layout put the nodes of a drawing, in points, y upwards.
public struct Layout: Hashable, Sendable {
  /// The place of a node.
  public struct Place: Hashable, Sendable {
    /// The centre's distance from the left.
    public let x: Double
    /// The centre's distance from the bottom.
    public let y: Double
    /// The width of the node.
    public let width: Double
    /// The height of the node.
    public let height: Double
  }

  /// The room the drawing takes without padding.
  public let boundingBox: Rectangle
  /// The place of every node of the drawing.
  public let places: [Drawing.Node.ID: Place]

  /// Reads the output in the format `.json` of a drawing, or returns `nil` when it is no such.
  ///
  /// - Complexity: O(length of the output).
  public init?(json: Data, of drawing: Drawing) {
    guard let document = try? JSONDecoder().decode(Document.self, from: json) else { return nil }
    let corners = Self.numbers(document.bb)
    guard corners.count == 4 else { return nil }
    boundingBox = Rectangle(
      left: corners[0], bottom: corners[1], right: corners[2], top: corners[3])
    var ids: [String: Drawing.Node.ID] = [:]
    for (index, node) in drawing.nodes.enumerated() { ids[ElementID.node(index)] = node.id }
    var places: [Drawing.Node.ID: Place] = [:]
    for object in document.objects ?? [] {
      guard let element = object.id, let id = ids[element], let pos = object.pos else { continue }
      let center = Self.numbers(pos)
      guard center.count >= 2 else { continue }
      places[id] = Place(
        x: center[0], y: center[1], width: Self.inches(object.width),
        height: Self.inches(object.height))
    }
    self.places = places
  }

  private struct Document: Decodable {
    let bb: String
    let objects: [Object]?
  }

  private struct Object: Decodable {
    let id: String?
    let pos: String?
    let width: String?
    let height: String?
  }

  /// The numbers of a point or a rectangle such as `1,2,3,4`.
  static func numbers(_ text: String) -> [Double] {
    text.split { $0 == "," || $0 == "!" }.compactMap { Double($0) }
  }

  /// A length in inches as points.
  static func inches(_ text: String?) -> Double {
    (text.flatMap { Double($0) } ?? 0) * 72
  }
}
