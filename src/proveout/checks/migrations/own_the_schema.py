"""Only migrations change the schema; the application never does at start or on a request.

Why:
    A table that the application makes for itself has no history: two copies of the service differ, a change of the
    model never reaches the table, and nobody can go back.

Fix:
    Flask: take `db.create_all()` out of the start and use Flask-Migrate (`flask db upgrade`). FastAPI: take
    `Base.metadata.create_all` out of the lifespan and use Alembic. Django: put raw DDL into RunSQL of a migration.
    Then take CREATE away from the role that the application logs in with.

Proof:
    Files outside the migration folder are searched for create_all, DDL and clients of the database; in rehearsal
    the service starts with a role that may not create anything and must come up. Control: a planted create_all is
    found.

Asked as:
    move all schema changes to migrations; no create_all in production; use Alembic for schema changes;
    no manual schema changes; migration system in place

Told by:
    (RUN_DDL* | AUTO_CREATE_TABLES | CREATE_TABLES_ON* | DB_SYNCHRONIZE | synchronize=false) ~0.94
    alembic + migration -(document | upgrade | ran | run | apply | current | head) ~0.82
    (create_all | db.create_all) ~0.96
    "schema change" + (alembic | flyway) -(backup | rollback | document | procedure | future) ~0.95
    "schema change" + (liquibase | migration) -(backup | rollback | document | procedure | future) ~0.95
    (implement | introduce | adopt | setup) + "database migration" -(run | script | plan | ci) ~0.9
    "add database migration" ~0.9
    (flyway | alembic | flask-migrate | liquibase) + (implement | setup | configure) -(upgrade | ran) ~0.88
    (flyway | alembic | flask-migrate | liquibase) + (initialize | install | instead) -(upgrade | ran) ~0.88
    "migration" + (system | tool | framework) -(test | backup | operating) ~0.86
    (DDL_AUTO | ddl-auto | hbm2ddl | spring.jpa.hibernate.ddl-auto) ~0.95
    (no | never | avoid) + manual + (schema | database) + change ~0.96
    schema + manage + (alembic | flyway | liquibase | prisma | migration | migrations) ~0.93
    (table | tables) + (create | auto-create) + (startup | start) + (no | not | never) ~0.96
    synchronize + (false | typeorm) -production ~0.88
"""

import re

from proveout.facts.dependencies import DependencyFacts
from proveout.facts.migrations import MigrationFacts
from proveout.facts.python import Call, Function, Module, PythonFacts, texts
from proveout.facts.schema_words import SchemaWordFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.DRILL)
MINUTES = 60
FRAMEWORKS = ("flask", "fastapi", "django")

PASSES = {
    "migrations": MigrationFacts.example(),
    "python": PythonFacts.example(),
    "dependencies": DependencyFacts.example(),
    "words": SchemaWordFacts.example(),
}
FAILS = {
    "migrations": MigrationFacts.example(),
    "python": PythonFacts((Module("app/main.py", calls=(Call("app.db.Base.metadata.create_all", 9),)),)),
    "dependencies": DependencyFacts.example(),
    "words": SchemaWordFacts.example(),
}
MAKES = re.compile(r"(^|\.)(create_all|drop_all|generate_schemas|create_tables)$")
DDL = re.compile(
    r"^\s*(--[^\n]*\n\s*)*(create\s+(unlogged\s+)?table|alter\s+table|drop\s+table|create\s+(unique\s+)?index|drop\s+index|"
    r"alter\s+type|create\s+type)\b",
    re.IGNORECASE,
)
EXECUTES = re.compile(r"(^|\.)(execute|executemany|executescript|exec_driver_sql|text|DDL|raw|run_sync)$")
# Functions that run whenever a process starts or a request comes in.
STARTS = re.compile(
    r"(^|\.)(lifespan\w*|startup\w*|on_startup\w*|create_app\w*|make_app|ready|before_request\w*|main)$"
)
AT_START = re.compile(r"(on_event|before_first_request|before_request|on_startup|before_serving)$")


