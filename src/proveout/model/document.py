"""A run as the text that is published and kept. docs/run.schema.json describes it."""

import json
from dataclasses import fields, is_dataclass
from enum import IntEnum
from typing import NoReturn

from proveout.errors import UsageError
from proveout.model.codec import MisfitError, decode, encode, word_of
from proveout.model.run import Run

FORMAT = 1


def write_run(run: Run) -> str:
    """JSON alone, UTF-8 when encoded, with a newline at its end; equal runs give equal text."""
    document = encode(run)
    if not isinstance(document, dict):
        raise TypeError("a run is an object")
    # Halves of surrogate pairs cannot be encoded, and documents of strangers hold them.
    text = json.dumps({"format": FORMAT, **document}, ensure_ascii=False, allow_nan=False, indent=2)
    return text.encode(errors="replace").decode() + "\n"


def write_short(run: Run) -> str:
    """The same run without a blank too many, for the disk; written in a tenth of the time."""
    names: dict[type, tuple[str, ...]] = {}

    def parts(value: object) -> object:
        kind = type(value)
        if kind not in names:
            names[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
        if not names[kind]:
            return encode(value)
        found = ((name, getattr(value, name)) for name in names[kind])
        # json takes a Severity for its number.
        return {name: word_of(one) if isinstance(one, IntEnum) else one for name, one in found}

    document = {"format": FORMAT, **{field.name: getattr(run, field.name) for field in fields(run)}}
    text = json.dumps(document, default=parts, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode(errors="replace").decode() + "\n"


def read_run(text: str) -> Run:
    """The run that `write_run` wrote. Raises UsageError for any other text."""
    try:
        document = json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise UsageError("This is no run of proveout: the text is no JSON. Run proveout again to make one.") from error
    if not isinstance(document, dict) or "format" not in document:
        raise UsageError("This is no run of proveout: it names no format. Run proveout again to make one.")
    version = document.pop("format")
    if type(version) is not int or version != FORMAT:
        raise UsageError(
            f"This run is written in format {version!r:.20}, and this version of proveout reads format {FORMAT}. "
            "Read it with the version that wrote it."
        )
    try:
        return decode(Run, document)
    except (MisfitError, RecursionError) as error:
        raise UsageError(f"This run is damaged: {error}. Run proveout again to make a new one.") from error


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number of JSON")
