"""Asks git about a repository without letting the repository run anything."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

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
PIPE = 1024 * 1024  # bytes: with 64 KiB both sides wait for each other more than they work
# An object that is replaced by another, or a graft, would hide what is really there from every question.
VARIABLES = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": "/dev/null",
    "LC_ALL": "C",
}


class GitError(Exception):
    """Git could not answer; the message is a sentence with the reason."""


def git(root: Path, *words: str, deadline_s: float = 20.0, feed: bytes | None = None) -> bytes:
    """What `git <words>` prints in `root`. `deadline_s` counts in seconds.

    Raises GitError where git is missing, refuses, or runs late.
    """
    try:
        done = subprocess.run(
            _command(words),
            cwd=root,
            env=_environment(),
            input=feed if feed is not None else b"",
            capture_output=True,
            timeout=deadline_s,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise GitError(f"git {words[0]} did not answer in {deadline_s:g} s") from late
    if done.returncode != 0:
        raise GitError(_refusal(words, done.returncode, done.stderr))
    return done.stdout


@contextmanager
def streaming(root: Path, *words: str, feed: bytes = b"") -> Iterator[BinaryIO]:
    """The same for an answer that is too long to be held: what git prints, to be read bit by bit.

    Whoever leaves before the end stops git. Raises GitError where git is missing, or has refused by the end. There is
    no deadline: the reader looks at the clock.
    """
    import tempfile  # noqa: PLC0415 - only for long answers

    # Files instead of pipes: git may print before it has read everything, and complain while it prints.
    with tempfile.TemporaryFile() as questions, tempfile.TemporaryFile() as complaints:
        questions.write(feed)
        questions.seek(0)
        with subprocess.Popen(
            _command(words),
            cwd=root,
            env=_environment(),
            stdin=questions,
            stdout=subprocess.PIPE,
            stderr=complaints,
            pipesize=PIPE,
            bufsize=PIPE,
        ) as running:
            if running.stdout is None:
                raise GitError(f"git {words[0]} prints nowhere")
            try:
                yield cast("BinaryIO", running.stdout)
                finished = not running.stdout.read(1)
            except BaseException:
                running.kill()
                raise
            if not finished:
                running.kill()
                return
        if running.returncode != 0:
            complaints.seek(0)
            raise GitError(_refusal(words, running.returncode, complaints.read(64 * 1024)))


def _command(words: Sequence[str]) -> list[str]:
    import shutil  # noqa: PLC0415 - a run without git questions does not need it

    program = shutil.which("git")
    if program is None:
        raise GitError("git is not installed here")
    return [program, *HARMLESS, *words]


def _environment() -> dict[str, str]:
    import os  # noqa: PLC0415 - the same

    # GIT_DIR and its like would turn every question to another repository.
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | VARIABLES


def _refusal(words: Sequence[str], code: int, complaints: bytes) -> str:
    said = complaints.decode("utf-8", "replace").strip().splitlines()
    reason = next((line for line in said if line), f"it ended with {code}").removeprefix("fatal: ")
    return f"git {words[0]}: {reason}"


def names(output: bytes) -> tuple[str, ...]:
    """The paths of an answer that was asked for with `-z`; bytes that are no UTF-8 are kept as escapes."""
    return tuple(part.decode("utf-8", "surrogateescape") for part in output.split(b"\0") if part)
