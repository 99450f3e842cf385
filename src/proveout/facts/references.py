"""Whether the things that a document points at exist in the repository: one reading for every check of documents."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from posixpath import normpath

from proveout.facts.documents import Command, Document, DocumentFacts, Heading, Link
from proveout.facts.targets import TargetFacts, Targets
from proveout.facts.tree import TreeFacts


class State(Enum):
    LIVE = "exists"
    DEAD = "does not exist"
    DOUBTFUL = "cannot be told"


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing that a document points at. `why` is a phrase behind its words where it is not live."""

    words: str
    line: int
    state: State
    why: str = ""


SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|www\.|[\w-]+(\.[\w-]+)*\.(com|org|net|io|dev|app|co|ai)(/|$)")
# Signs of a pattern, a variable or a gap: such a path names no file.
VAGUE = re.compile(r"[*?<>{}$|\[\]`\"'…%=,;]|\.\.\.|\bYYYY|\byour|\bpath/to\b|\bexample", re.IGNORECASE)
PATH = re.compile(r"\.{0,2}/?[\w.@+-]+(/[\w.@+-]+)+/?|[\w.-]+\.(sh|md)")
FILE = re.compile(
    r"\.(py|pyi|md|rst|ya?ml|toml|sh|json|sql|html?|jsx?|tsx?|css|cfg|ini|conf|tf|service|txt|env|mako|jinja2?|lock|xml)$"
)
# Made by a tool, by the service or by the reader: their absence from a checkout says nothing.
WRITTEN = (".py", ".md", ".sh", ".yml", ".yaml", ".toml")
FETCHED = re.compile(r"(^|/)(\.?venv|node_modules|__pycache__|dist|build|_build|htmlcov|\.\w[^/]*)/")
IMAGE = re.compile(r"\.(png|jpe?g|gif|svg|webp|pdf|csv|docx?|xlsx?)$", re.IGNORECASE)
MADE = frozenset(
    (
        "venv .venv env node_modules dist build staticfiles static media uploads logs log tmp temp backups backup "
        "htmlcov target out coverage site data _build public .git .next .nuxt .cache __pycache__ .pytest_cache volumes "
        "secrets certs ssl .ssh .aws .kube .config .env .env.local .env.production .env.staging .env.prod .env.dev "
        ".env.development .env.test local_settings.py"
    ).split()
)
NOT_YET = re.compile(
    r"\b(creat|add(?:ed|s|ing)?\b|new\b|generat|remov|delet|deprecat|renam|formerly|e\.g\.|for example|such as|will be|"
    r"would|if you|optional|ignored|upstream|other repo)",
    re.IGNORECASE,
)
BUILDERS = (
    "conf.py",
    "mkdocs.yml",
    "mkdocs.yaml",
    "docusaurus.config.js",
    "docusaurus.config.ts",
    "_config.yml",
    "mint.json",
)
DJANGO = frozenset(
    (
        "check makemigrations migrate runserver shell test collectstatic createsuperuser changepassword dumpdata "
        "loaddata flush showmigrations sqlmigrate squashmigrations startapp startproject dbshell inspectdb "
        "diffsettings sendtestemail testserver clearsessions createcachetable compilemessages makemessages findstatic "
        "optimizemigration sqlflush sqlsequencereset remove_stale_contenttypes help version"
    ).split()
)
INTERPRETERS = frozenset("python python3 bash sh zsh node source . ruby perl tsx ts-node".split())
NO_FILES = frozenset("cp rm grep sed aws gsutil gcloud".split())
FILE_OPTION = frozenset("docker docker-compose psql kubectl podman".split())
SERVERS = frozenset("uvicorn gunicorn hypercorn daphne granian".split())
TARGET = re.compile(r"[A-Za-z_][\w.]*:[A-Za-z_][\w.()]*")


