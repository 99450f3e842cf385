"""Hides what must not be known, in texts, runs and exceptions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import cast

from proveout.model.run import Run
from proveout.model.secret import Secret
from proveout.redact.known import KnownSecrets
from proveout.redact.mask import MASK, Span, mask_of, masked
from proveout.redact.named import named_spans
from proveout.redact.shapes import shaped_spans

# What is left after a mask may form a new find; in practice the second round finds nothing.
ROUNDS = 8


class Redactor:
    """Knows the values of the environment and the shapes of secrets.

    A value that is cut in two, with one part in one text and one in another, is not found.
    """

    def __init__(self, known: Iterable[Secret] = ()) -> None:
        self._known = KnownSecrets(known)

    def text(self, text: str) -> str:
        """The text with every secret hidden. Doing it twice changes nothing more."""
        for _ in range(ROUNDS):
            hidden = self._once(text)
            if hidden == text:
                return text
            text = hidden
        return mask_of(len(text))

    def run(self, run: Run) -> Run:
        """The run with every text in it hidden; keys and what refers to them are hidden alike."""
        return cast("Run", _Rebuilding(self, run).of(run))

    def exception(self, error: BaseException) -> str:
        """The traceback as Python prints it, causes and notes included, with every secret hidden."""
        import traceback  # noqa: PLC0415 - only wanted when something broke

        return self.text("".join(traceback.format_exception(error)))

    def _once(self, text: str) -> str:
        if len(text) < 4:
            return text
        spans = list(self._known.spans(text))
        # What is hidden already holds nothing to find, and is no value of a name.
        at = 0
        for start, end in [*(match.span() for match in MASK.finditer(text)), (len(text), len(text))]:
            piece = text[at:start]
            spans += ((at + one, at + other) for one, other in _found(piece))
            at = end
        return masked(text, spans) if spans else text


def secrets_in(text: str) -> tuple[Secret, ...]:
    """What would be hidden in this text by its name or shape, to be hidden wherever else it turns up alone."""
    return tuple(Secret(text[start:end]) for start, end in _found(text))


def _found(text: str) -> Iterator[Span]:
    if len(text) < 8:
        return
    yield from shaped_spans(text)
    yield from named_spans(text)


class _Rebuilding:
    """Rebuilds one run. Keys that would become equal are numbered, so that no entry is lost."""

    def __init__(self, redactor: Redactor, run: Run) -> None:
        self._redactor = redactor
        self._done: dict[str, str] = {}
        taken: set[str] = set()
        for key in dict.fromkeys(_keys(run)):
            hidden = wanted = redactor.text(key)
            number = 1
            while hidden in taken:
                number += 1
                hidden = f"{wanted} ({number})"
            taken.add(hidden)
            self._done[key] = hidden

    def of(self, value: object) -> object:
        if isinstance(value, str):
            # A StrEnum is text, too, and its words are ours.
            return self._text(value) if type(value) is str else value
        if isinstance(value, tuple):
            return tuple(self.of(one) for one in value)
        if isinstance(value, Mapping):
            return {self.of(key): self.of(one) for key, one in value.items()}
        if is_dataclass(value) and not isinstance(value, type | Secret):
            before = {field.name: getattr(value, field.name) for field in fields(value)}
            after = {name: self.of(one) for name, one in before.items()}
            return replace(value, **after) if after != before else value
        return value

    def _text(self, text: str) -> str:
        if text not in self._done:
            self._done[text] = self._redactor.text(text)
        return self._done[text]


def _keys(value: object) -> Iterator[str]:
    if isinstance(value, tuple):
        for one in value:
            yield from _keys(one)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            if isinstance(key, str):
                yield key
            yield from _keys(one)
    elif is_dataclass(value) and not isinstance(value, type | Secret):
        for field in fields(value):
            yield from _keys(getattr(value, field.name))
