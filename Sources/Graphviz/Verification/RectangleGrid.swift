/// Rectangles sorted into the squares of a grid, so that those near a place are found at once.
struct RectangleGrid {
  private var cells: [[Int32]]
  private let side: Int
  private let origin: SIMD2<Double>
  private let cellSize: SIMD2<Double>

  /// Sorts rectangles in; they keep their numbers.
  ///
  /// - Complexity: O(*n*) for rectangles that are small beside the whole.
  init(_ boxes: [Rectangle]) {
    side = min(max(Int(Double(boxes.count).squareRoot()), 1), 64)
    cells = Array(repeating: [], count: side * side)
    let left = boxes.map(\.left).min() ?? 0
    let bottom = boxes.map(\.bottom).min() ?? 0
    let right = boxes.map(\.right).max() ?? 0
    let top = boxes.map(\.top).max() ?? 0
    origin = SIMD2(left, bottom)
    cellSize = SIMD2(max(right - left, 1), max(top - bottom, 1)) / Double(side)
    for (index, box) in boxes.enumerated() {
      for cell in cells(of: box) { cells[cell].append(Int32(index)) }
    }
  }

  /// The numbers of the rectangles that may touch a box, each once, in order.
  func candidates(near box: Rectangle) -> [Int] {
    let found = cells(of: box)
    if found.count == 1 { return cells[found[0]].map(Int.init) }
    return Set(found.flatMap { cells[$0] }).sorted().map(Int.init)
  }

  private func cells(of box: Rectangle) -> [Int] {
    let columns = range(box.left, box.right, origin.x, cellSize.x)
    let rows = range(box.bottom, box.top, origin.y, cellSize.y)
    return rows.flatMap { row in columns.map { row * side + $0 } }
  }

  /// What lies outside belongs to the squares at the edge.
  private func range(
    _ low: Double, _ high: Double, _ origin: Double, _ size: Double
  ) -> ClosedRange<Int> {
    func number(_ value: Double) -> Int {
      Int(min(max((value - origin) / size, 0), Double(side - 1)))
    }
    return number(low)...max(number(low), number(high))
  }
}
