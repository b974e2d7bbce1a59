import VentureFiles
import VentureModel

func written(_ graph: VentureGraph) -> [String] {
  let document = GraphDocuments.yaml(of: graph)
  let record = StatementRecord.fact(graph.facts[0]).text
  return [document, record]
}
