"""The document that is promised exists and has a section on each stated point.

Proof:
    The file is found by name or title, headings and paragraphs are matched to each point, and its links
    and commands must resolve. Control: a point that no document treats is not matched. Presence is
    proved, quality is not.

Asked as:
    migration procedure documented; architecture documented; infrastructure configuration documented;
    backup location and access documented; MIGRATIONS.md created; configuration is documented
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    document: str
    points: tuple[str, ...] = ()
