"""Reads Django's migrations from their syntax trees."""

import ast
from collections.abc import Iterator
from dataclasses import replace

from proveout.facts.migrations import Change, ChangeKind, Migration
from proveout.probes.sql_changes import text_changes

# Options of a field that never reach the database.
# Source: django.db.models.fields, non_db_attrs, and those of relations that only Python sees.
ONLY_PYTHON = frozenset(
    "blank choices db_column default editable error_messages help_text limit_choices_to on_delete related_name "
    "related_query_name validators verbose_name auto_now auto_now_add upload_to storage".split()
)
HARMLESS = frozenset(
    "AlterModelOptions AlterModelManagers AlterModelTableComment RemoveIndex RenameIndex RemoveIndexConcurrently "
    "RemoveConstraint ValidateConstraint AddConstraintNotValid CreateExtension BloomExtension BtreeGinExtension "
    "BtreeGistExtension CITextExtension CryptoExtension HStoreExtension TrigramExtension UnaccentExtension "
    "CreateCollation RemoveCollation AlterConstraint".split()
)
MANY = frozenset(("ManyToManyField",))
# Pairs of classes with the same type of column in Postgres, and what the second one brings.
ALIKE = {
    ("IntegerField", "PositiveIntegerField"): ChangeKind.ADD_CONSTRAINT,
    ("BigIntegerField", "PositiveBigIntegerField"): ChangeKind.ADD_CONSTRAINT,
    ("PositiveIntegerField", "IntegerField"): ChangeKind.OTHER,
    ("ForeignKey", "OneToOneField"): ChangeKind.ADD_CONSTRAINT,
    ("OneToOneField", "ForeignKey"): ChangeKind.OTHER,
    ("CharField", "TextField"): ChangeKind.OTHER,
    ("EmailField", "TextField"): ChangeKind.OTHER,
    ("URLField", "TextField"): ChangeKind.OTHER,
    ("FileField", "ImageField"): ChangeKind.OTHER,
    ("ImageField", "FileField"): ChangeKind.OTHER,
    ("NullBooleanField", "BooleanField"): ChangeKind.OTHER,
}
RELATIONS = frozenset(("ForeignKey", "OneToOneField"))
OPERATION_ROOTS = frozenset(("migrations", "operations", "pg_operations"))


