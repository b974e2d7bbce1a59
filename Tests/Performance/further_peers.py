#!/usr/bin/env python3
"""Measures a peer on a job that the peers' program has not got. Run with the peers' interpreter; prints one line of
JSON as that program does, or nothing where the peer cannot do the job.

    further_peers.py FOLDER --job JOB --peer PEER --peers-program PEERS.PY [--threads N] [--seconds S]

Standard input has a question on each line, as numbers; it is empty for a job without questions.
"""
import argparse
import importlib.util
import json
import pathlib
import sys

import companies_behind
import joining_trees
import weighed_paths

MEASUREMENTS = companies_behind.MEASUREMENTS | weighed_paths.MEASUREMENTS | joining_trees.MEASUREMENTS


def peers_program(path):
    specification = importlib.util.spec_from_file_location("peers", path)
    program = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(program)
    return program


def measured(peers, given, questions):
    """The figures, taken by the peers' program, which asks questions only for jobs of its own."""
    slot = "path" if questions else given.job
    peers.ENOUGH = given.seconds
    peers.Network.queries = {slot: questions}
    prepare = MEASUREMENTS[given.job, given.peer]
    peers.MEASUREMENTS[slot, given.peer] = lambda network: prepare(peers, network)
    return peers.run(slot, given.peer, given.folder, given.threads)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--job", required=True)
    parser.add_argument("--peer", required=True)
    parser.add_argument("--peers-program", required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=10, help="after which no more is asked")
    given = parser.parse_args()
    if (given.job, given.peer) not in MEASUREMENTS:
        return
    questions = [tuple(map(int, line.split())) for line in sys.stdin]
    found = measured(peers_program(given.peers_program), given, questions)
    print(json.dumps({"job": given.job, "data": given.folder.name, "peer": given.peer} | found))


if __name__ == "__main__":
    main()
