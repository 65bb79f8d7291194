"""Processor time that processes have spent, as the kernel counts it: also where others use the machine."""

import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
"""A second, in the kernel's own unit."""

PARENT, OWN, FOR_KERNEL = 1, 11, 12
"""Where the parent and the two times stand behind the name of a program (proc(5))."""


def spent_by_children() -> float:
    """Seconds of processor time of all processes that this one started, and of those that they started, so far."""
    processes = {int(file.name): _fields(file) for file in Path("/proc").iterdir() if file.name.isdigit()}
    found, open_ends = 0.0, [os.getpid()]
    while open_ends:
        parent = open_ends.pop()
        for number, fields in processes.items():
            if fields and int(fields[PARENT]) == parent:
                open_ends.append(number)
                found += (int(fields[OWN]) + int(fields[FOR_KERNEL])) / TICKS
    return found


def _fields(process: Path) -> list[str]:
    """What the kernel tells of a process behind its name; nothing of one that has just ended."""
    try:
        return (process / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return []
