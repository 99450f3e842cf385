"""Without credentials nothing in a private bucket can be listed, read, written or deleted.

Proof:
    Anonymous list, get, put and delete of a probe object on every address of the bucket must be refused
    (any 4xx without content). Control: the owner reads the same object in the same run. An empty policy
    answer of an emulator is not read as private.

Asked as:
    bucket policies set to private; S3 bucket is not publicly accessible; storage bucket private; bucket
    policy configured; public access blocked

Told by:
    (storage | bucket) + "access control" -(role | user | database) ~0.86
    bucket + (private | public* | policy | permission | acl | restrict) -(key | static | cdn) ~0.94
    "block public access" ~0.96
    (s3 | "object storage" | "blob storage" | minio) + (private | "not public" | "publicly accessible") -key ~0.93
    "public access" + (block | blocked | off | disable) + (s3 | bucket | storage) ~0.95

Sources:
    splinter 0025; CWE-732
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SERVICE)


@dataclass(frozen=True, slots=True)
class Limits:
    public: tuple[str, ...] = ()
