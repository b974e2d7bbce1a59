import VentureFiles

/// Tells of progress, but not with every row.
struct WritingPace {
  private let total: Int
  private var done = 0

  init(_ total: Int) {
    self.total = total
  }

  mutating func advance(_ progress: (ImportProgress) -> Void) {
    done += 1
    guard done % 4096 == 0 else { return }
    progress(ImportProgress(rows: done, fraction: Double(done) / Double(max(1, total))))
  }
}
