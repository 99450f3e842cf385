"""Every dependency, with its own, is fixed to one version, and the lock matches the manifest.

Why:
    What was tested is not what is installed tomorrow, and a bad release of a package of a package arrives unseen.

Fix:
    `uv lock`, `poetry lock` or `pip-compile --generate-hashes` writes a lock of everything; commit it, and install
    from it. In requirements.txt each line needs `==`.

Proof:
    Manifests and locks of each language are parsed and compared; ranges, missing transitive pins,
    several competing manifests and links to moving branches are listed. Control: the count of
    requirements read.

Asked as:
    requirements.txt up to date; versions pinned; dependencies frozen; lock file committed; all
    dependencies listed; dependencies pinned to exact versions;
    requirements.txt updated; requirements.txt complete; requirements.txt includes all dependencies; dependency
    versions pinned; all dependencies in requirements.txt; lockfile committed; package-lock.json committed

Told by:
    requirements* + all + dependency -install ~0.93
    (dependency | package | requirements.txt | requirements | version) + (pin | freeze | lock | exact) -python ~0.92
    (package-lock.json | poetry.lock | yarn.lock | uv.lock | pipfile.lock | gemfile.lock | cargo.lock | go.sum) ~0.86
    "lock file" -(celery | beat | pid | cron) ~0.88
    lockfile ~0.9
    "pip freeze" ~0.95
    "pip-compile" ~0.95
    pip-tools ~0.88
    requirements.txt + (uptodate | complete | update | all) -(install | vulnerab* | audit | gunicorn | whitenoise) ~0.87
    requirements.txt + (current | correct | list | final | generate | latest | necessary) -(install | audit) ~0.86
    requirements.txt -(install | gunicorn | whitenoise | psycopg2* | redis | celery | flask*) ~0.72
    "dependencies listed" ~0.86
    "dependencies are listed" ~0.86
    "dependencies documented" ~0.72
    "dependency versions" ~0.88
    "exact versions" ~0.9
    pyproject.toml + (dependency | packages*) -(install | whitenoise | gunicorn | update | reinstall) ~0.85
    requirements.txt + (dependency | packages*) -(install | whitenoise | gunicorn | update | reinstall) ~0.85
    package.json + (dependency | packages*) -(install | whitenoise | gunicorn | update | reinstall) ~0.85
    (freeze | frozen) + version -(code | feature) ~0.92

Sources:
    OpenSSF Scorecard Pinned-Dependencies; PEP 751
"""

import re
from dataclasses import dataclass

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from proveout.facts.dependencies import Declared, DependencyFacts, Lock
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Outcome, Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    hashes: bool = False


PASSES = {"dependencies": DependencyFacts.example(), "limits": Limits()}
FAILS = {"dependencies": DependencyFacts.example(locks=()), "limits": Limits()}


def check(dependencies: DependencyFacts, limits: Limits) -> Verdict:
    shipped = [one for one in dependencies.declared if not one.group]
    locks = tuple(lock for lock in dependencies.locks if not lock.group)
    if not shipped and not locks and not dependencies.node:
        return unknown("dependencies: no manifest of packages was seen here")
    bare = [path for path, lock in dependencies.node.items() if not lock]
    if bare:
        return failed(
            f"dependencies: {bare[0]} has no lock file",
            *(Evidence("no package-lock.json, yarn.lock or pnpm-lock.yaml beside it", path, "ls") for path in bare),
        )
    verdict = _python(shipped, locks, dependencies, limits)
    if verdict.outcome is Outcome.PASS and dependencies.doubts:
        return unknown(f"{verdict.says}; but {dependencies.doubts[0]}", *verdict.evidence)
    if verdict.outcome is Outcome.PASS and dependencies.others:
        return unknown(f"{verdict.says}; {dependencies.others[0]} is not read", *verdict.evidence)
    return verdict


