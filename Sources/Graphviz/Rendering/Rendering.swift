import Foundation

/// What came of one layout.
public struct Rendering: Hashable, Sendable {
  /// The outputs asked for, none of them empty.
  public let outputs: [Format: Data]
  /// What Graphviz complained about without failing, in order.
  public let warnings: [String]
  /// The room the drawing takes without padding, before it is scaled to a wanted size.
  public let boundingBox: Rectangle
  /// Pixels per inch of the bitmap: those asked for, or fewer where `RenderOptions.lowestDPI`
  /// allows it; `nil` without a bitmap.
  public let dpi: Double?

  /// Makes a result.
  public init(
    outputs: [Format: Data], warnings: [String], boundingBox: Rectangle, dpi: Double? = nil
  ) {
    self.outputs = outputs
    self.warnings = warnings
    self.boundingBox = boundingBox
    self.dpi = dpi
  }

  /// The output in a format, or `nil` when it was not asked for.
  public subscript(format: Format) -> Data? { outputs[format] }
}
