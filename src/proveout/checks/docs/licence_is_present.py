"""The licence file is present and agrees with the metadata and notices.

Proof:
    The text is recognised as an SPDX licence and compared with package metadata, README and, where
    stated, the running service's notice; the stated source address must answer without login for a
    licence that asks for it.

Asked as:
    LICENSE file present; source code published; licence information correct; AGPL notice shown; source
    URL replaced in licence documents; README has licence links

Sources:
    SPDX License List; OpenSSF Scorecard License
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    licence: str = ""
