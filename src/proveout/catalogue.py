"""Finds the checks by walking `checks/`: path is id, file is page. There is no list.

Pages are read from the source text without importing it, because a run imports only the few checks that it
judges; the pages of all are kept in one cache file, which is valid for exactly these files.
"""

import ast
import importlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from proveout import __version__
from proveout.errors import CatalogueError
from proveout.model.check import Effect, LimitField, Page, PageKind, Severity, Sight

ROOT = Path(__file__).parent / "checks"
SECTIONS = ("Why", "Fix", "Proof", "Note", "Asked as", "Told by", "Point to", "Sources", "Formerly")
KINDS = {"umbrella": PageKind.UMBRELLA, "attest": PageKind.ATTESTATION}


class Catalogue(Mapping[str, Page]):
    """Pages by id, in the order of their ids."""

    def __init__(self, pages: Mapping[str, Page]) -> None:
        self._pages = dict(sorted(pages.items()))

    def __getitem__(self, check: str) -> Page:
        return self._pages[check]

    def __iter__(self) -> Iterator[str]:
        return iter(self._pages)

    def __len__(self) -> int:
        return len(self._pages)

    def nearest(self, wrong: str, most: int = 3) -> tuple[str, ...]:
        """The ids that a person may have meant."""
        import difflib  # noqa: PLC0415 - only wanted when a name is wrong

        name = wrong.rsplit(".", 1)[-1]
        by_name = {check.rsplit(".", 1)[-1]: check for check in self}
        whole = difflib.get_close_matches(wrong, self, n=most, cutoff=0.6)
        part = [by_name[near] for near in difflib.get_close_matches(name, by_name, n=most, cutoff=0.5)]
        holding = [check for check in self if name and name in check]
        return tuple(dict.fromkeys([*whole, *part, *holding]))[:most]


def read_catalogue(root: Path = ROOT, cache: Path | None = None) -> Catalogue:
    """Pages of every file under `root`; `cache` is a folder to keep them in, or None to keep nothing.

    Raises CatalogueError for a file that breaks the contract of a check.
    """
    files = sorted(_files(root))
    key = f"{__version__} {sys.version_info[:2]} {files!r}"
    if cache is not None and (kept := _kept(cache, key)) is not None:
        return Catalogue({check: _page_of(fields) for check, fields in kept.items()})
    pages = {}
    for path, _, _ in files:
        page = read_page(root / path, path)
        pages[page.id] = page
    if cache is not None:
        _keep(cache, key, {check: _fields_of(page) for check, page in pages.items()})
    return Catalogue(pages)


def load(check: str) -> ModuleType:
    """Import the module of a built check."""
    return importlib.import_module(f"proveout.checks.{check}")


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
    )


def _files(root: Path) -> Iterator[tuple[str, int, int]]:
    with os.scandir(root) as areas:
        for area in areas:
            if not area.is_dir() or area.name.startswith(("_", ".")):
                continue
            with os.scandir(area.path) as files:
                for file in files:
                    if file.name.endswith(".py") and not file.name.startswith(("_", ".")):
                        seen = file.stat()
                        yield f"{area.name}/{file.name}", seen.st_size, seen.st_mtime_ns


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


def _fields_of(page: Page) -> dict[str, Any]:  # Any: JSON
    return {
        "id": page.id,
        "kind": page.kind.value,
        "title": page.title,
        "sections": dict(page.sections),
        "severity": int(page.severity),
        "effect": int(page.effect),
        "sees": list(page.sees),
        "frameworks": list(page.frameworks),
        "limits": [[field.name, field.kind, field.default] for field in page.limits],
        "built": list(page.built),
        "members": list(page.members),
        "good_for_days": page.good_for_days,
        "point_to": page.point_to,
    }


def _page_of(fields: dict[str, Any]) -> Page:  # Any: JSON
    return Page(
        id=fields["id"],
        kind=PageKind(fields["kind"]),
        title=fields["title"],
        sections=fields["sections"],
        severity=Severity(fields["severity"]),
        effect=Effect(fields["effect"]),
        sees=tuple(Sight(sight) for sight in fields["sees"]),
        frameworks=tuple(fields["frameworks"]),
        limits=tuple(LimitField(*field) for field in fields["limits"]),
        built=tuple(Sight(sight) for sight in fields["built"]),
        members=tuple(fields["members"]),
        good_for_days=fields["good_for_days"],
        point_to=fields["point_to"],
    )


def _kept(cache: Path, key: str) -> dict[str, Any] | None:  # Any: JSON
    try:
        kept = json.loads((cache / "catalogue.json").read_bytes())
    except (OSError, ValueError):
        return None
    return kept["pages"] if isinstance(kept, dict) and kept.get("key") == key else None


def _keep(cache: Path, key: str, pages: dict[str, Any]) -> None:  # Any: JSON
    # A cache that cannot be written costs time, nothing else.
    try:
        cache.mkdir(parents=True, exist_ok=True)
        fresh = cache / f"catalogue.{os.getpid()}.tmp"
        fresh.write_text(json.dumps({"key": key, "pages": pages}), encoding="utf-8")
        fresh.replace(cache / "catalogue.json")
    except OSError:
        return
