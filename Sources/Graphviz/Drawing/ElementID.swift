/// The ids that a drawing's parts carry into SVG and JSON; they say nothing about their content.
enum ElementID {
  static let graph = "graph"

  static func node(_ index: Int) -> String { "n\(index)" }
  static func edge(_ index: Int) -> String { "e\(index)" }
  static func cluster(_ index: Int) -> String { "c\(index)" }
}
