extension Drawing {
  /// The drawing in the DOT language, for the engine `dot`.
  public var dot: String { dot(for: .dot) }

  /// The drawing in the DOT language.
  ///
  /// The same drawing always gives the same text. The graph is always named, as the names
  /// Graphviz invents change from one drawing to the next. For the engine `dot`, clusters bring
  /// `newrank=true`, without which some releases crash, and the labels of some edges (within a
  /// rank, without `constraint`, or of any edge when there are clusters and ranks together) are
  /// set beside the edge for the same reason.
  ///
  /// - Complexity: O(length of the text).
  public func dot(for engine: Engine) -> String {
    DOTWriter(drawing: self, engine: engine).text
  }
}
