"""Tells what statements of SQL change in a schema."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from proveout.facts.migrations import Change, ChangeKind
from proveout.facts.sql import Statement, Word, closing, parts, statements

# Functions of Postgres that are worked out anew for each row, and those that one statement works out once.
VOLATILE = frozenset(
    "random gen_random_uuid uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 uuidv4 uuidv7 clock_timestamp "
    "timeofday nextval gen_random_bytes gen_salt nanoid".split()
)
STABLE = frozenset(
    "now current_timestamp current_date current_time localtimestamp localtime transaction_timestamp "
    "statement_timestamp current_user session_user user timezone date_trunc to_timestamp array jsonb_build_object "
    "jsonb_build_array json_build_object json_build_array current_setting interval date lower upper coalesce".split()
)
# Types whose values come from a sequence.
COUNTED = frozenset("serial bigserial smallserial serial2 serial4 serial8".split())
# What ends the expression of a default.
COLUMN_WORDS = frozenset("not null unique primary check references constraint generated collate deferrable".split())
# Actions of ALTER TABLE that only touch the catalog.
SHORT = frozenset("enable disable owner reset validate replica inherit no force cluster comment of detach".split())
# First words of statements that hold no lock on a table that anybody waits for.
HARMLESS = frozenset(
    "begin commit start set reset grant revoke comment create insert copy analyze notify show savepoint release end "
    "rollback security import listen".split()
)  # fmt: skip
CONSTRAINTS = {"foreign": "foreign key", "check": "check", "unique": "unique", "primary": "primary key",
               "exclude": "exclusion"}  # fmt: skip


def text_changes(text: str, line: int) -> tuple[Change, ...]:
    """Changes of SQL that stands in another file, all told by that file's line."""
    found, fault = statements(text)
    said = tuple(replace(one, line=line) for one in sql_changes(found))
    return (*said, Change(ChangeKind.UNREAD, line, detail="SQL that cannot be taken apart")) if fault else said


def sql_changes(found: Iterable[Statement]) -> tuple[Change, ...]:
    """What statements change, in their order."""
    return tuple(change for statement in found for change in _changes(statement))


def default_kind(expression: Sequence[Word]) -> str:
    """How a default is worked out: "" for none or NULL, "constant", "volatile", or "unclear"."""
    if not expression or (len(expression) == 1 and expression[0].text == "null"):
        return ""
    called = [
        one.text
        for one, after in zip(expression, [*expression[1:], Word("symbol", "")], strict=True)
        if after.text == "(" and one.kind in ("word", "name")
    ]
    if any(name in VOLATILE for name in called):
        return "volatile"
    return "constant" if all(name in STABLE for name in called) else "unclear"


def _changes(one: Statement) -> Iterator[Change]:  # noqa: C901, PLR0912 - one arm a case
    line, first = one.line, one.words[0].text
    second = one.words[1].text if len(one.words) > 1 else ""
    match first, second:
        case "create", "table" | "unlogged" | "temp" | "temporary" | "foreign" | "global" | "local":
            yield from _created(one)
        case "create", "index" | "unique":
            yield _index(one)
        case "alter", "table":
            yield from _altered(one)
        case "drop", "table" | "schema":
            at = one.past(2, "if", "exists")
            while at < len(one.words):
                _, name, at = one.name(at)
                yield Change(ChangeKind.DROP_TABLE, line, name, detail="" if second == "table" else "a whole schema")
                if not one.says(at, ","):
                    break
                at += 1
        case "drop", "index" | "policy" | "trigger" | "extension" | "publication" | "statistics" | "rule" | "role":
            yield Change(ChangeKind.OTHER, line)
        case "alter", "type" if one.find("add", "value") > 0 or one.find("owner", "to") > 0:
            yield Change(ChangeKind.OTHER, line)
        case "alter", "policy" | "function" | "default" | "index" | "sequence" | "publication" | "role" | "extension":
            yield Change(ChangeKind.OTHER, line)
        case (("update" | "delete" | "merge"), _):
            _, name, _ = one.name(one.past(one.past(1, "from"), "only"))
            yield Change(ChangeKind.MOVE_ROWS, line, name, detail=first)
        case (("truncate" | "cluster" | "lock"), _):
            _, name, _ = one.name(one.past(1, "table"))
            yield Change(ChangeKind.REWRITE, line, name, detail=first)
        case "vacuum", _ if one.find("full") > 0:
            yield Change(ChangeKind.REWRITE, line, detail="vacuum full")
        case "vacuum", _:
            yield Change(ChangeKind.OTHER, line)
        case ("reindex", _) | ("refresh", "materialized"):
            gentle = one.find("concurrently") > 0
            yield Change(ChangeKind.OTHER if gentle else ChangeKind.REWRITE, line, detail="" if gentle else first)
        case _ if first in HARMLESS:
            yield Change(ChangeKind.OTHER, line)
        case _:
            yield Change(ChangeKind.UNREAD, line, detail=one.head or first[:20])


def _created(one: Statement) -> Iterator[Change]:
    at = one.find("table")
    if at < 0:
        yield Change(ChangeKind.OTHER, one.line)
        return
    _, name, after = one.name(one.past(at + 1, "if", "not", "exists"))
    columns = []
    if one.says(after, "("):
        for part in parts(one.words[after + 1 : closing(one.words, after)]):
            if part and part[0].text not in ("constraint", "like", *CONSTRAINTS):
                columns.append(part[0].text)
    yield Change(ChangeKind.CREATE_TABLE, one.line, name.lower(), columns=tuple(columns))


