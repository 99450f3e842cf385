"""Text responses above a size are compressed.

Proof:
    The same text, JSON and static responses are fetched with and without Accept-Encoding: the encoded
    one must be smaller, decode to the same bytes and carry Vary. n/a when no answer is larger than the
    limit.

Asked as:
    gzip enabled; response compression configured; Brotli compression; enable gzip compression for API
    responses; GZipMiddleware added; static files compressed

Told by:
    gzip -(backup | dump | pg_dump | log | tar | archive | gunzip) ~0.93
    brotli -(backup | dump | log) ~0.94
    gzipmiddleware ~0.96
    flask-compress ~0.93
    "response compression" ~0.93
    "compress responses" ~0.93
    compress* + (response | static | asset | http | api | payload) -(backup | image | log | dump | video) ~0.9
    compress* + (enable | middleware | configure) -(backup | image | log | dump | video | postgres | redis) ~0.86
    enable_compression ~0.9
    whitenoise + compress* ~0.85
    @(nginx | proxy | performance | cdn) + compress* -(backup | image | log | dump | video | photo) ~0.8

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
