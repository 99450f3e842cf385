"""The example repository: every planted lie is found, and no truth is called a lie."""

import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def demo_module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bookshop_demo", ROOT / "examples" / "demo.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


DEMO = demo_module()
HAS_GIT = shutil.which("git") is not None


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    place = tmp_path_factory.mktemp("demo")
    shop = DEMO.build(place)
    done = subprocess.run(
        [sys.executable, "-m", "proveout", "check", "--repo", str(shop), "--format", "json"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr.decode()
    parsed: dict[str, Any] = json.loads(done.stdout)
    return parsed


def standing(run: dict[str, Any], text: str) -> tuple[str, bool]:
    plain = text.replace("`", "")
    items = [item for checklist in run["checklists"] for item in checklist["items"]]
    (item,) = [item for item in items if item["text"].replace("`", "") == plain]
    (result,) = [result for result in run["results"] if result["item"] == item["id"]]
    return result["standing"], result["lie"]


@pytest.mark.parametrize("text", DEMO.LIES + (DEMO.LIES_OF_THE_HISTORY if HAS_GIT else ()))
def test_a_planted_lie_is_found(run: dict[str, Any], text: str) -> None:
    assert standing(run, text) == ("false", True)


@pytest.mark.parametrize("text", DEMO.TRUTHS + (DEMO.TRUTHS_OF_THE_HISTORY if HAS_GIT else ()))
def test_a_truth_is_proved(run: dict[str, Any], text: str) -> None:
    assert standing(run, text) == ("proved", False)


def test_nothing_else_is_called_a_lie(run: dict[str, Any]) -> None:
    planted = len(DEMO.LIES) + (len(DEMO.LIES_OF_THE_HISTORY) if HAS_GIT else 0)
    ready = 1  # "Ready for production" is a lie as long as one of the others is

    assert sum(result["lie"] for result in run["results"]) == planted + ready


def test_what_no_file_can_show_is_not_ticked(run: dict[str, Any]) -> None:
    for text in ("HSTS enabled for at least a year", "A backup was restored once", "On-call rotation established"):
        assert standing(run, text)[0] == "unproved"


def test_no_value_of_the_environment_comes_out(run: dict[str, Any]) -> None:
    text = json.dumps(run)

    for line in (ROOT / "examples" / "bookshop" / ".env.production").read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition("=")
        assert name == "DEBUG" or not value or value not in text
