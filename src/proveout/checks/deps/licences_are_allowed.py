"""Every shipped dependency has a licence that the team allows.

Why:
    A package under a licence that the team cannot meet has to be replaced, and late is dear.

Fix:
    State the allowed licences in the checklist, `pip-licenses --allow-only` or `licensee` in CI, and replace
    what is refused.

Proof:
    Licence metadata of the installed set is read as SPDX expressions and compared with the allowed list and the
    project's own licence; unknown ones are named. Control: the number of packages read equals the lock. From
    files only what npm's lock says can be compared; locks of Python carry no licences.

Asked as:
    licence compliance verified; dependency licences checked; AGPL compliance reviewed; open source
    licences allowed; no incompatible licences;
    licence compliance checked; open source licences reviewed; third-party licences documented; license audit

Told by:
    license + (dependency | compliance | package | third | library | allow | compatible | scan | audit | gpl) ~0.85
    agpl + (compliance | compliant) -#file ~0.86 &
    "license compliance" ~0.93
    "license-checker" ~0.95
    pip-licenses ~0.96
    "license scanning" ~0.95
    (fossa | licensecheck | "license finder") ~0.9
    "open source licenses" ~0.92
    "gpl" + (dependency | no | package) ~0.82
    (copyleft | gpl) -file ~0.92

Sources:
    SPDX; Enlightn License
"""

import re
from dataclasses import dataclass

from proveout.facts.dependencies import DependencyFacts
from proveout.facts.package_licence import PackageLicenceFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    allowed: tuple[str, ...] = ()
    own: str = ""


NO_PYTHON = DependencyFacts.example(manifests=(), declared=(), locks=(), node={"package.json": "package-lock.json"})
PASSES = {"licences": PackageLicenceFacts.example(), "dependencies": NO_PYTHON, "limits": Limits(("MIT", "ISC"))}
FAILS = {
    "licences": PackageLicenceFacts.example(named={"left 1.0.0": "AGPL-3.0-only"}),
    "dependencies": NO_PYTHON,
    "limits": Limits(("MIT", "ISC")),
}


def check_files(licences: PackageLicenceFacts, dependencies: DependencyFacts, limits: Limits) -> Verdict:
    declared = [one for one in dependencies.declared if not one.group]
    python = max((len(lock.versions) for lock in dependencies.locks), default=len(declared))
    if not python and not licences.paths and not dependencies.node:
        return unknown(
            "licences: no package is declared in a manifest that is read; what an image installs is not seen"
        )
    if not limits.allowed:
        return unknown("licences: which ones the team allows is not stated: name them in the checklist")
    wrong = {name: licence for name, licence in licences.named.items() if _is_allowed(licence, limits.allowed) is False}
    if wrong:
        name, licence = next(iter(wrong.items()))
        lock = next(iter(licences.paths), "package-lock.json")
        return failed(
            f"licences: {name} is under {licence}, allowed are {', '.join(limits.allowed)}",
            *(
                Evidence(f"{one}: {said}", lock, f"grep -n '\"license\": \"{said}\"' '{lock}'")
                for one, said in wrong.items()
            ),
        )
    open_ = [
        *licences.unnamed,
        *(name for name, said in licences.named.items() if _is_allowed(said, limits.allowed) is None),
    ]
    if python:
        return unknown(
            f"licences: {python} packages of Python are locked, and their licences are only known once installed"
        )
    if open_ or dependencies.others:
        return unknown(f"licences: {open_[0] if open_ else dependencies.others[0]} names no licence that can be read")
    if not licences.named:
        return unknown("licences: no lock file names the packages that ship")
    if _is_allowed("No-Such-Licence-1.0", limits.allowed) is not False:
        return unknown("licences: the rule allows a made-up licence, so it proves nothing")
    return absent(
        f"licences: all {len(licences.named)} packages have one that is allowed",
        control("a made-up licence is refused by the same rule", "the same rule"),
        *(Evidence(f"{count} packages", path) for path, count in licences.paths.items()),
    )


def _is_allowed(licence: str, allowed: tuple[str, ...]) -> bool | None:
    """Whether an SPDX expression can be met with the allowed ones; None where it is no such expression."""
    words = {_plain(one) for one in allowed}
    if re.search(r"see licen[cs]e|unlicensed|custom|unknown", licence, re.IGNORECASE):
        return None
    choices = re.split(r"\s+OR\s+", licence.strip("() "))
    if any("(" in one for one in choices):
        return None
    return (
        any(all(_plain(part) in words for part in re.split(r"\s+(?:AND|WITH)\s+", one)[:1]) for one in choices)
        if "AND" not in licence
        else all(_plain(part) in words for part in re.split(r"\s+AND\s+", licence.strip("() ")))
    )


def _plain(licence: str) -> str:
    """An SPDX id without what makes no difference to a list: `-only`, `-or-later`, letter case."""
    return re.sub(r"-(only|or-later)$|\+$", "", licence.strip("() ").lower())
