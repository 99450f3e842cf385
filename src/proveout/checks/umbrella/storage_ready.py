"""Storage ready.

Asked as:
    object storage configured; file storage ready; S3 storage set up; storage configured securely
"""

MEMBERS = (
    "storage.round_trip",
    "storage.bucket_is_private",
    "storage.signed_url_opens_one_object_until_expiry",
)
