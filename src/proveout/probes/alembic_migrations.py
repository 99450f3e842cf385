"""Reads Alembic's revisions from their syntax trees."""

import ast
from collections.abc import Iterator
from dataclasses import replace

from proveout.facts.migrations import Back, Change, ChangeKind, Migration
from proveout.facts.sql import words
from proveout.probes.sql_changes import default_kind, text_changes

HARMLESS = frozenset(
    "drop_index drop_constraint create_table_comment drop_table_comment f get_context create_schema create_sequence "
    "bulk_insert create_extension".split()
)
CODE = frozenset(("get_bind", "run_async", "invoke", "implementation_for"))
CONSTRAINTS = {
    "create_unique_constraint": "unique",
    "create_foreign_key": "foreign key",
    "create_check_constraint": "check",
    "create_primary_key": "primary key",
    "create_exclude_constraint": "exclusion",
}


def read_revision(path: str, group: str, tree: ast.Module) -> Migration | None:
    """The revision of one file, and None where it names none."""
    said: dict[str, ast.expr] = {}
    for line in tree.body:
        match line:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
            ):
                said[name] = value
            case _:
                continue
    functions = {one.name: one for one in tree.body if isinstance(one, ast.FunctionDef)}
    if "revision" not in said or "upgrade" not in functions:
        return None
    revision = _text(said["revision"])
    migration = Migration(path, "alembic", group, revision)
    before = _names(said.get("down_revision"))
    if not revision or before is None:
        return replace(
            migration, broken=f"{path}:{said['revision'].lineno} names its revisions in a way that is not read"
        )
    reader = _Reader(frozenset(functions))
    changes = tuple(reader.changes(functions["upgrade"].body))
    down = functions.get("downgrade")
    return replace(
        migration,
        after=before,
        labels=_names(said.get("branch_labels")) or (),
        changes=changes,
        back=_back(down),
        back_line=down.lineno if down else 0,
    )


def _back(down: ast.FunctionDef | None) -> Back:
    if down is None:
        return Back.EMPTY
    body = [one for one in down.body if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))]
    if not body or all(isinstance(one, ast.Pass | ast.Return) for one in body):
        return Back.EMPTY
    return Back.REFUSED if isinstance(body[0], ast.Raise) else Back.WRITTEN


