"""Signs and colours of the terminal report. A colour never says what no word says."""

from dataclasses import dataclass
from enum import Enum

from proveout.model.check import Sight
from proveout.model.run import Decision, Standing
from proveout.model.verdict import Outcome


class Colour(Enum):
    """Parameters of ECMA-48 8.3.117, SELECT GRAPHIC RENDITION."""

    NONE = ""
    BOLD = "1"
    DIM = "2"
    RED = "31"
    GREEN = "32"
    YELLOW = "33"

    def on(self, text: str, *, bold: bool = False) -> str:
        values = [Colour.BOLD.value] * bold + [self.value] * bool(self.value)
        return f"\x1b[{';'.join(values)}m{text}\x1b[0m" if values and text else text


@dataclass(frozen=True, slots=True)
class Signs:
    """One column each, but for the ellipsis."""

    passed: str = "✓"
    failed: str = "✗"
    unknown: str = "?"
    not_applicable: str = "–"
    ellipsis: str = "…"

    def of(self, outcome: Outcome) -> str:
        match outcome:
            case Outcome.PASS:
                return self.passed
            case Outcome.FAIL:
                return self.failed
            case Outcome.UNKNOWN:
                return self.unknown
            case Outcome.NOT_APPLICABLE:
                return self.not_applicable


ASCII = Signs("+", "x", "?", "-", "...")


def signs_for(encoding: str) -> Signs:
    """The real signs where the encoding has them, ASCII where not."""
    signs = Signs()
    try:
        f"{signs.passed}{signs.failed}{signs.not_applicable}{signs.ellipsis}".encode(encoding)
    except (LookupError, UnicodeError):
        return ASCII
    return signs


OF_DECISION = {Decision.GO: Colour.GREEN, Decision.NO_GO: Colour.RED, Decision.HOLD: Colour.YELLOW}
OF_OUTCOME = {
    Outcome.PASS: Colour.GREEN,
    Outcome.FAIL: Colour.RED,
    Outcome.UNKNOWN: Colour.YELLOW,
    Outcome.NOT_APPLICABLE: Colour.DIM,
}
OUTCOME_OF = {
    Standing.PROVED: Outcome.PASS,
    Standing.FALSE: Outcome.FAIL,
    Standing.UNPROVED: Outcome.UNKNOWN,
    Standing.NOT_APPLICABLE: Outcome.NOT_APPLICABLE,
    Standing.REMARK: Outcome.NOT_APPLICABLE,
}
THROUGH = {
    Sight.WIRE: "seen on the wire",
    Sight.SERVICE: "seen in the service",
    Sight.SETTINGS: "seen in the settings",
    Sight.FILES: "seen in the files",
    Sight.DRILL: "seen in a drill",
    Sight.PROVIDER: "seen at the provider",
    Sight.ATTESTATION: "a person's word",
}
