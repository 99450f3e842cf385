"""Environments that --install makes: whole or not at all, and made once."""

import stat
import sys
from pathlib import Path

import pytest

from proveout.facts.service import Interpreter
from proveout.model.need import Unreadable
from proveout.probes.introspection.installing import Installer
from proveout.probes.introspection.needed import Needed, Wanted
from proveout.probes.introspection.requirement_files import Locked

FLASK = Needed("flask", {"flask": "requirements.txt:1"})
LOCKED = Locked("uv.lock", ("flask==3.1.0",), whole=True)
MAKES = f"""#!/bin/sh
echo "$@" >> "$(dirname "$0")/calls"
case "$1" in
venv) for last; do :; done
  mkdir -p "$last/bin"; ln -s {sys.executable} "$last/bin/python"; printf 'version = 3.12.4\\n' > "$last/pyvenv.cfg";;
pip) made="$(dirname "$(dirname "$6")")"; mkdir -p "$made/lib/python3.12/site-packages/flask-3.1.0.dist-info";;
esac
"""
FAILS = MAKES.replace(
    "pip) ", 'pip) echo "error: https://ada:hunter2@example.org has no wheels with a matching tag" >&2; exit 1;'
)
HANGS = MAKES.replace("pip) ", "pip) sleep 60;")


@pytest.fixture
def said() -> list[str]:
    return []


def installer(
    tmp_path: Path, said: list[str], script: str, *, deadline_s: float = 20, sources: bool = False
) -> Installer:
    """One that calls `script` in the place of uv."""
    uv = tmp_path / "tools/uv"
    uv.parent.mkdir(exist_ok=True)
    uv.write_text(script, encoding="utf-8")
    uv.chmod(uv.stat().st_mode | stat.S_IXUSR)
    return Installer(tmp_path / "cache", said.append, sources=sources, deadline_s=deadline_s, uv=str(uv))


def calls(tmp_path: Path) -> list[str]:
    return (tmp_path / "tools/calls").read_text(encoding="utf-8").splitlines()


def refusal(one: Interpreter | Unreadable) -> str:
    assert isinstance(one, Unreadable), one
    return one.reason


def test_a_failed_install_leaves_no_half_environment_and_no_credentials(tmp_path: Path, said: list[str]) -> None:
    reason = refusal(installer(tmp_path, said, FAILS).install(LOCKED, FLASK))

    assert reason.startswith(
        "--install: the packages of uv.lock could not be installed: error: https://example.org has no wheels"
    )
    assert "--install-sources builds packages too, which runs their code" in reason
    assert list((tmp_path / "cache/environments").iterdir()) == []


def test_an_installer_that_hangs_is_ended_with_what_it_started(tmp_path: Path, said: list[str]) -> None:
    reason = refusal(installer(tmp_path, said, HANGS, deadline_s=0.1).install(LOCKED, FLASK))

    assert "it took longer than 0.1 s" in reason
    assert list((tmp_path / "cache/environments").iterdir()) == []


def test_another_python_that_does_not_lie_here_is_asked_for(tmp_path: Path, said: list[str]) -> None:
    needed = Needed("flask", {}, (Wanted(">=3.99", "pyproject.toml:4", exact=False),))

    reason = refusal(installer(tmp_path, said, MAKES).install(LOCKED, needed))

    assert reason.startswith("another Python is needed: pyproject.toml:4 wants Python >=3.99, and none of that version")
    assert said == []


def test_only_wheels_are_installed_and_nothing_is_resolved_that_a_lock_fixes(tmp_path: Path, said: list[str]) -> None:
    hashed = Locked("uv.lock", ("flask==3.1.0 --hash=sha256:0",), whole=True, hashed=True)

    installer(tmp_path, said, MAKES).install(hashed, FLASK)

    assert "--only-binary :all: --no-deps --require-hashes -r" in calls(tmp_path)[1]


def test_packages_are_built_only_where_the_user_said_so(tmp_path: Path, said: list[str]) -> None:
    installer(tmp_path, said, MAKES, sources=True).install(LOCKED, FLASK)

    assert "--only-binary" not in calls(tmp_path)[1]


def test_an_environment_is_made_once_and_says_what_it_holds(tmp_path: Path, said: list[str]) -> None:
    first = installer(tmp_path, said, MAKES).install(LOCKED, FLASK)
    again = installer(tmp_path, said, MAKES).install(LOCKED, FLASK)

    assert isinstance(first, Interpreter)
    assert first == again
    assert (first.version, first.packages, first.missing) == ("3.12.4", {"flask": "3.1.0"}, ())
    assert first.found == "an environment from uv.lock, made by --install"
    assert len(calls(tmp_path)) == 2
    assert said == ["installing 1 package of uv.lock into a kept environment"]


def test_another_lock_is_another_environment(tmp_path: Path, said: list[str]) -> None:
    installer(tmp_path, said, MAKES).install(LOCKED, FLASK)
    installer(tmp_path, said, MAKES).install(Locked("uv.lock", ("flask==3.1.1",), whole=True), FLASK)

    assert len(list((tmp_path / "cache/environments").iterdir())) == 2


def test_what_was_made_once_is_found_again_without_installing(tmp_path: Path, said: list[str]) -> None:
    nothing = installer(tmp_path, said, MAKES).kept(LOCKED, FLASK)
    made = installer(tmp_path, said, MAKES).install(LOCKED, FLASK)
    kept = installer(tmp_path, said, FAILS).kept(LOCKED, FLASK)

    assert nothing is None
    assert kept == made
    assert len(calls(tmp_path)) == 2


def test_the_python_of_the_image_is_taken_where_it_lies_here(
    tmp_path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "pyenv/versions/3.8.77/bin/python"
    kept.parent.mkdir(parents=True)
    kept.symlink_to(sys.executable)
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    needed = Needed("flask", {}, images=(Wanted("3.8.77", "Dockerfile:1", exact=True),))

    installer(tmp_path, said, MAKES).install(LOCKED, needed)

    assert f"--python {kept}" in calls(tmp_path)[0]
