"""Counts, versions and dates that the document states match what is there.

Proof:
    The stated subject is counted in the route table, the test collection, the files or the history of
    the document, and compared; a date is compared with the last change of what it speaks of. A number
    whose subject cannot be counted is unknown.

Asked as:
    stated number of tests passing; all of the stated endpoints answer; last updated date; document
    current with code; system version stated

Told by:
    "last updated" -(dependency | package) ~0.9
    "last verified" ~0.9
    "last reviewed" -(access | permission) ~0.86
    "document version" ~0.86
    version + #version -(python | node | postgres | redis | django | php | tls | tag | docker | api | upgrade) ~0.82
    "version 1.0" -(python | tls | tag) ~0.8
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    subject: str
    value: str
