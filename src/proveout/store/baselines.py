"""The file of the known findings: sorted, a finding a line, so that a review sees what was added."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from proveout.errors import UsageError
from proveout.model.baseline import Baseline, Finding, Unproved
from proveout.model.codec import Json, MisfitError, decode

NAME = ".proveout-baseline.json"
FORMAT = 1
LARGEST = 16 * 2**20  # bytes


@dataclass(frozen=True, slots=True)
class _Entry:
    check: str
    where: str
    print: str
    count: int

    def __post_init__(self) -> None:
        if self.count < 1:
            raise ValueError("a count is above zero")


def read_baseline(path: Path, environment: str, *, shown: str) -> Baseline:
    """What is known of one environment; nothing where the file says nothing of it.

    Raises UsageError where there is no such file, or another one.
    """
    part = _environments(path, shown).get(environment, {})
    try:
        findings = [decode(_Entry, one) for one in _list(part, "false")]
        unproved = tuple(decode(Unproved, one) for one in _list(part, "unproved"))
    except MisfitError as error:
        raise UsageError(f"{shown} is no baseline of proveout. 'proveout baseline' writes it again") from error
    return Baseline({Finding(one.check, one.where, one.print): one.count for one in findings}, unproved, shown)


def write_baseline(path: Path, environment: str, baseline: Baseline) -> None:
    """Write the part of one environment and leave those of the others as they are."""
    environments: dict[str, Json] = dict(_environments(path, path.name)) if path.exists() else {}
    environments[environment] = {
        "false": [
            {"check": one.check, "where": one.where, "print": one.print, "count": count}
            for one, count in sorted(baseline.findings.items())
        ],
        "unproved": [{"item": one.item, "words": one.words} for one in sorted(baseline.unproved)],
    }
    text = _text({name: environments[name] for name in sorted(environments)})
    if path.is_symlink():
        raise UsageError(f"{path.name} is a link to another place. Remove the link and write the baseline again")
    fresh = path.with_name(f".{path.name}.{os.urandom(6).hex()}.tmp")
    try:
        try:
            fresh.write_text(text, encoding="utf-8", newline="\n")
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"{path.name} could not be written: {error.strerror}") from error


def _text(environments: dict[str, Json]) -> str:
    lines = ["{", f'  "format": {FORMAT},', '  "environments": {']
    for number, (name, part) in enumerate(environments.items()):
        lines.append(f"    {json.dumps(name)}: {{")
        for list_name, comma in (("false", ","), ("unproved", "")):
            entries = [json.dumps(one, ensure_ascii=True) for one in _list(part, list_name)]
            inner = ",\n".join(f"        {entry}" for entry in entries)
            body = f"[\n{inner}\n      ]" if entries else "[]"
            lines.append(f'      "{list_name}": {body}{comma}')
        lines.append("    }" + ("," if number < len(environments) - 1 else ""))
    return "\n".join([*lines, "  }", "}", ""])


def _environments(path: Path, shown: str) -> dict[str, Json]:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UsageError(
            f"the baseline {shown} cannot be read: {error.strerror}. 'proveout baseline' writes one"
        ) from error
    try:
        document = json.loads(data) if len(data) <= LARGEST else None
    except (ValueError, RecursionError):
        document = None
    found = document.get("environments") if isinstance(document, dict) and document.get("format") == FORMAT else None
    if not isinstance(found, dict):
        raise UsageError(f"{shown} is no baseline of proveout. 'proveout baseline' writes it again")
    return found


def _list(part: Json, name: str) -> list[Json]:
    found = part.get(name, []) if isinstance(part, dict) else None
    if not isinstance(found, list):
        raise UsageError("the baseline is damaged. 'proveout baseline' writes it again")
    return found
