"""Reads the configuration files of Redis and Valkey."""

import re

from proveout.facts.container import Purpose
from proveout.facts.redis_file import RedisFileFacts
from proveout.model.need import Unreadable
from proveout.probes.purpose import purpose_of
from proveout.probes.repository import Repository

IS_REDIS = re.compile(r"(^|/)[\w.-]*(redis|valkey)[\w.-]*\.conf$|(^|/)(redis|valkey)/[^/]+\.conf$", re.IGNORECASE)
DEMANDS = re.compile(r"^[ \t]*requirepass[ \t]+(\S+)", re.MULTILINE)
DECIDES = re.compile(r"^[ \t]*(include|aclfile|user)[ \t]+\S|\{\{|\$\{", re.MULTILINE)


def read_redis_files(repository: Repository) -> RedisFileFacts:
    """Every file that is called after Redis and is not for development."""
    found: dict[str, bool | None] = {}
    for path in repository.holding("redis", "valkey"):
        if not IS_REDIS.search(path) or purpose_of(path) is Purpose.DEVELOPMENT:
            continue
        text = repository.text(path)
        found[path] = None if isinstance(text, Unreadable) else _demands(text)
    return RedisFileFacts(found, repository.seen_at)


def _demands(text: str) -> bool | None:
    said = DEMANDS.findall(text)
    if said:
        # The last line counts, and an empty text turns the demand off.
        return said[-1] not in ('""', "''")
    return None if DECIDES.search(text) else False
