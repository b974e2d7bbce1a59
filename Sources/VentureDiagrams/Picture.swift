import Foundation
import Graphviz

/// A diagram that is ready to be drawn: what to draw, and what to say of it to those who cannot
/// see it.
public struct Picture: Hashable, Sendable {
  /// Nodes and edges with their looks.
  public let drawing: Drawing
  /// How they are laid out.
  public let engine: Engine
  /// The title, as it stands on the picture.
  public let title: String
  /// What the picture shows, in at most 250 characters.
  public let alternativeText: String
  /// Fonts in the order in which they are wanted; the first is the one that boxes were made for.
  public let fonts: [String]
  /// What SVG needs to follow the reader's preference; nil if it does not.
  let styleSheet: String?
  /// What SVG and PNG tell of their making, without being seen.
  public var metadata = PictureMetadata([:])

  /// Tells contents apart: equal for two pictures that show the same in the same look, on every
  /// machine.
  ///
  /// - Complexity: O(*n*) in the drawing.
  public var contentHash: String { ContentHash(of: drawing.dot(for: engine).utf8).text }

  /// The letters of the picture that no installed font can draw, and the Debian package of a font
  /// that can; nil if there are none.
  ///
  /// - Complexity: O(*n*) in the text; more the first time with letters that are not Latin.
  public var missingLetters: (letters: [Unicode.Scalar], package: String?)? {
    let letters = Fonts.missing(in: drawing.dot(for: engine))
    return letters.isEmpty ? nil : (letters, Fonts.debianPackage(for: letters))
  }

  /// Draws the picture, once for all formats.
  ///
  /// - Returns: The finished files: SVG with titles for screen readers, PNG that knows its size,
  ///   PDF without a date; and what Graphviz complained of, or that a bitmap had to be smaller.
  /// - Throws: ``GraphvizError`` if it cannot be laid out or drawn.
  public func render(
    as formats: Set<Format>, with renderer: some Renderer, options: RenderOptions = RenderOptions()
  ) throws(GraphvizError) -> (files: [Format: Data], warnings: [String]) {
    let rendering = try renderer.render(drawing, engine: engine, as: formats, options: options)
    var files = rendering.outputs
    if let svg = files[.svg] {
      let finish = SVGFinish(
        title: title, description: alternativeText,
        fontFallback: Array(fonts.dropFirst()) + ["sans-serif"], styleSheet: styleSheet,
        metadata: metadata.entries.isEmpty ? nil : metadata)
      files[.svg] = finish.finish(svg, of: drawing)
    }
    if let png = files[.png], !metadata.entries.isEmpty {
      files[.png] = metadata.inserted(intoPNG: png)
    }
    var warnings = rendering.warnings
    if let dpi = rendering.dpi, dpi < options.dpi, formats.contains(.png) {
      warnings.append("the PNG has \(Int(dpi)) dpi: with \(Int(options.dpi)) it would be too large")
    }
    return (files, warnings)
  }
}
