"""Finds the application of a service: what start commands name, what is set for it, what its sources make."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from proveout.facts.server import ServerCommand
from proveout.facts.service import Entry
from proveout.model.need import Unreadable
from proveout.probes.introspection.applications import Application
from proveout.probes.introspection.modules import Modules, below, dotted, folder_of
from proveout.probes.introspection.resolving import Hints, Resolved, strongest
from proveout.probes.introspection.starting import Hint, Named, Rank, Said, hints_of
from proveout.probes.repository import Repository
from proveout.probes.services import Part, Parts

SETTINGS = re.compile(
    r"""(?:setdefault\(\s*|environ\[\s*)["']DJANGO_SETTINGS_MODULE["']\s*(?:,|\]\s*=)\s*["']([\w.]+)["']"""
)
TARGET = re.compile(r"[A-Za-z_][\w.]*(:[A-Za-z_][\w.]*(\([^()]*\))?)?")
CALLED = re.compile(r"(\w+)\((.*)\)$", re.DOTALL)
WEB = re.compile(r"^(web|app|api|server|backend|django|flask|fastapi|image|www|http)\b", re.IGNORECASE)
# Files in which an application is looked for first, where no command names one.
USUAL = ("wsgi", "asgi", "main", "app", "application", "server", "api", "run", "__init__")
SERVED = frozenset(("wsgi.py", "asgi.py", "main.py", "app.py", "application.py", "server.py"))
NAMES = ("app", "application", "api", "server", "create_app", "make_app")
MOST_NAMED = 6
MOST_COMMANDS = 500  # of one repository; each is looked for in all its files


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of how a service starts. `entry` may be a sentence that asks for it."""

    entry: Entry | Unreadable
    celery: Entry | None = None
    settings: str = ""
    settings_found_in: str = ""
    runs_in: str = ""
    server: ServerCommand | None = None
    server_found_in: str = ""


class Finder:
    """Looks for the applications of a repository's services. Hints are resolved once."""

    def __init__(self, repository: Repository, parts: Parts, said: Sequence[Said], names: Sequence[Named]) -> None:
        self._repository = repository
        self._parts = parts
        self._names = names
        self._modules = Modules(repository, parts)
        self._hints = Hints(repository, parts, self._modules)
        said = said[:MOST_COMMANDS]  # the strongest come first
        self._resolved = tuple(
            one for command in said for hint in hints_of(command) if (one := self._hints.resolve(hint))
        )

    def serves(self, part: Part) -> tuple[Resolved, ...]:
        """Web applications of the part that start commands name, the strongest first."""
        return tuple(one for one in self._resolved if one.hint.kind != "celery" and self._parts.owner(one.path) == part)

    def found(self, part: Part, *, said: str = "") -> Found:
        """How the part starts; `said` is what --entry names, which then decides."""
        settings, settings_found_in = self._settings(part, said)
        best = strongest(self.serves(part))
        entry = self._said(said, part) if said else self._entry(part, best, settings, settings_found_in)
        server = next((one for one in best if one.hint.server is not None), None)
        return Found(
            entry,
            self._celery(part),
            settings,
            settings_found_in,
            _runs_in(part, best, entry),
            server.hint.server if server else None,
            server.hint.said.where if server else "",
        )

    def _said(self, said: str, part: Part) -> Entry | Unreadable:
        if not TARGET.fullmatch(said):
            return Unreadable(f"--entry {said} is no module:attribute, such as shop.main:app")
        module, _, attribute = said.partition(":")
        where = self._modules.file_of(module, [part.folder, below(part.folder, "src"), "", "src"])
        if where is None or self._parts.owner(where[0]) != part:
            return Unreadable(f"--entry {said}: there is no {module.replace('.', '/')}.py below {part.shown}")
        return self._checked(Entry(said, "--entry", folder=where[1]), where[0], attribute or "", named_by_hand=True)

    def _entry(self, part: Part, best: Sequence[Resolved], settings: str, settings_found_in: str) -> Entry | Unreadable:
        named = [self._of_hint(one) for one in best]
        entries = _several(named)
        if len(entries) > 1:
            web = [one for one, hint in zip(named, best, strict=True) if WEB.match(hint.hint.said.process)]
            entries = _several(web) or entries
        if len(entries) > 1:
            return _asks(part, [f"{one.target} ({one.found_in})" for one in entries])
        if named:
            return entries[0] if entries else named[0]
        flask = self._flask(part)
        if flask is not None:
            return flask
        if settings:
            return self._django(part, settings, settings_found_in)
        return self._of_sources(part)

    def _of_hint(self, one: Resolved) -> Entry | Unreadable:
        attribute = one.attribute or ("application" if one.hint.server and one.hint.server.kind == "gunicorn" else "")
        target = f"{one.module}:{attribute}" if attribute else one.module
        entry = Entry(target, one.hint.said.where, one.hint.kind, one.hint.factory, folder=one.folder)
        return self._checked(entry, one.path, attribute, named_by_hand=False)

    def _checked(self, entry: Entry, path: str, attribute: str, *, named_by_hand: bool) -> Entry | Unreadable:
        """The entry with what the sources say of it: its kind, whether it is to be called."""
        arguments = ""
        factory = entry.factory
        if called := CALLED.fullmatch(attribute):
            attribute, arguments, factory = called[1], called[2].strip(), True
        made = self._parts.made(path)
        if not attribute:
            best = _usual([one for one in made if one.kind != "celery"])
            if len(best) != 1:
                return replace(entry, kind=entry.kind or self._kind_of(path))
            attribute = best[0].name
        one = next((one for one in made if one.name == attribute), None)
        factory = factory or (one is not None and one.factory)
        if one is not None and one.factory and one.asks and not arguments and not named_by_hand:
            return Unreadable(
                f"{entry.found_in}: {attribute} cannot be called without arguments. Name the application with --entry"
            )
        kind = (one.kind if one else "") or entry.kind or self._kind_of(path)
        return replace(entry, target=f"{entry.module}:{attribute}", kind=kind, factory=factory, arguments=arguments)

    def _flask(self, part: Part) -> Entry | Unreadable | None:
        for named in self._names:
            if named.name != "FLASK_APP":
                continue
            hint = Hint(
                named.value, Said(named.value, named.path, named.line, named.rank, root=folder_of(named.path)), "flask"
            )
            one = self._hints.resolve(hint)
            if one is not None and self._parts.owner(one.path) == part:
                return self._of_hint(one)
        return None

    def _django(self, part: Part, settings: str, found_in: str) -> Entry:
        """The WSGI module, the ASGI module where there is none, and the settings alone where there is neither."""
        for one in sorted(part.applications, key=lambda one: ("asgi" in one.path, len(one.path))):
            if one.kind == "django":
                folder = self._modules.root_of(one.path, part)
                return Entry(
                    f"{dotted(one.path, folder)}:{one.name}", f"{one.path}:{one.line}", "django", folder=folder
                )
        where = self._modules.file_of(settings, self._modules.bases(part))
        return Entry(settings, found_in, "django", folder=where[1] if where else part.folder)

    def _of_sources(self, part: Part) -> Entry | Unreadable:
        web = [one for one in part.applications if one.kind not in ("celery", "django")]
        ready = [one for one in web if not one.asks]
        # `application = create_app()` of another module: what it makes is not told, but the place is.
        made = [one for one in ready if one.kind or one.path.rpartition("/")[2] in SERVED] or ready
        # A factory that a module calls itself is the module's application.
        plain = [one for one in made if not one.factory]
        best = _usual(plain or made, part.folder)
        if not best:
            celery = self._celery(part)
            if celery is not None:
                return celery
            asks = next((f"{one.path}:{one.line}" for one in web if one.asks), "")
            why = f"{asks} makes it, and cannot be called without arguments" if asks else "no file says how it starts"
            return Unreadable(
                f"the application of {part.shown} was not found: {why}. Name it with --entry module:attribute"
            )
        entries = []
        for one in best:
            folder = self._modules.root_of(one.path, part)
            target = f"{dotted(one.path, folder)}:{one.name}"
            kind = one.kind or self._kind_of(one.path)
            entries.append(Entry(target, f"{one.path}:{one.line}", kind, one.factory, folder=folder))
        if len(entries) > 1:
            return _asks(part, [f"{one.target} ({one.found_in})" for one in entries])
        return entries[0]

    def _celery(self, part: Part) -> Entry | None:
        for one in self._resolved:
            if one.hint.kind == "celery" and self._parts.owner(one.path) == part:
                return self._worker(one)
        made = sorted(
            (one for one in part.applications if one.kind == "celery" and not one.asks),
            key=lambda one: (one.factory, "celery" not in one.path, len(one.path)),
        )
        if not made:
            return None
        folder = self._modules.root_of(made[0].path, part)
        target = f"{dotted(made[0].path, folder)}:{made[0].name}"
        return Entry(target, f"{made[0].path}:{made[0].line}", "celery", made[0].factory, folder=folder)

    def _worker(self, one: Resolved) -> Entry:
        """What `celery -A` names. Celery looks into `shop.celery` where it is told `shop`."""
        module, attribute = one.module, one.attribute
        if not attribute:
            inner = f"{one.path.removesuffix('/__init__.py')}/celery.py"
            for path, dotted in ((one.path, module), (inner, f"{module}.celery")):
                made = [app.name for app in self._parts.made(path) if app.kind == "celery" and not app.factory]
                if made:
                    module, attribute = dotted, made[0]
                    break
        target = f"{module}:{attribute}" if attribute else module
        return Entry(target, one.hint.said.where, "celery", folder=one.folder)

    def _settings(self, part: Part, said: str) -> tuple[str, str]:
        """Django's settings module: what production's files set, then the WSGI module, then anything else."""
        manage = [path for path in self._parts.manage if self._parts.owner(path) == part]
        if not manage and not any(one.kind == "django" for one in part.applications):
            return "", ""
        named = [one for one in self._names if one.name == "DJANGO_SETTINGS_MODULE" and self._is_of(one, part)]
        strong = [one for one in named if one.rank is Rank.PRODUCTION]
        strong += [
            one for one in named if one.rank is Rank.UNSAID and one.path.rpartition("/")[2].startswith("Dockerfile")
        ]
        served = [one.path for one in self.serves(part)]
        wsgi = [one.path for one in part.applications if one.kind == "django"]
        if said:
            served = [path for path in wsgi if dotted(path, "").endswith(said.partition(":")[0])] + served
        for one in strong:
            return one.value, f"{one.path}:{one.line}"
        for path in dict.fromkeys((*served, *sorted(wsgi, key=lambda path: "asgi" in path), *manage)):
            text = self._repository.text(path)
            if isinstance(text, str) and (found := SETTINGS.search(text)):
                return found[1], f"{path}:{text.count(chr(10), 0, found.start()) + 1}"
        for one in named:
            return one.value, f"{one.path}:{one.line}"
        return "", ""

    def _is_of(self, named: Named, part: Part) -> bool:
        where = self._modules.file_of(named.value, self._modules.bases(part))
        return where is not None and self._parts.owner(where[0]) == part

    def _kind_of(self, path: str) -> str:
        """The only framework that the part makes applications of, where the file itself does not tell."""
        part = self._parts.owner(path)
        kinds = {one.kind for one in part.applications} - {"", "celery"} if part else set()
        return kinds.pop() if len(kinds) == 1 else ""


def _several(named: Sequence[Entry | Unreadable]) -> list[Entry]:
    """The first of each target."""
    entries = [one for one in named if isinstance(one, Entry)]
    return list({one.target: one for one in reversed(entries)}.values())[::-1]


def _usual(made: Sequence[Application], folder: str = "") -> list[Application]:
    """The applications in the most usual place: several where none stands out."""

    def place(one: Application) -> tuple[int, int, int]:
        base = one.path.rpartition("/")[2].removesuffix(".py")
        depth = one.path.removeprefix(f"{folder}/" if folder else "").removeprefix("src/").count("/")
        names = NAMES.index(one.name) if one.name in NAMES else len(NAMES)
        return (min(depth, 3), USUAL.index(base) if base in USUAL else len(USUAL), names)

    best = min(map(place, made), default=None)
    return [one for one in made if place(one) == best]


def _runs_in(part: Part, best: Sequence[Resolved], entry: Entry | Unreadable) -> str:
    """Where the process is started: the folder that the command changes to, or where it imports from."""
    for one in best:
        if one.hint.folder and isinstance(entry, Entry):
            return one.folder
    if isinstance(entry, Entry) and not entry.folder.endswith("src"):
        return entry.folder
    return part.folder


def _asks(part: Part, several: Sequence[str]) -> Unreadable:
    shown = [*several[:MOST_NAMED], *(["others"] if len(several) > MOST_NAMED else [])]
    return Unreadable(
        f"{part.shown} has several applications: {', '.join(shown[:-1])} and {shown[-1]}. "
        "Say which one is meant with --entry module:attribute"
    )
