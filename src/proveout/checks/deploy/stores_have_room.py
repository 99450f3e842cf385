"""Disks, databases and buckets are below the stated share of their limit.

Proof:
    Used and total are read where the data lies (kit on the host, database size, provider's usage) with
    the plan's limit. Control: a known amount written by the probe is seen to be counted, where granted.

Asked as:
    check disk space; disk usage monitored; enough disk space; storage usage under limit; database size
    under plan limit; check storage usage; storage capacity sufficient

Told by:
    ("disk space" | "disk usage" | "free space") -(alert | @alert | rotate | log + prevent | prevent) ~0.91
    ("free disk" | "storage space") -(alert | @alert | rotate | log + prevent | prevent) ~0.91
    "disk space" + (monitor | check | sufficient | enough | available | adequate | allocate) -alert ~0.91
    (storage | bucket) + (usage | capacity | quota | space) + (check | monitor | track | under | within | enough) ~0.9
    s3 + (usage | capacity | quota | space) + (check | monitor | track | under | within | enough) ~0.9
    ("storage usage" | "storage capacity" | "storage quota" | "disk capacity" | "disk size") -(alert | cpu) ~0.88
    "database size" -(alert | pool) ~0.9
    "database growth" ~0.86
    disk + (usage | full | allocate | sufficient | adequate) -(alert | encrypt | cpu | log + fill | @alert | io) ~0.88
    disk + (percent | #percent | #size) -(alert | encrypt | cpu | log + fill | @alert | io) ~0.88
    #command + df ~0.95
    df ~0.95
    (storage | disk) + #size + (minimum | least | allocate | recommend) -(ram | memory | upload | cpu) ~0.85
    @storage + storage + #size -(limit | upload | tier | free) ~0.8
    storage + #size + (supabase | s3) ~0.88
    "low disk space" -(alert | @alert) ~0.82
    ("storage usage" | "disk usage") + track ~0.91
    (storage | disk | database) + "not full" ~0.93
    "bucket size" ~0.9
    disk + (left | free | plenty | room | space + enough) ~0.93
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
