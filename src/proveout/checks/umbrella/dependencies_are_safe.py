"""Dependencies are safe.

Asked as:
    dependencies secure; dependencies updated and audited; dependency security scanning; supply chain
    secured
"""

MEMBERS = (
    "deps.locked",
    "deps.no_known_holes",
    "deps.are_watched",
    "deps.runtime_is_pinned_and_supported",
)
