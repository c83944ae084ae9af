"""What the figures were measured on."""

import contextlib
import os
import platform
import resource
import sys
from pathlib import Path


def machine() -> str:
    """Processor, cores, system, Python; one line."""
    model = ""
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = info.read_text().splitlines()
        names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
        model = names[0] if names else ""
    python = ".".join(map(str, sys.version_info[:3]))
    cores = os.cpu_count()
    return f"{model or platform.machine()}, {cores} cores, {platform.system()}, Python {python}"


def children_cpu_s() -> float:
    """Processor time of ended child processes, seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def resident_mb() -> float:
    """Memory of this process now, MB; 0 where unknown."""
    status = Path("/proc/self/statm")
    if not status.exists():
        return 0.0
    return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def tree_mb() -> float:
    """Memory of this process and all its descendants, MB; shared pages count in each (Linux)."""
    parents: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = path.read_text().rpartition(")")[2].split()
            parents[int(path.parent.name)] = int(fields[1])
    wanted = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in wanted} - wanted:
        wanted |= more
    pages = 0
    for pid in wanted:
        with contextlib.suppress(OSError):
            pages += int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
