"""The connections that the started service would make, as facts, and those of a start without their variables."""

import re
from collections.abc import Mapping
from typing import Any

from proveout.facts.database_settings import DatabaseConnection, DatabaseSettingsFacts, Pool
from proveout.model.need import Unreadable
from proveout.probes.introspection.decoding import masked_of
from proveout.probes.introspection.sight import Introspection, SettingsSight

TOPIC = "databases"
OF_A_DATABASE = re.compile(r"DATABASE|SQLALCHEMY|(^|_)(DB|PG|POSTGRES\w*|MYSQL|SQL)(_|$)|^PG[A-Z]+$", re.IGNORECASE)
MASKABLE = ("host", "database", "user")


def read_database_settings(sight: SettingsSight) -> DatabaseSettingsFacts | Unreadable:
    """Every connection; firm where it does not rest on a value that was made up."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    seen = introspection.topic(TOPIC)
    if isinstance(seen, Unreadable):
        return seen
    other = introspection.other_topic(TOPIC)
    second = None if other is None else other.get("connections", [])
    connections = tuple(_connection(one, firm=second is None or one in second) for one in seen["connections"])
    without, fallback, refused = _without(sight, introspection) if connections else ((), (), False)
    return DatabaseSettingsFacts(connections, without, fallback, refused, introspection.start)


def _without(
    sight: SettingsSight, introspection: Introspection
) -> tuple[tuple[str, ...], tuple[DatabaseConnection, ...], bool]:
    """One more start, with every variable of a database taken away that the environment file has.

    Where it has none, and one is read with a default, the first start was that one.
    """
    names = tuple(sorted(name for name in sight.given if OF_A_DATABASE.search(name)))
    if not names:
        read = {one["name"] for one in introspection.document["reads"] if not one["given"]}
        lacking = tuple(sorted(name for name in read - introspection.required if OF_A_DATABASE.search(name)))
        seen = introspection.document["topics"][TOPIC]["connections"] if lacking else ()
        return lacking, tuple(_connection(one, firm=True) for one in seen), False
    left = {name: value for name, value in sight.given.items() if name not in names}
    # Celery's collector imports the task modules, and with them their engines.
    answer = sight.start(left, collectors=("celery", TOPIC))
    seen = answer.document.get("topics", {}).get(TOPIC) if answer.started else None
    if not isinstance(seen, dict) or "failed" in seen:
        return names, (), not answer.started
    return names, tuple(_connection(one, firm=True) for one in seen["connections"]), False


def _connection(said: Mapping[str, Any], *, firm: bool) -> DatabaseConnection:  # Any: JSON
    fields = dict(said)
    for name in MASKABLE:
        fields[name] = masked_of(said[name]) if isinstance(said[name], dict) else str(said[name])
    fields["password"] = masked_of(said["password"]) if isinstance(said["password"], dict) else None
    fields["pool"] = Pool(**said["pool"]) if said["pool"] else None
    return DatabaseConnection(**fields, firm=firm)
