"""Finds which version of Python and of Node the files of a repository name."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from proveout.facts.container import Purpose
from proveout.facts.documents import ASIDE
from proveout.facts.version import Runtime
from proveout.model.need import Unreadable
from proveout.probes.phrases import Lines
from proveout.probes.purpose import purpose_of
from proveout.probes.repository import Repository

DOCKERFILE = re.compile(r"(?:^|/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.Dockerfile$", re.IGNORECASE)
FROM = re.compile(
    r"^FROM\s+(?:--\S+\s+)?(?:[\w.-]+(?::\d+)?/)*(python|node)(?::(\S+?))?(?:@\S+)?(?:\s+AS\s+\S+)?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
STAGE = re.compile(r"^FROM[ \t]+(?:--\S+[ \t]+)?(\S+)(?:[ \t]+AS[ \t]+(\S+))?[ \t]*$", re.IGNORECASE | re.MULTILINE)
HOLDS_PYTHON = re.compile(r"python-?(\d)\.?(\d+)(?![\d])", re.IGNORECASE)
SYSTEM_PYTHON = re.compile(r"\b(?:apt|apt-get|apk|yum|dnf|microdnf)\b[^&;\n]*\b(?:install|add)\b[^&;\n]*\bpython3?\b")
TOOL_IMAGE = re.compile(r"(^|[/._-])(tools?|tooling|build|builder|lint|utils?|scripts?)([/._-]|$)", re.IGNORECASE)
SERVERLESS = re.compile(r"^[ \t\"']*runtime[\"']?:[ \t]*[\"']?python(\d)\.?(\d+)", re.IGNORECASE | re.MULTILINE)
CI_IMAGE = re.compile(r"\bpython:(\d+\.\d+)")
ARGUMENT = re.compile(r"^ARG\s+(\w+)=[\"']?([^\s\"']+)", re.MULTILINE)
TAG = re.compile(r"(\d+(?:\.\d+){0,2}(?:rc\d+|a\d+|b\d+)?)(?:-[\w.-]+)?$")
REQUIRES = re.compile(
    r"^[ \t]*(?:requires-python|python_requires|python)\s*=\s*[\"']?([<>=~^!]*\s*\d[^\"'\n#]*)", re.MULTILINE
)
PIPFILE = re.compile(r"^python_(?:full_)?version\s*=\s*[\"']([\d.]+)", re.MULTILINE)
PLATFORM = re.compile(r"\bPYTHON_VERSION[\"']?\s*(?:[:=]|\n[ \t]*value:)[ \t]*[\"']?(\d+\.\d+(?:\.\d+)?)")
SETUP = re.compile(
    r"^[ \t]*(?:-[ \t]*)?(python|node)(?:-version)?s?:[ \t]*([^\n#]*)((?:\n[ \t]*-[ \t]*[\"']?[\d.x]+[\"']?[ \t]*$)*)",
    re.MULTILINE,
)
NUMBER = re.compile(r"(?<![\w.])(\d+(?:\.\d+){0,2}(?:\.x)?)(?![\w.])")
ENGINES = re.compile(r'"engines"\s{0,9}:\s{0,9}\{[^{}]{0,200}?"node"\s*:\s*"([^"]+)"')
TOOL = re.compile(r"^[\"']?(python|node|nodejs)[\"']?\s*=?\s*[\"']?v?(\d[\d.]*)", re.MULTILINE)


Reader = Callable[[str, str], Iterator[Runtime]]


def read_runtimes(repository: Repository) -> tuple[tuple[Runtime, ...], tuple[str, ...]]:
    """Every version that is named, and the places whose way of naming it is not read."""
    found: list[Runtime] = []
    unclear: list[str] = []
    for path in repository.holding("dockerfile", "containerfile", ".github/workflows/", *map(str.lower, _NAMED)):
        if ASIDE.search(path) and not path.startswith((".github/workflows/", ".python-version", ".nvmrc")):
            continue
        base = path.rsplit("/", 1)[-1]
        reader = _reader(path, base)
        if reader is None:
            continue
        text = repository.text(path)
        if isinstance(text, Unreadable):
            unclear.append(text.reason)
            continue
        for runtime in reader(path, text):
            if runtime.kind == "unclear":
                unclear.append(f"{runtime.where} names its version as {runtime.version}")
            else:
                found.append(runtime)
    return tuple(found), tuple(unclear)


def _reader(path: str, base: str) -> Reader | None:
    if DOCKERFILE.search(path):
        return _dockerfile
    if path.startswith(".github/workflows/") and path.endswith((".yml", ".yaml")):
        return _workflow
    return _NAMED.get(base)


def _dockerfile(path: str, text: str) -> Iterator[Runtime]:
    line_of = Lines(text)
    arguments = dict(ARGUMENT.findall(text))
    kind_here = "ci" if TOOL_IMAGE.search(path) or purpose_of(path) is Purpose.DEVELOPMENT else "pin"
    stages = list(STAGE.finditer(text))
    last = _last_image(stages)
    if kind_here == "pin" and stages and "python" not in last.lower() and "$" not in last:
        # What the last stage holds is what runs, and its Python is another one.
        if any(re.search("python", stage[1], re.IGNORECASE) for stage in stages) or SYSTEM_PYTHON.search(
            text.replace("\\\n", " ")
        ):
            yield Runtime("python", f"that of {last}, the last image", "unclear", path, line_of(stages[-1].start()))
        kind_here = "ci"
    for stage in stages:
        if "python" in stage[1].lower() and not FROM.match(text, stage.start()):
            found = HOLDS_PYTHON.search(stage[1])
            said = f"{found[1]}.{found[2]}" if found else stage[1]
            yield Runtime("python", said, kind_here if found else "unclear", path, line_of(stage.start()))
    for found in FROM.finditer(text):
        tag = re.sub(r"\$\{?(\w+)(?::-[^}]*)?\}?", lambda name: arguments.get(name[1], "$"), found[2] or "")
        version = TAG.match(tag)
        builds = kind_here if found[1].lower() == "python" else "pin"
        kind = "unclear" if "$" in tag else builds
        yield Runtime(
            found[1].lower(),
            version[1] if version and kind != "unclear" else tag if kind == "unclear" else "",
            kind,
            path,
            line_of(found.start()),
        )


def _last_image(stages: Sequence[re.Match[str]]) -> str:
    """The image that the last stage starts from, through the stages before it."""
    named = {stage[2].lower(): stage[1] for stage in stages if stage[2]}
    image = stages[-1][1] if stages else ""
    for _ in stages:
        image = named.get(image.lower(), image)
    return image


def _workflow(path: str, text: str) -> Iterator[Runtime]:
    line_of = Lines(text)
    for found in SETUP.finditer(text):
        language = found[1].lower()
        for number in NUMBER.findall(f"{found[2]} {found[3]}" if "${{" not in found[2] else found[3]):
            yield Runtime(language, number.removesuffix(".x"), "ci", path, line_of(found.start(1)))


def _plain(language: str) -> Reader:
    def read(path: str, text: str) -> Iterator[Runtime]:
        for at, line in enumerate(text.splitlines()[:20], start=1):
            word = line.strip().removeprefix("python-").removeprefix("v")
            if re.match(r"\d", word):
                yield Runtime(language, word, "pin", path, at)
            elif re.match(r"lts|node|stable", word):
                yield Runtime(language, "", "pin", path, at)

    return read


def _matching(pattern: re.Pattern[str], language: str, kind: str) -> Reader:
    def read(path: str, text: str) -> Iterator[Runtime]:
        line_of = Lines(text)
        for found in pattern.finditer(text):
            yield Runtime(language, found[1].strip(), kind, path, line_of(found.start(1)))

    return read


def _serverless(path: str, text: str) -> Iterator[Runtime]:
    line_of = Lines(text)
    for found in SERVERLESS.finditer(text):
        yield Runtime("python", f"{found[1]}.{found[2]}", "pin", path, line_of(found.start(1)))


def _tools(path: str, text: str) -> Iterator[Runtime]:
    line_of = Lines(text)
    for found in TOOL.finditer(text):
        yield Runtime(
            "node" if found[1].startswith("node") else "python", found[2], "pin", path, line_of(found.start())
        )


_NAMED: Mapping[str, Reader] = {
    ".python-version": _plain("python"),
    "runtime.txt": _plain("python"),
    ".nvmrc": _plain("node"),
    ".node-version": _plain("node"),
    "pyproject.toml": _matching(REQUIRES, "python", "range"),
    "setup.py": _matching(REQUIRES, "python", "range"),
    "setup.cfg": _matching(REQUIRES, "python", "range"),
    "Pipfile": _matching(PIPFILE, "python", "pin"),
    "render.yaml": _matching(PLATFORM, "python", "pin"),
    "netlify.toml": _matching(PLATFORM, "python", "pin"),
    "serverless.yml": _serverless,
    "serverless.yaml": _serverless,
    "app.yaml": _serverless,
    "template.yaml": _serverless,
    "template.yml": _serverless,
    "zappa_settings.json": _serverless,
    ".gitlab-ci.yml": _matching(CI_IMAGE, "python", "ci"),
    "bitbucket-pipelines.yml": _matching(CI_IMAGE, "python", "ci"),
    "package.json": _matching(ENGINES, "node", "range"),
    ".tool-versions": _tools,
    "mise.toml": _tools,
}
