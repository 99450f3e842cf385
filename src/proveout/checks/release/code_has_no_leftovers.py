"""No debugger, debug print, mock, forgotten note or dead switch ships.

Proof:
    Shipped source (not tests) is walked as syntax for breakpoints, prints, console calls, mock imports
    and marked comments of the stated words. Control: a planted one is found; the number of files read
    is stated.

Asked as:
    no console.log in production code; debug statements removed; all TODOs and FIXMEs resolved; remove
    mock data; production comments in code addressed; no commented-out code
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)


@dataclass(frozen=True, slots=True)
class Limits:
    words: tuple[str, ...] = ("TODO", "FIXME", "PRODUCTION")
    max: int = 0
