"""Which Python a service is imported with. No interpreter is run to find out."""

import base64
import hashlib
import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from proveout.facts.service import Interpreter
from proveout.model.need import Unreadable
from proveout.probes.introspection import interpreter
from proveout.probes.introspection.interpreter import find_interpreter
from proveout.probes.introspection.needed import Needed, Wanted
from proveout.probes.repository import Repository

FLASK = Needed("flask", {"flask": "requirements.txt:1", "redis": "requirements.txt:2"})
OWN = ".".join(map(str, sys.version_info[:3]))


@pytest.fixture(autouse=True)
def _own_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python that runs these tests has frameworks for other tests; here it has none."""
    bare = interpreter._own()
    monkeypatch.setattr(interpreter, "_own", lambda: replace(bare, packages={}))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "shop"
    folder.mkdir()
    return folder


def made(prefix: Path, *packages: str, version: str = "3.12.4", shared: bool = False) -> Path:
    """An environment as venv makes it: a link to an interpreter outside, and what lies in it."""
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin/python").symlink_to(sys.executable)
    said = f"version = {version}\ninclude-system-site-packages = {str(shared).lower()}\n"
    (prefix / "pyvenv.cfg").write_text(said, encoding="utf-8")
    minor = ".".join(version.split(".")[:2])
    for package in packages:
        (prefix / f"lib/python{minor}/site-packages/{package}.dist-info").mkdir(parents=True)
    return prefix


def found(
    root: Path, needed: Needed = FLASK, *, folder: str = "", said: str = "", given: Mapping[str, str] | None = None
) -> Interpreter:
    one = find_interpreter(
        Repository(root), folder, needed, said=said, environment={"HOME": str(root.parent), **(given or {})}
    )
    assert isinstance(one, Interpreter), one
    return one


def refusal(root: Path, needed: Needed = FLASK, *, said: str = "") -> str:
    one = find_interpreter(Repository(root), "", needed, said=said, environment={"HOME": str(root.parent)})
    assert isinstance(one, Unreadable), one
    return one.reason


def test_dependencies_that_are_not_installed_are_named_with_where_it_was_looked(root: Path) -> None:
    made(root / ".venv", "redis-5.0.0")
    needed = Needed("no-such-framework", {"no-such-framework": "requirements.txt:1", "redis": "requirements.txt:2"})

    assert refusal(root, needed) == (
        "no Python was found that could import this repository: .venv lacks no-such-framework; the Python that runs "
        "proveout lacks no-such-framework, redis. Name an interpreter with --python, or let --install make an "
        "environment from the repository's own lock"
    )


def test_another_python_is_named_with_the_line_that_wants_it(root: Path) -> None:
    made(root / ".venv", "flask-3.1.0", "redis-5.0.0", version="3.9.2")
    needed = Needed("flask", FLASK.packages, (Wanted(">=3.99", "pyproject.toml:4", exact=False),))

    said = refusal(root, needed)

    assert ".venv is Python 3.9.2, but pyproject.toml:4 wants Python >=3.99" in said


def test_an_interpreter_that_the_user_names_is_not_replaced_by_another(root: Path) -> None:
    made(root / ".venv", "flask-3.1.0", "redis-5.0.0")
    other = made(root.parent / "other", "redis-5.0.0")

    said = refusal(root, said=str(other / "bin/python"))

    assert said.startswith(f"--python {other}/bin/python: lacks flask. Name an interpreter")


def test_a_python_that_came_with_the_repository_is_not_started(root: Path) -> None:
    brought = made(root / ".venv", "flask-3.1.0", "redis-5.0.0")
    (brought / "bin/python").unlink()
    (brought / "bin/python").write_text("#!/bin/sh\n", encoding="utf-8")
    needed = Needed("no-such-framework", {"no-such-framework": "x"})

    assert ".venv" not in refusal(root, needed)


def test_the_environment_beside_the_service_is_taken(root: Path) -> None:
    made(root / "api/.venv", "flask-3.1.0", "redis-5.0.0")
    made(root / ".venv", "flask-3.1.0", "redis-5.0.0")

    one = found(root, folder="api")

    assert (one.found, one.version, one.packages) == ("api/.venv", "3.12.4", {"flask": "3.1.0", "redis": "5.0.0"})
    assert one.path == str(root / "api/.venv/bin/python")


def test_the_shared_environment_at_the_top_is_taken_where_the_service_has_none(root: Path) -> None:
    made(root / "venv", "flask-3.1.0", "redis-5.0.0")
    (root / "api").mkdir()

    assert found(root, folder="api").found == "venv"


def test_the_active_environment_comes_first(root: Path) -> None:
    made(root / ".venv", "flask-3.1.0", "redis-5.0.0")
    active = made(root.parent / "active", "flask-3.0.0", "redis-5.0.0")

    assert found(root, given={"VIRTUAL_ENV": str(active)}).found == f"VIRTUAL_ENV ({active})"


def test_an_active_environment_of_something_else_is_passed_over(root: Path) -> None:
    made(root / ".venv", "flask-3.1.0", "redis-5.0.0")
    active = made(root.parent / "active", "django-5.2")

    assert found(root, given={"VIRTUAL_ENV": str(active)}).found == ".venv"


def test_what_lacks_least_is_taken_and_says_what_it_lacks(root: Path) -> None:
    made(root / "venv", "flask-3.1.0")
    made(root / "env", "flask-3.1.0", "celery-5.4.0")
    needed = Needed("flask", dict.fromkeys(("flask", "celery", "no-such-package"), "requirements.txt:1"))

    one = found(root, needed)

    assert (one.found, one.missing) == ("env", ("no-such-package",))


def test_an_environment_that_sees_the_system_is_not_said_to_lack_anything(root: Path) -> None:
    made(root / ".venv", "flask-3.1.0", shared=True)

    assert found(root).missing == ()


def test_the_services_own_environment_is_taken_though_a_pin_names_another_minor(root: Path) -> None:
    made(root / ".venv", "flask-3.1.0", "redis-5.0.0", version="3.12.4")
    needed = Needed("flask", FLASK.packages, (Wanted("3.11.2", "runtime.txt:1", exact=True),))

    assert found(root, needed).remark == "runtime.txt:1 wants Python 3.11.2, and this is 3.12.4"


def test_our_own_python_is_the_last_resort_and_only_where_the_pin_allows_it(root: Path) -> None:
    nothing = Needed("", {}, (Wanted("2.7", "runtime.txt:1", exact=True),))

    assert found(root, Needed()).found == "the Python that runs proveout"
    assert f"the Python that runs proveout is {OWN}, but runtime.txt:1 wants Python 2.7" in refusal(root, nothing)


def test_poetry_keeps_its_environments_by_a_hash_of_the_folder(root: Path) -> None:
    (root / "pyproject.toml").write_text("[tool.poetry]\nname = 'Shop'\n", encoding="utf-8")
    mark = base64.urlsafe_b64encode(hashlib.sha256(os.path.realpath(root).encode()).digest()).decode()[:8]
    made(root.parent / f".cache/pypoetry/virtualenvs/shop-{mark}-py3.12", "flask-3.1.0", "redis-5.0.0")

    assert found(root).found == f"Poetry's environment shop-{mark}-py3.12"


def test_pipenv_keeps_its_environments_by_a_hash_of_the_pipfile(root: Path) -> None:
    (root / "Pipfile").write_text("", encoding="utf-8")
    mark = base64.urlsafe_b64encode(hashlib.sha256(str(root / "Pipfile").encode()).digest()[:6]).decode()[:8]
    made(root.parent / f".local/share/virtualenvs/shop-{mark}", "flask-3.1.0", "redis-5.0.0")

    assert found(root).found == f"Pipenv's environment shop-{mark}"


def test_the_newest_version_that_pyenv_has_is_taken(root: Path) -> None:
    (root / ".python-version").write_text("3.12\n", encoding="utf-8")
    for version in ("3.12.9", "3.12.10"):
        made(root.parent / f".pyenv/versions/{version}", "flask-3.1.0", "redis-5.0.0", version=version)

    assert found(root).found == "pyenv's 3.12.10"


@pytest.mark.parametrize(
    ("wanted", "version", "fits"),
    [
        (">=3.11,<3.13", "3.12.4", True),
        (">=3.11,<3.13", "3.13.0", False),
        ("^3.11", "3.13.0", True),
        ("^3.11", "3.10.1", False),
        ("~3.11", "3.12.0", False),
        ("3.12", "3.12.9", True),
        ("3.*", "3.9.0", True),
        ("words", "3.9.0", True),
    ],
)
def test_ranges_are_read_as_pip_and_poetry_write_them(wanted: str, version: str, *, fits: bool) -> None:
    needed = Needed(pythons=(Wanted(wanted, "pyproject.toml:1", exact=False),))

    assert (needed.refuses(version) == "") is fits


def test_a_python_that_is_too_old_to_be_looked_into_is_refused(root: Path) -> None:
    made(root / ".venv", "no-such-framework-1.0", version="3.6.9")

    said = refusal(root, Needed("no-such-framework", {"no-such-framework": "x"}))

    assert ".venv is Python 3.6.9, and proveout looks into 3.8 and newer" in said


@pytest.mark.parametrize("path", [".python-version", ".venv/pyvenv.cfg"])
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(root: Path, path: str) -> None:
    made(root / ".venv", "flask-3.1.0", "redis-5.0.0", shared=True)
    (root / path).unlink(missing_ok=True)
    os.mkfifo(root / path)

    one = found(root)

    assert one.found == ".venv"


@pytest.mark.parametrize("name", ["../../x", "/etc/x", "[a", "x" * 300])
def test_a_name_that_leads_elsewhere_is_no_environment_of_poetry(root: Path, name: str) -> None:
    (root / "pyproject.toml").write_text(f"[tool.poetry]\nname = '{name}'\n", encoding="utf-8")
    made(root / ".venv", "flask-3.1.0")

    assert found(root).found == ".venv"


@pytest.mark.parametrize("version", ["9" * 6000 + ".1", "words", ""])
def test_a_version_that_is_none_is_not_known(root: Path, version: str) -> None:
    made(root / ".venv", "flask-3.1.0", "redis-5.0.0")
    (root / ".venv/pyvenv.cfg").write_text(f"version = {version}\n", encoding="utf-8")

    one = find_interpreter(Repository(root), "", Needed(), environment={"HOME": str(root.parent)})

    assert isinstance(one, Interpreter)
    assert one.found == ".venv"
