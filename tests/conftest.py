"""What several tests arrange."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Git = Callable[..., str]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the cache of the person who runs it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """`git("commit", …)` in an empty repository at `tmp_path`. Skipped where there is no git, except in CI."""
    if shutil.which("git") is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs git: half of what proveout reads is history")
        pytest.skip("git is not installed here")
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": "Ada",
        "GIT_AUTHOR_EMAIL": "ada@example.org",
        "GIT_COMMITTER_NAME": "Ada",
        "GIT_COMMITTER_EMAIL": "ada@example.org",
    }

    def run(*words: str, cwd: Path = tmp_path) -> str:
        done = subprocess.run(["git", *words], cwd=cwd, env=environment, capture_output=True, check=True)
        return done.stdout.decode()

    run("init", "-q", "-b", "main")
    return run
