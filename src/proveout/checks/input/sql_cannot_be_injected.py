"""No query is built from input, and injection attempts change nothing.

Why:
    Whoever can write into a query can read, change and drop every table that the application can.

Fix:
    Give values as parameters. Django: the ORM, or `cursor.execute("… WHERE id = %s", [id])`. SQLAlchemy (Flask,
    FastAPI): `text("… WHERE id = :id")` with `{"id": id}`. Names of tables and columns come from a fixed list,
    or through `psycopg.sql.Identifier`.

Proof:
    Syntax trees are searched for strings joined, formatted or interpolated into execute, text, raw and
    extra; with the service running, quote, boolean and time-based payloads must give no error, delay or
    extra row. Control: a planted vulnerable sample is found in the same walk.

Asked as:
    SQL injection prevention verified; parameterized queries used; no raw SQL with user input; SQL
    injection protection; ORM used for all queries; never use f-strings with SQL

Told by:
    "sql injection" -(@alert | attempt) ~0.95
    "sql injection" + attempt + (block | test | prevent | fail* | reject) -@alert ~0.94
    "sql injections" ~0.94
    sqli -(lite) ~0.9
    "nosql injection" ~0.86
    "mongodb injection" ~0.86
    parameterized + (query | queries | statement | sql) ~0.95
    "query parameterization" ~0.93
    parameterised ~0.9
    "prepared statements" -(pgbouncer | pooler | pooling) ~0.93
    "raw sql" ~0.92
    sql + (f-string* | f-strings | concatenat* | interpolat* | formatting) ~0.93
    "sql string" ~0.9
    orm + (sql | query | queries | inject*) + (prevent | abstract* | use*) -(optimi* | slow | migrat*) ~0.86
    orm + (sql | query | queries | inject*) + (only | all | direct) -(optimi* | slow | migrat*) ~0.86
    "injection attack" + test ~0.75
    (sqlmap | "string concatenation" | "concatenated sql") ~0.93
    orm + ("use everywhere" | "only orm" | "orm queries") ~0.9

Sources:
    OWASP ASVS 5.0 V1.2.4; CWE-89
"""

import re

from proveout.facts.python import Built, Call, Module, Part, PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.FILES)
MINUTES = 60

BAD = Built("f-string", "SELECT * FROM users WHERE name = '{}'", (Part("name", "parameter", "WHERE name = '"),))
PASSES = {
    "python": PythonFacts(
        (
            Module(
                "app/main.py", calls=(Call("cursor.execute", 5, arguments=("SELECT 1 FROM users WHERE id = %s", ())),)
            ),
        )
    )
}
FAILS = {"python": PythonFacts((Module("app/main.py", calls=(Call("cursor.execute", 5, built=BAD),)),))}
QUERIES = frozenset(
    "execute executemany executescript exec_driver_sql raw extra text RawSQL read_sql read_sql_query fetch fetchrow "
    "fetchval fetch_all fetch_one".split()
)
SQL = re.compile(
    r"^\s*(\(?\s*select\b.*\bfrom\b|insert\s+into\b|update\s+\S+\s+set\b|delete\s+from\b|with\b.*\bselect\b|"
    r"replace\s+into\b|(drop|alter|create)\s+(table|index|view|database|user|role|schema|function)\b|truncate\s+table\b)",
    re.IGNORECASE | re.DOTALL,
)
# A piece in such a place stands for a value, which could always be given as a parameter.
VALUE_PLACE = re.compile(r"([=<>]\s*'?%?|\b(like|ilike)\s+'%?|\bvalues\s*\(\s*'?|\bin\s*\(\s*'|'%?)\s*$", re.IGNORECASE)
# `text` is a common name: only the one of SQLAlchemy takes SQL.
TEXT = re.compile(r"(sqlalchemy|sqlmodel|sa|db)(\.\w+)*\.text$")


def check_files(python: PythonFacts) -> Verdict:
    modules = python.serving
    queries = [(module, call) for module in modules for call in module.calls if _is_query(call)]
    made = [(module, call) for module, call in queries if call.built is not None]
    wrong = [(module, call, part) for module, call in made for part in _from_input(call) if not call.excused]
    if wrong:
        seen = [_evidence(module, call, part) for module, call, part in wrong]
        return failed(f"queries: {seen[0].where} {seen[0].saw}; values belong into parameters", *seen[:50])
    if not modules:
        return unknown("queries: no Python file that ships was seen here")
    if python.unread:
        return unknown(f"queries: none was seen to be built from input, but {python.unread[0]}")
    open_ones = [(module, call, part) for module, call in made for part in _parts(call) if part.origin not in SAFE]
    if open_ones:
        module, call, part = open_ones[0]
        return unknown(
            f"queries: {module.path}:{call.line} is built from '{part.source}', and where that comes from is not seen",
            *(_evidence(module, call, part) for module, call, part in open_ones[:20]),
        )
    if not _from_input(Call("cursor.execute", 1, built=BAD)):
        return unknown("queries: the rule did not find a planted query that is built from input, so it proves nothing")
    return absent(
        f"queries: none of {len(queries)} in {len(modules)} Python files is built from input",
        control("a planted query that holds a parameter of its function is found", "the same rule"),
        *(Evidence(call.name, f"{module.path}:{call.line}") for module, call in queries[:20]),
    )


SAFE = frozenset({"constant", "number", "cleaned"})


def _is_query(call: Call) -> bool:
    last = call.name.rpartition(".")[2]
    if last not in QUERIES or (last == "text" and not TEXT.match(call.name)):
        return False
    if call.built is not None:
        return SQL.match(call.built.fixed) is not None or (last in ("extra", "RawSQL") and bool(call.built.parts))
    return bool(call.arguments) and isinstance(call.arguments[0], str) and SQL.match(call.arguments[0]) is not None


def _parts(call: Call) -> tuple[Part, ...]:
    return call.built.parts if call.built else ()


def _from_input(call: Call) -> list[Part]:
    """Pieces that come from the request, and parameters of the function in the place of a value."""
    return [
        part
        for part in _parts(call)
        if part.origin == "request" or (part.origin == "parameter" and VALUE_PLACE.search(part.before))
    ]


def _evidence(module: Module, call: Call, part: Part) -> Evidence:
    how = call.built.how if call.built else ""
    return Evidence(
        f"{call.name.rpartition('.')[2]}() takes a query that holds '{part.source}' ({how})",
        f"{module.path}:{call.line}",
        f"sed -n {max(1, call.line - 3)},+6p '{module.path}'",
    )
