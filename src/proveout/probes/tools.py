"""Runs a tool that happens to be installed, with a time limit, without network settings or files of the repository."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from proveout.model.need import Unreadable

DEADLINE_S = 20.0
MOST_OUTPUT = 1024**2  # characters


@dataclass(frozen=True, slots=True)
class ToolAnswer:
    """How a tool ended and what it wrote to its output."""

    code: int
    output: str


def ask_tool(program: str, *words: str, folder: Path, deadline_s: float = DEADLINE_S) -> ToolAnswer | Unreadable:
    """What `program words…` says. `deadline_s` counts in seconds. Unreadable where it is missing or runs late.

    It runs in `folder`, which should hold nothing of the repository: tools read configuration where they run.
    """
    import os  # noqa: PLC0415 - only where a tool is asked

    found = shutil.which(program)
    if found is None:
        return Unreadable(f"{program} is not installed here")
    # Nothing of the user's own settings and credentials is handed on.
    environment = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT") if name in os.environ}
    environment |= {"HOME": str(folder), "NO_COLOR": "1"}
    try:
        done = subprocess.run(
            [found, *words],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=deadline_s,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Unreadable(f"{program} did not answer in {deadline_s:g} s")
    except OSError as error:
        return Unreadable(f"{program} could not be started: {error.strerror}")
    return ToolAnswer(done.returncode, done.stdout.decode("utf-8", "replace")[:MOST_OUTPUT])
