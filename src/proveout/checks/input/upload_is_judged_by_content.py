"""An upload whose content is not of an allowed type is refused, whatever its name.

Proof:
    A script and an archive under an allowed name, an allowed file under a foreign name, and a mixed
    file are uploaded and must be refused. Control: a genuine small file of each allowed type is
    accepted.

Asked as:
    file type validation; file type checked on upload; validate user-submitted files; MIME type checked;
    only allowed extensions accepted; upload validation by content

Told by:
    upload + only + (png | jpg | jpeg | pdf | csv | image | docx) ~0.92
    upload + (accept* | allow*) + (png | jpg | jpeg | pdf | csv | docx) ~0.9
    "file type" + (validat* | check* | restrict* | allow* | verif* | limit*) -size ~0.94
    "mime type" + (validat* | check* | restrict* | allow* | verif* | limit*) -(sniff* | nosniff | size) ~0.94
    "allowed extensions" ~0.93
    ALLOWED_EXTENSIONS ~0.94
    ALLOWED_MIME_TYPES ~0.95
    ALLOWED_FILE_TYPES ~0.95
    "file extension" + (validat* | check* | restrict* | allow*) ~0.93
    "magic bytes" ~0.93
    "magic number" + (file | upload | check*) ~0.9
    upload + ("only allowed" | "allowed types" | "file types" | "content type") -(size | limit) ~0.9
    "upload restrictions" ~0.78
    upload + (validat* | restrict*) + (content | type) -size ~0.9

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