class _Reader:
    """Follows `op.…` and the names that `batch_alter_table` gives."""

    def __init__(self, functions: frozenset[str]) -> None:
        self._functions = functions
        self._batches: dict[str, str] = {}

    def changes(self, body: list[ast.stmt]) -> Iterator[Change]:
        for line in body:
            yield from self._statement(line)

    def _statement(self, line: ast.stmt) -> Iterator[Change]:
        match line:
            case ast.With():
                for item in line.items:
                    yield from self._entered(item)
                yield from self.changes(line.body)
            case ast.If() | ast.For() | ast.While():
                yield from self.changes(line.body)
                yield from self.changes(line.orelse)
            case ast.Try():
                for part in (line.body, line.orelse, line.finalbody, *(one.body for one in line.handlers)):
                    yield from self.changes(part)
            case ast.FunctionDef() | ast.ClassDef() | ast.Import() | ast.ImportFrom():
                return
            case _:
                for node in ast.walk(line):
                    if isinstance(node, ast.Call):
                        yield from self._call(node)

    def _entered(self, item: ast.withitem) -> Iterator[Change]:
        match item.context_expr:
            case ast.Call(func=ast.Attribute(attr="batch_alter_table"), args=args) as call:
                table = _text(args[0]) if args else _text(_keyword(call, "table_name"))
                if isinstance(item.optional_vars, ast.Name):
                    self._batches[item.optional_vars.id] = table.lower()
            case ast.Call(func=ast.Attribute(attr="autocommit_block")):
                return
            case ast.Call() as call:
                yield from self._call(call)
            case _:
                return

    def _call(self, node: ast.Call) -> Iterator[Change]:
        match node.func:
            case ast.Attribute(value=ast.Name(id="op"), attr=name):
                yield from self._operation(name, node, "")
            case ast.Attribute(value=ast.Name(id=batch), attr=name) if batch in self._batches:
                yield from self._operation(name, node, self._batches[batch])
            case ast.Name(id=name) if name in self._functions:
                yield Change(ChangeKind.CODE, node.lineno, detail=f"{name}()")
            case ast.Attribute(attr="execute" | "create" | "drop"):
                yield Change(ChangeKind.UNREAD, node.lineno, detail="a call on a connection or a type")
            case _:
                return

    def _operation(self, name: str, node: ast.Call, batch: str) -> Iterator[Change]:  # noqa: C901, PLR0912 - one arm a case
        line = node.lineno
        given = [one for one in node.args if not isinstance(one, ast.Starred)]

        def text(at: int, keyword: str = "") -> str:
            # In a batch the table is said once, and every argument stands one place further left.
            place = at - 1 if batch else at
            said = given[place] if 0 <= place < len(given) else _keyword(node, keyword)
            return _text(said)

        match name:
            case "create_table":
                columns = tuple(
                    _text(one.args[0]) for one in given if isinstance(one, ast.Call) and _is(one, "Column") and one.args
                )
                yield Change(ChangeKind.CREATE_TABLE, line, (text(0, "table_name") or batch).lower(), columns=columns)
            case "drop_table":
                yield Change(ChangeKind.DROP_TABLE, line, text(0, "table_name").lower())
            case "rename_table":
                yield Change(ChangeKind.RENAME_TABLE, line, text(0).lower(), new_name=text(1).lower())
            case "add_column":
                table = batch or text(0, "table_name").lower()
                column = next((one for one in given if isinstance(one, ast.Call) and _is(one, "Column")), None)
                yield from _column(column, table, line)
            case "drop_column":
                yield Change(
                    ChangeKind.DROP_COLUMN, line, batch or text(0, "table_name").lower(), text(1, "column_name")
                )
            case "alter_column":
                yield from _altered(node, batch or text(0, "table_name").lower(), text(1, "column_name"))
            case "create_index":
                table = batch or text(1, "table_name").lower()
                yield Change(ChangeKind.ADD_INDEX, line, table, gentle=_true(_keyword(node, "postgresql_concurrently")))
            case _ if name in CONSTRAINTS:
                table = batch or text(1, "source_table" if "foreign" in name else "table_name").lower()
                gentle = _true(_keyword(node, "postgresql_not_valid"))
                yield Change(ChangeKind.ADD_CONSTRAINT, line, table, gentle=gentle, detail=CONSTRAINTS[name])
            case "execute":
                sql = _sql(given[0] if given else _keyword(node, "sqltext"))
                yield from (
                    text_changes(sql, line)
                    if sql
                    else (Change(ChangeKind.UNREAD, line, detail="SQL that is no literal"),)
                )
            case _ if name in HARMLESS:
                yield Change(ChangeKind.OTHER, line, batch, detail=name)
            case _ if name in CODE:
                yield Change(ChangeKind.CODE, line, detail=f"op.{name}")
            case "batch_alter_table":
                return
            case _:
                yield Change(ChangeKind.UNREAD, line, detail=f"op.{name}")


def _column(column: ast.Call | None, table: str, line: int) -> Iterator[Change]:
    if column is None:
        yield Change(ChangeKind.UNREAD, line, table, detail="op.add_column")
        return
    name = _text(column.args[0]) if column.args else _text(_keyword(column, "name"))
    nullable = _keyword(column, "nullable")
    default = _default(_keyword(column, "server_default"))
    required = _false(nullable) or _true(_keyword(column, "primary_key"))
    calls = [one for one in ast.walk(column) if isinstance(one, ast.Call)]
    if any(_is(one, "Identity") or (_is(one, "Computed") and not _false(_keyword(one, "persisted"))) for one in calls):
        default = "volatile"
    yield Change(ChangeKind.ADD_COLUMN, line, table, name, required, default)
    if any(_is(one, "ForeignKey") for one in calls):
        yield Change(ChangeKind.ADD_CONSTRAINT, line, table, name, detail="foreign key")
    if _true(_keyword(column, "unique")):
        yield Change(ChangeKind.ADD_CONSTRAINT, line, table, name, detail="unique")


