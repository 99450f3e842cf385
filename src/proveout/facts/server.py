"""What a start command starts: which server, for which application, with which numbers."""

import re
import shlex
from dataclasses import dataclass

# Servers that are made for production.
PRODUCTION_SERVERS = frozenset(
    "gunicorn uvicorn hypercorn daphne waitress granian uwsgi mod_wsgi-express nginx unitd".split()
)
WRAPPERS = frozenset(
    "exec env nohup time tini dumb-init catatonit gosu su-exec setpriv sudo nice newrelic-admin ddtrace-run "
    "opentelemetry-instrument doppler chamber op infisical dotenv poetry pipenv uv pdm hatch rye npx yarn pnpm".split()
)
SAME = {"gunicorn.app.wsgiapp": "gunicorn", "waitress-serve": "waitress", "fastapi": "uvicorn"}
ASSIGNMENT = re.compile(r"[A-Za-z_]\w*=")
MODULE = re.compile(r"[A-Za-z_][\w.]*(:[A-Za-z_][\w.]*(\(.*\))?)?")
TARGET = re.compile(r"[A-Za-z_][\w.]*:[A-Za-z_][\w.]*(\(.*\))?")
NUMBER = re.compile(r"\d+(\.\d+)?")
OPERATORS = frozenset({"&&", "||", ";", "|", "&", "\n"})
LETTERS = {
    "gunicorn": {"w": "workers", "b": "bind", "k": "worker-class", "t": "timeout", "c": "config"},
    "hypercorn": {"w": "workers", "b": "bind", "k": "worker-class", "c": "config"},
    "uwsgi": {"p": "processes"},
}
SWITCHES = frozenset("reload preload daemon access-log proxy-headers debug no-access-log factory use-colors".split())


@dataclass(frozen=True, slots=True)
class ServerCommand:
    """One server as a command starts it.

    `kind` is a name of `PRODUCTION_SERVERS`, or "development server". `flags` are its long options as written,
    a switch having the value "". `app` is `module:callable`.
    """

    kind: str
    app: str = ""
    flags: tuple[tuple[str, str], ...] = ()
    says: str = ""  # the words that decided

    def flag(self, *names: str) -> str | None:
        """The last value that was given, and None where none was."""
        return next((value for name, value in reversed(self.flags) if name in names), None)

    @property
    def reloads(self) -> bool:
        return self.flag("reload") is not None

    @property
    def develops(self) -> str:
        """Why this is no server for production, and empty where it is one."""
        if self.kind == "development server":
            return self.says
        return f"{self.kind} --reload" if self.reloads else ""


def number_of(text: str | None) -> float | None:
    """A number that stands in the command itself; None for variables and for nothing."""
    return float(text) if text is not None and NUMBER.fullmatch(text) else None


def simple_commands(command: str, depth: int = 0) -> tuple[tuple[str, ...], ...]:
    """The words of each simple command of a line, `sh -c "…"` taken apart. Empty for what no shell could read."""
    lexer = shlex.shlex(command.replace("\n", " ; "), posix=True, punctuation_chars="&|;")
    lexer.whitespace_split = True
    lexer.commenters = ""
    try:
        words = list(lexer)
    except ValueError:
        return ()
    found: list[tuple[str, ...]] = []
    now: list[str] = []
    for word in [*words, ";"]:
        if word not in OPERATORS and not (word and set(word) <= set("&|;")):
            now.append(word)
            continue
        if now:
            found += _unwrapped(tuple(now), depth)
        now = []
    return tuple(found)