class Places:
    """The files of a repository, to be asked for by the end of a path."""

    def __init__(self, tree: TreeFacts, targets: TargetFacts) -> None:
        self.tree, self.targets = tree, targets
        self._folders = tree.folders()
        self._by_name: dict[str, list[str]] = {}
        for path in (*tree.files, *self._folders):
            self._by_name.setdefault(path.rsplit("/", 1)[-1], []).append(path)
        self._top = {path.split("/", 1)[0] for path in tree.files if "/" in path}

    def holds(self, path: str) -> bool:
        """True where the path itself or one that ends with it is there: documents of a part name paths from there."""
        return any(one == path or one.endswith(f"/{path}") for one in self._by_name.get(path.rsplit("/", 1)[-1], ()))

    def exactly(self, path: str) -> bool:
        return path in self.tree.files or path in self._folders or path in ("", ".")

    def knows_folder(self, name: str) -> bool:
        """True for a folder of the top level, or one of that name anywhere."""
        return name in self._top or any(one in self._folders for one in self._by_name.get(name, ()))

    def built_site(self, path: str) -> bool:
        """True for a document from which a tool makes a site: it may have labels and anchors of its own."""
        folders = path.split("/")[:-1]
        above = ["/".join(folders[:at]) for at in range(len(folders) + 1)]
        return any(f"{one}/{name}".lstrip("/") in self.tree.files for one in above for name in BUILDERS)

    def below_a_submodule(self, path: str) -> bool:
        parts = path.split("/")
        return ".gitmodules" in self.tree.files and any(
            "/".join(parts[:at]) in self.tree.files for at in range(1, len(parts))
        )


def references(document: Document, places: Places, documents: DocumentFacts) -> Iterator[Reference]:
    """Links, paths in backticks and commands, in this order, each with its state. Other sites are not among them."""
    lines = document.text.split("\n")
    for link in document.links:
        if found := _link(link, document, places, documents):
            yield found
    for span in document.spans:
        said = lines[span.line - 1] if span.line <= len(lines) else ""
        if found := _span(span.words, span.line, said, document, places):
            yield found
    for command in document.commands:
        yield from _command(command, document, places)


def outside(document: Document) -> int:
    """How many links lead to other sites."""
    return sum(link.target.startswith(("http://", "https://", "//")) for link in document.links)


def slug(text: str) -> str:
    """A heading or an anchor without what renderers treat differently: signs, marks and letter case."""
    return re.sub(r"[\W_]+", "", text.lower())


def _link(link: Link, document: Document, places: Places, documents: DocumentFacts) -> Reference | None:
    target = link.target.strip()
    if not target or SCHEME.match(target) or re.search(r"\{[{%]|\$\{|<|>", target):
        return None
    path, _, anchor = target.partition("#")
    path = _unquoted(path.partition("?")[0])
    if not path:
        return _anchor(anchor, document, link, places) if anchor else None
    rooted = path.startswith("/")
    whole = normpath(path.lstrip("/") if rooted else f"{document.path.rpartition('/')[0]}/{path}".lstrip("/"))
    if whole.startswith(".."):
        return None  # a page of the host, such as ../../issues
    found = next((one for one in _written(whole) if places.exactly(one)), None)
    if found is None:
        if any(part in MADE for part in whole.split("/")):
            return None
        if rooted or places.below_a_submodule(whole) or (not FILE.search(whole) and not IMAGE.search(whole)):
            # A site that is built from the documents has addresses of its own.
            return Reference(
                target, link.line, State.DOUBTFUL, "is no path of the repository, and may be an address of a site"
            )
        return Reference(target, link.line, State.DEAD, f"leads to {whole}, which does not exist")
    other = next((one for one in documents.documents if one.path == found and not one.broken), None)
    if anchor and other is not None and not re.fullmatch(r"L\d+(-L\d+)?", anchor):
        return _anchor(anchor, other, link, places)
    if anchor and other is None and found.endswith((".md", ".rst", ".html")):
        return Reference(target, link.line, State.DOUBTFUL, f"names a part of {found}, which is not read")
    return Reference(target, link.line, State.LIVE)


def _unquoted(target: str) -> str:
    """`%20` is a space: an address of a document is written like any other address."""
    data = re.sub(
        rb"%([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found[1].decode()), target.encode("utf-8", "replace")
    )
    return data.decode("utf-8", "replace")


def _written(path: str) -> tuple[str, ...]:
    """The files that an address of built documents may stand for."""
    stem = path.removesuffix(".html")
    return (path, f"{stem}.md", f"{stem}.rst", f"{stem}.mdx", f"{path}/index.md", f"{path}/README.md")


