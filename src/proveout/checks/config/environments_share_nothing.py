"""Staging and production share no secret, database, bucket or project.

Why:
    A key of staging that also opens production makes the weaker of the two the door to both, and a test on a shared
    database empties the real one.

Fix:
    Make every secret anew for each environment, and give each its own database, bucket and project. Nothing of it
    depends on the framework: the values stand in the environment of Django, Flask and FastAPI alike.

Proof:
    Keyed fingerprints of every secret and the host, database, bucket and project parts of every address
    are compared between the environments' files or stores; an equal pair fails, and so do deploy files
    that update one stack for both. Control: a planted equal pair is found. With only one environment
    readable it is unknown.

Asked as:
    different secrets for staging and production; separate staging database; separate projects for dev,
    staging and prod; environment-specific configs; staging uses its own database and keys; unique
    password per environment

Told by:
    (different | separate | distinct | own) + (secret | key | credential) + (environment | staging | development) ~0.93
    (different | separate | distinct | own) + (password | project) + (environment | staging | development) ~0.93
    (separate | isolated | dedicated | own) + (database | bucket) + (environment | staging | development) ~0.92
    (separate | isolated | dedicated | own) + (redis | store | resource) + (environment | staging | development) ~0.92
    unique + (secret | key | credential | password | database) + environment -(variable | strong) ~0.94
    (different | separate) + (configuration | setting | .env) + (environment | staging | development) -variable ~0.86
    ("environment specific" | "per environment") + (configuration | secret | key) ~0.88
    ("environment specific" | "per environment") + (credential | database | setting) ~0.88
    ("environment separation" | "environment isolation") ~0.9
    (never | no | not) + (development | staging) + (key | secret | credential) -(debug | log | commit) ~0.88
    (don | avoid) + (development | staging) + (key | secret | credential) -(debug | log | commit) ~0.88
    (never | no | not | don | avoid) + production + (key | secret) + (development | staging | test) ~0.9
    (never | no | not | don | avoid) + production + (credential | database) + (development | staging | test) ~0.9
    production + (credential | secret | key | database) + development + @(never | avoid | not) ~0.8
    production + (not | no) + (development | test) + (value | credential | key) -stripe ~0.88
    (reuse | share) + (secret | key | credential | password | database) + (across | between | environment) ~0.92
    reuse + (secret | key | credential | password) + (no | not | never | don) ~0.9 &
    (staging | test) + database + (separate | own | different | isolated | "not production") ~0.92
    staging + (separate | separated | isolated) + production ~0.88
    development + database + (separate | isolated) ~0.9
    secret + change + (development | dev) -rotate ~0.9 &
    (.env | .env.production) + "each environment" ~0.9
    separate + (staging | development) + production + (account | project | environment | stack | cluster) ~0.9
    production + own + (credential | key | secret | database | account) -(tenant | user) ~0.86
    ("new supabase project" | "new firebase project") + @(staging | "multi-project") ~0.9
    "staging environment variable" ~0.88 &
    staging + (touch | use | share | access) + production + (data | database | bucket | redis) + (not | no | never |
        own | separate) -test ~0.95
    ("test and live keys" | "live and test keys") + (separate | separated | different) ~0.96
    no + production + data + staging -(backup | accidental) ~0.93
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from proveout.facts.environment import EnvironmentFacts, EnvironmentFilesFacts, Variable, environment_word
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)
MINUTES = 90


@dataclass(frozen=True, slots=True)
class Limits:
    environments: tuple[str, ...] = ("staging", "production")


PASSES = {"environment": EnvironmentFacts.example(), "files": EnvironmentFilesFacts.example(), "limits": Limits()}
FAILS = {
    **PASSES,
    "files": EnvironmentFilesFacts((EnvironmentFacts.example(path=".env.staging", environment="staging"),)),
}
SECRET = re.compile(
    r"SECRET|PASSWORD|PASSWD|PASSPHRASE|TOKEN|FERNET|HMAC|(^|_)SALT$|"
    r"(^|_)(API|SIGNING|ENCRYPTION|PRIVATE|ACCESS|AUTH|SERVICE_ROLE|JWT)_?KEY"
)
NO_SECRET = re.compile(
    r"PUBLI|EXPIR|LIFETIME|ALGORITHM|_TTL|_NAME$|_FILE$|_PATH$|_URL$|_URI$|_MIN|_MAX|LENGTH|_ID$|ENABLED|REQUIRED|"
    r"TIMEOUT|_AGE$|COOKIE|_HEADER$|ISSUER|AUDIENCE|^NEXT_PUBLIC|^VITE_|SAMESITE|_LEEWAY"
)
PLACE = re.compile(r"BUCKET|(^|_)PROJECT(_ID|_REF)?$|^SUPABASE_URL$|CONTAINER_NAME$")
STORES = ("postgres", "mysql", "mongodb", "redis", "amqp", "mariadb", "mssql")
# A word that is no secret by any reading, whatever its name.
NOTHING = re.compile(r"(true|false|yes|no|on|off|none|null|\d{1,6}|\$\{.*|<.*>|)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    """What two environments may share. `kind` is "secret" or "store"."""

    kind: str
    identity: str
    variable: Variable
    path: str


def check_files(environment: EnvironmentFacts | Unreadable, files: EnvironmentFilesFacts, limits: Limits) -> Verdict:
    read = [*([] if isinstance(environment, Unreadable) else [environment]), *files.files]
    wanted = [environment_word(one) for one in limits.environments]
    by = {word: [one for one in read if environment_word(one.environment) == word] for word in wanted}
    unseen = [word for word, found in by.items() if not found]
    if len(wanted) < 2 or unseen:
        reason = next(iter(files.broken), f"no environment file of {' and '.join(unseen) or 'a second one'} was seen")
        return unknown(f"environments: {reason}, so nothing can be compared")
    # The same file may be handed over and lie in the repository: it shares everything with itself.
    parts = {word: [part for one in found for part in _parts(one)] for word, found in by.items()}
    shared = list(_shared(parts))
    if shared:
        named = ", ".join(dict.fromkeys(f"{one.variable.name} ({one.kind})" for one, _ in shared[:5]))
        return failed(
            f"environments: {named} is the same in {' and '.join(wanted)}",
            *(
                Evidence(
                    f"{one.variable.name} of {one.path} and {other.variable.name} of {other.path}: the same {one.kind}",
                    f"{one.path}:{one.variable.line}",
                    f"diff <(grep '^{one.variable.name}=' '{one.path}' | sha256sum) "
                    f"<(grep '^{other.variable.name}=' '{other.path}' | sha256sum)",
                )
                for one, other in shared[:20]
            ),
        )
    thin = [word for word, found in parts.items() if not {"secret", "store"} <= {one.kind for one in found}]
    unclear = next(
        (f"{one.path}:{one.unclear[0]} assigns nothing" for found in by.values() for one in found if one.unclear), ""
    )
    filled = next((f"{one.path} fills {v.name} in from elsewhere" for found in by.values() for one in found
                   for v in one.variables.values() if "${" in v.value.reveal()), "")  # fmt: skip
    doubt = next(iter(files.broken), "") or unclear or filled
    if thin or doubt:
        reason = doubt or f"the file of {thin[0]} holds no secret and no address of a store that could be compared"
        return unknown(f"environments: nothing shared was seen, but {reason}")
    planted = {"one": parts[wanted[0]], "other": [*parts[wanted[1]], parts[wanted[0]][0]]}
    if not list(_shared(planted)):
        return unknown("environments: the comparison did not find a planted equal pair, so it proves nothing")
    return absent(
        f"environments: {' and '.join(wanted)} share none of {sum(map(len, parts.values()))} secrets and stores",
        control("a planted equal pair is found", "the same comparison"),
        *(Evidence(f"{len(found)} secrets and stores of {word}", by[word][0].path) for word, found in parts.items()),
    )


def _parts(environment: EnvironmentFacts) -> Iterator[_Part]:
    for name, variable in environment.variables.items():
        value, upper = variable.value.reveal().strip(), name.upper()
        if NOTHING.match(value):
            continue
        if SECRET.search(upper) and not NO_SECRET.search(upper):
            yield _Part("secret", value, variable, environment.path)
        elif PLACE.search(upper):
            yield _Part("store", value.rstrip("/").lower(), variable, environment.path)
        elif value.startswith(STORES) and "://" in value:
            yield from _of_address(value, variable, environment.path)


def _of_address(value: str, variable: Variable, path: str) -> Iterator[_Part]:
    try:
        address = urlsplit(value)
        host, password = (address.hostname or "").lower(), address.password
    except ValueError:
        return
    # A name without a dot is found inside of one stack alone, and this machine is another one for each.
    if "." in host and not host.startswith("127."):
        yield _Part("store", f"{host}{address.path.rstrip('/')}", variable, path)
    if password:
        yield _Part("secret", password, variable, path)


def _shared(parts: dict[str, list[_Part]]) -> Iterator[tuple[_Part, _Part]]:
    first, *others = parts.values()
    known = {(one.kind, one.identity): one for one in first}
    for other in (one for found in others for one in found):
        if (one := known.get((other.kind, other.identity))) is not None:
            yield one, other
