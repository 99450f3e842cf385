"""Values of the environment, found in every spelling that text commonly gives them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from proveout.model.secret import Secret
from proveout.redact.looks import looks_random
from proveout.redact.mask import Span, mask_of
from proveout.redact.words import ORDINARY, holds_secret_word

SHORTEST = 6  # characters; hiding shorter values would tear ordinary words apart
LONGEST_COUNT = 12  # digits; ports, sizes and times in seconds stay readable


class KnownSecrets:
    """Finds every spelling of every value in one pass over the text, however many there are."""

    def __init__(self, known: Iterable[Secret]) -> None:
        self._by_start: dict[str, tuple[str, ...]] = {}
        spellings = {spelling for secret in known for spelling in _worth_hiding(secret)}
        # Longest first: at one place the longest covers all others.
        for spelling in sorted(spellings, key=len, reverse=True):
            start = spelling[:SHORTEST]
            self._by_start[start] = (*self._by_start.get(start, ()), spelling)

    def __bool__(self) -> bool:
        return bool(self._by_start)

    def spans(self, text: str) -> Iterator[Span]:
        """Where a known value stands. Spans may overlap."""
        by_start = self._by_start
        if not by_start:
            return
        for at in range(len(text) - SHORTEST + 1):
            if (spellings := by_start.get(text[at : at + SHORTEST])) is None:
                continue
            for spelling in spellings:
                if text.startswith(spelling, at):
                    yield at, at + len(spelling)
                    break


def _worth_hiding(secret: Secret) -> Iterator[str]:
    from proveout.redact.spellings import spellings_of, values_of  # noqa: PLC0415 - only where a secret is known

    for value in values_of(secret.reveal()):
        if not is_trivial(value):
            yield from (spelling for spelling in spellings_of(value) if not is_trivial(spelling))


def is_trivial(value: str) -> bool:
    """True for values that are no secret, or that could not be hidden without hiding ordinary text."""
    if len(value) < SHORTEST or value.strip().lower() in ORDINARY:
        return True
    if len(value) < LONGEST_COUNT and value.isdigit():
        return True
    # What is itself a piece of the mask could never be hidden by it.
    return re.sub(r"\d+", "9", value) in mask_of(9)


def secrets_of(environment: Mapping[str, Secret]) -> tuple[Secret, ...]:
    """Those values of an environment that must not be known: by their name, or by their looks."""
    return tuple(value for name, value in environment.items() if _is_secret(name, value.reveal()))


def _is_secret(name: str, value: str) -> bool:
    from proveout.redact.spellings import credential_of  # noqa: PLC0415 - only where a value is known

    return holds_secret_word(name) or bool(credential_of(value)) or looks_random(value, at_least=20)
