import Foundation

/// What came of one layout.
public struct Rendering: Hashable, Sendable {
  /// The outputs asked for, none of them empty.
  public let outputs: [Format: Data]
  /// What Graphviz complained about without failing, in order.
  public let warnings: [String]
  /// The room the drawing takes without padding, before it is scaled to a wanted size.
  public let boundingBox: Rectangle

  /// Makes a result.
  public init(outputs: [Format: Data], warnings: [String], boundingBox: Rectangle) {
    self.outputs = outputs
    self.warnings = warnings
    self.boundingBox = boundingBox
  }

  /// The output in a format, or `nil` when it was not asked for.
  public subscript(format: Format) -> Data? { outputs[format] }
}
