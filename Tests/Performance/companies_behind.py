#!/usr/bin/env python3
"""Measures networkx on a job that the peers' program has not got: the projection by companies, with the companies
behind each tie. Run with the peers' interpreter; prints one line of JSON as that program does.

    companies_behind.py FOLDER --peers-program PEERS.PY [--limit SECONDS] [--threads N]
"""
import argparse
import importlib.util
import json
import pathlib
import signal
import zlib

import numpy as np

JOB, PEER = "projection-companies", "networkx"


def prepare(peers, network):
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


def stop(*_):
    raise TimeoutError


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--peers-program", required=True)
    parser.add_argument("--limit", type=float, default=300)
    parser.add_argument("--threads", type=int, default=1)
    given = parser.parse_args()
    specification = importlib.util.spec_from_file_location("peers", given.peers_program)
    peers = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(peers)
    peers.MEASUREMENTS[JOB, PEER] = lambda network: prepare(peers, network)
    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, given.limit)
    try:
        found = peers.run(JOB, PEER, given.folder, given.threads)
    except TimeoutError:
        found = {"error": f"over {given.limit:g} s"}
    print(json.dumps({"job": JOB, "data": given.folder.name, "peer": PEER} | found))


if __name__ == "__main__":
    main()
