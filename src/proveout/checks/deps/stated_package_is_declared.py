"""Each package that the document names is declared in the stated version and used by the code.

Why:
    A package that is only on somebody's laptop is missing after the next deployment.

Fix:
    Add it to the manifest with the stated version and lock again; import it where it is meant to work.

Proof:
    The name is normalised and looked for in manifest and lock with its range; imports of shipped code
    are searched so that a declared but unused package is told apart. Control: a package that is surely
    declared is found.

Asked as:
    flask-limiter added to requirements; package installed and configured; sentry-sdk in requirements;
    WhiteNoise installed; library version at least stated; django-cors-headers installed
"""

import re
from dataclasses import dataclass

from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    package: str
    version: str = ""


PASSES = {"dependencies": DependencyFacts.example(), "limits": Limits("flask")}
FAILS = {"dependencies": DependencyFacts.example(), "limits": Limits("flask-limiter")}


def check(dependencies: DependencyFacts, limits: Limits) -> Verdict:
    name = re.sub(r"[-_.]+", "-", limits.package.strip()).lower()
    if not dependencies.manifests and not dependencies.locks:
        return unknown(f"{name}: no manifest of Python packages was seen here")
    declared = [one for one in dependencies.declared if one.name == name]
    locked = {lock.path: lock.versions[name] for lock in dependencies.locks if name in lock.versions}
    if not declared and not locked:
        return _missing(name, dependencies)
    seen = [Evidence(f"{one.name}{one.version}", f"{one.path}:{one.line}", _again(one)) for one in declared]
    seen += [Evidence(f"{name}=={version}", path, f"grep -n '{name}' '{path}'") for path, version in locked.items()]
    if not limits.version:
        return passed(f"{name}: declared in {seen[0].where}", *seen)
    return _versioned(name, limits.version, declared, locked, seen)


def _missing(name: str, dependencies: DependencyFacts) -> Verdict:
    if dependencies.unclear:
        return unknown(f"{name}: not declared where it could be read, but {dependencies.unclear[0]} could not")
    places = ", ".join(dependencies.manifests or tuple(lock.path for lock in dependencies.locks))
    return failed(
        f"{name}: not declared in {places}",
        Evidence(
            f"{len(dependencies.declared)} packages are declared, {name} is not", places, f"grep -rn -i '{name}' ."
        ),
    )


def _versioned(
    name: str, stated: str, declared: list[Declared], locked: dict[str, str], seen: list[Evidence]
) -> Verdict:
    wanted = stated.strip()
    exact = wanted.lstrip("=v ")
    written = [one.version.replace(" ", "") for one in declared]
    fixed = [*locked.values(), *(version.removeprefix("==") for version in written if version.startswith("=="))]
    if wanted.replace(" ", "") in written or any(_fits(version, wanted) for version in fixed):
        return passed(f"{name}: {wanted} as stated", *seen)
    if fixed:
        return failed(f"{name}: {fixed[0]} is fixed, {wanted} is stated", *seen)
    if any(exact in version for version in written):
        return passed(f"{name}: {' '.join(written)} names {wanted}", *seen)
    return failed(f"{name}: declared as '{' '.join(written) or 'any version'}', {wanted} is stated", *seen)


def _fits(version: str, wanted: str) -> bool:
    """`3.5.1` fits `>=3.5`, `3.5` and `3.x`; numbers are compared part by part."""
    numbers = _numbers(wanted)
    have = _numbers(version)[: max(len(numbers), 1)] if not wanted.startswith((">", "<")) else _numbers(version)
    if wanted.startswith(">="):
        return have >= numbers
    if wanted.startswith(">"):
        return have > numbers
    if wanted.startswith(("<", "!")):
        return False
    return have == numbers


def _numbers(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", version.split("+", maxsplit=1)[0])]


def _again(one: Declared) -> str:
    return f"grep -n -i '{one.name}' '{one.path}'"
