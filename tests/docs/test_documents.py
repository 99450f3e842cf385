"""What the documents of this project say is so."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from proveout.catalogue import read_catalogue
from proveout.cli.main import commands
from proveout.explain import WORDS
from proveout.model.check import PageKind

ROOT = Path(__file__).parents[2]


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MADE = frozenset((ROOT / "docs" / path).resolve() for path in loaded(ROOT / "site_pages.py").pages())
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
# In backticks, with a slash or an ending, and nothing that is a pattern, an option or an address.
PATH = re.compile(r"`([\w.-]+(?:/[\w.-]+)+/?|[\w-]+\.(?:py|md|toml|lock|json|yml))`")
# Names in examples and of the reader's own repository.
ELSEWHERE = re.compile(
    r"PRODUCTION_CHECKLIST|GO_LIVE|proveout\.toml|settings\.py|manage\.py|^\.venv|^\.proveout|create_app|^app/|\.env|requirements\.txt|pyproject"
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_each_path_in_backticks_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")

    missing = [
        path
        for path in PATH.findall(re.sub(r"```.*?```", "", text, flags=re.DOTALL))
        if not ELSEWHERE.search(path)
        and not any((base / path).exists() for base in (ROOT, ROOT / "src/proveout", document.parent))
        and not any((ROOT / "src/proveout" / f"{path}{ending}").exists() for ending in (".py",))
    ]

    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_each_relative_link_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", document.read_text(encoding="utf-8"))

    missing = [link for link in links if not (document.parent / link).exists()]
    assert [link for link in missing if (document.parent / link).resolve() not in MADE] == []


def test_the_commands_of_the_readme_exist() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    named = set(re.findall(r"proveout ([a-z]+)\b", text)) & {
        "check",
        "bind",
        "plan",
        "explain",
        "list",
        "history",
        *commands(),
    }

    assert named <= set(commands())
    assert "python3 dev.py demo" in text
    assert "python3 dev.py test" in text


def test_the_counts_of_the_readme_are_those_of_the_catalogue() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    catalogue = read_catalogue()
    kinds = [page.kind for page in catalogue.values()]
    areas = {page.area for page in catalogue.values() if page.kind is PageKind.CHECK}

    assert f"{kinds.count(PageKind.CHECK)} checks in {len(areas)} areas" in " ".join(text.split())
    assert f"{kinds.count(PageKind.UMBRELLA)} umbrellas" in text
    assert (
        f"{kinds.count(PageKind.ATTESTATION)}\nattestations" in text
        or f"{kinds.count(PageKind.ATTESTATION)} attestations" in text
    )


def test_every_decision_stands_in_the_index() -> None:
    index = (ROOT / "docs/adr/README.md").read_text(encoding="utf-8")

    for decision in (ROOT / "docs/adr").glob("0*.md"):
        assert decision.name in index
        assert decision.read_text(encoding="utf-8").splitlines()[0].lstrip("# ").split(". ", 1)[1] in index


def test_the_words_of_an_outcome_and_a_decision_are_explained() -> None:
    for word in ("go", "no-go", "hold", "pass", "fail", "unknown", "n/a"):
        assert word in WORDS


def test_no_document_names_a_registry_or_a_path_of_a_machine() -> None:
    for document in [*DOCUMENTS, *ROOT.glob("*.py"), ROOT / "requirements.lock", ROOT / "pyproject.toml"]:
        text = document.read_text(encoding="utf-8")
        assert "pypi" + ".org" not in text, document
        assert "/work/" not in text, document
