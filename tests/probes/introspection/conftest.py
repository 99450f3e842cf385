"""A small service in a folder, and the sight that starts it with the Python of the tests."""

import importlib.util
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from proveout.facts.environment import EnvironmentFacts
from proveout.facts.service import Entry, Interpreter, Service
from proveout.model.need import Unreadable
from proveout.probes.introspection.sight import SettingsSight
from proveout.probes.repository import Repository

Files = Mapping[str, str]
See = Callable[..., SettingsSight]


@pytest.fixture
def see(tmp_path: Path) -> See:
    """`see({"app.py": …}, "app:app", "flask", values={…})`: nothing is started before a fact is asked for."""

    def make(
        files: Files,
        target: str,
        kind: str = "",
        *,
        values: Mapping[str, str] | None = None,
        settings: str = "",
        factory: bool = False,
        arguments: str = "",
        python: str = sys.executable,
        deadline_s: float = 20,
        needs: str = "",
    ) -> SettingsSight:
        require(needs)
        root = tmp_path / "repository"
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)
        service = Service.example(
            root=str(root),
            entry=Entry(target, "Procfile:1", kind, factory, arguments),
            interpreter=Interpreter(python),
            settings=settings,
        )
        given = Unreadable("no environment file") if values is None else EnvironmentFacts.example(values=values)
        return SettingsSight(
            Repository(root), find=lambda: service, environment=lambda: given, deadline_s=deadline_s
        )  # fmt: skip

    return make


def require(packages: str) -> None:
    """The real frameworks, of which the lock holds one version each; only outside of CI may they be missing."""
    for package in packages.split():
        if importlib.util.find_spec(package) is None:
            if os.environ.get("CI"):
                pytest.fail(f"CI needs {package}: the settings sight is tested with the real thing")
            pytest.skip(f"{package} is not installed here")
