"""Reads an exported graph with networkx and prints it as JSON: networkx_reader.py FORMAT FILE."""

import json
import sys

import networkx

FORMAT, FILE = sys.argv[1:]


def from_json(build):
    with open(FILE, encoding="utf-8") as file:
        return build(json.load(file))


graph = {
    "graphml": lambda: networkx.read_graphml(FILE, force_multigraph=True),
    "gexf": lambda: networkx.read_gexf(FILE),
    "node-link": lambda: from_json(lambda data: networkx.node_link_graph(data, edges="edges")),
    "cytoscape": lambda: from_json(networkx.cytoscape_graph),
}[FORMAT]()
if not graph.is_multigraph():
    # Of GEXF without parallel edges networkx makes a simple graph, where ids are attributes.
    simple = graph
    graph = (networkx.MultiDiGraph if simple.is_directed() else networkx.MultiGraph)()
    graph.add_nodes_from(simple.nodes(data=True))
    for source, target, data in simple.edges(data=True):
        graph.add_edge(source, target, data["id"], **data)

# A reader that is not told of an attribute has none: only the ends of an edge are added here.
json.dump(
    {
        "directed": graph.is_directed(),
        "nodes": [{**data, "id": node} for node, data in graph.nodes(data=True)],
        "edges": [
            {**data, "id": key, "source": source, "target": target}
            for source, target, key, data in graph.edges(keys=True, data=True)
        ],
    },
    sys.stdout,
)
