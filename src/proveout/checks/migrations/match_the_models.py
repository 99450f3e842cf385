"""Models and migrations say the same.

Why:
    A model that no migration knows fails at its first query in production, where no test ran. With two heads the
    release stops at "multiple heads".

Fix:
    Django: `manage.py makemigrations`, and `makemigrations --merge` for two heads; `makemigrations --check` in the
    pipeline. Flask: `flask db migrate`, `flask db merge heads`, `flask db check`. FastAPI: the same with `alembic`.

Proof:
    On a scratch database at the head, the tool's own autogenerate comparison must be empty and there
    must be one head. Control: with a planted column in a copy of the models it is not empty.

Asked as:
    no model changes without migration; makemigrations check clean; alembic check passes; migrations up
    to date; migration files generated

Told by:
    "migration files" + (exist | present | committed | complete) -(review | applied | auto-generated) ~0.88
    (missing | uncommitted | ungenerated) + migration -index ~0.88
    makemigrations + run -(review | "manage.py migrate") ~0.9
    (makemigrations | autogenerate) -(review | run) ~0.95
    ("alembic check" | "alembic revision") ~0.96
    migration + (created | generate) -(review | before | index | auto-generated | backup | applied | #file) ~0.89
    migration + commit -(review | before | index | auto-generated | backup | applied | #file) ~0.89
    models + migration + (match | sync | consistent | change) ~0.92
    "model changes" + migration ~0.92
    "migration conflict" ~0.85
    unmigrated ~0.93

Sources:
    Django makemigrations --check; Alembic check
"""

import re
from collections.abc import Iterator

from proveout.facts.migration_state import History, MigrationStateFacts, UnmadeChange
from proveout.facts.migrations import Change, ChangeKind, Migration, MigrationFacts
from proveout.facts.python import Class, Expression, Module, PythonFacts, Setting
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.DRILL, Sight.SETTINGS, Sight.FILES)
MINUTES = 20
FRAMEWORKS = ("django", "flask", "fastapi", "postgres")

FAILS = {
    "state": MigrationStateFacts.example(changes=(UnmadeChange("django", "orders", "Add field gift to order"),)),
    "migrations": MigrationFacts(
        tuple(Migration(f"m/versions/{name}.py", "alembic", "m/versions", name, after=("1a",)) for name in ("2b", "2c"))
    ),
    "python": PythonFacts.example(),
}
_ORDERS = "shop/orders/migrations"
_CREATED = Change(ChangeKind.CREATE_TABLE, 9, "orders.order", columns=("id", "state"))
_STATE = Setting("state", 5, Expression("django.db.models.CharField", called=True))
PASSES = {
    "state": MigrationStateFacts.example(),
    "migrations": MigrationFacts((Migration(f"{_ORDERS}/0001.py", "django", _ORDERS, "0001", changes=(_CREATED,)),)),
    "python": PythonFacts(
        (Module("shop/orders/models.py", classes=(Class("Order", 4, ("django.db.models.Model",), (_STATE,)),)),)
    ),
}
MODELS = re.compile(r"(^|/)(models\.py|models/[^/]+\.py)$")
AGAIN = {"django": "python manage.py makemigrations --check --dry-run", "alembic": "alembic check"}
MANY = "django.db.models.ManyToManyField"


def check_settings(state: MigrationStateFacts) -> Verdict:
    start = state.start
    if not state.histories and not state.changes:
        return unknown(f"migrations: {'; '.join(state.doubts) or f'none of {start.place} were seen'}")
    seen = [_head(one, state) for one in state.histories if one.own]
    if not state.firm:
        return unknown("migrations: they change with variables that nobody gave; hand them over with --env-file", *seen)
    if forked := next((one for one in state.histories if one.own and len(one.heads) > 1 and not one.labelled), None):
        return failed(
            f"migrations: {forked.name} has {len(forked.heads)} heads, not one: {', '.join(forked.heads[:4])}",
            _head(forked, state),
        )
    unmade = [one for one in state.changes if one.own]
    if unmade:
        return failed(
            f"migrations: {len(unmade)} changes of models are in no migration, the first: "
            f"{unmade[0].says} ({unmade[0].history or unmade[0].tool})",
            *(Evidence(f"{one.says}, in no migration", start.place, AGAIN[one.tool]) for one in unmade[:20]),
        )
    foreign = [f"{one.history}, an installed package, lacks: {one.says}" for one in state.changes]
    broken = [f"{one.name}: {one.broken}" for one in state.histories if one.broken]
    tools = {one.tool for one in state.histories if one.own}
    left = [f"{tool} compared no models" for tool in sorted(tools - set(state.compared)) if not state.doubts]
    if doubts := [*broken, *foreign, *state.doubts, *left]:
        return unknown(f"migrations: one head each was seen, but {'; '.join(doubts[:3])}", *seen[:20])
    if not tools:
        return unknown(f"migrations: {start.place} has none of its own")
    return passed(f"migrations: one head each, and the tool finds no change to make in {start.place}", *seen[:20])


