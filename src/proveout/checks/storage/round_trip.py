"""A file goes through the application's own storage and comes back byte for byte.

Why:
    An upload that lands on the disk of one container is gone with its next release, and the other containers never
    had it.

Fix:
    Django: STORAGES["default"] with storages.backends.s3.S3Storage and AWS_STORAGE_BUCKET_NAME. Flask, FastAPI: a
    client of boto3 or storage3 with the bucket from the environment; write nothing below the application's own folder.

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

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts
from proveout.facts.setting_value import SettingValue
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.WIRE, Sight.SETTINGS)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    buckets: tuple[str, ...] = ()
    region: str = ""


S3: SettingValue = {"default": {"BACKEND": "storages.backends.s3.S3Storage"}}
DISK: SettingValue = {"default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}}
BUCKET: dict[str, SettingValue] = {
    "STORAGES": S3,
    "AWS_STORAGE_BUCKET_NAME": "shop-media",
    "AWS_S3_REGION_NAME": "eu-central-1",
}
PASSES = {"settings": EffectiveSettingsFacts.example(values=BUCKET), "limits": Limits(("shop-media",))}
FAILS = {**PASSES, "settings": EffectiveSettingsFacts.example(values={**BUCKET, "STORAGES": DISK})}
BUCKETS = (
    *("AWS_STORAGE_BUCKET_NAME", "GS_BUCKET_NAME", "AZURE_CONTAINER", "S3_BUCKET", "S3_BUCKET_NAME", "AWS_S3_BUCKET"),
    *("BUCKET_NAME", "STORAGE_BUCKET", "SUPABASE_BUCKET"),
)
REGIONS = ("AWS_S3_REGION_NAME", "AWS_REGION", "AWS_DEFAULT_REGION", "S3_REGION")


def check_settings(settings: EffectiveSettingsFacts, limits: Limits) -> Verdict:
    backend = next(iter(settings.named("STORAGES", "DEFAULT_FILE_STORAGE")), None)
    named = (*settings.named(*BUCKETS), *_options(backend, "bucket_name", "azure_container"))
    regions = (*settings.named(*REGIONS), *_options(backend, "region_name"))
    asked = [one for one in (backend, *named, *regions) if one is not None]
    shown = [Evidence(f"{one.name} is {_text(one)}", one.of, settings.start.again) for one in asked]
    if any(not one.firm for one in asked):
        return unknown("storage: it changes with values that nobody gave. Hand them over with --env-file", *shown)
    if backend is not None and "FileSystemStorage" in _text(backend) and (limits.buckets or named):
        return failed("storage: files go to this machine's disk (FileSystemStorage), and a bucket is meant", *shown)
    for what, stated, seen in (("bucket", limits.buckets, named), ("region", (limits.region,), regions)):
        other = [one for one in seen if all(stated) and stated and _text(one) not in stated]
        if other:
            return failed(f"storage: the {what} is {_text(other[0])}, {', '.join(stated)} is stated", *shown)
    if not named:
        return unknown(f"storage: the settings of {settings.start.entry} name no bucket", *shown)
    return passed(f"storage: {', '.join(_text(one) for one in named)} is set", *shown)


def _options(backend: EffectiveSetting | None, *names: str) -> Iterator[EffectiveSetting]:
    """What STORAGES itself says of its default storage."""
    held = backend.value.get("default") if backend is not None and isinstance(backend.value, Mapping) else None
    options = held.get("OPTIONS") if isinstance(held, Mapping) else None
    for name in names if backend is not None and isinstance(options, Mapping) else ():
        if isinstance(options, Mapping) and isinstance(options.get(name), str) and backend is not None:
            yield EffectiveSetting(
                f"STORAGES['default'] {name}", options[name], backend.owner, backend.of, backend.firm
            )


def _text(one: EffectiveSetting) -> str:
    if isinstance(one.value, Mapping):
        default = one.value.get("default")
        return str(default.get("BACKEND")) if isinstance(default, Mapping) else "a mapping"
    return one.value if isinstance(one.value, str) else "hidden"
