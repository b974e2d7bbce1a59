import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What a real XML parser finds in an SVG.
final class SVGDocument: NSObject, XMLParserDelegate {
  /// The content of every element `text`, in order.
  private(set) var texts: [String] = []
  /// The content of every element `title`, in order.
  private(set) var titles: [String] = []
  /// The value of every attribute by name, in order.
  private(set) var attributes: [String: [String]] = [:]
  /// The names of all elements, in order.
  private(set) var elements: [String] = []
  private var content: String?

  /// `nil` when the data is not well-formed.
  init?(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  /// The lines of text as one string, spaces of any kind equal.
  var text: String {
    texts.joined(separator: "\n").replacing("\u{A0}", with: " ")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(name)
    for (key, value) in attributes { self.attributes[key, default: []].append(value) }
    if name == "text" || name == "title" { content = "" }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    content? += string
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    if name == "text", let content { texts.append(content) }
    if name == "title", let content { titles.append(content) }
    if name == "text" || name == "title" { content = nil }
  }
}
