"""What the numbers were measured on, without a name or a path."""

import os
import platform
from pathlib import Path


def machine(work: Path) -> dict[str, str]:
    """Cores, processor, memory, system and what kind of disk the projects stood on."""
    return {
        "cores": str(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()),
        "processor": _field("/proc/cpuinfo", "model name") or platform.machine(),
        "memory": _memory(),
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "projects": "in memory (tmpfs)" if work.as_posix().startswith("/dev/shm") else "on disk",
    }


def _field(path: str, name: str) -> str:
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")


def _memory() -> str:
    kib = _field("/proc/meminfo", "MemTotal").split(" ")[0]
    return f"{round(int(kib) / 1024 / 1024)} GiB" if kib.isdigit() else "unknown"
