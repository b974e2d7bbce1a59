"""networkx's projection of the investors by companies, with the companies behind each tie."""
import zlib

import numpy as np


def prepare_networkx(peers, network):
    import networkx
    investor, company = network.companies
    investors = int(investor.max()) + 1
    graph = peers.networkx_graph((investor, company + investors))

    def work():
        return networkx.bipartite.generic_weighted_projected_graph(
            graph, range(investors), weight_function=lambda g, a, b: g[a].keys() & g[b].keys())

    def describe(projection):
        pairs = sorted((min(a, b), max(a, b), sorted(behind)) for a, b, behind in projection.edges(data="weight"))
        a, b, behind = zip(*pairs)
        flat = np.array([company - investors for group in behind for company in group], np.int64)
        return peers.of_pairs(a, b, list(map(len, behind))) | {"companies": zlib.crc32(flat.tobytes())}
    return work, describe


MEASUREMENTS = {("projection-companies", "networkx"): prepare_networkx}
