/// What keeps clusters from inheriting the properties of the whole drawing.
///
/// In DOT a graph's attributes are also the defaults of its clusters, so that a picture's caption
/// and paper colour would be repeated in each of them.
enum ClusterInheritance {
  private static let neutralValues = [
    "bgcolor": "", "labelloc": "t", "labeljust": "c", "packmode": "",
  ]

  /// Values that undo what the drawing says about itself.
  static func neutral(for attributes: [GraphAttribute]) -> [AttributeContent] {
    var result = [AttributeContent("label", token: "")]
    for attribute in attributes {
      if let value = neutralValues[attribute.content.name] {
        result.append(AttributeContent(attribute.content.name, token: value))
      }
    }
    return result
  }
}
