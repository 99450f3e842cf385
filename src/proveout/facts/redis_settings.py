"""Every Redis that the started service is set up to use, and for what."""

import re
from dataclasses import dataclass, field, replace
from typing import Any, Self

from proveout.facts.setting_value import Masked
from proveout.facts.start import Start
from proveout.model.evidence import Evidence

LOCAL = re.compile(r"$|localhost$|127\.\d+\.\d+\.\d+$|\[?::1\]?$")
# What is lost for good, or breaks a promise, when it is evicted.
KEPT = ("broker", "results", "sessions", "jobs")
PASSING = ("cache",)
SHORT = ("limiter", "channels")  # gone is a nuisance, and a flush of the cache may take them


@dataclass(frozen=True, slots=True)
class RedisUse:
    """One use. `role` is cache, sessions, broker, results, jobs, channels, limiter or client.

    `tls` is the scheme's; `checks` is what a query says of certificates ("none", "required") and empty where nothing is
    said. `timeout` counts in seconds. `firm` is false where any of it changes with a value that was made up.
    """

    role: str = "cache"
    name: str = "CACHES['default']"
    host: str | Masked = "redis.example.org"
    port: int | None = 6379
    database: int | None = 0
    user: str | Masked = ""
    password: Masked | None = None
    tls: bool = True
    socket: bool = False
    checks: str = ""
    timeout: float | None = None
    firm: bool = True

    @property
    def is_local(self) -> bool:
        """True for a socket of this machine and for loopback."""
        return self.socket or (isinstance(self.host, str) and LOCAL.match(self.host) is not None)

    @property
    def store(self) -> tuple[str, int | None, int | None]:
        """Which keys it shares with others of the same store."""
        host = self.host.fingerprint if isinstance(self.host, Masked) else self.host
        return host, self.port, self.database


@dataclass(frozen=True, slots=True)
class RedisSettingsFacts:
    """All uses that settings and clients show; none where the service has no Redis, or makes its client later."""

    uses: tuple[RedisUse, ...] = ()
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A cache on a server of its own, by TLS and with a password, with the given fields of it changed."""
        return cls((replace(RedisUse(password=Masked.example()), **difference),))

    def seen(self, one: RedisUse, saw: str) -> Evidence:
        """Evidence of what is in force for one use."""
        return Evidence(f"{one.name} ({one.role}): {saw}", f"{self.start.place}, as it starts", self.start.again)
