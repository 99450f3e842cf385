"""The runs that are kept, as commands ask for them."""

from pathlib import Path

from proveout.errors import UsageError
from proveout.model.run import Run
from proveout.store.store import Store


def stored_run(repository: Path, name: str | None, *, environment: str = "") -> Run:
    """One run by its id or file name; the newest without any, of one environment where that is said.

    Raises UsageError where there is none.
    """
    store = Store(repository)
    if name:
        return store.read(name)
    if environment:
        return store.read(store.latest_of(environment).name)
    runs = store.runs()
    if not runs:
        raise UsageError(f"no run of {repository} is kept yet. 'proveout check' keeps one")
    return store.read(runs[0].name)
