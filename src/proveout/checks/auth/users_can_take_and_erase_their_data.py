"""A user can download the own data and have the account with its data deleted.

Proof:
    A probe user with marked data exports (the markers are in the file) and asks for deletion; the
    markers are then gone from every table and bucket of the user. Control: they were found there
    before. n/a when the service keeps no personal data, which a person attests.

Asked as:
    user data export functionality; right to be forgotten; data deletion implemented; user can download
    their data; account deletion works; GDPR data export

Told by:
    "right to be forgotten" ~0.96
    "right to erasure" ~0.96
    "right to deletion" ~0.93
    "data portability" ~0.93
    "data export" -(backup | report | csv | database | excel | rollback) ~0.86
    "user data export" ~0.95
    "export user data" ~0.93
    "data deletion" -(backup | document | retain | old | test | log | policy | terms) ~0.9
    "user data deletion" ~0.94
    "account deletion" -(document | aws) ~0.93
    "delete account" -(aws | test | service | stripe) ~0.9
    delete* + (user | account | personal) + data + (gdpr | request | user | personal) -(test | backup | log) ~0.9
    user + (download | export) + data ~0.94
    gdpr + (export | delet* | erasure | erase) -(policy | document | respond) ~0.93
    "data subject" + (request | access | right) ~0.9
    @gdpr + (export | delete | delet* | erase*) -(backup | document | policy | terms | respond) ~0.84
    dsar ~0.88

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