def _anchor(anchor: str, document: Document, link: Link, places: Places) -> Reference:
    wanted = slug(_unquoted(anchor))
    known = {slug(heading.text) for heading in document.headings} | {slug(one) for one in document.anchors}
    # A second heading of the same words is told apart by a number.
    if wanted in known or slug(re.sub(r"-\d+$", "", _unquoted(anchor))) in known or wanted in ("", "top"):
        return Reference(link.target, link.line, State.LIVE)
    if places.built_site(document.path) or "{#" in document.text:
        return Reference(link.target, link.line, State.DOUBTFUL, "names an anchor of a notation that is not read")
    return Reference(link.target, link.line, State.DEAD, f"names no heading of {document.path}")


def _span(words: str, line: int, said: str, document: Document, places: Places) -> Reference | None:
    words = words.strip().removeprefix("./").split(":", 1)[0]
    if not PATH.fullmatch(words) or VAGUE.search(words) or words.startswith(("/", "~")):
        return None
    path = words.rstrip("/")
    state = _path(path, document, places)
    if state is State.LIVE or state is None:
        return None if state is None else Reference(words, line, State.LIVE)
    if state is State.DOUBTFUL:
        return Reference(words, line, state, "lies where the service or the reader may put it")
    if "/" not in path:
        # A bare name is a file of the repository only where it is written like one of its documents.
        named = path.endswith(".md") and path.removesuffix(".md").isupper()
        return (
            Reference(words, line, State.DOUBTFUL, "lies nowhere in the repository")
            if named and not NOT_YET.search(said)
            else None
        )
    clear = bool(FILE.search(path)) or words.endswith("/")
    if NOT_YET.search(said) or not clear:
        return None
    if places.knows_folder(path.split("/", 1)[0]) and not path.startswith(".."):
        return Reference(words, line, State.DEAD, "does not exist")
    return Reference(words, line, State.DOUBTFUL, "is no path of this repository") if FILE.search(path) else None


def _path(path: str, document: Document, places: Places) -> State | None:
    """LIVE, DEAD or DOUBTFUL, and None for what no checkout holds."""
    path = path.removeprefix("./").rstrip("/")
    folder = document.path.rpartition("/")[0]
    inside = normpath(f"{folder}/{path}").lstrip("/") if folder else normpath(path)
    if places.exactly(inside) or places.holds(normpath(path).lstrip("./")) or places.exactly(normpath(path)):
        return State.LIVE
    if path in document.made or path.rsplit("/", 1)[-1] in document.made:
        return None
    if any(part in MADE for part in path.split("/")):
        # A folder named data or public may as well be written by hand.
        return State.DOUBTFUL if path.endswith(WRITTEN) and not FETCHED.search(path) else None
    if places.tree.ignored.get(path) or places.below_a_submodule(path):
        return None
    return State.DEAD


def _command(command: Command, document: Document, places: Places) -> Iterator[Reference]:
    for words, state, why in _judged(command, document, places):
        if state is State.DEAD and command.elsewhere:
            yield Reference(words, command.line, State.DOUBTFUL, f"{why}, and the command runs in another place")
        else:
            yield Reference(words, command.line, state, why)


def _judged(  # noqa: C901 - one arm a program
    command: Command, document: Document, places: Places
) -> Iterator[tuple[str, State, str]]:
    program, *rest = command.words
    plain = [word for word in rest if not word.startswith("-") and "=" not in word]
    targets = places.targets
    match program:
        case "make":
            yield from _offered("make", _without_values(rest, ("-C", "-f", "-j")), targets.make, "Makefile")
            return
        case "just":
            yield from _offered("just", plain[:1], targets.just, "justfile")
            return
        case "npm" | "pnpm" | "yarn" | "bun":
            if plain[:1] in (["run"], ["run-script"]):
                yield from _offered(f"{program} run", plain[1:2], targets.scripts, "package.json")
            elif program == "npm" and plain[:1] == ["test"]:
                yield from _offered("npm", ["test"], targets.scripts, "package.json")
            return
        case _:
            pass
    if "manage.py" in (word.rsplit("/", 1)[-1] for word in command.words):
        yield from _managed(command, places)
    for path in _files(program, rest):
        if VAGUE.search(path) or SCHEME.match(path) or path.startswith(("/", "~", "-")) or path in (".", ".."):
            continue
        state = _path(path, document, places)
        if program == "cd" and state is State.DEAD:
            yield path, State.DOUBTFUL, "is no folder of the repository, and a command before may make it"
        elif state is not None:
            yield path, state, {State.LIVE: "", State.DEAD: "does not exist"}.get(state, "may be put there later")
    for module in _modules(program, rest):
        yield from _imported(module, places)


