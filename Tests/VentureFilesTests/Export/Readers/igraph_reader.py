"""Reads an exported graph with igraph and prints it as JSON: igraph_reader.py FILE.graphml."""

import json
import math
import sys

import igraph

graph = igraph.Graph.Read_GraphML(sys.argv[1])
assert graph.is_directed()


def present(attributes):
    """What is there: igraph fills gaps with empty texts and with NaN."""
    return {
        name: value
        for name, value in attributes.items()
        if value != "" and not (isinstance(value, float) and math.isnan(value))
    }


ids = graph.vs["id"]
json.dump(
    {
        "nodes": [present(vertex.attributes()) for vertex in graph.vs],
        # igraph does not keep the ids of edges; their numbers are an attribute too.
        "edges": [
            {
                **present(edge.attributes()),
                "id": f"fact:{edge['fact']:.0f}",
                "source": ids[edge.source],
                "target": ids[edge.target],
            }
            for edge in graph.es
        ],
    },
    sys.stdout,
)
