"""One runtime version is named everywhere and still receives security fixes.

Why:
    Two versions mean that what was tested is not what runs. A version without support keeps its holes.

Fix:
    Name one minor version in the Dockerfile or .python-version and in the workflow, inside of requires-python.
    Move a year before its end: docs.python.org and the release PEPs give the dates.

Proof:
    Version files, manifests, workflows, base images and platform files are compared; the end of support comes
    from a dated table shipped with the tool. Control: at least one source names a version.

Asked as:
    runtime.txt specifies Python version; Python 3.11 installed; Python version verified; Node version
    pinned; supported Python version; PYTHON_VERSION set;
    Python version specified; Python 3.11+ installed; Node.js 18+ installed; Node.js version matches;
    runtime.txt configured; Python version pinned; Python 3.10 or higher

Told by:
    (python | php | go | bun) + (#version | version | 22 | 17 | 21 | 11) -(django | script | venv | http | nodes) ~0.84
    runtime.txt -(create | exist) ~0.9
    .python-version ~0.92
    .nvmrc ~0.92
    .node-version ~0.92
    .tool-versions ~0.9
    PYTHON_VERSION ~0.93
    NODE_VERSION ~0.93
    "python version" ~0.93
    "node version" ~0.93
    "node.js version" ~0.93
    python-version ~0.92
    "runtime version" ~0.88
    "python runtime" ~0.85
    engines + (package.json | node) ~0.86
    python:3* -(run | docker + run) ~0.86
    node:* -(run | docker + run | event) ~0.74
    "end of life" ~0.85
    "supported version" ~0.78
    "lts version" ~0.84
    ("node 16" | "node 18" | "node 20" | "node 22" | "node 24" | "node lts" | "node js 18" | "node js 20" |
        "node js 22" | "node js lts") ~0.9

Sources:
    Python release schedule PEPs
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, timedelta

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from proveout.facts.version import Runtime, VersionFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Outcome, Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.SETTINGS)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    version: str = ""
    until: timedelta = timedelta(days=90)


PASSES = {"version": VersionFacts.example(), "limits": Limits()}
FAILS = {
    "version": VersionFacts.example(runtimes=(Runtime("python", "3.9", "pin", "Dockerfile", 1),)),
    "limits": Limits(),
}

# The last day of the month in which security fixes end, as the release schedules said in January 2026: PEP 494 (3.6),
# 537 (3.7), 569 (3.8), 596 (3.9), 619 (3.10), 664 (3.11), 693 (3.12), 719 (3.13), 745 (3.14); Node: nodejs/Release.
ENDS = {
    "python": {
        "2.7": date(2020, 1, 1), "3.6": date(2021, 12, 31), "3.7": date(2023, 6, 30), "3.8": date(2024, 10, 31),
        "3.9": date(2025, 10, 31), "3.10": date(2026, 10, 31), "3.11": date(2027, 10, 31), "3.12": date(2028, 10, 31),
        "3.13": date(2029, 10, 31), "3.14": date(2030, 10, 31),
    },
    "node": {
        "14": date(2023, 4, 30), "16": date(2023, 9, 11), "18": date(2025, 4, 30), "20": date(2026, 4, 30),
        "22": date(2027, 4, 30), "24": date(2028, 4, 30),
    },
}  # fmt: skip


def check(version: VersionFacts, limits: Limits) -> Verdict:
    named = [one for one in version.runtimes if one.language == "python"]
    if not named:
        return _unnamed(version)
    pins = [one for one in named if one.kind == "pin"]
    verdict = _of_language("python", named, limits, version)
    if verdict.outcome is not Outcome.PASS:
        return verdict
    node = [one for one in version.runtimes if one.language == "node" and one.kind == "pin"]
    if node:
        other = _of_language("node", node, Limits(until=limits.until), version)
        if other.outcome is not Outcome.PASS:
            return other
        if version.unclear_runtimes:
            return unknown(f"{verdict.says}, but {version.unclear_runtimes[0]}", *verdict.evidence, *other.evidence)
        return passed(f"{verdict.says}; {other.says}", *verdict.evidence, *other.evidence)
    if version.unclear_runtimes:
        return unknown(f"{verdict.says}, but {version.unclear_runtimes[0]}", *(_shown(one) for one in pins))
    return verdict


def _unnamed(version: VersionFacts) -> Verdict:
    if version.unclear_runtimes:
        return unknown(f"runtime: {version.unclear_runtimes[0]}")
    if not version.python:
        return unknown("runtime: no Python was seen here, and other languages are not read")
    return failed(
        f"runtime: no file names the version of Python that {version.python} sources run on",
        Evidence(
            "no .python-version, runtime.txt, requires-python or base image",
            "the repository's files",
            "ls .python-version runtime.txt Dockerfile; grep -n python pyproject.toml",
        ),
    )


def _of_language(language: str, named: list[Runtime], limits: Limits, version: VersionFacts) -> Verdict:
    seen = [_shown(one) for one in named]
    pins = [one for one in named if one.kind == "pin"]
    floating = [one for one in pins if not one.minor]
    if floating:
        one = floating[0]
        return failed(
            f"runtime: {one.where} takes {language} '{one.version or 'latest'}', which moves on by itself", *seen
        )
    minors = sorted({one.minor for one in pins})
    if len(minors) > 1:
        told = ", ".join(f"{one.minor} in {one.where}" for one in pins)
        return failed(f"runtime: {language} is {told}; one version everywhere is needed", *seen)
    if not pins:
        return _without_pin(language, named, limits, version)
    (minor,) = minors
    tested = {one.minor for one in named if one.kind == "ci"}
    if tested and minor not in tested:
        told = ", ".join(sorted(one or "latest" for one in tested))
        return failed(f"runtime: it runs on {language} {minor} and is tested with {told}", *seen)
    for one in (one for one in named if one.kind == "range"):
        allowed = _allows(one.version, pins[0].version)
        if allowed is None:
            return unknown(f"runtime: {one.where} allows '{one.version}', which is not read", *seen)
        if not allowed:
            return failed(f"runtime: it runs on {language} {minor}, {one.where} allows {one.version}", *seen)
    if limits.version and (wrong := _stated(language, limits.version, pins, seen)):
        return wrong
    verdict = _supported(language, minor, limits, version, seen)
    if verdict.outcome is Outcome.PASS and tested - {minor}:
        others = ", ".join(sorted(one or "latest" for one in tested - {minor}))
        return unknown(f"runtime: it runs on {language} {minor}, and the pipeline or a tool takes {others} too", *seen)
    return verdict


def _without_pin(language: str, named: list[Runtime], limits: Limits, version: VersionFacts) -> Verdict:
    seen = [_shown(one) for one in named]
    if version.unclear_runtimes:
        return unknown(f"runtime: {version.unclear_runtimes[0]}", *seen)
    tested = {one.minor for one in named if one.kind == "ci"}
    said = f"; {limits.version} is stated" if limits.version else ""
    told = ", ".join(f"{one.version} in {one.where}" for one in named[:3])
    if len(tested) == 1 or limits.version:
        return unknown(f"runtime: {language} is {told}, but no file names what production runs on{said}", *seen)
    return failed(f"runtime: {language} is {told}, and no file names the one version that runs", *seen)


def _stated(language: str, stated: str, pins: list[Runtime], seen: list[Evidence]) -> Verdict | None:
    """What the document says, as a version or a range: "3.11", "3.11.9", ">=3.11"."""
    if not re.match(r"[<>=~!]*\s*[23]\.\d", stated):
        return unknown(
            f"runtime: {stated} is no version of Python, and other languages are not compared with a document", *seen
        )
    exact = re.fullmatch(r"\d+\.\d+(\.\d+)?", stated)
    for one in pins:
        if exact:
            agrees = stated in (one.version, one.minor) or stated.startswith(f"{one.version}.")
        else:
            agrees = bool(_allows(stated, one.version))
        if not agrees:
            return failed(f"runtime: {language} {stated} is stated, {one.where} says {one.version}", *seen)
    return None


def _supported(language: str, minor: str, limits: Limits, version: VersionFacts, seen: list[Evidence]) -> Verdict:
    end = ENDS[language].get(minor)
    if end is None:
        return unknown(f"runtime: the end of support of {language} {minor} is not in our table of January 2026", *seen)
    today = version.seen_at.astimezone(UTC).date()
    if end < today:
        return failed(f"runtime: {language} {minor} has had no security fixes since {end}", *seen)
    if end < today + limits.until:
        return failed(
            f"runtime: {language} {minor} gets security fixes until {end}, {limits.until.days} days are needed", *seen
        )
    return passed(f"runtime: {language} {minor} everywhere, with security fixes until {end}", *seen)


def _allows(written: str, version: str) -> bool | None:
    """Whether a range holds a version; None where the range is written in a way that is not read."""
    written = written.replace(" ", "")
    if found := re.fullmatch(r"\^(\d+)((?:\.\d+)*)", written):
        written = f">={found[1]}{found[2]},<{int(found[1]) + 1}"
    elif re.fullmatch(r"~\d+\.\d+(\.\d+)?", written):
        written = f"=={'.'.join(written[1:].split('.')[:2])}.*"
    elif re.fullmatch(r"\d+\.\d+", written):
        written = f"=={written}.*"
    try:
        allowed = SpecifierSet(written)
    except InvalidSpecifier:
        return None
    # A pin of 3.12 may be any 3.12.x: the newest one is taken.
    return allowed.contains(version if version.count(".") > 1 else f"{version}.99", prereleases=True)


def _shown(one: Runtime) -> Evidence:
    return Evidence(
        f"{one.language} {one.version or 'latest'} ({one.kind})", one.where, f"sed -n {one.line}p '{one.path}'"
    )
