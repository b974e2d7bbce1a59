"""What is measured in one process: our jobs, and what the peers have that answers the same."""

BEHIND = "projection-companies"
THREADED = ("projection", "projection-rounds", BEHIND)

# On the ties of the real investments with their costs.
CONNECTIONS = ("dijkstra", "yen", "ten-shortest", "joining-tree", "joining-tree-kou")
OURS = {"joining-tree-kou": "joining-tree"}             # a peer's second way of doing one job of ours
APPROXIMATE = ("joining-tree", "joining-tree-kou")      # answers may differ, and the smaller is the better

# On the snapshot of the real investments.
STRONGEST = {"strongest": "strongest", "ten-strongest": "yen"}
WHOLE_ANSWERS = ("strongest-explained", "ten-shortest-explained", "joining-tree-explained")
RELATIONS = tuple(f"relations-{relation}" for relation in (
    "co-investment", "reinvestment", "syndicate", "rivals", "moves", "co-founders", "colleagues", "alumni", "boards",
    "acquaintance"))
ON_SNAPSHOT = (*STRONGEST, *WHOLE_ANSWERS, *RELATIONS, "audit")

# Our job -> the peers' job that answers the same; None where they have none.
JOBS = {"load": "load", "projection": "projection", "projection-rounds": "projection-rounds",
        BEHIND: BEHIND, "partners": "partners", "path": "path", "distance": "path", "bfs": "bfs",
        "components": "components", "alumni": "alumni"}
JOBS |= {job: job for job in CONNECTIONS} | dict.fromkeys(ON_SNAPSHOT) | STRONGEST
FURTHER = {BEHIND, *CONNECTIONS, "strongest"}           # not in the peers' program, but in further_peers.py


def exists(job, data):
    """Whether a network has what the job is about."""
    if job in CONNECTIONS or job in ON_SNAPSHOT:
        return data == "real"
    return job != "alumni" or data != "real"            # nobody studied in there
