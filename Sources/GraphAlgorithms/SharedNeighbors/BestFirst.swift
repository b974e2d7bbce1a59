/// The first few elements of a sequence by an order, without sorting the rest.
struct BestFirst<Element> {
  private let limit: Int
  private let precedes: (Element, Element) -> Bool
  /// A binary heap with the last of the kept elements on top.
  private var heap: [Element] = []

  /// Keeps at most `limit` elements by a strict order.
  init(limit: Int, precedes: @escaping (Element, Element) -> Bool) {
    precondition(limit >= 0, "a limit is not negative")
    self.limit = limit
    self.precedes = precedes
  }

  /// Keeps an element if it belongs to the first ones so far.
  ///
  /// - Complexity: O(log `limit`)
  mutating func offer(_ element: Element) {
    if heap.count < limit {
      heap.append(element)
      var child = heap.count - 1
      while child > 0, precedes(heap[(child - 1) / 2], heap[child]) {
        heap.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
    } else if let last = heap.first, precedes(element, last) {
      heap[0] = element
      sink()
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var last = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && precedes(heap[last], heap[child]) {
        last = child
      }
      if last == parent { return }
      heap.swapAt(parent, last)
      parent = last
    }
  }

  /// The kept elements in order.
  func sorted() -> [Element] {
    heap.sorted(by: precedes)
  }
}
