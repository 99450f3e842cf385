"""How long which data is kept is decided.

Asked as:
    data retention policy defined; retention periods set; deletion periods decided;
    data retention policy in place; data retention defined; retention policies configured

Told by:
    "retention policy" -(backup | log | s3 | bucket | lifecycle) ~0.9
    "data retention" -(backup | log | prometheus | metric) ~0.9
    "retention period" -(backup | log | metric | snapshot) ~0.86
    "retention policies" -(backup | log) ~0.88
    "retention schedule" -(backup | log) ~0.88
    (keep | retain) + (long | period | year | month) + (data | record | user | history) -(backup | log) ~0.78
    "data deletion policy" ~0.85
    "deletion periods" ~0.85
    (delete | purge | remove) + (user | customer | personal) + data + after + #duration ~0.94
    "data lifecycle" ~0.86

Point to:
    policy
"""

from datetime import timedelta

GOOD_FOR = timedelta(days=365)
