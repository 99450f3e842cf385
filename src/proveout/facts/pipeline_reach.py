"""Whether a step of a pipeline surely runs on a change, and whether its failure is noticed."""

import re
from fnmatch import fnmatchcase

from proveout.facts.pipeline import Job, Pipeline, Step, Trigger
from proveout.facts.pipeline_commands import IDLE, INSTALLS, Said, commands

# What only starts the program that is named next, with options that take no value.
STARTERS = re.compile(
    r"(?:(?:uv|poetry|pipenv|pdm|rye|pixi|hatch)\s+run|uvx|pipx\s+run|npx|bunx|coverage\s+run|python[\d.]*)\s+"
    r"(?:(?:--frozen|--locked|--no-sync|--all-extras|--all-groups|--no-dev|-q|--yes|-y|-m|-u|-X\s*\w+|-W\s*\w+)\s+)*"
)
FOLDER = r"(?:\S*/bin/|(?:[\w.-]+/)+(?=manage\.py\b))?"
ENDS = r"(?![\w.=:/@-])"
SHELL = re.compile(r"(?:ba)?sh\b")
# GitLab runs all lines of a script in one shell: what one of these says holds for the lines below it.
TURNS = re.compile(
    r"\b(?:exit|return)\b|^\s*exec\b|\bset\s+\+|^\s*(?:if|while|until|for|case|function)\b|\{\s*$|<<|\\$"
)
PROSE = re.compile(r"!(?:\*\*/)?(?:docs?/\S*|\*?[\w-]*\.(?:md|rst|txt|adoc)|LICENSE\S*|README\S*|CHANGELOG\S*)$")
CHANGES = ("push", "pull_request", "merge_group")
MAIN = frozenset(("main", "master"))


def starts(said: Said, program: re.Pattern[str]) -> bool:
    """True where the program itself, and no argument, no text and no container, is what a command starts."""
    if IDLE.search(f" {said.text}") or INSTALLS.search(said.text):
        return False
    text, whole = said.text, re.compile(rf"{FOLDER}(?:{program.pattern}){ENDS}", program.flags)
    while whole.match(text) is None:
        found = STARTERS.match(text)
        if found is None:
            return False
        text = text[found.end() :]
    return True


def unsure(step: Step, program: re.Pattern[str]) -> str:
    """Why a script may not run a program or not notice its failure, and "" where it surely does both."""
    found = [said for said in commands(step) if starts(said, program)]
    if not found:
        return "whether its script runs it is not read"
    return min((said.lost or said.doubt for said in found), key=bool)


def held(pipeline: Pipeline, job: Job, step: Step) -> str:
    """Why a step may be left out by what stands around it, apart from its own conditions and triggers."""
    if step.shell and SHELL.match(step.shell) is None:
        return f"its shell is '{step.shell}'"
    if pipeline.host == "gitlab" and step in job.steps:
        above = job.steps[: job.steps.index(step)]
        if any(TURNS.search(one.run) for one in above):
            return "lines above it in the same script decide whether it runs"
    return ""


def needed(pipeline: Pipeline, job: Job) -> list[Job]:
    """Jobs that must have run before this one may."""
    found: list[Job] = []
    waiting = [*job.needs]
    while waiting:
        name = waiting.pop()
        new = [one for one in pipeline.jobs if one.name == name and one not in found]
        found += new
        waiting += [other for one in new for other in one.needs]
    return found


def is_wide(trigger: Trigger, *, branches: frozenset[str] = MAIN) -> bool:
    """True where every change of code on one of the branches starts the pipeline."""
    if trigger.tags_only or any(PROSE.match(one) is None for one in trigger.paths):
        return False
    refused = [one[1:] for one in trigger.branches if one.startswith("!")]
    wanted = [one for one in trigger.branches if not one.startswith("!")]
    if any(fnmatchcase(name, one) for one in refused for name in branches):
        return False
    return not wanted or any(fnmatchcase(name, one) for one in wanted for name in branches)
