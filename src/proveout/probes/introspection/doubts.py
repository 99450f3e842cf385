"""Why a value that one start showed may be another one in production, whatever the environment file gives."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from proveout.facts.environment import EnvironmentFacts
from proveout.probes.introspection.inside.later import changed_later
from proveout.probes.repository import Repository

# Where variables are set as well, beside the environment file.
DEPLOYS = re.compile(
    r"(^|/)((\w+\.)?(Docker|Container)file[\w.-]*|Procfile[\w.-]*|[\w.-]*compose[\w.-]*\.ya?ml|fly\.toml|render\.yaml|app\.json|"
    r"app\.yaml|[\w.-]*gunicorn[\w.-]*\.py|[\w.-]+\.service|[\w.-]*(entrypoint|start|run|boot)[\w.-]*\.sh)$|"
    r"(^|/)(k8s|kubernetes|helm|charts?|manifests?|deploy(ment)?s?)/.*\.ya?ml$"
)
TEMPLATE = re.compile(r"example|sample|test|(^|/)docs?/|\.dev\b|-dev\b|local", re.IGNORECASE)
SERVER = re.compile(r"(^|/)[\w.-]*gunicorn[\w.-]*\.py$")
ASSIGNED = re.compile(r"^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=", re.MULTILINE)
MOST_NAMED = 8
FILES = {
    "file": "a file of this machine",
    "untracked": "a file that lies here and is not tracked",
    "clock": "the clock",
    "chance": "random numbers",
    "machine": "the machine's own name or size",
}


@dataclass(frozen=True, slots=True)
class Doubts:
    """`variables` must be varied; `everything` is true where nothing can be firm; `says` are sentences for the run."""

    variables: tuple[str, ...] = ()
    everything: bool = False
    elsewhere: bool = False  # a second start has to look like another machine
    says: tuple[str, ...] = ()


def doubts_of(
    document: Mapping[str, Any], environment: EnvironmentFacts | None, repository: Repository
) -> Doubts:  # Any: JSON of a start
    """What the start noticed, and what the environment file leaves open."""
    noticed = document.get("surroundings", ())
    given = environment.variables if environment is not None else {}
    unsure = [name for name, variable in given.items() if not variable.sure]
    set_elsewhere: dict[str, str] = {}
    if environment is not None:
        absent = {one["name"] for one in document.get("reads", ()) if not one["given"]} - {*given}
        fields = document.get("topics", {}).get("settings", {}).get("fields", ())
        absent |= {one["variable"] for one in fields} - {*given}
        set_elsewhere = dict(_set_elsewhere(absent, noticed, repository))
    later = [*(one for one in noticed if one["what"] == "later"), *_of_servers(repository)]
    modules = [one for one in noticed if one["what"] == "module"]
    wholes = list(document.get("read_whole", ())) if environment is None else []
    return Doubts(
        (*unsure, *set_elsewhere),
        everything=bool(modules or wholes or later),
        elsewhere=any(one["what"] in FILES for one in noticed),
        says=(*_sentences(unsure, set_elsewhere, modules, wholes, noticed), *_of_later(later)),
    )


def _sentences(
    unsure: list[str], set_elsewhere: Mapping[str, str], modules: list[Any], wholes: list[str], noticed: list[Any]
) -> Iterator[str]:  # Any: JSON
    rest = "nothing is proved by what depends on it"
    if unsure:
        yield (
            f"Docker, systemd and python-dotenv read {_some(unsure)} of the environment file in different ways "
            f"($, escapes, a comment behind it): {rest}"
        )
    if set_elsewhere:
        named = [f"{name} ({path})" for name, path in set_elsewhere.items()]
        yield f"{_some(named)} may be set beside the environment file: {rest}"
    for one in modules[:MOST_NAMED]:
        yield f"{one['where']} takes its values from {one['to']} where it is there, and it is not tracked: {rest}"
    for place in wholes[:1]:
        yield f"{place} takes every variable there is. Hand them over with --env-file: until then {rest}"
    for what, words in FILES.items():
        found = [f"{one['where']} ({one['to']})" for one in noticed if one["what"] == what]
        if found:
            yield f"{_some(list(dict.fromkeys(found)))} asks {words}: {rest}"


def _of_later(later: list[Any]) -> Iterator[str]:  # Any: JSON
    for one in later[:MOST_NAMED]:
        yield f"{one['where']}: {one['to']} changes settings after the import: nothing is proved by what depends on it"


def _of_servers(repository: Repository) -> Iterator[Mapping[str, str]]:
    """Hooks of a server's own configuration, which no application imports."""
    for path in repository.files:
        if SERVER.search(path) and isinstance(text := repository.text(path), str):
            hook, line = changed_later(text)
            if hook:
                yield {"to": hook, "where": f"{path}:{line}"}


def _some(names: list[str]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more


def _set_elsewhere(absent: set[str], noticed: Any, repository: Repository) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON
    if not absent:
        return
    for path in repository.files:
        if not DEPLOYS.search(path) or TEMPLATE.search(path):
            continue
        text = repository.text(path)
        words = set(re.findall(r"[A-Za-z_]\w*", text)) if isinstance(text, str) else set()
        yield from ((name, path) for name in sorted(absent & words))
    for one in noticed:
        # Names alone: an untracked file may hold what production has as well, or what it has not.
        if one["what"] == "untracked" and one["to"].rpartition("/")[2].startswith(".env"):
            try:
                with open(os.path.join(repository.root, one["to"]), encoding="utf-8", errors="replace") as file:  # noqa: PTH118, PTH123 - a text
                    names = set(ASSIGNED.findall(file.read(1024 * 1024)))
            except OSError:
                continue
            yield from ((name, one["to"]) for name in sorted(absent & names))
