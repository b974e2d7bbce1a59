import Dispatch
import Synchronization

/// A value that another thread makes while this one does something else.
///
/// Whoever comes first makes it: if no other thread has begun when the value is asked for, nobody
/// waits for one.
final class Ahead<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
    DispatchQueue.global().async { _ = self.value }
  }

  /// The value; waits for it if it is being made.
  var value: Value {
    made.withLock { made in
      let value = made ?? make()
      made = value
      return value
    }
  }
}
