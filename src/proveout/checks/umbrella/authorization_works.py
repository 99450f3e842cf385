"""Authorization works.

Asked as:
    authorization tested; access control in place; permissions configured; users only access own data;
    authorization working; access control implemented; authorization checks in place

Told by:
    authorization + #alone ~0.82
    permission + (api | endpoint | route) + (review | check | verify | enforce | configure) -(file | database |
        role | key) ~0.82
    "access control" + (implement | setup | configure | place | proper | enable | active) -(only | role | file |
        storage) ~0.85
    "access controls" -(file | storage | database | origin | role | review | audit) ~0.8
    authorization + (work | test | verify | implement | proper | check | rule) -(auth | bearer | token) ~0.85
    permission + (setup | work | verify | proper) + (user | system | model | access) -(database | role) ~0.75
"""

MEMBERS = (
    "auth.roles_are_enforced",
    "auth.tenant_cannot_read_another",
    "auth.tenant_cannot_change_another",
)
