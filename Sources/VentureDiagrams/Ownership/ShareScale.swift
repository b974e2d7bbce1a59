import Foundation
import VentureModel

/// Shares as places on a line, from nothing to a round number of per cent.
struct ShareScale {
  /// What stands at the end, in per cent.
  let last: Double
  /// From one tick to the next, in per cent.
  private let step: Double
  /// Where the line starts, in points.
  let start: Double
  /// How long it is, in points.
  let length: Double

  /// A line that reaches a number of per cent.
  init(reaching percent: Double, from start: Double, length: Double) {
    let scales: [(last: Double, step: Double)] = [
      (1, 0.25), (2, 0.5), (5, 1), (10, 2), (20, 5), (30, 10), (40, 10), (60, 20), (80, 20),
    ]
    (last, step) = scales.first { $0.last >= percent } ?? (100, 20)
    self.start = start
    self.length = length
  }

  var end: Double { start + length }

  /// The place of a number of per cent, at most the end of the line.
  func place(_ percent: Double) -> Double { start + min(max(percent, 0), last) / last * length }

  /// The place of an end of an interval.
  func place(_ bound: Interval.Bound) -> Double { place(Self.percent(bound.value)) }

  /// Whether an end of an interval lies beyond the line.
  func isBeyond(_ bound: Interval.Bound) -> Bool { Self.percent(bound.value) > last }

  /// The per cent with a number of their own.
  var ticks: [Double] { Array(stride(from: 0, through: last, by: step)) }

  /// A fraction in per cent, to draw by.
  static func percent(_ fraction: Decimal) -> Double {
    NSDecimalNumber(decimal: fraction).doubleValue * 100
  }
}
