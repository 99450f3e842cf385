"""What lies around a run: tools, repository, environment file."""

from collections.abc import Mapping
from typing import NamedTuple

from proveout.doctor.reach import Reach
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.history import HistoryFacts
from proveout.model.diagnosis import Finding, State
from proveout.model.need import Unreadable

HISTORY = ("HistoryFacts", "HistoryLeakFacts")


class Scanner(NamedTuple):
    """A program that some facts are read with, where it happens to be installed."""

    program: str
    facts: str
    shows: str


SCANNERS = (
    Scanner("ruff", "ScanFacts", "what a scan of the Python sources finds"),
    Scanner("check-jsonschema", "ValidationFacts", "whether Compose files are valid"),
)


def tools(reach: Reach, on_path: Mapping[str, bool]) -> list[Finding]:
    """Git, and the optional scanners that a line depends on. `on_path` says of each program whether it is there."""
    findings = []
    if not on_path.get("git", False):
        items, checks = reach.waiting_for(reach.needing(*HISTORY))
        findings.append(
            Finding(
                "git", State.MISSING, "git is not installed here, so nothing of the history can be seen",
                "install git, and call proveout again", items, checks,
            )
        )  # fmt: skip
    else:
        findings.append(Finding("git", State.READY, "git is installed"))
    for scanner in SCANNERS:
        items, checks = reach.waiting_for(reach.needing(scanner.facts))
        if not items:
            continue
        if on_path.get(scanner.program, False):
            findings.append(Finding(scanner.program, State.READY, f"{scanner.program} is installed"))
            continue
        says = f"{scanner.program} is not installed here: it shows {scanner.shows}"
        do = f"install {scanner.program} beside proveout (pipx install {scanner.program})"
        findings.append(Finding(scanner.program, State.MISSING, says, do, items, checks))
    return findings


def repository(reach: Reach, history: HistoryFacts | Unreadable, *, has_git: bool) -> list[Finding]:
    """What git says of the folder. Nothing where git itself is missing, which is said already."""
    items, checks = reach.waiting_for(reach.needing(*HISTORY))
    if isinstance(history, Unreadable):
        do = "run in a clone of the repository, or begin one with 'git init'"
        return [Finding("repository", State.MISSING, history.reason, do, items, checks)] if has_git else []
    if not history.head:
        do = "commit what is to be released"
        return [Finding("repository", State.MISSING, "nothing was ever committed here", do, items, checks)]
    findings = []
    if history.shallow:
        says = "the clone is shallow: secrets and environment files of older commits cannot be seen"
        do = "git fetch --unshallow; in CI, check out with fetch-depth: 0"
        findings.append(Finding("repository", State.PARTLY, says, do, items, checks))
    if not history.upstream:
        on = f"the branch {history.branch}" if history.branch else "a detached head"
        says = f"{on} has no upstream, so nobody can tell whether it is pushed"
        do = "git push --set-upstream origin BRANCH" if history.branch else "check out the branch that is released"
        findings.append(Finding("repository", State.PARTLY, says, do, items, checks))
    if not findings:
        findings.append(Finding("repository", State.READY, f"{history.commits} commits, with an upstream"))
    return findings


def environment_file(reach: Reach, variables: EnvironmentFacts | Unreadable, environment: str) -> list[Finding]:
    """The variables that the environment is started with."""
    items, checks = reach.waiting_for(reach.needing("EnvironmentFacts"))
    if isinstance(variables, Unreadable):
        do = f"hand over what {environment} is started with: --env-file FILE, or env_file in proveout.toml"
        return [Finding("environment file", State.MISSING, variables.reason, do, items, checks)]
    if variables.unclear:
        named = ", ".join(map(str, variables.unclear[:5]))
        says = f"{variables.path}: {len(variables.unclear)} lines assign nothing and are left out (line {named})"
        do = "write each as NAME=value, or as a comment"
        return [Finding("environment file", State.PARTLY, says, do, items, checks)]
    if not variables.variables:
        says = f"{variables.path} sets no variable"
        return [Finding("environment file", State.PARTLY, says, "name the file with the values", items, checks)]
    says = f"{variables.path} sets {len(variables.variables)} variables"
    return [Finding("environment file", State.READY, says, items=items, checks=checks)]
