"""A copy of the backup lies outside the provider or region of the database, encrypted.

Proof:
    Account, region and host of the copy are compared with those of the database, and the first bytes or
    the store's settings show encryption. Control: the key that opens it is held elsewhere, which a
    restore from that copy shows.

Asked as:
    off-site backup storage; backups encrypted; backups stored in different region; backup encryption
    enabled; backup location documented; backup storage is encrypted

Told by:
    backup + (off-site | offsite | elsewhere | external | remote | cross-region | geo-redundant) ~0.97
    backup + (different | separate | another | multiple) + (region | location | account | server | provider) ~0.97
    backup + encrypt -(code | restore) ~0.97
    backup + (s3 | gcs | glacier | backblaze | "cloud storage" | "object storage") -(retain | restore | script) ~0.9
    backup + store* + (security | safe | separate*) -(configure | environment | secret | key | credential) ~0.92
    "backup storage configured" ~0.9
    backup + (backblaze | wasabi | glacier | "b2") -(restore | media) ~0.95
    backup + ("second region" | "another region" | "different region" | "other region" | "secondary region") ~0.95
    backup + ("not same server" | "not same host" | "not same machine" | "separate server" | "different server") ~0.95
    (dump | dumps | backup | copy) + ("another provider" | "other provider" | backblaze | "off-site" |
        offsite) -(restore + media) ~0.92
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.SERVICE, Sight.ATTESTATION)
