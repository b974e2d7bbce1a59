#!/usr/bin/env python3
"""Writes the investors, companies and rounds of a snapshot as nodes.csv and edges.csv, in the generator's layout.

    generator_layout.py SNAPSHOT FOLDER

Nodes are numbered by kind and then by id; a tie that was stated twice is there once.
"""
import pathlib
import sqlite3
import sys

ENTITIES = """
    SELECT id, 'organization', '' FROM organizations
    UNION ALL SELECT id, 'person', '' FROM people
    UNION ALL SELECT id, 'round', ifnull(date, '') FROM rounds
    ORDER BY 2, 1
"""
TIES = """
    SELECT investor, round, 'invested', ifnull(max(role), '') FROM investments GROUP BY investor, round
    UNION ALL SELECT company, id, 'raised', '' FROM rounds
    ORDER BY 3, 2, 1
"""


def write(snapshot, folder):
    folder.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(f"file:{snapshot}?mode=ro", uri=True)
    numbers = {}
    with open(folder / "nodes.csv", "w", newline="\n") as nodes:
        nodes.write("id,kind,date\n")
        for slug, kind, date in database.execute(ENTITIES):
            nodes.write(f"{len(numbers)},{kind},{date}\n")
            numbers[slug] = len(numbers)
    # Under its own name only when it is whole: the driver takes it for made.
    unfinished = folder / "edges.unfinished"
    with open(unfinished, "w", newline="\n") as edges:
        edges.write("source,target,kind,role,start,end\n")
        for subject, target, kind, role in database.execute(TIES):
            edges.write(f"{numbers[subject]},{numbers[target]},{kind},{role},,\n")
    unfinished.rename(folder / "edges.csv")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
