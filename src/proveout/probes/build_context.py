"""Finds the sources of a copy in the build contexts, as the builder of a fresh clone would."""

import os
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from proveout.facts.container import Dockerfile, Source
from proveout.model.need import Unreadable
from proveout.probes.git import GitError, git, names
from proveout.probes.repository import Repository

MADE = re.compile(
    r"(^|/)(dist|build|target|out|bin|node_modules|staticfiles|\.next|\.output|wheels?|vendor|venv|\.venv)(/|$)|\.(whl|jar|war|zip|gz|tgz|tar|exe|so)$"
)
MOST_STARS = 6
MOST_LOOKED = 1_000  # sources of all Dockerfiles; what comes later is as unclear as a variable
SUBMODULE = re.compile(r"^\s*path\s*=\s*(\S+)", re.MULTILINE)


class Contexts:
    """Answers where a source lies. One per run: patterns and folders are worked out once."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._paths = tuple(repository.whole)
        self._looked = 0
        self._ignores: dict[str, tuple[tuple[bool, re.Pattern[str]], ...]] = {}

    def resolved(self, dockerfile: Dockerfile, said: Iterable[str]) -> Dockerfile:
        """The Dockerfile with its contexts, and with each source looked for in them."""
        named = tuple(dict.fromkeys(said))
        folder = dockerfile.path.rpartition("/")[0]
        above = [folder, *(folder[:at] for at in range(len(folder) - 1, 0, -1) if folder[at] == "/"), ""]
        contexts = named or tuple(dict.fromkeys(above))
        stages = tuple(
            replace(
                stage,
                copies=tuple(
                    copy
                    if copy.stage
                    else replace(
                        copy,
                        sources=tuple(
                            self._look(source, dockerfile.path, contexts, said=bool(named)) for source in copy.sources
                        ),
                    )
                    for copy in stage.copies
                ),
            )
            for stage in dockerfile.stages
        )
        return replace(dockerfile, stages=stages, contexts=contexts, contexts_said=bool(named))

    def _look(self, source: Source, dockerfile: str, contexts: tuple[str, ...], *, said: bool) -> Source:
        self._looked += 1
        # Each look goes over all paths and may ask git: nobody copies so much by name.
        far = "://" in source.text or source.text.startswith("git@")
        if source.dynamic or far or self._looked > MOST_LOOKED:
            return replace(source, dynamic=True)
        found, excluded = [], []
        for context in contexts:
            matching = self._matching(source.text, context)
            rules = self._rules(dockerfile, context)
            if any(not _is_ignored(path, rules) for path in matching):
                found.append(context)
            elif matching:
                excluded.append(context)
        missing = not found and not excluded
        ignored = missing and (self._made_elsewhere(source.text, contexts) or (not said and self._below(source.text)))
        return replace(source, found_in=tuple(found), excluded_in=tuple(excluded), ignored=ignored)

    def _matching(self, text: str, context: str) -> list[str]:
        """Paths below the context, relative to it, that the source names or that lie in a folder it names."""
        prefix = f"{context}/" if context else ""
        wanted = os.path.normpath(text.lstrip("/") or ".").replace("\\", "/")
        inside = [path[len(prefix) :] for path in self._paths if path.startswith(prefix)]
        if wanted == ".":
            return inside
        if wanted.startswith(".."):
            return []
        if not re.search(r"[*?\[]", wanted):
            return [path for path in inside if path == wanted or path.startswith(f"{wanted}/")]
        pattern = _compiled(wanted)
        return [path for path in inside if pattern.fullmatch(path)] if pattern else inside

    def _below(self, text: str) -> bool:
        """True where some folder holds it: a command that is not read may build there."""
        wanted = os.path.normpath(text.lstrip("/") or ".")
        pattern = _compiled(f"**/{wanted}")
        return pattern is None or any(pattern.fullmatch(path) for path in self._paths)

    def _rules(self, dockerfile: str, context: str) -> tuple[tuple[bool, re.Pattern[str]], ...]:
        own, shared = f"{dockerfile}.dockerignore", f"{context}/.dockerignore".lstrip("/")
        path = own if own in self._repository.files else shared
        if path not in self._ignores:
            text = self._repository.text(path) if path in self._repository.files else ""
            self._ignores[path] = () if isinstance(text, Unreadable) else _ignore_rules(text)
        return self._ignores[path]

    def _made_elsewhere(self, text: str, contexts: tuple[str, ...]) -> bool:
        """True where it may come into being before the build: ignored by git, untracked here, or a build's result."""
        if MADE.search(text):
            return True
        wanted = [os.path.normpath(f"{context}/{text.lstrip('/')}".lstrip("/")) for context in contexts]
        if any(
            path in self._submodules() or f"{path}/".startswith(tuple(f"{s}/" for s in self._submodules()))
            for path in wanted
        ):
            return True
        if any(not path.startswith("..") and (self._repository.root / path).exists() for path in wanted):
            return True
        return any(_git_ignores(self._repository, path) for path in wanted if not path.startswith(".."))

    def _submodules(self) -> tuple[str, ...]:
        text = self._repository.text(".gitmodules") if ".gitmodules" in self._repository.files else ""
        return () if isinstance(text, Unreadable) else tuple(SUBMODULE.findall(text))


