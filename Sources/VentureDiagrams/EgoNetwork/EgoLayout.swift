import Graphviz
import VentureModel

/// Places around a middle at (0, 0): two sides of rows, each row beginning where it meets the circle.
///
/// Every row has a height of its own, so no two boxes overlap; and as a row begins farther from the
/// middle the nearer it is to it in height, no line from the middle meets another box.
struct EgoLayout {
  /// What stands in a row of a side.
  enum Row {
    case heading(group: Int)
    case node(group: Int, place: Int)
  }

  /// A row with the height that it takes.
  struct Slot {
    let row: Row
    let height: Double
  }

  /// A row in its place.
  struct Place {
    let row: Row
    let isLeft: Bool
    /// The middle of the row, downwards from the centre.
    let y: Double
    let height: Double
  }

  let radius: Double
  let places: [Place]

  /// - Parameters:
  ///   - groups: By group, the heights that its nodes take.
  ///   - headingHeight: The height of a heading.
  ///   - least: The smallest radius.
  init(_ groups: [[Double]], headingHeight: Double, least: Double) {
    let sides = Self.sides(groups, headingHeight)
    let heights = sides.map { $0.reduce(0) { $0 + $1.height } }
    radius = max(least, (heights.max() ?? 0) / 2 + 4)
    places = zip(sides, heights).enumerated().flatMap { index, side in
      var y = -side.1 / 2
      return side.0.map { slot in
        defer { y += slot.height }
        return Place(
          row: slot.row, isLeft: index == 0, y: y + slot.height / 2, height: slot.height)
      }
    }
  }

  /// How far from the middle a row begins.
  func reach(at y: Double) -> Double {
    max(0, radius * radius - y * y).squareRoot()
  }

  /// The rows of the left and the right side, about as high as each other: groups stay together
  /// unless that leaves one side much higher.
  private static func sides(_ groups: [[Double]], _ headingHeight: Double) -> [[Slot]] {
    let slots = groups.enumerated().map { group, heights in
      [Slot(row: .heading(group: group), height: headingHeight)]
        + heights.enumerated().map { Slot(row: .node(group: group, place: $0), height: $1) }
    }
    func height(_ slots: some Sequence<Slot>) -> Double { slots.reduce(0) { $0 + $1.height } }
    let total = height(slots.joined())
    func excess(_ count: Int) -> Double {
      abs(total - 2 * height(slots.prefix(count).joined()))
    }
    let cut = (0...slots.count).min { excess($0) < excess($1) } ?? 0
    if excess(cut) <= total / 3 {
      return [Array(slots.prefix(cut).joined()), Array(slots.dropFirst(cut).joined())]
    }
    return divided(Array(slots.joined()), at: total / 2, headingHeight)
  }

  /// The rows divided at a height, within a group, whose heading is repeated.
  private static func divided(
    _ slots: [Slot], at height: Double, _ headingHeight: Double
  ) -> [[Slot]] {
    var sum = 0.0
    var left: [Slot] = []
    var right: [Slot] = []
    for slot in slots {
      sum += slot.height
      if right.isEmpty, sum <= height + headingHeight || left.count < 2 {
        left.append(slot)
        continue
      }
      if right.isEmpty, case .node(let group, _) = slot.row {
        if case .heading = left.last?.row {
          left.removeLast()
        }
        right.append(Slot(row: .heading(group: group), height: headingHeight))
      }
      right.append(slot)
    }
    return [left, right]
  }
}
