import Foundation

/// A running helper and the line to it; killed with this value.
struct HelperProcess: ~Copyable {
  /// Why no frame came.
  enum Failure: Error {
    case deadline
    case closed
    case garbage
  }

  private static let lastWordsLimit = 4_096

  let pid: pid_t
  private let channel: Int32
  private let errors: Int32
  private var ending: ChildProcess.Ending?
  private var received: [UInt8] = []
  private var errorText: [UInt8] = []
  /// Whether the helper has said that it is one.
  var isReady = false

  private init(pid: pid_t, channel: Int32, errors: Int32) {
    self.pid = pid
    self.channel = channel
    self.errors = errors
  }

  /// Starts a helper, without waiting for it.
  static func start(path: String, arguments: [String]) throws(GraphvizError) -> HelperProcess {
    guard let channel = SocketPair() else {
      throw .helperUnusable(path: path, reason: "no sockets are left")
    }
    defer { close(channel.theirs) }
    guard let errors = SocketPair() else {
      close(channel.mine)
      throw .helperUnusable(path: path, reason: "no sockets are left")
    }
    defer { close(errors.theirs) }
    let result = ChildProcess.start(
      path: path, arguments: arguments, channel: channel.theirs, errors: errors.theirs)
    switch result {
    case .success(let pid):
      return HelperProcess(pid: pid, channel: channel.mine, errors: errors.mine)
    case .failure(let failure):
      close(channel.mine)
      close(errors.mine)
      throw .helperUnusable(path: path, reason: failure.reason)
    }
  }

  deinit {
    close(channel)
    close(errors)
    guard ending == nil else { return }
    kill(pid, SIGKILL)
    _ = ChildProcess.ending(of: pid, waiting: true)
  }

  /// Whether the helper still runs.
  mutating func isRunning() -> Bool {
    if ending == nil { ending = ChildProcess.ending(of: pid, waiting: false) }
    return ending == nil
  }

  /// Ends the helper, at once or when it has had `grace` to end of itself, and tells how it ended.
  mutating func end(after grace: Duration) -> ChildProcess.Ending {
    let clock = ContinuousClock()
    let deadline = clock.now + grace
    while isRunning(), clock.now < deadline { usleep(500) }
    drainErrors()
    if let ending { return ending }
    kill(pid, SIGKILL)
    let final =
      ChildProcess.ending(of: pid, waiting: true)
      ?? ChildProcess.Ending(signal: SIGKILL, peakMemory: 0)
    ending = final
    return final
  }

  /// The end of what the helper printed since the last request.
  var lastWords: [String] {
    String(decoding: errorText, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Sends a frame.
  mutating func send(
    _ frame: Frame, until deadline: ContinuousClock.Instant
  ) throws(Failure) {
    drainErrors()
    errorText.removeAll()
    let bytes = frame.bytes
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        SocketPair.send(UnsafeRawBufferPointer(rebasing: buffer[sent...]), to: channel)
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        try wait(for: Int16(POLLOUT), until: deadline)
      } else if errno != EINTR {
        throw .closed
      }
    }
  }

  /// The next frame.
  mutating func receive(until deadline: ContinuousClock.Instant) throws(Failure) -> Frame {
    while true {
      if received.count >= Frame.headSize {
        guard let (kind, length) = Frame.head(of: received) else { throw .garbage }
        let end = Frame.headSize + length
        if received.count >= end {
          let frame = Frame(kind: kind, payload: Array(received[Frame.headSize..<end]))
          received.removeFirst(end)
          return frame
        }
        received.reserveCapacity(end)
      } else if !received.isEmpty,
        !Frame.magic.starts(with: received.prefix(Frame.magic.count))
      {
        throw .garbage
      }
      try wait(for: Int16(POLLIN), until: deadline)
      guard Self.read(channel, into: &received) else { throw .closed }
    }
  }

  /// Waits until the channel has something to say, and listens to the errors meanwhile.
  private mutating func wait(
    for events: Int16, until deadline: ContinuousClock.Instant
  ) throws(Failure) {
    while true {
      var polled = [
        pollfd(fd: channel, events: events, revents: 0),
        pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      ]
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { throw .deadline }
      let milliseconds =
        min(left.components.seconds, 86_400) * 1_000
        + left.components.attoseconds / 1_000_000_000_000_000 + 1
      let count = poll(&polled, 2, Int32(clamping: milliseconds))
      if count < 0, errno != EINTR { throw .closed }
      if polled[1].revents != 0 { drainErrors() }
      if count > 0, polled[0].revents != 0 { return }
      // A helper that closed its errors while it works would make this loop spin.
      if count > 0, polled[1].revents & Int16(POLLHUP) != 0 { usleep(1_000) }
    }
  }

  private mutating func drainErrors() {
    while Self.read(errors, into: &errorText), errorText.count > 0 {
      let excess = errorText.count - Self.lastWordsLimit
      if excess > 0 { errorText.removeFirst(excess) }
      var next = pollfd(fd: errors, events: Int16(POLLIN), revents: 0)
      guard poll(&next, 1, 0) > 0, next.revents & Int16(POLLIN) != 0 else { return }
    }
  }

  /// Appends what has arrived; false when the other end is closed.
  private static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 262_144, alignment: 16) { buffer in
      let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      if count > 0 { bytes += buffer[..<count] }
      return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
    }
  }
}
