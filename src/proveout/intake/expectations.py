"""A command of the document, taken apart into a question that a probe of ours can put. Nothing is ever run."""

import re
from collections.abc import Iterator

from proveout.model.checklist import Expectation, HttpExpectation

METHODS = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS"
HTTP_LINE = re.compile(rf"({METHODS})\s+(/\S*|https?://\S+)\s*(.*)")
FETCH = re.compile(r"fetch\(\s*['\"`]([^'\"`]+)['\"`]")
METHOD_OF_FETCH = re.compile(rf"method:\s*['\"]({METHODS})")
WORD = re.compile(r"""(?:[^\s"']|"[^"]*"|'[^']*')+""")
STATUS = re.compile(
    r"(?<![\d.:/-])([1-5]\d\d)(?![\d.%:/-]|\s*(?:ms|s|seconds|requests|attempts|users|MB|GB|KB|rows|items)\b)"
)
NEGATED = re.compile(r"(?:\bnot|\bno|\bnever|n't|≠|!=)\s+(?:an?\s+|return\s+)?\(?$", re.IGNORECASE)
WRAPPERS = re.compile(
    r"(?:sudo(?: -u \S+)?|time|poetry run|pipenv run|uv run|npx|bundle exec|heroku run|railway run|fly ssh console -C"
    r"|docker[- ]compose(?: -f \S+)* (?:exec|run)(?: -T| --rm| -it?| -e \S+| -u \S+)* \S+"
    r"|docker exec(?: -it?| -t)* \S+"
    r"|kubectl(?: -n \S+)? exec(?: -it?)* \S+(?: -c \S+)? --)\s+(?=\S)"
)
WRAPPING = ("sudo", "time", "poetry", "pipenv", "uv", "npx", "bundle", "heroku", "railway", "fly", "docker", "kubectl")
VARIABLES = re.compile(r"(?:[A-Z_][A-Z0-9_]*=\S*\s+)+(?=\S)")
ENDS = frozenset(("|", "||", "&&", ";", "&", ">", ">>", "<", "2>&1", "2>/dev/null"))  # of the first of a chain
BLANK = re.compile(r"<([\w.-]+(?: [\w.-]+){0,4})>")
FETCHERS = frozenset(("wget", "http", "https", "Invoke-WebRequest", "Invoke-RestMethod", "iwr", "irm"))
LONGEST = 4000  # characters; a longer line is data, no command
FLAGS_WITH_VALUE = frozenset("XHdFuoAebcmTwxEKrYyzCQt")
OPTIONS_WITH_VALUE = frozenset(
    """
    request header data data-raw data-binary data-ascii data-urlencode json form user output user-agent referer cookie
    cookie-jar max-time connect-timeout resolve cacert cert key upload-file write-out proxy url retry retry-delay
    interface limit-rate max-redirs range ciphers tls-max connect-to form-string
    """.split()
)
BODIES = frozenset(("d", "data", "data-raw", "data-binary", "data-ascii", "data-urlencode", "json", "F", "form"))
METHOD_OF_OPTION = {"I": "HEAD", "head": "HEAD", "T": "PUT", "upload-file": "PUT"}


def read_command(command: str, expects: str = "") -> Expectation | None:
    """The question in one command line; None where there is no word in it."""
    command = command.strip()
    if not command or len(command) > LONGEST:
        return None
    if command[0] in "GPDHO" and (line := HTTP_LINE.match(command)) is not None:
        expects = expects or line[3].lstrip("#→-–>: ")
        return Expectation("http", (), expects, HttpExpectation(line[1], line[2], status_in(expects)))
    if "fetch(" in command and (fetched := FETCH.search(command)) is not None:
        named = METHOD_OF_FETCH.search(command)
        by_script = HttpExpectation(named[1] if named is not None else "GET", fetched[1], status_in(expects))
        return Expectation("fetch", (fetched[1],), expects, by_script)
    command = _unwrapped(command)
    if command.startswith("curl"):
        return _curl(command, expects)
    words = _first_of_chain(command)
    if not words:
        return None
    tool = words[0].rsplit("/", 1)[-1] if words[0].startswith(("/usr/", "/bin/", "/opt/")) else words[0]
    request = _fetched(words[1:], expects) if tool in FETCHERS else None
    return Expectation(tool, tuple(words[1:]), expects, request)


