"""Prints measurements as tables, a row for each job and network."""
import statistics


def digits(value):
    """A number with three digits, or all that stand before the point."""
    return f"{value:.{0 if value >= 100 else 1 if value >= 10 else 2}f}"


def duration(seconds):
    """A time in the unit that suits it."""
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size or unit == "µs":
            return f"{digits(seconds / size)} {unit}"


def cell(line, figure):
    """What a peer's column says."""
    if line is None:
        return ""
    return duration(line[figure]) if figure in line else "over limit" if "over" in line["error"] else "failed"


def agreement(others):
    """Whether the peers' answers were the same as ours, and whose were not; or how large ours are beside theirs."""
    sizes = [f"{line['ratio']:.3f} of {line['peer']}" for line in others if line.get("ratio")]
    if sizes:
        return ", ".join(sizes)
    compared = [line for line in others if line.get("agrees") is not None]
    wrong = [line["peer"] for line in compared if not line["agrees"]]
    return "no: " + ", ".join(wrong) if wrong else "yes" if compared else ""


def row(job, data, own, others, peers, figure):
    by_peer = {line["peer"]: line for line in others}
    if "error" in own:
        return [job, data, own["error"]] + [cell(by_peer.get(peer), figure) for peer in peers] + [""] * 3
    measured = [line for line in others if figure in line]
    times, memory = "", str(own["rss_mb"])
    if measured:
        times = digits(min(line[figure] for line in measured) / own[figure])
        memory += f" / {min(line['rss_mb'] for line in measured)}"
    return ([job, data, duration(own[figure])] + [cell(by_peer.get(peer), figure) for peer in peers]
            + [times, memory, agreement(others)])


def print_table(rows, peers, figure="seconds"):
    """Prints rows of (job, data, our line, the peers' lines) by wall time or, with `cpu`, by processor time.

    The slowest question in a hundred is there in wall time only.
    """
    seen = {line["peer"] for _, _, _, others in rows for line in others}
    peers = [peer for peer in peers if peer in seen]
    table = [["job", "data", "ours", *peers, "×", "MiB", "agrees"]]
    for job, data, own, others in rows:
        if "p99" in own:
            table.append(row(f"{job}, p50", data, own, others, peers, figure))
            if figure == "seconds":
                table.append(row(f"{job}, p99", data, own, others, peers, "p99"))
        else:
            table.append(row(job, data, own, others, peers, figure))
    if rows:
        print_columns(table)


def print_processes(rows):
    """Prints rows of (name, data, runs), a run as seconds, MiB and seconds of the processor."""
    table = [["whole process", "data", "quickest", "median", "slowest", "processor", "runs", "MiB"]]
    for name, data, runs in rows:
        seconds = [run[0] for run in runs]
        processor = statistics.median(run[2] for run in runs)
        figures = (min(seconds), statistics.median(seconds), max(seconds), processor)
        table.append([name, data, *map(duration, figures), str(len(runs)), f"{max(run[1] for run in runs):.0f}"])
    if rows:
        print_columns(table)


def print_columns(table):
    """Prints cells as a table in Markdown."""
    widths = [max(map(len, column)) for column in zip(*table)]
    rule = ["-" * width for width in widths]
    print()
    for cells in [table[0], rule, *table[1:]]:
        left = [text.ljust(width) for text, width in zip(cells[:2], widths)]
        right = [text.rjust(width) for text, width in zip(cells[2:], widths[2:])]
        print("| " + " | ".join(left + right) + " |")
    print()
