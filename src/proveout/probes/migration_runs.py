"""Reads release phases of platforms and shell scripts for commands that apply migrations."""

import re
from collections.abc import Iterator

from proveout.facts.container import Purpose
from proveout.facts.migration_runs import MIGRATES, MigrationRun, MigrationRunFacts, migrating, swallowed
from proveout.model.need import Unreadable
from proveout.probes.paths import END
from proveout.probes.purpose import purpose_of
from proveout.probes.python import TEST_PATH
from proveout.probes.repository import Repository

SCRIPT = re.compile(r"(\.(sh|bash)|(^|/)(entrypoint|docker-entrypoint|start|release|deploy|predeploy|run|boot))$")
PROCFILE = re.compile(r"(^|/)Procfile$")
RELEASE_LINE = re.compile(r"^release:[ \t]*(.+)$", re.MULTILINE)
# Keys whose command a platform runs once, before the new version takes traffic; a failure stops the release.
KEYS = re.compile(
    r"^[ \t]*[\"']?(?:release_command|preDeployCommand|pre_deploy_command|buildCommand)[\"']?[ \t]*[:=][ \t]*"
    r"(?:[|>]-?[ \t]*\n)?[ \t]*(.{1,2000}?),?[ \t]*$",
    re.MULTILINE,
)
PLATFORMS = re.compile(r"(^|/)(fly(\.[\w-]+)?\.toml|render\.ya?ml|railway\.(json|toml)|app\.json)$")
# One of these stands in every path that one of the three could match.
WORDS = (
    *(f"{name}{END}" for name in (".sh", ".bash", "entrypoint", "start", "release", "deploy", "run", "boot")),
    *("procfile", "fly", "render.y", "railway.", "app.json"),
)
OPENS = re.compile(r"^\s*(?:(?:if|case|for|while|until)\b|[\w-]+\s*\(\)\s*\{)")
CLOSES = re.compile(r"^\s*(?:fi|esac|done|\})(?:\s|;|$)")
STOPS = re.compile(r"^\s*set\s+(-\w*e|-o\s+errexit)|^#!\S+(\s+\S+)?\s+-\w*e", re.MULTILINE)


def read_migration_runs(repository: Repository) -> MigrationRunFacts:  # noqa: C901 - one arm a case
    """Release commands and lines of scripts, files for development left out by their names."""
    runs: list[MigrationRun] = []
    releases: list[tuple[str, str]] = []
    broken: list[str] = []
    for path in repository.holding(*WORDS):
        is_release = PROCFILE.search(path) or PLATFORMS.search(path)
        if not (is_release or SCRIPT.search(path)) or TEST_PATH.search(path):
            continue
        if purpose_of(path) is Purpose.DEVELOPMENT:
            continue
        text = repository.text(path)
        if isinstance(text, Unreadable):
            broken.append(text.reason)
            continue
        if not is_release:
            runs += _script(path, text)
            continue
        for found in (RELEASE_LINE if PROCFILE.search(path) else KEYS).finditer(text):
            line, command = text.count("\n", 0, found.start(1)) + 1, found[1].strip().strip("\"'[]")
            releases.append((f"{path}:{line}", command))
            if migrating(command):
                runs.append(MigrationRun("release", path, line, command, swallowed(command)))
        if not PROCFILE.search(path):
            known = {run.line for run in runs if run.path == path}
            for found in MIGRATES.finditer(text):
                line = text.count("\n", 0, found.start()) + 1
                command = text.splitlines()[line - 1].strip()
                if line not in known and not command.startswith("#"):
                    runs.append(MigrationRun("start", path, line, command, swallowed(command)))
    return MigrationRunFacts(tuple(runs), tuple(releases), tuple(broken), repository.seen_at)


def _script(path: str, text: str) -> Iterator[MigrationRun]:
    if not MIGRATES.search(text):
        return
    lines = text.splitlines()
    depth, stops = 0, False
    for at, line in enumerate(lines):
        if line.lstrip().startswith("#") and at:
            continue
        stops = stops or STOPS.match(line) is not None
        if CLOSES.match(line):
            depth = max(0, depth - 1)
        elif OPENS.match(line):
            depth += 1
        if not migrating(line) or line.lstrip().startswith("echo"):
            continue
        lost = swallowed(line)
        if not lost and not stops and not re.search(r"&&\s*\\?$|\|\||&&", line) and _goes_on(lines[at + 1 :]):
            lost = "the script goes on after a failure, without 'set -e'"
        yield MigrationRun("script", path, at + 1, line.strip(), lost, guarded=depth > 0)


def _goes_on(lines: list[str]) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in lines)
