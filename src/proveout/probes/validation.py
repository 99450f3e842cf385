"""Has the Compose files judged by check-jsonschema, where it is installed. Its schema comes with it."""

import json
import tempfile
from pathlib import Path

from proveout.facts.validation import ValidationFacts
from proveout.model.need import Unreadable
from proveout.probes.compose import IS_COMPOSE
from proveout.probes.repository import Repository
from proveout.probes.tools import ask_tool

TOOL = "check-jsonschema"
SCHEMA = ("--builtin-schema", "vendor.compose-spec")
PLANTED = "services:\n  planted:\n    image: planted\n    no_such_key: true\n"
MOST_FILES = 40


def read_validation(repository: Repository) -> ValidationFacts | Unreadable:
    """What is wrong in each Compose file, after a planted fault was looked for with the same command."""
    files = {path: repository.data(path) for path in repository.holding("compose") if IS_COMPOSE.search(path)}
    readable = {path: data for path, data in files.items() if isinstance(data, bytes)}
    if not readable:
        return Unreadable("no Compose file could be read")
    # Copies in a folder of our own: the tool meets nothing of the repository but these files.
    with tempfile.TemporaryDirectory(prefix="proveout-") as made:
        folder = Path(made)
        names = {f"{number}.yml": path for number, path in enumerate(list(readable)[:MOST_FILES])}
        for name, path in names.items():
            (folder / name).write_bytes(readable[path])
        (folder / "planted.yml").write_text(PLANTED, encoding="utf-8")
        answer = ask_tool(TOOL, *SCHEMA, "--output-format", "json", *names, "planted.yml", folder=folder)
    if isinstance(answer, Unreadable):
        return Unreadable(f"{answer.reason}, and only a schema knows every key")
    said = _problems(answer.output)
    if said is None:
        return Unreadable(f"{TOOL} gave an answer that is not understood")
    return ValidationFacts(
        TOOL,
        f"{TOOL} {' '.join(SCHEMA)}",
        {path: tuple(said.get(name, ())) for name, path in names.items()},
        finds_planted=bool(said.get("planted.yml")),
        seen_at=repository.seen_at,
    )


def _problems(output: str) -> dict[str, list[str]] | None:
    """Faults by file name; None for what is no answer of this tool."""
    try:
        answer = json.loads(output)
    except (ValueError, RecursionError):
        return None
    if not isinstance(answer, dict):
        return None
    found: dict[str, list[str]] = {}
    for key in ("errors", "parse_errors"):
        listed = answer.get(key, [])
        for one in listed if isinstance(listed, list) else []:
            if isinstance(one, dict):
                name = str(one.get("filename", "")).rpartition("/")[2]
                says = f"{one.get('path', '')} {one.get('message', '')}".strip()
                found.setdefault(name, []).append(says[:300] or "is not valid")
    return found
