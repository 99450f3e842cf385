"""Asks git about a repository without letting the repository run anything."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from proveout.probes.walk import walk

# A repository is untrusted: its own configuration may name programs that git would start.
HARMLESS = (
    "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null",
    "-c", "core.pager=cat",
    "-c", "core.quotePath=false",
    "-c", "diff.external=",
    "-c", "diff.orderFile=/dev/null",
    "-c", "log.mailmap=false",
    "-c", "log.showSignature=false",
    "-c", "protocol.allow=never",
    "-c", "credential.helper=",
)  # fmt: skip
# Git opens these whatever they are, and waits for the writer of a pipe.
READ_BY_GIT = (
    "HEAD", "config", "config.worktree", "index", "packed-refs", "shallow", "commondir", "info/exclude",
    "info/attributes", "info/sparse-checkout", "objects/info/alternates",
)  # fmt: skip
READ_ON_DEMAND = ("core.excludesfile", "core.attributesfile", "mailmap.file")
MOST_FILTERS = 200
PIPE = 1024 * 1024  # bytes: with 64 KiB both sides wait for each other more than they work
# An object that is replaced by another, or a graft, would hide what is really there from every question.
VARIABLES = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # a repository's `protocol.file.allow` would win over `protocol.allow`
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": "/dev/null",
    "LC_ALL": "C",
}


class GitError(Exception):
    """Git could not answer; the message is a sentence with the reason."""


def own_repository(root: Path) -> bool:
    """True where `root` lies in a work tree that git would list, and that is its own.

    A repository may name any folder of this machine as its history or as its work tree. Linked work trees and
    submodules are kept elsewhere too, but what they name knows them.
    """
    import os  # noqa: PLC0415 - a run without git questions does not need it

    here = os.path.realpath(root)
    top = here
    while not os.path.lexists(f"{top}/.git"):
        if os.path.dirname(top) == top:  # noqa: PTH120 - a Path of a deep folder is slow
            return False
        top = os.path.dirname(top)  # noqa: PTH120 - the same
    try:
        if not _is_own(top) or not _is_quiet(top) or not _names_files(root):
            return False
        inside, _, said = git(root, "rev-parse", "--is-inside-work-tree", "--show-toplevel", deadline_s=10).partition(
            b"\n"
        )
    except (GitError, OSError, ValueError):
        return False
    return inside == b"true" and os.path.realpath(os.fsdecode(said.removesuffix(b"\n"))) == top


def _is_own(top: str) -> bool:
    import os  # noqa: PLC0415 - the same
    import stat  # noqa: PLC0415 - the same

    place = f"{top}/.git"
    kind = os.lstat(place).st_mode
    if stat.S_ISDIR(kind):
        return not os.path.lexists(f"{place}/commondir")
    if not stat.S_ISREG(kind):
        return False
    folder = os.path.realpath(os.path.join(top, _line(place).removeprefix("gitdir: ")))  # noqa: PTH118 - as above
    above, below, _ = folder.partition("/.git/modules/")
    if below and top.startswith(f"{above}/"):
        return True
    if "/worktrees/" not in folder:
        return folder.startswith(f"{top}/")
    return os.path.realpath(_line(f"{folder}/gitdir")) == place


def _is_quiet(top: str) -> bool:
    import os  # noqa: PLC0415 - the same
    import stat  # noqa: PLC0415 - the same

    if not all(entry.is_file() for _, entry in walk(Path(f"{top}/.git/refs"), leave_out=())):
        return False
    for place in (f"{top}/.gitignore", f"{top}/.gitattributes", *(f"{top}/.git/{name}" for name in READ_BY_GIT)):
        try:
            if not stat.S_ISREG(os.stat(place).st_mode):  # noqa: PTH116 - as above
                return False
        except OSError:
            continue
    return True


def _names_files(root: Path) -> bool:
    """Whether what its configuration lets git read are files; a pipe would be waited for."""
    import os  # noqa: PLC0415 - the same

    words = ("config", "--list", "--show-scope", "-z")
    said = git(root, *words, deadline_s=10).decode("utf-8", "surrogateescape").split("\0")
    for scope, setting in zip(said[0::2], said[1::2], strict=False):
        name, _, value = setting.partition("\n")
        if scope not in ("local", "worktree") or name not in READ_ON_DEMAND:
            continue
        whole = os.path.join(root, os.path.expanduser(value))  # noqa: PTH111, PTH118 - a Path may be too long
        if os.path.exists(whole) and not os.path.isfile(whole):  # noqa: PTH110, PTH113 - the same
            return False
    return True


def _line(path: str) -> str:
    import os  # noqa: PLC0415 - the same

    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        return os.fsdecode(os.read(handle, 8192)).rstrip("\r\n")
    finally:
        os.close(handle)


def without_filters(root: Path) -> tuple[str, ...]:
    """Words before a git command that compares contents, so that it starts no filter which the repository names.

    Filters of the user's own configuration stay. Raises GitError where the repository names more than anybody has.
    """
    said = git(root, "config", "--list", "--show-scope", "--name-only", "-z").split(b"\0")
    named = {
        name.decode("utf-8", "surrogateescape").rpartition(".")[0]
        for scope, name in zip(said[0::2], said[1::2], strict=False)
        if scope in (b"local", b"worktree") and name.lower().startswith(b"filter.")
    }
    if len(named) > MOST_FILTERS or any("=" in name or "\n" in name for name in named):
        raise GitError("its configuration names filters that no ordinary repository has")
    return tuple(
        word
        for name in sorted(named)
        for setting in ("clean=", "process=", "smudge=", "required=false")
        for word in ("-c", f"{name}.{setting}")
    )


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
        raise GitError(f"git {_command_of(words)} did not answer in {deadline_s:g} s") from late
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
    return f"git {_command_of(words)}: {reason}"


def _command_of(words: Sequence[str]) -> str:
    at = 0
    while at < len(words) - 1 and words[at] == "-c":
        at += 2
    return words[min(at, len(words) - 1)]


def names(output: bytes) -> tuple[str, ...]:
    """The paths of an answer that was asked for with `-z`; bytes that are no UTF-8 are kept as escapes."""
    return tuple(part.decode("utf-8", "surrogateescape") for part in output.split(b"\0") if part)
