"""Reads `.env.example` and its like. Their values leave here as secrets."""

import re
from collections.abc import Iterator

from proveout.facts.documents import ASIDE
from proveout.facts.example_file import ExampleFacts, ExampleFile, ExampleVariable
from proveout.model.need import Unreadable
from proveout.model.secret import Secret
from proveout.probes.phrases import Lines
from proveout.probes.repository import Repository

NAME = re.compile(r"^(?=.*env)(?=.*(?:example|sample|template|dist|tpl))\.?[\w.-]+$", re.IGNORECASE)
NO_EXAMPLE = re.compile(r"\.(py|js|ts|tsx|html?|md|rst|ya?ml|json|sh|toml|j2|env_template)$", re.IGNORECASE)
ASSIGNMENT = re.compile(
    r"^[ \t]*(#[ \t]*)?(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \t]*=[ \t]*([^\n]*)$", re.MULTILINE
)
# Files in which a name of the environment can be used.
USERS = re.compile(
    r"\.(py|js|jsx|mjs|cjs|ts|tsx|vue|svelte|sh|ya?ml|toml|json|ini|cfg|conf|tf|tfvars|hcl|tmpl|template|service|env|j2|go|rb)$"
    r"|(^|/)(Dockerfile[\w.-]*|Procfile|Makefile|justfile|Caddyfile|\.env[\w.-]*)$"
)
WORD = re.compile(r"[A-Z_][A-Z0-9_]{2,}")
PREFIX = re.compile(r"\benv_prefix\s*=\s*[\"']\w+|[\"']env_prefix[\"']\s*:\s*[\"']\w+")


def read_example_files(repository: Repository) -> ExampleFacts:
    """Names and values of the examples, and one place that speaks of each name."""
    files = tuple(_file(repository, path) for path in repository.holding("env") if _is_example(path))
    wanted = {one.name for file in files for one in file.variables}
    mentioned: dict[str, str] = {}
    prefixed = []
    examples = {file.path for file in files}
    for path in repository.files if files else ():
        if path in examples or not USERS.search(path) or path.endswith("package-lock.json"):
            continue
        text = repository.text(path)
        if isinstance(text, Unreadable):
            continue
        line_of: Lines | None = None
        if path.endswith(".py") and (found := PREFIX.search(text)):
            prefixed.append(f"{path}:{text.count(chr(10), 0, found.start()) + 1}")
        for name, at in _spoken(text, wanted - mentioned.keys(), in_python=path.endswith(".py")):
            line_of = line_of or Lines(text)
            mentioned[name] = f"{path}:{line_of(at)}"
    return ExampleFacts(files, mentioned, tuple(prefixed), tree=len(repository.files), seen_at=repository.seen_at)


def _is_example(path: str) -> bool:
    base = path.rsplit("/", 1)[-1]
    return (
        NAME.match(base) is not None
        and not NO_EXAMPLE.search(base)
        and not (ASIDE.search(path) and "/." not in f"/{path}")
    )


def _file(repository: Repository, path: str) -> ExampleFile:
    text = repository.text(path)
    if isinstance(text, Unreadable):
        return ExampleFile(path, broken=text.reason)
    variables = []
    line, past = 1, 0
    text = text.replace("\r", "")
    for found in ASSIGNMENT.finditer(text):
        line += text.count("\n", past, found.start(2))
        past = found.start(2)
        name = found[2]
        if found[1] and not name.isupper():
            continue  # a sentence of a comment that holds an equals sign
        variables.append(ExampleVariable(name, Secret(_plain(found[3])), line, is_comment=bool(found[1])))
    return ExampleFile(path, tuple(variables))


def _spoken(text: str, names: set[str], *, in_python: bool) -> Iterator[tuple[str, int]]:
    if not names:
        return
    seen = set()
    for found in WORD.finditer(text):
        if found[0] in names and found[0] not in seen:
            seen.add(found[0])
            yield found[0], found.start()
    if not in_python:
        return
    lowered = text.lower()
    for name in names - seen:
        # A field of a settings class bears the name in small letters.
        if (at := lowered.find(name.lower())) >= 0:
            yield name, at


def _plain(value: str) -> str:
    value = value.strip()
    quote = value[:1]
    if quote in ('"', "'") and (end := value.rfind(quote)) > 0:
        return value[1:end]
    return "" if value.startswith("#") else re.split(r"\s#", value, maxsplit=1)[0].rstrip()
