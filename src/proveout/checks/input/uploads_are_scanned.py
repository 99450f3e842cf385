"""An upload that holds the standard antivirus test file is refused or quarantined.

Proof:
    The EICAR test file, assembled at run time, is uploaded by the probe user: it must be refused or
    never be downloadable. Control: a harmless file of the same type is accepted and downloadable. n/a
    without an upload route.

Asked as:
    scan user-submitted files; uploads scanned for malware; virus scanning enabled; file content
    scanning; ClamAV configured

Told by:
    (virus | malware | antivirus) + (scan* | upload | check* | enable) -(server | host | laptop | virustotal) ~0.94
    clamav ~0.95
    CLAMAV_* ~0.93
    VIRUS_SCAN_ENABLED ~0.95
    upload + scan* -(sentry | sarif | security-scan) ~0.92
    scan* + ("user submitted" | "uploaded files" | "user files") ~0.95
    "content scanning" + (file | upload) ~0.94
    eicar ~0.96

Sources:
    OWASP ASVS 5.0 V5.4.3; EICAR test file
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import UrlPath

SEVERITY = Severity.MINOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")
