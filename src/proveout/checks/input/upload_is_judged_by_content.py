"""An upload whose content is not of an allowed type is refused, whatever its name.

Proof:
    A script and an archive under an allowed name, an allowed file under a foreign name, and a mixed
    file are uploaded and must be refused. Control: a genuine small file of each allowed type is
    accepted.

Asked as:
    file type validation; file type checked on upload; validate user-submitted files; MIME type checked;
    only allowed extensions accepted; upload validation by content

Sources:
    OWASP ASVS 5.0 V5.2.2
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import UrlPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    allowed: tuple[str, ...] = ()
    path: UrlPath = UrlPath("")
