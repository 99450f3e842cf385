"""A command of the document, taken apart into a question that a probe of ours can put. Nothing is ever run."""

import re

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
    r"|docker[- ]compose(?: -f \S+)* (?:exec|run)(?: -T| --rm| -it?| -e \S+| -u \S+)* \S+|docker exec(?: -it?| -i| -t)* \S+"
    r"|kubectl(?: -n \S+)? exec(?: -it?)* \S+(?: -c \S+)? --)\s+(?=\S)"
)
WRAPPING = ("sudo", "time", "poetry", "pipenv", "uv", "npx", "bundle", "heroku", "railway", "fly", "docker", "kubectl")
VARIABLES = re.compile(r"(?:[A-Z_][A-Z0-9_]*=\S*\s+)+(?=\S)")
CHAIN = re.compile(r"\s*(?:\|\||&&|[|;]|(?:[12&]?>>?|<)\s*\S*|&\s*$)\s*")
BLANK = re.compile(r"<([\w.-]+(?: [\w.-]+){0,4})>")
LONGEST = 4000  # characters; a longer line is data, no command
WITH_VALUE = frozenset("XHdFuoAebcmTwxEKrYyzCQt")
OPTIONS_WITH_VALUE = frozenset(
    """
    request header data data-raw data-binary data-ascii data-urlencode json form user output user-agent referer cookie
    cookie-jar max-time connect-timeout resolve cacert cert key upload-file write-out proxy url retry retry-delay
    interface limit-rate max-redirs range ciphers tls-max connect-to form-string
    """.split()
)
BODIES = frozenset({"d", "data", "data-raw", "data-binary", "data-ascii", "data-urlencode", "json"})


def read_command(command: str, expects: str = "") -> Expectation | None:
    """The question in one command line; None where there is no word in it."""
    command = command.strip()
    if not command or len(command) > LONGEST:
        return None
    line = HTTP_LINE.match(command) if command[0] in "GPDHO" else None
    if line is not None:
        note = line[3].lstrip("#→-–>: ")
        expects = expects or note
        return Expectation("http", (), expects, HttpExpectation(line[1], line[2], status_in(expects)))
    fetched = FETCH.search(command) if "fetch(" in command else None
    if fetched is not None:
        method = METHOD_OF_FETCH.search(command)
        request = HttpExpectation(method[1] if method else "GET", fetched[1], status_in(expects))
        return Expectation("fetch", (fetched[1],), expects, request)
    command = _unwrapped(command)
    if command.startswith("curl"):
        return _curl(command, expects)
    words = _first_of_chain(command)
    if not words:
        return None
    tool = words[0].rsplit("/", 1)[-1] if words[0].startswith(("/usr/", "/bin/", "/opt/")) else words[0]
    request = None
    if tool in ("wget", "http", "https", "Invoke-WebRequest", "Invoke-RestMethod", "iwr", "irm"):
        url = next((word for word in words[1:] if "://" in word or word.startswith(("localhost", ":"))), "")
        method = next((word for word in words[1:] if word in METHODS.split("|")), "GET")
        request = HttpExpectation(method, url, status_in(expects)) if url else None
    return Expectation(tool, tuple(words[1:]), expects, request)


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
    words = []
    for word in WORD.findall(command) if '"' in command or "'" in command else command.split():
        if word in ("|", "||", "&&", ";", "&", ">", ">>", "<", "2>&1", "2>/dev/null"):
            break
        if word.endswith(";") and len(word) > 1:
            words.append(word[:-1])
            break
        words.append(word if word[0] not in "\"'" or word[-1] != word[0] or len(word) < 2 else word[1:-1])
    return words


def _curl(command: str, expects: str) -> Expectation | None:
    quoted = '"' in command or "'" in command or "\\" in command or "&" in command
    words = _shell_words(command) if quoted else _first_of_chain(command)
    if not words:
        return None
    method = url = ""
    headers: list[str] = []
    body: list[str] = []
    rest = iter(words[1:])
    get_with_data = False
    for word in rest:
        if word.startswith("--"):
            name, has_value, value = word[2:].partition("=")
            if not has_value and name in OPTIONS_WITH_VALUE:
                value = next(rest, "")
        elif word.startswith("-") and len(word) > 1:
            name, value = _short(word[1:])
            method = "HEAD" if "I" in word[1 : 1 + len(word) - len(value)] and not method else method
            get_with_data = get_with_data or name == "G"
            if name in WITH_VALUE and not value:
                value = next(rest, "")
        else:
            url = url or word
            continue
        match name:
            case "X" | "request":
                method = value.upper()
            case "I" | "head":
                method = method or "HEAD"
            case "G" | "get":
                get_with_data = True
            case "H" | "header":
                headers.append(value)
            case "url":
                url = value
            case "T" | "upload-file":
                method = method or "PUT"
            case "F" | "form" | "form-string":
                method = method or "POST"
                body.append(value)
            case _ if name in BODIES:
                body.append(value)
                if name == "json":
                    headers.append("Content-Type: application/json")
    if not method:
        method = "POST" if body and not get_with_data else "GET"
    if not url:
        return Expectation("curl", tuple(words[1:]), expects)
    request = HttpExpectation(method, url, status_in(expects), tuple(headers), "&".join(body))
    return Expectation("curl", tuple(words[1:]), expects, request)


def _short(flags: str) -> tuple[str, str]:
    """The flag of a bundle that takes a value, and the value when it is glued on: "sSXPOST" → X, POST."""
    for index, flag in enumerate(flags):
        if flag in WITH_VALUE:
            return flag, flags[index + 1 :]
    return flags[-1], ""


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
