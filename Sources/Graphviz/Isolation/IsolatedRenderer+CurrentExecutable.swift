import Foundation

extension IsolatedRenderer {
  /// The path of the running program, for programs that are their own helper.
  ///
  /// `nil` when the system does not tell.
  public static var currentExecutable: String? {
    #if canImport(Darwin)
    return Bundle.main.executablePath
    #else
    // The link itself, not its target: it works even when the file was replaced meanwhile.
    return access("/proc/self/exe", X_OK) == 0 ? "/proc/self/exe" : nil
    #endif
  }
}
