"""Headers that checks look at: public by their nature, and shown as they are."""

from __future__ import annotations

JUDGED = frozenset(
    "strict-transport-security content-security-policy content-security-policy-report-only x-frame-options "
    "x-content-type-options referrer-policy permissions-policy cross-origin-opener-policy cross-origin-embedder-policy "
    "cross-origin-resource-policy access-control-allow-origin access-control-allow-credentials vary content-type "
    "access-control-allow-methods access-control-allow-headers x-xss-protection cache-control location "
    "content-encoding".split()
)
