"""Reads licence files and what the package metadata says of them."""

import re

from proveout.facts.licence import LicenceFacts
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository

NAME = re.compile(r"(licen[cs]e|copying|unlicense)([.-][^/]*)?$|licenses/[^/]+$", re.IGNORECASE)
# Words that stand in one licence text and in no other, SPDX id first come first served.
WORDS = (
    ("AGPL-3.0", "gnu affero general public license"),
    ("LGPL-3.0", "gnu lesser general public license"),
    ("GPL-3.0", "gnu general public license version 3"),
    ("GPL-2.0", "gnu general public license version 2"),
    ("Apache-2.0", "apache license version 2.0"),
    ("MPL-2.0", "mozilla public license version 2.0"),
    ("BSL-1.1", "business source license 1.1"),
    ("Unlicense", "this is free and unencumbered software released into the public domain"),
    ("CC0-1.0", "cc0 1.0 universal"),
    ("BSD-3-Clause", "neither the name of"),
    ("BSD-2-Clause", "redistribution and use in source and binary forms"),
    ("ISC", "permission to use, copy, modify, and/or distribute this software for any purpose"),
    ("MIT", "permission is hereby granted, free of charge, to any person obtaining a copy"),
)
PYPROJECT = re.compile(r"""^\s*license\s*=\s*(?:\{\s*text\s*=\s*)?["']([^"']+)["']""", re.MULTILINE)
PACKAGE_JSON = re.compile(r'"license"\s*:\s*"([^"]+)"')


def read_licences(repository: Repository) -> LicenceFacts:
    """Licence files at the top or in LICENSES/, and the metadata beside them."""
    texts = {}
    for path in repository.holding("licen", "copying"):
        if NAME.match(path):
            text = repository.text(path)
            texts[path] = "" if isinstance(text, Unreadable) else recognised(text)
    named = {}
    for path, pattern in (("pyproject.toml", PYPROJECT), ("package.json", PACKAGE_JSON)):
        text = repository.text(path) if path in repository.files else ""
        if not isinstance(text, Unreadable) and (found := pattern.search(text)):
            named[f"{path}:{text.count(chr(10), 0, found.start(1)) + 1}"] = found[1]
    return LicenceFacts(texts, named, len(repository.files), repository.seen_at)


def recognised(text: str) -> str:
    """The SPDX id of a licence text, or ""."""
    words = re.sub(r"[\s,]+", " ", text[:20_000].lower())
    flat = words.replace(",", "")
    return next((spdx for spdx, phrase in WORDS if phrase.replace(",", "") in flat), "")
