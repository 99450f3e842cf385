"""The routes of the started service: who may use them, how often, with what body, and what they answer."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Self

from proveout.facts.setting_value import SettingValue
from proveout.facts.start import Start
from proveout.model.evidence import Evidence

CHANGES = frozenset(("POST", "PUT", "PATCH", "DELETE"))
PARAMETER = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class ServedLimit:
    """A rate that is counted for a route, as its limiter would apply it.

    `key` says by what clients are told apart: "address" (as the server or a trusted proxy gives it), "header" (as the
    client writes it), "forwarded" (a header, unless the number of proxies is set), "user", "constant" (all clients are
    one), "drf" (as the REST framework does), "other". `who` is "anonymous" where only strangers are counted, "some"
    where a condition decides.
    """

    count: int
    seconds: float
    by: str = "flask_limiter"
    key: str = "address"
    who: str = ""

    @property
    def per_second(self) -> float:
        return self.count / self.seconds if self.seconds else float(self.count)

    def __str__(self) -> str:
        return f"{self.count} per {timedelta(seconds=self.seconds)}"


@dataclass(frozen=True, slots=True)
class ServedField:
    """One field of a schema. `reads` is true where an answer shows it, `writes` where a body may set it.

    `validators` are names of functions that look at it besides; what they refuse is not known.
    """

    name: str
    type: str = "str"
    required: bool = False
    min: float | None = None
    max: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str = ""
    choices: tuple[str, ...] = ()
    reads: bool = True
    writes: bool = True
    validators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ServedSchema:
    """A schema of a body or an answer. `extra` is forbid | ignore | allow, "" where it is not known.

    `all_fields` is true where a serializer takes whatever its model has. `unread` says why there are no fields.
    """

    name: str
    where: str = "shop/schemas.py:10"
    kind: str = "pydantic"
    extra: str = "ignore"
    all_fields: bool = False
    fields: tuple[ServedField, ...] = ()
    unread: str = ""

    @property
    def own(self) -> bool:
        """True for a class of the service itself."""
        return self.where.partition(":")[0].endswith(".py")


@dataclass(frozen=True, slots=True)
class ServedRoute:
    """One route. `own` is false for those that a library brings.

    `login` is required | open | perhaps. `limit` is limited | none | exempt | perhaps, with a reason in `limit_says`.
    `csrf` is checked | exempt | off | perhaps, and "" where it changes nothing or no cookie logs anybody in. `raw` are
    the places that read a body without a schema, `loose` those that do and check it in a way that is not read.
    `misfit` says why every request must end in an error. `words` are dotted names that its code uses. `most_rows` is
    the largest page, and `rows_say` why there is none. `firm` is false where it changes with values that nobody gave.
    """

    path: str
    methods: tuple[str, ...] = ("GET",)
    framework: str = "flask"
    endpoint: str = "show"
    where: str = "shop/views.py:10"
    own: bool = True
    login: str = "required"
    guards: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    limits: tuple[ServedLimit, ...] = ()
    limit: str = "none"
    limit_says: str = ""
    bodies: tuple[ServedSchema, ...] = ()
    queries: tuple[ServedField, ...] = ()
    answers: tuple[ServedSchema, ...] = ()
    raw: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    csrf: str = ""
    cookie: bool = False
    misfit: str = ""
    words: tuple[str, ...] = ()
    uploads: bool = False
    listed: bool = False
    most_rows: int | None = None
    rows_say: str = ""
    described: bool = True
    firm: bool = True

    def __str__(self) -> str:
        return f"{'/'.join(self.methods)} {self.path}"

    @property
    def changes(self) -> bool:
        return bool(CHANGES & set(self.methods))

    @property
    def place(self) -> str:
        return self.where or self.endpoint or self.path

    def is_at(self, *paths: str) -> bool:
        """True for one of these paths: `/admin/` and `/admin/*` stand for all below; names of parameters may differ."""
        return any(_covers(path, self.path) for path in paths)

    def uses(self, pattern: str) -> bool:
        """True where its code uses a name that the regular expression finds."""
        return any(re.search(pattern, word) for word in self.words)


@dataclass(frozen=True, slots=True)
class ServedLimiter:
    """A limiter with its store (a class), and what it tells clients apart by where a route says nothing else.

    `swallows` is true where a store that fails lets everything through. `proxies` is DRF's NUM_PROXIES.
    """

    by: str
    enabled: bool = True
    storage: str = "RedisStorage"
    strategy: str = ""
    key: str = "address"
    where: str = ""
    swallows: bool = False
    proxies: int | None = None


@dataclass(frozen=True, slots=True)
class ServedMiddleware:
    """One layer around the application, with its plain options. `firm` is false where these may be others."""

    name: str
    of: str = ""
    options: Mapping[str, SettingValue] = field(default_factory=dict)
    firm: bool = True


@dataclass(frozen=True, slots=True)
class TokenDecode:
    """A place that decodes tokens. `given` are its keywords; one that is not read is "?"."""

    where: str
    library: str = "jwt"
    given: Mapping[str, SettingValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ServedRouteFacts:
    """All routes in the order of the route table. `unread` says what could not be read of them.

    `packages` are those imported libraries that tell of logins, limits and uploads; `schemas` those that take a
    password. `firm` is false where values that nobody gave change the limiters or the decoding of tokens.
    """

    routes: tuple[ServedRoute, ...] = ()
    limiters: tuple[ServedLimiter, ...] = ()
    middleware: tuple[ServedMiddleware, ...] = ()
    decodes: tuple[TokenDecode, ...] = ()
    packages: frozenset[str] = frozenset()
    schemas: tuple[ServedSchema, ...] = ()
    unread: tuple[str, ...] = ()
    firm: bool = True
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, *routes: ServedRoute, **difference: Any) -> Self:
        """A service with a public page of its health and one route behind a login, or with the given routes."""
        limit = (ServedLimit(100, 60.0),)
        healthy = (
            ServedRoute("/health", endpoint="health", login="open", limit="exempt"),
            ServedRoute("/orders", endpoint="orders", limit="limited", limits=limit),
        )
        facts = cls(
            routes or healthy, (ServedLimiter("flask_limiter"),), packages=frozenset({"flask_limiter", "flask_login"})
        )
        return replace(facts, **difference)

    @property
    def own(self) -> tuple[ServedRoute, ...]:
        """What the service itself serves, without what libraries bring."""
        return tuple(one for one in self.routes if one.own)

    def at(self, *paths: str) -> tuple[ServedRoute, ...]:
        return tuple(one for one in self.routes if one.is_at(*paths))

    def named(self, *names: str) -> tuple[ServedMiddleware, ...]:
        """Middleware by its class."""
        return tuple(one for one in self.middleware if one.name in names)

    def seen(self, one: ServedRoute, saw: str) -> Evidence:
        """Evidence of one route."""
        path, _, line = one.place.partition(":")
        again = f"sed -n {line},+12p '{path}'" if line.isdigit() else self.start.again
        return Evidence(f"{one} {saw}", one.place, again)


def _covers(pattern: str, path: str) -> bool:
    if pattern.endswith("*"):
        return path.startswith(pattern.rstrip("*"))
    if pattern.endswith("/") and len(pattern) > 1 and path.startswith(pattern):
        return True
    return (PARAMETER.sub("{}", pattern).rstrip("/") or "/") == (PARAMETER.sub("{}", path).rstrip("/") or "/")
