"""Reads the checked-out revision and what was ever tracked."""

from fnmatch import fnmatchcase

from proveout.facts.history import HistoryFacts
from proveout.model.need import Unreadable
from proveout.probes.git import GitError, git, names, without_filters
from proveout.probes.repository import Repository

# Patterns are git's; `:(glob)**/` makes them hold in every folder.
DOTENV = (":(glob)**/.env", ":(glob)**/.env.*", ":(glob)**/*.env")
# To look into a submodule would start what its own configuration names.
STATUS = (
    "status", "--porcelain=v2", "--branch", "-z", "--untracked-files=no", "--no-renames", "--ignore-submodules=dirty",
)  # fmt: skip
TEMPLATES = ("*example*", "*sample*", "*template*", "*.dist", "*.tpl", "*.enc", "*.age", "*.gpg", "*.vault")


def read_history(repository: Repository) -> HistoryFacts | Unreadable:
    """Head, branch, upstream, dirt and tags, and the environment files that any commit brought in."""
    if not repository.listed_by_git:
        return Unreadable("this folder is no git repository, or git is not installed here")
    try:
        status = names(git(repository.root, *without_filters(repository.root), *STATUS))
        shallow = git(repository.root, "rev-parse", "--is-shallow-repository").strip() == b"true"
        said = dict(line[2:].split(" ", 1) for line in status if line.startswith("# branch."))
        head = said.get("branch.oid", "(initial)")
        if head == "(initial)":
            return HistoryFacts(head="", branch=_branch(said), commits=0, shallow=shallow, seen_at=repository.seen_at)
        return HistoryFacts(
            head=head,
            branch=_branch(said),
            dirty=tuple(filter(None, map(_path, status))),
            upstream=said.get("branch.upstream", ""),
            ahead=int(said["branch.ab"].split()[0]) if "branch.ab" in said else None,
            tags=tuple(git(repository.root, "tag", "--points-at", "HEAD").decode("utf-8", "replace").split()),
            shallow=shallow,
            commits=int(git(repository.root, "rev-list", "--count", "--all")),
            dotenv_commits=_dotenv_commits(repository),
            seen_at=repository.seen_at,
        )
    except GitError as error:
        return Unreadable(f"the history cannot be read: {error}")


def _branch(said: dict[str, str]) -> str:
    branch = said.get("branch.head", "")
    return "" if branch == "(detached)" else branch


def _path(line: str) -> str:
    """The path of a change, which stands behind eight words, and behind ten where there is a conflict."""
    before = {"1 ": 8, "u ": 10}.get(line[:2])  # "2", a rename, is turned off in the call
    fields = line.split(" ", before) if before else []
    return fields[before] if before and len(fields) > before else ""


def _dotenv_commits(repository: Repository) -> dict[str, str]:
    words = ("log", "--all", "--diff-filter=A", "--no-renames", "--relative", "--name-only", "-z", "--format=%x01%H")
    first: dict[str, str] = {}
    commit = ""
    for part in names(git(repository.root, *words, "--", *DOTENV)):
        word = part.strip("\n")
        if word.startswith("\x01"):
            commit = word[1:]
        elif word and not any(fnmatchcase(word.rsplit("/", 1)[-1].lower(), pattern) for pattern in TEMPLATES):
            first[word] = commit  # the log goes backwards: the last one written is the oldest
    return first
