"""Reads Dockerfiles: stages, what they copy, and what they start. Nothing is built."""

import json
import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from proveout.facts.container import Command, Copy, Dockerfile, HealthCheck, Source, Stage
from proveout.model.need import Unreadable
from proveout.model.secret import Secret
from proveout.probes.purpose import purpose_of, without_passwords
from proveout.probes.repository import Repository

IS_DOCKERFILE = re.compile(r"(^|/)([^/]+\.)?(Dockerfile|Containerfile)([._-][^/]*)?$", re.IGNORECASE)
IS_OTHER = re.compile(r"\.(dockerignore|md|rst|txt|sh|py|j2|tmpl|tpl|template|erb|jinja2?|bak|orig)$", re.IGNORECASE)
INSTRUCTION = re.compile(r"\s*([A-Za-z]+)(?:\s+|$)(.*)", re.DOTALL)
ESCAPE = re.compile(r"\s*#\s*escape\s*=\s*(\S)", re.IGNORECASE)
# A word of its own, as BuildKit reads it: `1<<2` and `<<<` begin nothing.
HEREDOC = re.compile(r"(?:^|\s)\d*<<-?([\"']?)([A-Za-z_]\w*)\1(?=\s|$)")
VARIABLE = re.compile(r"\\\$|\$\{(\w+)(?::([-+])([^{}]*))?\}|\$(\w+)")
FLAG = re.compile(r"--(\w[\w-]*)(?:=(\S*))?\s+")
INTERVAL = re.compile(r"--interval=(\d+(?:\.\d+)?)(ms|s|m|h)\b")
SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


def is_dockerfile(path: str) -> bool:
    return IS_DOCKERFILE.search(path) is not None and IS_OTHER.search(path) is None


def dockerfiles_of(repository: Repository) -> tuple[str, ...]:
    """The paths of all of them."""
    return tuple(path for path in repository.holding("dockerfile", "containerfile") if is_dockerfile(path))


def read_dockerfile(path: str, text: str | Unreadable) -> tuple[Dockerfile, tuple[Secret, ...]]:
    """Its stages, and the passwords that stood in its commands. A file without FROM is `broken`."""
    if isinstance(text, Unreadable):
        return Dockerfile(path, purpose=purpose_of(path), broken=text.reason), ()
    reader = _Reader(path)
    for line, word, rest in instructions(text):
        reader.take(line, word, rest)
    reader.close()
    broken = "" if reader.stages else f"{path} has no FROM"
    return Dockerfile(path, tuple(reader.stages), purpose_of(path), broken=broken), tuple(reader.hidden)


