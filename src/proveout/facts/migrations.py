"""The migrations of a repository, tool by tool, as changes of a schema. None was run."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


class ChangeKind(StrEnum):
    """What one step does to the schema, in words that Django, Alembic and SQL share."""

    CREATE_TABLE = "creates a table"
    DROP_TABLE = "drops a table"
    RENAME_TABLE = "renames a table"
    ADD_COLUMN = "adds a column"
    DROP_COLUMN = "drops a column"
    RENAME_COLUMN = "renames a column"
    CHANGE_TYPE = "changes a type"
    SET_NOT_NULL = "sets NOT NULL"
    ADD_INDEX = "adds an index"
    ADD_CONSTRAINT = "adds a constraint"
    REWRITE = "rewrites or locks a table"
    MOVE_ROWS = "moves rows"
    CODE = "runs code"
    OTHER = "changes something else"  # known, and short
    UNREAD = "is not read"


@dataclass(frozen=True, slots=True)
class Change:
    """One step of a migration. `table` is in lower case, "" where it is not known.

    `required` is true for a column that takes no NULL. `default` is what the database fills in: "" nothing,
    "constant", "volatile" (worked out for each row), or "unclear"; `fades` where the tool drops it after the
    migration, so that code which does not know the column cannot write. `gentle` is true for CONCURRENTLY,
    NOT VALID and USING INDEX. `detail` says what kind of constraint, or why it is not read. `columns` are those
    of a new table. `reversible` is None where nobody can tell. `state_only` never reaches the database.
    """

    kind: ChangeKind
    line: int
    table: str = ""
    column: str = ""
    required: bool = False
    default: str = ""
    fades: bool = False
    gentle: bool = False
    detail: str = ""
    new_name: str = ""
    columns: tuple[str, ...] = ()
    reversible: bool | None = True
    state_only: bool = False

    @property
    def says(self) -> str:
        """The change as words, without any value."""
        about = ".".join(one for one in (self.table, self.column) if one)
        return " ".join(one for one in (str(self.kind), self.detail and f"({self.detail})", about) if one)


class Back(StrEnum):
    """How far a migration can be taken back, as its file says."""

    WRITTEN = "written"
    EMPTY = "empty"
    REFUSED = "refused"  # it raises
    NONE = "none"  # the tool takes back by itself, or not at all


@dataclass(frozen=True, slots=True)
class Migration:
    """One migration. `group` is the folder whose migrations form one order.

    `name` is what others call it: the file's stem in Django, the revision in Alembic, the path of plain SQL.
    `after` are the names in the same group that come before it. `replaces` are those that it squashed.
    `atomic` is true where the tool runs it in one transaction.
    """

    path: str
    tool: str  # "django", "alembic" or "sql"
    group: str
    name: str
    after: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    back: Back = Back.NONE
    back_line: int = 0
    atomic: bool = True
    replaces: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    broken: str = ""

    @property
    def touches(self) -> tuple[Change, ...]:
        """Changes that reach the database."""
        return tuple(one for one in self.changes if not one.state_only)


@dataclass(frozen=True, slots=True)
class MigrationFacts:
    """Every migration that ships. `others` are migrations of tools that are not read.

    `since` names the tag or branch that `fresh` is told against, and is "" where git knows none; `fresh` are the
    paths of migrations that came or changed since.
    """

    migrations: tuple[Migration, ...] = ()
    others: tuple[str, ...] = ()
    since: str = ""
    fresh: frozenset[str] = field(default_factory=frozenset)
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """Two revisions of Alembic, the second of them new since the last tag, with the given fields changed."""
        folder = "migrations/versions"
        first = Migration(
            f"{folder}/1a_start.py",
            "alembic",
            folder,
            "1a",
            changes=(Change(ChangeKind.CREATE_TABLE, 12, "orders", columns=("id", "total")),),
            back=Back.WRITTEN,
            back_line=20,
        )
        second = Migration(
            f"{folder}/2b_note.py",
            "alembic",
            folder,
            "2b",
            after=("1a",),
            changes=(Change(ChangeKind.ADD_COLUMN, 12, "orders", "note"),),
            back=Back.WRITTEN,
            back_line=16,
        )
        return replace(cls((first, second), since="v1.4.0", fresh=frozenset({second.path})), **difference)

    @property
    def groups(self) -> dict[str, tuple[Migration, ...]]:
        """Migrations by their folder, in the order of their paths."""
        found: dict[str, list[Migration]] = {}
        for one in self.migrations:
            found.setdefault(one.group, []).append(one)
        return {group: tuple(members) for group, members in found.items()}

    def heads(self, group: str) -> tuple[Migration, ...]:
        """Migrations of a folder that no other one comes after."""
        members = self.groups.get(group, ())
        squashed = {old: one.name for one in members for old in one.replaces}
        alive = [one for one in members if one.name not in squashed]
        if members and members[0].tool == "sql":
            return tuple(alive[-1:])
        before = {squashed.get(name, name) for one in alive for name in one.after if squashed.get(name) != one.name}
        return tuple(one for one in alive if one.name not in before)

    @property
    def unread(self) -> str:
        """Why these may not be all, as a sentence, and "" where nothing speaks against it."""
        broken = next((one.broken for one in self.migrations if one.broken), "")
        return broken or (f"{self.others[0]} belongs to a tool that is not read" if self.others else "")

    @property
    def pending(self) -> tuple[Migration, ...]:
        """What came since the last release, as far as git tells, and otherwise the newest of each folder."""
        if self.since:
            return tuple(one for one in self.migrations if one.path in self.fresh)
        return tuple(one for group in self.groups for one in self.heads(group))
