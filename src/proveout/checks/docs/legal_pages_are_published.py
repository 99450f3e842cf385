"""Privacy policy and terms are published, linked, and treat each stated point.

Proof:
    The page is reached from the front page or named in the repository, answers 200 without login, is no
    placeholder, has a date and a heading or paragraph per stated point. Whether it is lawful is
    attested.

Asked as:
    privacy policy published; terms of service published; privacy policy linked; terms and privacy
    policy finalized; privacy policy covers data collected; acceptable use policy defined

Sources:
    GDPR article 13
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    page: Choice = Choice("privacy")
    points: tuple[str, ...] = ()
