"""Fenced code: the boxes, claims, commands and settings in it, line by line. What a command prints is left out."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from proveout.intake import expectations, marks
from proveout.intake.kinds import asks
from proveout.model.checklist import Expectation, ItemKind, Says

SHELLS = frozenset("bash sh shell zsh fish console terminal shell-session shellsession powershell ps1 pwsh cmd bat redis".split())
TEXTS = frozenset(("", "text", "txt", "plaintext", "plain", "markdown", "md", "indented"))
QUERIES = frozenset(("sql", "postgresql", "postgres", "psql", "mysql", "sqlite", "plpgsql"))
VARIABLES = frozenset(("env", "dotenv", "properties", "envfile"))
TOOLS = frozenset(
    """
    alembic ansible ansible-playbook apt apt-get aws az bandit bash black brew bundle cargo cat celery certbot cfssl chmod chown
    conda cp crontab curl cypress daphne dig dir django-admin docker docker-compose doctl dropdb createdb createuser env eb export
    find firebase flake8 flask flower flux fly flyctl gcloud gh git go grep gunicorn hadolint head helm heroku host hostname http
    hypercorn initdb istioctl java journalctl k6 kill kubectl locust ls lsof make mkcert mkdir mongo mongodump mongosh mv mypy mysql mysqldump
    nano nc netlify netstat newman nginx nmap node npm npx nslookup openssl pg_basebackup pg_dump pg_isready pg_restore pgbench
    php ping pip pip-audit pip3 pipenv playwright pm2 pnpm poetry pre-commit prometheus promtool ps psql pytest python python3
    railway rails rclone redis-benchmark redis-cli redis-server render restic rg rm rq rsync ruff run s3cmd safety scp sed semgrep serverless
    service sh siege snyk source ss ssh sslscan stat sudo supabase supervisorctl systemctl tail tar tee telnet terraform testssl.sh
    time top touch traceroute trivy twine uvicorn ufw uv vault vercel vim watch wget wrk wscat yarn zip Invoke-WebRequest Invoke-RestMethod
    """.split()
)
# Commands that neither change nor show anything of the service.
IDLE = frozenset("cd echo printf exit clear set pwd fi done else then esac deactivate pushd popd Write-Host Write-Output trap return local wait read sleep".split())
ASSIGNMENT = re.compile(r"(?:export\s+|ENV\s+|\$env:|-e\s+|set\s+)?([A-Z][A-Z0-9_]*)\s?=\s?((?:\"[^\"]*\"|'[^']*'|[^\s#]|<[^<>]*>)*)\s*(#.*)?$")
LOOSE_ASSIGNMENT = re.compile(r"(?:export\s+)?([A-Z][A-Z0-9_]{2,})\s?=(?!=)\s?(.*)$")
SETTING = re.compile(
    r"""(?:-\s+)?(?:(?:const|let|var|export|self\.)\s*)?(?:["'][^"']{1,60}["']|\{?\s?[A-Za-z_$][\w.$/-]*)(?:\[[^\]]*\])?\??\s*(?:=(?!=|>)|:(?!:)|=>)\s*(?!\{$|\[$|\($|\|$|>$|def\b|function\b)(\S.*)$"""
)
DIRECTIVE = re.compile(r"(?:FROM|CMD|USER|EXPOSE|HEALTHCHECK|ENTRYPOINT|listen|server_name|ssl_\w+|proxy_\w+|add_header|limit_req\w*|client_\w+|return|gzip\w*|keepalive\w*|expires)\s+\S.*")
DECORATOR = re.compile(r"@[\w.]+\(.+\)$")
CALL = re.compile(r"(?:[A-Z]\w*|[\w.]+\.(?:init|set\w*|use|configure|warning|error|info)|fetch|[a-z]+(?:_[a-z]+)+)\(")
STRESSED = re.compile(r"\b(?:NO|NOT|NEVER|MUST|ONLY|ALWAYS|REQUIRED)\b")
NUMBERED = re.compile(r"\d{1,2}[.)]\s+\w")
DEFINITION = re.compile(r"(?:async\s+)?(?:def|function)\s+\w+\s*\(")
GUARD = re.compile(r"(?:if|elif)\b(?=[^\n]*(?:environ|production|[<>]=?\s*\d))[^\n]*:$")
PACKAGE = re.compile(r"[A-Za-z][\w.-]*(?:\[[\w,-]+\])?\s*(?:[<>=!~]=?=?\s*[\w.*]+(?:\s*,\s*[<>=!~]=?\s*[\w.*]+)*)\s*(?:#.*)?$")
BARE_PACKAGE = re.compile(r"[A-Za-z][\w.-]*(?:\[[\w,-]+\])?\s*(?:#.*)?$")
CRON = re.compile(r"(?:[\d*/,-]+\s+){5}\S")
PROMPT = re.compile(r"(?:[\w.-]+@[\w.-]+[:~][^\s$#]*)?[$❯>]\s+(?=\S)")
BULLET = re.compile(r"(?:[-*+•▪◦○●]|\d{1,3}[.)])[ \t]+")
KEYED = re.compile(r"[>≥]?[A-Za-z0-9][\w /().&+-]{0,40}?\s*(?::|\s[-–—=→]|\s{3,})\s+\S")
COMMENT = re.compile(r"(?:#+(?!!)|//|--(?=\s)|;(?=\s)|REM\b|<!--|/\*+)\s*(.*?)\s*(?:\*/|-->)?$")
TRAILING_COMMENT = re.compile(r"\s(?:#|//)\s*(?=\D|\d)(.*)$")
RESULT = re.compile(
    r"\W*(?:(?:you )?should\b|must (?:return|show|be|print)|expect(?:ed|s)?\b|response\b|returns?\b|output\b|result\b|→|->|=>|prints\b|"
    r"shows?\b|(?:HTTP/?[\d.]* )?[1-5]\d\d\b)",
    re.IGNORECASE,
)
PRINTED = re.compile(r"[\[{<\"✅✓✔❌|+]|HTTP/\d|[A-Z]{2,}\b(?!=)[^a-z]*$|\d[\d.,]*\s*$|\S+:\s|total\b|\.\.\.|[-=]{3,}|\w+\s+\|")
OPENERS = re.compile(r"(?:for|while|until|if|case)\b")
CLOSERS = re.compile(r"(?:done|fi|esac)\b")
HEREDOC = re.compile(r"<<-?\s*['\"]?(\w+)['\"]?")
LOOP = re.compile(r"\bdo\s+(.*?)(?:\s&)?(?:;?\s+)done\b")
MOST_JOINED = 40  # lines; a quote that stays open longer is an apostrophe
LANGUAGE = re.compile(r"[\s{.:,]*([\w+#-]*)")


class Line(NamedTuple):
    """What one line of code states. `offset` counts lines from the first one inside the fence."""

    offset: int
    text: str
    says: Says
    kind: ItemKind
    expectation: Expectation | None = None
    group: str = ""  # the comment that it stands under
    boxed: bool = False


def read_code(language: str, lines: Sequence[str], *, has_lost_marks: bool) -> Iterator[Line]:
    """The statements of a block of code; `lines` are without the fences."""
    found = LANGUAGE.match(language)
    name = found[1].lower() if found is not None else ""
    stripped = [line.strip() for line in lines]
    if name in TEXTS or name in SHELLS:
        prompted = any(PROMPT.match(line) for line in stripped if line and line[0] in "$❯")
        packages = name not in SHELLS and any(PACKAGE.match(line) for line in stripped)
        yield from _Reader(name, stripped, prompted, packages, has_lost_marks).read()
    elif name in QUERIES:
        yield from _queries(stripped)
    elif name in VARIABLES:
        yield from _Reader("env", stripped, False, False, has_lost_marks).read()
    else:
        yield from _settings(name, stripped, has_lost_marks)


class _Reader:
    """Shell, plain text and samples of environment files, which people mix in one fence."""

    __slots__ = ("_comments", "_group", "_language", "_last", "_lines", "_lost", "_out", "_packages", "_prompted")

    def __init__(self, language: str, lines: list[str], prompted: bool, packages: bool, lost: bool) -> None:  # noqa: FBT001 - one caller
        self._language = language
        self._lines = lines
        self._prompted = prompted
        self._packages = packages
        self._lost = lost
        self._out: list[Line] = []
        self._comments: list[tuple[int, str]] = []
        self._group = ""
        self._last = -1  # index in _out of the command whose result may follow

    def read(self) -> list[Line]:
        lines = self._lines
        at = 0
        while at < len(lines):
            line = lines[at]
            if not line:
                self._end_of_group(at)
                at += 1
                continue
            end = at
            first = line[0]
            if first in "#/-;R<" and (found := COMMENT.match(line)) is not None and not line.startswith("- "):
                self._comment(at, found[1])
            elif self._marked(at, line) or self._assigned(at, line):
                pass
            elif self._language == "env":
                pass
            else:
                end = self._command(at, line)
            at = end + 1
        self._tell_comments()
        return self._out

    def _end_of_group(self, at: int) -> None:
        self._tell_comments()
        if at + 1 < len(self._lines) and not self._lines[at + 1].startswith("#"):
            return
        self._group = ""

    def _comment(self, at: int, words: str) -> None:
        if self._last >= 0 and RESULT.match(words) is not None:
            self._result(words)
            return
        box, end = marks.read_box(BULLET.sub("", words, count=1) if words[:1] in "-*+" else words)
        if end:
            self._tell_comments()
            rest = BULLET.sub("", words, count=1)[end:] if words[:1] in "-*+" else words[end:]
            self._out.append(Line(at, rest.strip(), box, ItemKind.REQUIREMENT, boxed=True))
            return
        bare = BULLET.sub("", words, count=1)
        says, text = marks.read_signs(bare)
        if bare != words or says is not Says.NONE or STRESSED.search(words) is not None:
            if text:
                self._out.append(Line(at, text, says, ItemKind.ADVICE if says is Says.NONE else ItemKind.CLAIM))
            return
        self._comments.append((at, words))

    def _tell_comments(self) -> None:
        """Comments that no command follows stand for themselves where they ask for something."""
        for at, words in self._comments:
            says, text = marks.read_signs(words)
            if text and (asks(text.removeprefix("Or ")) or "(" in text or text[0].isdigit()):
                self._out.append(Line(at, text, says, ItemKind.ADVICE))
        if self._comments:
            self._group = self._comments[-1][1]
        self._comments = []
        self._last = -1

    def _context(self) -> str:
        context = " ".join(words for _, words in self._comments if words)
        if self._comments:
            self._group = context
            self._comments = []
        return context

    def _result(self, words: str) -> None:
        line = self._out[self._last]
        asked = line.expectation
        if asked is None or asked.expects:
            return
        request = asked.request
        if request is not None:
            request = expectations.HttpExpectation(
                request.method, request.url, expectations.status_in(words), request.headers, request.body
            )
        told = Expectation(asked.tool, asked.asks, words.lstrip("→-=> "), request)
        self._out[self._last] = line._replace(expectation=told)

    def _marked(self, at: int, line: str) -> bool:
        """Boxes and claims that somebody put between the fences."""
        bullet = BULLET.match(line)
        bare = line[bullet.end() :] if bullet is not None else line
        if bare.startswith("["):
            says, end = marks.read_box(bare)
            if end and (bullet is not None or self._language in TEXTS):
                self._context()
                self._out.append(Line(at, bare[end:].strip(), says, ItemKind.REQUIREMENT, boxed=True))
                return True
        if not bare.isascii() and not bare.startswith(("echo", "print", "curl")):
            says, text = marks.read_signs(bare)
            if says is not Says.NONE and text:
                kind = ItemKind.CLAIM if says is Says.CLAIMED else ItemKind.REQUIREMENT
                asked = expectations.read_command(text) if expectations.HTTP_LINE.match(text) else None
                self._out.append(Line(at, " ".join(text.split()), says, kind if asked is None else ItemKind.COMMAND, asked))
                return True
        if self._lost and bare.startswith("?") and self._language in TEXTS:
            text = marks.without_lost(bare)
            if text:
                self._out.append(Line(at, text, Says.NONE, ItemKind.REQUIREMENT))
                return True
        if bullet is not None and self._language in TEXTS:
            self._context()
            says, text = marks.read_signs(bare)
            self._out.append(Line(at, text, says, ItemKind.REQUIREMENT))
            return True
        return False

    def _assigned(self, at: int, line: str) -> bool:
        if not (line[0].isupper() or line.startswith(("export ", "$env:", "set "))) or "=" not in line:
            return False
        found = ASSIGNMENT.match(line)
        if found is None and self._language not in SHELLS:
            found = LOOSE_ASSIGNMENT.match(line)
        if found is None or "://" in line[: found.end(1)]:
            return False
        self._context()
        text = marks.without_lost(line.replace("=? ", "= ")) if self._lost else line
        self._out.append(Line(at, " ".join(text.split()), Says.NONE, ItemKind.REQUIREMENT, group=self._group))
        return True

    def _command(self, at: int, line: str) -> int:
        """One command, which may run over several lines; returns the last of them."""
        prompt = PROMPT.match(line) if line[0] in "$❯>" or "@" in line else None
        if prompt is not None:
            line = line[prompt.end() :]
        elif self._prompted:
            self._result(line) if self._last >= 0 else None
            return at
        words = line.split(None, 1)
        first = words[0]
        shell = self._language in SHELLS
        known = (
            first in TOOLS
            or first.startswith(("./", "~/", "/usr/", "/opt/", "/bin/"))
            or expectations.HTTP_LINE.match(line) is not None
            or CRON.match(line) is not None
        )
        if not known and not prompt:
            if self._last >= 0 and PRINTED.match(line) is not None:
                self._result(line)
                return at
            if not shell:
                self._text(at, line)
                return at
            if line[0] in "{}[]()<\"'|+=&✅❌│├└─" or first.endswith(":"):
                self._configured(at, line)
                return at
        end, joined = self._join(at, line)
        context = self._context()
        if first == "cd" and "&&" in joined:
            joined = joined.partition("&&")[2].strip()
        elif first.rstrip(";") in IDLE and "|" not in joined and "$" not in joined:
            return end
        trailing = TRAILING_COMMENT.search(joined) if "#" in joined or "//" in joined else None
        command = joined
        note = ""
        if trailing is not None and joined.count('"', 0, trailing.start()) % 2 == 0 and joined.count("'", 0, trailing.start()) % 2 == 0:
            command = joined[: trailing.start()].rstrip()
            note = trailing[1]
        expects = note if note and RESULT.match(note) is not None else ""
        asked = expectations.read_command(_body_of_loop(command), expects)
        words_of_it = " ".join(joined.split())
        text = f"{context}: {words_of_it}" if context else words_of_it
        self._last = len(self._out)
        self._out.append(Line(at, text, Says.NONE, ItemKind.COMMAND, asked, self._group))
        if context and "should" in context.lower() and asked is not None and not expects:
            self._result(context)
        return end

    def _join(self, at: int, line: str) -> tuple[int, str]:
        lines = self._lines
        last = min(len(lines) - 1, at + MOST_JOINED)
        parts = [line]
        end = at
        heredoc = HEREDOC.search(line) if "<<" in line else None
        if heredoc is not None:
            for index in range(at + 1, last + 1):
                if lines[index] == heredoc[1]:
                    return index, line
            return at, line
        if OPENERS.match(line) is not None and self._language in SHELLS | {""}:
            for index in range(at + 1, last + 1):
                if CLOSERS.match(lines[index]) is not None:
                    return index, " ".join([line, *lines[at + 1 : index + 1]])
            return at, line
        while end < last and parts[-1].endswith(("\\", "`", "^", "&&", "||", "|")):
            end += 1
            parts[-1] = parts[-1].rstrip("\\`^ ")
            parts.append(lines[end])
        joined = " ".join(parts)
        if "'" not in joined and '"' not in joined:
            if not joined.endswith(("{", "(")):
                return end, joined
        for quote in ("'", '"'):
            if joined.count(quote) % 2 == 0 or joined.count("\\" + quote) % 2:
                continue
            for index in range(end + 1, last + 1):
                if lines[index].count(quote) % 2:
                    tail = [part for part in lines[end + 1 : index + 1] if part]
                    return index, " ".join([joined, *tail])
            break
        if joined.endswith(("{", "(")):
            depth = _depth(joined)
            for index in range(end + 1, last + 1):
                depth += _depth(lines[index])
                if depth <= 0:
                    return index, " ".join([joined, *lines[end + 1 : index + 1]])
        return end, joined

    def _text(self, at: int, line: str) -> None:
        """A line of a fence without a language that is no command."""
        if self._packages and (PACKAGE.match(line) or BARE_PACKAGE.match(line)) is not None:
            self._out.append(Line(at, line, Says.NONE, ItemKind.REQUIREMENT, group=self._group))
            return
        if line[0] in "│├└─┌┐┘{}[](|+=<":
            return
        text = " ".join((marks.without_lost(line) if self._lost else line).split())
        if KEYED.match(line) is not None or "://" in line or asks(line):
            context = self._context()
            self._out.append(Line(at, text, Says.NONE, ItemKind.REQUIREMENT, group=context))

    def _configured(self, at: int, line: str) -> None:
        """A line of a configuration file that stands in a fence of shell."""
        found = SETTING.match(line)
        if found is not None and line[0] not in "{}[]()<|+=":
            self._out.append(Line(at, line.rstrip(","), Says.NONE, ItemKind.ADVICE, group=self._group))


def _body_of_loop(command: str) -> str:
    """What a loop repeats: the probe asks once, and reads how often from the text."""
    found = LOOP.search(command) if command.endswith("done") else None
    return found[1] if found is not None else command


def _depth(line: str) -> int:
    return sum(map(line.count, "({[")) - sum(map(line.count, ")}]"))


def _queries(lines: list[str]) -> Iterator[Line]:
    """One item per statement of SQL; a comment below it that tells the answer is its expectation."""
    at = 0
    context: list[str] = []
    pending: Line | None = None
    while at < len(lines):
        line = lines[at]
        if line.startswith(("--", "#", "/*")):
            words = line.strip("-#/* ")
            if pending is not None and RESULT.match(words) is not None and pending.expectation is not None:
                pending = pending._replace(
                    expectation=Expectation("sql", pending.expectation.asks, pending.expectation.expects or words)
                )
            elif words:
                context.append(words)
            at += 1
            continue
        if not line:
            at += 1
            continue
        end = at
        while end < len(lines) - 1 and ";" not in lines[end] and end - at < MOST_JOINED * 5:
            if not lines[end + 1] and not lines[end].endswith(","):
                break
            end += 1
        statement = " ".join(part for part in lines[at : end + 1] if part and not part.startswith("--"))
        query, _, note = statement.partition(";")
        note = note.strip(" -#")
        if pending is not None:
            yield pending
        said = " ".join(context)
        text = f"{said}: {statement}" if said else statement
        expects = note if note and RESULT.match(note) is not None else ""
        if not expects and RESULT.match(said) is not None:
            expects = said
        pending = Line(at, text, Says.NONE, ItemKind.COMMAND, Expectation("sql", (query.strip(),), expects))
        context = []
        at = end + 1
    if pending is not None:
        yield pending


def _settings(language: str, lines: list[str], lost: bool) -> Iterator[Line]:  # noqa: FBT001 - one caller
    """Settings in a sample of configuration or source code. Data samples count where they bear marks."""
    group = ""
    numbered = sum(1 for line in lines if NUMBERED.match(line)) > len(lines) // 2
    for at, line in enumerate(lines):
        if not line:
            continue
        if numbered:
            if NUMBERED.match(line) is not None:
                yield Line(at, BULLET.sub("", line, count=1), Says.NONE, ItemKind.REQUIREMENT)
            continue
        found = COMMENT.match(line) if line[0] in "#/;" else None
        if found is not None:
            group = found[1]
            says, text = marks.read_signs(BULLET.sub("", group, count=1))
            follows = at + 1 < len(lines) and lines[at + 1] != "" and not lines[at + 1].startswith(("#", "//"))
            told = not follows and (asks(text) or len(text.split()) > 2)
            if text and (told or says is not Says.NONE or STRESSED.search(text) is not None):
                yield Line(at, text, Says.NONE, ItemKind.ADVICE)
            continue
        if language == "json":
            if lost and '"? ' in line or not line.isascii():
                key, _, value = line.strip(", ").partition(":")
                says, text = marks.read_signs(value.strip(' "'))
                text = marks.without_lost(text) if lost else text
                if says is not Says.NONE or lost:
                    name = key.strip(' "')
                    yield Line(at, f"{name}: {text}", says, ItemKind.REQUIREMENT)
            continue
        if language in ("yaml", "yml", "dockerfile", "docker", "ini") and line.split(None, 1)[0] in TOOLS:
            yield Line(at, line, Says.NONE, ItemKind.COMMAND, expectations.read_command(line), group)
            continue
        if BULLET.match(line) and (box := marks.read_box(BULLET.sub("", line, count=1)))[1]:
            yield Line(at, BULLET.sub("", line, count=1)[box[1] :].strip(), box[0], ItemKind.REQUIREMENT, boxed=True)
            continue
        if (
            SETTING.match(line) is not None
            or DIRECTIVE.match(line) is not None
            or DECORATOR.match(line) is not None
            or DEFINITION.match(line) is not None
            or PACKAGE.match(line) is not None
            or CALL.match(line) is not None
            or GUARD.match(line) is not None
            or (line.startswith('"""') and line.endswith('"""') and asks(line.strip('" ')))
        ):
            yield Line(at, line.rstrip(",;"), Says.NONE, ItemKind.ADVICE, group=group)
