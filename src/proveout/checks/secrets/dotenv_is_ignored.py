"""Environment files are ignored by git and none was ever tracked.

Why:
    A tracked environment file is in every clone and in the history for ever, whoever deletes it later.

Fix:
    Add `.env` and `.env.*` (with `!.env.example`) to .gitignore. Take a tracked one out with
    `git rm --cached .env`, change every value that it ever held, and rewrite the history if it was shared.

Proof:
    `git check-ignore` is asked for each usual and each present environment file (so negations and
    nested ignore files count), and the index and history are asked for tracked ones. Example files are
    allowed. Control: a name that is not ignored answers so.

Asked as:
    .env in .gitignore; never commit .env; gitignore covers sensitive files; .env files excluded from
    version control; credentials kept in .env and ignored

Told by:
    (.env* | "environment file" | dotenv) + (.gitignore | gitignore | gitignored | ignored | untracked) ~0.96
    (.env* | "environment file") + (commit | "version control" | git) -(secret | sample | example | template) ~0.94
    (.env* | "environment file") + (repository | tracked | "source control") -secret ~0.94
    .gitignore + (environment | exclude | sensitive | include) -(media | static* | node_modules | dist | build) ~0.93
    .gitignore + (configure | update | protect | cover | contain | secret) ~0.93
    (.gitignore | gitignore) -(node_modules | coverage | media | static*) ~0.88
    "environment variable" + (commit | "version control" | git) + (not | never | no | don) -secret ~0.92
    .env* + exclude + (git | repository | "version control") ~0.95
    (secret | key | credential) + .env* + (gitignored | ignored | gitignore) ~0.97
    .env* + sensitive + never ~0.9
    .env* + @(gitignore | .gitignore | "never commit") ~0.82
    .env + (never | not | no) + (push | pushed | commit | committed) -(secrets | host) ~0.93

Sources:
    CWE-538
"""

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase

from proveout.facts.history import HistoryFacts
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.FILES,)
MINUTES = 10


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = (".env", ".env.*")


PASSES = {"tree": TreeFacts.example(), "history": HistoryFacts.example(), "limits": Limits()}
FAILS = {
    "tree": TreeFacts.example(ignored={".env": False, ".env.production": False}),
    "history": HistoryFacts.example(),
    "limits": Limits(),
}
TEMPLATE = re.compile(r"(?:^|[._-])(?:example|sample|template|dist)s?(?:[._-]|$)", re.IGNORECASE)
# Names that are known for values as well, and that teams track for other reasons too.
LOOSE = (".envrc", ".env-*", ".env_*", "*.env")


def check(tree: TreeFacts, history: HistoryFacts, limits: Limits) -> Verdict:
    if tree.listed_by != "git":
        return unknown("environment files: only git knows what is ignored, and this folder is no git repository")
    tracked = [path for path in tree.matching(*_patterns(limits)) if not _is_template(path)]
    if tracked:
        return failed(
            f"environment files: git tracks {', '.join(tracked)}, none may be tracked",
            *(Evidence("tracked by git", path, f"git ls-files '{path}'") for path in tracked),
        )
    if history.dotenv_commits:
        return failed(
            f"environment files: {', '.join(history.dotenv_commits)} was committed once and is still in the history",
            *(
                Evidence(f"came in with commit {commit[:12]}", path, f"git log --all --oneline -- '{path}'")
                for path, commit in history.dotenv_commits.items()
            ),
        )
    bare = [name for name in (".env", ".env.production") if not tree.ignored.get(name, False)]
    if bare:
        return failed(
            f"environment files: .gitignore does not cover {' and '.join(bare)}",
            Evidence(f"git would track {bare[0]}", ".gitignore", f"git check-ignore -v {bare[0]}"),
        )
    present = [path for path in tree.untracked if _is_named(path, limits.names) and not _is_template(path)]
    if present:
        return failed(
            f"environment files: .gitignore does not cover {present[0]}, which lies there",
            *(Evidence("git would track it", path, f"git check-ignore -v '{path}'") for path in present[:20]),
        )
    loose = [path for path in (*tree.files, *tree.untracked) if _is_named(path, LOOSE) and not _is_template(path)]
    if loose:
        return unknown(
            f"environment files: {loose[0]} is not ignored, and whether it holds secret values is not read",
            *(Evidence("not ignored by git", path, f"git check-ignore -v --no-index '{path}'") for path in loose[:20]),
        )
    below = [name for name, covered in tree.ignored.items() if "/" in name and not covered]
    if below:
        return unknown(
            f"environment files: .gitignore covers the top and not {below[0]}, where a service may look",
            *(Evidence("git would track it", name, f"git check-ignore -v '{name}'") for name in below[:20]),
        )
    if history.shallow:
        return unknown("environment files: ignored now, but this clone lacks the older commits (git fetch --unshallow)")
    if not history.commits:
        return unknown("environment files: ignored now, but nothing was ever committed that could be looked through")
    return absent(
        f"environment files: ignored, and in none of {history.commits} commits",
        control(f"git lists {len(tree.files)} tracked files and {history.commits} commits", "git", "git ls-files"),
        Evidence(".env and .env.production are ignored", ".gitignore", "git check-ignore -v .env .env.production"),
    )


def _patterns(limits: Limits) -> tuple[str, ...]:
    return tuple(pattern for name in limits.names for pattern in (name, f"*/{name}"))


def _is_named(path: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(path.rpartition("/")[2].lower(), one.lower()) for one in patterns)


def _is_template(path: str) -> bool:
    return TEMPLATE.search(path.rpartition("/")[2]) is not None
