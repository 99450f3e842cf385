"""Puts together which service is judged, how it starts and with which Python."""

from dataclasses import replace

from proveout.facts.service import Interpreter, Service
from proveout.model.need import Unreadable
from proveout.model.service import ServiceChoice
from proveout.probes.introspection.finding import Finder
from proveout.probes.introspection.installed import installed_entry
from proveout.probes.introspection.installing import Installer
from proveout.probes.introspection.interpreter import find_interpreter
from proveout.probes.introspection.locks import read_locked
from proveout.probes.introspection.needed import Needed, read_needed
from proveout.probes.introspection.starting import read_commands, read_names
from proveout.probes.repository import Repository
from proveout.probes.services import Part, Parts, listed, nearest, read_services


def locate_service(
    repository: Repository, choice: ServiceChoice, *, installer: Installer | None = None
) -> Service | Unreadable:
    """The service that is judged, ready to be imported; Unreadable with one sentence where something is missing.

    `installer` makes an environment where the choice asks for one, and knows those that it made before.
    Raises UsageError for a `choice.name` that is no service.
    """
    if not choice.execute:
        return Unreadable("the service was not imported: --no-exec forbids to run its code")
    parts, finder = _looked(repository, choice)
    chosen = choose(parts, finder, choice)
    if isinstance(chosen, Unreadable):
        return chosen
    part, why = chosen
    found = finder.found(part, said=choice.entry)
    if isinstance(found.entry, Unreadable) and not choice.entry:
        return found.entry
    kind = "" if isinstance(found.entry, Unreadable) else found.entry.kind
    needed = read_needed(repository, part, kind=kind, celery=found.celery is not None)
    interpreter = _interpreter(repository, part, needed, choice, installer)
    entry = found.entry
    if isinstance(entry, Unreadable):
        # What the repository does not have may be installed.
        installed = installed_entry(choice.entry, interpreter, folder=part.folder) if isinstance(
            interpreter, Interpreter
        ) else None  # fmt: skip
        if installed is None:
            return entry
        entry = installed
    if isinstance(interpreter, Unreadable):
        return interpreter
    paths = (entry.folder, found.runs_in, part.folder, *((found.celery.folder,) if found.celery else ()))
    return Service(
        root=str(repository.root),
        name=part.name,
        folder=part.folder,
        why=why,
        entry=entry,
        interpreter=interpreter,
        runs_in=found.runs_in,
        paths=tuple(dict.fromkeys(paths)),
        settings=found.settings,
        settings_found_in=found.settings_found_in,
        celery=found.celery,
        server=found.server,
        server_found_in=found.server_found_in,
    )


def _looked(repository: Repository, choice: ServiceChoice) -> tuple[Parts, Finder]:
    """The services, and what finds their applications. What somebody names or starts is one all the same."""
    parts = read_services(repository)
    said, names = read_commands(repository), read_names(repository)
    if parts.back_ends:
        return parts, Finder(repository, parts, said, names)
    top = Part("", repository.root.name or "service", "back end", choice.entry)
    whole = replace(parts, back_ends=(top,))
    finder = Finder(repository, whole, said, names)
    return (whole, finder) if choice.entry or finder.serves(top) else (parts, finder)


def _interpreter(
    repository: Repository, part: Part, needed: Needed, choice: ServiceChoice, installer: Installer | None
) -> Interpreter | Unreadable:
    if installer is not None and choice.install:
        locked = read_locked(repository, part.folder, needed)
        return locked if isinstance(locked, Unreadable) else installer.install(locked, needed, said=choice.python)
    found = find_interpreter(repository, part.folder, needed, said=choice.python)
    if isinstance(found, Interpreter) or installer is None or choice.python:
        return found
    locked = read_locked(repository, part.folder, needed)
    kept = None if isinstance(locked, Unreadable) else installer.kept(locked, needed)
    return kept or found


def choose(parts: Parts, finder: Finder, choice: ServiceChoice) -> tuple[Part, str] | Unreadable:
    """The back end that is judged, and why that one; a sentence that asks where nothing decides."""
    back_ends = parts.back_ends
    if choice.name:
        part = parts.named(choice.name)
        if part.kind == "front end":
            return Unreadable(f"{part.shown} is a front end: it has no settings that a Python could import")
        return part, f"--service {choice.name}"
    if not back_ends:
        return _nothing(parts)
    if len(back_ends) == 1:
        beside = f", beside the front end {listed(parts.front_ends)}" if parts.front_ends else ""
        return back_ends[0], f"the only back end here{beside}"
    if near := nearest(back_ends, choice.checklists):
        return near, f"the checklist lies in {near.folder}"
    serving = [part for part in back_ends if any(one.hint.server is not None for one in finder.serves(part))]
    if len(serving) == 1:
        where = next(one.hint.said.where for one in finder.serves(serving[0]) if one.hint.server is not None)
        return serving[0], f"the only one of {len(back_ends)} that a server is started for ({where})"
    if choice.entry:
        fits = [part for part in back_ends if not isinstance(finder.found(part, said=choice.entry).entry, Unreadable)]
        if len(fits) == 1:
            return fits[0], f"the only one of {len(back_ends)} that has {choice.entry}"
    return Unreadable(
        f"several services lie here ({listed(back_ends)}), and nothing says which of them the checklist is about. "
        "Name one with --service"
    )


def _nothing(parts: Parts) -> Unreadable:
    if parts.front_ends:
        return Unreadable(f"only a front end lies here ({listed(parts.front_ends)}), and no Python application")
    if parts.submodules:
        inside = parts.submodules[0]
        own = f"{inside} is a repository of its own: prove it with --repo {inside}"
        return Unreadable(f"no Python application was found here; {own}")
    return Unreadable("no Python application was found here. Name one with --entry module:attribute")