def instructions(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, word and the rest of each instruction, with continued lines joined and here-documents behind a line end.

    The word is in capitals, and empty for a line that is no instruction.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    first = next((ESCAPE.match(line) for line in lines[:3] if ESCAPE.match(line)), None)
    escape = first[1] if first else "\\"
    at = 0
    while at < len(lines):
        begin = at + 1
        parts: list[str] = []
        while at < len(lines):
            line = lines[at]
            at += 1
            if line.lstrip().startswith("#") or (not line.strip() and parts):
                continue  # comments and empty lines may stand between continued lines
            if line.rstrip().endswith(escape):
                parts.append(line.rstrip()[:-1])
                continue
            parts.append(line)
            break
        whole = " ".join(parts)
        found = INSTRUCTION.match(whole)
        if not whole.strip():
            continue
        begin = next(
            (n for n in range(begin, at + 1) if lines[n - 1].strip() and lines[n - 1].lstrip()[0] != "#"), begin
        )
        if found is None:
            yield begin, "", whole
            continue
        word, rest = found[1].upper(), found[2].strip()
        if word in ("RUN", "COPY", "ADD"):
            for document in HEREDOC.finditer(rest):
                end = next((n for n in range(at, len(lines)) if lines[n].strip() == document[2]), None)
                if end is None:
                    break
                rest += "\n" + "\n".join(lines[at:end])
                at = end + 1
        yield begin, word, rest


@dataclass(slots=True)
class _Open:
    """The stage that is being read."""

    stage: Stage
    values: dict[str, str] = field(default_factory=dict)
    copies: list[Copy] = field(default_factory=list)
    runs: list[tuple[int, str]] = field(default_factory=list)
    ports: list[str] = field(default_factory=list)
    mounts: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self, path: str) -> None:
        self.stages: list[Stage] = []
        self.hidden: list[Secret] = []
        self._path = path
        self._global: dict[str, str] = {}
        self._folders: dict[str, str] = {}  # in which each named stage ends
        self._now: _Open | None = None

    def close(self) -> None:
        if self._now is None:
            return
        now = self._now
        if now.stage.name:
            self._folders.setdefault(now.stage.name, now.stage.folder)
        self.stages.append(
            replace(
                now.stage,
                copies=tuple(now.copies),
                runs=tuple(now.runs),
                ports=tuple(now.ports),
                mounts=tuple(now.mounts),
                names=tuple(now.names),
            )
        )
        self._now = None

    def take(self, line: int, word: str, rest: str) -> None:
        if word == "FROM":
            self._from(line, rest)
        elif self._now is None:
            if word == "ARG":
                self._global.update(_pairs(rest, {}))
        else:
            self._inside(self._now, line, word, rest)

    def _from(self, line: int, rest: str) -> None:
        self.close()
        words = [_filled(word, self._global) for word in rest.split() if not word.startswith("--")]
        if not words:
            return
        name = words[2].lower() if len(words) > 2 and words[1].upper() == "AS" else ""
        self._now = _Open(Stage(line, words[0], name, folder=self._folders.get(words[0].lower(), "/")))

    def _inside(self, now: _Open, line: int, word: str, rest: str) -> None:  # noqa: C901 - one arm per instruction
        match word:
            case "ARG":
                names = [part.split("=")[0] for part in rest.split()]
                now.names += names
                now.values |= {name: self._global[name] for name in names if name in self._global}
                now.values |= _pairs(rest, now.values)
            case "ENV":
                pairs = _pairs(rest, now.values)
                now.names += pairs
                now.values |= pairs
            case "USER":
                now.stage = replace(now.stage, user=_filled(rest, now.values).strip("\"'"), user_line=line)
            case "WORKDIR":
                folder = _filled(rest, now.values).strip("\"'")
                joined = folder if folder.startswith("/") else f"{now.stage.folder.rstrip('/')}/{folder}"
                now.stage = replace(now.stage, folder=joined)
            case "EXPOSE":
                now.ports += [_filled(port, now.values).split("/")[0] for port in rest.split()]
            case "VOLUME":
                now.mounts += _words(_filled(rest, now.values))
            case "RUN":
                now.runs.append((line, self._clean(rest)))
            case "COPY" | "ADD":
                now.copies += _copy(line, rest, now.values)
            case "CMD":
                now.stage = replace(now.stage, command=self._command(line, rest))
            case "ENTRYPOINT":
                now.stage = replace(now.stage, entrypoint=self._command(line, rest))
            case "HEALTHCHECK":
                now.stage = replace(now.stage, health=self._health(line, rest))
            case _:
                return

    def _command(self, line: int, rest: str) -> Command:
        listed = _json(rest)
        text = self._clean(rest if listed is None else shlex.join(listed))
        return Command(text, self._path, line, shell=listed is None)

    def _health(self, line: int, rest: str) -> HealthCheck:
        where = f"{self._path}:{line}"
        found = INTERVAL.search(rest)
        interval = float(found[1]) * SECONDS[found[2]] if found else None
        while flag := FLAG.match(rest):
            rest = rest[flag.end() :]
        if rest.strip().upper() == "NONE":
            return HealthCheck("image", where, disabled=True)
        command = re.sub(r"^CMD\s+", "", rest.strip(), flags=re.IGNORECASE)
        listed = _json(command)
        return HealthCheck("image", where, self._clean(shlex.join(listed) if listed else command), interval_s=interval)

    def _clean(self, text: str) -> str:
        cleaned, hidden = without_passwords(text)
        self.hidden += hidden
        return cleaned


def _copy(line: int, rest: str, values: Mapping[str, str]) -> Iterator[Copy]:
    stage = ""
    rest, *documents = rest.split("\n", 1)
    while flag := FLAG.match(rest):
        if flag[1] == "from":
            stage = _filled(flag[2] or "", values)
        rest = rest[flag.end() :]
    if documents or HEREDOC.search(rest):
        return  # its source is written in the file itself
    words = [_filled(word, values) for word in _words(rest)]
    if len(words) < 2:
        return
    sources = tuple(Source(word, dynamic="$" in word) for word in words[:-1])
    yield Copy(line, sources, words[-1], stage)


def _words(text: str) -> list[str]:
    listed = _json(text)
    if listed is not None:
        return listed
    try:
        return shlex.split(text)
    except ValueError:
        return text.split()


def _json(text: str) -> list[str] | None:
    if not text.lstrip().startswith("["):
        return None
    try:
        listed = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return [str(word) for word in listed] if all(isinstance(word, str) for word in listed) else None


def _pairs(text: str, values: Mapping[str, str]) -> dict[str, str]:
    """`A=1 B="two"` or the old `A one two`. A name without a value is left out."""
    words = _words(text)
    if words and "=" not in words[0]:
        return {words[0]: _filled(" ".join(words[1:]), values)} if len(words) > 1 else {}
    return {name: _filled(value, values) for name, _, value in (word.partition("=") for word in words if "=" in word)}


def _filled(text: str, values: Mapping[str, str]) -> str:
    """Variables whose values are known are filled in; the others stay as written."""

    def fill(found: re.Match[str]) -> str:
        name = found[1] or found[4]
        if name is None:
            return found[0]
        known = values.get(name)
        if found[2] == "-":
            return known or found[3]
        if found[2] == "+":
            return found[3] if known else ""
        return found[0] if known is None else known

    # A value that names itself, and values that grow by naming others, stay bounded.
    return VARIABLE.sub(fill, text)[:4000]
