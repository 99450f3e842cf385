"""Takes the script of a pipeline's step apart: which command is run, and whether its failure is noticed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from proveout.facts.pipeline import Step

LONGEST = 50_000  # characters of one script that are looked at
OPENS = re.compile(r"(?:if|while|until|for|case|select)\b|[\w.-]+\s*\(\)|function\s")
CLOSES = re.compile(r"(?:fi|done|esac)\b|\}")
MIDDLES = re.compile(r"(?:then|do|else|elif)\b\s*")
HEREDOC = re.compile(r"(?<!<)<<-?\s*(['\"]?)([A-Za-z_]\w*)\1")
ENDS = re.compile(r"(?:exit|return)\b(?!\s*\|\|)")
LENIENT = re.compile(r"\bset\s+(?:-\w+\s+)*\+(?:\w*e\w*\b|o\s+errexit)")
STRICT_AGAIN = re.compile(r"\bset\s+-(?:\w*e\w*\b|o\s+errexit)")
HANDLED = re.compile(r"\bexit\s+(?:[1-9]|\"?\$)|\bfalse\b|\breturn\s+[1-9]")
NOTHING = re.compile(r"(?:true|:|exit\s+0|echo|printf|\(\s*exit\s+0\s*\)|\{\s*(?:echo|printf|true|:))(?![\w=-])")
ASSIGNED = re.compile(r"(?:[A-Za-z_]\w*=(?:\"[^\"]*\"|'[^']*'|\S*)\s+)+")
BEFORE = re.compile(
    r"(?:sudo(?:\s+-\w+)*|time|nice(?:\s+-n\s*\S+)?|nohup|env|timeout\s+\S+|xvfb-run(?:\s+-\S+)*|command(?!\s+-v)|exec)\s+"
)
# Programs that run another one, named further right.
WRAPS = re.compile(
    r"(?:(?:uv|poetry|pipenv|pdm|rye|pixi|hatch|conda|micromamba|doppler|dotenv|rav)\s+(?:-\S+\s+)*run|uvx|pipx\s+run|"
    r"uv\s+tool\s+run|hatch\s+(?:-\S+\s+)*(?:test|fmt)|python[\d.]*\s+(?:-[A-Zabd-ln-z]\s+)*-m|coverage\s+run|"
    r"(?:docker|podman)\s+(?:container\s+)?(?:run|exec)|"
    r"(?:docker[ -]compose|podman-compose)\s+(?:-\S+\s+(?:[\w./-]+\.ya?ml\s+)?)*(?:run|exec)|"
    r"(?:ba)?sh\s+-\w*c|npx|bunx)\s"
)  # fmt: skip
# Options with which a program does not do its work.
IDLE = re.compile(
    r"\s(?:--help|--version|-VV?|--collect-only|--co|--list(?:envs)?|--dry-run|--listenvs-all)(?=\s|$)|^\s*(?:tox|nox)\s(?:.*\s)?-(?:l|a)(?=\s|$)"
)
INSTALLS = re.compile(
    r"\b(?:pip3?|uv|poetry|pipx|pdm|conda|apt(?:-get)?|npm|yarn|pnpm)\s+(?:-\S+\s+)*(?:pip\s+)?"
    r"(?:install|uninstall|add|remove|download|i|ci|sync|lock|show|list|freeze)\b"
)
IDLE_MAKE = re.compile(
    r"make\s(?:.*\s)?-(?:[a-zA-Z]*[nqti]|-(?:dry-run|just-print|question|touch|ignore-errors))(?=\s|$)"
)


@dataclass(frozen=True, slots=True)
class Said:
    """One command of a script, without what stands before it (`sudo`, variables).

    `lost` says how its failure is swallowed, `doubt` why nobody can tell from the script whether it runs or is noticed.
    """

    text: str
    lost: str = ""
    doubt: str = ""

    def does(self, tool: re.Pattern[str]) -> bool:
        """True where the program is `tool`, or one that surely starts it. A text that only names it does not."""
        if IDLE.search(f" {self.text}") or IDLE_MAKE.match(self.text) or INSTALLS.search(self.text):
            return False
        bare = re.sub(r"^\S*/(?=[\w.-]+)", "", self.text)
        if tool.match(bare) or tool.match(self.text):
            return True
        wrapped = WRAPS.match(f"{bare} ")
        if wrapped is None:
            return False
        rest = bare[wrapped.end() :]
        return any(tool.match(rest, at) is not None for at in _words(rest))


def scripted(said: Said, recipes: Mapping[str, str]) -> Step | None:
    """What a command runs that only names a target (`make test`), and None where that is not read."""
    words = [word for word in said.text.split() if not word.startswith("-")]
    found = recipes.get(" ".join(word for word in words[:3] if word != "run")) or recipes.get(" ".join(words[:2]))
    # A variable may be any program.
    return None if found is None or re.search(r"\$\((?!VENV\)/|\()", found) else Step(1, run=found)


def commands(step: Step) -> tuple[Said, ...]:
    """Commands of a script for a shell, in their order.

    Comments, here-documents and what stands behind an `exit` are none.
    """
    if step.shell.startswith(("python", "node", "perl")):
        return ()
    lines = list(_lines(step.run[:LONGEST]))
    return tuple(_read(lines, step))


def _read(lines: list[str], step: Step) -> Iterator[Said]:  # noqa: C901 - one arm a rule of the shell
    depth, lenient = 0, _is_lenient(step.shell)
    piped = "pipefail" in step.run or step.shell == "bash"
    for number, line in enumerate(lines):
        last = number == len(lines) - 1
        parts = list(_parts(line))
        for at, (before, text, after) in enumerate(parts):
            word = MIDDLES.sub("", text)
            opened = OPENS.match(text) is not None
            depth += opened
            if not depth and ENDS.match(text) and before not in ("&&", "||"):
                return
            if LENIENT.match(text):
                lenient = True
            elif STRICT_AGAIN.match(text):
                lenient = False
            rest = " ".join(one for _, one, _ in parts[at + 1 :])
            lost, doubt = _noticed(after, rest, piped=piped)
            if before == "||":
                doubt = "it runs only when what stands before it fails"
            if not lost and lenient and not (last and at == len(parts) - 1):
                lost = "errors do not stop this script"
            if after == "&&" and not last and not lost:
                doubt = "behind '&&' a failure does not stop a script that goes on"
            if depth or word.startswith(("!", "(", "{")) or text != word:
                doubt = "it stands in a condition, a loop or a function"
            if opened and not text.startswith(("if", "while", "until")):
                word = ""
            word = re.sub(r"^(?:(?:if|while|until)\s+|[!({]\s*)+", "", word)
            if word:
                yield Said(
                    BEFORE.sub("", ASSIGNED.sub("", BEFORE.sub("", ASSIGNED.sub("", word, 1), 1), 1), 1), lost, doubt
                )
            if CLOSES.match(text) and depth:
                depth -= 1


def _noticed(after: str, rest: str, *, piped: bool) -> tuple[str, str]:
    if after == "||":
        if HANDLED.search(rest):
            return "", ""
        found = NOTHING.match(rest)
        return (f"'|| {rest[:20].strip()}'", "") if found else ("", f"what follows '||' decides: {rest[:40]}")
    if after in ("|", "|&") and not piped:
        return "its exit code is lost in a pipe", ""
    if after == "&":
        return "", "it runs in the background"
    if after == ";" and re.match(r"(?:true|:|exit\s+0)$", rest):
        return "", f"'; {rest}' stands behind it, and the shell decides"
    return "", ""


def _is_lenient(shell: str) -> bool:
    """A shell that is written out in full has no `-e` but its own."""
    return "{0}" in shell and re.search(r"\s-\w*e|errexit", shell) is None


def _lines(script: str) -> Iterator[str]:
    """Logical lines: continued ones joined, comments and here-documents left out."""
    ends = ""
    for line in re.sub(r"\\\n[ \t]*", " ", script).split("\n"):
        if ends:
            ends = "" if line.strip() == ends else ends
            continue
        bare = _without_comment(line).strip()
        if found := HEREDOC.search(bare):
            ends = found[2]
        if bare:
            yield bare


def _without_comment(line: str) -> str:
    quote = ""
    for at, sign in enumerate(line):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "'\"":
            quote = sign
        elif sign == "#" and (at == 0 or line[at - 1] in " \t;"):
            return line[:at]
    return line


def _parts(line: str) -> Iterator[tuple[str, str, str]]:  # noqa: C901 - one arm a sign
    """Commands of one line, each with the operators before and after it; quotes and `$(…)` are kept whole."""
    found: list[str] = []
    operators: list[str] = [""]
    held, quote, nested, at = "", "", 0, 0
    while at < len(line):
        sign, two = line[at], line[at : at + 2]
        operator = ""
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "'\"`":
            quote = sign
        elif two in ("$(", "<("):
            nested += 1
        elif sign == ")" and nested:
            nested -= 1
        elif not nested:
            if two in ("&&", "||", "|&", ";;"):
                operator = two
            elif sign in ";|" or (sign == "&" and line[at - 1 : at] not in (">", "<") and two != "&>"):
                operator = sign
        if operator:
            found.append(held)
            operators.append(operator)
            held, at = "", at + len(operator)
            continue
        held += sign
        at += 1
    found.append(held)
    operators.append("")
    for number, text in enumerate(found):
        if text.strip():
            yield operators[number], text.strip(), operators[number + 1]


def _words(text: str) -> Iterator[int]:
    """Where the words of a text begin, with and without the folder of a program."""
    for found in re.finditer(r"[^\s\"'=;&|]+", text):
        yield found.start()
        if "/" in found[0]:
            yield found.start() + found[0].rindex("/") + 1
