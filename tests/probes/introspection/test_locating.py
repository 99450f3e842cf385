"""Which service is judged, how it starts and with which Python, put together."""

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from proveout.errors import UsageError
from proveout.facts.service import Service
from proveout.model.need import Unreadable
from proveout.model.service import ServiceChoice
from proveout.probes.introspection.locating import locate_service
from proveout.probes.repository import Repository

FLASK = "from flask import Flask\napp = Flask(__name__)\n"


def located(root: Path, files: Mapping[str, str], choice: ServiceChoice | None = None) -> Service | Unreadable:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return locate_service(Repository(root), choice or ServiceChoice())


@pytest.fixture(autouse=True)
def _no_active_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """That of whoever runs these tests is none of the service's."""
    for name in ("VIRTUAL_ENV", "CONDA_PREFIX", "UV_PROJECT_ENVIRONMENT"):
        monkeypatch.delenv(name, raising=False)


def environment(prefix: Path, *packages: str) -> None:
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin/python").symlink_to(sys.executable)
    (prefix / "pyvenv.cfg").write_text("version = 3.12.4\n", encoding="utf-8")
    for package in packages:
        (prefix / f"lib/python3.12/site-packages/{package}.dist-info").mkdir(parents=True)


def test_nothing_is_looked_for_where_nothing_may_be_run(tmp_path: Path) -> None:
    said = located(tmp_path, {"requirements.txt": "flask\n", "app.py": FLASK}, ServiceChoice(execute=False))

    assert said == Unreadable("the service was not imported: --no-exec forbids to run its code")


def test_a_wrong_name_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no service 'store'"):
        located(tmp_path, {"requirements.txt": "flask\n", "app.py": FLASK}, ServiceChoice(name="store"))


def test_an_environment_that_a_configuration_names_must_not_come_with_the_repository(tmp_path: Path) -> None:
    environment(tmp_path / "own", "flask-3.1.0")
    (tmp_path / "own/bin/python").unlink()
    (tmp_path / "own/bin/python").write_text("#!/bin/sh\n", encoding="utf-8")

    said = located(tmp_path, {"requirements.txt": "flask\n", "app.py": FLASK}, ServiceChoice(python="own"))

    assert isinstance(said, Unreadable)
    assert "[service] python = 'own': is no environment with an interpreter from outside" in said.reason


def test_a_service_is_put_together_from_its_folder(tmp_path: Path) -> None:
    environment(tmp_path / "api/.venv", "flask-3.1.0")
    files = {"api/requirements.txt": "flask\n", "api/app.py": FLASK, "api/Procfile": "web: gunicorn app:app\n"}

    one = located(tmp_path, files)

    assert isinstance(one, Service)
    assert (one.folder, one.runs_in, one.paths, one.why) == ("api", "api", ("api",), "the only back end here")
    assert (one.entry.target, one.interpreter.found, one.interpreter.version) == ("app:app", "api/.venv", "3.12.4")


def test_an_application_that_only_its_team_can_name_is_taken_by_its_name(tmp_path: Path) -> None:
    environment(tmp_path / ".venv", "flask-3.1.0")
    files = {"requirements.txt": "flask\n", "shop/odd.py": "service = build()\n"}

    one = located(tmp_path, files, ServiceChoice(entry="shop.odd:service"))

    assert isinstance(one, Service)
    assert (one.entry.target, one.entry.found_in) == ("shop.odd:service", "--entry")


def test_an_application_that_only_a_command_names_is_found(tmp_path: Path) -> None:
    environment(tmp_path / ".venv", "flask-3.1.0")
    files = {
        "requirements.txt": "flask\n",
        "shop/odd.py": "service = build()\n",
        "Procfile": "web: gunicorn shop.odd:service\n",
    }

    one = located(tmp_path, files)

    assert isinstance(one, Service)
    assert (one.entry.target, one.entry.found_in) == ("shop.odd:service", "Procfile:1")


def test_an_entry_that_is_installed_is_taken_from_the_environment_with_its_kind(tmp_path: Path) -> None:
    environment(tmp_path / "elsewhere", "flask-3.1.0")
    installed = tmp_path / "elsewhere/lib/python3.12/site-packages/store"
    installed.mkdir()
    (installed / "main.py").write_text("from flask import Flask\ndef create_app(stage='x'):\n    return Flask(stage)\n")
    files = {"requirements.txt": "flask\n"}
    choice = ServiceChoice(entry="store.main:create_app('web')", python=str(tmp_path / "elsewhere"))

    found = located(tmp_path / "repository", files, choice)

    assert isinstance(found, Service)
    assert (found.entry.target, found.entry.kind) == ("store.main:create_app", "flask")
    assert (found.entry.factory, found.entry.arguments) == (True, "'web'")
