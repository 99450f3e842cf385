"""The pages that are made for the site say what the commands say."""

import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from proveout.catalogue import read_catalogue
from proveout.cli.main import commands
from proveout.model.check import Page, PageKind, Sight

ROOT = Path(__file__).parents[2]


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SITE = loaded(ROOT / "site_pages.py")
PAGES: dict[str, str] = SITE.pages()


@pytest.mark.parametrize("command", commands())
def test_the_page_of_a_command_is_its_own_help(command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "proveout", command, "--help"],
        env=os.environ | {"COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert f"```text\n{done.stdout.rstrip()}\n```" in PAGES[f"commands/{command}.md"]
    assert f"({command}.md)" in PAGES["commands/index.md"]


def test_every_entry_of_the_catalogue_has_its_page_and_stands_in_the_index() -> None:
    catalogue = read_catalogue()

    for page in catalogue.values():
        text = PAGES[f"checks/{page.id.replace('.', '/')}.md"]
        assert text.startswith(f"# {page.id}\n")
        assert SITE.plain(page.title) in text
        assert f"({page.id.replace('.', '/')}.md)" in PAGES["checks/index.md"]


def test_a_page_holds_every_section_that_explain_shows() -> None:
    page = read_catalogue()["deps.locked"]

    text = PAGES["checks/deps/locked.md"]

    for name in ("Why", "Fix"):
        assert f"## {name}\n\n{SITE.plain(page.sections[name])}" in text
    assert all(f"- {SITE.plain(phrase)}" in text for phrase in page.asked_as)


def test_every_link_of_a_made_page_leads_to_a_page() -> None:
    written = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")}

    for path, text in PAGES.items():
        # Spelled out by hand rather than by Path, for a page exists nowhere yet.
        for link in re.findall(r"(?<!\\)\]\(([^)]+)\)", text):
            target = os.path.normpath(f"{os.path.dirname(path)}/{link}")  # noqa: PTH120 - a name, no file
            assert target in PAGES or target in written, (path, link)


def test_text_of_a_page_is_no_markup() -> None:
    page = Page(
        "a.x", PageKind.CHECK, "<script>x</script> [a](b) *c* | d", {"Why": "# e <b> `f <g> | h`"}, sees=(Sight.FILES,)
    )

    text = SITE.check_page(page, read_catalogue())

    assert "&#60;script&#62;x&#60;/script&#62; &#91;a&#93;(b) &#42;c&#42; &#124; d" in text
    assert "&#35; e &#60;b&#62; `f <g> | h`" in text


def navigation(entry: Any) -> list[str]:  # Any: TOML
    if isinstance(entry, str):
        return [entry]
    below = entry.values() if isinstance(entry, dict) else entry
    return [path for one in below for path in navigation(one)]


def test_every_page_of_the_navigation_exists_and_every_guide_stands_in_it() -> None:
    named = navigation(tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]["nav"])
    guides = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs/guide").glob("*.md")}

    assert [path for path in named if path not in PAGES and not (ROOT / "docs" / path).is_file()] == []
    assert guides <= set(named)
    assert len(named) == len(set(named))


def test_the_site_is_laid_out_whole(tmp_path: Path) -> None:
    SITE.lay_out(tmp_path)

    assert (tmp_path / "zensical.toml").is_file()
    assert (tmp_path / "docs/index.md").is_file()
    assert (tmp_path / "docs/run.schema.json").is_file()
    assert {path for path in PAGES if not (tmp_path / "docs" / path).is_file()} == set()
