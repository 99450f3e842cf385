"""A file goes through the application's own storage and comes back byte for byte.

Proof:
    A probe object is written, read, compared, listed and deleted in each named bucket with the
    application's storage class and credentials, and fetched through the service where it serves media.
    Control: a name that was not written is not found.

Asked as:
    file uploads working; S3 bucket configured; storage operations validated; upload and download test;
    storage buckets created; media files served; upload a small file to storage
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    buckets: tuple[str, ...] = ()
    region: str = ""
