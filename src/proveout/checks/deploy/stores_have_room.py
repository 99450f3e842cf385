"""Disks, databases and buckets are below the stated share of their limit.

Proof:
    Used and total are read where the data lies (kit on the host, database size, provider's usage) with
    the plan's limit. Control: a known amount written by the probe is seen to be counted, where granted.

Asked as:
    check disk space; disk usage monitored; enough disk space; storage usage under limit; database size
    under plan limit; check storage usage; storage capacity sufficient
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice, Percent

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.PROVIDER, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    max_used: Percent = Percent(80.0)
    what: Choice = Choice("disk")
