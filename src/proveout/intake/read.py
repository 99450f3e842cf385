"""A Markdown document → its items."""

from proveout.intake.blocks import find_blocks
from proveout.intake.decode import decode
from proveout.intake.items import Collector
from proveout.model.checklist import Checklist


def read_checklist(data: bytes, path: str) -> Checklist:
    """Everything that the document states, in the order of its lines.

    `path` is for messages only, nothing is opened. Raises UnreadableDocumentError for what is no text or is larger
    than 10 MiB; every other sequence of bytes is read, in time that grows with its length.
    """
    decoded = decode(data, path)
    collector = Collector(decoded)
    collector.collect(find_blocks(decoded.text, decoded.lines))
    items = collector.items()
    lines = len(decoded.raw) - (not decoded.raw[-1])
    return Checklist(path, collector.title, items, lines, decoded.repairs)
