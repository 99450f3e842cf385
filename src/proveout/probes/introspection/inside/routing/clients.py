"""By what a limiter tells clients apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from .code import Code

ADDRESS = ("remote_addr", "client.host", "get_remote_address()", "get_ident()", "ip_address")
WRITTEN = (
    "X-Forwarded-For",
    "x-forwarded-for",
    "X-Real-IP",
    "x-real-ip",
    "Forwarded",
    "HTTP_X_FORWARDED_FOR",
    "CF-Connecting-IP",
)
USER = (
    "current_user",
    "request.user",
    "get_jwt_identity()",
    "user_id",
    "user.id",
    "api_key",
    "g.user",
    "session[]",
    "session.get()",
)


def key_of(code: Code, function: Any) -> str:
    """One of address | header | user | constant | other, or the name of a library's function."""
    function = getattr(function, "func", function)
    module, name = getattr(function, "__module__", ""), getattr(function, "__name__", "")
    if module.startswith(("flask_limiter", "slowapi")):
        if name == "get_ipaddr":  # takes the first of X-Forwarded-For as it comes
            return "header"
        return "address" if name == "get_remote_address" else "{0}.{1}".format(module, name)
    if not code.is_own(function):
        return "{0}.{1}".format(module, name) if name else "other"
    reach = code.reached(function)
    if reach.has(*USER):
        return "user"
    if any("=" + one in reach.words for one in WRITTEN) or reach.has("access_route", "access_route[]"):
        return "header"
    if reach.has(*ADDRESS):
        return "address"
    names = {word for word in reach.words if not word.startswith("=")}
    return "constant" if not names and any(word.startswith("=") for word in reach.words) else "other"
