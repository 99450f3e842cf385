"""The GitHub Action, run as a runner would run its script; and what must never stand in it."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
SCRIPT = ROOT / "action" / "prove.sh"
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
FALSE = "- [x] LICENSE file present\n"
UNSEEN = "- [ ] A backup was restored once\n"


class Job(NamedTuple):
    code: int
    outputs: dict[str, str]
    said: str


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    folder = tmp_path / "shop"
    folder.mkdir()
    return folder


def proved(shop: Path, checklist: str = UNSEEN, **inputs: str) -> Job:
    """One run of the script in a folder with that checklist, with a Python that has all packages already."""
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed here")
    (shop / "PRODUCTION_CHECKLIST.md").write_text(checklist, encoding="utf-8")
    python = shop.parent / "temp" / "proveout" / "venv" / "bin" / "python"
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    outputs, summary = shop.parent / "outputs", shop.parent / "summary.md"
    given = {f"PROVEOUT_{name}": value for name, value in ({"PYTHON": sys.executable} | inputs).items()}
    done = subprocess.run(
        ["bash", str(SCRIPT)],
        cwd=shop,
        env=os.environ
        | {
            "RUNNER_TEMP": str(shop.parent / "temp"),
            "GITHUB_OUTPUT": str(outputs),
            "GITHUB_STEP_SUMMARY": str(summary),
            "GITHUB_ACTIONS": "true",
        }
        | given,
        capture_output=True,
        text=True,
        check=False,
    )
    told = dict(line.split("=", 1) for line in outputs.read_text(encoding="utf-8").splitlines())
    return Job(done.returncode, told, done.stdout + done.stderr)


@pytest.mark.parametrize(
    "inputs",
    [
        {"CHECKLISTS": "$(touch pwned)"},
        {"CHECKLISTS": "x.md; touch pwned"},
        {"CHECKLISTS": "`touch pwned`"},
        {"REPOSITORY": "$(touch pwned)"},
        {"ENVIRONMENT": "a b; touch pwned", "ENV_FILE": "$(touch pwned)"},
        {"FAIL_ON": "hold; touch pwned"},
    ],
)
def test_no_input_is_evaluated(shop: Path, inputs: dict[str, str]) -> None:
    job = proved(shop, **inputs)

    assert job.code == 0
    assert job.outputs["code"] == "3"
    assert not list(shop.parent.rglob("pwned"))


@pytest.mark.parametrize("word", ["--no-checklist", "--report=html=pwned", "--help"])
def test_no_input_becomes_an_option(shop: Path, word: str) -> None:
    job = proved(shop, CHECKLISTS=word)

    assert job.outputs["code"] == "3"
    assert f"{word} cannot be read" in job.said


def test_an_error_is_one_annotation_and_nothing_was_decided(shop: Path) -> None:
    job = proved(shop, ENV_FILE="none.env")

    assert job.outputs["decision"] == ""
    (line,) = [line for line in job.said.splitlines() if line.startswith("::")]
    assert line.startswith("::error title=proveout::proveout: the environment file none.env does not exist")


def test_a_wrong_word_for_what_fails_is_refused_before_anything_is_read(shop: Path) -> None:
    job = proved(shop, FAIL_ON="green")

    assert job.outputs == {"code": "3"}
    assert "fail-on is 'hold' or 'no-go'" in job.said


def test_what_is_false_fails_whatever_the_job_lets_pass(shop: Path) -> None:
    job = proved(shop, FALSE, FAIL_ON="no-go")

    assert (job.outputs["decision"], job.outputs["code"]) == ("NO-GO", "1")
    assert "::error " in job.said


def test_a_hold_fails_unless_the_job_lets_it_pass(shop: Path) -> None:
    assert proved(shop).outputs["code"] == "2"
    (shop.parent / "outputs").unlink()

    job = proved(shop, FAIL_ON="no-go")

    assert (job.outputs["decision"], job.outputs["code"]) == ("HOLD", "0")


def test_a_go_ends_with_zero_and_leaves_sarif_and_a_summary(shop: Path) -> None:
    # The name alone is no licence.
    words = "Apache License Version 2.0\nTERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION\n"
    (shop / "LICENSE").write_text(words, encoding="utf-8")

    job = proved(shop, FALSE)

    assert (job.outputs["decision"], job.outputs["code"]) == ("GO", "0")
    assert '"version": "2.1.0"' in Path(job.outputs["sarif"]).read_text(encoding="utf-8")
    assert "GO" in (shop.parent / "summary.md").read_text(encoding="utf-8")
    assert not (shop / ".proveout").exists()


def test_several_checklists_are_named_one_a_line(shop: Path) -> None:
    (shop / "a b.md").write_text(UNSEEN, encoding="utf-8")

    job = proved(shop, CHECKLISTS="PRODUCTION_CHECKLIST.md\n\na b.md\n")

    assert job.outputs["decision"] == "HOLD"


def test_a_module_of_the_repository_is_not_imported_instead_of_ours(shop: Path) -> None:
    (shop / "proveout.py").write_text("raise SystemExit('taken over')\n", encoding="utf-8")
    (shop / "json.py").write_text("raise SystemExit('taken over')\n", encoding="utf-8")

    assert proved(shop).outputs["decision"] == "HOLD"


def test_nothing_is_put_into_a_script() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_every_action_of_others_is_pinned_to_a_commit() -> None:
    for step in ACTION["runs"]["steps"]:
        if "uses" in step:
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", step["uses"])


def test_every_variable_of_the_script_is_given_and_every_input_used() -> None:
    given = ACTION["runs"]["steps"][0]["env"]
    read = set(re.findall(r"\bPROVEOUT_\w+", SCRIPT.read_text(encoding="utf-8")))

    assert read == set(given)
    used = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    assert used == set(ACTION["inputs"])


def test_the_guide_names_every_input_with_its_default() -> None:
    guide = (ROOT / "docs/guide/ci.md").read_text(encoding="utf-8")

    for name, about in ACTION["inputs"].items():
        (row,) = re.findall(rf"^\| `{name}` \| (.+?) \|", guide, flags=re.MULTILINE)
        if about["default"]:
            assert row == f"`{about['default']}`"


def test_the_hook_calls_a_command_that_exists() -> None:
    from proveout.cli.main import parser_of  # noqa: PLC0415 - beside its only use

    (hook,) = HOOKS
    program, command, *words = shlex.split(hook["entry"])

    arguments = parser_of(command).parse_args(words)

    assert program == "proveout"
    assert (arguments.no_exec, arguments.no_keep, arguments.fail_on) == (True, True, "no-go")


@pytest.mark.parametrize(("checklist", "code", "decision"), [(FALSE, 1, b"NO-GO"), (UNSEEN, 0, b"HOLD")])
def test_the_hook_fails_only_on_what_is_false(shop: Path, checklist: str, code: int, decision: bytes) -> None:
    (shop / "PRODUCTION_CHECKLIST.md").write_text(checklist, encoding="utf-8")
    words = shlex.split(HOOKS[0]["entry"])[1:]

    done = subprocess.run([sys.executable, "-m", "proveout", *words], cwd=shop, capture_output=True, check=False)

    assert done.stdout.startswith(decision)
    assert done.returncode == code
