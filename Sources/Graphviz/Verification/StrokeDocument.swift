/// The output in the format `.strokes`, as far as it tells where things are.
struct StrokeDocument: Decodable {
  /// The drawing itself, or a node, an edge or a cluster of it.
  struct Part: Decodable {
    let id: String?
    private let bb: String?
    private let pos: String?
    private let width: String?
    private let height: String?
    fileprivate let pad: String?
    fileprivate let size: String?
    /// Where the text beside a node is; there only if it was given a place.
    let xlp: String?
    let outline: [DrawingOperation]?
    let label: [DrawingOperation]?
    let headMark: [DrawingOperation]?
    let tailMark: [DrawingOperation]?
    let headLabel: [DrawingOperation]?
    let tailLabel: [DrawingOperation]?

    private enum CodingKeys: String, CodingKey {
      case id, bb, pos, width, height, pad, size, xlp
      case outline = "_draw_"
      case label = "_ldraw_"
      case headMark = "_hdraw_"
      case tailMark = "_tdraw_"
      case headLabel = "_hldraw_"
      case tailLabel = "_tldraw_"
    }

    /// The number in an id such as `n3`.
    func index(_ letter: Character) -> Int? {
      guard let id, id.first == letter else { return nil }
      return Int(id.dropFirst())
    }

    /// The rectangle of the drawing or of a cluster.
    var box: Rectangle? {
      let corners = Layout.numbers(bb ?? "")
      guard corners.count == 4, corners.allSatisfy(\.isFinite) else { return nil }
      return Rectangle(left: corners[0], bottom: corners[1], right: corners[2], top: corners[3])
    }

    /// The rectangle of a node.
    var nodeBox: Rectangle? {
      let center = Layout.numbers(pos ?? "")
      let half = SIMD2(Layout.inches(width), Layout.inches(height)) / 2
      guard center.count >= 2, (center + [half.x, half.y]).allSatisfy(\.isFinite) else {
        return nil
      }
      return Rectangle(
        left: center[0] - half.x, bottom: center[1] - half.y, right: center[0] + half.x,
        top: center[1] + half.y)
    }
  }

  let sheet: Part
  let objects: [Part]
  let edges: [Part]

  private enum CodingKeys: CodingKey {
    case objects, edges
  }

  init(from decoder: any Decoder) throws {
    sheet = try Part(from: decoder)
    let container = try decoder.container(keyedBy: CodingKeys.self)
    objects = try container.decodeIfPresent([Part].self, forKey: .objects) ?? []
    edges = try container.decodeIfPresent([Part].self, forKey: .edges) ?? []
  }

  /// The paper around the drawing in points; four unless told.
  var padding: SIMD2<Double> {
    let numbers = Layout.numbers(sheet.pad ?? "").map { $0 * 72 }.filter(\.isFinite)
    guard let first = numbers.first else { return SIMD2(4, 4) }
    return SIMD2(first, numbers.count > 1 ? numbers[1] : first)
  }

  /// The attribute `size` in points, or zeros; a mark at its end says that the drawing may grow.
  var wantedSize: (width: Double, height: Double, fills: Bool) {
    let numbers = Layout.numbers(sheet.size ?? "").map { $0 * 72 }.filter(\.isFinite)
    guard let first = numbers.first else { return (0, 0, false) }
    let fills = sheet.size?.hasSuffix("!") == true
    return (first, numbers.count > 1 ? numbers[1] : first, fills)
  }
}
