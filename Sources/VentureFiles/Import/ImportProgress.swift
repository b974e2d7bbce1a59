/// How far the reading or the writing of tables has got.
public struct ImportProgress: Hashable, Sendable {
  /// The rows read.
  public var rows: Int
  /// The part of the work that is done, 0...1.
  public var fraction: Double

  /// Creates a state of progress.
  public init(rows: Int, fraction: Double) {
    self.rows = rows
    self.fraction = fraction
  }
}

/// Tells of progress, but not with every row.
public struct ImportPace {
  private let size: Int
  private let step: Int
  private var next = 0

  /// - Parameters:
  ///   - size: All of the work, in any unit.
  ///   - step: How much of it is done before its progress is told again.
  public init(_ size: Int, step: Int) {
    self.size = size
    self.step = step
  }

  /// Tells of progress if enough was done since it was told last.
  public mutating func advance(to done: Int, rows: Int, _ progress: (ImportProgress) -> Void) {
    guard done >= next else { return }
    next = done + step
    progress(ImportProgress(rows: rows, fraction: Double(done) / Double(max(1, size))))
  }
}

/// Work in parts, such as several tables, of which the progress is that of one whole.
public struct ImportParts {
  private let size: Int
  private var finished = 0
  private var rows = 0

  /// - Parameter size: All of the work, in any unit.
  public init(size: Int) {
    self.size = size
  }

  /// The progress of the whole while a part of it is done.
  public func progress(of part: ImportProgress, size partSize: Int) -> ImportProgress {
    let done = Double(finished) + part.fraction * Double(partSize)
    return ImportProgress(rows: rows + part.rows, fraction: done / Double(max(1, size)))
  }

  /// Takes a part as done.
  public mutating func finish(size partSize: Int, rows partRows: Int) {
    finished += partSize
    rows += partRows
  }
}
