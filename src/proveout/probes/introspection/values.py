"""Made-up values for variables that nobody gave: they suit their name, and mean nothing."""

import hashlib
import re
from collections.abc import Mapping

PORT = re.compile(r"PORT$")
NUMBER = re.compile(
    r"(TIMEOUT|SECONDS|MINUTES|HOURS|DAYS|TTL|AGE|SIZE|LIMIT|COUNT|WORKERS|THREADS|RETRIES|POOL|OVERFLOW|MAX|MIN|"
    r"INTERVAL|EXPIR\w*|RATE|NUM|LENGTH|CONCURRENCY|_DB|_ID)$"
)
SWITCH = re.compile(
    r"(^|_)(DEBUG|ENABLED?|DISABLED?|USE|IS|ALLOW|SECURE|SSL|TLS|VERIFY|FLAG|TESTING|MOCK|ACTIVE|ON|OFF|ENFORCE|REQUIRE)(_|$)"
)
DATABASE = re.compile(r"(DATABASE|DB|POSTGRES\w*|PG|SQLALCHEMY\w*)_?(URL|URI|DSN)$|SQLALCHEMY_DATABASE_UR[IL]$")
REDIS = re.compile(
    r"(REDIS|CACHE|BROKER|CELERY\w*|RESULT_BACKEND|QUEUE|RATELIMIT\w*)_?(\w*_)?(URL|URI|DSN|BACKEND)$|^REDIS$"
)
RABBIT = re.compile(r"(RABBIT\w*|AMQP|CLOUDAMQP)_?(URL|URI)?$")
SENTRY = re.compile(r"SENTRY_?\w*DSN|^DSN$")
ADDRESS = re.compile(r"(URL|URI|ENDPOINT|ORIGINS?|WEBHOOK|ISSUER)$")
HOSTS = re.compile(r"(HOSTS?|DOMAINS?|HOSTNAME|SERVER)$")
MAIL = re.compile(r"(EMAIL|MAIL|FROM|SENDER|ADMINS?)$")
PLACE = re.compile(r"ENV(IRONMENT)?$|^STAGE$")
LEVEL = re.compile(r"LOG_?LEVEL$")
FOLDER = re.compile(r"(DIR|PATH|FOLDER|ROOT)$")
# Loopback, and a port on which nobody answers: nothing of it leaves this machine even without a guard.
NOWHERE = "127.0.0.1"
OWN_FILE = "proveout-own-file:"  # where the service may write, which only its start knows
# In an address: behind what may be a user and a password, up to a port, a path or the end.
HOST = re.compile(r"([A-Za-z][\w+.-]*://(?:[^@/\s]*@)?)(?!127\.)[\w.-]+")
DATABASE_SERVER = re.compile(r"(postgres(ql)?|mysql|mariadb|cockroachdb|mssql|oracle)(\+\w+)?://|proveout-own-file:")
NAMES_HOST = re.compile(r"(HOST|HOSTNAME|SERVER|ENDPOINT)$")


# The first pattern that fits decides; `{word}` is drawn text, `{n}` the number of the variation.
SHAPES = (
    (SENTRY, "https://{word:.32}@{nowhere}/{n}"),
    (DATABASE, "postgresql://u{word:.6}:{word:.20}@{nowhere}:543{n}/d{word:.6}"),
    (RABBIT, "amqp://u{word:.6}:{word:.20}@{nowhere}:567{n}/"),
    (REDIS, "redis://:{word:.20}@{nowhere}:637{n}/{n}"),
    (ADDRESS, "https://{word:.8}.proveout.invalid"),
    (LEVEL, "{level}"),
    (PORT, "610{n}"),
    (NUMBER, "1{n}"),
    (SWITCH, "{switch}"),
    (PLACE, "production"),
    (MAIL, "{word:.8}@proveout.invalid"),
    (HOSTS, "{word:.8}.proveout.invalid"),
    (FOLDER, "{word:.8}"),
)


def made_up(name: str, variation: int) -> str:
    """A value for the variable `name`. Another `variation`, 0 or 1, gives another value of the same kind."""
    word = hashlib.sha256(f"proveout {variation} {name}".encode()).hexdigest()
    # Long and drawn: what is measured of it must not look weak, and no pass may rest on it anyway.
    shape = next((shape for pattern, shape in SHAPES if pattern.search(name.upper())), "mU{word:.46}")
    level, switch = (("INFO", "false"), ("WARNING", "true"))[variation % 2]
    return shape.format(word=word, n=variation, nowhere=NOWHERE, level=level, switch=switch)


def turned(name: str, default: object, variation: int) -> str:
    """Another value than `default` for a variable that is read with one, of the same kind."""
    text = default if isinstance(default, str) else ""
    bare = text.strip().lower()
    if isinstance(default, bool):
        return str(not default)
    if bare in ("true", "1", "yes", "on"):
        return {"true": "False" if text[:1] == "T" else "false", "1": "0", "yes": "no", "on": "off"}[bare]
    if bare in ("false", "0", "no", "off"):
        return {"false": "True" if text[:1] == "F" else "true", "0": "1", "no": "yes", "off": "on"}[bare]
    if isinstance(default, int | float):
        return str(default + 1 + variation)
    if re.fullmatch(r"-?\d+", bare):
        return str(int(bare) + 1 + variation)
    if bare.startswith("["):  # what is read as JSON has to stay JSON
        return f'["{"https://" if "://" in bare else ""}{made_up(f"{name}_HOST", variation)}"]'
    return made_up(name, variation)


def own_file(values: Mapping[str, str], variation: int) -> dict[str, str]:
    """A file of SQLite for each value that is the address of a database, or such a file already."""
    return {
        name: f"{OWN_FILE}proveout-{variation}.db" for name, value in values.items() if DATABASE_SERVER.match(value)
    }


def loopback(values: Mapping[str, str]) -> dict[str, str]:
    """Those values that name another machine, with this one in its place."""
    found = {}
    for name, value in values.items():
        other = HOST.sub(lambda at: f"{at[1]}{NOWHERE}", value)
        if other == value and NAMES_HOST.search(name.upper()) and "." in value and " " not in value:
            other = NOWHERE
        if other != value:
            found[name] = other
    return found
