"""The run for machines: JSON alone, whole, described by docs/run.schema.json."""

from proveout.model.document import read_run, write_run
from proveout.model.run import Run


def render_json(run: Run) -> str:
    """Everything that the run knows, with a newline at its end."""
    return write_run(run)


def read_json(text: str) -> Run:
    """The run that was rendered. Raises UsageError for another format or a damaged text."""
    return read_run(text)