def _fetched(words: list[str], expects: str) -> HttpExpectation | None:
    """The request of a tool that takes a method and an address as bare words."""
    url = next((word for word in words if "://" in word or word.startswith(("localhost", ":"))), "")
    method = next((word for word in words if word in METHODS.split("|")), "GET")
    return HttpExpectation(method, url, status_in(expects)) if url else None


def _unwrapped(command: str) -> str:
    """The command that sudo, a container or an environment manager is asked to run."""
    for _ in range(3):
        if command[0].isupper() and "=" in command:
            found = VARIABLES.match(command)
        elif command.startswith(WRAPPING):
            found = WRAPPERS.match(command)
        else:
            break
        if found is None:
            break
        command = command[found.end() :]
    return command


def status_in(expects: str) -> int | None:
    """The one HTTP status that the words name; None for none and for several. "Not 404" names none."""
    if not expects:
        return None
    named = {int(found[1]) for found in STATUS.finditer(expects) if NEGATED.search(expects, 0, found.start()) is None}
    return named.pop() if len(named) == 1 else None


def _first_of_chain(command: str) -> list[str]:
    quoted = '"' in command or "'" in command
    all_words = WORD.findall(command) if quoted else command.split()
    if not quoted and ";" not in command and ENDS.isdisjoint(all_words):
        return all_words
    words = []
    for word in all_words:
        if word in ENDS:
            break
        if word.endswith(";") and len(word) > 1:
            words.append(word[:-1])
            break
        words.append(word if word[0] not in "\"'" or word[-1] != word[0] or len(word) < 2 else word[1:-1])
    return words


def _curl(command: str, expects: str) -> Expectation | None:
    quoted = '"' in command or "'" in command or "\\" in command or "&" in command
    words = _shell_words(command) if quoted else _first_of_chain(command)
    method = url = ""
    headers: list[str] = []
    body: list[str] = []
    asks_by_url = False
    for name, value in _options(words[1:]):
        if name in ("", "url"):
            url = url or value
        elif name in ("X", "request"):
            method = value.upper()
        elif name in ("G", "get"):
            asks_by_url = True
        elif name in ("H", "header"):
            headers.append(value)
        elif name in BODIES:
            body.append(value)
        elif name in METHOD_OF_OPTION:
            method = method or METHOD_OF_OPTION[name]
    if not url:
        return Expectation("curl", tuple(words[1:]), expects)
    method = method or ("POST" if body and not asks_by_url else "GET")
    request = HttpExpectation(method, url, status_in(expects), tuple(headers), "&".join(body))
    return Expectation("curl", tuple(words[1:]), expects, request)


def _options(words: list[str]) -> Iterator[tuple[str, str]]:
    """Options with their values, flags with nothing, and the rest under no name. "-sSXPOST" is s, S and X."""
    rest = iter(words)
    for word in rest:
        if word.startswith("--"):
            name, given, value = word[2:].partition("=")
            yield name, value if given or name not in OPTIONS_WITH_VALUE else next(rest, "")
        elif word.startswith("-") and len(word) > 1:
            for index, flag in enumerate(word[1:], 2):
                if flag in FLAGS_WITH_VALUE:
                    yield flag, word[index:] or next(rest, "")
                    break
                yield flag, ""
        else:
            yield "", word


def _shell_words(command: str) -> list[str]:
    import shlex  # noqa: PLC0415 - few documents hold a curl

    # "https://<your-domain>/": a shell would read a file, the author left a blank.
    command = BLANK.sub("\ue000\\1\ue001", command)
    lexer = shlex.shlex(command, posix=True, punctuation_chars=";|&<>")
    lexer.whitespace_split = True
    lexer.commenters = ""
    words: list[str] = []
    try:
        for word in lexer:
            if word and all(sign in ";|&<>" for sign in word):
                # "?a=1&b=2" without quotes: a shell would cut it, its author did not mean to.
                if word == "&" and words and "?" in words[-1]:
                    follows = lexer.get_token()
                    if follows is not None and "=" in follows:
                        words[-1] += f"&{follows}"
                        continue
                break
            words.append(word)
    except ValueError:  # a quote is left open
        words = _first_of_chain(command)
    return [word.replace("\ue000", "<").replace("\ue001", ">") for word in words]
