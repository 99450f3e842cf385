"""What the checks of the route table have in common: is it whole, does it rest on real values."""

import re
from collections.abc import Iterable

from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.verdict import Verdict, failed, unknown

HEALTH = re.compile(
    r"/(health\w*|healthz|ready\w*|readyz|live\w*|livez|ping|status|up|version|robots\.txt|favicon\.ico|static|_health)(/|$)"
)
LOGIN = re.compile(
    r"(^|/)(log-?_?in|sign-?_?in|token|tokens|session|sessions|auth|authenticate|jwt/create|obtain)/?$", re.IGNORECASE
)
LOGIN_WORD = (
    r"(^|\.)(login_user|authenticate|check_password|check_password_hash|verify_password|hasher\.verify|"
    r"pwd_context\.verify|login)\(\)$"
)
SHOWN = 30  # pieces of evidence


def not_read(subject: str, facts: ServedRouteFacts, routes: Iterable[ServedRoute] | None = None) -> Verdict | None:
    """Unknown where the table is empty, has gaps, or changes with values that nobody gave."""
    if facts.unread:
        return unknown(f"{subject}: {facts.unread[0]}")
    if not facts.routes:
        return unknown(f"{subject}: {facts.start.place} has no route table that is known here")
    loose = next((one for one in (facts.routes if routes is None else routes) if not one.firm), None)
    if loose is not None:
        return unknown(
            f"{subject}: {loose} changes with variables that nobody gave. Hand them over with --env-file",
            facts.seen(loose, "changes with values that were made up"),
        )
    return None


def found_bad(says: str, facts: ServedRouteFacts, bad: list[tuple[ServedRoute, str]]) -> Verdict:
    """A failure that names each route with what is wrong there."""
    return failed(says, *(facts.seen(route, saw) for route, saw in bad[:SHOWN]))


def is_login(route: ServedRoute) -> bool:
    """True for a route that takes a password and hands out a login."""
    if "POST" not in route.methods or "refresh" in route.path or route.endpoint == "admin":
        return False
    return bool(LOGIN.search(route.path)) or (route.own and route.uses(LOGIN_WORD))
