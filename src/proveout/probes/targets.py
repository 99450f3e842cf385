"""Reads what Makefiles, justfiles, package.json and management folders offer to be called."""

import re

from proveout.facts.targets import TargetFacts, Targets
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository

MAKEFILES = ("Makefile", "makefile", "GNUmakefile")
JUSTFILES = ("justfile", "Justfile", ".justfile")
MAKE_TARGET = re.compile(r"^([^\s:#=$%.][^:#=$%\n]{0,300}?)\s*::?(?![=:])", re.MULTILINE)
MAKE_OPEN = re.compile(r"^(?:-?include\b|sinclude\b|[^\s:#=$%]{0,300}[$%][^:#=\n]{0,300}:(?!=))", re.MULTILINE)
JUST_RECIPE = re.compile(r"^@?([A-Za-z_][\w-]*)(?:[ \t][^:\n]{0,300})?:(?!=)", re.MULTILINE)
JUST_ALIAS = re.compile(r"^alias\s+([\w-]+)\s*:=", re.MULTILINE)
JUST_OPEN = re.compile(r"^(?:import|mod)\b", re.MULTILINE)
MANAGEMENT = re.compile(r"(?:^|/)management/commands/([A-Za-z]\w*)\.py$")


def read_targets(repository: Repository) -> TargetFacts:
    """Names only: nothing is expanded, and nothing is run."""
    make, just, scripts = {}, {}, {}
    for path in repository.holding("makefile", "justfile", "package.json"):
        base = path.rsplit("/", 1)[-1]
        if "node_modules/" in path:
            continue
        if base in MAKEFILES:
            make[path] = _make(repository.text(path))
        elif base in JUSTFILES:
            just[path] = _just(repository.text(path))
        elif base == "package.json":
            scripts[path] = _scripts(repository.text(path))
    return TargetFacts(
        make,
        just,
        scripts,
        management=frozenset(
            found[1] for path in repository.holding("management/commands/") if (found := MANAGEMENT.search(path))
        ),
        modules=frozenset(map(_module, repository.ending(".py"))),
        seen_at=repository.seen_at,
    )


def _make(text: str | Unreadable) -> Targets:
    if isinstance(text, Unreadable):
        return Targets(frozenset(), open_ended=True)
    found = {name for words in MAKE_TARGET.findall(text) for name in words.split()}
    return Targets(frozenset(found), open_ended=MAKE_OPEN.search(text) is not None)


def _just(text: str | Unreadable) -> Targets:
    if isinstance(text, Unreadable):
        return Targets(frozenset(), open_ended=True)
    return Targets(
        frozenset((*JUST_RECIPE.findall(text), *JUST_ALIAS.findall(text))),
        open_ended=JUST_OPEN.search(text) is not None,
    )


def _scripts(text: str | Unreadable) -> Targets:
    import json  # noqa: PLC0415 - only where a repository has a front end

    try:
        said = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        return Targets(frozenset(), open_ended=True)
    scripts = said.get("scripts")
    return Targets(frozenset(scripts) if isinstance(scripts, dict) else frozenset())


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
