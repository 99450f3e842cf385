"""Every Redis that the started service would use, as facts."""

from collections.abc import Mapping
from typing import Any

from proveout.facts.redis_settings import RedisSettingsFacts, RedisUse
from proveout.model.need import Unreadable
from proveout.probes.introspection.decoding import masked_of
from proveout.probes.introspection.sight import SettingsSight

TOPIC = "redis"


def read_redis_settings(sight: SettingsSight) -> RedisSettingsFacts | Unreadable:
    """Every use; firm where it does not rest on a value that was made up."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    seen = introspection.topic(TOPIC)
    if isinstance(seen, Unreadable):
        return seen
    other = introspection.other_topic(TOPIC)
    second = None if other is None else other.get("uses", [])
    uses = [_use(one, firm=second is None or one in second) for one in seen["uses"]]
    # What was not read may be anything: as a use that is not firm it stands in the way of every pass.
    uses += [
        RedisUse("client", f"not read ({says})", "not read", None, None, tls=False, firm=False)
        for says in seen.get("unread", ())
    ]
    return RedisSettingsFacts(tuple(uses), introspection.start)


def _use(said: Mapping[str, Any], *, firm: bool) -> RedisUse:  # Any: JSON
    fields = dict(said)
    for name in ("host", "user"):
        fields[name] = masked_of(said[name]) if isinstance(said[name], dict) else str(said[name])
    fields["password"] = masked_of(said["password"]) if isinstance(said["password"], dict) else None
    return RedisUse(**fields, firm=firm)
