"""Takes shell commands of documents apart. It is no shell: nothing is expanded, and nothing is run."""

import re
from collections.abc import Sequence

from proveout.facts.documents import Command

SHELLS = frozenset("bash sh shell zsh console shell-session sh-session shellsession terminal fish".split())
PROGRAMS = frozenset(
    (
        "python python3 pip pip3 uv poetry pipenv pdm npm yarn pnpm bun node make just docker docker-compose kubectl "
        "helm git psql pg_dump pg_restore alembic flask celery gunicorn uvicorn pytest heroku fly flyctl railway "
        "render gcloud aws az systemctl journalctl service supervisorctl nginx certbot redis-cli curl wget ssh scp "
        "rsync cp mv mkdir cd source bash sh sudo export chmod chown tar cat tail grep ansible-playbook terraform "
        "vercel netlify supabase createdb dropdb restic borg pgbackrest wal-g barman mysqldump mysql doctl eb cap fab "
        "invoke tox nox ruff mypy django-admin hypercorn daphne caddy pm2"
    ).split()
)
# Names of programs that are words of English as well: without a language such a line may be a sentence.
WORDS = frozenset("just service source render invoke fab make cat node code export tar head tail caddy doctl".split())
# Programs that run the command that follows them.
WRAPPERS = frozenset("sudo env time nohup exec command nice ionice doas".split())
RUNNERS = frozenset((("poetry", "run"), ("uv", "run"), ("pipenv", "run"), ("pdm", "run"), ("rye", "run")))
REMOTE = frozenset("ssh scp rsync heroku fly flyctl railway gcloud aws az doctl eb".split())
CONTAINERS = frozenset("docker docker-compose podman kubectl".split())
CALLERS = frozenset("python python3 bash sh make npm uvicorn gunicorn".split())
INSIDE = frozenset(("exec", "run"))
TOKEN = re.compile(r"""(?:[^\s'"|&;<>()]+|'[^']*'|"[^"]*")+|\|\|?|&&?|;|<<-?|[<>]{1,2}&?\d?|[()]""")
SEPARATORS = frozenset(("|", "||", "&&", "&", ";", "(", ")"))
HEREDOC = re.compile(r"<<-?\s*[\"']?(\w+)[\"']?")
PROMPT = re.compile(r"^(?:\([\w.-]+\)\s*)?(?:[\w.@:~/-]*[$#%]|>>?)\s+")
ASSIGNED = re.compile(r"[A-Za-z_]\w*=")
MAKERS = frozenset(("touch", "mkdir", "nano", "vim", "vi", "tee", "emacs", "code"))
COPIERS = frozenset(("cp", "mv", "ln", "install"))
OUTPUT = frozenset(("-o", "-O", "-out", "-keyout", "--output", "--output-file", "-f"))
LONGEST = 2000


def is_command(words: str) -> bool:
    """True for backticks that hold a command rather than a name."""
    first, _, rest = words.strip().partition(" ")
    return bool(rest) and (first in PROGRAMS or first.startswith("./")) and "\n" not in words


