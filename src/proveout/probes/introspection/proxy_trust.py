"""ProxyFix around the applications of Flask, as facts."""

from proveout.facts.proxy_trust import ProxyFix, ProxyTrustFacts
from proveout.model.need import Unreadable
from proveout.probes.introspection.sight import SettingsSight

TOPIC = "proxies"


def read_proxy_trust(sight: SettingsSight) -> ProxyTrustFacts | Unreadable:
    """Every wrapper; firm where it is the same with other made-up values."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    seen = introspection.topic(TOPIC)
    if isinstance(seen, Unreadable):
        return seen
    other = introspection.other_topic(TOPIC)
    fixes = tuple(
        ProxyFix(one["of"], one["counts"], other is None or one in other.get("fixes", ())) for one in seen["fixes"]
    )
    return ProxyTrustFacts(tuple(seen["flask"]), fixes, introspection.start)
