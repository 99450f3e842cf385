"""An application that --entry names and that is installed: it lies beside the interpreter, not in the repository."""

from pathlib import Path

from proveout.facts.service import Entry, Interpreter
from proveout.probes.introspection.applications import applications_of
from proveout.probes.introspection.environments import module_in
from proveout.probes.introspection.finding import CALLED, TARGET
from proveout.probes.python import LONGEST


def installed_entry(said: str, interpreter: Interpreter, *, folder: str) -> Entry | None:
    """The entry as its installed source tells of it; None where the interpreter has no such module.

    The source is read, not run. `folder` is where the repository's own modules, such as its settings, come from.
    """
    if not TARGET.fullmatch(said):
        return None
    module, _, attribute = said.partition(":")
    path = module_in(Path(interpreter.path), interpreter.version, module)
    if path is None:
        return None
    called = CALLED.fullmatch(attribute)
    name, arguments = (called[1], called[2].strip()) if called else (attribute, "")
    made = next((one for one in applications_of(module, _text(path)) if one.name == name), None)
    return Entry(
        f"{module}:{name}" if name else module,
        "--entry",
        made.kind if made else "",
        called is not None or (made is not None and made.factory),
        arguments,
        folder,
    )


def _text(path: Path) -> str:
    """The beginning of a source, empty where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(LONGEST).decode("utf-8", "replace")
    except OSError:
        return ""