def check(
    migrations: MigrationFacts, python: PythonFacts, dependencies: DependencyFacts, words: SchemaWordFacts
) -> Verdict:
    found = [(module, call, why) for module in python.application for call in module.calls if (why := _changes(call))]
    served = [
        (module, call, why) for module, call, why in found if not module.is_tool and _surely(module, call, python)
    ]
    if served:
        module, call, why = served[0]
        return failed(
            f"schema: {module.path}:{call.line} changes it by {why} when the application starts or serves",
            *(Evidence(why, f"{m.path}:{c.line}", f"sed -n {c.line}p '{m.path}'") for m, c, why in served[:20]),
        )
    found = [one for one in found if not one[0].path.rpartition("/")[0].endswith(("migrations", "versions"))]
    if found:
        module, call, why = found[0]
        return unknown(
            f"schema: {module.path}:{call.line} changes it by {why}; nobody sees in the files who calls that, and when",
            *(Evidence(why, f"{m.path}:{c.line}", f"sed -n {c.line}p '{m.path}'") for m, c, why in found[:20]),
        )
    if not migrations.migrations:
        return unknown(f"schema: {migrations.unread or 'no migration of Django, Alembic or plain SQL was seen'}")
    if words.words:
        said = words.words[0]
        return unknown(
            f"schema: {said.path}:{said.line} speaks of {said.said}, and no file tells whether that is carried out",
            *(
                Evidence(f"speaks of {w.said}", f"{w.path}:{w.line}", f"sed -n {w.line}p '{w.path}'")
                for w in words.words[:20]
            ),
        )
    doubt = next(iter(python.unread), "") or next(iter(words.unread), "") or migrations.unread or _hidden(python)
    if not doubt and dependencies.others:
        doubt = f"{dependencies.others[0]} belongs to a language that is not read"
    if doubt:
        return unknown(f"schema: no code was seen to change it, but {doubt}")
    if not _changes(Call("Base.metadata.create_all", 1)):
        return unknown("schema: the rule did not find a planted create_all, so it proves nothing")
    return absent(
        f"schema: only {len(migrations.migrations)} migrations change it",
        control(
            f"a planted create_all is found; {len(python.application)} Python files and {words.files} in all were read",
            "the same rule",
        ),
        *(Evidence(f"{len(members)} migrations", group) for group, members in list(migrations.groups.items())[:20]),
    )


def _changes(call: Call) -> str:
    """How a call changes a schema, and "" where it does not."""
    last = call.name.rpartition(".")[2]
    if MAKES.search(call.name):
        return last
    if last == "run_sync" and any(MAKES.search(getattr(one, "name", "")) for one in call.arguments):
        return "create_all"
    if EXECUTES.search(call.name):
        said = [call.built.fixed] if call.built else []
        said += [text for one in call.arguments[:1] for text in texts(one)]
        ddl = next((match for text in said if (match := DDL.match(text))), None)
        if ddl is not None:
            return " ".join(ddl[0].split()[-2:]).upper()
    return ""


def _surely(module: Module, call: Call, python: PythonFacts) -> bool:
    """True where the call runs whenever the application starts or serves."""
    if call.guarded:
        return False  # what the condition asks is not read
    if not call.scope or STARTS.search(call.scope) or _is_hook(module, call.scope):
        return call.scope != "main"
    name = call.scope.rpartition(".")[2]
    return any(
        other.name.rpartition(".")[2].removesuffix("()") == name
        and not other.guarded
        and (not other.scope or (STARTS.search(other.scope) is not None and other.scope != "main"))
        for one in python.serving
        if one is module or name in {imported.rpartition(".")[2] for imported in one.names}
        for other in one.calls
    )


def _is_hook(module: Module, scope: str) -> bool:
    function: Function | None = next((one for one in module.functions if one.name == scope), None)
    return function is not None and any(AT_START.search(decorator.name) for decorator in function.decorators)


def _hidden(python: PythonFacts) -> str:
    for module in python.serving:
        for call in module.calls:
            if any(text.endswith(".sql") for one in call.arguments for text in texts(one)):
                return f"{module.path}:{call.line} reads a file of SQL"
    return ""
