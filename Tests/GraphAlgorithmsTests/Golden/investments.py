#!/usr/bin/env python3
"""Has networkx and igraph answer questions about Crunchbase's 2013 investments, and writes what they say as JSON.

    pip install networkx igraph
    python3 investments.py ../../../../shared/data/crunchbase-2013-investments/investments.csv.gz > investments.json

Everything is keyed by the names in the file, so that nobody's numbering of vertices matters. Where both libraries have
an answer they have to give the same one, or nothing is written; Newman's weights are networkx's alone.

Two graphs without loops and parallel ties: `network`, where each name is one vertex, company or investor or both, and
`projection`, where investors are tied by the number of companies that both backed.
"""
import csv
import gzip
import json
import math
import random
import sys
from collections import Counter

import igraph
import networkx
from networkx.algorithms import bipartite


def seats(path):
    """The distinct pairs of an investor and a company; rows without either are left out."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = [[field.strip() for field in row[:2]] for row in list(csv.reader(file))[1:]]
    return sorted({(investor, company) for company, investor in rows if investor and company})


def same(what, one, other):
    close = math.isclose(one, other, rel_tol=1e-12) if isinstance(one, float) else one == other
    if not close:
        sys.exit(f"{what}: networkx says {one}, igraph {other}")
    return one


def histogram(numbers):
    return sorted([number, times] for number, times in Counter(numbers).items())


def ask_network(pairs, chance):
    graph = networkx.Graph()
    graph.add_nodes_from(sorted({name for pair in pairs for name in pair}))
    graph.add_edges_from((a, b) for a, b in pairs if a != b)
    names = list(graph)
    number = {name: index for index, name in enumerate(names)}
    twin = igraph.Graph(len(names), [(number[a], number[b]) for a, b in graph.edges])
    sizes = histogram(map(len, networkx.connected_components(graph)))
    cores = histogram(networkx.core_number(graph).values())
    triangles = sum(networkx.triangles(graph).values()) // 3
    answer = {
        "vertices": len(names), "ties": graph.number_of_edges(),
        "componentSizes": same("components", sizes, histogram(twin.connected_components().sizes())),
        "coreNumbers": same("core numbers", cores, histogram(twin.coreness())),
        "triangles": same("triangles", triangles, len(twin.list_triangles())),
        "shortestPaths": [], "simplePaths": []}
    for _ in range(50):
        a, b = chance.sample(names, 2)
        distance = count = None
        if networkx.has_path(graph, a, b):
            distance = networkx.shortest_path_length(graph, a, b)
            count = sum(1 for _ in networkx.all_shortest_paths(graph, a, b))
        found = twin.distances(number[a], number[b])[0][0]
        same(f"distance of {a} and {b}", distance, None if math.isinf(found) else found)
        if count:
            same(f"paths of {a} and {b}", count, len(twin.get_all_shortest_paths(number[a], number[b])))
        answer["shortestPaths"].append([a, b, distance, count])
    connected = [line for line in answer["shortestPaths"] if line[2]]
    for a, b, *_ in connected[:5]:
        paths = networkx.shortest_simple_paths(graph, a, b)
        lengths = [len(next(paths)) - 1 for _ in range(8)]
        found = twin.get_k_shortest_paths(number[a], number[b], k=8, output="epath")
        same(f"simple paths of {a} and {b}", lengths, [len(path) for path in found])
        answer["simplePaths"].append([a, b, lengths])
    return answer


def ask_projection(pairs, chance):
    incidence = networkx.Graph((("investor", a), ("company", b)) for a, b in pairs)
    investors = [("investor", name) for name in sorted({a for a, _ in pairs})]
    graph = bipartite.weighted_projected_graph(incidence, investors)
    ends = list(incidence)
    number = {end: index for index, end in enumerate(ends)}
    twin = igraph.Graph(len(ends), [(number[a], number[b]) for a, b in incidence.edges])
    kinds = [kind == "investor" for kind, _ in ends]
    twin.vs["name"] = [name for _, name in ends]
    projected = twin.bipartite_projection(types=kinds, which=True, multiplicity=True)
    counts = {tuple(sorted((a[1], b[1]))): w for a, b, w in graph.edges(data="weight")}
    name = projected.vs["name"]
    theirs = {tuple(sorted((name[e.source], name[e.target]))): e["weight"] for e in projected.es}
    same("the projection", counts, theirs)
    cores = histogram(networkx.core_number(graph).values())
    triangles = sum(networkx.triangles(graph).values()) // 3
    newman = bipartite.collaboration_weighted_projected_graph(incidence, investors)
    weights = {tuple(sorted((a[1], b[1]))): w for a, b, w in newman.edges(data="weight")}
    first = lambda values, limit: sorted(values, key=lambda pair: (-values[pair], pair))[:limit]
    answer = {
        "pairs": len(counts), "shared": sum(counts.values()),
        "coreNumbers": same("core numbers", cores, histogram(projected.coreness())),
        "triangles": same("triangles", triangles, len(projected.list_triangles())),
        "strongest": [[*pair, counts[pair]] for pair in first(counts, 20)],
        "newman": [[*pair, weights[pair]] for pair in first(weights, 10) + chance.sample(sorted(weights), 20)],
        "lightestPaths": []}
    # A tie is the shorter the more both have backed together.
    for _, _, data in graph.edges(data=True):
        data["length"] = 1 / data["weight"]
    lengths = [1 / weight for weight in projected.es["weight"]]
    place = {name: index for index, name in enumerate(projected.vs["name"])}
    core = sorted(max(networkx.connected_components(graph), key=len))
    for _ in range(20):
        a, b = chance.sample(core, 2)
        length = networkx.dijkstra_path_length(graph, a, b, weight="length")
        same(f"lightest path of {a} and {b}", length,
             projected.distances(place[a[1]], place[b[1]], weights=lengths)[0][0])
        answer["lightestPaths"].append([a[1], b[1], length])
    return answer


def main():
    pairs, chance = seats(sys.argv[1]), random.Random(1)
    answer = {
        "by": [f"networkx {networkx.__version__}", f"igraph {igraph.__version__}"],
        "network": ask_network(pairs, chance), "projection": ask_projection(pairs, chance)}
    parts = [f'  "{part}": {{\n' + ",\n".join(
        f'    "{key}": {json.dumps(value, ensure_ascii=False)}' for key, value in answer[part].items()) + "\n  }"
        for part in ("network", "projection")]
    print('{\n  "by": ' + json.dumps(answer["by"]) + ",\n" + ",\n".join(parts) + "\n}")


if __name__ == "__main__":
    main()
