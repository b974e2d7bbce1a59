"""Small trees that join some names, as graph tools approximate them; the reply is how many ties one has."""
from costed_ties import CostedTies


def networkx_by(method):
    def prepare(peers, network):
        from networkx.algorithms.approximation import steiner_tree
        ties = CostedTies(network.folder)
        graph = peers.networkx_graph((ties.a, ties.b))
        return lambda *names: (steiner_tree(graph, names, method=method).number_of_edges(),), None
    return prepare


def prepare_rustworkx(peers, network):
    import rustworkx
    ties = CostedTies(network.folder)
    graph = peers.rustworkx_graph(ties.n, ties.a, ties.b)
    return lambda *names: (rustworkx.steiner_tree(graph, list(names), float).num_edges(),), None


MEASUREMENTS = {
    ("joining-tree", "networkx"): networkx_by("mehlhorn"), ("joining-tree", "rustworkx"): prepare_rustworkx,
    ("joining-tree-kou", "networkx"): networkx_by("kou"),
}
