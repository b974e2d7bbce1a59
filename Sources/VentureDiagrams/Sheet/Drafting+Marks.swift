import Graphviz
import VentureModel

// Small marks that stand for a party, where a diagram has no room for boxes.

extension Drafting {
  /// The shape of the mark of a party: a circle for institutions, a square for companies, a diamond
  /// for people.
  func markShape(of id: EntityID, in graph: VentureGraph) -> Shape {
    switch party(id, in: graph) {
    case .person: .diamond
    case .firm: .circle
    default: .box
    }
  }

  /// What the shapes and colours of marks mean, as far as some parties have them.
  func markKeys(of parties: some Sequence<EntityID>, in graph: VentureGraph) -> [LegendKey] {
    let shapes = Set(parties.map { markShape(of: $0, in: graph) })
    let kinds: [(shape: Shape, paint: Theme.Paint, phrase: Wording.Phrase)] = [
      (.circle, theme.fund, .firm), (.box, theme.corporate, .corporateInvestor),
      (.diamond, theme.person, .person),
    ]
    return kinds.filter { shapes.contains($0.shape) }.map { kind in
      let side = kind.shape == .diamond ? 11.0 : 9.0
      return LegendKey(
        sign: .box(kind.paint, [.shape(kind.shape)], [.filled], width: side, height: side),
        text: wording(kind.phrase))
    }
  }
}
