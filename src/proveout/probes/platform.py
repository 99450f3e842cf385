"""Reads the files of hosting platforms and process managers, and the scripts and server files that they name."""

import ast
import re
from dataclasses import replace

from proveout.facts.container import Purpose
from proveout.facts.platform import GunicornFile, PlatformFacts, PlatformFile, Process, Reference
from proveout.model.need import Unreadable
from proveout.model.secret import Secret
from proveout.probes.commands import Resolver
from proveout.probes.paths import END
from proveout.probes.platform_files import WORDS as PLATFORM_WORDS
from proveout.probes.platform_files import Named, reader_of
from proveout.probes.purpose import purpose_of, without_passwords
from proveout.probes.repository import Repository

IS_SCRIPT = re.compile(r"(^|/)((docker-)?entrypoint[\w.-]*|[\w.-]+\.sh|start|run)$")
GUNICORN = re.compile(r"(^|/)(gunicorn[\w.-]*\.py|gunicorn\.conf)$")
OTHERS = re.compile(
    r"(^|/)(nixpacks\.toml|app\.yaml|amplify\.yml|wrangler\.toml|Dockerrun\.aws\.json|\.platform\.app\.ya?ml|apprunner\.yaml)$"
)
# One of these stands in every path that the pattern could match.
SCRIPT_WORDS = ("entrypoint", f".sh{END}", f"start{END}", f"run{END}")
OTHER_WORDS = ("nixpacks.", "app.y", "amplify.", "wrangler.", "dockerrun.", "apprunner.")
ON_THE_HOST = frozenset({"systemd", "supervisor"})  # their paths count from folders of the host
PLANTED = "wsgi.no_such_module_planted:app"
SHORT = 64 * 1024  # bytes; a longer script is no start script


def read_platform(repository: Repository) -> PlatformFacts:
    """Every known platform file, with what its commands name looked for in the checkout."""
    resolver = Resolver(repository)
    files: list[PlatformFile] = []
    references: list[Reference] = []
    hidden: list[Secret] = []
    for path in repository.holding(*PLATFORM_WORDS):
        if (reader := reader_of(path)) is None:
            continue
        text = repository.text(path)
        found = text if isinstance(text, Unreadable) else reader(path, text)
        if isinstance(found, Unreadable):
            files.append(PlatformFile(path, "", purpose=purpose_of(path), broken=found.reason))
            continue
        file = found.file()
        cleaned = [_clean(process, hidden) for process in file.processes]
        files.append(replace(file, processes=tuple(cleaned)))
        if file.purpose is not Purpose.DEVELOPMENT and file.platform not in ON_THE_HOST:
            references += [_named(one, resolver) for one in found.named]
            references += [one for process in cleaned for one in resolver.references(process)]
    return PlatformFacts(
        tuple(files),
        tuple(dict.fromkeys(references)),
        resolver.module(PLANTED, "", "planted"),
        tuple(_gunicorn(path, repository) for path in repository.holding("gunicorn") if GUNICORN.search(path)),
        {
            path: lines
            for path in repository.holding(*SCRIPT_WORDS)
            if IS_SCRIPT.search(path) and (lines := _script(path, repository))
        },
        tuple(
            path
            for path in repository.holding(*OTHER_WORDS)
            if OTHERS.search(path) and purpose_of(path) is not Purpose.DEVELOPMENT
        ),
        tuple(hidden),
        repository.seen_at,
    )


def _clean(process: Process, hidden: list[Secret]) -> Process:
    command, kept = without_passwords(process.command)
    hidden += kept
    return replace(process, command=command)


def _named(one: Named, resolver: Resolver) -> Reference:
    ask = resolver.folder if one.kind == "folder" else resolver.file
    return ask(one.text, one.root, one.where)


def _script(path: str, repository: Repository) -> tuple[tuple[int, str], ...]:
    """Its lines with their numbers, continued ones joined, comments left out."""
    if repository.files[path] > SHORT:
        return ()
    text = repository.text(path)
    if isinstance(text, Unreadable):
        return ()
    lines: list[tuple[int, str]] = []
    begin, joined = 0, ""
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if not joined and (not bare or bare.startswith("#")):
            continue
        begin = begin if joined else number
        joined += bare.removesuffix("\\") + " "
        if not bare.endswith("\\"):
            lines.append((begin, without_passwords(joined.strip())[0]))
            joined = ""
    return tuple(lines)


def _gunicorn(path: str, repository: Repository) -> GunicornFile:
    """Assignments of the module's top, without running it: literals apart from what is computed."""
    text = repository.text(path)
    if isinstance(text, Unreadable):
        return GunicornFile(path, broken=text.reason)
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return GunicornFile(path, broken=f"{path} is no Python that can be read")
    settings: dict[str, tuple[str, int]] = {}
    computed: dict[str, int] = {}
    top = {id(node) for node in tree.body}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                value = node.value
            case _:
                continue
        if isinstance(value, ast.Constant) and id(node) in top and name not in settings and name not in computed:
            settings[name] = (str(value.value), node.lineno)
        else:
            # Set twice, below a condition, or worked out when the server starts.
            settings.pop(name, None)
            computed[name] = node.lineno
    return GunicornFile(path, settings, computed)
