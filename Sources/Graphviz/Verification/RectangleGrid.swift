/// Rectangles sorted into the squares of a grid, so that those near a place are found at once.
struct RectangleGrid {
  /// The squares that a rectangle touches.
  private struct Span {
    var columns: ClosedRange<Int>
    var rows: ClosedRange<Int>
  }

  private var cells: [[Int]]
  private var spans: [Span] = []
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
      let span = span(of: box)
      spans.append(span)
      for row in span.rows {
        for column in span.columns { cells[row * side + column].append(index) }
      }
    }
  }

  /// Calls `body` with the number of each rectangle that may touch a box, once, in no order.
  func forEach(near box: Rectangle, _ body: (Int) -> Void) {
    let near = span(of: box)
    for row in near.rows {
      for column in near.columns {
        for index in cells[row * side + column] {
          // Of all squares that both touch, the first stands for the pair.
          let span = spans[index]
          guard column == max(span.columns.lowerBound, near.columns.lowerBound),
            row == max(span.rows.lowerBound, near.rows.lowerBound)
          else { continue }
          body(index)
        }
      }
    }
  }

  private func span(of box: Rectangle) -> Span {
    Span(
      columns: range(box.left, box.right, origin.x, cellSize.x),
      rows: range(box.bottom, box.top, origin.y, cellSize.y))
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
