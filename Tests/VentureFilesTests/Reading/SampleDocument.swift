import Foundation
import VentureFiles
import VentureModel

/// The head of a document, with a few entities that tests refer to: 12 lines.
let head = """
  venturegraph: 1
  sources:
    gazette: { title: Kites, date: 2024 }
  entities:
    jane: { person: , names: Jane Doe }
    john: { person: , names: John Roe }
    example: { organization: company, names: Example }
    fund: { organization: firm, names: Fund }
    school: { school: , names: School }
    kite: { product: , names: Kite }
    trip: { event: , names: Trip }
    market: { organization: exchange, names: Market }

  """

func load(_ text: String, file: String = "a.yaml") -> GraphDocuments.Loading {
  GraphDocuments.load([(file, Data(text.utf8))])
}

func load(_ files: KeyValuePairs<String, String>) -> GraphDocuments.Loading {
  GraphDocuments.load(files.map { ($0.key, Data($0.value.utf8)) })
}

/// The graph of a text that must be free of errors.
func graph(_ text: String) throws -> VentureGraph {
  let loading = load(text)
  guard let graph = loading.graph else { throw loading.diagnostics[0] }
  return graph
}

/// The checkout of the package that these tests belong to.
let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

func graphFile(_ name: String) throws -> Data {
  try Data(contentsOf: packageRoot.appendingPathComponent("Graphs/\(name)"))
}
