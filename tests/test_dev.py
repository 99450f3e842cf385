"""Tests of the launcher and of what it writes for a new check."""

import ast
import importlib.util
import re
import sys
import tomllib
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

from proveout.model.check import Sight
from proveout.model.verdict import Outcome
from proveout.pages import read_page

ROOT = Path(__file__).resolve().parents[1]


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


dev = loaded(ROOT / "dev.py")
scaffold = loaded(ROOT / "scaffold.py")

PLANNED = '''"""Old exports are deleted after a week.

Proof:
    The newest and the oldest export are listed.

Asked as:
    exports cleaned up; old exports deleted
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    age: timedelta = timedelta(days=7)
'''


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the two files that an environment is made from."""
    (tmp_path / "requirements.lock").write_text("pyyaml==6.0.3\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    """A finished environment with the stamp `one`."""
    place = tmp_path / "venv"
    (place / "bin").mkdir(parents=True)
    (place / "bin" / "python").symlink_to(sys.executable)
    (place / dev.STAMP).write_text("one", encoding="utf-8")
    return place


def files_below(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


# Verbs.


def test_a_misspelt_verb_is_answered_with_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    code = dev.main(["tset"])

    assert code == 3
    assert capsys.readouterr().err == "There is no verb 'tset'. Did you mean 'test'?\n"


def test_a_verb_like_no_other_is_answered_with_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    code = dev.main(["xyzzy"])

    assert code == 3
    assert capsys.readouterr().err == f"There is no verb 'xyzzy'. There are {', '.join(dev.VERBS)}.\n"


def test_an_argument_that_a_verb_would_ignore_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    code = dev.main(["check", "tests/model"])

    assert code == 3
    assert capsys.readouterr().err == "'check' takes no arguments, and got tests/model.\n"


def test_a_benchmark_that_does_not_exist_is_answered_with_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    code = dev.main(["bench", "start"])

    assert code == 3
    assert capsys.readouterr().err == "There is no benchmark 'start'. Did you mean 'startup'?\n"


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"], ["help"]])
def test_help_names_every_verb(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code = dev.main(arguments)

    named = re.findall(r"^  ([a-z-]+)  ", capsys.readouterr().out, flags=re.MULTILINE)
    assert code == 0
    assert named == list(dev.VERBS)


@pytest.mark.parametrize("verb", dev.VERBS)
def test_help_for_a_verb_runs_nothing(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = dev.main([verb, "--help"])

    assert code == 0
    assert capsys.readouterr().out.startswith(f"python3 dev.py {verb}")


@pytest.mark.parametrize("name", [".ci/run", ".github/workflows/ci.yml", "CONTRIBUTING.md", "README.md"])
def test_every_call_that_is_written_down_is_a_verb(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")

    called = set(re.findall(r"python3 dev\.py ([a-z][a-z-]*)", text))

    assert called
    assert called <= set(dev.VERBS)


def test_check_runs_all_that_ci_runs() -> None:
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    called = re.findall(r"^python3 dev\.py ([a-z-]+)", ci, flags=re.MULTILINE)

    assert called == ["static", "test"]


def test_a_step_that_fails_hides_no_later_one(capsys: pytest.CaptureFixture[str]) -> None:
    ran: list[str] = []

    def step(name: str, code: int) -> int:
        ran.append(name)
        return code

    code = dev.all_of({name: partial(step, name, code) for name, code in {"lint": 2, "types": 0, "test": 1}.items()})

    assert code == 2
    assert ran == ["lint", "types", "test"]
    assert capsys.readouterr().err == "Not in order: lint, test.\n"


@pytest.mark.parametrize(
    ("program", "code"), [("exit(0)", 0), ("exit(5)", 5), ("import os; os.kill(os.getpid(), 9)", 137)]
)
def test_exit_codes_pass_through(program: str, code: int) -> None:
    assert dev.run([sys.executable, "-c", program], env={}) == code


def test_an_older_python_can_read_the_file_that_refuses_it() -> None:
    source = (ROOT / "dev.py").read_text(encoding="utf-8")

    tree = ast.parse(source, feature_version=(3, 7))

    before_the_refusal = [node for node in tree.body[:2] if not isinstance(node, ast.Expr)]
    assert [ast.unparse(node) for node in before_the_refusal] == ["import sys"]
    assert isinstance(tree.body[2], ast.If)
    assert ast.unparse(tree.body[2].test) == "sys.version_info < (3, 11)"


# Set-up.


def test_a_folder_that_somebody_else_made_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")

    with pytest.raises(dev.LauncherError, match=r"was not made by dev\.py and is left alone"):
        dev.make_environment(tmp_path)

    assert files_below(tmp_path) == {"thesis.txt"}


def test_a_place_that_cannot_be_written_is_answered_with_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(dev.LauncherError, match=r"cannot be made: .* PROVEOUT_VENV="):
        dev.make_environment(tmp_path / "file" / "venv")


def test_an_environment_that_is_made_is_half_finished_until_its_stamp_says_otherwise(tmp_path: Path) -> None:
    place = tmp_path / "venv"

    dev.make_environment(place)

    assert (place / "bin" / "python").exists()
    assert not dev.is_set_up(place, "one")


def test_what_is_left_of_a_half_finished_environment_goes(environment: Path) -> None:
    (environment / "leftover").touch()

    dev.make_environment(environment)

    assert not (environment / "leftover").exists()


def test_a_finished_environment_is_not_made_again(environment: Path) -> None:
    assert dev.is_set_up(environment, "one")


def test_an_environment_of_another_lock_is_made_again(environment: Path) -> None:
    assert not dev.is_set_up(environment, "two")


def test_an_environment_whose_python_has_gone_is_made_again(environment: Path) -> None:
    (environment / "bin" / "python").unlink()

    assert not dev.is_set_up(environment, "one")


def test_no_environment_is_no_finished_one(tmp_path: Path) -> None:
    assert not dev.is_set_up(tmp_path / "venv", "one")


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml"])
def test_the_stamp_changes_with_what_the_environment_was_made_from(project: Path, changed: str) -> None:
    before = dev.stamp_of(project, project / ".venv")
    (project / changed).write_text("# changed\n", encoding="utf-8")

    after = dev.stamp_of(project, project / ".venv")

    assert after != before


def test_the_stamp_changes_with_the_python(project: Path) -> None:
    one = dev.stamp_of(project, project / ".venv", python="3.11.2")

    assert dev.stamp_of(project, project / ".venv", python="3.11.3") != one


def test_the_stamp_changes_with_the_place_because_scripts_hold_its_path(project: Path) -> None:
    one = dev.stamp_of(project, project / ".venv")

    assert dev.stamp_of(project, project / "elsewhere") != one


def test_the_stamp_stays_while_nothing_changes(project: Path) -> None:
    assert dev.stamp_of(project, project / ".venv") == dev.stamp_of(project, project / ".venv")


@pytest.mark.parametrize("name", ["PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONHOME"])
def test_tools_do_not_get_what_would_lead_them_astray(name: str, tmp_path: Path) -> None:
    given = dev.child_environment({name: "1", "LANG": "C.UTF-8"}, tmp_path, tmp_path / "cache")

    assert name not in given
    assert given["LANG"] == "C.UTF-8"


def test_tools_of_the_environment_come_first_on_the_path(tmp_path: Path) -> None:
    given = dev.child_environment({"PATH": "/usr/bin"}, tmp_path, tmp_path / "cache")

    assert given["PATH"] == f"{tmp_path}/bin:/usr/bin"


def test_the_environment_can_lie_elsewhere(tmp_path: Path) -> None:
    assert dev.environment_folder({"PROVEOUT_VENV": str(tmp_path)}, ROOT) == tmp_path
    assert dev.environment_folder({}, ROOT) == ROOT / ".venv"


# The lock.


LOCKS = ("requirements.lock", "requirements-docs.lock", "requirements-run.lock")


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host_and_no_folder_of_a_machine(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")

    found = re.findall(r"^.*(?://|--index|--find-links|file:|=/|\s/).*$", lock, flags=re.MULTILINE)

    assert found == []


@pytest.mark.parametrize(("name", "groups"), [(LOCKS[0], ["dev"]), (LOCKS[1], ["docs"]), (LOCKS[2], [])])
def test_a_lock_pins_every_dependency_with_a_hash(name: str, groups: list[str]) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    pinned = set(re.findall(r"^([a-z0-9.-]+)==\S+.* \\\n    --hash=sha256:", lock, flags=re.MULTILINE))

    wanted = [] if name == "requirements-docs.lock" else list(project["project"]["dependencies"])
    wanted += [one for group in groups for one in project["dependency-groups"][group]]
    assert {re.split(r"[<>=~!\[; ]", name)[0].lower() for name in wanted} <= pinned


# A new check.


@pytest.mark.parametrize(
    "check",
    [
        "hsts_lasts_a_year",
        "http.",
        ".hsts_lasts_a_year",
        "http.HstsLasts",
        "http.hsts-lasts-a-year",
        "http.hsts__lasts",
        "http.tls.lasts_long",
        "../http.lasts_long",
        "http.../escape_is_easy",
        "import.lasts_a_year",
        "",
    ],
)
def test_what_is_no_id_is_refused(check: str, tmp_path: Path) -> None:
    with pytest.raises(scaffold.ScaffoldError, match="is no id"):
        scaffold.write_check(tmp_path, check)

    assert files_below(tmp_path) == set()


@pytest.mark.parametrize("name", ["hsts", "check_hsts", "verify_the_header", "test_of_hsts"])
def test_a_name_that_says_nothing_true_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(scaffold.ScaffoldError, match="does not say what is true when all is well"):
        scaffold.write_check(tmp_path, f"http.{name}")

    assert files_below(tmp_path) == set()


@pytest.mark.parametrize("area", ["umbrella", "attest"])
def test_an_area_that_nobody_measures_is_refused(area: str, tmp_path: Path) -> None:
    with pytest.raises(scaffold.ScaffoldError, match="holds pages that nobody measures"):
        scaffold.write_check(tmp_path, f"{area}.exports_are_deleted")


def test_a_check_that_judges_is_not_overwritten(tmp_path: Path) -> None:
    page, test = scaffold.write_check(tmp_path, "storage.exports_are_deleted")
    test.unlink()
    before = page.read_text(encoding="utf-8")

    with pytest.raises(scaffold.ScaffoldError, match="judges already"):
        scaffold.write_check(tmp_path, "storage.exports_are_deleted")

    assert page.read_text(encoding="utf-8") == before
    assert not test.exists()


def test_a_test_that_exists_is_not_overwritten_and_its_page_not_begun(tmp_path: Path) -> None:
    test = tmp_path / "tests" / "checks" / "storage" / "test_exports_are_deleted.py"
    test.parent.mkdir(parents=True)
    test.write_text("# by hand\n", encoding="utf-8")

    with pytest.raises(scaffold.ScaffoldError, match="exists already"):
        scaffold.write_check(tmp_path, "storage.exports_are_deleted")

    assert files_below(tmp_path) == {"tests/checks/storage/test_exports_are_deleted.py"}
    assert test.read_text(encoding="utf-8") == "# by hand\n"


def test_a_new_check_is_two_files(tmp_path: Path) -> None:
    scaffold.write_check(tmp_path, "storage.exports_are_deleted")

    assert files_below(tmp_path) == {
        "src/proveout/checks/storage/exports_are_deleted.py",
        "tests/checks/storage/test_exports_are_deleted.py",
    }


def test_a_new_check_is_a_page_that_the_catalogue_reads(tmp_path: Path) -> None:
    page, _ = scaffold.write_check(tmp_path, "storage.exports_are_deleted")

    read = read_page(page, "storage/exports_are_deleted.py")

    assert read.id == "storage.exports_are_deleted"
    assert read.built == (Sight.FILES,)


def test_a_new_check_is_unknown_until_somebody_writes_it(tmp_path: Path) -> None:
    page, _ = scaffold.write_check(tmp_path, "storage.exports_are_deleted")
    module = loaded(page)

    verdict = module.check(**module.PASSES)

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_planned_page_keeps_its_words_and_gets_what_it_lacks(tmp_path: Path) -> None:
    planned = tmp_path / "src" / "proveout" / "checks" / "storage" / "exports_are_deleted.py"
    planned.parent.mkdir(parents=True)
    planned.write_text(PLANNED, encoding="utf-8")

    page, test = scaffold.write_check(tmp_path, "storage.exports_are_deleted")

    written = page.read_text(encoding="utf-8").splitlines()
    assert [line for line in PLANNED.splitlines() if line not in written] == []
    assert list(read_page(page, "storage/exports_are_deleted.py").sections) == ["Why", "Fix", "Proof", "Asked as"]
    module = loaded(page)
    assert module.check(**module.PASSES).outcome is Outcome.UNKNOWN
    assert "check(tree, Limits())" in test.read_text(encoding="utf-8")
