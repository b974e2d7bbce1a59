import VentureModel

/// Where the parts of a timeline stand: names, the axis, rounds without a date, remarks.
struct TimelineLayout {
  static let cardHeight = 72.0
  static let laneHeight = 27.0
  /// From the cards to the bars of dates, and from there to the first lane.
  private static let leaderHeight = 26.0
  private static let barHeight = 5.0

  /// The widths that depend on text.
  struct Sizes {
    var names: Double
    var card: Double
    var remarks: Double
  }

  let sizes: Sizes
  let axis: TimeAxis
  /// The places of the stops on the axis or beside it.
  let places: [EntityID: Double]
  /// The days of the stops that have a date.
  let spans: [EntityID: TimeAxis.Span]
  /// The cards of rounds, in the order of the stops.
  let cards: [EntityID: Frame]
  /// Where the part for stops without a date starts and ends; nil if all have one.
  let undated: ClosedRange<Double>?
  let laneCount: Int

  init(_ funding: Funding, _ sizes: Sizes, width: Double?) {
    self.sizes = sizes
    laneCount = funding.investors.count
    var spans: [EntityID: TimeAxis.Span] = [:]
    for stop in funding.stops { spans[stop.id] = TimeAxis.span(of: stop.date) }
    self.spans = spans
    let dated = funding.stops.filter { spans[$0.id] != nil }
    let apart = funding.stops.filter { spans[$0.id] == nil }
    let slot = sizes.card + 8

    // The part without dates has a card for each round and one slot for all that no round is known of.
    let start = sizes.names + 16
    let apartWidth =
      Double(apart.count(where: \.isRound)) * slot + (apart.contains { !$0.isRound } ? 48 : 0)
    let needed = Double(dated.count(where: \.isRound)) * slot
    let rest = start + (apartWidth > 0 ? apartWidth + 20 : 0) + sizes.remarks
    let length = max(min(max(420, needed), 1_100), needed, (width ?? 0) - 32 - rest)
    let axis = TimeAxis(Array(spans.values), from: start, length: dated.isEmpty ? 1 : length)
    self.axis = axis

    var places = spans.mapValues { axis.place($0) }
    var cards: [EntityID: Frame] = [:]
    let onAxis = dated.filter(\.isRound)
    let wishes = onAxis.map { Column.Item(height: sizes.card, wish: places[$0.id]) }
    let lefts = Self.fitted(Column.tops(of: wishes, gap: 8, from: start), sizes.card, axis.end)
    for (stop, left) in zip(onAxis, lefts) {
      cards[stop.id] = Frame(x: left, y: 0, width: sizes.card, height: Self.cardHeight)
    }
    var x = axis.end + 20
    undated = apart.isEmpty ? nil : x...(x + apartWidth)
    for stop in apart where stop.isRound {
      cards[stop.id] = Frame(x: x + 4, y: 0, width: sizes.card, height: Self.cardHeight)
      places[stop.id] = x + 4 + sizes.card / 2
      x += slot
    }
    for stop in apart where !stop.isRound { places[stop.id] = x + 24 }
    self.places = places
    self.cards = cards
  }

  /// Boxes in a row, moved to the left as far as the end of the row wants it.
  private static func fitted(_ lefts: [Double], _ width: Double, _ end: Double) -> [Double] {
    var lefts = lefts
    var limit = end
    for index in lefts.indices.reversed() {
      lefts[index] = min(lefts[index], limit - width)
      limit = lefts[index] - 8
    }
    return lefts
  }

  /// The upper edge of the bars of dates.
  var barTop: Double { Self.cardHeight + Self.leaderHeight }
  var lanesTop: Double { barTop + Self.barHeight + 8 }
  var lanesBottom: Double { lanesTop + Double(laneCount) * Self.laneHeight + 5 }
  /// Where the remarks on lanes start.
  var remarksStart: Double { (undated?.upperBound ?? axis.end) + 10 }

  /// The middle of a lane.
  func middle(ofLane lane: Int) -> Double {
    lanesTop + (Double(lane) + 0.5) * Self.laneHeight
  }

  /// The bar over the days of a date.
  func bar(_ span: TimeAxis.Span) -> Frame {
    let left = axis.place(Double(span.lowerBound))
    let width = max(Self.barHeight, axis.place(Double(span.upperBound)) - left)
    let middle = axis.place(span)
    return Frame(x: middle - width / 2, y: barTop, width: width, height: Self.barHeight)
  }
}

extension Funding.Stop {
  var isRound: Bool { if case .round = kind { true } else { false } }

  /// When the stop was, as far as that is known.
  var date: EDTF? {
    switch kind {
    case .round(let round): round.date.preferred()?.value
    case .withdrawnOffer(let offer): offer.history.first?.date ?? offer.date
    case .unnamedRound: nil
    }
  }
}
