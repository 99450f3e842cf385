"""Storage ready.

Asked as:
    object storage configured; file storage ready; S3 storage set up; storage configured securely;
    file storage configured; object storage set up; media storage configured; S3 configured; set up file storage

Told by:
    (s3 | gcs | minio | r2 | spaces | cloudinary) + (storage | bucket) + (setup | configure | ready | work) ~0.77
    "storage configured" -(local | backup | browser | session | log) ~0.77
    (s3 | gcs | minio | r2 | cloudinary) + (configure | setup | integration) -(credential | bucket | storage) ~0.76
    ("object storage" | "file storage") + (setup | configure | work | create) -(backup | access | #env) ~0.77
    ("cloud storage" | "storage bucket") + (setup | configure | work | create) -(backup | access | #env) ~0.77
"""

MEMBERS = (
    "storage.round_trip",
    "storage.bucket_is_private",
    "storage.signed_url_opens_one_object_until_expiry",
)
