"""Reads which files there are."""

import os
import re

from proveout.facts.tree import TreeFacts
from proveout.probes.git import GitError, git, names
from proveout.probes.repository import Repository

# Names under which environment files with real values lie; templates are not among them.
DOTENV_NAMES = (".env", ".env.local", ".env.production", ".env.staging", ".env.development", ".env.prod")
# What tells of a service: its manifest, its start, or a template of its environment.
SERVICE = re.compile(
    r"(?:manage|app|main|server|wsgi|asgi|settings|config)\.py|pyproject\.toml|requirements[\w.-]*\.txt|Pipfile|package\.json|"
    r"(?:[\w.-]+\.)?Dockerfile|(?:docker-)?compose[\w.-]*\.ya?ml|\.?env\.[\w.-]*(?:example|sample|template|dist)[\w.-]*"
)
BESIDE = re.compile(r"(^|/)(docs?|tests?|examples?|samples?|benchmarks?|vendor|third_party|node_modules|\.github)/")
MOST = 500  # folders that git is asked about


def read_tree(repository: Repository) -> TreeFacts:
    """Names and sizes, what git would ignore, and what lies about untracked."""
    if not repository.listed_by_git:
        return TreeFacts(files=repository.whole, listed_by="folder", seen_at=repository.seen_at)
    return TreeFacts(
        files=repository.whole,
        listed_by="git",
        untracked=_untracked(repository),
        ignored=_ignored(repository),
        seen_at=repository.seen_at,
    )


def _untracked(repository: Repository) -> tuple[str, ...]:
    try:
        return names(git(repository.root, "ls-files", "-z", "--others", "--exclude-standard"))
    except GitError:
        return ()


def _ignored(repository: Repository) -> dict[str, bool]:
    # --no-index: a tracked file is asked about by the rules alone.
    asked = [
        *DOTENV_NAMES,
        *(f"{folder}/{name}" for folder in _services(repository) for name in (".env", ".env.production")),
    ]
    feed = b"\0".join(os.fsencode(name) for name in asked)
    words = ("check-ignore", "--no-index", "--non-matching", "--verbose", "-z", "--stdin")
    try:
        # Three of the four fields are empty where no rule matches: empty ones count.
        said = [os.fsdecode(field) for field in git(repository.root, *words, feed=feed).split(b"\0")]
    except GitError as error:
        # It ends with 1 where nothing at all is ignored.
        return dict.fromkeys(asked, False) if "ended with 1" in str(error) else {}
    # Four fields a name: source, line number, pattern, name. A rule in `.git/info/exclude` or in the
    # user's own configuration protects this clone and no other.
    return {
        name: source.endswith(".gitignore") and not pattern.startswith("!")
        for source, pattern, name in zip(said[0::4], said[2::4], said[3::4], strict=False)
    }


def _services(repository: Repository) -> tuple[str, ...]:
    """Folders below the top that a service of a monorepo may live in: a manifest, its start or a template."""
    return tuple(
        dict.fromkeys(
            folder
            for folder, _, name in (path.rpartition("/") for path in repository.files)
            if folder and SERVICE.fullmatch(name) and not BESIDE.search(f"{folder}/")
        )
    )[:MOST]
