"""Reads what the build files of container images set and copy."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from proveout.facts.container import Purpose
from proveout.facts.image_leaks import BuildCopy, BuildSetting, ImageBuild, ImageLeakFacts
from proveout.model.need import Unreadable
from proveout.model.secret import Secret
from proveout.probes.dockerfile import dockerfiles_of, instructions
from proveout.probes.leaks.placeholder import likely
from proveout.probes.purpose import purpose_of
from proveout.probes.repository import Repository

# Builders that make images without a Dockerfile.
OTHER_BUILDERS = re.compile(r"(^|/)(Procfile|project\.toml|nixpacks\.toml|Earthfile|skaffold\.ya?ml|\.ko\.yaml)$")
# One of these stands in every path that the pattern could match.
OTHER_WORDS = ("procfile", "project.toml", "nixpacks.", "earthfile", "skaffold.", ".ko.yaml")
PAIR = re.compile(r"([A-Za-z_][\w.]*)=(\"(?:[^\"\\]|\\.)*\"|'[^']*'|(?:[^\s\\]|\\.)*)")
FLAG = re.compile(r"--[\w-]+(?:=\S+)?\s+")
# What must not get into an image, by the names under which it usually lies. Each is asked of the ignore file.
SENSITIVE = (".env", ".env.production", ".git/config")
MOST_STARS = 6
LONGEST_RULE = 300  # characters
TEMPLATE = re.compile(r"example|sample|template|dist", re.IGNORECASE)


def read_image_leaks(repository: Repository) -> ImageLeakFacts:
    """Settings and copies of each Dockerfile, and which sensitive names its ignore files would let through."""
    builds = tuple(_build(repository, path) for path in dockerfiles_of(repository))
    return ImageLeakFacts(
        builds,
        tuple(path for path in repository.holding(*OTHER_WORDS) if OTHER_BUILDERS.search(path)),
        len(repository.files),
        planted=_lets_through("", ".env") and not _lets_through("**/.env\n", ".env"),
        seen_at=repository.seen_at,
    )


def _build(repository: Repository, path: str) -> ImageBuild:
    text = repository.text(path)
    ignored = _ignore_files(repository, path)
    development = purpose_of(path) is Purpose.DEVELOPMENT
    if isinstance(text, Unreadable):
        return ImageBuild(path, ignore_files=ignored, unclear=(1,), development=development)
    settings: list[BuildSetting] = []
    copies: list[BuildCopy] = []
    unclear: list[int] = []
    for number, word, rest in instructions(text):
        if not word:
            unclear.append(number)
        elif word in ("ARG", "ENV"):
            settings += _settings(word, rest, number)
        elif word in ("COPY", "ADD"):
            copies += _copies(rest.partition("\n")[0], number)
    return ImageBuild(path, tuple(settings), tuple(copies), ignored, tuple(unclear), development)


def _settings(word: str, rest: str, line: int) -> Iterator[BuildSetting]:
    pairs = PAIR.findall(rest)
    if pairs and PAIR.match(rest):
        for name, raw in pairs:
            yield _setting(word, name, raw, line)
    elif word == "ENV":
        name, _, raw = rest.partition(" ")
        yield _setting(word, name, raw.strip(), line)
    else:
        for name in rest.split():
            yield BuildSetting(word, name, line)


def _setting(word: str, name: str, raw: str, line: int) -> BuildSetting:
    value = raw[1:-1] if raw[:1] in ('"', "'") and raw[-1:] == raw[:1] else raw
    # `ENV TOKEN=$TOKEN` bakes in what an ARG was given: that is no placeholder but the thing itself.
    filled = re.fullmatch(r"\$\{?[A-Za-z_]\w*(?::?[-+][^}]*)?\}?", value) is not None
    return BuildSetting(word, name, line, Secret(value), "" if filled else likely(value))


def _copies(rest: str, line: int) -> Iterator[BuildCopy]:
    flags = ""
    while found := FLAG.match(rest):
        flags += found[0]
        rest = rest[found.end() :]
    if "--from=" in flags:
        return  # from another stage or image, not from the build's folder
    words = re.findall(r'"((?:[^"\\]|\\.)*)"', rest) if rest.startswith("[") else rest.split()
    for source in words[:-1]:
        plain = source.removeprefix("./").strip("/")
        yield BuildCopy(source, line, everything=plain in ("", ".", "*"))


def _ignore_files(repository: Repository, path: str) -> Mapping[str, tuple[str, ...]]:
    """Ignore files that may be in force, by the rules of the builder: one named after the Dockerfile goes first."""
    own = f"{path}.dockerignore"
    if own in repository.files:
        places = [own]
    else:
        folder = path.rpartition("/")[0]
        places = [f"{folder}/.dockerignore", ".dockerignore"] if folder else [".dockerignore"]
    found: dict[str, tuple[str, ...]] = {}
    for place in places:
        text = repository.text(place) if place in repository.files else ""
        if isinstance(text, Unreadable):
            continue
        through = tuple(name for name in _asked(repository, place) if _lets_through(text, name))
        found[place if place in repository.files else ""] = through
    return found


def _asked(repository: Repository, place: str) -> tuple[str, ...]:
    """The usual names, and every environment file and key that lies there today."""
    base = place.rpartition("/")[0]
    lying = (
        path.removeprefix(f"{base}/") if base else path
        for path in repository.holding(".env", ".pem", ".key", ".p12", ".pfx", "id_")
        if re.search(r"(^|/)\.env(\.[\w-]+)?$|\.(pem|key|p12|pfx)$|(^|/)id_(rsa|ed25519|ecdsa)$", path)
        and not TEMPLATE.search(path.rsplit("/", 1)[-1])
        and path.startswith(f"{base}/" if base else "")
    )
    return tuple(dict.fromkeys((*SENSITIVE, *lying)))


def _lets_through(rules: str, name: str) -> bool:
    """Whether a build's folder keeps `name`: the last rule that matches it or a folder above it decides."""
    through = True
    for line in rules.splitlines():
        rule = line.strip()
        if not rule or rule.startswith("#"):
            continue
        again = rule.startswith("!")
        if _matches(rule.removeprefix("!").strip().strip("/").removeprefix("./"), name):
            through = again
    return through


def _matches(rule: str, name: str) -> bool:
    pattern = _pattern(rule)
    parts = name.split("/")
    return any(pattern.fullmatch("/".join(parts[: length + 1])) for length in range(len(parts)))


@cache
def _pattern(rule: str) -> re.Pattern[str]:
    # `*` stops at a slash and `**` does not, which shell patterns do not tell apart.
    rule = re.sub(r"(\*\*/)+", "**/", rule)
    if len(rule) > LONGEST_RULE or rule.count("*") > MOST_STARS:
        return re.compile(r"(?!)")  # a rule that matches nothing keeps nothing out, which is the careful reading
    whole = ""
    for part in re.split(r"(\*\*/?|\*|\?)", rule):
        whole += {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(part) or re.escape(part)
    return re.compile(whole, re.DOTALL)
