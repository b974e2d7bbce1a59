"""The networks that everything is measured on, made where they are missing, and what is asked about them."""
import json
import pathlib
import random
import subprocess
import sys

from measured_process import say

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = ROOT.parent / "shared"
BUILT, DATA = ROOT / ".build", ROOT / ".build" / "bench-data"
REAL = SHARED / "data" / "crunchbase-2013-investments" / "investments.csv.gz"
SNAPSHOT = DATA / "real.sqlite"                         # of the real investments


def folder_of(name, tool, python):
    """The folder with a network's tables, made where it is missing; None where it cannot be."""
    folder = DATA / name
    if name == "real":
        return folder if make_real(folder, tool) else None
    if (folder / "edges.csv").exists():
        return folder
    if python is None:
        return None
    say(f"generating {name}")
    generator = SHARED / "bench" / "generate_network.py"
    unfinished = DATA / f"{name}.unfinished"               # only what is whole gets the name
    subprocess.run([python, str(generator), name, str(unfinished)], check=True, stdout=subprocess.DEVNULL)
    unfinished.rename(folder)
    return folder


def make_real(folder, tool):
    """Imports the real investments and writes them for the other tools; anew each time, since the tool makes them."""
    if not REAL.exists():
        return False
    folder.mkdir(parents=True, exist_ok=True)
    SNAPSHOT.unlink(missing_ok=True)
    subprocess.run([str(tool), "import", str(REAL), "--into", str(SNAPSHOT)], check=True, stdout=subprocess.DEVNULL)
    for program in ("generator_layout.py", "connection_costs.py"):
        subprocess.run([sys.executable, str(HERE / program), str(SNAPSHOT), str(folder)], check=True)
    return True


def questions(benchmarks, folder):
    """What is asked in the jobs that ask questions, one on a line.

    `path` and `partners` ask what the peers' program does: its choices, from the same generator of random numbers. The
    others ask about names that are connected.
    """
    done = subprocess.run([str(benchmarks), "sizes", str(folder)], capture_output=True, text=True, check=True)
    sizes = json.loads(done.stdout)["answer"]
    chance = random.Random(1)
    path = [[chance.randrange(sizes["nodes"]) for _ in range(2)] for _ in range(1000)]
    asked = {"path": path, "distance": path, "partners": [[chance.randrange(sizes["seats"])] for _ in range(200)]}
    if (folder / "names.csv").exists():
        asked |= about_connections(folder)
    return {job: "".join(" ".join(map(str, question)) + "\n" for question in asked[job]) for job in asked}


def about_connections(folder):
    lines = (folder / "names.csv").read_text().splitlines()[1:]
    names, chance = [int(line.split(",")[0]) for line in lines], random.Random(1)
    pairs = [chance.sample(names, 2) for _ in range(1000)]
    fours = [chance.sample(names, 4) for _ in range(100)]
    asked = dict.fromkeys(("ten-strongest", "yen", "ten-shortest"), pairs[:200])
    asked |= dict.fromkeys(("strongest-explained", "ten-shortest-explained"), pairs[:100])
    asked |= dict.fromkeys(("joining-tree", "joining-tree-kou", "joining-tree-explained"), fours)
    return asked | {"strongest": pairs}