def _altered(node: ast.Call, table: str, column: str) -> Iterator[Change]:
    line = node.lineno
    if (new := _text(_keyword(node, "new_column_name"))) and new != column:
        yield Change(ChangeKind.RENAME_COLUMN, line, table, column, new_name=new)
    if (type_ := _keyword(node, "type_")) is not None:
        was = _keyword(node, "existing_type")
        yield Change(ChangeKind.OTHER if _wider(was, type_) else ChangeKind.CHANGE_TYPE, line, table, column)
    nullable = _keyword(node, "nullable")
    if _false(nullable):
        yield Change(ChangeKind.SET_NOT_NULL, line, table, column)
    if not any(keyword.arg in ("new_column_name", "type_", "nullable") for keyword in node.keywords):
        yield Change(ChangeKind.OTHER, line, table, column)
    elif nullable is not None and not isinstance(nullable, ast.Constant):
        yield Change(ChangeKind.UNREAD, line, table, column, detail="nullable is no literal")


def _wider(was: ast.expr | None, now: ast.expr) -> bool:
    """True from a text to one that is as long or longer: Postgres only changes the catalog."""
    if was is None:
        return False
    old, new = _length(was), _length(now)
    return old is not None and new is not None and new >= old


def _length(node: ast.expr) -> float | None:
    call = node if isinstance(node, ast.Call) else None
    name = call.func if call else node
    last = name.attr if isinstance(name, ast.Attribute) else getattr(name, "id", "")
    if last.lower() == "text":
        return float("inf")
    if last.lower() not in ("string", "varchar", "unicode"):
        return None
    size = (call.args[0] if call.args else _keyword(call, "length")) if call else None
    match size:
        case None:
            return float("inf")
        case ast.Constant(value=int(length)):
            return float(length)
        case _:
            return None


def _default(node: ast.expr | None) -> str:
    match node:
        case None:
            return ""
        case ast.Constant(value=None):
            return ""
        case ast.Constant():
            return "constant"
        case ast.Call(func=ast.Attribute(attr="text") | ast.Name(id="text"), args=[ast.Constant(value=str(sql))]):
            return default_kind(words(sql))
        case ast.Call(func=ast.Attribute(value=ast.Attribute(attr="func") | ast.Name(id="func"), attr=name)):
            return default_kind(words(f"{name}()"))
        case ast.Call(func=ast.Attribute(attr="false" | "true" | "literal" | "null")):
            return "constant"
        case _:
            return "unclear"


def _sql(node: ast.expr | None) -> str:
    match node:
        case ast.Constant(value=str(sql)):
            return sql
        case ast.Call(
            func=ast.Attribute(attr="text" | "DDL") | ast.Name(id="text" | "DDL"), args=[ast.Constant(value=str(sql))]
        ):
            return sql
        case _:
            return ""


def _names(node: ast.expr | None) -> tuple[str, ...] | None:
    match node:
        case None | ast.Constant(value=None):
            return ()
        case ast.Constant(value=str(name)):
            return (name,)
        case ast.Tuple(elts=elts) | ast.List(elts=elts) if all(_text(one) for one in elts):
            return tuple(_text(one) for one in elts)
        case _:
            return None


def _is(node: ast.Call, name: str) -> bool:
    return (node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")) == name


def _keyword(node: ast.Call | None, name: str) -> ast.expr | None:
    return next((one.value for one in node.keywords if one.arg == name), None) if node and name else None


def _text(node: ast.expr | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _true(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is True


def _false(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is False
