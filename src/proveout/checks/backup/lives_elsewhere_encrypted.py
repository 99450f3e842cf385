"""A copy of the backup lies outside the provider or region of the database, encrypted.

Proof:
    Account, region and host of the copy are compared with those of the database, and the first bytes or
    the store's settings show encryption. Control: the key that opens it is held elsewhere, which a
    restore from that copy shows.

Asked as:
    off-site backup storage; backups encrypted; backups stored in different region; backup encryption
    enabled; backup location documented; backup storage is encrypted
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.SERVICE, Sight.ATTESTATION)
