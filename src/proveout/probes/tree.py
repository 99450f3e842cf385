"""Reads which files there are."""

import os

from proveout.facts.tree import TreeFacts
from proveout.probes.git import GitError, git, names
from proveout.probes.repository import Repository

# Names under which environment files with real values lie; templates are not among them.
DOTENV_NAMES = (".env", ".env.local", ".env.production", ".env.staging", ".env.development", ".env.prod")


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
    asked = [*DOTENV_NAMES, *(f"{folder}/.env" for folder in _top_folders(repository))]
    feed = b"\0".join(os.fsencode(name) for name in asked)
    words = ("check-ignore", "--no-index", "--non-matching", "--verbose", "-z", "--stdin")
    try:
        said = names(git(repository.root, *words, feed=feed))
    except GitError as error:
        # It ends with 1 where nothing at all is ignored.
        return dict.fromkeys(asked, False) if "ended with 1" in str(error) else {}
    # Four fields a name: source, line number, pattern, name. A rule in `.git/info/exclude` or in the
    # user's own configuration protects this clone and no other.
    return {
        name: source.endswith(".gitignore") and not pattern.startswith("!")
        for source, pattern, name in zip(said[0::4], said[2::4], said[3::4], strict=False)
    }


def _top_folders(repository: Repository) -> tuple[str, ...]:
    """Folders of the first level that hold Python or a manifest: a service of a monorepo may live there."""
    hints = ("manage.py", "pyproject.toml", "requirements.txt", "package.json", "Dockerfile")
    return tuple(
        dict.fromkeys(
            path.split("/", 1)[0] for path in repository.files if path.count("/") == 1 and path.endswith(hints)
        )
    )
