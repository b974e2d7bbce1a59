import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The values of a function for all elements, in their order, made on several cores.
  ///
  /// - Parameters:
  ///   - size: How many elements are one piece of work; more where each takes little time.
  ///   - transform: The function.
  /// - Returns: A value for each element.
  /// - Complexity: O(*n*) calls of the function.
  func concurrentMap<Value: Sendable>(
    inPartsOf size: Int = 1, _ transform: @Sendable (Element) -> Value
  ) -> [Value] {
    let starts = [Int](stride(from: 0, to: count, by: size))
    let parts = Mutex([[Value]](repeating: [], count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { part in
      let values = self[starts[part]..<Swift.min(starts[part] + size, count)].map(transform)
      parts.withLock { $0[part] = values }
    }
    return parts.withLock { $0.flatMap(\.self) }
  }
}