class Commands:
    """Collects the commands of one document, block by block."""

    def __init__(self) -> None:
        self.found: list[Command] = []
        self.made: set[str] = set()

    def read(self, lines: Sequence[tuple[int, str]], *, said_shell: bool = True) -> None:
        """One block. In a block that names no language, only lines that begin with a known program count."""
        prompted = any(re.match(r"\s*\$ ", line) for _, line in lines)
        elsewhere = False
        delimiter = ""
        for number, line in _joined(lines):
            if delimiter:
                delimiter = "" if line.strip() == delimiter else delimiter
                continue
            bare = line.strip()
            if heredoc := HEREDOC.search(bare):
                delimiter = heredoc[1]
            if not bare or bare.startswith("#") or len(bare) > LONGEST or (prompted and not bare.startswith("$")):
                continue
            bare = PROMPT.sub("", bare)
            if not said_shell and not prompted and not _begins(bare):
                continue
            for words in _simple(bare):
                elsewhere = self._add(words, number, bare, elsewhere=elsewhere)

    def _add(self, raw: list[str], number: int, text: str, *, elsewhere: bool) -> bool:
        """Keeps a command; whether what follows it in the block happens somewhere else."""
        words = [
            word
            for at, word in enumerate(raw)
            if not (at and raw[at - 1] in (">", ">>", "<<", "<<-")) and word not in (">", ">>", "<", "<<", "<<-")
        ]
        self.made.update(_plain(raw[at + 1]) for at, word in enumerate(raw[:-1]) if word in (">", ">>"))
        words = _unwrapped([_plain(word) for word in words if not re.match(r"[<>]", word)])
        if not words:
            return elsewhere
        self._makes(words)
        away = elsewhere or words[0] in REMOTE or (words[0] in CONTAINERS and not INSIDE.isdisjoint(words))
        if away and (inner := next((at for at, word in enumerate(words) if at and word in CALLERS), 0)):
            words = words[inner:]  # what is called inside: `docker compose exec web python manage.py migrate`
        self.found.append(Command(tuple(words), number, text, away))
        match words:
            case ["ssh", *_] if len([word for word in words if not word.startswith("-")]) <= 2:
                return True
            case ["git", "clone", *_] | ["tar" | "unzip", *_]:
                return True  # whether it is this repository that is fetched cannot be told
            case ["cd", place, *_] if place.startswith(("/", "~", "$")):
                return True
            case _:
                return elsewhere

    def _makes(self, words: list[str]) -> None:
        if words[0] in ("curl", "wget"):
            self.made.update(word.rpartition("/")[2] for word in words if "://" in word)
        plain = [word for word in words[1:] if not word.startswith("-")]
        if words[0] in MAKERS:
            self.made.update(plain)
        elif words[0] in COPIERS and plain:
            self.made.add(plain[-1])
        elif words[:2] == ["git", "clone"] and plain[1:]:
            self.made.add(plain[-1].rstrip("/").rsplit("/", 1)[-1].removesuffix(".git"))
        elif "venv" in words and plain:
            self.made.add(plain[-1])
        for at, word in enumerate(words[1:-1], start=1):
            if word in OUTPUT and words[0] in (
                "curl",
                "wget",
                "openssl",
                "pg_dump",
                "tar",
                "pip",
                "pip-compile",
                "uv",
                "mkcert",
            ):
                self.made.add(words[at + 1])


def _begins(line: str) -> bool:
    """True for a line that is a command though nothing says so."""
    first = line.split(" ", 1)[0]
    if first in WORDS:
        return first in ("make", "cat", "tar") and line.count(" ") <= 2
    return first in PROGRAMS or line.startswith("./")


def _simple(line: str) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for token in TOKEN.findall(line):
        if token.startswith("#"):
            break  # a comment behind the command
        if token in SEPARATORS:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _unwrapped(words: list[str]) -> list[str]:
    while words:
        if ASSIGNED.match(words[0]):
            words = words[1:]
        elif words[0] in WRAPPERS:
            words = words[1:]
            while words and words[0].startswith("-"):
                words = words[1:]
        elif tuple(words[:2]) in RUNNERS:
            words = words[2:]
        else:
            break
    return words


def _plain(word: str) -> str:
    return word.replace('"', "").replace("'", "")


def _joined(lines: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Lines that end with a backslash together with the next one, under the number of the first."""
    joined: list[tuple[int, str]] = []
    open_ = False
    for number, line in lines:
        if open_:
            joined[-1] = (joined[-1][0], f"{joined[-1][1]} {line.strip()}")
        else:
            joined.append((number, line))
        open_ = joined[-1][1].endswith("\\")
        if open_:
            joined[-1] = (joined[-1][0], joined[-1][1][:-1].rstrip())
    return joined
