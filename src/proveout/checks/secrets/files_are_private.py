"""Secret files on the host can be read by the service account only.

Proof:
    Owner and mode of each named and each usual secret file are read where the service runs (kit, shell
    of the rehearsal); group or world access fails. From a laptop checkout it is unknown.

Asked as:
    .env permissions 600; restrictive file permissions; secret files not world readable; verify file
    permissions and ownership; private key permissions restricted

Told by:
    (.env* | "environment file") + (permission | chmod | 600 | 400 | ownership | chown) -(iam | role | api) ~0.95
    (secret | pem | credential) + (permission | chmod | 600 | 400 | ownership | chown) -(iam | role | api) ~0.95
    "private key" + (permission | restrict | readable | 600 | 400) ~0.94
    chmod + (600 | 400 | 640) ~0.92
    ("world readable" | "group readable" | "owner only") ~0.88
    "file permission" + (600 | 400 | restrict | sensitive) -(upload | media | 755) ~0.9
    "file permission" + (configuration | ownership | secret) -(upload | media | 755) ~0.9
    "file permission" -(upload | media | static | 755 | 644 | storage | directory) ~0.76
    ("file ownership" | "restrictive permission") -(upload | media | static | directory) ~0.8
    (.env | .env.production) + security + (keep | kept | file | server | protect) -(variable | vault) ~0.82
    .env + own -git ~0.86

Sources:
    Enlightn FilePermissions; CWE-732
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    mode: str = "600"
    paths: tuple[str, ...] = ()
