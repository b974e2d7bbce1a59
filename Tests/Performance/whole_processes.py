"""Whole runs of the tool on large files, each from the start of a process to its end."""
import pathlib

from measured_process import measure
from networks import DATA, REAL

ENDS = ("Sequoia Capital", "Kevin Rose")                # whom a path connects on the real snapshot
FOUR = ("Sequoia Capital", "Kevin Rose", "SV Angel", "Zhenfund")
COMPANY, INVESTOR = "Facebook", "Sequoia Capital"
YEAR, SOURCE = ("--from", "2012", "--to", "2013"), "crunchbase-2013"

# Questions to the real snapshot.
CONNECTIONS = {
    "path": ("path", *ENDS), "path --strongest": ("path", "--strongest", *ENDS),
    "path --shortest 10": ("path", "--shortest", "10", *ENDS), "connect (four names)": ("connect", *FOUR),
    "introductions": ("introductions", *ENDS)}
RELATIONS = {
    f"relations {relation}": ("relations", relation) for relation in (
        "co-investment", "reinvestment", "rivals", "moves", "co-founders", "colleagues", "alumni", "boards")}
RELATIONS |= {
    "relations syndicate": ("relations", "syndicate", INVESTOR),
    "relations acquaintance": ("relations", "acquaintance", COMPANY)}
OTHERS = {
    "info": ("info",), "rounds": ("rounds", COMPANY), "stakes": ("stakes", COMPANY),
    "investments": ("investments", INVESTOR), "history": ("history", INVESTOR), "difference": ("difference", *YEAR),
    "retract": ("retract", SOURCE), "audit": ("audit",)}
# Questions to the generated one, which knows people; its alumni are millions of pairs and take gigabytes.
OF_PEOPLE = {name: RELATIONS[name] for name in ("relations co-founders",)}


def whole_processes(tool, networks):
    """Rows of (name, data, runs)."""
    new, rows = DATA / "new.sqlite", []

    def importing(files, runs):
        results = []
        for _ in range(runs):
            for suffix in ("", "-wal", "-shm"):
                pathlib.Path(f"{new}{suffix}").unlink(missing_ok=True)
            results.append(measure([str(tool), "import", *map(str, files), "--into", str(new)]))
        return results

    def asking(questions, data, runs):
        for name, words in questions.items():
            # An answer can be that there is nothing, which is a status of 1.
            runs_of = [measure([str(tool), *words, str(new)], answers=(0, 1)) for _ in range(runs)]
            rows.append((name, data, runs_of))
    if REAL.exists() and "real" in networks:
        rows.append(("import into a new snapshot", "real", importing([REAL], 5)))
        asking(CONNECTIONS, "real", 10)
        asking(RELATIONS | OTHERS, "real", 5)
    for name, runs in (("M", 3), ("L", 1)):
        if name in networks:
            tables = [DATA / name / "nodes.csv", DATA / name / "edges.csv"]
            rows.append(("import into a new snapshot", name, importing(tables, runs)))
            if name == "M":
                asking(OF_PEOPLE, name, 3)
    new.unlink(missing_ok=True)
    return rows