def _head(one: History, state: MigrationStateFacts) -> Evidence:
    heads = ", ".join(one.heads) or one.broken or "none"
    again = "python manage.py showmigrations --plan" if one.tool == "django" else "alembic heads"
    return Evidence(f"heads of {one.name}: {heads}", state.start.place, again)


def check_files(migrations: MigrationFacts, python: PythonFacts) -> Verdict:
    if not migrations.migrations:
        return unknown(f"migrations: {migrations.unread or 'none of Django, Alembic or plain SQL was seen'}")
    if migrations.unread:
        return unknown(f"migrations: {migrations.unread}")
    for group in migrations.groups:
        heads = [one for one in migrations.heads(group) if one.tool != "sql"]
        # A branch with a label has a head of its own on purpose.
        if len(heads) > 1 and not any(one.labels for one in migrations.groups[group]):
            return failed(
                f"migrations: {group} has {len(heads)} heads, not one: {', '.join(one.name for one in heads[:4])}",
                *(
                    Evidence(f"nothing comes after {one.name}", one.path, f"grep -rn '{one.name}' '{group}'")
                    for one in heads
                ),
            )
    compared = [(module, *one) for module in python.application for one in _compared(module, migrations)]
    missing = [(module, line, name) for module, line, name, known in compared if not known]
    if missing:
        module, line, name = missing[0]
        return failed(
            f"migrations: {module.path}:{line} has {name}, and no migration does",
            *(
                Evidence(f"{name} is in no migration", f"{module.path}:{line}", f"sed -n {line}p '{module.path}'")
                for module, line, name in missing[:20]
            ),
        )
    shown = [Evidence(f"head {one.name}", one.path) for group in migrations.groups for one in migrations.heads(group)]
    if not compared or python.unread or any(one.tool != "django" for one in migrations.migrations):
        return unknown(
            f"migrations: {len(migrations.migrations)} read, one head each; whether the models say the same needs the "
            "tool's own comparison on a scratch database",
            *shown[:20],
        )
    return passed(
        f"migrations: one head each, and all {len(compared)} models and fields that were read are in them", *shown
    )


def _compared(module: Module, migrations: MigrationFacts) -> Iterator[tuple[int, str, bool]]:
    """Django models and fields of a file: line, name, and whether the migrations beside it know them."""
    if not MODELS.search(module.path):
        return
    folder = re.sub(r"(^|/)models(\.py|/.*)$", "", module.path)
    known = _known(migrations.groups.get(f"{folder}/migrations".lstrip("/"), ()))
    app = folder.rpartition("/")[2]
    for model in module.classes:
        plain = "." not in model.name and model.bases == ("django.db.models.Model",)
        if known is None or not plain or _is_elsewhere(module, model):
            continue
        table = f"{app}.{model.name.lower()}"
        yield model.line, f"model {model.name}", table in known
        for field in model.fields:
            if _is_field(field.value):
                is_known = field.name.lower() in known.get(table, ()) or table not in known
                yield field.line, f"field {model.name}.{field.name}", is_known


def _known(group: tuple[Migration, ...]) -> dict[str, set[str]] | None:
    """Fields of each model after all migrations, and None where something in them is not read."""
    tables: dict[str, set[str]] = {}
    if not group or group[0].tool != "django":
        return None
    squashed = {old for one in group for old in one.replaces}
    for change in (change for one in group if one.name not in squashed for change in one.changes):
        match change.kind:
            case ChangeKind.CREATE_TABLE if not change.detail:
                tables.setdefault(change.table, set()).update(change.columns)
            case ChangeKind.CREATE_TABLE:
                table, _, field = change.table.partition("_")
                tables.setdefault(table, set()).add(field)
            case ChangeKind.ADD_COLUMN:
                tables.setdefault(change.table, set()).add(change.column)
            case ChangeKind.RENAME_TABLE if change.new_name:
                tables.setdefault(change.new_name, set()).update(tables.get(change.table, ()))
            case ChangeKind.RENAME_COLUMN if change.new_name:
                tables.setdefault(change.table, set()).add(change.new_name)
            case ChangeKind.UNREAD if change.detail[:1].isupper() and not change.detail.startswith(
                ("AlterField", "RunSQL", "SQL")
            ):
                return None  # an operation of a class that we do not know may change the state
            case _:
                continue
    return tables


def _is_elsewhere(module: Module, model: Class) -> bool:
    """True where Django keeps no table for the class, or keeps it under another application."""
    meta = next((one for one in module.classes if one.name == f"{model.name}.Meta"), None)
    names = {field.name for field in meta.fields} if meta else set()
    return bool(names & {"abstract", "app_label", "proxy", "managed"}) or bool(meta and meta.bases)


def _is_field(value: object) -> bool:
    return (
        isinstance(value, Expression)
        and value.called
        and value.name.startswith("django.db.models.")
        and value.name.endswith(("Field", "ForeignKey"))
        and value.name != MANY
    )
