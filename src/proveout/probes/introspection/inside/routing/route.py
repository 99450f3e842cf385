"""One route as JSON, and what its code shows of logins and limits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from .code import Reach

REFUSES = ("401", "403", "HTTP_401_UNAUTHORIZED", "HTTP_403_FORBIDDEN", "UNAUTHORIZED", "FORBIDDEN")
ASKS_WHO = (
    "current_user", "request.user", "session[]", "session.get()", "g.user", "request.authorization",
    "verify_jwt_in_request()", "get_jwt_identity()", "login_required", "is_authenticated", "request.cookies",
    "request.session", "request.auth", "jwt.decode()", "unauthorized()", "compare_digest()",
)  # fmt: skip
ROLE = re.compile(
    r"(?:^|_)(admin|staff|role|roles|superuser|permission|permissions|scope|scopes|owner|manager)(?:$|_|s$)"
)
RATE_WORD = re.compile(r"rate_?limit|throttl|limiter", re.IGNORECASE)
MOST_WORDS = 400


def route(path: str, methods: Any, framework: str, endpoint: str, **more: Any) -> dict[str, Any]:
    """`login` is required | open | perhaps; `limit` is limited | none | exempt | perhaps; `csrf` is checked | exempt |
    off | perhaps | "" where no cookie logs anybody in.
    """
    made: dict[str, Any] = {
        "path": path, "methods": sorted(methods), "framework": framework, "endpoint": endpoint, "where": "",
        "own": True, "login": "open", "guards": [], "roles": [], "limits": [], "limit": "none", "limit_says": "",
        "bodies": [], "queries": [], "answers": [], "raw": [], "loose": [], "csrf": "", "cookie": False, "misfit": "",
        "words": [], "uploads": False, "listed": False, "most_rows": None, "rows_say": "", "described": True,
    }  # fmt: skip
    return dict(made, **more)


def refuses(reach: Reach) -> bool:
    """True where the code turns somebody away for who he is."""
    said = any("=" + one in reach.words for one in REFUSES) or reach.has(*REFUSES)
    return said or reach.has("PermissionDenied()", "NotAuthenticated()", "AuthenticationFailed()", "unauthorized()")


def asks_who(reach: Reach) -> bool:
    return reach.has(*ASKS_WHO) or refuses(reach) or "=Authorization" in reach.words or "=authorization" in reach.words


def guards_itself(reach: Reach) -> bool:
    """True where the view may turn strangers away. That it uses who is logged in is not yet a guard."""
    used = (
        "is_authenticated",
        "session[]",
        "session.get()",
        "g.user",
        "request.authorization",
        "verify_jwt_in_request()",
    )
    more = ("get_jwt_identity()", "request.cookies", "compare_digest()", "jwt.decode()", "request.auth")
    return refuses(reach) or reach.has(*used, *more) or bool({"=Authorization", "=authorization"} & reach.words)


def roles_of(name: str, reach: Reach | None = None) -> list[str]:
    """Roles that a guard is about, as far as its name or its code say."""
    seen = [found.group(1) for found in [ROLE.search(name)] if found]
    if reach is not None and not seen and reach.has("HTTP_403_FORBIDDEN", "FORBIDDEN"):
        names = [word.rpartition(".")[2] for word in sorted(reach.words)]
        seen = [name for name in names if ROLE.search(name.lower())][:1]
    if reach is not None and not seen and "=403" in reach.words and refuses(reach):
        seen = [
            word.rpartition(".")[2] for word in sorted(reach.words) if ROLE.search(word.rpartition(".")[2].lower())
        ][:1]
    return seen


def words_of(reach: Reach) -> list[str]:
    """The dotted names of the code, and of its literals only those that are names of headers."""
    kept = [word for word in reach.words if not word.startswith("=")]
    kept += [
        word
        for word in reach.words
        if word.startswith("=") and re.match(r"=(X-|Stripe-|Svix|Authorization|[45]\d\d$)", word)
    ]
    return sorted(kept)[:MOST_WORDS]


def limit_of(item: Any, by: str, key: str, **more: Any) -> dict[str, Any]:
    """A rate of the library `limits`; `key` is the function that names the client."""
    return dict(
        {"count": int(item.amount), "seconds": float(item.get_expiry()), "by": by, "key": key, "who": ""}, **more
    )


def plain(count: Any, seconds: Any, by: str, key: str, **more: Any) -> dict[str, Any]:
    return dict({"count": int(count), "seconds": float(seconds), "by": by, "key": key, "who": ""}, **more)
