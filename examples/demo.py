"""Runs `proveout check` on the bookshop, whose checklist lies in several ways.

The bookshop is copied into a temporary folder and given a short history there, if git is installed: an
environment file that was committed once and deleted later is a lie that only the history tells.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BOOKSHOP = Path(__file__).parent / "bookshop"
LEAKED = "SECRET_KEY=bookshop-secret-of-the-first-week\n"

# What the document says is done and is not; the second list cannot be seen without git.
LIES = (
    "CI runs the tests on every push",
    "The pipeline fails when a test fails",
    "No debug prints or breakpoints left in the code",
    "`SECRET_KEY` is at least 32 characters long",
    "All required environment variables are set",
    "`DEBUG=False`",
    "Dependencies pinned to exact versions",
    "`flask-limiter` added to requirements",
    "`docs/RUNBOOK.md` exists",
)
LIES_OF_THE_HISTORY = ("`.env` is in `.gitignore` and was never committed",)
TRUTHS = (
    "LICENSE file present",
    "`DATABASE_URL` is set",
    "`gunicorn` added to requirements",
    "`Dockerfile` created",
    "Release approved by the product owner",
)
TRUTHS_OF_THE_HISTORY = ("All changes committed and pushed to the main branch",)


def build(place: Path) -> Path:
    """Lay the bookshop out under `place`, with a history and an upstream where git is installed."""
    shop = place / "bookshop"
    shutil.copytree(BOOKSHOP, shop, ignore=shutil.ignore_patterns("__pycache__", ".proveout"))
    if shutil.which("git") is None:
        return shop
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(place),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in _ADA.items()},
    }

    def git(*words: str) -> None:
        subprocess.run(["git", *words], cwd=shop, env=environment, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    (shop / ".env").write_text(LEAKED, encoding="utf-8")
    git("add", "--force", "app", ".env")
    git("commit", "-q", "-m", "First week")
    (shop / ".env").unlink()
    git("add", "--all")
    git("commit", "-q", "-m", "Ready for production")
    git("init", "-q", "--bare", str(place / "upstream.git"))
    git("remote", "add", "origin", str(place / "upstream.git"))
    git("push", "-q", "-u", "origin", "main")
    return shop


_ADA = {"NAME": "Ada", "EMAIL": "ada@example.org"}


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="bookshop-") as place:
        shop = build(Path(place))
        done = subprocess.run([sys.executable, "-m", "proveout", "check", "--repo", str(shop)], check=False)
    if done.returncode not in (0, 1, 2):
        return done.returncode
    sys.stdout.write("\nThis was the bookshop in examples/. Now yours: proveout check --repo PATH\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
