"""Reads the page of one check file from its source text, without importing it."""

import ast
from pathlib import Path

from proveout.errors import CatalogueError
from proveout.model.check import Effect, LimitField, Page, PageKind, Severity, Sight

SECTIONS = ("Why", "Fix", "Proof", "Note", "Asked as", "Told by", "Point to", "Sources", "Formerly")
# A drill is work on how the service lives, an account outside needs its owner, a file is edited.
USUAL_MINUTES = (
    (Sight.DRILL, 120), (Sight.PROVIDER, 45), (Sight.SERVICE, 45), (Sight.WIRE, 30), (Sight.SETTINGS, 20),
    (Sight.FILES, 20),
)  # fmt: skip
KINDS = {"umbrella": PageKind.UMBRELLA, "attest": PageKind.ATTESTATION}


def read_page(path: Path, relative: str) -> Page:
    """What one check file says of itself. `relative` is its path below the catalogue, `http/x.py`."""
    area, _, name = relative.removesuffix(".py").partition("/")
    source = path.read_text(encoding="utf-8")
    shown = f"checks/{relative}"
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise CatalogueError(f"{shown}:{error.lineno}: is no Python") from error
    title, sections = _sections(ast.get_docstring(tree) or "", shown)
    constants = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    limits = next((n for n in tree.body if isinstance(n, ast.ClassDef) and n.name == "Limits"), None)
    kind = KINDS.get(area, PageKind.CHECK)
    if "Asked as" not in sections:
        raise CatalogueError(f"{shown}: the docstring needs an 'Asked as:' section")
    if kind is PageKind.UMBRELLA:
        return Page(f"{area}.{name}", kind, title, sections, members=_strings(constants.get("MEMBERS")))
    if kind is PageKind.ATTESTATION:
        return Page(
            f"{area}.{name}",
            kind,
            title,
            sections,
            sees=(Sight.ATTESTATION,),
            good_for_days=_days(constants.get("GOOD_FOR"), shown),
            point_to=sections.get("Point to", ""),
        )
    sees = tuple(Sight[member] for member in _members(constants.get("SEES")))
    if not sees:
        raise CatalogueError(f"{shown}: SEES names no sight")
    built = _built(functions, sees, shown)
    if built:
        missing = [section for section in ("Why", "Fix") if section not in sections]
        missing += [name for name in ("PASSES", "FAILS") if name not in constants]
        if missing:
            raise CatalogueError(f"{shown}: a check that can judge needs {' and '.join(missing)}")
    return Page(
        id=f"{area}.{name}",
        kind=kind,
        title=title,
        sections=sections,
        severity=Severity[_member(constants.get("SEVERITY"), shown)],
        effect=Effect[_member(constants.get("EFFECT"), shown)],
        sees=sees,
        frameworks=_strings(constants.get("FRAMEWORKS")),
        limits=_limits(limits),
        built=built,
        minutes=_minutes(constants.get("MINUTES"), sees, shown),
    )


def _minutes(node: ast.expr | None, sees: tuple[Sight, ...], shown: str) -> int:
    """What the page says, or what a change of this kind takes as a rule."""
    if node is None:
        return next((minutes for sight, minutes in USUAL_MINUTES if sight in sees), 30)
    if not isinstance(node, ast.Constant) or type(node.value) is not int or node.value <= 0:
        raise CatalogueError(f"{shown}: MINUTES is a whole number above zero")
    return node.value


def _sections(docstring: str, shown: str) -> tuple[str, dict[str, str]]:
    title, _, rest = docstring.partition("\n")
    if not title.endswith("."):
        raise CatalogueError(f"{shown}:1: the docstring opens with the statement, a sentence with a full stop")
    sections: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in rest.splitlines():
        if line and not line.startswith(" "):
            name = line.removesuffix(":")
            if name not in SECTIONS or name == line:
                raise CatalogueError(f"{shown}: '{line}' is no section. There are {', '.join(SECTIONS)}")
            current = sections.setdefault(name, [])
        elif current is not None:
            current.append(line.strip())
    return title.removesuffix("."), {
        # Cues are a list of lines, the rest is running text.
        name: ("\n" if name == "Told by" else " ").join(lines).strip()
        for name, lines in sections.items()
    }


def _built(functions: set[str], sees: tuple[Sight, ...], shown: str) -> tuple[Sight, ...]:
    built = [sight for sight in sees if f"check_{sight}" in functions]
    if "check" in functions:
        built.insert(0, sees[0])
    stray = {name for name in functions if name.startswith("check_")} - {f"check_{sight}" for sight in sees[1:]}
    if stray:
        raise CatalogueError(
            f"{shown}: {', '.join(sorted(stray))} fits none of SEES; "
            f"`check` is for {sees[0]}, `check_<sight>` for weaker ones"
        )
    return tuple(built)


def _limits(node: ast.ClassDef | None) -> tuple[LimitField, ...]:
    if node is None:
        return ()
    return tuple(
        LimitField(
            # `for_` is written `for`: the word is taken in Python, not in prose.
            field.target.id.removesuffix("_"),
            ast.unparse(field.annotation),
            None if field.value is None else ast.unparse(field.value),
        )
        for field in node.body
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
    )


def _strings(node: ast.expr | None) -> tuple[str, ...]:
    return tuple(ast.literal_eval(node)) if node is not None else ()


def _members(node: ast.expr | None) -> tuple[str, ...]:
    if not isinstance(node, ast.Tuple):
        return ()
    return tuple(one.attr for one in node.elts if isinstance(one, ast.Attribute))


def _member(node: ast.expr | None, shown: str) -> str:
    if not isinstance(node, ast.Attribute):
        raise CatalogueError(f"{shown}: SEVERITY and EFFECT each name one member")
    return node.attr


def _days(node: ast.expr | None, shown: str) -> int:
    match node:
        case ast.Call(keywords=[ast.keyword(arg="days", value=ast.Constant(value=int(days)))]):
            return days
    raise CatalogueError(f"{shown}: GOOD_FOR is timedelta(days=…)")
