"""Uploads are safe.

Asked as:
    file upload security; file upload validation (size, type); secure file uploads; upload handling
    hardened
"""

MEMBERS = (
    "http.oversized_body_is_refused",
    "input.upload_is_judged_by_content",
    "input.uploads_cannot_run_or_escape",
)
