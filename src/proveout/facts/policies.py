"""Which tables the SQL files of a repository leave guarded, once all of them were applied in their order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from proveout.facts.sql import SqlFacts, Statement, Word, closing

RLS = ("row", "level", "security")
# What a block or function may do that no statement shows.
DYNAMIC = re.compile(r"row\s+level\s+security|\bpolicy\b|create\s+table|\brename\s+to\b|drop\s+table", re.IGNORECASE)
MOST_WORDS = 2000  # of an expression that is compared
CASTS_OF_TWO = frozenset(
    (("character", "varying"), ("double", "precision"), ("timestamp", "with"), ("timestamp", "without"))
)


@dataclass(frozen=True, slots=True)
class Policy:
    """One policy as it stands last. `using` and `check` are the words of its expressions, empty where it has none."""

    name: str
    where: str
    command: str = "all"
    roles: tuple[str, ...] = ("public",)
    permissive: bool = True
    using: tuple[Word, ...] = ()
    check: tuple[Word, ...] = ()


@dataclass(slots=True)
class Table:
    """A table as the files leave it. `where` is its CREATE TABLE."""

    schema: str
    name: str
    where: str
    guarded: bool = False
    revoked: bool = False
    policies: dict[str, Policy] = field(default_factory=dict)


@dataclass(slots=True)
class Guards:
    """All tables by (schema, name), and `doubts`: why something may be otherwise than the statements say."""

    tables: dict[tuple[str, str], Table] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    policies: int = 0


def read_guards(sql: SqlFacts) -> Guards:
    """Applies every statement in the order of the paths. Files that take others back are left out."""
    guards = Guards()
    for file in sql.forward:
        if file.broken:
            guards.doubts.append(file.broken)
        for statement in file.statements:
            _apply(guards, statement, f"{file.path}:{statement.line}")
    return guards


def same_expression(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """True where two expressions say the same, names, casts, brackets and the sides of `=` aside."""
    return _normal(one) == _normal(other)


def _apply(guards: Guards, one: Statement, where: str) -> None:  # noqa: C901, PLR0912 - one arm a case
    first, second = one.words[0].text, one.words[1].text if len(one.words) > 1 else ""
    match first, second:
        case "create", "table" | "unlogged" | "foreign":
            at = one.find("table")
            schema, name, _ = one.name(one.past(at + 1, "if", "not", "exists"))
            if name:
                key = (schema.lower() or "public", name.lower())
                guards.tables.setdefault(key, Table(*key, where))
        case "drop", "table":
            at = one.past(2, "if", "exists")
            while at < len(one.words):
                schema, name, at = one.name(at)
                guards.tables.pop((schema.lower() or "public", name.lower()), None)
                if not one.says(at, ","):
                    break
                at += 1
        case "drop", "schema":
            _, name, _ = one.name(one.past(2, "if", "exists"))
            for key in [key for key in guards.tables if key[0] == name.lower()]:
                del guards.tables[key]
        case "alter", "table":
            _alter(guards, one, where)
        case "create", "policy":
            guards.policies += 1
            _policy(guards, one, where)
        case "drop" | "alter", "policy":
            on = one.find("on")
            table = _table(guards, one, on + 1)
            name = one.name(one.past(2, "if", "exists"))[1]
            if table is not None and first == "drop":
                table.policies.pop(name, None)
            elif table is not None:
                guards.doubts.append(f"{where} alters a policy")
        case "revoke", _ if one.find("on") > 0:
            on = one.past(one.find("on") + 1, "table")
            if one.says(on, "all") or one.says(on, "schema"):
                guards.doubts.append(f"{where} takes rights of a whole schema away")
            elif (table := _table(guards, one, on)) is not None:
                table.revoked = True
        case "do", _:
            if any(DYNAMIC.search(body) for body in one.bodies()):
                guards.doubts.append(f"{where} is a block that may create or guard tables")
        case "create", "function" | "or" | "procedure":
            # A function that an event trigger calls may guard each new table.
            if any(re.search(RLS[0] + r"\s+level\s+security", body, re.IGNORECASE) for body in one.bodies()):
                guards.doubts.append(f"{where} is a function that may guard tables")
        case _:
            return


def _alter(guards: Guards, one: Statement, where: str) -> None:
    at = one.past(one.past(2, "if", "exists"), "only")
    table = _table(guards, one, at)
    if table is None:
        if one.find(*RLS) > 0:
            guards.doubts.append(f"{where} guards a table that no statement creates")
        return
    if one.find("enable", *RLS) > 0:
        table.guarded = True
    elif one.find("disable", *RLS) > 0:
        table.guarded = False
    elif (to := one.find("rename", "to")) > 0:
        del guards.tables[table.schema, table.name]
        table.name = one.name(to + 2)[1].lower()
        guards.tables[table.schema, table.name] = table
    elif (to := one.find("set", "schema")) > 0:
        del guards.tables[table.schema, table.name]
        table.schema = one.name(to + 2)[1].lower()
        guards.tables[table.schema, table.name] = table


def _table(guards: Guards, one: Statement, at: int) -> Table | None:
    schema, name, _ = one.name(at)
    return guards.tables.get((schema.lower() or "public", name.lower()))


def _policy(guards: Guards, one: Statement, where: str) -> None:
    _, name, at = one.name(2)
    on = one.find("on", start=at)
    schema, table_name, at = one.name(on + 1)
    key = (schema.lower() or "public", table_name.lower())
    table = guards.tables.get(key)
    if table is None:
        guards.doubts.append(f"{where} is a policy of {table_name}, which no statement creates")
        return
    command = one.words[one.find("for", start=at) + 1].text if one.find("for", start=at) > 0 else "all"
    roles: tuple[str, ...] = ("public",)
    if (to := one.find("to", start=at)) > 0 and not _within(one, to):
        roles = tuple(_listed(one, to + 1))
    table.policies[name] = Policy(
        name,
        where,
        command,
        roles or ("public",),
        permissive=not one.says(at, "as", "restrictive"),
        using=_expression(one, "using"),
        check=_expression(one, "check"),
    )


def _within(one: Statement, at: int) -> bool:
    using = one.find("using")
    return 0 < using < at


def _listed(one: Statement, at: int) -> Iterator[str]:
    while at < len(one.words) and one.words[at].kind in ("word", "name"):
        yield one.words[at].text
        at += 1
        if not one.says(at, ","):
            return
        at += 1


def _expression(one: Statement, word: str) -> tuple[Word, ...]:
    at = one.find(word, "(")
    return one.words[at + 2 : closing(one.words, at + 1)] if at > 0 else ()


def _normal(words: Sequence[Word]) -> tuple[str, ...]:
    plain = [_text(one) for one in _uncast(words[:MOST_WORDS])]
    plain = _bare(plain)
    for mark in ("=", "<>", "!="):
        places = [at for at, one in enumerate(plain) if one == mark]
        if len(places) == 1 and not {"and", "or", "not", "in"} & set(plain):
            sides = sorted((_bare(plain[: places[0]]), _bare(plain[places[0] + 1 :])))
            return (*sides[0], mark, *sides[1])
    return tuple(plain)


def _text(one: Word) -> str:
    return f"'{one.text}'" if one.kind == "string" else one.text.lower()


def _uncast(words: Sequence[Word]) -> list[Word]:
    """Without `::type`, and without the table in front of a column: `orders.user_id` is `user_id`."""
    found: list[Word] = []
    at = 0
    while at < len(words):
        one = words[at]
        if one == ("symbol", "::"):
            at += 2
            if tuple(word.text for word in words[at - 1 : at + 1]) in CASTS_OF_TWO:
                at += 1
            continue
        follows = words[at + 1 : at + 4]
        is_column = (
            one.kind in ("word", "name")
            and len(follows) >= 2
            and follows[0] == ("symbol", ".")
            and follows[1].kind in ("word", "name")
            and not (len(follows) > 2 and follows[2].text in ("(", "."))
        )
        if is_column:
            at += 2
            continue
        found.append(one)
        at += 1
    return found


def _bare(words: list[str]) -> list[str]:
    """Without brackets around the whole, and without the `select` that keeps a call from running for each row."""
    while words[:1] == ["("] and _closes(words) == len(words) - 1:
        words = words[1:-1]
        if words[:1] == ["select"] and "from" not in words:
            words = words[1:]
    found: list[str] = []
    at = 0
    while at < len(words):
        if words[at : at + 2] == ["(", "select"]:
            end = at + _closes(words[at:])
            inner = words[at + 2 : end]
            if "from" not in inner:
                found += inner[:-2] if len(inner) > 2 and inner[-2] == "as" else inner
                at = end + 1
                continue
        found.append(words[at])
        at += 1
    return found


def _closes(words: list[str]) -> int:
    depth = 0
    for at, one in enumerate(words):
        depth += {"(": 1, ")": -1}.get(one, 0)
        if depth == 0:
            return at
    return len(words) - 1
