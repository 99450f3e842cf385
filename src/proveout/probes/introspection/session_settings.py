"""Cookies and stores of sessions, as facts; what signs them is compared with that of one more start."""

from collections.abc import Mapping, Sequence
from typing import Any

from proveout.facts.session_settings import LoginCookie, SessionSettingsFacts, SessionStore
from proveout.model.need import Unreadable
from proveout.probes.introspection.decoding import masked_of
from proveout.probes.introspection.sight import Introspection, SettingsSight

TOPIC = "sessions"


def read_session_settings(sight: SettingsSight) -> SessionSettingsFacts | Unreadable:
    """Every cookie and store; firm where it does not rest on a value that was made up."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    seen = introspection.topic(TOPIC)
    if isinstance(seen, Unreadable):
        return seen
    other = introspection.other_topic(TOPIC)
    again = _again(sight, introspection) if any(one["key"] for one in seen["stores"]) else ()
    return SessionSettingsFacts(
        tuple(LoginCookie(**one, firm=other is None or one in other.get("cookies", ())) for one in seen["cookies"]),
        tuple(_store(one, again, other) for one in seen["stores"]),
        introspection.start,
    )


def _again(sight: SettingsSight, introspection: Introspection) -> Sequence[Mapping[str, Any]]:  # Any: JSON
    """The stores of another start with the same values: a key that is drawn at the start is another one there."""
    answer = sight.start(introspection.values, made_up=introspection.start.made_up, collectors=(TOPIC,))
    seen = answer.document["topics"].get(TOPIC, {}) if answer.started else {}
    found: Sequence[Mapping[str, Any]] = seen.get("stores", ())  # Any: JSON
    return found


def _store(
    said: Mapping[str, Any], again: Sequence[Mapping[str, Any]], other: Mapping[str, Any] | None
) -> SessionStore:  # Any: JSON
    key = masked_of(said["key"]) if isinstance(said["key"], dict) else None
    twins = [one for one in again if (one["of"], one["store"]) == (said["of"], said["store"])]
    same = all(one["key"] == said["key"] for one in twins) if key and twins else None
    others = [] if other is None else [
        one for one in other.get("stores", ())
        if (one["of"], one["store"], one["seconds"]) == (said["of"], said["store"], said["seconds"])
    ]  # fmt: skip
    return SessionStore(
        said["store"], key, same, said["seconds"], said["of"], said["used"], firm=other is None or bool(others)
    )
