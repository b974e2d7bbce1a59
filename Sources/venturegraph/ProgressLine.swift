import Foundation
import VentureModel

/// One line on the terminal that tells how far long work has got; nothing where nobody looks.
final class ProgressLine {
  private let isShown = isatty(STDERR_FILENO) != 0
  private var phase = ""
  private var start = Date()
  private var last = Date.distantPast
  private var hasLine = false

  /// Tells of progress, ten times a second at the most and only after a second of work.
  func show(_ phase: String, _ fraction: Double, rows: Int) {
    guard isShown else { return }
    let now = Date()
    if phase != self.phase {
      self.phase = phase
      start = now
    }
    let elapsed = now.timeIntervalSince(start)
    guard elapsed > 1, now.timeIntervalSince(last) > 0.1 else { return }
    last = now
    hasLine = true
    let fraction = min(1, max(0, fraction))
    let done = Int(fraction * 30)
    let bar = String(repeating: "█", count: done) + String(repeating: "·", count: 30 - done)
    let left = fraction > 0 ? elapsed / fraction - elapsed : 0
    let rate = Int(Double(rows) / elapsed)
    Console.complain(
      "\r\u{1B}[K\(phase) \(bar) \(Int(fraction * 100)) %  "
        + "\(EnglishNumber.grouped(rows)) rows  \(EnglishNumber.grouped(rate))/s  "
        + "\(Int(left.rounded(.up))) s left", endsLine: false)
  }

  /// Takes the line away.
  func end() {
    if hasLine { Console.complain("\r\u{1B}[K", endsLine: false) }
    hasLine = false
  }
}
