"""Text responses above a size are compressed.

Proof:
    The same text, JSON and static responses are fetched with and without Accept-Encoding: the encoded
    one must be smaller, decode to the same bytes and carry Vary. n/a when no answer is larger than the
    limit.

Asked as:
    gzip enabled; response compression configured; Brotli compression; enable gzip compression for API
    responses; GZipMiddleware added; static files compressed

Sources:
    RFC 9110 section 8.4; Enlightn Pro compression headers
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Bytes

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    min_size: Bytes = Bytes(1 * 1024)
