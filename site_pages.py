"""Lays out the documentation site: the files of docs/, and a page per check, per command and per word.

Beside dev.py, because it is for developers. `python3 dev.py docs` calls it; the tests call `pages`.
"""

import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent
SOURCES = ROOT / "src"
if str(SOURCES) not in sys.path:
    sys.path.insert(0, str(SOURCES))

from proveout.catalogue import Catalogue, read_catalogue  # noqa: E402 - its folder has to be known first
from proveout.cli.main import commands, parser_of  # noqa: E402 - the same
from proveout.explain import WORDS  # noqa: E402 - the same
from proveout.model.check import Page, PageKind  # noqa: E402 - the same

COLUMNS = 80
CODE = re.compile(r"(`[^`]+`)")
# What Markdown or HTML would read. An underscore inside a word is one of the word.
SPECIAL = re.compile(r"[\\<>&*\[\]#|]|(?<!\w)_|_(?!\w)")


def lay_out(place: Path) -> None:
    """The configuration, the written pages and the made ones, in an empty folder that the builder reads."""
    shutil.copytree(ROOT / "docs", place / "docs", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "zensical.toml", place)
    for path, text in pages().items():
        file = place / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def pages() -> Mapping[str, str]:
    """Markdown by its path below `docs/`."""
    catalogue = read_catalogue()
    made = {path_of(page): check_page(page, catalogue) for page in catalogue.values()}
    made["checks/index.md"] = index_page(catalogue)
    made["words.md"] = words_page()
    names = commands()
    made |= {f"commands/{name}.md": command_page(name) for name in names}
    made["commands/index.md"] = commands_page(names)
    return made


def path_of(page: Page) -> str:
    return f"checks/{page.id.replace('.', '/')}.md"


def check_page(page: Page, catalogue: Catalogue) -> str:
    """The same sections as `proveout explain`, from the same file."""
    lines = [f"# {page.id}", "", f"**{plain(page.title)}.**", "", *table_of(page), ""]
    if page.members:
        lines += ["## True when all of these hold", ""]
        for member in page.members:
            there = catalogue.get(member)
            lines.append(f"- [{plain(member)}](../../{path_of(there)}): {plain(there.title)}" if there else
                         "- every other item of the document")  # fmt: skip
        lines.append("")
    for name in ("Why", "Fix", "Proof", "Note"):
        if text := page.sections.get(name):
            lines += [f"## {name}", "", plain(text), ""]
    if page.asked_as:
        lines += ["## Asked as", "", *(f"- {plain(phrase)}" for phrase in page.asked_as), ""]
    if text := page.sections.get("Sources"):
        lines += ["## Sources", "", plain(text), ""]
    return "\n".join(lines)


def table_of(page: Page) -> list[str]:
    rows: list[tuple[str, str]] = []
    match page.kind:
        case PageKind.CHECK:
            seen = ", then ".join(f"{sight}{'' if sight in page.built else ' (not built yet)'}" for sight in page.sees)
            rows += [("severity", page.severity.name.lower()), ("effect", page.effect.name.lower()), ("seen", seen)]
        case PageKind.ATTESTATION:
            rows += [("kind", f"a person's word, good for {page.good_for_days} days"), ("points to", page.point_to)]
        case PageKind.UMBRELLA:
            rows += [("kind", f"stands for {len(page.members)} others")]
    if page.frameworks:
        rows.append(("only for", ", ".join(page.frameworks)))
    for field in page.limits:
        said = "must be stated" if field.required else f"default `{field.default}`"
        rows.append((f"limit `{field.name}`", f"`{field.kind}`, {said}"))
    return ["| property | value |", "| --- | --- |", *(f"| {name} | {plain(value)} |" for name, value in rows)]


def index_page(catalogue: Catalogue) -> str:
    lines = ["# Checks", "", "Every statement that a line of a checklist can be bound to, by area.", ""]
    for area in sorted({page.area for page in catalogue.values()}):
        lines += [f"## {area}", "", "| check | what is true when all is well |", "| --- | --- |"]
        lines += [
            f"| [{plain(page.id)}]({path_of(page).removeprefix('checks/')}) | {plain(page.title)} |"
            for page in catalogue.values()
            if page.area == area
        ]
        lines.append("")
    return "\n".join(lines)


def words_page() -> str:
    lines = ["# Words", "", "What the words of a report mean; `proveout explain WORD` says the same.", ""]
    for word, meaning in WORDS.items():
        lines += [f"## {word}", "", plain(meaning), ""]
    return "\n".join(lines)


def command_page(name: str) -> str:
    """What `proveout NAME --help` prints on a terminal of 80 columns."""
    about = commands()[name]
    return "\n".join([f"# proveout {name}", "", plain(about), "", "```text", help_of(name), "```", ""])


def help_of(name: str) -> str:
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = str(COLUMNS)
    try:
        return parser_of(name).format_help().rstrip()
    finally:
        if before is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = before


def commands_page(names: Mapping[str, str]) -> str:
    rows = [f"| [proveout {name}]({name}.md) | {plain(about)} |" for name, about in names.items()]
    return "\n".join(["# Commands", "", "| command | what it does |", "| --- | --- |", *rows, ""])


def plain(text: str) -> str:
    """Text whose only markup is code in backticks: what else Markdown would read is written by its number."""
    return "".join(_parts(text))


def _parts(text: str) -> Iterator[str]:
    for part in CODE.split(text):
        yield part if CODE.fullmatch(part) else SPECIAL.sub(lambda found: f"&#{ord(found[0])};", part)


if __name__ == "__main__":
    lay_out(Path(sys.argv[1]))
