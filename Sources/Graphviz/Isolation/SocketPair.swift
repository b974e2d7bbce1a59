import Foundation

/// Two connected sockets that no other program inherits.
///
/// Sockets rather than pipes, because only they can be written to without the risk of SIGPIPE.
struct SocketPair {
  /// Non-blocking.
  let mine: Int32
  /// Blocking.
  let theirs: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    #if canImport(Darwin)
    guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var isOn: Int32 = 1
    setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
    #else
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
    #endif
    _ = fcntl(ends[0], F_SETFL, fcntl(ends[0], F_GETFL) | O_NONBLOCK)
    mine = Self.awayFromStandardStreams(ends[0])
    theirs = Self.awayFromStandardStreams(ends[1])
  }

  /// In a program without standard error, say, a socket would take its number and receive what is
  /// printed.
  private static func awayFromStandardStreams(_ descriptor: Int32) -> Int32 {
    guard descriptor <= STDERR_FILENO else { return descriptor }
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard copy >= 0 else { return descriptor }
    close(descriptor)
    return copy
  }

  /// Sends what fits; never raises SIGPIPE.
  static func send(_ buffer: UnsafeRawBufferPointer, to socket: Int32) -> Int {
    #if canImport(Darwin)
    Foundation.send(socket, buffer.baseAddress, buffer.count, 0)
    #else
    Foundation.send(socket, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
    #endif
  }
}