def _index(one: Statement) -> Change:
    on = one.find("on")
    _, table, _ = one.name(one.past(on + 1, "only")) if on > 0 else ("", "", 0)
    gentle = one.find("concurrently") > 0
    return Change(ChangeKind.ADD_INDEX, one.line, table.lower(), gentle=gentle)


def _altered(one: Statement) -> Iterator[Change]:
    at = one.past(one.past(2, "if", "exists"), "only")
    _, table, at = one.name(at)
    table = table.lower()
    for part in parts(one.words[one.past(at, "*") :]):
        if part:
            yield from _action(Statement(one.line, part), table)


def _action(one: Statement, table: str) -> Iterator[Change]:  # noqa: C901, PLR0912 - one arm a case
    line, words = one.line, one.words
    second = words[1].text if len(words) > 1 else ""
    match words[0].text:
        case "add" if second == "constraint" or (second in CONSTRAINTS and words[1].kind == "word"):
            yield _constraint(one, table)
        case "add":
            yield from column_changes(words[one.past(one.past(1, "column"), "if", "not", "exists") :], table, line)
        case "drop" if second == "constraint":
            yield Change(ChangeKind.OTHER, line, table)
        case "drop":
            _, column, _ = one.name(one.past(one.past(1, "column"), "if", "exists"))
            yield Change(ChangeKind.DROP_COLUMN, line, table, column)
        case "rename" if second == "to":
            yield Change(ChangeKind.RENAME_TABLE, line, table, new_name=one.name(2)[1].lower())
        case "rename" if second == "constraint":
            yield Change(ChangeKind.OTHER, line, table)
        case "rename":
            _, column, at = one.name(one.past(1, "column"))
            yield Change(ChangeKind.RENAME_COLUMN, line, table, column, new_name=one.name(one.past(at, "to"))[1])
        case "alter" if second != "constraint":
            yield _column(one, table)
        case "set" if second in ("tablespace", "logged", "unlogged", "access"):
            yield Change(ChangeKind.REWRITE, line, table, detail=f"set {second}")
        case "set" if second == "schema":
            yield Change(ChangeKind.RENAME_TABLE, line, table, detail="into another schema")
        case "set" | "alter":
            yield Change(ChangeKind.OTHER, line, table)
        case word if word in SHORT:
            yield Change(ChangeKind.OTHER, line, table)
        case word:
            yield Change(ChangeKind.UNREAD, line, table, detail=f"alter table … {word[:20]}")


def column_changes(words: Sequence[Word], table: str, line: int) -> Iterator[Change]:
    """What a new column brings: itself, and the constraints that stand in its definition."""
    one = Statement(line, tuple(words))
    _, column, at = one.name(0)
    begin = one.find("default", start=at)
    default: str
    if begin >= 0:
        end = begin + 1
        while end < len(one.words) and not (one.words[end].kind == "word" and one.words[end].text in COLUMN_WORDS):
            end = closing(one.words, end) + 1 if one.words[end].text == "(" else end + 1
        default = default_kind(one.words[begin + 1 : end])
    else:
        default = "volatile" if _made(one, at) else ""
    required = one.find("not", "null", start=at) >= 0 or one.find("primary", "key", start=at) >= 0
    yield Change(ChangeKind.ADD_COLUMN, line, table, column.lower(), required, default)
    for word, kind in (
        ("references", "foreign key"),
        ("unique", "unique"),
        ("primary", "primary key"),
        ("check", "check"),
    ):
        if one.find(word, start=at) >= 0:
            yield Change(ChangeKind.ADD_CONSTRAINT, line, table, column.lower(), detail=kind)


def _made(one: Statement, at: int) -> bool:
    """True where the database works a value out for each row: a sequence, an identity, a stored expression."""
    if at < len(one.words) and one.words[at].text in COUNTED:
        return True
    return one.find("generated", start=at) >= 0 and (
        one.find("identity", start=at) >= 0 or one.find("stored", start=at) >= 0
    )


def _constraint(one: Statement, table: str) -> Change:
    at = one.name(2)[2] if one.says(1, "constraint") else 1
    word = one.words[at].text if at < len(one.words) else ""
    gentle = one.find("not", "valid") > 0 or one.find("using", "index") > 0
    return Change(ChangeKind.ADD_CONSTRAINT, one.line, table, gentle=gentle, detail=CONSTRAINTS.get(word, word))


def _column(one: Statement, table: str) -> Change:
    _, column, at = one.name(one.past(1, "column"))
    if one.says(at, "set", "not", "null"):
        return Change(ChangeKind.SET_NOT_NULL, one.line, table, column)
    to = one.past(one.past(at, "set", "data"), "type")
    if to > at and one.says(to - 1, "type"):
        kind = one.words[to].text if to < len(one.words) else ""
        if kind in ("text", "varchar", "character", "citext"):
            # Free from a shorter text, a rewrite from anything else; the old type does not stand here.
            return Change(ChangeKind.UNREAD, one.line, table, column, detail=f"a change of type to {kind}")
        return Change(ChangeKind.CHANGE_TYPE, one.line, table, column, detail=f"to {kind}")
    return Change(ChangeKind.OTHER, one.line, table, column)
