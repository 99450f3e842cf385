"""Uploads are safe.

Asked as:
    file upload security; file upload validation (size, type); secure file uploads; upload handling
    hardened;
    file uploads secured; file upload validation; secure file handling; validate uploaded files; file upload
    restrictions

Told by:
    upload + valid + (size | type) + (type | size | security | mime) -(limit | max* | mb | #size | content) ~0.79
    "file upload" + (security | safe | harden | protect | restrict*) -(scan | virus | limit | size) ~0.79
    "secure file" + (upload | handle) -(scan | permission) ~0.79
    upload + (security | safe) -(scan | virus | https | size | limit) ~0.79
    "upload validation" -(size + limit | mime | content | #size | type) ~0.79
    "file validation" -(env | mime | json | config) ~0.75
    validate + (user + file | upload) -(mime | content | size | csv | type | #size | signature | limit) ~0.79
    "upload restrictions" ~0.79
"""

MEMBERS = (
    "http.oversized_body_is_refused",
    "input.upload_is_judged_by_content",
    "input.uploads_cannot_run_or_escape",
)
