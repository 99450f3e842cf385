"""Answer questions about the newest run over the Model Context Protocol (stdio, read-only).

examples:
  proveout mcp                          a client starts this; it speaks on stdin and stdout
  proveout mcp --repo ../shop

It needs the package 'mcp': pip install 'proveout[mcp]'. Its tools list items, show
evidence, explain checks, and say what would change the decision. None of them can tick,
attest, waive, measure or write anything; 'proveout check' keeps the runs that they read.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from proveout.catalogue import Catalogue
from proveout.errors import UsageError
from proveout.explain import WORDS, explained_page, explained_word
from proveout.inquiry.answers import NOTICE, Answer, item, items, overview, way_to_go
from proveout.model.run import Run
from proveout.redact import Redactor
from proveout.report.columns import harmless
from proveout.store.store import Store
from proveout.wiring import find_repository, open_catalogue

if TYPE_CHECKING:
    from mcp.server import MCPServer

Standing = Literal["", "proved", "false", "unproved", "n/a", "remark"]
INSTRUCTIONS = f"proveout proves production checklists. These tools read the newest kept run. {NOTICE}"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--repo", metavar="DIR", default=".", help="the service's repository (default: this folder)")


def carry_out(arguments: argparse.Namespace) -> int:
    repository = find_repository(Path(arguments.repo))
    try:
        server = make_server(Store(repository), open_catalogue())
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "mcp":
            raise
        raise UsageError(
            "the MCP server needs the package 'mcp', which is not installed here: pip install 'proveout[mcp]'"
        ) from error
    server.run("stdio")
    return 0


def make_server(store: Store, catalogue: Catalogue) -> "MCPServer":
    """A server with the tools below. Raises ModuleNotFoundError without the package `mcp`."""
    from mcp.server import MCPServer  # noqa: PLC0415 - a second to import, and no other command needs it
    from mcp.types import ToolAnnotations  # noqa: PLC0415 - the same

    from proveout import __version__  # noqa: PLC0415 - beside its use

    server = MCPServer("proveout", instructions=INSTRUCTIONS, version=__version__, log_level="ERROR")
    reading = ToolAnnotations(
        read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
    )  # fmt: skip

    @server.tool(annotations=reading)
    def latest_run() -> Answer:
        """The decision of the newest kept run (GO, NO-GO or HOLD), with how many items stand where."""
        return _told(lambda: overview(_latest(store)))

    @server.tool(annotations=reading)
    def list_items(standing: Standing = "", offset: int = 0, most: int = 50) -> Answer:
        """Items of the checklists with their standing in the newest run; `standing` leaves only one kind."""
        return _told(lambda: items(_latest(store), standing=standing, offset=offset, most=most))

    @server.tool(annotations=reading)
    def item_evidence(item_id: str) -> Answer:
        """One item: the verdicts on its checks, what was seen where, how to see it again, and how to mend it."""
        return _told(lambda: item(_latest(store), item_id))

    @server.tool(annotations=reading)
    def explain(name: str) -> Answer:
        """What a check looks at and how to mend it, by its id; or what a word such as HOLD means."""
        return _told(lambda: _explained(catalogue, name))

    @server.tool(annotations=reading)
    def path_to_go() -> Answer:
        """What would change the decision: the steps to GO with estimated minutes, and the items that block."""
        return _told(lambda: way_to_go(_latest(store)))

    return server


def _latest(store: Store) -> Run:
    runs = store.runs()
    if not runs:
        raise UsageError("no run is kept here yet. 'proveout check' keeps one")
    return store.read(runs[0].name)


def _explained(catalogue: Catalogue, name: str) -> Answer:
    if name in catalogue:
        return {"name": name, "text": explained_page(catalogue[name])}
    if name.lower() in WORDS:
        return {"name": name.lower(), "text": explained_word(name.lower())}
    near = catalogue.nearest(name[:200])
    hint = f"Did you mean {' or '.join(near)}?" if near else "'proveout list' names them all."
    raise UsageError(f"there is no check or word '{name[:80]}'. {hint}")


def _told(answer: Callable[[], Answer]) -> Answer:
    """The answer without secrets; an error of the caller's as the sentence that it is."""
    from mcp.server.mcpserver.exceptions import ToolError  # noqa: PLC0415 - the server has imported it already

    try:
        said = answer()
    except UsageError as error:
        raise ToolError(_visible(Redactor().text(str(error)))) from error
    cleaned = _cleaned(said, Redactor())
    if not isinstance(cleaned, dict):
        raise TypeError("an answer is an object")
    return cleaned


def _cleaned(value: object, redactor: Redactor) -> object:
    """Every text with its secrets hidden and its invisible characters written out, line by line."""
    match value:
        case str():
            return "\n".join(map(_visible, redactor.text(value).split("\n")))
        case dict():
            return {name: _cleaned(one, redactor) for name, one in value.items()}
        case list():
            return [_cleaned(one, redactor) for one in value]
        case _:
            return value


def _visible(line: str) -> str:
    words = line.lstrip(" ")
    return " " * (len(line) - len(words)) + harmless(words)
