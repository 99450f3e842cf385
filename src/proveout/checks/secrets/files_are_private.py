"""Secret files on the host can be read by the service account only.

Proof:
    Owner and mode of each named and each usual secret file are read where the service runs (kit, shell
    of the rehearsal); group or world access fails. From a laptop checkout it is unknown.

Asked as:
    .env permissions 600; restrictive file permissions; secret files not world readable; verify file
    permissions and ownership; private key permissions restricted

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