def _python(shipped: list[Declared], locks: tuple[Lock, ...], dependencies: DependencyFacts, limits: Limits) -> Verdict:
    if dependencies.unclear:
        return unknown(f"dependencies: {dependencies.unclear[0]} could not be read")
    if not locks:
        if shipped:
            return _without_lock(shipped, limits)
        return passed(
            f"dependencies: {len(dependencies.node)} front ends, all locked",
            *(Evidence("locked", lock) for lock in dependencies.node.values()),
        )
    fixed = {name: version for lock in locks for name, version in lock.versions.items()}
    loose = [one for one in shipped if one.name not in fixed and not one.marker and not one.pinned]
    conditional = [one for one in shipped if one.name not in fixed and _may_apply(one) and not one.pinned]
    stale = [one for one in shipped if one.name in fixed and not _allows(one.version, fixed[one.name])]
    if loose:
        return _wrong("is declared and not in the lock", loose, fixed)
    if stale:
        return _wrong("is locked at a version outside its range", stale, fixed)
    if conditional:
        one = conditional[0]
        return unknown(
            f"dependencies: {one.name} is needed where {one.marker}, and no lock fixes it",
            Evidence(f"{one.name}{one.version}; {one.marker}", f"{one.path}:{one.line}", _again(one)),
        )
    empty = [lock for lock in locks if not lock.versions]
    if empty:
        return unknown(f"dependencies: {empty[0].path} holds no version of any package")
    unhashed = [lock for lock in locks if not lock.hashed]
    if limits.hashes and unhashed:
        return failed(
            f"dependencies: {unhashed[0].path} holds no hashes, and they are asked for",
            Evidence("a package without hash", unhashed[0].path, f"grep -c sha256 '{unhashed[0].path}'"),
        )
    return passed(
        f"dependencies: {len(shipped)} declared, all among the {len(fixed)} that are locked",
        *(
            Evidence(f"{len(lock.versions)} versions{' with hashes' if lock.hashed else ''}", lock.path)
            for lock in locks
        ),
    )


def _may_apply(one: Declared) -> bool:
    """Whether a server may meet the condition: all but those of other operating systems alone."""
    foreign = re.search(r"==\s*[\"'](win32|windows|nt|darwin|cygwin)[\"']", one.marker, re.IGNORECASE)
    return bool(one.marker) and (foreign is None or " or " in one.marker)


def _wrong(reason: str, wrong: list[Declared], fixed: dict[str, str]) -> Verdict:
    return failed(
        f"dependencies: {', '.join(one.name for one in wrong[:5])} {reason}",
        *(
            Evidence(
                f"{one.name}{one.version}, locked {fixed.get(one.name, 'nowhere')}",
                f"{one.path}:{one.line}",
                _again(one),
            )
            for one in wrong
        ),
    )


def _allows(declared: str, version: str) -> bool:
    if not declared or "://" in declared:
        return True
    try:
        return SpecifierSet(declared).contains(version, prereleases=True)
    except InvalidSpecifier:
        return True  # a spelling of one tool; its own lock command has judged it


def _without_lock(shipped: list[Declared], limits: Limits) -> Verdict:
    ranges = [one for one in shipped if not one.pinned]
    if ranges:
        shown = ", ".join(f"{one.name}{one.version}" for one in ranges[:5])
        return failed(
            f"dependencies: {len(ranges)} of {len(shipped)} are not fixed to one version: {shown}",
            *(
                Evidence(f"{one.name}{one.version or ', any version'}", f"{one.path}:{one.line}", _again(one))
                for one in ranges[:50]
            ),
        )
    if limits.hashes:
        return failed(
            "dependencies: no lock file holds hashes, and they are asked for",
            Evidence("no hash", shipped[0].path, f"grep -c sha256 '{shipped[0].path}'"),
        )
    # Pins of what is declared say nothing of what those packages need themselves: `pip freeze` or an outline?
    return unknown(
        f"dependencies: all {len(shipped)} declared are pinned; without a lock file nobody sees whether their own are",
        Evidence(f"{len(shipped)} pins", shipped[0].path),
    )


def _again(one: Declared) -> str:
    return f"grep -n -i '{one.name}' '{one.path}'"
