"""Counts, versions and dates that the document states match what is there.

Why:
    A number that was right once is believed for years.

Fix:
    Correct the number, or take it out: say "all" instead of "140", and let CI print the count.

Proof:
    The stated subject is counted in the files: test functions, declared routes, migrations, documents,
    workflows, the version of the code and of Python; a date is compared with the newest change, as git dates
    it, of the document that states it. A number whose subject cannot be counted is unknown.

Asked as:
    stated number of tests passing; all of the stated endpoints answer; last updated date; document
    current with code; system version stated

Told by:
    "last updated" -(dependency | package) ~0.9
    "last verified" ~0.9
    "last reviewed" -(access | permission) ~0.86
    "document version" ~0.86
    version + #version -(python | node | postgres | redis | django | php | tls | tag | docker | api | upgrade) ~0.82
    "version 1.0" -(python | tls | tag) ~0.8
    #number + endpoint + (all | work | responsive | analysis | diagnostic) -(#rate | #duration | port) ~0.85 &
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from proveout.facts.documents import DocumentFacts, today
from proveout.facts.routes import RouteFacts
from proveout.facts.suite import SuiteFacts
from proveout.facts.tree import TreeFacts
from proveout.facts.version import VersionFacts, same_version
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES, Sight.WIRE)
MINUTES = 10


@dataclass(frozen=True, slots=True)
class Limits:
    subject: str
    value: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What the counters count in."""

    documents: DocumentFacts
    tree: TreeFacts
    suite: SuiteFacts
    version: VersionFacts
    routes: RouteFacts | Unreadable


FACTS = {
    "documents": DocumentFacts.example(),
    "tree": TreeFacts.example(),
    "suite": SuiteFacts.example(),
    "version": VersionFacts.example(),
    "routes": RouteFacts.example(),
}
PASSES = {**FACTS, "limits": Limits("tests passing", "12")}
FAILS = {**FACTS, "limits": Limits("tests passing", "140")}

MIGRATION = re.compile(r"(^|/)migrations/\d{4}_\w+\.py$|(^|/)(alembic|migrations)/versions/[^/]+\.py$")
# "version" alone may be the document's own, or a file format's.
OF_THE_CODE = re.compile(r"\b(app\w*|system|software|release|package|project|current|product|code)\b", re.IGNORECASE)
OF_THE_DOCUMENT = re.compile(r"\b(document|checklist|guide|plan|doc|template|policy|deployment|api)\b", re.IGNORECASE)
A_DAY = timedelta(days=1)  # two time zones


