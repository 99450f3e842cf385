"""Repositories that mean harm: a run ends with a meant exit code, changes nothing and starts nothing."""

import contextlib
import importlib.util
import io
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from proveout.cli.main import main

ROOT = Path(__file__).parents[2]


def trees_module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hostile_trees", ROOT / "benchmarks" / "hostile_trees.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


TREES = trees_module()
HARMS = {harm.name: harm for harm in TREES.harms()}
WITHOUT_GIT = (
    "loops", "links out", "links to devices", "pipes", "sockets", "vanishing", "swapping", "names of other bytes",
    "odd names", "deep", "beyond the longest path", "nothing at all", "folders for files",
    "settings: environments a number", "settings: checklist a device", "settings: a pipe as checklist",
    "content: value of blanks", "content: json depth", "content: toml keys", "content: toml lists",
    "content: yaml aliases", "content: binary",
)  # fmt: skip
WITH_GIT = (
    "git: objects", "git: index of hostile paths", "git: HEAD of noise", "git: pipe index", "git: read from pipes",
    "git: file to nowhere", "git: file to others", "git: worktree above", "git: bare", "git: unborn", "git: filters",
    "git: worktree filter", "git: hooks", "git: submodule", "git: partial",
)  # fmt: skip


def in_this_process(words: Sequence[str]) -> tuple[int, str, str, float]:
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8", errors="replace")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(list(words))
    texts = []
    for stream in (out, err):
        stream.seek(0)
        texts.append(stream.read())
    return code, texts[0], texts[1], 0.0


@pytest.fixture(autouse=True)
def _no_linter(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Only git: other programs that happen to be installed make these runs slow, and are tried elsewhere."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed here, and most of these trees are made with it")
    for name in ("git", "sh", "touch", "cat", "rm", "cp"):
        if found := shutil.which(name):
            (tmp_path / name).symlink_to(found)
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", [*WITHOUT_GIT, *WITH_GIT])
def test_a_hostile_tree_ends_as_it_should_and_stays_as_it_was(name: str) -> None:
    if name in WITH_GIT and shutil.which("git") is None:
        pytest.skip("git is not installed here")
    words = () if name.startswith(("settings", "links", "pipes", "sockets")) else ("--no-checklist",)

    outcome = TREES.tried(name, [HARMS[name]], words, seed=11, run=in_this_process)

    assert outcome.faults == ()
    assert outcome.seconds < 10


def test_a_program_that_is_started_would_be_noticed() -> None:
    def careless(words: Sequence[str]) -> tuple[int, str, str, float]:
        tree = Path(words[-1])
        (tree.parent / "outside" / "started-something").touch()
        (tree / "manage.py").write_text("changed")
        return 0, '{"decision": "GO"}', "", 0.0

    outcome = TREES.tried("careless", [HARMS["case clashes"]], (), seed=11, run=careless)

    assert outcome.faults == ("the tree was changed", "started something")


def test_a_deep_tree_is_not_walked_by_recursion(tmp_path: Path) -> None:
    with TREES.built([HARMS["deep"]], seed=11) as place:
        from proveout.wiring import find_documents  # noqa: PLC0415 - beside its only use

        found = find_documents(place.root)

    assert max(len(path.parts) for path in found) > 1_000