class DjangoReader:
    """Reads the migrations of one folder in order: a changed field is compared with its last state."""

    def __init__(self, group: str, app: str) -> None:
        self._group = group
        self._app = app
        self._fields: dict[tuple[str, str], ast.expr] = {}

    def read(self, path: str, name: str, tree: ast.Module) -> Migration | None:
        """The migration of one file, and None where the file has no class of that name."""
        body = next((one.body for one in tree.body if isinstance(one, ast.ClassDef) and one.name == "Migration"), None)
        if body is None:
            return None
        said = {
            target.id: line.value
            for line in body
            if isinstance(line, ast.Assign | ast.AnnAssign) and line.value is not None
            for target in (line.targets if isinstance(line, ast.Assign) else [line.target])
            if isinstance(target, ast.Name)
        }
        before = tuple(_pairs(said.get("dependencies")))
        atomic = not (isinstance(said.get("atomic"), ast.Constant) and said["atomic"].value is False)  # type: ignore[attr-defined] # told just before
        migration = Migration(path, "django", self._group, name, atomic=atomic)
        operations = said.get("operations")
        if operations is not None and not isinstance(operations, ast.List | ast.Tuple):
            return replace(
                migration, broken=f"{path}:{operations.lineno} builds its operations in a way that is not read"
            )
        changes = [one for node in (operations.elts if operations else []) for one in self._operation(node)]
        return replace(
            migration,
            after=tuple(other for app, other in before if app == self._app and other != name),
            replaces=tuple(other for _, other in _pairs(said.get("replaces"))),
            changes=tuple(changes),
        )

    def _operation(self, node: ast.expr) -> Iterator[Change]:
        if not isinstance(node, ast.Call):
            yield Change(ChangeKind.UNREAD, node.lineno, detail="an operation that is no call", reversible=None)
            return
        kind = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        given = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
        if any(isinstance(one, ast.Starred) for one in node.args) or len(given) != len(node.keywords):
            yield Change(ChangeKind.UNREAD, node.lineno, detail=kind, reversible=None)
            return
        for name, value in zip(ARGUMENTS.get(kind, ()), node.args, strict=False):
            given.setdefault(name, value)
        yield from self._known(kind, node.lineno, given)

    def _known(self, kind: str, line: int, given: dict[str, ast.expr]) -> Iterator[Change]:  # noqa: C901, PLR0912, PLR0915 - one arm a case
        table, column = self._table(given.get("model_name")), _text(given.get("name")).lower()
        match kind:
            case "CreateModel":
                table = self._table(given.get("name"))
                fields = dict(_fields(given.get("fields")))
                for name, field in fields.items():
                    self._fields[table, name.lower()] = field
                yield Change(ChangeKind.CREATE_TABLE, line, table, columns=tuple(name.lower() for name in fields))
            case "DeleteModel":
                yield Change(ChangeKind.DROP_TABLE, line, self._table(given.get("name")))
            case "RenameModel":
                old, new = self._table(given.get("old_name")), self._table(given.get("new_name"))
                for key in [key for key in self._fields if key[0] == old]:
                    self._fields[new, key[1]] = self._fields.pop(key)
                yield Change(ChangeKind.RENAME_TABLE, line, old, new_name=new)
            case "AlterModelTable":
                yield Change(
                    ChangeKind.RENAME_TABLE, line, self._table(given.get("name")), detail="under the same model"
                )
            case "AddField":
                yield from self._added(table, column, given.get("field"), line)
            case "RemoveField":
                was = _call(self._fields.pop((table, column), None))
                kind_ = ChangeKind.DROP_TABLE if was and was[0] in MANY else ChangeKind.DROP_COLUMN
                yield Change(kind_, line, table, column)
            case "RenameField":
                old, new = _text(given.get("old_name")).lower(), _text(given.get("new_name")).lower()
                if (table, old) in self._fields:
                    self._fields[table, new] = self._fields.pop((table, old))
                yield Change(ChangeKind.RENAME_COLUMN, line, table, old, new_name=new)
            case "AlterField":
                yield self._changed(table, column, given.get("field"), line)
            case "AddIndex" | "AddIndexConcurrently":
                yield Change(ChangeKind.ADD_INDEX, line, table, gentle=kind != "AddIndex")
            case "AddConstraint":
                made = _call(given.get("constraint"))
                name = made[0].removesuffix("Constraint").lower() if made else ""
                yield Change(ChangeKind.ADD_CONSTRAINT, line, table, detail=name or "of an unread kind")
            case "AlterUniqueTogether" | "AlterIndexTogether":
                table = self._table(given.get("name"))
                value = given.get("unique_together", given.get("index_together"))
                if isinstance(value, ast.Set | ast.List | ast.Tuple) and value.elts:
                    yield Change(ChangeKind.ADD_CONSTRAINT, line, table, detail="unique together")
                else:
                    yield Change(ChangeKind.OTHER, line, table)
            case "RunSQL":
                yield from _sql(given, line)
            case "RunPython":
                back = given.get("reverse_code")
                none = back is None or (isinstance(back, ast.Constant) and back.value is None)
                yield Change(ChangeKind.CODE, line, detail="RunPython", reversible=not none)
            case "SeparateDatabaseAndState":
                for side in ("database_operations", "state_operations"):
                    listed = given.get(side)
                    for inner in listed.elts if isinstance(listed, ast.List | ast.Tuple) else []:
                        for change in self._operation(inner):
                            yield replace(change, state_only=side == "state_operations")
                    if listed is not None and not isinstance(listed, ast.List | ast.Tuple):
                        yield Change(ChangeKind.UNREAD, line, detail=kind, reversible=None)
            case _ if kind in HARMLESS:
                yield Change(ChangeKind.OTHER, line, table, detail=kind)
            case _:
                yield Change(ChangeKind.UNREAD, line, table, detail=kind or "an operation", reversible=None)

    def _added(self, table: str, column: str, field: ast.expr | None, line: int) -> Iterator[Change]:
        made = _call(field)
        if field is None or made is None:
            yield Change(ChangeKind.UNREAD, line, table, column, detail="a field that is no call", reversible=None)
            return
        kind, options = made
        self._fields[table, column] = field
        if kind in MANY:
            yield Change(ChangeKind.CREATE_TABLE, line, f"{table}_{column}", detail="of a many-to-many field")
            return
        stays = options.get("db_default")
        required = not _true(options.get("null")) and kind not in ("GeneratedField", "NullBooleanField")
        default = _database_default(stays) if stays is not None else "constant" if _has_default(kind, options) else ""
        if kind == "GeneratedField":
            default = "volatile" if _true(options.get("db_persist")) else "constant"
        if not _is_djangos(field):
            # A class of somebody else's may be nullable or have a default by itself.
            yield Change(ChangeKind.ADD_COLUMN, line, table, column, default="unclear")
            return
        yield Change(ChangeKind.ADD_COLUMN, line, table, column, required, default, fades=required and stays is None)
        if kind in RELATIONS and not _false(options.get("db_constraint")):
            yield Change(ChangeKind.ADD_CONSTRAINT, line, table, column, detail="foreign key")
        if kind == "OneToOneField" or _true(options.get("unique")):
            yield Change(ChangeKind.ADD_CONSTRAINT, line, table, column, detail="unique")
        elif (kind == "ForeignKey" and not _false(options.get("db_index"))) or _true(options.get("db_index")):
            yield Change(ChangeKind.ADD_INDEX, line, table, column)

    def _changed(self, table: str, column: str, field: ast.expr | None, line: int) -> Change:  # noqa: C901 - one arm a case
        was, now = _call(self._fields.get((table, column))), _call(field)
        if field is not None:
            self._fields[table, column] = field
        if was is None or now is None:
            return Change(
                ChangeKind.UNREAD, line, table, column, detail="AlterField of a field whose last state is unseen"
            )
        differ = {
            name
            for name in was[1].keys() | now[1].keys()
            if name not in ONLY_PYTHON and _shown(was[1].get(name)) != _shown(now[1].get(name))
        }
        if _shown(was[1].get("db_column")) != _shown(now[1].get("db_column")):
            return Change(ChangeKind.RENAME_COLUMN, line, table, column)
        if was[0] in MANY and now[0] in MANY:
            # `null` and the like mean nothing there; another target or table does.
            kind = (
                ChangeKind.UNREAD if differ & {"to", "0", "through", "db_table", "through_fields"} else ChangeKind.OTHER
            )
            return Change(kind, line, table, column, detail="AlterField of a many-to-many field")
        if (alike := ALIKE.get((was[0], now[0]))) is not None and differ <= {"max_length", "unique"}:
            return Change(alike, line, table, column, detail="" if alike is ChangeKind.OTHER else "check or unique")
        if was[0] != now[0]:
            return Change(ChangeKind.CHANGE_TYPE, line, table, column, detail=f"{was[0]} to {now[0]}")
        if not differ:
            return Change(ChangeKind.OTHER, line, table, column)
        if differ <= {"max_length"} and _wider(was[1].get("max_length"), now[1].get("max_length")):
            return Change(ChangeKind.OTHER, line, table, column)
        if differ == {"null"}:
            kind = ChangeKind.OTHER if _true(now[1].get("null")) else ChangeKind.SET_NOT_NULL
            return Change(kind, line, table, column)
        if differ == {"db_index"}:
            kind = ChangeKind.ADD_INDEX if _true(now[1].get("db_index")) else ChangeKind.OTHER
            return Change(kind, line, table, column)
        if differ == {"unique"}:
            kind = ChangeKind.ADD_CONSTRAINT if _true(now[1].get("unique")) else ChangeKind.OTHER
            return Change(kind, line, table, column, detail="unique" if kind is ChangeKind.ADD_CONSTRAINT else "")
        return Change(ChangeKind.UNREAD, line, table, column, detail=f"AlterField of {', '.join(sorted(differ))}")

    def _table(self, node: ast.expr | None) -> str:
        name = _text(node).lower()
        return f"{self._app}.{name}" if name else ""


