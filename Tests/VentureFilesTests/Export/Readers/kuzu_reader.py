"""Loads the tables for Neo4j into Kuzu, a Cypher engine, and prints what queries find.

kuzu_reader.py BASE FROM TO prints the nodes, the edges and the length of the shortest path from FROM to
TO. Kuzu takes the types of columns from a table that exists, so that only the headings are translated here;
it copies the files as they are.
"""

import csv
import glob
import json
import sys
import tempfile

import kuzu

BASE, FROM, TO = sys.argv[1:]
TYPES = {"double": "DOUBLE", "long": "INT64"}


def columns(path):
    """The names and the types in Kuzu of the columns of a table, from its headings for Neo4j."""
    with open(path, encoding="utf-8", newline="") as file:
        for heading in next(csv.reader(file)):
            name, _, kind = heading.partition(":")
            yield (name or f"neo4j_{kind.partition('(')[0].lower()}"), TYPES.get(kind, "STRING")


def listed(paths):
    return "[" + ", ".join(f"'{path}'" for path in paths) + "]"


nodes = sorted(set(glob.glob(f"{BASE}-nodes-*.csv")) - {f"{BASE}-nodes-source.csv"})
headings = [list(columns(path)) for path in nodes]
assert all(heading == headings[0] for heading in headings)
relationships = f"{BASE}-relationships.csv"
ties = list(columns(relationships))
assert [name for name, _ in ties[:3]] == ["neo4j_start_id", "neo4j_end_id", "neo4j_type"]
options = "(header=false, skip=1, parallel=false, quote='\"', escape='\"', auto_detect=false)"

with tempfile.TemporaryDirectory() as folder:
    connection = kuzu.Connection(kuzu.Database(f"{folder}/graph"))

    def rows(query, parameters={}):
        return connection.execute(query, parameters).get_all()

    declared = ", ".join(f"`{name}` {kind}" for name, kind in headings[0])
    rows(f"CREATE NODE TABLE Entity({declared}, PRIMARY KEY (id))")
    rows(f"COPY Entity FROM {listed(nodes)} {options}")
    declared = ", ".join(f"`{name}` {kind}" for name, kind in ties[2:])
    rows(f"CREATE REL TABLE Tie(FROM Entity TO Entity, {declared})")
    rows(f"COPY Tie FROM '{relationships}' {options}")

    def present(element):
        return {
            name: value
            for name, value in element.items()
            if not name.startswith("_") and value not in (None, "")
        }

    length = rows(
        "MATCH p = (a:Entity)-[:Tie* SHORTEST 1..20]-(b:Entity) "
        "WHERE a.id = $from AND b.id = $to RETURN length(p)",
        {"from": FROM, "to": TO},
    )
    json.dump(
        {
            "nodes": [present(row[0]) for row in rows("MATCH (n:Entity) RETURN n")],
            "edges": [
                {
                    **present(edge),
                    "id": f"fact:{edge['fact']}",
                    "source": source,
                    "target": target,
                }
                for source, edge, target in rows(
                    "MATCH (a:Entity)-[t:Tie]->(b:Entity) RETURN a.id, t, b.id"
                )
            ],
            "length": length[0][0] if length else None,
        },
        sys.stdout,
    )
