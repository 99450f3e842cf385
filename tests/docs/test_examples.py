"""Every example in the documents: data is loaded, commands are understood, and those of the guides are run."""

import ast
import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest
import yaml

from proveout.catalogue import read_catalogue
from proveout.cli.main import commands, parser_of
from proveout.configuration import read_configuration
from proveout.explain import WORDS
from proveout.intake import read_checklist

ROOT = Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
FENCE = re.compile(r"^(?P<fence>```+)(?P<language>\w*)\n(?P<text>.*?)^(?P=fence)$", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"(?<!`)`((?:proveout|python3 dev\.py) [^`]+)`(?!`)")
# What a reader has to have; these are not ours to try.
OTHERS = ("pip", "pipx", "git", "apt", "pytest")
GUIDE = ROOT / "docs" / "guide" / "ten-minutes.md"


class Block(NamedTuple):
    """One fenced block. `line` counts from 1."""

    document: Path
    line: int
    language: str
    text: str

    @property
    def where(self) -> str:
        return f"{self.document.relative_to(ROOT).as_posix()}:{self.line}"


def blocks_of(document: Path) -> list[Block]:
    text = document.read_text(encoding="utf-8")
    return [
        Block(document, text.count("\n", 0, found.start()) + 1, found["language"], found["text"])
        for found in FENCE.finditer(text)
    ]


BLOCKS = [block for document in DOCUMENTS for block in blocks_of(document)]


def of(*languages: str) -> pytest.MarkDecorator:
    chosen = [block for block in BLOCKS if block.language in languages]
    return pytest.mark.parametrize("block", chosen, ids=lambda block: block.where)


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


DEV = loaded(ROOT / "dev.py")


def commands_in(text: str) -> list[list[str]]:
    """The commands of a block, each as its words; comments and what they print are left out."""
    lines = text.replace("\\\n", " ").splitlines()
    prompted = any(line.startswith("$ ") for line in lines)
    said = [line.removeprefix("$ ") for line in lines if not prompted or line.startswith("$ ")]
    return [words for line in said if (words := shlex.split(re.split(r"\s+>", line)[0], comments=True))]


def understood(words: list[str]) -> None:
    """Fails with a sentence where a command could not be called like this."""
    match words:
        case ["proveout", ("--help" | "--version" | "help")]:
            return
        case ["proveout", command]:
            assert command in commands(), f"there is no command {command}"
        case ["proveout", command, *rest]:
            assert command in commands(), f"there is no command {command}"
            if "--help" not in rest:
                parser_of(command).parse_args(rest)
            if command == "explain":
                assert rest[0] in read_catalogue() or rest[0].lower() in WORDS
        case ["python3", "dev.py", verb, *rest]:
            assert verb in DEV.VERBS or verb == "--help"
            assert all((ROOT / word).exists() for word in rest if word.startswith(("tests/", "benchmarks/")))
        case ["python" | "python3", script, *_] if script.endswith(".py"):
            assert (ROOT / script).is_file(), f"there is no script {script}"
        case [program, *_]:
            assert program.split("=")[0] in (*OTHERS, "PROVEOUT_VENV"), f"{program} is nobody's command"


def test_every_block_is_of_a_kind_that_is_tested() -> None:
    known = {"", "sh", "console", "text", "toml", "json", "yaml", "python", "markdown", "mermaid"}

    assert [block.where for block in BLOCKS if block.language not in known] == []
    assert len(BLOCKS) >= 20


@of("", "sh", "console")
def test_every_command_can_be_called_like_this(block: Block) -> None:
    called = commands_in(block.text)

    assert called, "a block without a language holds commands; call it text if it does not"
    for words in called:
        understood(words)
        # Said alone in a sentence it is a name; in a block it has to be whole.
        if words[0] == "proveout" and len(words) == 2 and words[1] in commands():
            parser_of(words[1]).parse_args([])


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_command_in_a_sentence_can_be_called_like_this(document: Path) -> None:
    prose = FENCE.sub("", document.read_text(encoding="utf-8"))

    for said in INLINE.findall(prose):
        words = shlex.split(said.replace("\n", " "))
        # Words in capitals stand for what the reader has.
        if not any(re.fullmatch(r"[A-Z]{3,}|…|\.\.\.|area\.what_is_true", word) for word in words):
            understood(words)


