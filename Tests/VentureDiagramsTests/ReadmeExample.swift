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

  let network = InvestorNetwork(of: "minimax", languages: [.japanese])
  let files = try network.picture(of: graph)?.render(as: [.svg], with: InProcessRenderer()).files
  try FileWriter.write([("minimax.svg", files?[.svg] ?? Data())])
}
