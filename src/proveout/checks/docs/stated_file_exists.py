"""Each file that the document says exists is there, tracked and not empty.

Why:
    A document that points at a file that is not there misleads whoever follows it on the worst day.

Fix:
    Add the file and commit it, or mend the path in the checklist. An empty file counts as missing.

Proof:
    git's index is asked for the path (case and folder as written, then a unique match elsewhere, which
    is reported); named symbols or lines in it are looked for by parsing. Control: a made-up path is not
    found.

Asked as:
    Dockerfile created; requirements.txt present; configuration file exists; template file created;
    deployment script present; README exists

Told by:
    #file + (exist | present) -(.env* | Procfile | runtime.txt | .gitignore | #command | robots.txt) ~0.88
    #file + create -(.env* | Procfile | .gitignore | #command | manage.py | bug | index | user | table) ~0.86
    "file exists" -(.env* | #command | upload) ~0.86
    (dockerfile | #file) + @"files created" -(Procfile | .env* | requirements.txt | settings.py | #command) ~0.88
    (dockerfile | #file) + @"key files" -(Procfile | .env* | requirements.txt | settings.py | #command) ~0.86
    (dockerfile | #file) + @("files added" | "new files") -(Procfile | .env* | requirements.txt | #command) ~0.86
    #file + @("files changed" | "files modified") -(.env* | requirements.txt | settings.py | #command) ~0.82
    #file + @("modified files" | "files to modify") -(.env* | requirements.txt | settings.py | #command) ~0.78
    "setup script" + create ~0.84
    "script created" + #file ~0.9
    #file + script + (create | startup | entrypoint | exist) -(run | execute | smoke | test) ~0.86
    dockerfile + (exist | present | create | written) -(production-ready | optimize | non-root | multi) ~0.84
    "create dockerfile" ~0.86
    "dockerfile created" ~0.88
    "docker-compose.yml" + (exist | present | create) ~0.86
    "readme exists" ~0.91
    "readme present" ~0.91
    "requirements file" + (create | exist | present | production) ~0.84
    "requirements.txt" + (exist | present | create) -(lock | pin | version | package) ~0.88
    "robots.txt" + (create | exist | present | add) ~0.8
    "deployment script" + (create | exist | present | ready) -(test | automatic) ~0.84
    "startup script" + (create | exist | present) ~0.86
    "entrypoint script" + (create | exist | present | executable) ~0.84
    "static files directory" + exist ~0.86
    "template file" + create ~0.84
    "systemd" + #file + (create | exist) -(enable | start | restart) ~0.76
    script + (create | written) -(run | execute | test | backup | monitor | migrate | deploy | health | rollback) ~0.72
    #file + @"migration files" ~0.78
    #file + (comprehensive | finding) -(.env* | Procfile | requirements.txt | #command | deploy | test) ~0.78
    directory + (exist | create) + #path -(/opt/* | /var/* | /etc/* | static | upload | log | backup | owner |
        permission) ~0.76
    #file + update + (url | link) -(.env* | readme | privacy | host | log) ~0.85 &
    #file + @("locations referenced" | "files referenced") -ensure ~0.86 &
    #file + replace + url -(.env* | secret | key) ~0.86 &
"""

from collections.abc import Mapping
from dataclasses import dataclass

from proveout.facts.contents import ContentsFacts
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import RepositoryPath
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    path: RepositoryPath
    holds: tuple[str, ...] = ()


PASSES = {
    "tree": TreeFacts.example(),
    "contents": ContentsFacts.example(),
    "limits": Limits(RepositoryPath("README.md")),
}
FAILS = {
    "tree": TreeFacts.example(),
    "contents": ContentsFacts.example(),
    "limits": Limits(RepositoryPath("DEPLOYMENT.md")),
}


def asks(limits: Limits) -> Mapping[str, str]:
    """Which file is to be read. Without a word to look for, its name and size are enough."""
    return {"contents": str(limits.path) if limits.holds else ""}


def check(tree: TreeFacts, contents: ContentsFacts | Unreadable, limits: Limits) -> Verdict:
    there = _there(tree, limits)
    if there.outcome is not Outcome.PASS or not limits.holds:
        return there
    if isinstance(contents, Unreadable):
        return unknown(f"{limits.path}: there, but {contents.reason}")
    return _holding(contents, limits, there)


def _holding(contents: ContentsFacts, limits: Limits, there: Verdict) -> Verdict:
    """Names of code are looked for in the parsed code; in other files a word is a word."""
    lines: dict[str, int] = {}
    for wanted in limits.holds:
        if (line := _line(contents, wanted)) is None:
            if any(part in contents.words for part in _parts(wanted)):
                return unknown(f"{contents.path}: parts of '{wanted}' stand in it, the whole was not found")
            return failed(
                f"{contents.path}: there, but it does not hold '{wanted}'",
                Evidence(f"no '{wanted}' in it", contents.path, f"grep -n '{wanted}' '{contents.path}'"),
            )
        if contents.defined and wanted not in contents.defined:
            return unknown(f"{contents.path}:{line} has '{wanted}' in its text only, and no code uses it")
        lines[wanted] = line
    return passed(
        f"{contents.path}: there, and holds {', '.join(limits.holds)}",
        *(
            Evidence(f"holds '{name}'", f"{contents.path}:{line}", f"sed -n {line}p '{contents.path}'")
            for name, line in lines.items()
        ),
        *there.evidence,
    )


def _parts(wanted: str) -> list[str]:
    return [part for part in wanted.lower().replace(".", " ").replace("-", " ").split() if len(part) > 3]


def _line(contents: ContentsFacts, wanted: str) -> int | None:
    """The first line that has it; of several words, all have to be in the file."""
    if wanted in contents.defined:
        return contents.defined[wanted]
    found = [contents.words.get(word) for word in wanted.lower().split()]
    return None if None in found or len(found) != 1 else found[0]


def _there(tree: TreeFacts, limits: Limits) -> Verdict:
    path = limits.path.strip("/").removeprefix("./")
    if not tree.files:
        return unknown("no file was seen in this repository, so none can be missed")
    again = f"git ls-files --error-unmatch '{path}'" if tree.listed_by == "git" else f"ls -l '{path}'"
    if path in tree.files:
        return _present(path, tree, again)
    if any(name.startswith(f"{path}/") for name in tree.files):
        return passed(f"{path}: a folder with files", Evidence("a folder that holds files", path, again))
    if tree.ignored.get(path):
        return unknown(f"{path}: git ignores it on purpose, so the repository cannot show whether a host has it")
    elsewhere = [name for name in tree.files if name.rsplit("/", 1)[-1].lower() == path.rsplit("/", 1)[-1].lower()]
    if len(elsewhere) == 1 and "/" not in path:
        return _present(elsewhere[0], tree, again)
    hint = f"; {' and '.join(elsewhere[:3])} bear that name" if elsewhere else ""
    beside = " on the disk, but git does not track it" if path in tree.untracked else " in the repository"
    seen = "lies" if path in tree.untracked else "does not exist"
    return failed(
        f"{path}: {seen}{beside}{hint}",
        Evidence(f"{path} is not among the {len(tree.files)} files", "the repository's files", again),
    )


def _present(path: str, tree: TreeFacts, again: str) -> Verdict:
    size = tree.files[path]
    seen = Evidence(f"{size} bytes", path, again)
    return passed(f"{path}: there, {size} bytes", seen) if size else failed(f"{path}: there, but empty", seen)
