"""Django's own checks for a deployment, in a start of their own: they import all views and cost as much as the rest."""

from typing import Any

from proveout.facts.framework_checks import CheckMessage, FrameworkCheckFacts
from proveout.model.need import Unreadable
from proveout.probes.introspection.sight import SettingsSight
from proveout.probes.introspection.twice import seen_twice

TOPIC = "checks"


def read_framework_checks(sight: SettingsSight) -> FrameworkCheckFacts | Unreadable:
    """Every message, the silenced ones too; firm where it comes with other made-up values as well."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    start = introspection.start
    if not start.settings:
        return FrameworkCheckFacts(start=start)
    seen, other = seen_twice(sight, introspection, TOPIC, option=True)
    topic: dict[str, Any] = seen.document.get("topics", {}).get(TOPIC, {}) if seen.started else {"failed": seen.says}
    if "failed" in topic:
        return Unreadable(f"Django's checks of {start.entry} did not come to their end: {topic['failed']}")
    twin = None if other is None else other.get("messages", ())
    messages = tuple(CheckMessage(**one, firm=twin is None or one in twin) for one in topic["messages"])
    gone = (CheckMessage(**one, firm=False) for one in twin or () if one not in topic["messages"])
    return FrameworkCheckFacts((*messages, *gone), tuple(topic["silenced"]), other is None or bool(other), start)
