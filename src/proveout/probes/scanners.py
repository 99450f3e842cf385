"""Runs scanners that are installed here on the files of a repository. Nothing of the repository is executed."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from proveout.facts.scan import Finding, ScanFacts
from proveout.model.need import Unreadable
from proveout.probes.python import is_test
from proveout.probes.repository import Repository

# Isolated: the repository's own settings decide neither what is looked for nor what is left out.
RUFF = ("check", "--select", "S", "--output-format", "json", "--no-cache", "--isolated", "--exit-zero", "--quiet")
PLANTED = b"import subprocess\n\nsubprocess.run(input(), shell=True)\n"
MOST_WORDS = 100_000  # characters of paths on one command line
MOST_SAID = 32 * 1024**2  # bytes; a finding has about 500
LONGEST_LINE = 20_000  # characters; ruff takes a gigabyte for the errors in a line of brackets
DEADLINE_S = 60.0
NOT_READ = frozenset({"E902", "invalid-syntax"})


def read_scan(repository: Repository) -> ScanFacts | Unreadable:
    """Ruff's rules of security (`S`, those of bandit) on every shipped Python source. Unreadable without ruff."""
    program = shutil.which("ruff")
    if program is None:
        return Unreadable("ruff is not installed here, so no scan was run")
    paths = [path for path in repository.ending(".py") if not is_test(path)]
    links = {path for path in paths if (repository.root / path).is_symlink()}
    long = {path for path in paths if path not in links and _has_long_lines(repository.text(path))}
    wanted = [path for path in paths if path not in links and path not in long]
    skipped = [f"{path} is a link and was not scanned" for path in paths if path in links]
    skipped += [f"{path} has lines that nobody wrote, and was not scanned" for path in paths if path in long]
    findings: list[Finding] = []
    try:
        version = _run([program, "--version"], repository.root).decode("utf-8", "replace").split()[-1:]
        planted = json.loads(_run([program, *RUFF, "--stdin-filename", "planted.py", "-"], repository.root, PLANTED))
        for part in _parts(wanted):
            for one in json.loads(_run([program, *RUFF, "--", *part], repository.root)):
                finding = _finding(one, repository.root)
                if finding.rule in NOT_READ or not finding.rule:
                    skipped.append(f"{finding.path} could not be read by ruff: {finding.says}")
                else:
                    findings.append(finding)
    except (OSError, ValueError, KeyError, subprocess.TimeoutExpired) as error:
        return Unreadable(f"ruff did not answer as expected: {type(error).__name__}")
    return ScanFacts(
        "ruff",
        version[0] if version else "",
        files=len(wanted) - len(set(skipped)) + len(links) + len(long),
        findings=tuple(findings),
        skipped=tuple(dict.fromkeys(skipped)),
        planted=any(one.get("code") == "S602" for one in planted),
        seen_at=repository.seen_at,
    )


def _has_long_lines(text: str | Unreadable) -> bool:
    """As Python counts lines: what a backslash continues is one."""
    if isinstance(text, Unreadable):
        return True
    return len(text) > LONGEST_LINE and max(map(len, text.replace("\\\n", "").split("\n"))) > LONGEST_LINE


def _parts(paths: list[str]) -> Iterator[list[str]]:
    part: list[str] = []
    length = 0
    for path in paths:
        if part and length + len(path) > MOST_WORDS:
            yield part
            part, length = [], 0
        part.append(path)
        length += len(path) + 1
    if part:
        yield part


def _run(words: list[str], folder: Path, feed: bytes = b"") -> bytes:
    # RUFF_* variables would change what is looked for.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RUFF_")}
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            words, cwd=folder, env=environment, input=feed, stdout=said, stderr=subprocess.DEVNULL, timeout=DEADLINE_S,
            check=False,
        )  # fmt: skip
        if done.returncode != 0:
            raise ValueError(f"{words[1]} ended with {done.returncode}")
        if said.seek(0, os.SEEK_END) > MOST_SAID:
            raise ValueError(f"{words[1]} says more than can be read")
        said.seek(0)
        return said.read()


def _finding(said: dict[str, Any], root: Path) -> Finding:  # Any: JSON of another program
    path = Path(said["filename"])
    here = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    return Finding(said.get("code") or "", here, int(said["location"]["row"]), str(said["message"]))