def check_files(
    *,
    documents: DocumentFacts,
    tree: TreeFacts,
    suite: SuiteFacts,
    version: VersionFacts,
    routes: RouteFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    if not tree.files:
        return unknown(f"{limits.subject}: no file was seen in this repository")
    counter = next(
        (count for words, count in COUNTERS.items() if re.search(words, limits.subject, re.IGNORECASE)), None
    )
    if counter is None:
        return unknown(f"{limits.subject}: {limits.value} is stated, and no rule of ours counts that in files")
    return counter(Seen(documents, tree, suite, version, routes), limits)


def _tests(seen: Seen, limits: Limits) -> Verdict:
    stated = _number(limits.value)
    if stated is None:
        return unknown(f"{limits.subject}: {limits.value} is no number of tests")
    counted = seen.suite.total
    again = "grep -rhoE '^ *(async )?def test' --include='*.py' . | wc -l"
    shown = [Evidence(f"{count} test functions", path) for path, count in seen.suite.functions.items()]
    shown += [Evidence(f"{counted} test functions in all", "the repository's test files", again)]
    if seen.suite.others:
        return unknown(
            f"tests: {counted} of Python are written, {stated} are stated, and {seen.suite.others[0]} is not read",
            *shown,
        )
    if stated == counted:
        return passed(f"tests: {counted} are written, as stated", *shown)
    if seen.suite.multiplied and counted < stated:
        where = seen.suite.multiplied[0]
        return unknown(
            f"tests: {counted} functions are written, {stated} are stated, and {where} makes many of one", *shown
        )
    return failed(f"tests: {counted} are written, {stated} are stated", *shown)


def _version(seen: Seen, limits: Limits) -> Verdict:
    stated = seen.version.stated
    shown = [Evidence(f"version {one.version}", one.where, f"sed -n {one.line}p '{one.path}'") for one in stated]
    if OF_THE_DOCUMENT.search(limits.subject):
        return unknown(f"{limits.subject}: {limits.value} is the document's own number, and nothing else states it")
    if not stated:
        where = f", {seen.version.from_tags} takes it from tags" if seen.version.from_tags else ""
        return unknown(f"{limits.subject}: {limits.value} is stated, and no file of the code states a version{where}")
    if all(same_version(one.version, limits.value) for one in stated):
        return passed(f"{limits.subject}: {limits.value} in the code as well", *shown)
    said = ", ".join(f"{one.version} in {one.where}" for one in stated)
    if OF_THE_CODE.search(limits.subject):
        return failed(f"{limits.subject}: {limits.value} is stated, the code says {said}", *shown)
    return unknown(f"{limits.subject}: {limits.value} may be of the document or of the code, which says {said}", *shown)


def _python(seen: Seen, limits: Limits) -> Verdict:
    pins = [one for one in seen.version.runtimes if one.language == "python" and one.kind != "range" and one.minor]
    if not pins:
        return unknown(f"{limits.subject}: {limits.value} is stated, and no file pins a version of Python")
    wanted = ".".join(limits.value.lstrip("v=> ").rstrip("+").split(".")[:2])
    shown = [Evidence(f"Python {one.version}", one.where, f"sed -n {one.line}p '{one.path}'") for one in pins]
    if not re.fullmatch(r"3\.\d+", wanted) or limits.value.strip().endswith("+") or ">" in limits.value:
        return unknown(f"{limits.subject}: {limits.value} is no single version of Python", *shown)
    if all(one.minor == wanted for one in pins):
        return passed(f"{limits.subject}: Python {wanted} in the files as well", *shown)
    if all(one.minor != wanted for one in pins):
        return failed(f"{limits.subject}: {limits.value} is stated, the files say {pins[0].version}", *shown)
    return unknown(f"{limits.subject}: the files name {wanted} and others", *shown)


def _updated(seen: Seen, limits: Limits) -> Verdict:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", limits.value):
        return unknown(f"{limits.subject}: {limits.value} is no date that can be read")
    year, month, day = (int(part) for part in limits.value.split("-"))
    try:
        on = date(year, month, day)
    except ValueError:
        return unknown(f"{limits.subject}: the calendar has no {limits.value}")
    bearing = [(one, stamp) for one in seen.documents.readable for stamp in one.stamps if stamp.on == on]
    shown = [
        Evidence(
            f"{stamp.label}: {on}; git's newest change is of {one.changed}",
            f"{one.path}:{stamp.line}",
            f"git log -1 --format=%aI -- '{one.path}'",
        )
        for one, stamp in bearing
    ]
    if bearing and on > today(seen.documents) + A_DAY:
        return failed(f"{limits.subject}: {on} is in the future", *shown)
    if seen.documents.shallow:
        return unknown(f"{limits.subject}: this clone lacks the older commits (git fetch --unshallow)", *shown)
    dated = [(one, one.changed) for one, _ in bearing if one.changed is not None]
    if not dated:
        return unknown(f"{limits.subject}: no document that states {on} has a change that git dates", *shown)
    late = [(one, changed) for one, changed in dated if changed > on + A_DAY]
    if late:
        one, changed = late[0]
        return failed(f"{limits.subject}: {on} is stated, {one.path} was changed on {changed}", *shown)
    if all(abs(changed - on) <= A_DAY for _, changed in dated):
        return passed(f"{limits.subject}: {on}, and git says so", *shown)
    return unknown(f"{limits.subject}: {on} is stated, and git's newest change is older", *shown)


def _files(what: str, pattern: re.Pattern[str]) -> Callable[[Seen, Limits], Verdict]:
    def count(seen: Seen, limits: Limits) -> Verdict:
        stated = _number(limits.value)
        found = [path for path in seen.tree.files if pattern.search(path)]
        again = Evidence(f"{len(found)} {what}", "the repository's files", "git ls-files")
        if stated is None:
            return unknown(f"{limits.subject}: {limits.value} is no number of {what}")
        verdict = passed if stated == len(found) else failed
        return verdict(f"{what}: {len(found)} are there, {stated} stated", again)

    return count


def _endpoints(seen: Seen, limits: Limits) -> Verdict:
    stated = _number(limits.value)
    if isinstance(seen.routes, Unreadable):
        return unknown(f"{limits.subject}: {limits.value} is stated, and {seen.routes.reason}")
    routes = seen.routes.routes
    if stated is None or not routes:
        return unknown(f"{limits.subject}: {limits.value} is stated, and no route was seen to be declared")
    paths = {one.path for one in routes}
    shown = [
        Evidence(f"{len(routes)} routes on {len(paths)} paths", "the repository's Python files"),
        *(Evidence(f"{one.method} {one.path}", one.where, f"sed -n {one.line}p '{one.file}'") for one in routes),
    ]
    doubt = [*seen.routes.unclear, *(f"{one.where} takes any method" for one in routes if one.method == "*")]
    if doubt:
        return unknown(f"endpoints: {len(routes)} are seen, {stated} are stated, and {doubt[0]}", *shown)
    if stated in (len(routes), len(paths)):
        return passed(f"endpoints: {len(routes)} routes on {len(paths)} paths, {stated} stated", *shown)
    return failed(f"endpoints: {len(routes)} routes on {len(paths)} paths, {stated} stated", *shown)


def _number(value: str) -> int | None:
    found = re.fullmatch(r"\s*(\d[\d,_]*)\s*", value)
    return int(re.sub(r"[,_]", "", found[1])) if found else None


COUNTERS: Mapping[str, Callable[[Seen, Limits], Verdict]] = {
    r"^(last|date)\b.*(updat|modif|chang|revis)|^updated": _updated,
    r"\bpython\b": _python,
    r"\bversion\b": _version,
    r"^(automated |unit |all |total |python |new |passing |integration )*tests?( functions?| cases?)?"
    r"( pass\w*| are passing| written| green)?$": _tests,
    r"^(api |rest |all |public |total |http )*(endpoints|routes)"
    r"( documented| implemented| available| working)?$": _endpoints,
    r"^(database |applied |total |all )*migrations?( files?)?( applied)?$": _files("migrations", MIGRATION),
    r"\b(markdown|documentation) (files|documents|pages)\b": _files("documents", re.compile(r"\.(md|rst)$")),
    r"\bdockerfiles?\b": _files("Dockerfiles", re.compile(r"(^|/)Dockerfile[\w.-]*$")),
    r"\bworkflows?( files?)?$": _files("workflows", re.compile(r"^\.github/workflows/[^/]+\.ya?ml$")),
}
