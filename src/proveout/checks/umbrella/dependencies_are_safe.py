"""Dependencies are safe.

Asked as:
    dependencies secure; dependencies updated and audited; dependency security scanning; supply chain
    secured;
    dependencies are safe; secure dependencies; dependency management in place

Told by:
    "supply chain" -(attack + log) ~0.9
    dependency + security + (verify | ensure | safe | check) -(scan | audit | vulnerability | advisory | before) ~0.75
    "dependency management" ~0.75
    "dependency security" -(scan | audit | vulnerability) ~0.8
    dependency + update + (audit | scan) -(weekly | monthly | dependabot | renovate | snyk) ~0.82
    dependency + update + (vulnerability | security) -(weekly | monthly | dependabot | renovate | snyk) ~0.82
"""

MEMBERS = (
    "deps.locked",
    "deps.no_known_holes",
    "deps.are_watched",
    "deps.runtime_is_pinned_and_supported",
)