# Names of positional arguments, as the classes of Django declare them.
ARGUMENTS = {
    "CreateModel": ("name", "fields", "options"),
    "DeleteModel": ("name",),
    "RenameModel": ("old_name", "new_name"),
    "AlterModelTable": ("name", "table"),
    "AddField": ("model_name", "name", "field"),
    "RemoveField": ("model_name", "name"),
    "RenameField": ("model_name", "old_name", "new_name"),
    "AlterField": ("model_name", "name", "field"),
    "AddIndex": ("model_name", "index"),
    "AddIndexConcurrently": ("model_name", "index"),
    "AddConstraint": ("model_name", "constraint"),
    "AlterUniqueTogether": ("name", "unique_together"),
    "AlterIndexTogether": ("name", "index_together"),
    "RunSQL": ("sql", "reverse_sql", "state_operations"),
    "RunPython": ("code", "reverse_code"),
    "SeparateDatabaseAndState": ("database_operations", "state_operations"),
}


def _sql(given: dict[str, ast.expr], line: int) -> Iterator[Change]:
    back = given.get("reverse_sql")
    reversible = back is not None and not (isinstance(back, ast.Constant) and back.value is None)
    sql = given.get("sql")
    listed = sql.elts if isinstance(sql, ast.List | ast.Tuple) else [sql]
    for one in listed:
        text = _text(one.elts[0]) if isinstance(one, ast.Tuple) and one.elts else _text(one)
        if not text:
            yield Change(ChangeKind.UNREAD, line, detail="RunSQL that is no literal", reversible=reversible)
            continue
        for change in text_changes(text, line):
            yield replace(change, reversible=reversible)


