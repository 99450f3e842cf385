"""Celery's applications as the started service has them, as facts."""

from collections.abc import Mapping
from typing import Any

from proveout.facts.celery_application import (
    CeleryApplication,
    CeleryApplicationFacts,
    CelerySetting,
    CeleryTask,
    Scheduled,
)
from proveout.model.need import Unreadable
from proveout.probes.introspection.decoding import value_of
from proveout.probes.introspection.sight import SettingsSight

TOPIC = "celery"
LISTED = ("tasks", "routes", "queues", "schedule")


def read_celery_application(sight: SettingsSight) -> CeleryApplicationFacts | Unreadable:
    """Every application with its tasks; firm where it does not rest on a value that was made up."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    seen = introspection.topic(TOPIC)
    if isinstance(seen, Unreadable):
        return seen
    other = introspection.other_topic(TOPIC)
    second = None if other is None else {one["at"]: one for one in other.get("applications", ())}
    applications = (
        _application(one, None if second is None else second.get(one["at"], {})) for one in seen["applications"]
    )
    return CeleryApplicationFacts(tuple(applications), introspection.start)


def _application(said: Mapping[str, Any], second: Mapping[str, Any] | None) -> CeleryApplication:  # Any: JSON
    changed = frozenset(said["changed"])
    others = said["settings"] if second is None else second.get("settings", {})
    tasks = said["tasks"] if second is None else second.get("tasks", ())
    return CeleryApplication(
        name=said["name"],
        at=said["at"],
        settings={
            name: CelerySetting(value_of(value), name in others and others[name] == value, name in changed)
            for name, value in said["settings"].items()
        },
        unknown=tuple(said["unknown"]),
        tasks=tuple(CeleryTask(**one, firm=one in tasks) for one in said["tasks"]),
        default_queue=said["queues"]["default"],
        queues=tuple(said["queues"]["declared"]),
        routes=tuple((pattern, queue) for pattern, queue in said["routes"]["queues"]),
        routes_are_computed=said["routes"]["computed"],
        schedule=tuple(Scheduled(**one) for one in said["schedule"]),
        unread=said["tasks_failed_to_import"],
        firm=second is None or all(second.get(part) == said[part] for part in LISTED),
    )
