"""Reads exported tables with Python's csv module and prints them as JSON: csv_reader.py BASE."""

import csv
import json
import sys


def rows(name):
    with open(f"{sys.argv[1]}-{name}.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, strict=True):
            assert None not in row and None not in row.values(), row
            yield {name: value for name, value in row.items() if value != ""}


json.dump({"nodes": list(rows("nodes")), "edges": list(rows("edges"))}, sys.stdout)
