"""Finds packages that are installed past manifests and locks, and locks that do not hold what they stand for."""

import re
from collections.abc import Iterator
from typing import Any

from proveout.facts.container import Purpose
from proveout.model.need import Unreadable
from proveout.probes.purpose import purpose_of
from proveout.probes.repository import Repository
from proveout.probes.runtimes import DOCKERFILE

INSTALL = re.compile(r"\bpip[\d.]*\s+install\b([^&|;\n]*)")
# They install the others and are no part of the service.
INSTALLERS = frozenset("pip setuptools wheel uv poetry pipenv pdm pip-tools build hatch".split())
TAKES_A_VALUE = re.compile(
    r"-[rcitfe]|--(?:requirement|constraint|index-url|extra-index-url|target|find-links|trusted-host|timeout|retries|"
    r"prefix|root|cache-dir|no-binary|only-binary|progress-bar|proxy|python|editable)"
)
COMPUTED = re.compile(r"\binstall_requires\b|\bREQUIRES\b")
DYNAMIC = re.compile(r"^dynamic\s*=\s*\[[^\]]*[\"']dependencies[\"']", re.MULTILINE)


def uncovered_packages(repository: Repository) -> Iterator[str]:
    """A sentence for each file that names packages in a way that is not compared with a lock."""
    for path in repository.ending("setup.py", "setup.cfg", "pyproject.toml", "environment.yml", "environment.yaml"):
        base = path.rpartition("/")[2]
        text = repository.text(path)
        if purpose_of(path) is Purpose.DEVELOPMENT or isinstance(text, Unreadable):
            continue
        if base in ("setup.py", "setup.cfg") and COMPUTED.search(text):
            yield f"the packages that {path} asks for are not read"
        elif (
            base == "pyproject.toml" and DYNAMIC.search(text) and not re.search(r"requirements[\w./-]*\.(txt|in)", text)
        ):
            yield f"the packages that {path} asks for are computed"
        elif base.startswith("environment.y") and re.search(r"^dependencies:", text, re.MULTILINE):
            yield f"the packages that {path} asks for are not read"
    for path in repository.holding("dockerfile", "containerfile"):
        text = repository.text(path)
        if not DOCKERFILE.search(path) or purpose_of(path) is Purpose.DEVELOPMENT or isinstance(text, Unreadable):
            continue
        if names := _installed_by_hand(text):
            yield f"{path} installs {', '.join(names[:5])} past every lock"


def _installed_by_hand(text: str) -> list[str]:
    names = []
    live = re.sub(r"^\s*#.*\n?", "", text, flags=re.MULTILINE)
    for found in INSTALL.finditer(re.sub(r"\\\n", " ", live)):
        words = iter(found[1].split())
        for word in words:
            if TAKES_A_VALUE.fullmatch(word):
                next(words, "")
                continue
            name = re.match(r"[\"']?([A-Za-z][\w.-]*)", word)
            if name and "/" not in word and name[1].lower() not in INSTALLERS:
                names.append(name[1])
    return names


def unnamed_in(repository: Repository, lock: str, path: str, said: dict[str, Any]) -> str:
    """What package.json needs and its lock does not name, as a sentence; "" where all is there."""
    text = repository.text(lock)
    if isinstance(text, Unreadable):
        return f"{lock} could not be read: {text.reason}"
    tables = [said.get("dependencies"), said.get("devDependencies")]
    wanted = [name for table in tables if isinstance(table, dict) for name in table]
    missing = [name for name in wanted if not re.search(rf"(?<![\w@/-]){re.escape(name)}(?![\w/-])", text)]
    # A lock names a package with "node_modules/" before it, in quotes, or with its version after it.
    missing = [name for name in missing if f'node_modules/{name}"' not in text]
    return f"{lock} does not name {missing[0]}, which {path} needs" if missing else ""
