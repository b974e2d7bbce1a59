#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Reads a file as a whole.
///
/// The file is read rather than mapped: a mapped file that another program cuts short while it is
/// looked at would end this one.
enum FileContent {
  /// The bytes of a file or pipe, in an array with room for the padding of ``RecordScanner``.
  static func read(_ path: String) throws(DelimitedTextError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw unreadable(path, EISDIR) }
    var bytes: [UInt8] = []
    // One byte more than there are, so that the end is seen without the array growing.
    var room = max(Int(status.st_size) + 1, 1 << 16)
    while true {
      let (part, isEnd, code) = readPart(descriptor, room)
      guard code == 0 else { throw unreadable(path, code) }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if isEnd { return bytes }
      room = max(bytes.count, 1 << 16)
    }
  }

  /// Reads until there is no room, the file ends or an error occurs, whose number is `code`.
  private static func readPart(
    _ descriptor: Int32, _ room: Int
  ) -> (bytes: [UInt8], isEnd: Bool, code: Int32) {
    var (isEnd, code): (Bool, Int32) = (false, 0)
    let bytes = [UInt8](unsafeUninitializedCapacity: room + RecordScanner.padding) {
      buffer, count in
      preferLargePages(buffer)
      while count < room {
        // Linux reads at most 2 GiB at once.
        let size = readBytes(descriptor, buffer.baseAddress.map { $0 + count }, room - count)
        if size > 0 {
          count += size
        } else if size == 0 {
          isEnd = true
          return
        } else if errno != EINTR {
          code = errno
          return
        }
      }
    }
    return (bytes, isEnd, code)
  }

  /// Asks the kernel for pages of 2 MiB: handing out memory in small ones takes more than half of
  /// the time that reading a large file takes.
  private static func preferLargePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    #if os(Linux)
    guard buffer.count >= 1 << 22, let address = buffer.baseAddress else { return }
    let pageSize = UInt(sysconf(Int32(_SC_PAGESIZE)))
    let gap = Int((pageSize - UInt(bitPattern: address) % pageSize) % pageSize)
    // A wish only: whether it is granted does not matter.
    _ = madvise(address + gap, buffer.count - gap, MADV_HUGEPAGE)
    #endif
  }

  private static func readBytes(
    _ descriptor: Int32, _ start: UnsafeMutablePointer<UInt8>?, _ size: Int
  ) -> Int {
    #if canImport(Glibc)
    Glibc.read(descriptor, start, size)
    #elseif canImport(Musl)
    Musl.read(descriptor, start, size)
    #else
    Darwin.read(descriptor, start, size)
    #endif
  }

  private static func unreadable(_ path: String, _ code: Int32) -> DelimitedTextError {
    switch code {
    case ENOENT, ENOTDIR:
      DelimitedTextError(
        path, "there is no such file", advice: "check the name and the folder", kind: .unreadable)
    case EISDIR:
      DelimitedTextError(
        path, "is a folder", expected: "a file with a table of text",
        advice: "name one of the files in it", kind: .unreadable)
    case EACCES, EPERM:
      DelimitedTextError(
        path, "reading it is not allowed", advice: "allow it to be read, or copy it elsewhere",
        kind: .unreadable)
    default:
      DelimitedTextError(
        path, "it cannot be read: \(String(cString: strerror(code)))", kind: .unreadable)
    }
  }
}
