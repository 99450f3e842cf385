"""A signed URL opens its own object, only with its method, only until its expiry, which is no later than stated.

Proof:
    The application's own signing gives a URL for a probe object: it opens without login; changed path,
    method, signature and stretched expiry are refused; one signed with a short life is refused after it
    passed. The life in the real URL is compared with the limit.

Asked as:
    signed URLs for downloads; signed URL expiry appropriate; uploads via signed URLs; retrieval via
    signed URL works; pre-signed URLs configured

Told by:
    ("signed url" | "presigned url" | "pre-signed url") ~0.97
    (signed | presigned) + url + (expire* | expiry | upload | download) ~0.97
    (time-limited | expiring | temporary) + (link | links | url | urls) ~0.92

Sources:
    AWS Signature Version 4 query string authentication
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    max_life: timedelta = timedelta(days=7)
    direction: Choice = Choice("download and upload")
