"""A file goes through the application's own storage and comes back byte for byte.

Proof:
    A probe object is written, read, compared, listed and deleted in each named bucket with the
    application's storage class and credentials, and fetched through the service where it serves media.
    Control: a name that was not written is not found.

Asked as:
    file uploads working; S3 bucket configured; storage operations validated; upload and download test;
    storage buckets created; media files served; upload a small file to storage

Told by:
    "file storage" -(config* | setup | backup | private | permission) ~0.78
    media + (directory | folder) + (exist | create | writable) -(backup | git | log) ~0.86
    upload + (s3 | r2) -(backup | build | static | "source map" | artifact | validate | #command) ~0.84
    upload + (gcs | cloudinary) -(backup | build | static | "source map" | artifact | validate | #command) ~0.84
    (file | image | photo) + upload + (work | function*) -(security | validate | limit | size | type | restrict) ~0.88
    (file | image | photo) + upload + test -(security | validate | limit | size | type | restrict) ~0.88
    (document | media) + upload + (work | function*) -(security | validate | limit | size | type | restrict) ~0.88
    (document | media) + upload + test -(security | validate | limit | size | type | restrict) ~0.88
    avatar + upload + (work | function* | test) -(security | validate | limit | size | type | restrict) ~0.88
    (file | image | photo) + upload + successful -(security | validate | limit | size | type | restrict) ~0.88
    (file | image | photo) + upload + download -(security | validate | limit | size | type | restrict) ~0.88
    (file | image | photo) + upload + accessible -(security | validate | limit | size | type | restrict) ~0.88
    (document | media) + upload + (successful | download) -(security | validate | limit | size | type | restrict) ~0.88
    avatar + upload + (successful | download) -(security | validate | limit | size | type | restrict) ~0.88
    (document | media | avatar) + upload + accessible -(security | validate | limit | size | type | restrict) ~0.88
    upload + (work | function* | successful* | complete) -(backup | sentry | build | error | secret) ~0.84
    upload + download -(limit | validate | signed) ~0.89
    upload + file + storage -(backup | limit | validate) ~0.92
    (s3 | gcs | r2) + (bucket | storage) + (created | configure) -(cors | #env | terraform | backup | encrypt) ~0.87
    (s3 | gcs | r2) + (bucket | storage) + exist -(cors | #env | terraform | backup | encrypt) ~0.87
    (minio | spaces) + (bucket | storage) + (created | configure) -(cors | #env | terraform | backup | encrypt) ~0.87
    (minio | spaces) + (bucket | storage) + exist -(cors | #env | terraform | backup | encrypt) ~0.87
    (s3 | gcs | r2) + (bucket | storage) + (work | accessible) -(cors | #env | terraform | backup | encrypt) ~0.87
    (s3 | gcs | r2) + (bucket | storage) + access -(cors | #env | terraform | backup | encrypt) ~0.87
    (minio | spaces) + (bucket | storage) + (work | accessible) -(cors | #env | terraform | backup | encrypt) ~0.87
    (minio | spaces) + (bucket | storage) + access -(cors | #env | terraform | backup | encrypt) ~0.87
    bucket + (created | configure) -(encrypt | backup | terraform | log | policy | private | cors | version) ~0.86
    bucket + (exist | accessible) -(encrypt | backup | terraform | log | policy | private | cors | version) ~0.86
    ("s3 upload" | "r2 storage" | "s3 storage") + (work | test | verify | successful) ~0.92
    "storage bucket" -(private | policy | backup | #env | usage) ~0.86
    ("file storage" | "media storage" | "cloud storage") + (work | accessible | configure) ~0.87
    ("file storage" | "media storage" | "cloud storage") + (test | verify | operational) ~0.87
    supabase + storage -(policy | private | credential | key | cost | #setting) ~0.84
    "storage operation" -#env ~0.93
    cloudinary + (configure | connected | work | upload) ~0.84
    (MEDIA_ROOT | "storage directory" | "upload directory") + (writable | created | exist) -(backup | bucket) ~0.9
    uploads* + (writable | directory) -(backup | bucket | git) ~0.88
    "media file" + (serve | upload | accessible | storage) -(backup | limit) ~0.86
    "read write file" ~0.9
    "v1 object" + storage ~0.95
    upload + storage + (retrieve | retrieval) ~0.92 &
    ("storage accessible" | "media files served") -(backup | not) ~0.88
    ("picture upload" | "photo upload" | "image upload" | "avatar upload") + (work | ok | test | functional) ~0.9
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    buckets: tuple[str, ...] = ()
    region: str = ""
