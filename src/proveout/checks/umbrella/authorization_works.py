"""Authorization works.

Asked as:
    authorization tested; access control in place; permissions configured; users only access own data
"""

MEMBERS = (
    "auth.roles_are_enforced",
    "auth.tenant_cannot_read_another",
    "auth.tenant_cannot_change_another",
)
