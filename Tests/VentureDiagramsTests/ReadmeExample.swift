import Foundation
import Graphviz
import VentureAnalysis
import VentureDiagrams
import VentureFiles
import VentureModel

func investigate() throws {
  let loading = try GraphDocuments.load(["Graphs/minimax.yaml"])
  guard let graph = loading.graph else { return print(loading.diagnostics) }
  let answer = graph.connections(ConnectionSearch(from: "xue-zizhao", to: "yun-yeyi"))
  print(answer.text(in: graph))

  let network = InvestorNetwork(of: "minimax")
  let sheet = try network.sheet(of: graph, style: DiagramStyle(languages: [.japanese]))
  let picture = try sheet.picture(with: InProcessRenderer())
  let files = try picture.render(as: [.svg], with: InProcessRenderer()).files
  try FileWriter.write([("minimax.svg", files[.svg] ?? Data())])
}
