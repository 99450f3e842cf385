"""A user can download the own data and have the account with its data deleted.

Proof:
    A probe user with marked data exports (the markers are in the file) and asks for deletion; the
    markers are then gone from every table and bucket of the user. Control: they were found there
    before. n/a when the service keeps no personal data, which a person attests.

Asked as:
    user data export functionality; right to be forgotten; data deletion implemented; user can download
    their data; account deletion works; GDPR data export

Sources:
    GDPR articles 15, 17 and 20
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MINOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SERVICE)


@dataclass(frozen=True, slots=True)
class Limits:
    action: Choice = Choice("export and erase")
    tables: tuple[str, ...] = ()
