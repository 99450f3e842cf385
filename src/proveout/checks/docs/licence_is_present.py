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


PASSES = {"licences": LicenceFacts.example(), "limits": Limits()}
FAILS = {"licences": LicenceFacts.example(texts={}), "limits": Limits()}


def check(licences: LicenceFacts, limits: Limits) -> Verdict:
    if not licences.files:
        return unknown("licence: no file was seen in this repository, so none can be missed")
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
    for where, name in {**licences.named, **stated}.items():
        if recognised and not any(_same(name, spdx) for spdx in recognised):
            return failed(f"licence: the text is {' and '.join(sorted(recognised))}, {where} names {name}", *seen)
    if not recognised:
        return unknown(
            f"licence: {next(iter(licences.texts))} is there, but its words are no licence that we know", *seen
        )
    return passed(f"licence: {' and '.join(sorted(recognised))}, and nothing says otherwise", *seen)


def _same(name: str, spdx: str) -> bool:
    """`MIT License`, `apache 2`, `GPL-3.0-or-later` are other spellings of the SPDX ids."""
    said = re.sub(r"[^a-z0-9]", "", name.lower().replace("license", "").replace("version", ""))
    known = re.sub(r"[^a-z0-9]", "", spdx.lower())
    return said.startswith(known.rstrip("0")) or known.startswith(said)
