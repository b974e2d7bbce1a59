import VentureModel

/// Where the parts of an investor network stand: three columns, from the top left corner.
struct NetworkLayout {
  private(set) var investors: [Frame] = []
  private(set) var stops: [Frame] = []
  private(set) var company: Frame
  private(set) var founders: [Frame] = []
  /// What the layout needs to know of the text in the boxes.
  struct Sizes {
    var investorHeights: [Double]
    var investorWidth: Double
    var stopHeights: [Double]
    var stopWidth: Double
    var companyWidth: Double
    var companyHeight: Double
    var founderWidth: Double
  }

  private static let flowGap = 130.0
  private static let companyGap = 84.0
  private static let founderHeight = 32.0

  /// Places the boxes of a content.
  init(_ content: Funding, sizes: Sizes) {
    company = Frame(x: 0, y: 0, width: sizes.companyWidth, height: sizes.companyHeight)
    placeInvestors(content, sizes)
    placeStops(content, sizes)
    placeCompany(content, sizes)
  }

  /// Investors below each other, with a little more room where another round begins.
  private mutating func placeInvestors(_ content: Funding, _ sizes: Sizes) {
    var y = 0.0
    for (index, investor) in content.investors.enumerated() {
      let before = index > 0 ? content.investors[index - 1].links.first?.stop : nil
      if index > 0 { y += before == investor.links.first?.stop ? 6 : 14 }
      investors.append(
        Frame(x: 0, y: y, width: sizes.investorWidth, height: sizes.investorHeights[index]))
      y += sizes.investorHeights[index]
    }
  }

  /// Rounds in order of time, each as near as possible to the investors that came new in it.
  private mutating func placeStops(_ content: Funding, _ sizes: Sizes) {
    var wishes: [EntityID: [Double]] = [:]
    for (investor, frame) in zip(content.investors, investors) {
      if let first = investor.links.first { wishes[first.stop, default: []].append(frame.center.y) }
    }
    let items = zip(content.stops, sizes.stopHeights).map { stop, height in
      let wish = wishes[stop.id].map { $0.reduce(0, +) / Double($0.count) }
      return Column.Item(height: height, wish: wish)
    }
    let x = sizes.investorWidth + Self.flowGap
    stops = zip(Column.tops(of: items, gap: 10, from: 0), sizes.stopHeights).map {
      Frame(x: x, y: $0, width: sizes.stopWidth, height: $1)
    }
  }

  private mutating func placeCompany(_ content: Funding, _ sizes: Sizes) {
    let middle = ((stops.first?.y ?? 0) + (stops.last?.bottom ?? 0)) / 2
    let foundersHeight = Double(content.founders.count) * (Self.founderHeight + 8)
    company.x = sizes.investorWidth + Self.flowGap + sizes.stopWidth + Self.companyGap
    company.y = max(0, middle - (sizes.companyHeight + foundersHeight) / 2)
    founders = content.founders.indices.map { index in
      Frame(
        x: company.x + 26,
        y: company.bottom + 16 + Double(index) * (Self.founderHeight + 8),
        width: max(sizes.founderWidth, company.width - 26), height: Self.founderHeight)
    }
  }
}
