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
    WhiteNoise installed; library version at least stated; django-cors-headers installed;
    package added to requirements; gunicorn in requirements.txt; psycopg2 installed; gunicorn installed;
    sentry-sdk installed; required package installed; flask-limiter installed; whitenoise in requirements.txt;
    django-cors-headers installed and configured

Told by:
    requirements.txt + (include | contain | add) + (#version | gunicorn | whitenoise | dj-database-url) ~0.92
    "pip install" -(requirements.txt | requirements* | upgrade + pip | safety | pip-audit | bandit) ~0.91
    ("yarn add" | "pnpm add" | "poetry add" | "uv add") + (@sentry/* | helmet | express-rate-limit | save) ~0.86
    ("yarn add" | "pnpm add" | "poetry add" | "uv add") ~0.84
    ("npm list" | "pip show" | "pip list") -outdated ~0.84
    include @(dependency | requirements.txt | packages) ~0.8
    #version @(dependency | requirements.txt | packages) -(python | fix | cve | pip + install) ~0.74
    (psycopg2-binary==* | sentry-sdk==* | django==* | flask==* | fastapi==* | gunicorn==* | redis==* | celery==*) ~0.86
    "cves" + #version ~0.84 &
    (dj-database-url | psycopg2-binary | sentry-sdk | flask-limiter) + (#version | requirements.txt | uncomment) ~0.86
    (dj-database-url | psycopg2-binary | sentry-sdk | flask-limiter) + (enable | dependencies | add) ~0.86
    requirements.txt + (gunicorn | whitenoise | psycopg2*) -(all | necessary | dependencies | packages) ~0.91
    requirements.txt + (redis | celery | flask*) -(all | necessary | dependencies | packages) ~0.91
    requirements.txt + (include | uncomment | psycopg*) -(all | necessary | dependencies | packages) ~0.91
    requirements.txt + (dj-database-url | enable | limiter) -(all | necessary | dependencies | packages) ~0.91
    (django | flask | fastapi) -inject @(dependency | requirements.txt) -(all | update | check | list) ~0.84
    (django | flask | fastapi) -inject @("required packages" | packages) -(all | update | check | list) ~0.84
    (gunicorn | uvicorn) -inject @(dependency | requirements.txt) -(all | update | check | list) ~0.84
    (psycopg2 | psycopg2-binary) -inject @(dependency | requirements.txt) -(all | update | check | list) ~0.84
    (gunicorn | uvicorn) -inject @("required packages" | packages) -(all | update | check | list) ~0.84
    (psycopg2 | psycopg2-binary) -inject @("required packages" | packages) -(all | update | check | list) ~0.84
    (whitenoise | flask-limiter) -inject @(dependency | requirements.txt) -(all | update | check | list) ~0.84
    (slowapi | sentry-sdk) -inject @(dependency | requirements.txt) -(all | update | check | list) ~0.84
    (whitenoise | flask-limiter) -inject @("required packages" | packages) -(all | update | check | list) ~0.84
    (slowapi | sentry-sdk) -inject @("required packages" | packages) -(all | update | check | list) ~0.84
    (dj-database-url | celery) -inject @(dependency | requirements.txt) -(all | update | check | list) ~0.84
    (redis | alembic) -inject @(dependency | requirements.txt) -(all | update | check | list) ~0.84
    (dj-database-url | celery) -inject @("required packages" | packages) -(all | update | check | list) ~0.84
    (redis | alembic) -inject @("required packages" | packages) -(all | update | check | list) ~0.84
    psycopg2 + (install | include) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    psycopg2 + (added | dependency) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    whitenoise + (install | include) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    whitenoise + (added | dependency) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    slowapi + (install | include) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    slowapi + (added | dependency) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    sentry-sdk + (install | include) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    sentry-sdk + (added | dependency) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    celery + (install | include) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    celery + (added | dependency) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    (redis | alembic) + install -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    (redis | alembic) + include -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    (redis | alembic) + added + (dependency | package | requirement | #file | @dependency | @package) -(server +
        install |
        redis-server | apt | run | instance | configure | all | procfile | upgrade | migrate) ~0.85
    (redis | alembic) + dependency -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    pymysql + (install | include) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    pymysql + (added | dependency) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    gunicorn + (install | include) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    uvicorn + (install | include) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    gunicorn + (added | dependency) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    uvicorn + (added | dependency) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    psycopg2-binary + install -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    psycopg2-binary + include -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    psycopg2-binary + added -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    psycopg2-binary + dependency -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    flask-cors + (install | include) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    flask-cors + (added | dependency) -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    dj-database-url + install -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    dj-database-url + include -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    dj-database-url + added -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    dj-database-url + dependency -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    (passlib | bcrypt) + install -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    (passlib | bcrypt) + include -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    django-ratelimit + install -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    django-ratelimit + include -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    (passlib | bcrypt) + added -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    (passlib | bcrypt) + dependency -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    django-ratelimit + added -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    django-ratelimit + dependency -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    express-rate-limit + install -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    express-rate-limit + include -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    express-rate-limit + added -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    express-rate-limit + dependency -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    flask-limiter + install -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    flask-limiter + include -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    flask-limiter + added -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    flask-limiter + dependency -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    python-decouple + install -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    python-decouple + include -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    python-dotenv + install -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    python-dotenv + include -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    python-decouple + added -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    python-decouple + dependency -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    python-dotenv + added -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    python-dotenv + dependency -(server + install | redis-server | apt | run | instance | configure | all) ~0.85
    (driver | library | package | plugin) + added + (build.gradle | pom.xml | package.json | requirements.txt |
        pyproject.toml |
        gemfile | go.mod | cargo.toml | composer.json) ~0.88
    (psycopg2 | psycopg2-binary | boto3 | whitenoise | gunicorn | django-environ | python-decouple | dj-database-url |
        uvicorn | celery | sentry-sdk | flask-limiter | python-dotenv | asyncpg) -#env + (requirements.txt |
        package.json | pyproject.toml | "added dependency" | "add dependency") -(all | lock | pin | #env |
        sentry*) ~0.96
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
MINUTES = 10


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
