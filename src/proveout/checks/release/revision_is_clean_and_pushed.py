"""The revision to release is committed, on the stated branch and pushed.

Why:
    What runs in production must be what everybody can read; a change on one laptop is lost with it.

Fix:
    Commit or drop the changes, go to the release branch, and push it.

Proof:
    git is asked for changes, untracked source files, the branch that holds the revision and the
    remote's position as last fetched; an old fetch is told as such. Control: the folder is a repository
    with a remote.

Asked as:
    all changes committed; code merged to main branch; pushed to the main branch; repository up to date;
    no uncommitted changes; code pushed to GitHub; commit hash documented

Told by:
    (repository | repo) + pushed -(trigger | automatic | image) ~0.9
    (commit | push) + (all | every) + (change | code | work | file) -(secret | trigger | env | credential) ~0.91
    (commit | push) + (latest | final) + (change | code | work | file) -(secret | trigger | env | credential) ~0.91
    "code committed" -(secret | automatic) ~0.91
    "changes committed" -(secret | migration) ~0.91
    "code pushed" -(automatic | trigger) ~0.91
    "changes pushed" -(automatic | trigger) ~0.91
    "pushed to github" -(safe | trigger) ~0.91
    "push to github" -(trigger | automatic | action | safe) ~0.91
    "push to git" -(trigger | automatic) ~0.9
    "pushed to main" -(trigger | automatic | image) ~0.91
    "push to main" -(trigger | automatic | deploy | run | image | workflow | ci | redeploy) ~0.88
    (push | pushed) + (remote | origin | gitlab | bitbucket) -(trigger | automatic | image | tag | registry) ~0.9
    (merge | merged) + (main | master) -(trigger | automatic | deploy | protect | require | review | block) ~0.9
    (merge | merged) + (release | trunk) -(trigger | automatic | deploy | protect | require | review | block) ~0.9
    merge + branch + (all | feature) -(trigger | automatic | protect | require | review | delete) ~0.86
    merge + "pull request" + (all | feature) -(trigger | automatic | protect | require | review | delete) ~0.86
    uncommitted ~0.91
    "working tree clean" ~0.91
    "working directory clean" ~0.91
    "clean working" + (tree | directory | copy)
    "clean git" ~0.88
    "git status" ~0.95
    "git add" ~0.95
    "git commit" -(hook | secret | never | pre | sentry | @sentry* | GIT_COMMIT) ~0.95
    "git push" -(heroku | tag | trigger | automatic | redeploy | before | deploy | force) -@rollback ~0.95
    "git diff" + (main | origin | master) ~0.85
    "repository up to date" -readme ~0.9
    "repository is up to date" -readme ~0.9
    "repository clean" ~0.85
    "latest code" + (main | master | branch | github) -(pull | pulled | server | deploy) ~0.9
    "latest code" + (repository | commit | push) -(pull | pulled | server | deploy) ~0.9
    "code in repository" -backup ~0.85
    "code repository" + (uptodate | push | ready | current) ~0.9
    "commit hash" + (document | record | note) ~0.9
    "commit sha" + (document | record | note) ~0.9
    "current version" + commit + document ~0.91
    "unpushed commits" ~0.91
    "merge conflicts" + (resolve | no) ~0.86
    "code merged" -(protect | require | review) ~0.91
    "branch up to date" ~0.88
    "branch is up to date" ~0.88
    "repository ready" ~0.82
    "commit push" ~0.9
    committed + pushed ~0.93
"""

from dataclasses import dataclass

from proveout.facts.history import HistoryFacts
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)
MINUTES = 5


@dataclass(frozen=True, slots=True)
class Limits:
    branch: str = "main"


PASSES = {"tree": TreeFacts.example(), "history": HistoryFacts.example(), "limits": Limits()}
FAILS = {
    "tree": TreeFacts.example(),
    "history": HistoryFacts.example(dirty=("app/main.py",)),
    "limits": Limits(),
}


def check(tree: TreeFacts, history: HistoryFacts, limits: Limits) -> Verdict:
    if not history.head:
        return failed("revision: nothing was ever committed", Evidence("no commit", "HEAD", "git log -1"))
    at = f"HEAD {history.head[:12]}"
    if history.dirty:
        return failed(
            f"revision: {len(history.dirty)} changes are not committed: {', '.join(history.dirty[:3])}",
            *(Evidence("changed and not committed", path, "git status --short") for path in history.dirty[:50]),
        )
    source = [path for path in tree.untracked if path.endswith((".py", ".sql", ".html", ".ts", ".tsx", ".js", ".vue"))]
    if source:
        return failed(
            f"revision: {len(source)} source files are not tracked: {', '.join(source[:3])}",
            *(Evidence("not tracked by git", path, "git status --short") for path in source[:50]),
        )
    clean = Evidence(f"{at} on {history.branch or 'no branch'}, nothing changed", "git", "git status --short --branch")
    names = {limits.branch, "master"} if limits.branch == "main" else {limits.branch}
    if history.branch and history.branch not in names:
        return failed(f"revision: on branch {history.branch}, {limits.branch} is wanted", clean)
    if history.ahead:
        return failed(
            f"revision: {history.ahead} commits are not pushed to {history.upstream}",
            Evidence(f"{history.ahead} ahead", history.upstream, "git status --branch --short"),
        )
    if not history.upstream or history.ahead is None:
        return unknown("revision: committed, but this branch has no upstream to say whether it is pushed", clean)
    return passed(
        f"revision: {at} is committed and pushed to {history.upstream}, as last fetched",
        clean,
        Evidence(f"0 commits ahead of {history.upstream}", history.upstream, "git status --branch --short"),
    )
