import VentureModel

extension VentureGraph.Draft {
  /// The graph of a part of what a valid graph states, with the declarations that it needs.
  ///
  /// - Parameter others: The declarations of that graph that are not in the part by themselves.
  /// - Returns: The graph; there is one, since a part of a valid graph is valid.
  /// - Complexity: O(*n* log *n*) in all that was added, a few times over: what is declared can
  ///   need further declarations, as a round needs its company.
  mutating func completed(from others: VentureGraph.Draft) -> VentureGraph {
    while true {
      let (validation, missing) = validateWithoutDeclarations()
      if let graph = validation.graph { return graph }
      precondition(!missing.isEmpty, "a part of a valid graph is valid")
      adopt(missing, from: others)
    }
  }
}