def _offered(
    caller: str, names: list[str], offered: Mapping[str, Targets], file: str
) -> Iterator[tuple[str, State, str]]:
    for name in names:
        if VAGUE.search(name):
            continue
        words = f"{caller} {name}"
        if any(name in one.names for one in offered.values()):
            yield words, State.LIVE, ""
        elif not offered and file == "package.json":
            yield words, State.DOUBTFUL, "has no package.json here"
        elif any(one.open_ended for one in offered.values()):
            yield words, State.DOUBTFUL, f"is not in {next(iter(offered))}, which takes in other files or patterns"
        else:
            yield words, State.DEAD, f"has no such target in {', '.join(offered)}" if offered else f"has no {file} here"


def _without_values(words: list[str], options: tuple[str, ...]) -> list[str]:
    return [
        word
        for at, word in enumerate(words)
        if not word.startswith("-") and "=" not in word and not (at and words[at - 1] in options)
    ]


def _managed(command: Command, places: Places) -> Iterator[tuple[str, State, str]]:
    at = next(at for at, word in enumerate(command.words) if word.rsplit("/", 1)[-1] == "manage.py")
    name = next((word for word in command.words[at + 1 :] if not word.startswith("-")), "")
    if not places.holds("manage.py"):
        yield "manage.py", State.DEAD, "does not exist"
    elif name and not VAGUE.search(name):
        if name in DJANGO or name in places.targets.management:
            yield f"manage.py {name}", State.LIVE, ""
        else:
            yield (
                f"manage.py {name}",
                State.DOUBTFUL,
                "is neither Django's own nor the repository's, and a package may bring it",
            )


def _files(program: str, words: list[str]) -> Iterator[str]:
    """The arguments that have to be files of the checkout before the command is run."""
    plain = [word for word in words if not word.startswith("-")]
    if program.startswith(("./", "../")) or program.endswith((".sh", ".py")):
        yield program
    elif program in INTERPRETERS:
        if words and not words[0].startswith("-"):
            yield words[0]
    elif program == "chmod" and plain[1:]:
        yield from plain[1:]
    elif (program == "cd" and plain) or (program == "cp" and len(plain) == 2):
        yield plain[0]
    for option, value in pairwise(words):
        if (option in ("-r", "--requirement", "--env-file", "--file") and program not in NO_FILES) or (
            option == "-f" and program in FILE_OPTION and (FILE.search(value) or "/" in value or "Dockerfile" in value)
        ):
            yield value


def _modules(program: str, words: list[str]) -> Iterator[str]:
    if program in ("python", "python3") and words[:1] == ["-m"] and words[1:]:
        yield words[1]
    elif program in SERVERS:
        yield from (word.partition(":")[0] for word in words if TARGET.fullmatch(word))


def _imported(module: str, places: Places) -> Iterator[tuple[str, State, str]]:
    known = places.targets.modules
    if any(one == module or one.endswith(f".{module}") for one in known):
        yield module, State.LIVE, ""
        return
    package = module.split(".", 1)[0]
    # A package of the repository has no module of that name; any other may be installed.
    if "." in module and any(one == package or one.startswith(f"{package}.") or f".{package}." in one for one in known):
        yield module, State.DEAD, "is no module of the repository"


def planted(places: Places, documents: DocumentFacts) -> bool:
    """The control: a made-up link, anchor, path and target are all called dead by the same rules."""
    name = "no-such-file-was-ever-here.md"
    top = next((path.split("/", 1)[0] for path in places.tree.files if "/" in path and not path.startswith(".")), "")
    made_up = Document(
        "README.md",
        text="planted",
        headings=(Heading("Planted", 1, 1),),
        links=(Link(name, 1), Link("#no-such-heading", 1)),
        commands=(Command(("bash", f"{top}/{name}.sh".lstrip("/")), 1, "bash"),),
    )
    states = [one.state for one in references(made_up, places, documents)]
    # In a site that a tool builds, an anchor that is no heading cannot be told.
    anchor = State.DOUBTFUL if places.built_site("README.md") else State.DEAD
    return states == [State.DEAD, anchor, State.DEAD]
