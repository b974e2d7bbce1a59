#!/usr/bin/env python3
"""Writes what the ties between investors and companies cost a strongest path, from a snapshot of investments.

    connection_costs.py SNAPSHOT FOLDER

The costs are those that `ConnectionCost` documents, worked out once more from the snapshot's views: where an answer
agrees with one that was found on these files, it confirms both. Only the largest connected part is written. names.csv
has its names, by their place in the order of all ids, and how many names are around each; costs.csv has each two that
are tied, once, with the least that a tie between them costs. What passing a name costs is not in there.
"""
import datetime
import pathlib
import sqlite3
import sys
from collections import defaultdict

INVESTED, UNDATED, OLDEST = 16, 3, 6                    # points
CERTAINTIES = {"stated": 0, "implied": 3}               # those that count unless others are asked for
YEAR = 365.2425                                         # days

IDS = "SELECT slug FROM entity ORDER BY slug"           # the table: some kinds of entity have no view
TIES = "SELECT investor, company, date, certainty FROM investments WHERE status = 'completed' AND investor <> company"
OTHERS = "SELECT count(*) FROM ties WHERE kind NOT IN ('invested', 'raised')"


def age(day, today):
    """The points for a tie's age: one for each two full years."""
    return min(OLDEST, int((today - day).days / YEAR) // 2) if day else UNDATED


def costs_of(database):
    """The least cost of a tie by the two that it joins."""
    if database.execute(OTHERS).fetchone()[0]:
        sys.exit("connection_costs.py: knows what investments cost, and there are other ties")
    numbers = {slug: number for number, (slug,) in enumerate(database.execute(IDS))}
    ties = [(numbers[investor], numbers[company], date and datetime.date.fromisoformat(date), CERTAINTIES[certainty])
            for investor, company, date, certainty in database.execute(TIES) if certainty in CERTAINTIES]
    today = max(day for _, _, day, _ in ties if day)
    costs = {}
    for one, other, day, certainty in ties:
        pair, cost = (min(one, other), max(one, other)), INVESTED + certainty + age(day, today)
        costs[pair] = min(cost, costs.get(pair, cost))
    return costs


def largest_part(neighbors):
    """The most names that are connected with each other."""
    left, largest = set(neighbors), set()
    while left:
        start = left.pop()
        part, ahead = {start}, [start]
        while ahead:
            new = neighbors[ahead.pop()] - part
            part |= new
            ahead += new
        left -= part
        largest = max(largest, part, key=len)
    return largest


def write(snapshot, folder):
    costs = costs_of(sqlite3.connect(f"file:{snapshot}?mode=ro", uri=True))
    neighbors = defaultdict(set)
    for one, other in costs:
        neighbors[one].add(other)
        neighbors[other].add(one)
    part = largest_part(neighbors)
    with open(folder / "names.csv", "w", newline="\n") as names:
        names.write("number,around\n")
        names.writelines(f"{name},{len(neighbors[name])}\n" for name in sorted(part))
    with open(folder / "costs.csv", "w", newline="\n") as ties:
        ties.write("source,target,cost\n")
        ties.writelines(f"{one},{other},{cost}\n" for (one, other), cost in sorted(costs.items()) if one in part)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    write(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
