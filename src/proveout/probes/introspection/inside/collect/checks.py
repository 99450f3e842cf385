"""What Django's own checks for a deployment say, only where the request asks: they import every view."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from ..found import Found

MOST = 200


def collect(found: Found) -> dict[str, Any]:
    """{"messages": [{"id", "level", "says", "about", "silenced"}], "silenced": [id]}; no message unless asked for."""
    if not found.request["options"].get("checks"):
        return {"messages": [], "silenced": []}
    if not found.django:
        return {"messages": [], "silenced": [], "failed": "it has no settings of Django"}
    from django.conf import settings
    from django.core import checks

    # Without databases: their checks connect.
    messages = checks.run_checks(include_deployment_checks=True)
    return {
        "messages": [
            {
                "id": str(one.id or ""),
                "level": int(one.level),
                "says": _text(found, str(one.msg).split("\n")[0][:300]),
                "about": _text(found, str(one.obj)[:200]) if one.obj is not None else "",
                "silenced": bool(one.is_silenced()),
            }
            for one in messages[:MOST]
        ],
        "silenced": sorted(str(one) for one in settings.SILENCED_SYSTEM_CHECKS),
    }


def _text(found: Found, text: str) -> str:
    return str(found.words.clean(text))