@of("toml")
def test_every_configuration_is_taken_in(block: Block, tmp_path: Path) -> None:
    said = tomllib.loads(block.text)

    name = "pyproject.toml" if "tool" in said else "proveout.toml"
    (tmp_path / name).write_text(block.text, encoding="utf-8")

    assert read_configuration(tmp_path).path == name


@of("json")
def test_every_piece_of_json_is_json(block: Block) -> None:
    assert json.loads(block.text)


@of("json")
def test_every_command_that_a_client_would_start_exists(block: Block) -> None:
    for server in json.loads(block.text).get("mcpServers", {}).values():
        understood([server["command"], *server["args"]])


@of("yaml")
def test_every_piece_of_yaml_is_yaml_and_pins_what_it_uses(block: Block) -> None:
    said = yaml.safe_load(block.text)

    assert isinstance(said, dict)
    for used in re.findall(r"uses: (\S+)", block.text):
        assert re.fullmatch(r"[\w./-]+@([0-9a-f]{40}|COMMIT)", used), used
    for repository in said.get("repos", []):
        hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        assert {hook["id"] for hook in repository["hooks"]} <= {hook["id"] for hook in hooks}


@of("yaml")
def test_every_input_that_the_action_is_given_exists(block: Block) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    jobs = (yaml.safe_load(block.text).get("jobs") or {}).values()

    given = [step.get("with", {}) for job in jobs for step in job["steps"] if "proveout/" in step.get("uses", "")]

    assert all(set(inputs) <= set(action["inputs"]) for inputs in given)


@of("python")
def test_every_piece_of_python_is_python(block: Block, tmp_path: Path) -> None:
    module = ast.parse(block.text)

    docstring = ast.get_docstring(module) or ""
    if "Asked as:" in docstring:
        # A check of a guide is one that would be taken in, and its examples say what they promise.
        from proveout.pages import read_page  # noqa: PLC0415 - beside its only use

        path = tmp_path / "storage" / "old_exports_are_deleted.py"
        path.parent.mkdir()
        path.write_text(block.text, encoding="utf-8")
        assert read_page(path, "storage/old_exports_are_deleted.py").built
        check = loaded(path)
        assert check.check(**check.PASSES).outcome == "pass"
        assert check.check(**check.FAILS).outcome == "fail"


@of("markdown")
def test_every_line_of_a_checklist_is_read_and_its_pin_is_known(block: Block) -> None:
    items = read_checklist(block.text.encode(), "X.md").items

    assert items
    assert {pin for item in items for pin in item.directives.get("pin", ())} <= set(read_catalogue())


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    place: Path = loaded(ROOT / "examples" / "demo.py").build(tmp_path)
    return place


def run(words: list[str], shop: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "proveout", *words[1:]],
        cwd=shop,
        env=os.environ | {"COLUMNS": "80", "XDG_CACHE_HOME": str(shop.parent / "cache")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_newcomers_path_can_be_walked_word_by_word(shop: Path) -> None:
    """Every command of the guide, in its order, on the bookshop, as the guide says."""
    walked = []

    for block in blocks_of(GUIDE):
        for words in commands_in(block.text) if block.language == "sh" else []:
            if words[0] != "proveout":
                continue
            # The configuration is there in the bookshop, and init leaves it alone; a newcomer has none yet.
            before = (shop / "proveout.toml").read_bytes()
            if words[1] == "init":
                (shop / "proveout.toml").unlink()
            done = run(words, shop)
            (shop / "proveout.toml").write_bytes(before)
            walked.append(words[1])
            assert done.returncode in ((0, 1, 2) if words[1] == "check" else (0, 1)), (words, done.stderr)
            assert done.stdout or done.stderr, words
            assert "Traceback" not in done.stderr

    assert {"doctor", "check", "bind", "init", "tick", "baseline", "history", "diff"} <= set(walked)


def test_what_the_readme_shows_of_a_run_is_what_a_run_says(shop: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed here, and a lie that only the history tells stands first")
    (shown,) = [block for block in blocks_of(ROOT / "README.md") if block.text.startswith("$ proveout check")]

    # Without running the shop: whether its packages are installed here would decide what is seen.
    said = run(["proveout", "check", "--no-keep", "--quiet", "--no-exec"], shop).stdout

    def plain(line: str) -> str:
        return re.sub(r"\b[0-9a-f]{12}\b", "COMMIT", line).rstrip()

    real = {plain(line) for line in said.splitlines()}
    lines = [plain(line) for line in shown.text.splitlines()[1:] if line.strip() not in ("", "…")]
    assert [line for line in lines if line not in real] == []
