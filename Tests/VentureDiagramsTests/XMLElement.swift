import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// An element of an SVG with all that is in it.
final class XMLElement {
  let name: String
  let attributes: [String: String]
  /// Its own text, without that of elements inside.
  fileprivate(set) var text = ""
  fileprivate(set) var children: [XMLElement] = []

  init(_ name: String, _ attributes: [String: String] = [:]) {
    self.name = name
    self.attributes = attributes
  }

  /// The root of a document.
  static func read(_ data: Data) throws -> XMLElement {
    let reader = Reader()
    let parser = XMLParser(data: data)
    parser.delegate = reader
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return try #require(reader.root.children.first)
  }

  /// The element and all elements inside, in the order of the document.
  var all: [XMLElement] { [self] + children.flatMap(\.all) }

  /// The elements of a name inside, in the order of the document.
  func all(_ name: String) -> [XMLElement] { all.filter { $0.name == name } }

  private final class Reader: NSObject, XMLParserDelegate {
    let root = XMLElement("document")
    private var path: [XMLElement] = []

    func parser(
      _: XMLParser, didStartElement name: String, namespaceURI _: String?,
      qualifiedName _: String?, attributes: [String: String]
    ) {
      let element = XMLElement(name, attributes)
      (path.last ?? root).children.append(element)
      path.append(element)
    }

    func parser(_: XMLParser, foundCharacters text: String) { path.last?.text += text }

    func parser(
      _: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?
    ) {
      path.removeLast()
    }
  }
}