def _unwrapped(words: tuple[str, ...], depth: int) -> tuple[tuple[str, ...], ...]:
    words = _bare(words)
    name = words[0].rpartition("/")[2] if words else ""
    if name in ("sh", "bash", "ash", "dash", "zsh") and depth < 3:
        for at, word in enumerate(words[1:], start=1):
            if re.fullmatch(r"-\w*c", word) and at + 1 < len(words):
                return simple_commands(words[at + 1], depth + 1)
    return (words,) if words else ()


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without assignments and without the programs that only start another one."""
    at = 0
    while at < len(words):
        name = words[at].rpartition("/")[2]
        before = words[at - 1].rpartition("/")[2] if at else ""
        started = before in WRAPPERS and words[at] in ("run", "run-program", "exec")
        option = words[at].startswith("-") and before in WRAPPERS | {"run"}
        user = before in ("gosu", "su-exec")  # the word after it is the user that it runs as
        if not (ASSIGNMENT.match(words[at]) or name in WRAPPERS or words[at] == "--" or started or option or user):
            break
        at += 1
    return words[at:]


def servers_of(command: str) -> tuple[ServerCommand, ...]:
    """Every server that the command starts, in order."""
    return tuple(server for words in simple_commands(command) if (server := _server(words)))


def _server(words: tuple[str, ...]) -> ServerCommand | None:
    name, rest = words[0].rpartition("/")[2], words[1:]
    if re.fullmatch(r"python[\d.]*", name):
        rest = tuple(word for word in rest if word not in ("-u", "-O", "-B"))
        if rest[:1] == ("-m",):
            name, rest = rest[1] if len(rest) > 1 else "", rest[2:]
        elif rest and rest[0].endswith("manage.py"):
            name, rest = "manage.py", rest[1:]
    if develops := _develops(name, rest):
        return ServerCommand("development server", says=develops)
    name = SAME.get(name, name)
    if name not in PRODUCTION_SERVERS or (words[0].endswith("fastapi") and "run" not in rest):
        return None
    flags = _flags(rest, name)
    # `fastapi run` names a file, not a module.
    app = "" if words[0].endswith("fastapi") else _app(rest, flags)
    return ServerCommand(name, app, flags, " ".join(words)[:200])


def _develops(name: str, rest: tuple[str, ...]) -> str:
    """The words that start a server for development, and empty for all others."""
    first = rest[0] if rest else ""
    if name in ("django-admin", "manage.py"):
        return f"{name} {first}" if first.startswith("runserver") else ""
    if name in ("flask", "fastapi"):
        word = "run" if name == "flask" else "dev"
        return f"{name} {word}" if word in rest else ""
    if name in ("npm", "yarn", "pnpm", "bun"):
        script = next((word for word in rest if word not in ("run", "--") and not word.startswith("-")), "")
        return f"{name} run {script}" if script in ("dev", "develop", "serve:dev", "start:dev") else ""
    if name in ("next", "nuxt"):
        return f"{name} dev" if first == "dev" else ""
    return name if name in ("nodemon", "webpack-dev-server") or (name == "vite" and first in ("", "dev")) else ""


def _flags(words: tuple[str, ...], server: str) -> tuple[tuple[str, str], ...]:
    """Long and short options with their values, under their long names."""
    letters = LETTERS.get(server, {})
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(words):
        word = words[at]
        at += 1
        long = re.fullmatch(r"--([A-Za-z][\w-]*)(?:=(.*))?", word, re.DOTALL)
        short = re.fullmatch(r"-([A-Za-z])=?(.*)", word, re.DOTALL)
        if long:
            name, value = long[1].replace("_", "-"), long[2]
        elif short and short[1] in letters:
            name, value = letters[short[1]], short[2] or None
        else:
            continue
        if value is None and name not in SWITCHES and at < len(words) and not words[at].startswith("-"):
            value = words[at]
            at += 1
        found.append((name, value or ""))
    return tuple(found)


def _app(words: tuple[str, ...], flags: tuple[tuple[str, str], ...]) -> str:
    classes = {value for name, value in flags if name.endswith("class") or name == "config"}
    exact = next((word for word in words if TARGET.fullmatch(word) and word not in classes), "")
    if exact:
        return exact
    # Gunicorn takes a module alone for `module:application`.
    taken = {value for _, value in flags}
    return next((word for word in words if MODULE.fullmatch(word) and word not in taken), "")
