/// The least room that a part of a way takes along its row.
struct DetourShape {
  /// The room for each step.
  let edges: [Double]
  /// The boxes of the new entities.
  let names: [PathTexts.NameText]
  /// The words on each step.
  let verbs: [(text: String, width: Double)]

  static let nameRoom = 100.0

  init(_ part: Detour, _ texts: PathTexts) {
    verbs = part.steps.map { texts.verb($0) }
    edges = verbs.map { max(28, $0.width + 18) }
    names = part.nodes.map {
      texts.name(
        $0, size: texts.drafting.theme.smallFontSize + 1, isBold: false, room: Self.nameRoom)
    }
  }

  var length: Double { edges.reduce(0, +) + names.map(\.width).reduce(0, +) }

  /// The middles of the new entities, from the start.
  var centers: [Double] {
    var x = 0.0
    return zip(edges, names).map { edge, name in
      x += edge + name.width
      return x - name.width / 2
    }
  }
}
