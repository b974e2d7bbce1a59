import VentureModel

/// The colour of a kind of node: the outlines of the diagrams' theme, so that a graph looks the
/// same in other programs.
///
/// Schools, products and events do not occur in those diagrams; they take further hues of Okabe and
/// Ito, darkened likewise.
struct ExportColor: Sendable, Hashable {
  let red: Int
  let green: Int
  let blue: Int

  /// A colour as `0xRRGGBB`.
  private init(_ rgb: Int) {
    red = rgb >> 16 & 0xFF
    green = rgb >> 8 & 0xFF
    blue = rgb & 0xFF
  }

  /// The colour of an entity, by its kind and, of an organisation, by the main one of its kinds.
  init(of entity: Entity) {
    switch entity {
    case .person: self.init(0x00735A)
    case .organization(let organization):
      switch organization.kinds.first {
      case .firm, .fund, .insurer, .assetManager, .familyOffice, .bank: self.init(0xB35000)
      case .corporateInvestor: self.init(0x8A3A73)
      default: self.init(0x0072B2)
      }
    case .school: self.init(0x7A6A00)
    case .round: self.init(0x57606A)
    case .product: self.init(0x2B7A9E)
    case .event: self.init(0x8F5F00)
    }
  }
}
