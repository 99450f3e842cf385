"""Makes the Python environments of the healthy services: `python3 tests/planted/environments.py [FOLDER]`.

One per service, from its own requirements.txt and what its faults need besides, in the versions of constraints.txt.
"""

import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
NAMED = "PROVEOUT_PLANTED"


def folder() -> Path:
    """Where the environments are: what PROVEOUT_PLANTED names, else a folder in the user's cache."""
    named = os.environ.get(NAMED)
    cache = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser()
    return Path(named) if named else cache / "proveout-planted"


def interpreter(place: Path, service: str) -> Path:
    return place / service / "bin" / "python"


def main(arguments: Sequence[str]) -> int:
    place = Path(arguments[0]) if arguments else folder()
    for service in sorted(path.name for path in (HERE / "healthy").iterdir() if path.is_dir()):
        python = interpreter(place, service)
        if not python.exists():
            venv.EnvBuilder(symlinks=True, with_pip=False).create(place / service)
        wanted = [HERE / "healthy" / service / "requirements.txt", HERE / "faults_in" / f"{service}.txt"]
        files = [word for path in wanted if path.exists() for word in ("-r", str(path))]
        pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--disable-pip-version-check"]
        done = subprocess.run([*pip, *files, "-c", str(HERE / "constraints.txt")], check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
