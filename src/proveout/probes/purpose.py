"""Tells from a file's name what it is for, and takes secrets out of commands."""

import re
from collections.abc import Mapping

from proveout.facts.container import Purpose
from proveout.model.secret import Secret

PRODUCTION = re.compile(r"(^|[/._-])(prod|production|live|deploy|deployment)([/._-]|$)", re.IGNORECASE)
DEVELOPMENT = re.compile(
    r"(^|[/._-])(dev|devel|develop|development|local|localhost|tests?|testing|ci|e2e|stag(e|ing)|debug|examples?|"
    r"samples?|docs?|"
    r"demo|fixtures?|benchmarks?|devcontainer|vagrant|sandbox|playground|override|preview|tutorials?|vendor|third_party)([/._-]|$)|"
    r"(^|/)((project|app|repo|service)[_-]templates?|cookiecutter[^/]*|\{\{[^/]*)/",
    re.IGNORECASE,
)
LONGEST = 4000  # characters of one command that are looked at
PLAIN_WORD = re.compile(r"true|false|yes|no|on|off", re.IGNORECASE)
PLAIN_NUMBER = re.compile(r"-?\d{1,9}(\.\d+)?")
SECRET_NAME = re.compile(r"PASS|PWD|SECRET|TOKEN|KEY|PIN|CODE|CREDENTIAL", re.IGNORECASE)
HIDDEN = "<hidden>"
PASSWORD = re.compile(
    r"(--requirepass|--masterauth|--pass(?:word)?|\b[A-Z_]{0,40}(?:PASSWORD|SECRET|TOKEN|API_KEY)\b)"
    r"([ =]+)([\"']?)([^\s\"'$<>|&;{}]+)\3"
)


def purpose_of(path: str) -> Purpose:
    """Production where the name says so, development where it says that, unsaid otherwise."""
    if DEVELOPMENT.search(path):
        return Purpose.DEVELOPMENT
    return Purpose.PRODUCTION if PRODUCTION.search(path) else Purpose.UNSAID


def plain_values(environment: Mapping[str, str]) -> dict[str, str]:
    """Those values that are no secret by any reading: words of truth, and numbers under an innocent name."""
    return {
        name: value
        for name, value in environment.items()
        if PLAIN_WORD.fullmatch(value) or (PLAIN_NUMBER.fullmatch(value) and not SECRET_NAME.search(name))
    }


def without_passwords(command: str) -> tuple[str, tuple[Secret, ...]]:
    """The command with each password that stands in it hidden, and those passwords."""
    hidden: list[Secret] = []

    def hide(found: re.Match[str]) -> str:
        hidden.append(Secret(found[4]))
        return f"{found[1]}{found[2]}{HIDDEN}"

    return PASSWORD.sub(hide, command[:LONGEST]), tuple(hidden)
