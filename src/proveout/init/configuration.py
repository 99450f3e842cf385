"""Drafts a commented proveout.toml from what was found. What is a default stands there as a comment."""

import json
from collections.abc import Iterable

from proveout.init.detected import Detected

DEFAULT_CHECKLIST = "PRODUCTION_CHECKLIST.md"


def draft_configuration(found: Detected, *, checklist_follows: bool = False) -> str:
    """TOML that `proveout.configuration` reads. `checklist_follows` is true where a checklist is drafted beside it."""
    drafted = (DEFAULT_CHECKLIST,) if checklist_follows else ()
    checklists = tuple(dict.fromkeys((*found.checklists, *drafted)))
    production = [path for environment, path in found.env_files if environment == "production"]
    lines = [
        "# What proveout proves here, where, and on whose word. Lines that begin with '#' change nothing.",
        "",
        "# The documents that state what has to be true. Without this line they are found by their names.",
        f"checklists = {_listed(checklists)}" if checklists else f"# checklists = {_listed([DEFAULT_CHECKLIST])}",
        "",
        "# The environment that is meant where --env names none.",
        '# environment = "production"',
        "",
        "# The variables that it is started with. Their values are measured and never printed.",
        # Quoted in a comment as well, for the name of a stranger's file may hold the end of a line.
        *(f"# The names that belong into it stand in {_quoted(path)}." for path in found.examples),
        f"env_file = {_quoted(production[0])}" if production else '# env_file = ".env.production"',
        "",
        "# Other environments, with what may be done to each: read, burst (many requests), write (creates and removes",
        "# its own data), disrupt (cuts, kills, rolls back). Production grants read unless you write otherwise.",
        *_environments(found),
        "",
        "# A line that is bound to the wrong check is mended here, or by a comment on the line.",
        "# 'proveout bind --format json' shows the ids of items.",
        "# [pin]",
        '# "0f3a9c0c1e" = ["deps.locked"]',
        "",
        "# What only a person can know: who says it, what they saw, and until when it counts.",
        "# [[attestation]]",
        '# about = "attest.release_approved"',
        '# by = "Grace Hopper, product owner"',
        '# saw = "minutes of the release call"',
        "# on = 2026-11-02",
        "# until = 2026-11-16",
    ]
    return "\n".join(lines) + "\n"


def _environments(found: Detected) -> list[str]:
    lines: list[str] = []
    named: set[str] = set()
    for environment, path in found.env_files:
        if environment == "production" or environment in named:
            continue
        named.add(environment)
        if lines:
            lines.append("")
        lines += [f"[environments.{_quoted(environment)}]", 'grants = "read"', f"env_file = {_quoted(path)}"]
    return lines or ['# [environments."staging"]', '# grants = "read"', '# env_file = ".env.staging"']


def _listed(words: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, words))}]"


def _quoted(words: str) -> str:
    """A basic string of TOML: its escapes are those of JSON, but for DEL."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
