"""Asks git about a repository without letting the repository run anything."""

import subprocess
from pathlib import Path

# A repository is untrusted: its own configuration may name programs that git would start.
HARMLESS = (
    "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null",
    "-c", "core.pager=cat",
    "-c", "core.quotePath=false",
    "-c", "diff.external=",
    "-c", "log.showSignature=false",
    "-c", "protocol.allow=never",
    "-c", "credential.helper=",
)  # fmt: skip
VARIABLES = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}


class GitError(Exception):
    """Git could not answer; the message is a sentence with the reason."""


def git(root: Path, *words: str, deadline_s: float = 20.0, feed: bytes | None = None) -> bytes:
    """What `git <words>` prints in `root`. `deadline_s` counts in seconds.

    Raises GitError where git is missing, refuses, or runs late.
    """
    import os  # noqa: PLC0415 - a run without git questions needs neither
    import shutil  # noqa: PLC0415 - the same

    program = shutil.which("git")
    if program is None:
        raise GitError("git is not installed here")
    # GIT_DIR and its like would turn every question to another repository.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | VARIABLES
    try:
        done = subprocess.run(
            [program, *HARMLESS, *words],
            cwd=root,
            env=environment,
            input=feed if feed is not None else b"",
            capture_output=True,
            timeout=deadline_s,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise GitError(f"git {words[0]} did not answer in {deadline_s:g} s") from late
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = next((line for line in said if line), f"it ended with {done.returncode}").removeprefix("fatal: ")
        raise GitError(f"git {words[0]}: {reason}")
    return done.stdout


def names(output: bytes) -> tuple[str, ...]:
    """The paths of an answer that was asked for with `-z`; bytes that are no UTF-8 are kept as escapes."""
    return tuple(part.decode("utf-8", "surrogateescape") for part in output.split(b"\0") if part)