def _git_ignores(repository: Repository, path: str) -> bool:
    if not repository.listed_by_git:
        return False
    try:
        feed = os.fsencode(path)
        return bool(names(git(repository.root, "check-ignore", "--no-index", "-z", "--stdin", feed=feed)))
    except GitError:
        return False  # it ends with 1 where nothing is ignored


def _ignore_rules(text: str) -> tuple[tuple[bool, re.Pattern[str]], ...]:
    """(keeps, pattern) in order: the last that matches decides."""
    rules = []
    for line in text.splitlines():
        word = line.strip()
        if not word or word.startswith("#"):
            continue
        keeps = word.startswith("!")
        pattern = word.removeprefix("!").strip().strip("/").removeprefix("./")
        if pattern and (compiled := _compiled(pattern)):
            rules.append((keeps, compiled))
    return tuple(rules)


def _is_ignored(path: str, rules: tuple[tuple[bool, re.Pattern[str]], ...]) -> bool:
    for keeps, pattern in reversed(rules):
        if pattern.fullmatch(path):
            return not keeps
    return False


def _compiled(pattern: str) -> re.Pattern[str] | None:
    """None for a pattern that no file of ours needs and that would take for ever to compare."""
    if len(pattern) > 300 or pattern.count("*") > MOST_STARS:
        return None
    try:
        return re.compile(_expression(pattern) + r"(/.*)?")
    except re.error:
        return None


@cache
def _expression(pattern: str) -> str:
    """A pattern of Go's filepath.Match with `**`, as a regular expression."""
    parts = []
    at = 0
    pattern = re.sub(r"(\*\*/)+", "**/", pattern)
    while at < len(pattern):
        if pattern.startswith("**/", at):
            parts.append("(?:[^/]+/)*")
            at += 3
        elif pattern.startswith("**", at):
            parts.append(".*")
            at += 2
        elif pattern[at] == "*":
            parts.append("[^/]*")
            at += 1
        elif pattern[at] == "?":
            parts.append("[^/]")
            at += 1
        elif pattern[at] == "[" and "]" in pattern[at + 1 :]:
            end = pattern.index("]", at + 1)
            inner = pattern[at + 1 : end].replace("\\", "\\\\").replace("[", "\\[")
            parts.append(f"[{inner}]" if inner and inner != "^" else re.escape(pattern[at : end + 1]))
            at = end + 1
        else:
            parts.append(re.escape(pattern[at]))
            at += 1
    return "".join(parts)