def _is_djangos(field: ast.expr) -> bool:
    """True for `models.TextField(…)` and `django.contrib.postgres.fields.ArrayField(…)`."""
    name = ast.unparse(field.func) if isinstance(field, ast.Call) else ""
    return name.startswith(("models.", "django."))


def _pairs(node: ast.expr | None) -> Iterator[tuple[str, str]]:
    for one in node.elts if isinstance(node, ast.List | ast.Tuple) else []:
        if isinstance(one, ast.Tuple) and len(one.elts) == 2:
            yield _text(one.elts[0]), _text(one.elts[1])


def _fields(node: ast.expr | None) -> Iterator[tuple[str, ast.expr]]:
    for one in node.elts if isinstance(node, ast.List | ast.Tuple) else []:
        if isinstance(one, ast.Tuple) and len(one.elts) == 2 and _text(one.elts[0]):
            yield _text(one.elts[0]), one.elts[1]


def _call(node: ast.expr | None) -> tuple[str, dict[str, ast.expr]] | None:
    """The class of a field or constraint and its options."""
    if not isinstance(node, ast.Call):
        return None
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    options = {keyword.arg or "**": keyword.value for keyword in node.keywords}
    return name, options | {str(at): value for at, value in enumerate(node.args)}


def _has_default(kind: str, options: dict[str, ast.expr]) -> bool:
    if options.keys() & {"default", "auto_now", "auto_now_add"}:
        return True
    # Django fills a text that may be blank with the empty text.
    return _true(options.get("blank")) and kind.endswith(
        ("CharField", "TextField", "SlugField", "EmailField", "URLField")
    )


def _database_default(node: ast.expr) -> str:
    match node:
        case ast.Constant():
            return "constant"
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)):
            return {"Now": "constant", "Value": "constant", "RandomUUID": "volatile", "Random": "volatile"}.get(
                name, "unclear"
            )
        case _:
            return "unclear"


def _text(node: ast.expr | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _true(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is True


def _false(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def _shown(node: ast.expr | None) -> str:
    # `null=False` says what saying nothing says.
    return "" if node is None or _false(node) else ast.unparse(node)


def _wider(was: ast.expr | None, now: ast.expr | None) -> bool:
    match was, now:
        case ast.Constant(value=int(old)), ast.Constant(value=int(new)):
            return new >= old
        case _, None:
            return was is not None
        case _:
            return False
