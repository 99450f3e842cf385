"""The licence file is present and agrees with the metadata and notices.

Why:
    Without a licence nobody may use, ship or contribute to the code, whatever the README says.

Fix:
    Put the text of the chosen licence into LICENSE at the top of the repository, and name it in pyproject.toml.

Proof:
    The text is recognised as an SPDX licence and compared with package metadata, README and, where
    stated, the running service's notice; the stated source address must answer without login for a
    licence that asks for it.

Asked as:
    LICENSE file present; source code published; licence information correct; AGPL notice shown; source
    URL replaced in licence documents; README has licence links

Told by:
    LICENSE + (file | present | exist | repository) -(dependency | third | key | driver | #path) ~0.91
    LICENSE + (root | choose | add) -(dependency | third | key | driver | #path) ~0.91
    "license file" -(dependency | key | third) ~0.91
    LICENSE.md ~0.91
    LICENSE.txt ~0.91
    AGPL -(dependency | package | #file | comply | compliance | legal | require) ~0.86
    "agpl notice" ~0.91 &
    "source code published" ~0.9
    "publish source code" ~0.9
    "open source license" -(dependency | third | review) ~0.88
    "license headers" ~0.84
    "copyright" + (notice | year | update | header) ~0.8
    agpl + (compliance | compliant) -#file ~0.84 &
    ("mit license" | "apache license" | "mit licence" | "open source license chosen" |
        "license chosen") -(dependency | library) ~0.95

Sources:
    SPDX License List; OpenSSF Scorecard License
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from proveout.facts.licence import LicenceFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.WIRE)
MINUTES = 5


@dataclass(frozen=True, slots=True)
class Limits:
    licence: str = ""


FAMILIES = {
    "AGPL": r"agpl|affero",
    "LGPL": r"lgpl|lesser general public",
    "GPL": r"(?<![al])gpl|gnu general public",
    "Apache": r"\bapache\b",
    "MIT": r"\bmit\b",
    "BSD": r"\bbsd\b",
    "MPL": r"\bmpl\b|mozilla public",
    "ISC": r"\bisc\b",
    "CC0": r"\bcc0\b",
    "CC": r"\bcc[- ]by\b|creative commons attribution",
    "Unlicense": r"\bunlicense\b",
    "BSL": r"\bbsl\b|\bbusl\b|business source",
    "EUPL": r"\beupl\b",
    "EPL": r"\bepl\b|eclipse public",
    "SSPL": r"\bsspl\b|server side public",
    "ELv2": r"elastic license",
    "WTFPL": r"\bwtfpl\b",
    "Zlib": r"\bzlib\b",
    "proprietary": r"proprietary|unlicensed|all rights reserved|commercial licen[cs]e",
}

PASSES = {"licences": LicenceFacts.example(), "limits": Limits()}
FAILS = {"licences": LicenceFacts.example(texts={}), "limits": Limits()}


def check(licences: LicenceFacts, limits: Limits) -> Verdict:
    if not licences.files:
        return unknown("licence: no file was seen in this repository, so none can be missed")
    if not licences.texts and licences.others:
        return unknown(
            f"licence: no LICENSE at the top; {licences.others[0]} may be that of somebody else's code",
            *(Evidence("perhaps the licence of others", path, f"head -3 '{path}'") for path in licences.others[:20]),
        )
    if not licences.texts:
        return failed(
            "licence: no LICENSE or COPYING at the top of the repository",
            Evidence(f"none of {licences.files} files has such a name", "the top folder", "ls LICEN[CS]E* COPYING*"),
        )
    seen = [
        Evidence(spdx or "words of no licence that we know", path, f"head -3 '{path}'")
        for path, spdx in licences.texts.items()
    ]
    seen += [Evidence(f"names {name}", where) for where, name in licences.named.items()]
    recognised = {spdx for spdx in licences.texts.values() if spdx}
    stated = {"the document": limits.licence} if limits.licence else {}
    both = {**licences.named, **stated}
    for where, name in both.items():
        if recognised and _agrees(name, recognised) is False:
            return failed(f"licence: the text is {' and '.join(sorted(recognised))}, {where} names {name}", *seen)
    if doubt := _doubt(licences, recognised, both):
        return unknown(f"licence: {doubt}", *seen)
    return passed(f"licence: {' and '.join(sorted(recognised))}, and nothing says otherwise", *seen)


def _doubt(licences: LicenceFacts, recognised: set[str], named: Mapping[str, str]) -> str:
    """Why the licence is not certain, and "" where nothing speaks against it."""
    for path, spdx in licences.texts.items():
        if not spdx:
            return f"{path} is there, but its words are no licence that we know"
    for where, name in named.items():
        if _agrees(name, recognised) is None:
            return f"whether {name!r} of {where} is the licence of the text is not told"
    known = {one for spdx in recognised for one in _families(spdx)}
    for where, words in licences.told.items():
        if _families(words) - known:
            return f"the text is {' and '.join(sorted(recognised))}, {where} speaks of another one"
    return ""


def _families(words: str) -> set[str]:
    """The kinds of licences that a text names, in whatever spelling."""
    return {kind for kind, pattern in FAMILIES.items() if re.search(pattern, words, re.IGNORECASE)}


def _agrees(name: str, recognised: set[str]) -> bool | None:
    """Whether a name is another spelling of one of the SPDX ids; None where that cannot be told."""
    said = _families(name)
    if not said:
        return None
    same = [spdx for spdx in recognised if _families(spdx) & said]
    if not same:
        return False
    if said - {one for spdx in recognised for one in _families(spdx)}:
        return None  # a choice between licences, one of which has no text
    number = re.search(r"\d+(\.\d+)?", name)
    known = [float(found[0]) for spdx in same if (found := re.search(r"\d+(\.\d+)?", spdx))]
    if number is None:
        return True
    return float(number[0]) in known if known else None
