"""Redis refuses commands without the right password.

Why:
    An open Redis gives its data to whoever reaches its port, and with CONFIG SET often the host as well.

Fix:
    Compose: `command: redis-server --requirepass ${REDIS_PASSWORD:?}` and `redis://:${REDIS_PASSWORD}@redis:6379/0`
    in the application; redis.conf: `requirepass` or an ACL file. Django CACHES, Flask-Caching and FastAPI clients
    take the password from the address. Do not publish the port.

Proof:
    A connection without and with a wrong password must be refused for a command that reads data.
    Control: the application's own credentials are accepted. A health command that exits 0 on NOAUTH is
    named.

Asked as:
    Redis password set; Redis authentication enabled; REDIS_PASSWORD is set and strong; Redis requires
    password; requirepass configured

Told by:
    @redis + (auth | password) + (configure | enable | set | require) -(session | token | user | login) ~0.9
    REDIS_PASSWORD + strong + set ~0.985
    requirepass ~0.97
    redis + password + (set | require | configure | enable | protect | auth | strong) -(unique | rotate | generate) ~0.9
    redis + (auth | acl) -(session | token | rate) ~0.92
    redis + "protected mode" ~0.92
    @redis + ("password authentication" | "require password" | "password set" | "password protected") ~0.94
    redis + credential + security -store ~0.9
    redis + (password | unauthenticated) -(#env | rotate | #command | #url | ping | #setting) ~0.93

Sources:
    CWE-306; Redis security documentation
"""

import re
from dataclasses import dataclass

from proveout.facts.container import Command, ComposeView, ContainerFacts, Service
from proveout.facts.redis_file import RedisFileFacts
from proveout.facts.redis_settings import RedisSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS, Sight.FILES)
MINUTES = 20

PASSES = {
    "redis": RedisSettingsFacts.example(),
    "containers": ContainerFacts.example(
        views=(
            ComposeView(
                ("docker-compose.yml",),
                (
                    Service(
                        "cache",
                        "docker-compose.yml:9",
                        image="redis:7.4",
                        command=Command("redis-server --requirepass '${REDIS_PASSWORD:?}'", "docker-compose.yml", 10),
                    ),
                ),
            ),
        )
    ),
    "files": RedisFileFacts(),
}
FAILS = {
    "redis": RedisSettingsFacts.example(password=None),
    "containers": ContainerFacts.example(
        views=(ComposeView(("docker-compose.yml",), (Service("cache", "docker-compose.yml:9", image="redis:7.4"),)),)
    ),
    "files": RedisFileFacts(),
}
OFFICIAL = re.compile(
    r"(docker\.io/)?(library/)?(redis(/redis-stack(-server)?)?|valkey/valkey|redis/redis-stack(-server)?)(:.*|@.*)?"
)
BITNAMI = re.compile(r"(.*/)?bitnami(legacy)?/(redis|valkey)(:.*|@.*)?")
REQUIRES = re.compile(r"--requirepass[ =]+(\S+)")
SECURES = re.compile(r"--(aclfile|user)\b")
CONFIGURED = re.compile(r"[\w./-]+\.conf\b")
EMPTY = frozenset({'""', "''"})


@dataclass(frozen=True, slots=True)
class _Seen:
    name: str
    good: bool | None
    says: str
    where: str
    again: str


def check_settings(redis: RedisSettingsFacts) -> Verdict:
    if not redis.uses:
        return unknown(f"Redis: the start of {redis.start.entry} shows no use of Redis")
    if loose := [one for one in redis.uses if not one.firm]:
        return unknown(f"Redis: {loose[0].name} comes of a value that nobody gave. Hand it over with --env-file")
    shown = [redis.seen(one, "has a password" if one.password else "has no password") for one in redis.uses]
    # A socket is guarded by the rights of its file.
    if free := [one for one in redis.uses if not one.password and not one.socket]:
        return failed(f"Redis: {free[0].name} is reached without a password, so it asks for none", *shown)
    if weak := [one for one in redis.uses if one.password and one.password.weak]:
        why = weak[0].password.weak if weak[0].password else ""
        return failed(f"Redis: the password of {weak[0].name} is {why}", *shown)
    if not any(one.password for one in redis.uses):
        return unknown("Redis: it is reached by a socket, whose rights were not looked at", *shown)
    return passed(f"Redis: each of the {len(redis.uses)} uses sends a password", *shown)


def check_files(containers: ContainerFacts, files: RedisFileFacts) -> Verdict:
    views = [[seen for one in view.services if (seen := _service(one, files))] for view in containers.production]
    pods = [
        seen
        for pod in containers.pods
        for one in pod.containers
        if (seen := _service(Service(one.name, one.where, image=one.image, command=one.command), files))
    ]
    all_seen = [one for view in views for one in view] + pods
    if not all_seen:
        return unknown(f"Redis: no file is seen to start one{_because(containers)}")
    good = {one.name for view in views for one in view if one.good is not False} if len(views) > 1 else set()
    bad = [one for one in all_seen if one.good is False and one.name not in good]
    if bad and not containers.unread:
        return failed(f"Redis: {bad[0].name} {bad[0].says}", *(Evidence(one.says, one.where, one.again) for one in bad))
    doubt = next((one for one in all_seen if not one.good), None)
    if doubt or containers.unread:
        return unknown(f"Redis: {f'{doubt.name} {doubt.says}' if doubt else containers.unread}")
    return passed(
        f"Redis: {', '.join(dict.fromkeys(one.name for one in all_seen))} is started with a password",
        *(Evidence(one.says, one.where, one.again) for one in all_seen),
    )


def _service(service: Service, files: RedisFileFacts) -> _Seen | None:
    judged = _judged(service, files)
    if judged is None:
        return None
    path, _, line = service.where.rpartition(":")
    return _Seen(service.name, *judged, service.where, f"sed -n {line},+12p '{path}'")


def _judged(service: Service, files: RedisFileFacts) -> tuple[bool | None, str] | None:
    command = " ".join(one.text for one in (service.entrypoint, service.command) if one)
    official, bitnami = OFFICIAL.fullmatch(service.image), BITNAMI.fullmatch(service.image)
    if not official and not bitnami:
        return None
    if bitnami:
        if service.literals.get("ALLOW_EMPTY_PASSWORD", "").lower() in ("yes", "true", "1"):
            return (False, "allows an empty password")
        named = any(name.startswith(("REDIS_PASSWORD", "VALKEY_PASSWORD")) for name in service.environment)
        return (True if named else None, "is given REDIS_PASSWORD" if named else "is given no password that is seen")
    if found := REQUIRES.search(command):
        value = found[1].strip("'\"")
        if found[1] in EMPTY or not value or value.startswith("--"):
            return (False, "is started with an empty password")
        may_be_empty = re.fullmatch(r"\$\{\w+:?-\}", value) is not None
        return (None if may_be_empty else True, "may get an empty password" if may_be_empty else "has --requirepass")
    if SECURES.search(command) or "$" in command:
        return (None, "is started by a command that is not read")
    if config := CONFIGURED.search(command):
        requires = files.requires(config[0])
        if requires is None:
            return (None, f"reads {config[0]}, of which nothing is known here")
        return (requires, f"reads {config[0]} {'with' if requires else 'without'} requirepass")
    script = (
        command and not re.match(r"(sh -c\s+)?['\"]?(exec )?redis-server\b", command) and not command.startswith("-")
    )
    if script or service.unclear:
        return (None, service.unclear or "is started by a command that is not read")
    return (False, "is started without a password")


def _because(containers: ContainerFacts) -> str:
    return f"; {containers.unread}" if containers.unread else ""
