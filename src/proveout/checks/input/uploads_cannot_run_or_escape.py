"""An uploaded file cannot leave its folder, overwrite another or run in a browser or on the server.

Proof:
    Names with traversal, absolute paths, control characters and a second file of the same name are
    uploaded; the stored keys are read back. HTML and SVG fetched by their public URL must come as
    download or from another origin, with nosniff. Control: an ordinary name is stored and comes back.

Asked as:
    uploads stored safely; uploaded filenames sanitized; path traversal prevented; uploads not
    executable; secure file storage; file storage permissions set; upload
    directory permissions

Told by:
    "path traversal" ~0.95
    "directory traversal" ~0.95
    traversal + (upload | file | path | attack) ~0.93
    filename + (sanitiz* | secure | random* | uuid) ~0.93
    "file name" + (sanitiz* | random*) ~0.92
    secure_filename ~0.95
    upload + (executable | execut* | "outside web root" | webroot | "web root" | isolat*) ~0.93
    "secure file" + (handling | storage) -upload ~0.86
    "uploads" + "stored safely" ~0.93
    upload + (directory | folder) + permission ~0.84
    permission + (755 | 644) + @(upload | media | "file storage") -(.env | ssh | key | script) ~0.8
    "file name" + (sanitize | random | randomize | uuid | safe | generate) -log ~0.9
    (content-disposition | "attachment disposition") ~0.93

Sources:
    OWASP ASVS 5.0 V5.3.1, V5.3.2 and V5.4.1
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import UrlPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")
