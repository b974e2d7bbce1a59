"""Whole runs of a program: how long each takes from its start to its end, of the processor and of memory how much.

This program has to stay small: on Linux a process starts out with the peak memory of the one that started it.
"""
import os
import sys
import time


class Failed(Exception):
    """A program that was measured did not succeed."""


def say(text):
    """Tells how far the work is, apart from the results."""
    print(text, file=sys.stderr, flush=True)


def measure(command, answers=(0,)):
    """Seconds, peak memory in MiB and seconds of the processor of one run; it may leave with one of `answers`."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=quiet)
    _, status, usage = os.wait4(process, 0)
    took = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in answers:
        raise Failed(f"{' '.join(command)} left with {code}")
    return took, usage.ru_maxrss / unit, usage.ru_utime + usage.ru_stime
