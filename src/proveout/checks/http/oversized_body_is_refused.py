"""A request body or upload above the limit is refused before it is read whole.

Proof:
    Bodies just under and just over the limit are streamed to the named or default route: the first is
    not refused for its size, the second gets 413 (or the framework's 400) and the server stops reading.

Asked as:
    request size limit set; max upload size set; file size limits enforced; file upload limits
    configured; DATA_UPLOAD_MAX_MEMORY_SIZE set; client_max_body_size configured; upload size limited

Told by:
    upload + (larger | bigger | over | exceed* | maximum) + #size ~0.92
    (file | body | payload) + (larger | bigger | exceed*) + #size + (reject | refuse | block | limit) ~0.92
    (file | upload | request | body | payload) + "size limit" -(log | bundle | image | pool) ~0.93
    "file size" + (limit | maximum | enforce | restrict | check) -(log | bundle | rotate) ~0.92
    "upload size" -(bundle) ~0.92
    "upload limit" -rate ~0.9
    "request size" -(rate) ~0.92
    "body size" ~0.93
    "payload size" + (limit | maximum | cap | restrict) -websocket ~0.9
    "request body" + (limit | maximum | cap | large) ~0.9
    "maximum upload" ~0.93
    MAX_CONTENT_LENGTH ~0.96
    client_max_body_size ~0.96
    DATA_UPLOAD_MAX_MEMORY_SIZE ~0.96
    FILE_UPLOAD_MAX_MEMORY_SIZE ~0.95
    MAX_UPLOAD_SIZE ~0.96
    MAX_FILE_SIZE ~0.95
    MAX_FILE_SIZE_MB ~0.95
    MAX_REQUEST_BODY_* ~0.96
    max_upload_size ~0.96
    upload + (large | oversize* | size) + (reject | limit | refuse | 413 | handle) ~0.88
    413 + (upload | payload | body | request | file) -(symptom | error | fail*) ~0.9

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
