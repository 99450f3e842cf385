"""Searches every blob that a commit can reach, and the messages of the commits, for credentials."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from proveout.facts.leaks import MESSAGE, HistoryLeakFacts, Leak
from proveout.model.need import Unreadable
from proveout.probes.git import GitError, git, names, streaming
from proveout.probes.leaks.cache import CleanBlobs
from proveout.probes.leaks.canary import planted
from proveout.probes.leaks.own import repository_rules
from proveout.probes.leaks.scanner import RULES, Scanner
from proveout.probes.leaks.text import searchable
from proveout.probes.repository import Repository

MOST_BYTES = 32 * 1024**2  # of one blob
DEADLINE_S = 45.0  # of all blobs; what was found clean by then is kept for the next run
AT_ONCE = 5_000  # blobs for one call of git, so that a scan that stops early has kept something
MOST_ASKED = 200  # blobs whose commit is looked up in one call
# Pictures, letters, archives: git keeps them packed, and unpacking is most of what a scan costs.
BINARY = (
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico", ".bmp", ".tiff", ".psd", ".woff", ".woff2", ".ttf", ".otf",
    ".eot", ".mp3", ".mp4", ".mov", ".webm", ".wav", ".ogg", ".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar",
    ".jar", ".whl", ".exe", ".dll", ".so", ".dylib", ".pyc", ".class", ".pdf", ".docx", ".xlsx", ".pptx", ".mo",
)  # fmt: skip


@dataclass
class _Scan:
    """What the scan knows so far."""

    leaks: list[tuple[bytes, Leak]] = field(default_factory=list)  # with the id of the blob
    searched: int = 0
    binary: int = 0
    size: int = 0
    missing: int = 0
    large: list[str] = field(default_factory=list)
    slow: list[str] = field(default_factory=list)
    stopped: bool = False


def read_history_leaks(repository: Repository) -> HistoryLeakFacts | Unreadable:
    """Each blob of all refs once, whatever happened to it later. Blobs that an earlier run found clean are not read."""
    if not repository.listed_by_git:
        return Unreadable("this folder is no git repository, or git is not installed here")
    root = repository.root
    scanner = Scanner(repository.seen_at, (*repository_rules(repository), *RULES))
    clean = CleanBlobs(repository, usable=not scanner.knows_values)
    scan = _Scan()
    try:
        commits = int(git(root, "rev-list", "--count", "--all"))
        shallow = git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
        blobs, scan.missing = _listed(repository)
        wanted = [blob for blob in blobs if blob.decode() not in clean]
        readable = [blob for blob in wanted if not blobs[blob].lower().endswith(BINARY)]
        scan.binary = len(wanted) - len(readable)
        until = time.monotonic() + DEADLINE_S
        for at in range(0, len(readable), AT_ONCE):
            _search(
                repository, readable[at : at + AT_ONCE], blobs, scanner=scanner, clean=clean, scan=scan, until=until
            )
            clean.keep()
        leaks = (*_placed(repository, scan.leaks), *_in_messages(repository, scanner))
    except GitError as error:
        return Unreadable(f"the history cannot be searched: {error}")
    return HistoryLeakFacts(
        leaks,
        commits,
        len(blobs),
        scan.searched + scan.binary + len(blobs) - len(wanted),
        len(blobs) - len(wanted),
        scan.binary,
        scan.size,
        tuple(_unseen(scan, shallow=shallow, total=len(readable))),
        planted(scanner),
        repository.seen_at,
    )


def _listed(repository: Repository) -> tuple[dict[bytes, str], int]:
    """Every reachable blob with a path that it had, and how many objects this clone lacks."""
    words = (
        "rev-list",
        "--objects",
        "--all",
        "--missing=print",
        "--filter=object:type=blob",
        "--filter-provided-objects",
    )
    blobs: dict[bytes, str] = {}
    missing = 0
    with streaming(repository.root, *words) as said:
        for line in said:
            if line.startswith(b"?"):
                missing += 1
                continue
            blob, _, path = line.rstrip(b"\n").partition(b" ")
            blobs.setdefault(blob, path.decode("utf-8", "surrogateescape"))
    return blobs, missing


def _search(
    repository: Repository,
    wanted: list[bytes],
    paths: Mapping[bytes, str],
    *,
    scanner: Scanner,
    clean: CleanBlobs,
    scan: _Scan,
    until: float,
) -> None:
    if scan.stopped or not wanted:
        return
    with streaming(repository.root, "cat-file", "--batch", "--buffer", feed=b"\n".join(wanted) + b"\n") as said:
        for blob, data in _contents(said, scan, paths):
            scan.searched += 1
            scan.size += len(data)
            text = searchable(data)
            if text is None:
                scan.searched -= 1
                scan.binary += 1
                clean.add(blob.decode())
                continue
            scanned = scanner.scan(text, paths[blob])
            if scanned.stopped:
                scan.slow.append(paths[blob])
            if scanned.clean:
                clean.add(blob.decode())
            scan.leaks += [(blob, leak) for leak in scanned.leaks if leak.real]
            if time.monotonic() > until:
                scan.stopped = True
                return


def _contents(said: BinaryIO, scan: _Scan, paths: Mapping[bytes, str]) -> Iterator[tuple[bytes, bytes]]:
    """Each blob that git has, from the answers of `cat-file --batch`: `<id> blob <size>`, the content, a line end."""
    while header := said.readline():
        words = header.split()
        if len(words) != 3:
            scan.missing += 1  # `<id> missing`
            continue
        size = int(words[2])
        if size > MOST_BYTES:
            scan.large.append(paths[words[0]])
            left = size
            while left and (piece := said.read(min(left, 1024**2))):
                left -= len(piece)
        else:
            yield words[0], said.read(size)
        said.read(1)


def _in_messages(repository: Repository, scanner: Scanner) -> Iterator[Leak]:
    """What people wrote beside a change: addresses with passwords are pasted there."""
    said = git(repository.root, "log", "--all", "-z", "--format=%H%n%B", deadline_s=30)
    for message in said.split(b"\0"):
        commit, _, text = message.partition(b"\n")
        for leak in scanner.scan(text, MESSAGE).leaks:
            if leak.real:
                yield replace(leak, where=commit.decode("ascii", "replace"))


def _placed(repository: Repository, found: list[tuple[bytes, Leak]]) -> tuple[Leak, ...]:
    """One leak for each value of a path, with the oldest commit that brought it in."""
    if not found:
        return ()
    blobs = tuple(dict.fromkeys(blob for blob, _ in found))
    paths = {blob: leak.path for blob, leak in found}
    commits: dict[bytes, tuple[int, str]] = {}
    for at in range(0, len(blobs), MOST_ASKED):
        commits.update(_commits(repository, {blob: paths[blob] for blob in blobs[at : at + MOST_ASKED]}))
    present = _present(repository)
    oldest: dict[tuple[str, str, str], tuple[int, Leak]] = {}
    for blob, leak in found:
        age, commit = commits.get(blob, (-1, ""))
        key = (leak.kind, leak.path, leak.value.reveal())
        before = oldest.get(key)
        here = blob in present or (before is not None and before[1].here)
        if before is None or age > before[0]:
            oldest[key] = age, replace(leak, where=commit, here=here)
        elif here and not before[1].here:
            oldest[key] = before[0], replace(before[1], here=True)
    return tuple(leak for _, leak in oldest.values())


def _commits(repository: Repository, blobs: Mapping[bytes, str]) -> Iterator[tuple[bytes, tuple[int, str]]]:
    """The oldest commit that brought each blob in, and how far back in the log it stands."""
    words = ("log", "--all", "-m", "--full-history", "--raw", "-z", "--no-abbrev", "--no-renames", "--format=%x01%H")
    asked = (f"--find-object={blob.decode()}" for blob in blobs)
    paths = (f":(top,literal){path}" for path in dict.fromkeys(blobs.values()))
    commit, age = "", 0
    for part in names(git(repository.root, *words, *asked, "--", *paths, deadline_s=30)):
        word = part.strip("\n")
        if word.startswith("\x01"):
            commit, age = word[1:], age + 1
        elif word.startswith(":") and len(fields := word.split(" ")) == 5:
            blob = fields[3].encode()
            if blob in blobs:
                yield blob, (age, commit)  # the log goes backwards: the last one is the oldest


def _present(repository: Repository) -> frozenset[bytes]:
    listed = git(repository.root, "ls-files", "--stage", "-z", "--full-name")
    return frozenset(entry.split(b" ", 2)[1] for entry in listed.split(b"\0") if entry)


def _unseen(scan: _Scan, *, shallow: bool, total: int) -> Iterator[str]:
    if shallow:
        yield "this clone lacks the older commits (git fetch --unshallow)"
    if scan.missing:
        yield f"{scan.missing} objects are missing in this clone (git fetch --refetch, or a clone without a filter)"
    if scan.large:
        yield f"{len(scan.large)} blobs are larger than {MOST_BYTES // 1024**2} MiB, first {scan.large[0]}"
    if scan.slow:
        yield f"{len(scan.slow)} blobs took too long to be searched, first {scan.slow[0]}"
    if scan.stopped:
        yield f"the scan stopped after {DEADLINE_S:g} s with {scan.searched} of {total} blobs; run it again to go on"
