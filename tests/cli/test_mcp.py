"""`proveout mcp`, asked by the client of the package that its server is made with."""

import asyncio
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from proveout.store.store import Store

# The name alone is no licence.
APACHE = "Apache License Version 2.0\nTERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION\n"
HAS_PACKAGE = importlib.util.find_spec("mcp") is not None
SECRET = "Zk9TqPw3-" + "Lm7XvBn2RcYd8HsGf4JtUaEo"
DOCUMENT = f"""# Shop

- [x] LICENSE file present
- [ ] HSTS enabled for at least a year \u202e\U000e0041
- [x] `SECRET_KEY={SECRET}` is set
"""


class Answer(NamedTuple):
    failed: bool
    content: dict[str, Any]
    text: str


class Spoken(NamedTuple):
    """What one conversation brought: the tools, and an answer for each call in its order."""

    tools: dict[str, Any]
    answers: dict[str, Answer]


def needed() -> None:
    if not HAS_PACKAGE:
        if os.environ.get("CI"):
            pytest.fail("CI needs the package mcp: without it the server is not tested")
        pytest.skip("the package mcp is not installed here")


async def _conversation(repository: Path, calls: dict[str, tuple[str, dict[str, Any]]]) -> Spoken:
    from mcp import Client, StdioServerParameters  # noqa: PLC0415 - where it is installed

    words = ["-W", "ignore", "-m", "proveout", "mcp", "--repo", str(repository)]
    environment = os.environ | {"XDG_CACHE_HOME": str(repository.parent / "cache")}
    server = StdioServerParameters(command=sys.executable, args=words, env=environment)
    async with Client(server) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        answers = {}
        for name, (tool, arguments) in calls.items():
            said = await client.call_tool(tool, arguments)
            text = "".join(getattr(part, "text", "") for part in said.content)
            answers[name] = Answer(bool(said.is_error), said.structured_content or {}, text)
        return Spoken(tools, answers)


def spoken(repository: Path, calls: dict[str, tuple[str, dict[str, Any]]]) -> Spoken:
    return asyncio.run(_conversation(repository, calls))


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shop")
    (folder / "PRODUCTION_CHECKLIST.md").write_text(DOCUMENT, encoding="utf-8")
    (folder / "LICENSE").write_text(APACHE, encoding="utf-8")
    words = [sys.executable, "-m", "proveout", "check", "--repo", str(folder), "-q"]
    # A fixture of a module stands before the one that gives each test a cache of its own.
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path_factory.getbasetemp() / "cache")}
    assert subprocess.run(words, env=environment, capture_output=True, check=False).returncode in (1, 2)
    return folder


@pytest.fixture(scope="module")
def talk(shop: Path) -> Spoken:
    """One conversation for all tests, because a server takes a second to start."""
    needed()
    first = spoken(shop, {"items": ("list_items", {})})
    (line,) = [one for one in first.answers["items"].content["items"] if "LICENSE" in one["untrusted"]["text"]]
    return spoken(
        shop,
        {
            "run": ("latest_run", {}),
            "items": ("list_items", {"most": 100}),
            "proved": ("list_items", {"standing": "proved"}),
            "evidence": ("item_evidence", {"item_id": line["id"]}),
            "path": ("path_to_go", {}),
            "check": ("explain", {"name": "docs.licence_is_present"}),
            "word": ("explain", {"name": "HOLD"}),
            "no standing": ("list_items", {"standing": "green"}),
            "no number": ("list_items", {"most": "many"}),
            "no item": ("item_evidence", {"item_id": f"SECRET_KEY={SECRET}"}),
            "no argument": ("item_evidence", {}),
            "no check": ("explain", {"name": "docs.license_is_present"}),
            "no tool": ("tick", {"item_id": line["id"]}),
        },
    )


def test_without_the_package_one_sentence_says_how_to_install_it(shop: Path, tmp_path: Path) -> None:
    (tmp_path / "mcp.py").write_text("raise ModuleNotFoundError(name='mcp')\n", encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "proveout", "mcp", "--repo", str(shop)],
        env=os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 3
    assert done.stderr == (
        "proveout: the MCP server needs the package 'mcp', which is not installed here: pip install 'proveout[mcp]'\n"
    )
    assert done.stdout == ""


def test_without_a_kept_run_every_question_about_one_is_a_sentence(tmp_path: Path) -> None:
    needed()

    talk = spoken(tmp_path, {tool: (tool, {}) for tool in ("latest_run", "list_items", "path_to_go")})

    for answer in talk.answers.values():
        assert answer.failed
        assert "no run is kept here yet. 'proveout check' keeps one" in answer.text


def test_every_tool_only_reads_and_says_what_it_is_for(talk: Spoken) -> None:
    assert set(talk.tools) == {"latest_run", "list_items", "item_evidence", "explain", "path_to_go"}
    for tool in talk.tools.values():
        assert tool.description
        assert (tool.annotations.read_only_hint, tool.annotations.destructive_hint) == (True, False)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        ("no standing", "Input should be '', 'proved', 'false'"),
        ("no number", "valid integer"),
        ("no item", "the newest run has no item"),
        ("no argument", "item_id"),
        ("no check", "Did you mean docs.licence_is_present"),
        ("no tool", "Unknown tool: tick"),
    ],
)
def test_a_wrong_call_is_refused_with_a_reason(talk: Spoken, call: str, sentence: str) -> None:
    assert talk.answers[call].failed
    assert sentence in talk.answers[call].text


def test_a_secret_comes_out_of_no_answer(talk: Spoken) -> None:
    said = repr(talk.answers["run"]) + "".join(answer.text for answer in talk.answers.values())

    assert "SECRET_KEY" in said
    assert SECRET[:9] not in said
    assert SECRET[9:] not in said


def test_invisible_characters_of_a_document_are_written_out(talk: Spoken) -> None:
    said = repr(talk.answers["items"].content) + talk.answers["items"].text

    assert "HSTS enabled" in said
    assert "\u202e" not in said
    assert "\U000e0041" not in said


def test_the_latest_run_is_told_with_its_decision(talk: Spoken) -> None:
    run = talk.answers["run"].content

    assert run["decision"] in ("HOLD", "NO-GO")
    assert run["items"]["proved"] == 1
    assert run["untrusted"]["checklists"] == ["PRODUCTION_CHECKLIST.md"]


def test_items_evidence_and_the_way_to_go_are_told(talk: Spoken) -> None:
    (proved,) = talk.answers["proved"].content["items"]
    (found,) = talk.answers["evidence"].content["found"]

    assert proved["document_says"] == "ticked"
    assert found["judgements"][0]["check"] == "docs.licence_is_present"
    assert found["judgements"][0]["untrusted"]["evidence"]
    assert talk.answers["path"].content["blocking_total"] >= 1


def test_checks_and_words_are_explained_as_in_the_terminal(talk: Spoken) -> None:
    assert "Why:\n  " in talk.answers["check"].content["text"]
    assert talk.answers["word"].content["name"] == "hold"


def test_asking_changes_nothing_in_the_repository(talk: Spoken, shop: Path) -> None:
    names = {path.relative_to(shop).as_posix() for path in shop.rglob("*") if path.is_file()}

    assert not {name for name in names if not name.startswith(".proveout/")} - {"PRODUCTION_CHECKLIST.md", "LICENSE"}
    assert (shop / "PRODUCTION_CHECKLIST.md").read_text(encoding="utf-8") == DOCUMENT
    assert len(Store(shop).runs()) == 1
