"""Heads of migrations and changes that were not made, in a start of their own: every migration is imported."""

from typing import Any

from proveout.facts.migration_state import History, MigrationStateFacts, UnmadeChange
from proveout.model.need import Unreadable
from proveout.probes.introspection.sight import SettingsSight
from proveout.probes.introspection.twice import seen_twice

TOPIC = "migrations"


def read_migration_state(sight: SettingsSight) -> MigrationStateFacts | Unreadable:
    """What Django and Alembic say of what would be deployed; firm where it is the same with other made-up values."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    start = introspection.start
    seen, other = seen_twice(sight, introspection, TOPIC, option=True)
    topic: dict[str, Any] = seen.document.get("topics", {}).get(TOPIC, {}) if seen.started else {"failed": seen.says}
    if "failed" in topic:
        return Unreadable(f"the migrations of {start.entry} were not read to their end: {topic['failed']}")
    return MigrationStateFacts(
        tuple(History(**{**one, "heads": tuple(one["heads"])}) for one in topic["histories"]),
        tuple(UnmadeChange(**one) for one in topic["changes"]),
        tuple(topic["compared"]),
        tuple(topic["doubts"]),
        other is None or other == topic,
        start,
    )
