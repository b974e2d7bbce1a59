"""Paths between two names by cost and by number of ties, as graph tools find them.

rustworkx, networkit and scipy have no paths beyond the first: rustworkx's `k_shortest_path_lengths` counts walks, which
pass a name twice.
"""
import itertools

from costed_ties import CostedTies

LISTED = 10


def with_costs(peers, network, peer):
    """The ties, and a peer's graph of them."""
    ties = CostedTies(network.folder)
    edges = ties.a, ties.b, ties.weights
    if peer == "networkx":
        return ties, peers.networkx_graph(edges)
    if peer == "scipy":
        return ties, peers.sparse(*edges, symmetric=True)
    return ties, getattr(peers, f"{peer}_graph")(ties.n, *edges)


# ------------------------------------------------------------------------------------ distances by cost from one name

def dijkstra_networkx(peers, network):
    import networkx
    ties, graph = with_costs(peers, network, "networkx")
    return (lambda: networkx.single_source_dijkstra_path_length(graph, ties.busiest),
            lambda found: peers.of_distances(list(found.values())))


def dijkstra_igraph(peers, network):
    ties, graph = with_costs(peers, network, "igraph")
    return lambda: graph.distances(ties.busiest, weights="weight")[0], peers.of_distances


def dijkstra_rustworkx(peers, network):
    import rustworkx
    ties, graph = with_costs(peers, network, "rustworkx")
    return (lambda: rustworkx.graph_dijkstra_shortest_path_lengths(graph, ties.busiest, float),
            lambda found: peers.of_distances([0, *found.values()]))            # the start is left out


def dijkstra_networkit(peers, network):
    import networkit
    ties, graph = with_costs(peers, network, "networkit")
    return lambda: networkit.distance.Dijkstra(graph, ties.busiest).run().getDistances(), peers.of_distances


def dijkstra_scipy(peers, network):
    from scipy.sparse.csgraph import dijkstra
    ties, graph = with_costs(peers, network, "scipy")
    return lambda: dijkstra(graph, indices=ties.busiest), peers.of_distances


# ------------------------------------------------------------------------------------ the path with the least cost

def strongest_networkx(peers, network):
    import networkx
    ties, graph = with_costs(peers, network, "networkx")
    return lambda a, b: (1, ties.cost(networkx.bidirectional_dijkstra(graph, a, b)[0], a, b)), None


def strongest_igraph(peers, network):
    ties, graph = with_costs(peers, network, "igraph")

    def ask(a, b):
        path = graph.get_shortest_path(a, b, weights="weight", output="epath")
        return 1, ties.cost(ties.weights[path].sum(), a, b)
    return ask, None


def strongest_rustworkx(peers, network):
    import rustworkx
    ties, graph = with_costs(peers, network, "rustworkx")

    def ask(a, b):
        path = rustworkx.graph_dijkstra_shortest_paths(graph, a, target=b, weight_fn=float)[b]
        return 1, ties.cost(sum(graph.get_edge_data(*step) for step in itertools.pairwise(path)), a, b)
    return ask, None


def strongest_networkit(peers, network):
    import networkit
    ties, graph = with_costs(peers, network, "networkit")

    def ask(a, b):
        return 1, ties.cost(networkit.distance.BidirectionalDijkstra(graph, a, b).run().getDistance(), a, b)
    return ask, None


def strongest_scipy(peers, network):
    from scipy.sparse.csgraph import dijkstra
    ties, graph = with_costs(peers, network, "scipy")
    return lambda a, b: (1, ties.cost(dijkstra(graph, indices=a)[b], a, b)), None


# ------------------------------------------------------------------------------------ the ten best simple paths

def of_paths(costs):
    costs = list(costs)
    return len(costs), int(sum(costs))


def yen_networkx(peers, network):
    import networkx
    ties, graph = with_costs(peers, network, "networkx")

    def ask(a, b):
        paths = itertools.islice(networkx.shortest_simple_paths(graph, a, b, "weight"), LISTED)
        return of_paths(ties.cost(networkx.path_weight(graph, path, "weight"), a, b) for path in paths)
    return ask, None


def yen_igraph(peers, network):
    ties, graph = with_costs(peers, network, "igraph")

    def ask(a, b):
        paths = graph.get_k_shortest_paths(a, b, LISTED, weights="weight", output="epath")
        return of_paths(ties.cost(ties.weights[path].sum(), a, b) for path in paths)
    return ask, None


def ten_shortest_networkx(peers, network):
    import networkx
    _, graph = with_costs(peers, network, "networkx")

    def ask(a, b):
        paths = itertools.islice(networkx.shortest_simple_paths(graph, a, b), LISTED)
        return of_paths(len(path) - 1 for path in paths)
    return ask, None


def ten_shortest_igraph(peers, network):
    _, graph = with_costs(peers, network, "igraph")
    return lambda a, b: of_paths(map(len, graph.get_k_shortest_paths(a, b, LISTED, output="epath"))), None


MEASUREMENTS = {
    ("dijkstra", "networkx"): dijkstra_networkx, ("dijkstra", "igraph"): dijkstra_igraph,
    ("dijkstra", "rustworkx"): dijkstra_rustworkx, ("dijkstra", "networkit"): dijkstra_networkit,
    ("dijkstra", "scipy"): dijkstra_scipy,
    ("strongest", "networkx"): strongest_networkx, ("strongest", "igraph"): strongest_igraph,
    ("strongest", "rustworkx"): strongest_rustworkx, ("strongest", "networkit"): strongest_networkit,
    ("strongest", "scipy"): strongest_scipy,
    ("yen", "networkx"): yen_networkx, ("yen", "igraph"): yen_igraph,
    ("ten-shortest", "networkx"): ten_shortest_networkx, ("ten-shortest", "igraph"): ten_shortest_igraph,
}
