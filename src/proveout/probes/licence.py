"""Reads licence files and what the package metadata says of them."""

import re
from collections.abc import Iterator

from proveout.facts.licence import LicenceFacts
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository

# The licence of the whole; a second one is told by the name of a licence behind it: `LICENSE-MIT`, `COPYING.LESSER`.
OWN = re.compile(
    r"(licen[cs]e|copying|unlicense)([.-]((l|a)?gpl|lesser|mit|apache|bsd|mpl|isc|cc0|unlicense)[\w.-]*?)?(\.(md|markdown|txt|rst|adoc))?",
    re.IGNORECASE,
)
# May be those of others: `licenses/jquery.txt`, `LICENSE-THIRD-PARTY.md`.
OTHER = re.compile(r"(licen[cs]e|copying)s?([._/-].*)?", re.IGNORECASE)
CODE = re.compile(r"\.(py|pyi|js|ts|tsx|jsx|go|rb|php|java|c|h|rs|sh|vue|css|json|ya?ml|toml)$", re.IGNORECASE)
VERBATIM = "everyone is permitted to copy and distribute verbatim copies"
# SPDX id, what stands at the head of the text, and what the text itself says; commas are left out.
WORDS = (
    ("AGPL-3.0", "gnu affero general public license version 3", VERBATIM),
    ("LGPL-3.0", "gnu lesser general public license version 3", VERBATIM),
    ("LGPL-2.1", "gnu lesser general public license version 2.1", VERBATIM),
    ("GPL-3.0", "gnu general public license version 3", VERBATIM),
    ("GPL-2.0", "gnu general public license version 2", VERBATIM),
    ("Apache-2.0", "apache license version 2.0", "terms and conditions for use reproduction and distribution"),
    ("MPL-2.0", "mozilla public license version 2.0", "1. definitions"),
    ("BSL-1.1", "business source license 1.1", "licensor"),
    ("CC0-1.0", "cc0 1.0 universal", "statement of purpose"),
    ("Unlicense", "", "this is free and unencumbered software released into the public domain"),
    ("BSD-3-Clause", "redistribution and use in source and binary forms", "neither the name"),
    ("BSD-2-Clause", "", "redistribution and use in source and binary forms"),
    ("ISC", "", "permission to use copy modify and/or distribute this software for any purpose"),
    ("MIT", "", "permission is hereby granted free of charge to any person obtaining a copy"),
)
PERMISSIVE = ("Unlicense", "BSD-3-Clause", "BSD-2-Clause", "ISC", "MIT")
# Words that take back what a permissive text grants.
TAKEN_BACK = re.compile(
    r"commons clause|proprietary|non-?commercial (use|purpose)|you may not|must not be used|"
    r"gnu (affero |lesser )?general public"
)
HEAD = 1500  # characters in which a text says which licence it is
PYPROJECT = re.compile(r"""^\s*license\s*=\s*(?:\{\s*text\s*=\s*)?["']([^"']+)["']""", re.MULTILINE)
PACKAGE_JSON = re.compile(r'"license"\s*:\s*"([^"]+)"')
SETUP_PY = re.compile(r"""\blicen[cs]e["']?\s*[=:]\s*["']([^"'\n]+)["']""")
SETUP_CFG = re.compile(r"^licen[cs]e[ \t]*[=:][ \t]*(?!file:)([^\n]*\w)", re.MULTILINE)
CLASSIFIER = re.compile(r"License :: (?:OSI Approved :: )?([^\"'\n]*\w\)?)")
METADATA = (
    ("pyproject.toml", PYPROJECT),
    ("pyproject.toml", CLASSIFIER),
    ("setup.py", SETUP_PY),
    ("setup.py", CLASSIFIER),
    ("setup.cfg", SETUP_CFG),
    ("setup.cfg", CLASSIFIER),
    ("package.json", PACKAGE_JSON),
)
README = re.compile(r"readme(\.(md|markdown|rst|txt|adoc))?", re.IGNORECASE)
# A section on licences, a sentence or a badge.
TOLD = re.compile(
    r"^[#= \t]*(?:\d+\.\s*)?licen[cs](?:e|es|ing)\b[^\n]*\n(?:(?!\s*#)[^\n]*\n?){0,12}"
    r"|\b(?:licensed|released|published|available|distributed)\s+under[^\n]*(?:\n[^\n]+)?|\blicen[cs]e-[\w.%-]+",
    re.IGNORECASE | re.MULTILINE,
)


def read_licences(repository: Repository) -> LicenceFacts:
    """Licence files at the top, and what the metadata and the README beside them say."""
    texts: dict[str, str] = {}
    others: list[str] = []
    for path in repository.holding("licen", "copying"):
        if OWN.fullmatch(path):
            text = repository.text(path)
            texts[path] = "" if isinstance(text, Unreadable) else recognised(text)
        elif OTHER.fullmatch(path) and not CODE.search(path):
            others.append(path)
    named: dict[str, str] = {}
    for path, pattern in METADATA:
        named.update(_said(repository, path, pattern))
    told: dict[str, str] = {}
    for path in repository.holding("readme"):
        if README.fullmatch(path):
            told.update(_said(repository, path, TOLD))
    return LicenceFacts(texts, named, told, tuple(others), len(repository.files), repository.seen_at)


def _said(repository: Repository, path: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    text = repository.text(path) if path in repository.files else ""
    if isinstance(text, Unreadable):
        return
    for found in pattern.finditer(text):
        at = found.start(found.lastindex or 0)
        yield f"{path}:{text.count(chr(10), 0, at) + 1}", found[found.lastindex or 0]


def recognised(text: str) -> str:
    """The SPDX id of a licence text, or "". That a text speaks of a licence makes it none."""
    flat = re.sub(r"[\s,]+", " ", text[:60_000].lower())
    head = flat[:HEAD]
    found = [
        (head.find(title or body), spdx) for spdx, title, body in WORDS if (title or body) in head and body in flat
    ]
    if not found:
        return ""
    spdx = min(found, key=lambda one: one[0])[1]
    return "" if spdx in PERMISSIVE and TAKEN_BACK.search(flat) else spdx
