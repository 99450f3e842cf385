"""A request body or upload above the limit is refused before it is read whole.

Proof:
    Bodies just under and just over the limit are streamed to the named or default route: the first is
    not refused for its size, the second gets 413 (or the framework's 400) and the server stops reading.

Asked as:
    request size limit set; max upload size set; file size limits enforced; file upload limits
    configured; DATA_UPLOAD_MAX_MEMORY_SIZE set; client_max_body_size configured; upload size limited

Sources:
    RFC 9110 section 15.5.14; OWASP ASVS 5.0 V5.2.1
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Bytes, UrlPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    max_size: Bytes = Bytes(10 * 1024**2)
    path: UrlPath = UrlPath("")
