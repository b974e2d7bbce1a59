import VentureAnalysis

/// A kind of picture, with the options that it takes.
///
/// A diagram goes through three stages, each a value: what a network says to it is gathered on a
/// ``Sheet``; the sheet's parts find their places on a ``Picture``; the picture is drawn as files.
public protocol Diagram: Sendable {
  /// What the diagram shows of a network, in words, figures and parts to be placed.
  ///
  /// - Throws: ``DiagramError`` if there is nothing to show or too much; what reading the network
  ///   throws.
  func sheet(of network: any Network, style: DiagramStyle) throws -> Sheet
}
