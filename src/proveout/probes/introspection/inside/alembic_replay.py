"""Alembic's heads, and the tables and columns that its migrations bring when they are only written down.

Neither env.py nor a database is used: `upgrade()` of each migration runs against a recorder.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from .found import Found

CHOOSES = ("include_object", "include_name", "include_schemas", "version_table_schema")
ELSEWHERE = ("version_locations", "recursive_version_locations")
SHAPES = ("table", "column", "rename")  # words of SQL that may change what is compared


def look(found: Found, folders: list[str], said: dict[str, Any]) -> None:
    """Adds a history for each folder, and the changes that no migration of any folder brings."""
    try:
        from alembic.script import ScriptDirectory
    except ImportError:
        said["doubts"].append("Alembic's migrations are there, and Alembic is not in the Python of the service")
        return
    tables: dict[str, set[str]] = {}
    broken = ""
    for folder in folders:
        name = found.relative(folder) or "."
        history: dict[str, Any] = {
            "tool": "alembic",
            "name": name,
            "heads": [],
            "labelled": False,
            "own": True,
            "broken": "",
        }
        said["histories"].append(history)
        try:
            scripts = ScriptDirectory(folder)
            history["heads"] = sorted(scripts.get_heads())
            history["labelled"] = any(one.branch_labels for one in scripts.walk_revisions())
            if _is_elsewhere(found.root, folder):
                history["broken"] = "its alembic.ini names more folders of versions"
        except Exception as error:  # noqa: BLE001 - strangers' migrations raise what they like
            history["broken"] = str(found.words.clean(str(error)[:200]))
        if history["broken"]:
            broken = history["broken"]
            continue
        try:
            _replay(scripts, tables)
        except Exception as error:  # noqa: BLE001 - the same
            broken = str(found.words.clean("{0}: {1}".format(type(error).__name__, error)[:200]))
    if broken:
        said["doubts"].append("the migrations of Alembic could not be written down without a database: " + broken)
    else:
        _compare(found, tables, folders, said)


class _Batch:
    """What Alembic asks of a batch while it is only recorded."""

    def __init__(self, table_name: str, schema: Any) -> None:
        self.table_name, self.schema = table_name, schema


def _replay(scripts: Any, tables: dict[str, set[str]]) -> None:
    from alembic.operations import BatchOperations, Operations
    from alembic.runtime.migration import MigrationContext

    def record(operation: Any) -> Any:
        return _record(operation, tables)

    @contextmanager
    def batch(table_name: str, schema: Any = None, **_: Any) -> Iterator[Any]:
        operations = BatchOperations(context, impl=_Batch(table_name, schema))
        operations.invoke = record
        yield operations

    written = io.StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql", opts={"as_sql": True, "output_buffer": written}
    )  # fmt: skip
    recorder = Operations(context)
    recorder.invoke, recorder.batch_alter_table = record, batch
    recorder._install_proxy()
    try:
        for revision in reversed(list(scripts.walk_revisions())):
            revision.module.upgrade()
    finally:
        recorder._remove_proxy()
    if _shapes(written.getvalue()):
        raise ValueError("a migration changes tables past Alembic's operations")


def _record(operation: Any, tables: dict[str, set[str]]) -> Any:
    """Keeps what an operation does to tables and columns; what cannot be told raises."""
    from alembic.operations import ops

    if isinstance(operation, ops.CreateTableOp):
        table = operation.to_table()
        tables.setdefault(operation.table_name, set()).update(column.name for column in table.columns)
        return table
    if isinstance(operation, ops.DropTableOp):
        tables.pop(operation.table_name, None)
    elif isinstance(operation, ops.RenameTableOp):
        tables[operation.new_table_name] = tables.pop(operation.table_name, set())
    elif isinstance(operation, ops.AddColumnOp):
        tables.setdefault(operation.table_name, set()).add(operation.column.name)
    elif isinstance(operation, ops.DropColumnOp):
        tables.get(operation.table_name, set()).discard(operation.column_name)
    elif isinstance(operation, ops.AlterColumnOp):
        if operation.modify_name:
            columns = tables.setdefault(operation.table_name, set())
            columns.discard(operation.column_name)
            columns.add(operation.modify_name)
    else:
        _refuse_unknown(operation)
    return None


def _refuse_unknown(operation: Any) -> None:
    if _shapes(str(getattr(operation, "sqltext", ""))):
        raise ValueError("a migration changes tables by SQL of its own")
    if not type(operation).__module__.startswith("alembic."):
        raise ValueError("a migration uses the operation {0}".format(type(operation).__name__))


def _shapes(sql: str) -> bool:
    return any(word in sql.lower() for word in SHAPES)


def _compare(found: Found, tables: dict[str, set[str]], folders: list[str], said: dict[str, Any]) -> None:
    seen = _models(found)
    if not seen:
        said["doubts"].append("no table of SQLAlchemy was seen beside Alembic's migrations")
        return
    name = (found.relative(folders[0]) or ".") if len(folders) == 1 else ""
    chooses = _chooses(found, folders)
    migrated = {id(table.metadata) for table in seen if not table.schema and table.name in tables}
    for table in sorted(seen, key=lambda one: str(one.fullname)):
        known = tables.get(table.name)
        gone = [one.name for one in table.columns if known is not None and one.name not in known and not one.system]
        if known is not None and not gone:
            continue
        # Tables of another MetaData may belong to a database that others migrate.
        if chooses or table.schema or id(table.metadata) not in migrated:
            said["doubts"].append("whether Alembic is to know all of {0} is not seen".format(table.fullname))
        elif known is None:
            said["changes"].append(_change(name, "Create table {0}".format(table.name)))
        else:
            said["changes"] += [_change(name, "Add column {0}.{1}".format(table.name, one)) for one in gone]
    said["doubts"].append("of Alembic's migrations only heads, tables and columns were compared, not types and indexes")


def _change(history: str, says: str) -> dict[str, Any]:
    return {"tool": "alembic", "history": history, "says": says, "own": True}


def _models(found: Found) -> list[Any]:
    """Tables that the service's own classes are mapped to."""
    if "sqlalchemy" not in sys.modules:
        return []
    from sqlalchemy import Table

    tables: dict[int, Any] = {}
    for module in found.modules_of_service():
        for value in list(vars(module).values()):
            table = vars(value).get("__table__") if isinstance(value, type) else value
            if isinstance(table, Table):
                tables[id(table)] = table
    return list(tables.values())


def _chooses(found: Found, folders: list[str]) -> bool:
    """True where the service leaves tables out, in env.py or in the arguments of Flask-Migrate."""
    if any(word in _text(os.path.join(folder, "env.py")) for folder in folders for word in CHOOSES):
        return True
    states = [getattr(app, "extensions", {}).get("migrate") for _, app, _ in found.of_kind("flask")]
    return any(word in (getattr(state, "configure_args", None) or {}) for state in states for word in CHOOSES)


def _is_elsewhere(root: str, folder: str) -> bool:
    places = (folder, os.path.dirname(folder), root)
    lines = [line for place in places for line in _text(os.path.join(place, "alembic.ini")).splitlines()]
    return any(line.partition("=")[0].strip() in ELSEWHERE for line in lines)


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read(100000)
    except OSError:
        return ""
